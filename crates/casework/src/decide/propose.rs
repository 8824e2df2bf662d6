//! Any act put to its decider: for whoever holds an act and not a form.

use super::{
    AnswerUnit, AskSupplement, AskUnit, Decided, Extend, Register, Rules, Search, When, answer_unit, archive,
    ask_reasons, ask_supplement, ask_unit, challenge, confirm_receipt, consult, correct, decide_publication,
    defend, defer, draft, extend, find_public_interest, hand_over, judge_reasons, keep_offline,
    know_delivery, lapse_fee, lapse_supplement, note, note_silence, notice_fee, pass_on, propose_publication,
    prove_consultation, register, reopen, reply, review, rule, seal, search, serve_notice, sign, split_off,
    strike, take_opinion, take_payment, take_reasons, take_supplement, tell_third_party, withdraw,
};
use crate::act::Act;
use crate::case::Case;
use crate::entry::{Entry, Mode};
use crate::refusal::{Refusal, Weight};

/// Puts an act to the decider of its verb.
pub fn propose(case: Option<&Case>, when: When, act: Act, rules: Rules<'_>) -> Decided {
    match (case, act) {
        (None, Act::Registered { channel, applicant, column, matters, asks, split_from, .. }) => {
            register(Register { channel, applicant, column, matters, asks, split_from }, when)
        }
        (None, _) => Err(vec![Refusal::NotReceived]),
        (Some(case), act) => of_case(case, when, act, rules),
    }
}

fn of_case(case: &Case, when: When, act: Act, rules: Rules<'_>) -> Decided {
    match act {
        Act::Registered { .. } => Err(vec![Refusal::ReceiptKnown]),
        Act::ReceiptConfirmed => confirm_receipt(case, when),
        Act::HandedOver { to } => hand_over(case, to),
        Act::PassedOn { to, approved } => pass_on(case, when, (to, approved)),
        Act::SplitOff { matters, into, approved } => split_off(case, when, matters, (into, approved)),
        Act::SupplementAsked { gaps, working_days } => {
            ask_supplement(case, when, AskSupplement { gaps, working_days }, rules)
        }
        Act::Supplemented => take_supplement(case, when),
        Act::Consulted { whom, party } => consult(case, when, (whom, party), rules),
        Act::ConsultationReceived { of } => prove_consultation(case, when, of),
        Act::OpinionGiven { of, opinion } => take_opinion(case, when, (of, opinion)),
        Act::SilenceNoted { of } => note_silence(case, when, of, rules),
        Act::PublicInterestFound { of, because } => find_public_interest(case, when, (of, because)),
        Act::ThirdPartyTold { of } => tell_third_party(case, when, of),
        Act::Extended { working_days, approved } => {
            extend(case, when, Extend { working_days, approved }, rules)
        }
        Act::ReasonsAsked { working_days } => ask_reasons(case, when, working_days, rules),
        Act::ReasonsGiven => take_reasons(case, when),
        Act::ReasonsJudged { judged, because } => judge_reasons(case, when, (judged, because), rules),
        Act::Deferred { until_on } => defer(case, when, until_on, rules),
        Act::FeeNoticed { amount, charged } => notice_fee(case, when, (amount, charged), rules),
        Act::NoticeServed { notice } => serve_notice(case, when, notice),
        Act::FeePaid => take_payment(case, when),
        Act::Searched { places, words, found } => search(case, when, Search { places, words, found }),
        Act::UnitAsked { unit, contact, what, by_on } => {
            ask_unit(case, when, AskUnit { unit, contact, what, by_on })
        }
        Act::UnitAnswered { order, found, papers, means } => {
            answer_unit(case, when, AnswerUnit { order, found, papers, means })
        }
        Act::KeptOffline { reference } => keep_offline(case, when, reference),
        Act::Drafted { decision, confirmed_by } => draft(case, when, (decision, confirmed_by), rules),
        Act::Reviewed { verdict } => review(case, when, verdict),
        Act::Signed { signature } => sign(case, when, signature),
        Act::Sealed { document_no, register_no } => seal(case, when, (document_no, register_no)),
        Act::Replied { delivery } => reply(case, when, delivery, rules),
        Act::DeliveryKnown { outcome } => know_delivery(case, when, outcome),
        Act::SupplementLapsed { checked } => lapse_supplement(case, when, checked, rules),
        Act::FeeLapsed => lapse_fee(case, when, rules),
        Act::Withdrawn => withdraw(case, when),
        Act::CorrectionAnswered { correction } => correct(case, when, correction),
        Act::PublicationProposed => propose_publication(case),
        Act::PublicationDecided { publication } => decide_publication(case, publication),
        Act::Challenged { forum } => challenge(case, when, forum),
        Act::Defended { of } => defend(case, when, of),
        Act::Ruled { of, ruling } => rule(case, when, (of, ruling)),
        Act::Reopened { of, until_on } => reopen(case, when, (of, until_on)),
        Act::Noted { circumstance } => note(circumstance),
        Act::Archived { item } => archive(case, when, item),
        Act::Struck { seq, because } => strike(case, (seq, because)),
    }
}

/// The entry of an act done in the system, or every reason against it.
pub fn allowed(case: Option<&Case>, when: When, act: Act, rules: Rules<'_>) -> Result<Entry, Vec<Refusal>> {
    let act = propose(case, when, act, rules)?;
    Ok(entry(case, when, act, Mode::InSystem))
}

/// 补录: the entry of an act that was done on paper. What is unlawful in it is recorded as its breach; what makes no sense is
/// refused.
pub fn retell(case: Option<&Case>, when: When, act: Act, rules: Rules<'_>) -> Result<Entry, Vec<Refusal>> {
    match propose(case, when, act.clone(), rules) {
        Ok(act) => Ok(entry(case, when, act, Mode::OnPaper { broke: Vec::new() })),
        Err(refusals) if refusals.iter().all(|refusal| refusal.weight() == Weight::Unlawful) => {
            let broke = refusals.iter().map(|refusal| refusal.key().to_owned()).collect();
            Ok(entry(case, when, act, Mode::OnPaper { broke }))
        }
        Err(refusals) => Err(refusals),
    }
}

fn entry(case: Option<&Case>, When { on, by }: When, act: Act, mode: Mode) -> Entry {
    Entry { seq: case.map_or(1, |case| case.last_seq + 1), done_on: on, by, mode, act }
}
