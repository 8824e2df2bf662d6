//! A unit is asked, and its contact answers by a code, once and without an account.
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

use casework::act::{Act, Actor, Found, Means, OrderNo, UnitNo};
use casework::case::{Case, OrderState};
use casework::decide::AskUnit;
use engines::on_both;
use house::{OTHER, OURS, arrived, at, by, day, house, now};
use jiff::{SignedDuration, Timestamp};
use office::authority::{Right, Role};
use office::{Denied, How, Office, Open, UnitAnswer, UnitAsked, UnitOrder};
use store::access_code::Code;
use store::unit::Unit;
use store::{CaseNo, outbox};

fn asked() -> AskUnit {
    let what = "1987年转让协议".to_owned();
    AskUnit { unit: UnitNo("u3".to_owned()), contact: Actor(6), what, by_on: day("2025-09-26") }
}

fn answer(found: Found, papers: &[&str]) -> UnitAnswer {
    let papers = papers.iter().map(|paper| (*paper).to_owned()).collect();
    UnitAnswer {
        found,
        papers,
        words: "在三楼".to_owned(),
        files: Vec::new(),
        on: day("2025-09-25"),
        at: now(),
    }
}

fn later(days: i64) -> Timestamp {
    now() + SignedDuration::from_hours(24 * days)
}

async fn ask(office: &Office, case_no: &CaseNo, seen: u32, key: &str) -> Result<UnitAsked, Denied> {
    let clerk = by(1, Role::Clerk, OURS);
    office.ask_unit(&clerk, &at(case_no, seen, key, "2025-09-23"), asked(), later(10)).await
}

/// An office with a unit, a case, and an order by its code.
async fn ordered(db: store::Db) -> (Office, CaseNo, Code) {
    let office = house(db).await;
    let unit = Unit {
        body_id: OURS,
        unit_id: "u3".to_owned(),
        name: "农机站".to_owned(),
        sort_key: "njz".to_owned(),
        contact: Some("示例".to_owned()),
        phone: None,
    };
    let mut tx = office.db.begin().await.unwrap();
    store::unit::add(&mut tx, &unit).await.unwrap();
    tx.commit().await.unwrap();
    let case_no = office.register(&by(1, Role::Clerk, OURS), arrived("first")).await.unwrap().case_no;
    let given = ask(&office, &case_no, 1, "ask").await.unwrap();
    (office, case_no, given.code)
}

async fn case(office: &Office, case_no: &CaseNo) -> Case {
    office.open(&by(1, Role::Clerk, OURS), OURS, case_no).await.unwrap().case
}

/// Neither to be looked at nor to be answered.
async fn opens_nothing(office: &Office, code: &str, now: Timestamp) {
    let seen = office.unit_order(code, now).await;
    assert!(matches!(seen, Err(Denied::NoSuchCode)), "{code}: {seen:?}");
    let answered = office.answer_unit(code, UnitAnswer { at: now, ..answer(Found::Nothing, &[]) }).await;
    assert!(matches!(answered, Err(Denied::NoSuchCode)), "{code}: {answered:?}");
}

