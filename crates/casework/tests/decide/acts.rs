//! Acts in few words.

use std::num::NonZeroU32;

use casework::act::{
    Act, Actor, ArchiveItem, Asks, CaseNo, Channel, Charged, Circumstance, Correction, Delivered, Delivery,
    DocumentNo, Element, Forum, Found, Judged, Matter, Means, Notice, Opinion, OrderNo, PartyNo, Publication,
    Retention, Ruling, Signature, UnitNo, Verdict, Yuan,
};
use casework::decision::Decision;
use law::applicant;
use law::consultation::Consulted;
use law::fee::Pages;
use law::outcome::Outcome;

fn registered(channel: Channel, matters: &[&str]) -> Act {
    Act::Registered {
        channel,
        applicant: PartyNo(7),
        column: applicant::Kind::NaturalPerson,
        matters: matters.iter().map(|matter| Matter((*matter).to_owned())).collect(),
        asks: Asks::Information,
        received_on: None,
        split_from: None,
    }
}

pub(crate) fn ask_correction() -> Act {
    let Act::Registered { channel, applicant, column, matters, received_on, split_from, .. } = online()
    else {
        unreachable!()
    };
    Act::Registered { channel, applicant, column, matters, asks: Asks::Correction, received_on, split_from }
}

pub(crate) fn online() -> Act {
    registered(Channel::Online, &["东河治理工程预算", "中标通知书"])
}

pub(crate) fn by_letter() -> Act {
    registered(Channel::OrdinaryPost, &["东河治理工程预算"])
}

pub(crate) fn for_nothing() -> Act {
    registered(Channel::Oral, &["东河治理工程预算", " "])
}

pub(crate) fn ask_supplement() -> Act {
    Act::SupplementAsked { gaps: vec![Element::Information], working_days: 15 }
}

pub(crate) fn ask_nothing() -> Act {
    Act::SupplementAsked { gaps: Vec::new(), working_days: 15 }
}

pub(crate) fn consult(whom: Consulted) -> Act {
    Act::Consulted { whom, party: PartyNo(88) }
}

pub(crate) fn ask_third_party() -> Act {
    consult(Consulted::ThirdParty)
}

pub(crate) fn opinion(of: usize, opinion: Opinion) -> Act {
    Act::OpinionGiven { of, opinion }
}

pub(crate) fn letter_received(of: usize) -> Act {
    Act::ConsultationReceived { of }
}

pub(crate) fn silence(of: usize) -> Act {
    Act::SilenceNoted { of }
}

fn on_paper(scan: &str) -> Signature {
    Signature::OnPaper { leader: Actor(3), scan: scan.to_owned() }
}

pub(crate) fn extend() -> Act {
    Act::Extended { working_days: NonZeroU32::new(20).unwrap(), approved: Signature::OnScreen }
}

pub(crate) fn extend_without_scan() -> Act {
    Act::Extended { working_days: NonZeroU32::new(20).unwrap(), approved: on_paper(" ") }
}

pub(crate) fn extend_by(working_days: u32) -> Act {
    Act::Extended { working_days: NonZeroU32::new(working_days).unwrap(), approved: Signature::OnScreen }
}

pub(crate) fn ask_reasons() -> Act {
    ask_reasons_within(5)
}

pub(crate) fn ask_reasons_within(working_days: u32) -> Act {
    Act::ReasonsAsked { working_days }
}

pub(crate) fn judge(judged: Judged, because: &str) -> Act {
    Act::ReasonsJudged { judged, because: because.to_owned() }
}

pub(crate) fn defer(until: &str) -> Act {
    Act::Deferred { until_on: until.parse().unwrap() }
}

pub(crate) fn notice_fee(pages: u32) -> Act {
    let charged = Charged::Pages(Pages(pages));
    Act::FeeNoticed { amount: charged.fee().total(), charged }
}

pub(crate) fn overcharge(yuan: u64) -> Act {
    Act::FeeNoticed { amount: Yuan::new(yuan), charged: Charged::Pages(Pages(31)) }
}

pub(crate) fn search(places: &[&str]) -> Act {
    let places = places.iter().map(|place| (*place).to_owned()).collect();
    Act::Searched { places, words: vec!["东河".to_owned()], found: 0 }
}

pub(crate) fn ask_unit(what: &str, by_on: &str) -> Act {
    let unit = UnitNo("农机站".to_owned());
    Act::UnitAsked { unit, contact: Actor(6), what: what.to_owned(), by_on: by_on.parse().unwrap() }
}

fn answer(order: u32, found: Found, papers: &[&str], means: Means) -> Act {
    let papers = papers.iter().map(|paper| (*paper).to_owned()).collect();
    Act::UnitAnswered { order: OrderNo(order), found, papers, means }
}

