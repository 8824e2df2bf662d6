//! Files that the deciders let come about: any acts in any order are proposed, and those allowed are kept.

use std::num::NonZeroU32;
use std::sync::LazyLock;

use casework::act::{
    Act, Actor, ArchiveItem, Asks, Channel, Charged, Circumstance, Correction, Delivered, Delivery,
    DocumentNo, Element, Forum, Found, Judged, Matter, Means, Notice, Opinion, OrderNo, PartyNo, Publication,
    Retention, Ruling, Signature, UnitNo, Verdict, Yuan,
};
use casework::case::Case;
use casework::decide::{Rules, When, allowed, retell};
use casework::decision::Decision;
use casework::entry::Entry;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use law::applicant;
use law::calendar::Calendar;
use law::consultation::Consulted;
use law::fee::{Pages, Place};
use law::outcome::Outcome;
use proptest::prelude::*;

pub(crate) static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::national);

/// What is drawn for one act: which, two numbers for its parts, how many days after the last, and whether it was done on paper.
type Drawn = (u8, u8, u8, i64, bool);

fn pick<T: Clone>(of: &[T], number: u8) -> T {
    of[usize::from(number) % of.len()].clone()
}

fn text(number: u8) -> String {
    format!("甲{number}")
}

fn signature(number: u8) -> Signature {
    let scan = format!("{number:02x}");
    if number.is_multiple_of(4) { Signature::OnPaper { leader: Actor(4), scan } } else { Signature::OnScreen }
}

fn decision(number: u8) -> Decision {
    let outcome = pick(&Outcome::ALL, number);
    Decision::of(outcome).unwrap_or_else(|| Decision::with_grounds(outcome, vec![Outcome::OtherLaw]).unwrap())
}

/// A fee by either method, at times not what the tiers come to.
fn noticed(a: u8, b: u8) -> Act {
    let nth = u32::from(a) + 1;
    let charged = if b.is_multiple_of(2) {
        Charged::Pages(Pages(nth))
    } else {
        Charged::Requests(Place::nth(nth).unwrap())
    };
    let amount = if b.is_multiple_of(7) { Yuan::new(u64::from(b)) } else { charged.fee().total() };
    Act::FeeNoticed { amount, charged }
}

/// The act drawn; those that lead on are drawn more often, so that files come to their end.
#[rustfmt::skip]
fn act((which, a, b): (u8, u8, u8), on: Date, last: u32) -> Act {
    let of = usize::from(a % 2);
    let later = on.checked_add(i64::from(b).days()).unwrap();
    match which {
        0 => Act::ReceiptConfirmed,
        1 if a.is_multiple_of(2) => Act::NoticeServed { notice: pick(&[Notice::Supplement, Notice::Fee], b) },
        1 => Act::HandedOver { to: Actor(u64::from(a % 4)) },
        2 if a.is_multiple_of(8) => Act::PassedOn { to: text(b), approved: signature(b) },
        2 | 3 => Act::SplitOff { matters: vec![of], into: casework::act::CaseNo(text(b)), approved: signature(b) },
        4 | 5 => Act::SupplementAsked { gaps: vec![pick(&[Element::Applicant, Element::Information, Element::Form], a)][usize::from(b.is_multiple_of(9))..].to_vec(), working_days: u32::from(1 + b % 15) },
        6 => Act::Supplemented,
        7 | 8 => Act::Consulted { whom: pick(&Consulted::ALL, a), party: PartyNo(u64::from(b)) },
        9 => Act::ConsultationReceived { of },
        10 => Act::OpinionGiven { of, opinion: pick(&[Opinion::Agrees, Opinion::ObjectsWithReason, Opinion::ObjectsWithoutReason, Opinion::Objects], b) },
        11 => Act::SilenceNoted { of },
        12 => Act::Extended { working_days: NonZeroU32::new(u32::from(1 + a % 24)).unwrap(), approved: signature(b) },
        13 => Act::ReasonsAsked { working_days: u32::from(a % 10) },
        14 => Act::ReasonsGiven,
        15 => Act::ReasonsJudged { judged: pick(&[Judged::Reasonable, Judged::Unreasonable], a), because: text(b) },
        16 => Act::Deferred { until_on: later },
        17 => noticed(a, b),
        18 => Act::FeePaid,
        19 => Act::Searched { places: vec![text(a)], words: vec![text(b)], found: u32::from(a) },
        20 => Act::KeptOffline { reference: text(a) },
        21..=23 => Act::Drafted { decision: decision(a), confirmed_by: None },
        24 | 25 => Act::Reviewed { verdict: if a.is_multiple_of(8) { Verdict::Returned(text(b)) } else { Verdict::Passed } },
        26..=28 => Act::Signed { signature: signature(a) },
        29..=31 => Act::Sealed { document_no: DocumentNo(text(a)), register_no: text(b) },
        32..=34 => Act::Replied { delivery: pick(&[Delivery::InPerson, Delivery::Post(text(b)), Delivery::Electronic], a) },
        35 => Act::DeliveryKnown { outcome: Delivered::Arrived },
        36 if a.is_multiple_of(4) => Act::NoticeServed { notice: Notice::Supplement },
        36 => Act::SupplementLapsed { checked: String::new() },
        37 if a.is_multiple_of(4) => Act::NoticeServed { notice: Notice::Fee },
        37 => Act::FeeLapsed,
        38 if a.is_multiple_of(8) => Act::Withdrawn,
        38 if a % 8 == 1 => Act::CorrectionAnswered { correction: Correction::Corrected },
        38 => Act::PublicationProposed,
        39 => Act::PublicationDecided { publication: pick(&[Publication::ToBePublished, Publication::NotInScope], a) },
        40 => Act::Challenged { forum: pick(&[Forum::Reconsideration, Forum::Litigation, Forum::LitigationAfterReconsideration], a) },
        41 => Act::Defended { of },
        42 | 43 => Act::Ruled { of, ruling: pick(&[Ruling::Corrected, Ruling::Upheld, Ruling::Corrected, Ruling::Other], b) },
        44 | 45 => Act::Reopened { of, until_on: (b.is_multiple_of(2)).then_some(later) },
        46 => Act::Noted { circumstance: Circumstance { what: text(a), from_on: on, through_on: later } },
        47 if a.is_multiple_of(4) => Act::Archived { item: ArchiveItem { archive_no: text(a), item_no: u32::from(b), retention: Retention::TenYears } },
        49 => Act::OpinionGiven { of, opinion: Opinion::ObjectsWithReason },
        50 | 51 => Act::PublicInterestFound { of, because: text(b) },
        52 | 53 => Act::ThirdPartyTold { of },
        54 => Act::UnitAsked { unit: UnitNo(text(a)), contact: Actor(1), what: text(b), by_on: later },
        55 => Act::UnitAnswered {
            order: OrderNo(last.saturating_sub(u32::from(a % 6))),
            found: pick(&[Found::Found, Found::Partly, Found::Nothing], b),
            papers: if b % 3 == 2 { Vec::new() } else { vec![text(b)] },
            means: if a.is_multiple_of(2) { Means::ByCode } else { Means::OnPaper { contact: Actor(1), scan: text(a) } },
        },
        _ => Act::Struck { seq: last.saturating_sub(u32::from(a % 6)), because: text(b) },
    }
}