on_both! {
    async fn the_contact_sees_what_is_asked_and_answers_once(at_place: Place) {
        let (office, case_no, code) = ordered(at_place.db().await).await;
        let typed = code.shown().to_lowercase();
        let seen = office.unit_order(&typed, now()).await.unwrap();
        let expected = UnitOrder {
            body: OURS,
            case_no: case_no.clone(),
            unit: "农机站".to_owned(),
            what: "1987年转让协议".to_owned(),
            given_on: day("2025-09-23"),
            by_on: day("2025-09-26"),
        };
        assert_eq!(seen, expected);
        let refused = office.answer_unit(&typed, answer(Found::Found, &[])).await;
        assert!(matches!(refused, Err(Denied::Refused(_))), "what is refused uses nothing up");
        office.answer_unit(&typed, answer(Found::Found, &["协议（复印件）"])).await.unwrap();
        let Open { case, entries, .. } = office.open(&by(1, Role::Clerk, OURS), OURS, &case_no).await.unwrap();
        assert_eq!(case.order(OrderNo(2)).unwrap().state, OrderState::Answered(day("2025-09-25"), Found::Found));
        assert_eq!((entries[2].by, entries[2].act.key()), (Actor(6), "unit_answered"));
        opens_nothing(&office, &typed, now()).await;
        let said = store::submission::of_case(&office.db, OURS, &case_no).await.unwrap();
        let said: Vec<_> = said.iter().map(|one| (one.sender.as_str(), one.subject.as_str(), one.words.as_str())).collect();
        assert_eq!(said, [("unit_order", "2", "在三楼")]);
    }

    async fn a_code_that_is_wrong_ended_or_of_an_ended_request_opens_nothing(at_place: Place) {
        let (office, case_no, code) = ordered(at_place.db().await).await;
        for wrong in ["", "示例", "2-00000-00000-00000-00000-00000-0", "3-0"] {
            opens_nothing(&office, wrong, now()).await;
        }
        let elsewhere = code.shown().replacen("2-", "3-", 1);
        opens_nothing(&office, &elsewhere, now()).await;
        opens_nothing(&office, &code.shown(), later(10)).await;
        office.unit_order(&code.shown(), later(9)).await.unwrap();
        let clerk = by(1, Role::Clerk, OURS);
        office.act(&clerk, &at(&case_no, 2, "out", "2025-09-24"), Act::Withdrawn, How::InSystem).await.unwrap();
        opens_nothing(&office, &code.shown(), now()).await;
        assert_eq!(case(&office, &case_no).await.order(OrderNo(2)).unwrap().state, OrderState::Over);
    }

    async fn a_struck_order_and_one_answered_on_paper_are_answered_by_no_code(at_place: Place) {
        let (office, case_no, code) = ordered(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let strike = Act::Struck { seq: 2, because: "误录".to_owned() };
        office.act(&clerk, &at(&case_no, 2, "strike", "2025-09-23"), strike, How::InSystem).await.unwrap();
        opens_nothing(&office, &code.shown(), now()).await;
        let again = ask(&office, &case_no, 3, "again").await.unwrap().code;
        let means = Means::OnPaper { contact: Actor(6), scan: "5f3a".to_owned() };
        let on_paper = Act::UnitAnswered { order: OrderNo(4), found: Found::Nothing, papers: vec![], means };
        office.act(&clerk, &at(&case_no, 4, "paper", "2025-09-25"), on_paper, How::InSystem).await.unwrap();
        opens_nothing(&office, &again.shown(), now()).await;
    }

    async fn the_code_is_that_of_the_command_and_kept_nowhere(at_place: Place) {
        let (office, case_no, code) = ordered(at_place.db().await).await;
        let again = ask(&office, &case_no, 1, "ask").await.unwrap();
        assert_eq!((again.code.shown(), again.done.entry.seq), (code.shown(), 2), "clicked twice, given once, with one code");
        assert!(matches!(ask(&office, &case_no, 1, "late").await, Err(Denied::Overtaken(_))));
        let messages = outbox::unsent(&office.db, "unit_order", 10).await.unwrap();
        let told: Vec<_> = messages.iter().map(|message| message.payload.as_str()).collect();
        assert_eq!(told, [r#"{"order":2,"unit":"u3"}"#]);
        let kept = store::access_code::find(&office.db, &code).await.unwrap().unwrap();
        let text = code.shown().replace('-', "");
        assert!(!format!("{kept:?}{messages:?}{code:?}").contains(&text[1..]));
    }

    async fn two_who_hold_the_code_at_once_answer_once(at_place: Place) {
        let (office, case_no, code) = ordered(at_place.db().await).await;
        let code = code.shown();
        let (one, other) = tokio::join!(
            office.answer_unit(&code, answer(Found::Nothing, &[])),
            office.answer_unit(&code, answer(Found::Partly, &["第一页"])),
        );
        assert_eq!([&one, &other].iter().filter(|answer| answer.is_ok()).count(), 1, "{one:?} {other:?}");
        assert_eq!(case(&office, &case_no).await.last_seq, 3);
    }

    async fn only_those_who_handle_ask_and_only_units_that_there_are(at_place: Place) {
        let (office, case_no, _) = ordered(at_place.db().await).await;
        for (role, place) in [(Role::Leader, OURS), (Role::Supervisor, OURS), (Role::Clerk, OTHER)] {
            let given = office.ask_unit(&by(1, role, place), &at(&case_no, 2, "k", "2025-09-23"), asked(), later(1)).await;
            assert!(matches!(given, Err(Denied::NotAllowed(Right::Handle))), "{given:?}");
        }
        let unknown = AskUnit { unit: UnitNo("u9".to_owned()), ..asked() };
        let clerk = by(1, Role::Clerk, OURS);
        let given = office.ask_unit(&clerk, &at(&case_no, 2, "k", "2025-09-23"), unknown, later(1)).await;
        assert!(matches!(given, Err(Denied::NoSuchUnit)), "{given:?}");
    }
}
