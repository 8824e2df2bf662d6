//! What may be done and what is refused, article by article: every reason at once, and the same as 补录 from paper.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]

mod acts;

use std::collections::BTreeSet;

use casework::act::{Act, Actor};
use casework::case::Case;
use casework::decide::{Rules, When, allowed, retell};
use casework::entry::Entry;
use casework::refusal::{Refusal, Weight};
use jiff::civil::Date;
use law::calendar::Calendar;
use law::reading::Readings;

/// Rows of one article, a test a paragraph; and all of them together.
macro_rules! rows {
    ($($name:ident: [$($row:expr),* $(,)?];)*) => {
        pub(crate) fn rows() -> Vec<crate::Row> {
            vec![$($($row),*),*]
        }

        $(#[test]
        fn $name() {
            $(let _refusals = $row.plays();)*
        })*
    };
}

mod art29;
mod art30;
mod art31;
mod art32;
mod art33;
mod art35;
mod art36;
mod art41_44;
mod art45;
mod art51;
mod due;
mod fees;

/// Something done on a day by somebody.
#[derive(Clone, Debug)]
struct Did {
    on: Date,
    by: Actor,
    act: Act,
}

/// Who does it where no one is named: a draft is reviewed and signed by others.
fn on(day: &str, act: Act) -> Did {
    let by = match act {
        Act::Reviewed { .. } => Actor(2),
        Act::Signed { .. } => Actor(3),
        _ => Actor(1),
    };
    Did { on: day.parse().unwrap(), by, act }
}

impl Did {
    fn by(self, by: u64) -> Self {
        Self { by: Actor(by), ..self }
    }

    fn when(&self) -> When {
        When { on: self.on, by: self.by }
    }
}

/// After what was done, one thing more is proposed, and these are the reasons against it.
struct Row {
    says: &'static str,
    done: Vec<Did>,
    proposed: Did,
    refused: &'static [&'static str],
}

/// A row about a request that came online on 22 September 2025, to be answered by 24 October.
fn row<const N: usize>(
    says: &'static str,
    done: [Did; N],
    proposed: Did,
    refused: &'static [&'static str],
) -> Row {
    let mut all = vec![on("2025-09-22", acts::online())];
    all.extend(done);
    Row { says, done: all, proposed, refused }
}

/// The same where what was done begins with the registration, if anything does.
fn from_start<const N: usize>(
    says: &'static str,
    done: [Did; N],
    proposed: Did,
    refused: &'static [&'static str],
) -> Row {
    Row { says, done: done.into(), proposed, refused }
}

fn due(case: Option<&Case>, calendar: &Calendar) -> Option<Date> {
    case?.clock(calendar, Readings::STATUTORY)?.due().map(|due| due.on())
}

impl Row {
    /// The file before the proposal: what was lawful as done in the system, the rest as told from paper.
    fn entries(&self, calendar: &Calendar) -> Vec<Entry> {
        let mut entries = Vec::new();
        for did in &self.done {
            let case = Case::from_acts(&entries);
            let entry = allowed(case.as_ref(), did.when(), did.act.clone(), Rules::usual(calendar))
                .or_else(|_| retell(case.as_ref(), did.when(), did.act.clone(), Rules::usual(calendar)));
            entries.push(entry.unwrap_or_else(|why| panic!("{}: {:?} {why:?}", self.says, did.act)));
        }
        entries
    }