/// Who does it: a draft is reviewed and signed by others.
const fn actor(act: &Act) -> Actor {
    match act {
        Act::Reviewed { .. } => Actor(2),
        Act::Signed { .. } => Actor(3),
        _ => Actor(1),
    }
}

fn registered(channel: u8, column: u8) -> Act {
    Act::Registered {
        channel: pick(&[Channel::Online, Channel::Counter, Channel::OrdinaryPost, Channel::Email], channel),
        applicant: PartyNo(7),
        column: pick(&applicant::Kind::ALL, column),
        matters: vec![Matter("甲".to_owned()), Matter("乙".to_owned()), Matter("丙".to_owned())],
        asks: if channel.is_multiple_of(16) { Asks::Correction } else { Asks::Information },
        received_on: None,
        split_from: None,
    }
}

fn grown((after, channel, column): (i64, u8, u8), drawn: Vec<Drawn>) -> Vec<Entry> {
    let mut on = date(2023, 1, 3).checked_add(after.days()).unwrap();
    let first = When { on, by: Actor(1) };
    let mut entries =
        vec![allowed(None, first, registered(channel, column), Rules::usual(&CALENDAR)).unwrap()];
    let mut case = Case::from_acts(&entries).unwrap();
    for (which, a, b, days, is_on_paper) in drawn {
        let next = on.checked_add(days.days()).unwrap();
        let act = act((which, a, b), next, case.last_seq);
        let when = When { on: next, by: actor(&act) };
        let decide = if is_on_paper { retell } else { allowed };
        if let Ok(entry) = decide(Some(&case), when, act, Rules::usual(&CALENDAR)) {
            entries.push(entry);
            case = Case::from_acts(&entries).unwrap();
            on = next;
        }
    }
    entries
}

fn drawn() -> impl Strategy<Value = Drawn> {
    // Days on paper may be before those of the last entry.
    let days = prop_oneof![6 => 0_i64..4, 2 => 4_i64..25, 1 => -6_i64..0];
    (0_u8..56, any::<u8>(), any::<u8>(), days, prop::bool::weighted(0.3))
}

pub(crate) fn a_file() -> impl Strategy<Value = Vec<Entry>> {
    let start = (0_i64..1_000, any::<u8>(), any::<u8>());
    (start, prop::collection::vec(drawn(), 1..140)).prop_map(|(start, drawn)| grown(start, drawn))
}

pub(crate) fn some_files() -> impl Strategy<Value = Vec<Vec<Entry>>> {
    prop::collection::vec(a_file(), 1..6)
}
