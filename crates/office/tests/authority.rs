//! Every act and every look, tried as every duty, at one's own body, at another and at one below.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panic"
)]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod house;

use std::num::NonZeroU32;

use casework::act::{
    Act, Actor, ArchiveItem, Asks, CaseNo as Split, Channel, Charged, Circumstance, Correction, Delivered,
    Delivery, DocumentNo, Element, Forum, Found, Judged, Matter, Means, Notice, Opinion, OrderNo, PartyNo,
    Publication, Retention, Ruling, Signature, UnitNo, Verdict, Yuan,
};
use casework::decide::AskUnit;
use casework::decision::Decision;
use engines::on_both;
use house::{COUNTY, OTHER, OURS, arrived, at, by, day, house};
use law::applicant;
use law::consultation::Consulted;
use law::fee::Pages;
use law::outcome::Outcome;
use office::authority::{Reach, Right, Role, needs};
use office::{Consult, Contact, Denied, How};

fn on_paper(leader: u64) -> Signature {
    Signature::OnPaper { leader: Actor(leader), scan: "ab12".to_owned() }
}

fn extended(approved: Signature) -> Act {
    Act::Extended { working_days: NonZeroU32::new(10).unwrap(), approved }
}

fn consult() -> Consult {
    Consult {
        whom: Consulted::ThirdParty,
        kind: applicant::Kind::Other,
        name: "示例".to_owned(),
        contact: Contact { phone: None, email: None, address: None },
        about: "示例".to_owned(),
    }
}

fn answered(means: Means) -> Act {
    Act::UnitAnswered { order: OrderNo(2), found: Found::Nothing, papers: Vec::new(), means }
}

/// One act of every kind, and those that may be signed on screen or on paper in both ways.
fn every_act() -> Vec<Act> {
    let text = || "示例".to_owned();
    vec![
        Act::Registered {
            channel: Channel::Online,
            applicant: PartyNo(1),
            column: applicant::Kind::NaturalPerson,
            matters: vec![Matter(text())],
            asks: Asks::Information,
            received_on: None,
            split_from: None,
        },
        Act::ReceiptConfirmed,
        Act::HandedOver { to: Actor(1) },
        Act::PassedOn { to: text(), approved: Signature::OnScreen },
        Act::PassedOn { to: text(), approved: on_paper(8) },
        Act::SplitOff { matters: vec![0], into: Split(text()), approved: Signature::OnScreen },
        Act::SplitOff { matters: vec![0], into: Split(text()), approved: on_paper(8) },
        Act::SupplementAsked { gaps: vec![Element::Information], working_days: 15 },
        Act::Supplemented,
        Act::Consulted { whom: Consulted::ThirdParty, party: PartyNo(2) },
        Act::ConsultationReceived { of: 0 },
        Act::OpinionGiven { of: 0, opinion: Opinion::Agrees },
        Act::SilenceNoted { of: 0 },
        Act::PublicInterestFound { of: 0, because: text() },
        Act::ThirdPartyTold { of: 0 },
        extended(Signature::OnScreen),
        extended(on_paper(8)),
        Act::ReasonsAsked { working_days: 5 },
        Act::ReasonsGiven,
        Act::ReasonsJudged { judged: Judged::Reasonable, because: text() },
        Act::Deferred { until_on: day("2026-01-30") },
        Act::FeeNoticed { amount: Yuan::new(100), charged: Charged::Pages(Pages(40)) },
        Act::NoticeServed { notice: Notice::Fee },
        Act::FeePaid,
        Act::Searched { places: vec![text()], words: vec![text()], found: 0 },
        Act::UnitAsked { unit: UnitNo(text()), contact: Actor(6), what: text(), by_on: day("2025-09-30") },
        answered(Means::ByCode),
        answered(Means::OnPaper { contact: Actor(6), scan: text() }),
        Act::KeptOffline { reference: text() },
        Act::Drafted { decision: Decision::of(Outcome::Provided).unwrap(), confirmed_by: None },
        Act::Reviewed { verdict: Verdict::Passed },
        Act::Signed { signature: Signature::OnScreen },
        Act::Signed { signature: on_paper(9) },
        Act::Sealed { document_no: DocumentNo(text()), register_no: text() },
        Act::Replied { delivery: Delivery::InPerson },
        Act::DeliveryKnown { outcome: Delivered::Arrived },
        Act::SupplementLapsed { checked: String::new() },
        Act::FeeLapsed,
        Act::Withdrawn,
        Act::CorrectionAnswered { correction: Correction::Corrected },
        Act::PublicationProposed,
        Act::PublicationDecided { publication: Publication::ToBePublished },
        Act::Challenged { forum: Forum::Reconsideration },
        Act::Defended { of: 0 },
        Act::Ruled { of: 0, ruling: Ruling::Corrected },
        Act::Reopened { of: 0, until_on: None },
        Act::Noted {
            circumstance: Circumstance {
                what: text(),
                from_on: day("2025-09-23"),
                through_on: day("2025-09-24"),
            },
        },
        Act::Archived {
            item: ArchiveItem { archive_no: text(), item_no: 1, retention: Retention::TenYears },
        },
        Act::Struck { seq: 2, because: text() },
    ]
}

