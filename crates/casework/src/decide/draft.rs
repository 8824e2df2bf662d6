//! 拟稿 (第三十六条).

use law::consultation::Consulted;
use law::outcome::Outcome;

use super::{Decided, Objections, Rules, When};
use crate::act::{Act, Asks, Judged, Opinion};
use crate::case::{Case, Consulting, Draft};
use crate::decision::Decision;
use crate::refusal::Refusal;

/// Drafts a decision. Each outcome asks for what it rests on: 信息不存在 for a search, 第三方 for its opinion, 大量反复 for reasons
/// found unreasonable.
pub fn draft(
    case: &Case,
    when: When,
    (decision, confirmed_by): (Decision, Option<String>),
    rules: Rules<'_>,
) -> Decided {
    let mut objections = Objections::open(case, when);
    objections.unless(case.asks == Asks::Information, Refusal::AsksCorrection);
    let signed = case.draft.as_ref().is_some_and(Draft::is_signed);
    objections.unless(!signed, Refusal::AlreadySigned);
    objections.unless_waiting(case, rules);
    objections.unless_consulting(case, when.on, rules);
    founded(case, &decision, &mut objections);
    objections.or(Act::Drafted { decision, confirmed_by })
}

/// What a decision rests on, when it is drafted and still when it is given.
pub(super) fn founded(case: &Case, decision: &Decision, objections: &mut Objections) {
    for outcome in decision.outcomes() {
        rests_on(case, outcome, objections);
    }
    if discloses(decision) {
        let is_barred = |asked: &Consulting| asked.objects() && !asked.is_outweighed;
        objections.unless(!case.consultations.iter().any(is_barred), Refusal::ThirdPartyObjects);
    }
}

/// Whether all of what was asked for is given; of a part, what a third party objects to may be what is withheld.
fn discloses(decision: &Decision) -> bool {
    matches!(decision.outcome(), Outcome::Provided | Outcome::AccessTold)
        || (decision.outcome() == Outcome::Partial && !decision.grounds().contains(&Outcome::ThirdParty))
}

fn rests_on(case: &Case, outcome: Outcome, objections: &mut Objections) {
    objections.unless(outcome.is_decided(), Refusal::OwnAct);
    match outcome {
        Outcome::DoesNotExist => objections.unless(case.searches > 0, Refusal::NotSearched),
        Outcome::ThirdParty => third_party(case, objections),
        Outcome::StillUnclear => {
            let supplemented = case.supplement.and_then(|supplement| supplement.supplemented_on);
            objections.unless(supplemented.is_some(), Refusal::NotSupplemented);
        }
        Outcome::Excessive => {
            let judged = case.reasons.and_then(|reasons| reasons.judged);
            objections.unless(judged == Some(Judged::Unreasonable), Refusal::ReasonsNotUnreasonable);
        }
        Outcome::NotSupplemented
        | Outcome::NotPaid
        | Outcome::Withdrawn
        | Outcome::AlreadyPublic
        | Outcome::Provided
        | Outcome::AccessTold
        | Outcome::Partial
        | Outcome::StateSecret
        | Outcome::OtherLaw
        | Outcome::SafetyAndStability
        | Outcome::InternalAffairs
        | Outcome::DeliberativeProcess
        | Outcome::EnforcementFile
        | Outcome::AdministrativeInquiry
        | Outcome::NotResponsible
        | Outcome::RequiresCreation
        | Outcome::Petition
        | Outcome::Repeat
        | Outcome::Publication
        | Outcome::ConfirmOrReissue
        | Outcome::Consultation
        | Outcome::NotGovernmentInformation
        | Outcome::PartyInformation
        | Outcome::TransferredToArchives => {}
    }
}

/// A third party is asked before its interests are a ground; if all who were asked agreed, they are none.
fn third_party(case: &Case, objections: &mut Objections) {
    let mut asked = case.consultations.iter().filter(|asked| asked.whom == Consulted::ThirdParty).peekable();
    if asked.peek().is_none() {
        return objections.add(Refusal::ThirdPartyNotAsked);
    }
    let agreed = asked.all(|asked| matches!(asked.opinion, Some((_, Opinion::Agrees))));
    objections.unless(!agreed, Refusal::ThirdPartyAgreed);
}
