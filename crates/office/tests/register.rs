//! An application is registered at the desk with who applies, and what it may repeat is told before.
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

use casework::act::{Channel, Matter, Signature};
use engines::on_both;
use house::{OTHER, OURS, arrived, at, by, day, house, now, vault};
use office::authority::{Right, Role};
use office::{Application, Denied, Identity, Split, Who};
use store::{CaseNo, application, person};

fn asked(key: &str, name: &str, matter: &str) -> Application {
    Application { name: name.to_owned(), matters: vec![Matter(matter.to_owned())], ..arrived(key) }
}

fn document(number: &str) -> Identity {
    Identity { kind: "id_card".to_owned(), number: number.to_owned() }
}

on_both! {
    async fn who_applies_and_how_stand_with_the_file_and_the_code_opens_it(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let by_post = Application { channel: Channel::SignedPost, help: Some("大字".to_owned()), ..arrived("a") };
        let (one, other) =
            tokio::join!(office.register(&clerk, by_post.clone()), office.register(&clerk, by_post.clone()));
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_eq!((&one.case_no, one.code.shown()), (&other.case_no, other.code.shown()), "clicked twice, filed once");
        let written = application::read(&office.db, OURS, &one.case_no).await.unwrap().unwrap();
        assert_eq!((written.means.as_deref(), written.way, written.help.as_deref()), (Some("paper"), None, Some("大字")));
        let person = person::read(&office.db, &vault(), OURS, &written.person_id).await.unwrap().unwrap();
        assert_eq!(person.name.as_deref(), Some("张示例"));
        assert_eq!(office.find(&one.case_no.0, &one.code.shown(), now()).await.unwrap(), one.case_no);
        let later = Application { on: day("2025-09-23"), ..by_post };
        let changed = office.register(&clerk, later).await;
        assert!(matches!(changed, Err(Denied::KeyTaken)), "{changed:?}");
    }

    async fn what_it_may_repeat_is_told_before_it_is_registered(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let same_document = Application { identity: Some(document("1101")), ..asked("a", "李示例", "文化街改造中标通知书") };
        office.register(&clerk, same_document).await.unwrap();
        office.register(&clerk, asked("b", "张示例", "2021年征地补偿款发放明细")).await.unwrap();
        office.register(&clerk, asked("c", "王示例", "2021年征地补偿款发放明细表")).await.unwrap();
        office.register(&clerk, asked("d", "张示例", "部门预算")).await.unwrap();
        let theirs = Application { body: OTHER, ..asked("e", "张示例", "2021年征地补偿款发放明细") };
        office.register(&by(1, Role::Clerk, OTHER), theirs).await.unwrap();
        let now = Application { identity: Some(document(" 1101")), ..asked("f", "张示例", "2021年征地补偿款的发放明细") };
        let preview = office.preview(&clerk, &now).await.unwrap();
        let told: Vec<_> = preview.alike.iter().map(|one| (one.case_no.0.as_str(), one.who)).collect();
        let expected = [
            ("2025-000002", Who::SameName),
            ("2025-000003", Who::Another),
            ("2025-000001", Who::SameIdentity),
        ];
        assert_eq!(told, expected);
        assert_eq!(store::case_file::last_of_year(&office.db, OURS, 2025).await.unwrap(), Some(CaseNo::from("2025-000004")));
        let unconfirmed = Application { channel: Channel::Email, ..now };
        assert_eq!(office.preview(&clerk, &unconfirmed).await.unwrap().case.received_on, None);
        for (role, place) in [(Role::Auditor, OURS), (Role::Clerk, OTHER)] {
            let preview = office.preview(&by(1, role, place), &unconfirmed).await;
            assert!(matches!(preview, Err(Denied::NotAllowed(Right::Handle))), "{role:?}");
        }
    }

    async fn who_applied_goes_with_what_is_split_off_and_is_erased_from_both(at_place: Place) {
        let office = house(at_place.db().await).await;
        let (clerk, head) = (by(1, Role::Clerk, OURS), by(8, Role::Head, OURS));
        let mut two = Application { help: Some("大字".to_owned()), ..arrived("r") };
        two.matters.push(Matter("不动产登记资料".to_owned()));
        let case_no = office.register(&clerk, two).await.unwrap().case_no;
        let split = Split { matters: vec![1], approved: Signature::OnScreen, papers: Vec::new() };
        let into = office.split(&head, &at(&case_no, 1, "s", "2025-09-24"), split).await.unwrap().into.case_no;
        let before = application::read(&office.db, OURS, &case_no).await.unwrap().unwrap();
        let after = application::read(&office.db, OURS, &into).await.unwrap().unwrap();
        assert_eq!((&after.person_id, &after.help), (&before.person_id, &before.help));
        let mut tx = office.db.begin().await.unwrap();
        assert!(person::erase(&mut tx, OURS, &before.person_id, now().into()).await.unwrap());
        tx.commit().await.unwrap();
        for case_no in [&case_no, &into] {
            assert_eq!(application::read(&office.db, OURS, case_no).await.unwrap().unwrap().help, None);
        }
    }
}