/// What each duty allows, a line each: O in its own body, D there and below, . nowhere.
const TABLE: [(&str, &str); 8] = [
    // handle hand_over review consent sign read configure holidays accounts verify audit by_code
    ("clerk", "OO...O......"),
    ("secrecy_reviewer", "..O..O......"),
    ("head", ".OOOOOO....."),
    ("leader", "..O.OO......"),
    ("supervisor", ".....D......"),
    ("system_administrator", "......OO.O.."),
    ("security_administrator", "........O..."),
    ("auditor", ".....O...OO."),
];

fn expected(role: Role, right: Right) -> Reach {
    let (_, line) = TABLE.iter().find(|(name, _)| *name == role.key()).expect("every duty has its line");
    let place = Right::ALL.iter().position(|one| *one == right).unwrap();
    match line.as_bytes()[place] {
        b'O' => Reach::OwnBody,
        b'D' => Reach::Down,
        b'.' => Reach::Nowhere,
        other => panic!("{other} is no reach"),
    }
}

#[test]
fn every_duty_reaches_as_far_as_the_table_says() {
    assert_eq!(TABLE.len(), Role::ALL.len());
    for role in Role::ALL {
        for right in Right::ALL {
            assert_eq!(role.reach(*right), expected(*role, *right), "{role:?} {right:?}");
        }
    }
}

/// Whether a duty at a body reaches ours with a right.
fn reaches(role: Role, right: Right, place: store::BodyId) -> bool {
    match expected(role, right) {
        Reach::Nowhere => false,
        Reach::OwnBody => place == OURS,
        Reach::Down => place == OURS || place == COUNTY,
    }
}

