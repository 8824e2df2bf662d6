//! A case from its arrival to the archive, written down once whatever happens.
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

use casework::act::{
    Act, Actor, ArchiveItem, Delivery, DocumentNo, Element, Matter, Opinion, PartyNo, Retention, Signature,
    Verdict,
};
use casework::case::Stage;
use casework::decision::Decision;
use engines::on_both;
use house::{OURS, arrived, at, by, day, house};
use law::consultation::Consulted;
use law::outcome::Outcome;
use law::reading::{Point, Stance};
use office::authority::Role;
use office::{Denied, How, Open, Settle, Split};
use store::{CaseNo, Day};

fn drafted() -> Act {
    Act::Drafted { decision: Decision::of(Outcome::Provided).unwrap(), confirmed_by: None }
}

fn sealed() -> Act {
    Act::Sealed {
        document_no: DocumentNo("云溪依复〔2025〕1号".to_owned()),
        register_no: "2025-31".to_owned(),
    }
}

fn archived() -> Act {
    let item =
        ArchiveItem { archive_no: "X-2025-D10".to_owned(), item_no: 1, retention: Retention::TenYears };
    Act::Archived { item }
}

on_both! {
    async fn a_request_is_answered_by_four_people_and_archived(at_place: Place) {
        let office = house(at_place.db().await).await;
        let (clerk, reviewer) = (by(1, Role::Clerk, OURS), by(2, Role::SecrecyReviewer, OURS));
        let registered = office.register(&clerk, arrived("r")).await.unwrap();
        let case_no = registered.case_no;
        assert_eq!(case_no, CaseNo::from("2025-000001"));
        let signature = Signature::OnPaper { leader: Actor(9), scan: "5f3a".to_owned() };
        let steps = [
            (&clerk, "2025-10-09", drafted()),
            (&reviewer, "2025-10-10", Act::Reviewed { verdict: Verdict::Passed }),
            (&clerk, "2025-10-11", Act::Signed { signature }),
            (&clerk, "2025-10-11", sealed()),
            (&clerk, "2025-10-13", Act::Replied { delivery: Delivery::Post("XA1".to_owned()) }),
            (&clerk, "2025-12-01", archived()),
        ];
        for ((seen, (who, on, act)), stage) in (1..).zip(steps).zip([
            Stage::AwaitingReview, Stage::AwaitingSignature, Stage::AwaitingSeal, Stage::AwaitingDelivery, Stage::Closed, Stage::Archived,
        ]) {
            let done = office.act(who, &at(&case_no, seen, &format!("k{seen}"), on), act, How::InSystem).await.unwrap();
            assert_eq!(done.case.stage(&office.days().await.unwrap().calendar), stage);
            assert_eq!(done.entry.seq, seen + 1);
        }
        let row = store::case_file::read(&office.db, OURS, &case_no).await.unwrap().unwrap();
        assert_eq!((row.state.as_str(), row.closed_on, row.due_on, row.prudent_due_on), ("archived", Some(Day(day("2025-10-13"))), Some(Day(day("2025-10-24"))), None));
        assert_eq!(row.outcome.as_deref(), Some("granted"));
        let Open { case, entries, .. } = office.open(&clerk, OURS, &case_no).await.unwrap();
        assert_eq!((case.last_seq, entries.len()), (7, 7));
    }

    async fn who_drafted_neither_reviews_nor_signs(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let case_no = office.register(&clerk, arrived("r")).await.unwrap().case_no;
        office.act(&clerk, &at(&case_no, 1, "d", "2025-10-09"), drafted(), How::InSystem).await.unwrap();
        // The same person, with every duty there is.
        let mut all = by(1, Role::Head, OURS);
        all.duties.extend([(OURS, Role::SecrecyReviewer), (OURS, Role::Leader), (OURS, Role::Clerk)]);
        for act in [
            Act::Reviewed { verdict: Verdict::Passed },
            Act::Signed { signature: Signature::OnScreen },
            Act::Signed { signature: Signature::OnPaper { leader: Actor(1), scan: "5f3a".to_owned() } },
        ] {
            let answer = office.act(&all, &at(&case_no, 2, &format!("{act:?}"), "2025-10-10"), act, How::InSystem).await;
            let why = match answer {
                Err(Denied::Refused(refusals)) => refusals.iter().map(|refusal| refusal.key()).collect::<Vec<_>>(),
                Err(Denied::NotTheirs(_)) => vec!["own_draft"],
                other => panic!("{other:?}"),
            };
            assert!(why.contains(&"own_draft"), "{why:?}");
        }
    }

    async fn the_same_command_again_answers_what_it_did(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let first = office.register(&clerk, arrived("r")).await.unwrap();
        let again = office.register(&clerk, arrived("r")).await.unwrap();
        assert_eq!((&again.case_no, again.case.last_seq), (&first.case_no, 1));
        assert_eq!(office.register(&clerk, arrived("other")).await.unwrap().case_no, CaseNo::from("2025-000002"));
        let asked = || Act::SupplementAsked { gaps: vec![Element::Information], working_days: 15 };
        let case_no = first.case_no;
        for _ in 0..2 {
            let done = office.act(&clerk, &at(&case_no, 1, "s", "2025-09-23"), asked(), How::InSystem).await.unwrap();
            assert_eq!(done.entry.seq, 2);
        }
        let other = office.act(&clerk, &at(&case_no, 1, "s", "2025-09-24"), asked(), How::InSystem).await;
        assert!(matches!(other, Err(Denied::KeyTaken)), "{other:?}");
        let twice = office.act(&clerk, &at(&case_no, 2, "t", "2025-09-24"), asked(), How::InSystem).await;
        assert!(matches!(twice, Err(Denied::Refused(_))), "{twice:?}");
    }

    async fn of_those_who_act_at_once_one_wins_and_the_others_see_how_it_stands(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let case_no = office.register(&clerk, arrived("r")).await.unwrap().case_no;
        let mut tasks = Vec::new();
        for number in 0..16 {
            let (office, clerk, case_no) = (office.clone(), clerk.clone(), case_no.clone());
            tasks.push(tokio::spawn(async move {
                let act = Act::HandedOver { to: Actor(number) };
                office.act(&clerk, &at(&case_no, 1, &format!("k{number}"), "2025-09-23"), act, How::InSystem).await
            }));
        }
        let mut won = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(done) => {
                    assert_eq!(done.entry.seq, 2);
                    won += 1;
                }
                Err(Denied::Overtaken(case)) => assert_eq!(case.last_seq, 2),
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(won, 1);
    }

    async fn numbers_are_given_once_however_many_register_at_once(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let mut tasks = Vec::new();
        for number in 0..8 {
            let (office, clerk) = (office.clone(), clerk.clone());
            tasks.push(tokio::spawn(async move { office.register(&clerk, arrived(&format!("k{number}"))).await }));
        }
        let mut numbers = Vec::new();
        for task in tasks {
            numbers.push(task.await.unwrap().unwrap().case_no.0);
        }
        numbers.sort();
        let expected: Vec<String> = (1..=8).map(|number| format!("2025-{number:06}")).collect();
        assert_eq!(numbers, expected);
    }

    async fn a_late_extension_is_refused_and_recorded_when_it_was_done_on_paper(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let case_no = office.register(&clerk, arrived("r")).await.unwrap().case_no;
        let late = || Act::Extended {
            working_days: std::num::NonZeroU32::new(20).unwrap(),
            approved: Signature::OnPaper { leader: Actor(8), scan: "5f3a".to_owned() },
        };
        let refused = office.act(&clerk, &at(&case_no, 1, "a", "2025-10-27"), late(), How::InSystem).await;
        assert!(matches!(&refused, Err(Denied::Refused(why)) if why.len() == 1), "{refused:?}");
        let done = office.act(&clerk, &at(&case_no, 1, "b", "2025-10-27"), late(), How::OnPaper).await.unwrap();
        let row = store::case_file::read(&office.db, OURS, &case_no).await.unwrap().unwrap();
        assert_eq!(row.due_on, Some(Day(day("2025-10-24"))));
        assert_eq!(done.case.last_seq, 2);
    }

    async fn rebuilding_changes_nothing_and_puts_right_what_somebody_meddled_with(at_place: Place) {
        let db = at_place.db().await;
        let office = house(db).await;
        let clerk = by(1, Role::Clerk, OURS);
        let verifier = by(4, Role::SystemAdministrator, OURS);
        for number in 0..3 {
            let case_no = office.register(&clerk, arrived(&format!("r{number}"))).await.unwrap().case_no;
            let act = Act::HandedOver { to: Actor(3) };
            office.act(&clerk, &at(&case_no, 1, &format!("h{number}"), "2025-09-23"), act, How::InSystem).await.unwrap();
        }
        let mut told = Vec::new();
        let rebuilt = office.rebuild(&verifier, OURS, |differs| told.push(differs)).await.unwrap();
        assert_eq!((rebuilt.cases, rebuilt.acts, rebuilt.mended, told.len()), (3, 6, 0, 0));
        let meddle = "update case_file set due_on = '2025-12-31' where body_id = 2 and case_no = '2025-000002'";
        at_place.meddle(meddle, meddle).await;
        let rebuilt = office.rebuild(&verifier, OURS, |differs| told.push(differs)).await.unwrap();
        assert_eq!(rebuilt.mended, 1);
        assert_eq!(told[0].stood.as_ref().unwrap().due_on, Some(Day(day("2025-12-31"))));
        assert_eq!(told[0].folded.due_on, Some(Day(day("2025-10-24"))));
        assert_eq!(office.rebuild(&verifier, OURS, |_| ()).await.unwrap().mended, 0);
    }

    async fn rebuilding_while_others_act_takes_nothing_of_theirs_for_a_difference(at_place: Place) {
        let office = house(at_place.db().await).await;
        let (clerk, verifier) = (by(1, Role::Clerk, OURS), by(4, Role::SystemAdministrator, OURS));
        let acting = async {
            for number in 0..40 {
                let case_no = office.register(&clerk, arrived(&format!("r{number}"))).await.unwrap().case_no;
                let act = Act::HandedOver { to: Actor(3) };
                office.act(&clerk, &at(&case_no, 1, &format!("h{number}"), "2025-09-23"), act, How::InSystem).await.unwrap();
            }
        };
        let rebuilding = async {
            for _ in 0..40 {
                let rebuilt = office.rebuild(&verifier, OURS, |differs| panic!("{differs:?}")).await.unwrap();
                assert_eq!(rebuilt.mended, 0);
            }
        };
        tokio::join!(acting, rebuilding);
        assert_eq!(office.rebuild(&verifier, OURS, |_| ()).await.unwrap().acts, 80);
    }

    async fn a_point_that_is_confirmed_moves_the_prudent_date_and_one_that_is_open_does_not(at_place: Place) {
        let office = house(at_place.db().await).await;
        let (clerk, head) = (by(1, Role::Clerk, OURS), by(8, Role::Head, OURS));
        let case_no = office.register(&clerk, arrived("r")).await.unwrap().case_no;
        let acts = [
            ("2025-09-25", Act::Consulted { whom: Consulted::ThirdParty, party: PartyNo(2) }),
            ("2025-10-15", Act::OpinionGiven { of: 0, opinion: Opinion::Agrees }),
        ];
        for (seen, (on, act)) in (1..).zip(acts) {
            office.act(&clerk, &at(&case_no, seen, &format!("k{seen}"), on), act, How::InSystem).await.unwrap();
        }
        let dates = async || {
            let row = store::case_file::read(&office.db, OURS, &case_no).await.unwrap().unwrap();
            [row.due_on, row.prudent_due_on].map(|day| day.unwrap().to_string())
        };
        assert_eq!(dates().await, ["2025-11-07", "2025-11-06"]);
        let settle = |stance, confirmed: Option<&str>| Settle {
            point: Point::OpinionDay,
            stance,
            confirmed_by: confirmed.map(str::to_owned),
        };
        let unconfirmed = settle(Stance::Usual, None);
        assert_eq!(office.settle(&head, OURS, unconfirmed, |_| ()).await.unwrap().mended, 0);
        let confirmed = settle(Stance::Usual, Some("云溪县司法局口径确认单第3号"));
        let mut moved = Vec::new();
        office.settle(&head, OURS, confirmed, |differs| moved.push(differs)).await.unwrap();
        assert_eq!((dates().await, moved.len()), (["2025-11-07".to_owned(), "2025-11-07".to_owned()], 1));
        let against = settle(Stance::AgainstTheBody, Some("云溪县司法局口径确认单第4号"));
        office.settle(&head, OURS, against, |_| ()).await.unwrap();
        assert_eq!(dates().await, ["2025-11-06", "2025-11-06"]);
        // What the body has settled binds what it does: on the last day by the usual reading it is too late to extend.
        let extended = Act::Extended { working_days: std::num::NonZeroU32::new(5).unwrap(), approved: Signature::OnScreen };
        let late = office.act(&head, &at(&case_no, 3, "late", "2025-11-07"), extended, How::InSystem).await;
        let Err(Denied::Refused(refusals)) = late else { panic!("{late:?}") };
        assert_eq!(refusals.iter().map(|refusal| refusal.key()).collect::<Vec<_>>(), ["past_due"]);
        let denied = office.settle(&clerk, OURS, settle(Stance::Usual, None), |_| ()).await;
        assert!(matches!(denied, Err(Denied::NotAllowed(_))), "{denied:?}");
    }

    async fn a_split_writes_both_files_or_neither_and_keeps_the_day_of_receipt(at_place: Place) {
        let office = house(at_place.db().await).await;
        let (clerk, head) = (by(1, Role::Clerk, OURS), by(8, Role::Head, OURS));
        let mut two = arrived("r");
        two.matters.push(Matter("城关街3号商铺的不动产登记资料".to_owned()));
        let case_no = office.register(&clerk, two).await.unwrap().case_no;
        let split = |approved| Split { matters: vec![1], approved, papers: Vec::new() };
        let none = office.split(&clerk, &at(&case_no, 1, "s", "2025-09-24"), split(Signature::OnScreen)).await;
        assert!(matches!(none, Err(Denied::NotAllowed(_))), "{none:?}");
        let all = Split { matters: vec![0, 1], approved: Signature::OnScreen, papers: Vec::new() };
        let refused = office.split(&head, &at(&case_no, 1, "s", "2025-09-24"), all).await;
        assert!(matches!(refused, Err(Denied::Refused(_))), "{refused:?}");
        let done = office.split(&head, &at(&case_no, 1, "s", "2025-09-24"), split(Signature::OnScreen)).await.unwrap();
        assert_eq!((done.from.case.matters.len(), done.from.entry.seq), (1, 2));
        assert_eq!(done.into.case_no, CaseNo::from("2025-000002"));
        let Open { case, entries, .. } = office.open(&clerk, OURS, &done.into.case_no).await.unwrap();
        assert_eq!((case.received_on, case.matters.len(), entries.len()), (Some(day("2025-09-22")), 1, 1));
        assert_eq!(case.split_from.unwrap().0, case_no.0);
        let again = office.split(&head, &at(&case_no, 1, "s", "2025-09-24"), split(Signature::OnScreen)).await.unwrap();
        assert_eq!((again.into.case_no, again.from.entry), (done.into.case_no, done.from.entry));
        let other = office.split(&head, &at(&case_no, 1, "s", "2025-09-25"), split(Signature::OnScreen)).await;
        assert!(matches!(other, Err(Denied::KeyTaken)), "{other:?}");
        let late = office.split(&head, &at(&case_no, 1, "t", "2025-09-24"), split(Signature::OnScreen)).await;
        assert!(matches!(late, Err(Denied::Overtaken(_))), "{late:?}");
    }

    async fn what_is_due_is_listed_by_the_prudent_date(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let mut late = arrived("a");
        late.on = day("2025-09-26");
        office.register(&clerk, late).await.unwrap();
        office.register(&clerk, arrived("b")).await.unwrap();
        let due = office.due(&clerk, OURS, day("2025-12-31"), 10).await.unwrap();
        let listed: Vec<(&str, Option<Day>)> = due.iter().map(|row| (row.case_no.0.as_str(), row.prudent_due_on)).collect();
        assert_eq!(listed, [("2025-000002", Some(Day(day("2025-10-24")))), ("2025-000001", Some(Day(day("2025-10-30"))))]);
        assert_eq!(office.due(&clerk, OURS, day("2025-10-24"), 10).await.unwrap().len(), 1);
    }
}