    fn plays(&self) -> Vec<Refusal> {
        let calendar = Calendar::national();
        let entries = self.entries(&calendar);
        let case = Case::from_acts(&entries);
        let Did { act, .. } = &self.proposed;
        let answer = allowed(case.as_ref(), self.proposed.when(), act.clone(), Rules::usual(&calendar));
        let refusals = answer.err().unwrap_or_default();
        let keys =
            |refusals: &[Refusal]| -> BTreeSet<&str> { refusals.iter().map(|one| one.key()).collect() };
        assert_eq!(keys(&refusals), self.refused.iter().copied().collect(), "{}", self.says);
        let told = retell(case.as_ref(), self.proposed.when(), act.clone(), Rules::usual(&calendar));
        let is_possible = refusals.iter().all(|refusal| refusal.weight() == Weight::Unlawful);
        assert_eq!(told.is_ok(), is_possible, "{}", self.says);
        if let Some(entry) = told.ok().filter(|entry| !entry.mode.broke().is_empty()) {
            assert_eq!(
                entry.mode.broke().iter().map(String::as_str).collect::<BTreeSet<_>>(),
                keys(&refusals)
            );
            let after = Case::from_acts(&[entries, vec![entry]].concat());
            let (before, after) = (due(case.as_ref(), &calendar), due(after.as_ref(), &calendar));
            assert!(before.is_none() || after.is_some_and(|after| Some(after) <= before), "{}", self.says);
        }
        refusals
    }
}

/// Every refusal there is, from one list: one that is not in it does not compile.
macro_rules! refusals {
    ($($refusal:ident)*) => {
        const REFUSALS: &[&str] = &[$(stringify!($refusal)),*];

        const fn name(refusal: Refusal) -> &'static str {
            match refusal {
                $(Refusal::$refusal { .. } => stringify!($refusal),)*
            }
        }
    };
}

refusals! {
    NotReceived BeforeReceipt AlreadyClosed NotClosed ReceiptKnown AwaitingSupplement AwaitingPayment NoMatter
    NothingToSupplement SupplementAskedLate SupplementAskedAgain NoSupplementAwaited SupplementNotLapsed PastDue
    ExtendedAgain NoSuchConsultation OpinionKnown ConsultationOpen NoReasonsAsked ReasonsNotDue NoReasonsGiven
    FeeNotByTiers ExtendedTooLong NoTimeForReasons TreatedAsRequest AsksInformation AsksCorrection
    ReasonsNotReasonable ReasonsNotUnreasonable DeferredBackwards NoAmount FeeNoticedAgain NoPaymentAwaited
    FeeNotLapsed NotSearched NowhereSearched ThirdPartyNotAsked ThirdPartyAgreed NotSupplemented OwnAct NoDraft
    NotReviewed NotSigned NotSealed AlreadySealed AlreadySigned SignedBefore SignedByOne OwnDraft NoScan NoNumber NoSuchChallenge AlreadyRuled
    AlreadyDefended NotCorrected AlreadyReopened AlreadyArchived ChallengePending NotProposed NothingSplit NoSuchEntry
    NothingAsked NoSuchOrder OrderEnded PapersDoNotFit NotWhoWasAsked RegistrationStays RestedOn NoReason NoticeNotServed NoticeInBreach ThirdPartyObjects NoObjection ThirdPartyNotTold
}

fn all() -> Vec<Row> {
    let articles = [
        art29::rows(),
        art30::rows(),
        art31::rows(),
        art32::rows(),
        art33::rows(),
        art35::rows(),
        art36::rows(),
        art41_44::rows(),
        art45::rows(),
        art51::rows(),
        fees::rows(),
    ];
    articles.into_iter().flatten().collect()
}

#[test]
fn every_refusal_is_given_by_some_row_and_has_its_article_and_two_sentences() {
    let mut seen = BTreeSet::new();
    for refusal in all().iter().flat_map(Row::plays) {
        seen.insert(name(refusal));
        assert!(refusal.basis().cite.article.is_some(), "{refusal:?}");
        assert!(refusal.chinese().ends_with('。') && refusal.english().ends_with('.'), "{refusal:?}");
    }
    let missing: Vec<&&str> = REFUSALS.iter().filter(|name| !seen.contains(**name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_act_is_proposed_by_some_row() {
    let seen: BTreeSet<&str> = all().iter().map(|row| row.proposed.act.key()).collect();
    assert_eq!(seen.len(), 44, "{seen:?}");
}
