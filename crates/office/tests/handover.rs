//! The desk is handed over: each file by an act of its own, and a sheet that the acts tell.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod house;

use casework::act::{Act, Actor};
use casework::case::Stage;
use engines::on_both;
use house::{OURS, arrived, at, by, day, house};
use law::consultation::Consulted;
use office::authority::{Right, Role};
use office::handover::{Handover, Pending};
use office::{Consult, Contact, Denied, Filter, How, Office, Order};
use store::account::{self, Account};

const LEAVES: Actor = Actor(1);
const TAKES: Actor = Actor(4);

/// A second clerk.
async fn second(office: &Office) {
    let mut tx = office.db.begin().await.unwrap();
    let first = account::read(&office.db, "1").await.unwrap().unwrap();
    let account =
        Account {
            account_id: "4".to_owned(), login: "user4".to_owned(), name: "用户4".to_owned(), ..first
        };
    account::add(&mut tx, &account).await.unwrap();
    let role =
        account::Role { body_id: OURS, account_id: "4".to_owned(), role: Role::Clerk.key().to_owned() };
    account::grant(&mut tx, &role).await.unwrap();
    tx.commit().await.unwrap();
}

fn handover() -> Handover {
    Handover { from: LEAVES, to: TAKES, on: day("2025-09-26") }
}