pub(crate) fn answer_by_code(order: u32, found: Found, papers: &[&str]) -> Act {
    answer(order, found, papers, Means::ByCode)
}

pub(crate) fn answer_on_paper(order: u32, scan: &str) -> Act {
    answer(order, Found::Nothing, &[], Means::OnPaper { contact: Actor(7), scan: scan.to_owned() })
}

pub(crate) fn keep_offline(reference: &str) -> Act {
    Act::KeptOffline { reference: reference.to_owned() }
}

pub(crate) fn draft(outcome: Outcome) -> Act {
    Act::Drafted { decision: Decision::of(outcome).unwrap(), confirmed_by: None }
}

pub(crate) fn confirmed(outcome: Outcome) -> Act {
    Act::Drafted {
        decision: Decision::of(outcome).unwrap(),
        confirmed_by: Some("某某政办函〔2025〕3号".to_owned()),
    }
}

pub(crate) fn draft_partial(grounds: &[Outcome]) -> Act {
    Act::Drafted {
        decision: Decision::with_grounds(Outcome::Partial, grounds.to_vec()).unwrap(),
        confirmed_by: None,
    }
}

pub(crate) fn pass() -> Act {
    Act::Reviewed { verdict: Verdict::Passed }
}

pub(crate) fn hand_back(why: &str) -> Act {
    Act::Reviewed { verdict: Verdict::Returned(why.to_owned()) }
}

pub(crate) fn sign() -> Act {
    Act::Signed { signature: Signature::OnScreen }
}

pub(crate) fn sign_on_paper(scan: &str) -> Act {
    Act::Signed { signature: on_paper(scan) }
}

pub(crate) fn seal(number: &str) -> Act {
    Act::Sealed { document_no: DocumentNo(number.to_owned()), register_no: "用印2025-118".to_owned() }
}

pub(crate) fn hand_in_person() -> Act {
    Act::Replied { delivery: Delivery::InPerson }
}

pub(crate) fn post(number: &str) -> Act {
    Act::Replied { delivery: Delivery::Post(number.to_owned()) }
}

pub(crate) fn arrived() -> Act {
    Act::DeliveryKnown { outcome: Delivered::Arrived }
}

pub(crate) fn correct() -> Act {
    Act::CorrectionAnswered { correction: Correction::Corrected }
}

pub(crate) fn publish() -> Act {
    Act::PublicationDecided { publication: Publication::ToBePublished }
}

pub(crate) fn challenge() -> Act {
    Act::Challenged { forum: Forum::Reconsideration }
}

pub(crate) fn defend(of: usize) -> Act {
    Act::Defended { of }
}

pub(crate) fn rule(of: usize, ruling: Ruling) -> Act {
    Act::Ruled { of, ruling }
}

pub(crate) fn reopen(of: usize, until: Option<&str>) -> Act {
    Act::Reopened { of, until_on: until.map(|until| until.parse().unwrap()) }
}

pub(crate) fn note(what: &str, from: &str, through: &str) -> Act {
    let (from_on, through_on) = (from.parse().unwrap(), through.parse().unwrap());
    Act::Noted { circumstance: Circumstance { what: what.to_owned(), from_on, through_on } }
}

pub(crate) fn archive(number: &str) -> Act {
    let archive_no = number.to_owned();
    Act::Archived { item: ArchiveItem { archive_no, item_no: 12, retention: Retention::TenYears } }
}

pub(crate) fn strike(seq: u32, because: &str) -> Act {
    Act::Struck { seq, because: because.to_owned() }
}

pub(crate) fn split(matters: &[usize], scan: &str) -> Act {
    Act::SplitOff {
        matters: matters.to_vec(),
        into: CaseNo("2025-0042".to_owned()),
        approved: on_paper(scan),
    }
}

pub(crate) fn pass_on(to: &str) -> Act {
    Act::PassedOn { to: to.to_owned(), approved: on_paper("7d") }
}

pub(crate) fn pass_on_without_scan() -> Act {
    Act::PassedOn { to: "12345".to_owned(), approved: on_paper("") }
}

pub(crate) fn hand_over() -> Act {
    Act::HandedOver { to: Actor(4) }
}

pub(crate) fn served(notice: Notice) -> Act {
    Act::NoticeServed { notice }
}

pub(crate) fn outweighed(of: usize, because: &str) -> Act {
    Act::PublicInterestFound { of, because: because.to_owned() }
}

pub(crate) fn told(of: usize) -> Act {
    Act::ThirdPartyTold { of }
}
