//! Somebody is asked for an opinion, and gives it by a code, once, without learning who applied.
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

use casework::act::{Act, Opinion};
use engines::on_both;
use house::{OTHER, OURS, arrived, at, by, day, house, now};
use jiff::SignedDuration;
use law::applicant;
use law::consultation::Consulted;
use office::authority::{Right, Role};
use office::{Answer, Code, Consult, ConsultDone, Contact, Denied, How, Office, Says};
use store::CaseNo;

fn asked() -> Consult {
    Consult {
        whom: Consulted::ThirdParty,
        kind: applicant::Kind::CommercialEnterprise,
        name: "示例建筑公司".to_owned(),
        contact: Contact { phone: None, email: None, address: Some("工业路1号".to_owned()) },
        about: "水利工程施工合同".to_owned(),
    }
}

fn answer(says: Says) -> Answer {
    let words = "涉及报价".to_owned();
    Answer { says, words, papers: Vec::new(), on: day("2025-09-26"), at: now() }
}

async fn ask(
    office: &Office,
    case_no: &CaseNo,
    (seen, key): (u32, &str),
    asked: &Consult,
) -> Result<ConsultDone, Denied> {
    let clerk = by(1, Role::Clerk, OURS);
    office.consult(&clerk, &at(case_no, seen, key, "2025-09-23"), (asked, How::InSystem)).await
}

/// An office with a case whose third party was asked.
async fn consulted(db: store::Db) -> (Office, CaseNo, Code) {
    let office = house(db).await;
    let case_no = office.register(&by(1, Role::Clerk, OURS), arrived("first")).await.unwrap().case_no;
    let code = ask(&office, &case_no, (1, "ask"), &asked()).await.unwrap().code;
    (office, case_no, code)
}

async fn opens_nothing(office: &Office, code: &str) {
    let seen = office.consultation(code, now()).await;
    assert!(matches!(seen, Err(Denied::NoSuchCode)), "{code}: {seen:?}");
    let given = office.give_opinion(code, &answer(Says::Agrees)).await;
    assert!(matches!(given, Err(Denied::NoSuchCode)), "{code}: {given:?}");
}

on_both! {
    async fn who_is_asked_learns_what_and_not_who_applied_and_answers_once(at_place: Place) {
        let (office, case_no, code) = consulted(at_place.db().await).await;
        let again = ask(&office, &case_no, (1, "ask"), &asked()).await.unwrap();
        assert_eq!((again.code.shown(), again.done.entry.seq), (code.shown(), 2), "clicked twice, asked once");
        let typed = code.shown().to_lowercase();
        office.receive_consultation(&typed, (day("2025-09-25"), now())).await.unwrap();
        office.receive_consultation(&typed, (day("2025-09-26"), now())).await.unwrap();
        let seen = office.consultation(&typed, now()).await.unwrap();
        assert_eq!((seen.name.as_deref(), seen.about.as_str()), (Some("示例建筑公司"), "水利工程施工合同"));
        assert_eq!(seen.asked.received_on, Some(day("2025-09-25")), "received when it was first opened");
        let due = seen.known.answer_due(&seen.asked).unwrap();
        assert_eq!(due.on(), day("2025-10-22"));
        assert!(!format!("{seen:?}").contains("张示例"));
        office.give_opinion(&typed, &answer(Says::Objects)).await.unwrap();
        let open = office.open(&by(1, Role::Clerk, OURS), OURS, &case_no).await.unwrap();
        assert_eq!(open.case.consultations[0].opinion, Some((day("2025-09-26"), Opinion::Objects)));
        let said = store::submission::of_case(&office.db, OURS, &case_no).await.unwrap();
        let said: Vec<_> = said.iter().map(|one| (one.sender.as_str(), one.stance.as_deref(), one.words.as_str())).collect();
        assert_eq!(said, [("third_party", Some("objects"), "涉及报价")]);
        opens_nothing(&office, &typed).await;
        let judged = Act::OpinionGiven { of: 0, opinion: Opinion::ObjectsWithReason };
        let clerk = by(1, Role::Clerk, OURS);
        office.act(&clerk, &at(&case_no, open.case.last_seq, "j", "2025-09-28"), judged, How::InSystem).await.unwrap();
    }

    async fn what_is_told_to_them_does_not_name_the_applicant(at_place: Place) {
        let (office, case_no, _) = consulted(at_place.db().await).await;
        for about in ["张示例申请的合同", "合同，联系13800000000"] {
            let named = ask(&office, &case_no, (2, about), &Consult { about: about.to_owned(), ..asked() }).await;
            assert!(matches!(named, Err(Denied::NamesApplicant)), "{named:?}");
        }
        let late = ask(&office, &case_no, (1, "late"), &asked()).await;
        assert!(matches!(late, Err(Denied::Overtaken(_))), "{late:?}");
        for (role, place) in [(Role::Leader, OURS), (Role::Supervisor, OURS), (Role::Clerk, OTHER)] {
            let given = office.consult(&by(1, role, place), &at(&case_no, 2, "k", "2025-09-23"), (&asked(), How::InSystem)).await;
            assert!(matches!(given, Err(Denied::NotAllowed(Right::Handle))), "{given:?}");
        }
    }

    async fn a_code_that_is_wrong_ended_or_of_another_thing_opens_nothing(at_place: Place) {
        let (office, case_no, code) = consulted(at_place.db().await).await;
        let far = now() + SignedDuration::from_hours(24 * 200);
        assert!(matches!(office.consultation(&code.shown(), far).await, Err(Denied::NoSuchCode)));
        opens_nothing(&office, "2-00000").await;
        let applicants = office.register(&by(1, Role::Clerk, OURS), arrived("second")).await.unwrap().code;
        opens_nothing(&office, &applicants.shown()).await;
        let clerk = by(1, Role::Clerk, OURS);
        office.act(&clerk, &at(&case_no, 2, "w", "2025-09-24"), Act::Withdrawn, How::InSystem).await.unwrap();
        opens_nothing(&office, &code.shown()).await;
    }

    async fn two_who_hold_the_code_at_once_answer_once(at_place: Place) {
        let (office, case_no, code) = consulted(at_place.db().await).await;
        let code = code.shown();
        let (agrees, objects) = (answer(Says::Agrees), answer(Says::Objects));
        let (one, other) = tokio::join!(office.give_opinion(&code, &agrees), office.give_opinion(&code, &objects));
        assert_eq!([&one, &other].iter().filter(|given| given.is_ok()).count(), 1, "{one:?} {other:?}");
        assert_eq!(store::submission::of_case(&office.db, OURS, &case_no).await.unwrap().len(), 1);
    }
}
