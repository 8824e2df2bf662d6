//! Closed files get their numbers in the archive, one after another, and a year of it is listed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod house;

use std::collections::BTreeSet;

use casework::act::{Act, ArchiveItem, Retention};
use casework::case::Case;
use engines::on_both;
use house::{OURS, arrived, at, by, day, house};
use office::authority::{Right, Role};
use office::profile::Detail;
use office::{CaseNo, Denied, How, Office};

/// A case that was withdrawn, closed in 2025.
async fn closed(office: &Office, key: &str) -> CaseNo {
    let clerk = by(1, Role::Clerk, OURS);
    let case_no = office.register(&clerk, arrived(key)).await.unwrap().case_no;
    let command = format!("withdrawn {key}");
    office
        .act(&clerk, &at(&case_no, 1, &command, "2025-09-24"), Act::Withdrawn, How::InSystem)
        .await
        .unwrap();
    case_no
}

const TEN: (Retention, How) = (Retention::TenYears, How::InSystem);

fn number(case: &Case) -> (String, u32) {
    let item = case.archived.clone().unwrap();
    (item.archive_no, item.item_no)
}

on_both! {
    async fn each_has_the_next_number_of_its_year_however_many_archive_at_once(at_place: Place) {
        let office = house(at_place.db().await).await;
        let details = [(Detail::FondsNo, "0031".to_owned()), (Detail::ArchiveUnit, "BGS".to_owned())];
        office.change_profile(&by(8, Role::Head, OURS), OURS, &details).await.unwrap();
        let clerk = by(1, Role::Clerk, OURS);
        let mut cases = Vec::new();
        for place in 0..6 {
            cases.push(closed(&office, &format!("c{place}")).await);
        }
        let mut running = Vec::new();
        for (place, case_no) in cases.iter().cloned().enumerate() {
            let (office, clerk) = (office.clone(), clerk.clone());
            running.push(tokio::spawn(async move {
                let key = format!("archive {place}");
                office.archive(&clerk, &at(&case_no, 2, &key, "2026-04-01"), TEN).await.unwrap()
            }));
        }
        let mut numbers = BTreeSet::new();
        for one in running {
            numbers.insert(number(&one.await.unwrap().case));
        }
        let expected: BTreeSet<_> = (1..=6).map(|no| (format!("0031-WS·2025-D10-BGS-{no:04}"), no)).collect();
        assert_eq!(numbers, expected);

        // The same form again gives what it gave.
        let first = office.open(&clerk, OURS, &cases[0]).await.unwrap().case;
        let again = office.archive(&clerk, &at(&cases[0], 2, "archive 0", "2026-04-01"), TEN).await.unwrap();
        assert_eq!(number(&again.case), number(&first));
        // Of another retention, the numbers begin anew.
        let other = closed(&office, "other").await;
        let kept = (Retention::ThirtyYears, How::InSystem);
        let done = office.archive(&clerk, &at(&other, 2, "archive other", "2026-04-01"), kept).await.unwrap();
        assert_eq!(number(&done.case), ("0031-WS·2025-D30-BGS-0001".to_owned(), 1));

        let catalogue = office.archive_catalogue(&clerk, OURS, 2025).await.unwrap();
        let items: Vec<u32> = catalogue.iter().map(|one| one.item.item_no).collect();
        assert_eq!(items, [1, 2, 3, 4, 5, 6, 1]);
        let cells = catalogue[6].cells(7);
        assert_eq!(cells[4..6], ["关于2024年农田水利工程建设情况公开申请的办理材料", "20250924"]);
        assert_eq!(office.archive_years(&clerk, OURS).await.unwrap(), [2025]);
        assert!(office.archive_catalogue(&clerk, OURS, 2026).await.unwrap().is_empty());
        let paper = office.archive_paper(&clerk, OURS, (2025, day("2026-04-01"))).await.unwrap();
        assert!(paper.bytes.starts_with(b"%PDF"));
        assert_eq!(office.rebuild(&by(50, Role::SystemAdministrator, OURS), OURS, |_| ()).await.unwrap().mended, 0);
    }

    async fn a_number_is_of_one_case_until_its_archiving_is_struck(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let (first, second) = (closed(&office, "a").await, closed(&office, "b").await);
        office.archive(&clerk, &at(&first, 2, "first", "2026-04-01"), TEN).await.unwrap();
        let typed = |archive_no: &str, item_no| Act::Archived {
            item: ArchiveItem { archive_no: archive_no.to_owned(), item_no, retention: Retention::TenYears },
        };
        // Without a fonds the number says the rest; its 档号 is taken, and so is its 件号 under another 档号.
        for (key, act) in [("same number", typed("WS·2025-D10-0001", 9)), ("same item", typed("自编-1", 1))] {
            for how in [How::InSystem, How::OnPaper] {
                let answer = office.act(&clerk, &at(&second, 2, key, "2026-04-01"), act.clone(), how).await;
                assert!(matches!(answer, Err(Denied::ArchiveNoTaken)), "{key}: {answer:?}");
            }
        }
        let strike = Act::Struck { seq: 3, because: "误归档".to_owned() };
        office.act(&clerk, &at(&first, 3, "strike", "2026-04-02"), strike, How::InSystem).await.unwrap();
        let answer = office.act(&clerk, &at(&second, 2, "own", "2026-04-02"), typed("自编-1", 1), How::InSystem).await;
        assert_eq!(number(&answer.unwrap().case), ("自编-1".to_owned(), 1));
        let done = office.archive(&clerk, &at(&first, 4, "anew", "2026-04-02"), TEN).await.unwrap();
        assert_eq!(number(&done.case), ("WS·2025-D10-0002".to_owned(), 2));
    }

    async fn what_is_ready_was_closed_six_months_ago_and_who_may_archives_it(at_place: Place) {
        let office = house(at_place.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let case_no = closed(&office, "a").await;
        let open = office.register(&clerk, arrived("open")).await.unwrap().case_no;
        let ready = async |on: &str| office.ready_to_archive(&clerk, OURS, (day(on), 10)).await.unwrap().len();
        assert_eq!((ready("2026-03-23").await, ready("2026-03-24").await), (0, 1));
        let head = office.archive(&by(8, Role::Head, OURS), &at(&case_no, 2, "head", "2026-04-01"), TEN).await;
        assert!(matches!(head, Err(Denied::NotAllowed(Right::Handle))), "{head:?}");
        let refused = office.archive(&clerk, &at(&open, 1, "open", "2026-04-01"), TEN).await;
        assert!(matches!(refused, Err(Denied::Refused(_))), "{refused:?}");
        office.archive(&clerk, &at(&case_no, 2, "done", "2026-04-01"), TEN).await.unwrap();
        assert_eq!(ready("2026-04-01").await, 0);
    }
}