on_both! {
    async fn all_that_is_in_hand_goes_over_once_and_the_sheet_tells_how_it_stood(at_place: Place) {
        let office = house(at_place.db().await).await;
        second(&office).await;
        let clerk = by(1, Role::Clerk, OURS);
        let first = office.register(&clerk, arrived("first")).await.unwrap().case_no;
        let closed = office.register(&clerk, arrived("closed")).await.unwrap().case_no;
        let theirs = office.register(&by(4, Role::Clerk, OURS), arrived("theirs")).await.unwrap().case_no;
        let portal = office.apply(arrived("portal"), house::now()).await.unwrap().case_no;
        office.act(&clerk, &at(&closed, 1, "w", "2025-09-24"), Act::Withdrawn, How::InSystem).await.unwrap();
        let consult = Consult {
            whom: Consulted::ThirdParty,
            kind: law::applicant::Kind::Other,
            name: "示例公司".to_owned(),
            contact: Contact { phone: None, email: None, address: None },
            about: "合同金额".to_owned(),
        };
        office.consult(&clerk, &at(&first, 1, "c", "2025-09-25"), (&consult, How::InSystem)).await.unwrap();

        let left = office.leaving(&clerk, OURS, LEAVES).await.unwrap();
        let files: Vec<_> = left.files.iter().map(|item| (item.case_no.clone(), item.seq)).collect();
        assert_eq!(files, [(portal.clone(), 1), (first.clone(), 2), (closed.clone(), 2)], "the open ones first, the most pressing before the others");
        assert_eq!(left.files.iter().map(|item| item.is_nobodys).collect::<Vec<_>>(), [true, false, false]);
        let waits = Pending::Consultation { whom: Consulted::ThirdParty, sent_on: day("2025-09-25") };
        assert_eq!(left.files[1].pending, std::slice::from_ref(&waits));

        // Somebody acts on a file while the page is read: it stays, the others go.
        let search = Act::Searched { places: vec!["档案室".to_owned()], words: vec!["水利".to_owned()], found: 0 };
        office.act(&clerk, &at(&portal, 1, "s", "2025-09-26"), search, How::InSystem).await.unwrap();
        let head = by(8, Role::Head, OURS);
        let handed = office.hand_over_desk(&head, OURS, handover(), &files).await.unwrap();
        let stopped: Vec<bool> = handed.iter().map(|one| one.stopped.is_some()).collect();
        assert_eq!(stopped, [true, false, false]);
        assert!(matches!(handed[0].stopped, Some(Denied::Overtaken(_))));
        // The same form again, and then the one that stayed.
        let again = office.hand_over_desk(&head, OURS, handover(), &files).await.unwrap();
        assert_eq!(again.iter().map(|one| one.stopped.is_some()).collect::<Vec<_>>(), stopped);
        assert_eq!(office.open(&clerk, OURS, &first).await.unwrap().case.last_seq, 3, "it acted once");
        let rest = office.leaving(&clerk, OURS, LEAVES).await.unwrap();
        let rest: Vec<_> = rest.files.iter().map(|item| (item.case_no.clone(), item.seq)).collect();
        assert_eq!(rest, [(portal.clone(), 2)]);
        let handed = office.hand_over_desk(&head, OURS, handover(), &rest).await.unwrap();
        assert!(handed[0].stopped.is_none());
        assert!(office.leaving(&clerk, OURS, LEAVES).await.unwrap().files.is_empty());

        // Days later the sheet still tells how the files stood.
        office.act(&clerk, &at(&first, 3, "w2", "2025-09-28"), Act::Withdrawn, How::OnPaper).await.unwrap();
        assert_eq!(office.handovers(&clerk, OURS).await.unwrap(), [handover()]);
        let sheet = office.handover_sheet(&clerk, OURS, handover()).await.unwrap();
        let told: Vec<_> = sheet.files.iter().map(|item| (item.case_no.clone(), item.stage)).collect();
        assert_eq!(told, [(first.clone(), Stage::Open), (closed, Stage::Closed), (portal.clone(), Stage::Open)]);
        assert_eq!(sheet.files[0].pending, [waits]);
        assert_eq!((sheet.from.name.as_str(), sheet.to.name.as_str()), ("用户1", "用户4"));
        let paper = office.handover_paper(&clerk, OURS, handover()).await.unwrap();
        assert!(paper.bytes.starts_with(b"%PDF") && paper.name == "交接单 2025-09-26.pdf", "{}", paper.name);

        let in_hand = |hand: &str| Filter { hand: Some(hand.to_owned()), ..Filter::default() };
        for (hand, count) in [("1", 0), ("4", 4)] {
            let page = office.list(&clerk, OURS, &in_hand(hand), (Order::Newest, None, 10)).await.unwrap();
            assert_eq!(page.files.len(), count, "in the hands of {hand}");
        }
        assert!(theirs.0 != portal.0);
        assert_eq!(office.rebuild(&by(50, Role::SystemAdministrator, OURS), OURS, |_| ()).await.unwrap().mended, 0);
    }

    async fn it_goes_to_another_clerk_by_those_who_may(at_place: Place) {
        let office = house(at_place.db().await).await;
        second(&office).await;
        let clerk = by(1, Role::Clerk, OURS);
        let case_no = office.register(&clerk, arrived("first")).await.unwrap().case_no;
        let files = [(case_no.clone(), 1)];
        // 8 is the head, who takes no file; nobody is 70; and nobody takes over from themselves.
        for to in [8, 70, 1] {
            let handover = Handover { to: Actor(to), ..handover() };
            let answer = office.hand_over_desk(&clerk, OURS, handover, &files).await;
            assert!(matches!(answer, Err(Denied::NoSuchAccount)), "{to}: {answer:?}");
        }
        for role in [Role::SecrecyReviewer, Role::Leader, Role::Supervisor, Role::Auditor, Role::SecurityAdministrator] {
            let answer = office.hand_over_desk(&by(50, role, OURS), OURS, handover(), &files).await;
            assert!(matches!(answer, Err(Denied::NotAllowed(Right::HandOver))), "{role:?}: {answer:?}");
        }
        // What is in a third one's hands is not taken from them.
        office.hand_over_desk(&clerk, OURS, handover(), &files).await.unwrap();
        let back = Handover { from: Actor(9), to: LEAVES, ..handover() };
        let answer = office.hand_over_desk(&clerk, OURS, back, &[(case_no, 2)]).await.unwrap();
        assert!(matches!(answer[0].stopped, Some(Denied::Overtaken(_))));
        assert!(matches!(office.handover_sheet(&clerk, OURS, back).await, Err(Denied::NoSuchPaper)));
    }
}