on_both! {
    async fn every_use_case_is_tried_as_every_duty_at_every_place(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let case_no = office.register(&clerk, arrived("first")).await.unwrap().case_no;
        let mut tried = 0;
        for role in Role::ALL {
            for place in [OURS, OTHER, COUNTY] {
                let who = by(50, *role, place);
                for (number, act) in every_act().into_iter().enumerate() {
                    let key = format!("{}-{place}-{number}", role.key());
                    let may = reaches(*role, needs(&act).right, place);
                    let what = format!("{role:?} at {place}: {act:?}");
                    // Whoever may not is told so before the file is looked at; here the file has moved on.
                    let answer = office.act(&who, &at(&case_no, 77, &key, "2025-09-23"), act, How::InSystem).await;
                    match answer {
                        Err(Denied::NotAllowed(_)) => assert!(!may, "{what}"),
                        Err(Denied::Overtaken(_)) => assert!(may, "{what}"),
                        other => panic!("{what}: {other:?}"),
                    }
                    tried += 1;
                }
                let read = reaches(*role, Right::Read, place);
                let opened = office.open(&who, OURS, &case_no).await;
                assert_eq!(!matches!(opened, Err(Denied::NotAllowed(Right::Read))), read, "{role:?} at {place}");
                let listed = office.due(&who, OURS, day("2026-12-31"), 10).await;
                assert_eq!(!matches!(listed, Err(Denied::NotAllowed(Right::Read))), read, "{role:?} at {place}");
                let page = office.list(&who, OURS, &office::Filter::default(), (office::Order::Newest, None, 10)).await;
                assert_eq!(!matches!(page, Err(Denied::NotAllowed(Right::Read))), read, "{role:?} at {place}");
                let sent_in = office.sent_in(&who, OURS, &case_no).await;
                assert_eq!(!matches!(sent_in, Err(Denied::NotAllowed(Right::Read))), read, "{role:?} at {place}");
                let paper = office.download(&who, (OURS, &case_no), "none").await;
                assert_eq!(!matches!(paper, Err(Denied::NotAllowed(Right::Read))), read, "{role:?} at {place}");
                let rebuilt = office.rebuild(&who, OURS, |_| ()).await;
                let verify = reaches(*role, Right::Verify, place);
                assert_eq!(!matches!(rebuilt, Err(Denied::NotAllowed(Right::Verify))), verify, "{role:?} at {place}");
                let asked = AskUnit { unit: UnitNo("u9".to_owned()), contact: Actor(6), what: "示例".to_owned(), by_on: day("2025-09-30") };
                let given = office.ask_unit(&who, &at(&case_no, 77, "order", "2025-09-23"), asked, house::now()).await;
                assert_eq!(!matches!(given, Err(Denied::NotAllowed(Right::Handle))), reaches(*role, Right::Handle, place), "{role:?} at {place}");
                let consulted = office.consult(&who, &at(&case_no, 77, "consult", "2025-09-23"), (&consult(), How::InSystem)).await;
                assert_eq!(!matches!(consulted, Err(Denied::NotAllowed(Right::Handle))), reaches(*role, Right::Handle, place), "{role:?} at {place}");
                let registers = office.register(&who, arrived(&format!("{}-{place}", role.key()))).await;
                let handle = reaches(*role, Right::Handle, place);
                assert_eq!(!matches!(registers, Err(Denied::NotAllowed(Right::Handle))), handle, "{role:?} at {place}");
                let previews = office.preview(&who, &arrived("preview")).await;
                assert_eq!(!matches!(previews, Err(Denied::NotAllowed(Right::Handle))), handle, "{role:?} at {place}");
                let reveals = office.reveal(&who, (OURS, &case_no), "核对").await;
                assert_eq!(!matches!(reveals, Err(Denied::NotAllowed(Right::Handle))), handle, "{role:?} at {place}");
            }
        }
        assert_eq!(tried, 8 * 3 * 49);
    }

    async fn a_consent_on_paper_is_that_of_one_who_may_give_it(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let case_no = office.register(&clerk, arrived("first")).await.unwrap().case_no;
        // 9 is a leader, who signs but does not consent to extensions; 1 is a clerk; nobody is 70.
        for leader in [9, 1, 70] {
            let key = format!("by {leader}");
            let answer = office.act(&clerk, &at(&case_no, 1, &key, "2025-09-23"), extended(on_paper(leader)), How::InSystem).await;
            assert!(matches!(answer, Err(Denied::NotTheirs(Right::Consent))), "{leader}: {answer:?}");
        }
        let done = office.act(&clerk, &at(&case_no, 1, "by 8", "2025-09-23"), extended(on_paper(8)), How::InSystem).await.unwrap();
        assert!(done.case.is_extended);
    }
}
