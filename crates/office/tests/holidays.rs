//! A notice loaded for the whole installation: who may, what it moves, and who counts by it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../../store/tests/engines/mod.rs"]
mod engines;
mod house;

use engines::on_both;
use house::{COUNTY, OTHER, OURS, arrived, by, day, house};
use law::Year;
use law::calendar::{Arrangement, Festival};
use office::authority::{Right, Role};
use office::holidays::{Load, Term};
use office::{By, Denied, LastRead, Office};
use store::audit::{INSTALLATION, of_subject};

const KEEPER: u64 = 8;

/// Somebody with a duty at a place, and at the other body of the database that has none above it.
fn with(actor: u64, role: Role, place: store::BodyId) -> By {
    let one = by(actor, role, place);
    By { duties: vec![(place, role), (engines::OURS, role)], ..one }
}

fn keeper() -> By {
    with(KEEPER, Role::SystemAdministrator, COUNTY)
}

fn y2025() -> Year {
    Year::new(2025).unwrap()
}

/// An invented notice that has two more days of October off than there were.
fn notice() -> Arrangement {
    let festival = |name: &str, first, last, worked: &[&str]| Festival {
        name: name.to_owned(),
        first: day(first),
        last: day(last),
        worked: worked.iter().map(|on| day(on)).collect(),
    };
    Arrangement {
        year: y2025(),
        number: "国办发明电〔2025〕99号".to_owned(),
        dated_on: day("2025-09-20"),
        source: String::new(),
        festivals: vec![festival(
            "国庆节、中秋节",
            "2025-10-01",
            "2025-10-10",
            &["2025-09-28", "2025-10-11"],
        )],
    }
}

async fn due_of(office: &Office, body: store::BodyId, case_no: &str) -> String {
    let case_no = store::CaseNo(case_no.to_owned());
    let file = store::case_file::read(&office.db, body, &case_no).await.unwrap().unwrap();
    file.due_on.unwrap().to_string()
}

on_both! {
    async fn a_notice_moves_every_open_case_of_every_body_and_is_taken_back_by_what_is_shipped(at: Place) {
        let office = house(at.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let ours = office.register(&clerk, arrived("a")).await.unwrap().case_no;
        let theirs = office::Application { body: OTHER, ..arrived("b") };
        let theirs = office.register(&by(1, Role::Clerk, OTHER), theirs).await.unwrap().case_no;
        assert_eq!(due_of(&office, OURS, &ours.0).await, "2025-10-24");

        let load = Load::Notice(notice());
        let changes = office.would_move(&keeper(), &load).await.unwrap();
        assert_eq!(changes.seen, 0);
        let october: Vec<String> = changes.days.iter().map(|(on, _)| on.to_string()).filter(|on| on.starts_with("2025-10")).collect();
        assert_eq!(october, ["2025-10-09", "2025-10-10"]);
        let moved: Vec<_> = changes
            .moved
            .iter()
            .filter(|one| one.term == Term::Reply)
            .map(|one| (one.body, one.case_no.clone(), one.from.unwrap().on, one.to.unwrap().on))
            .collect();
        let dates = (day("2025-10-24"), day("2025-10-28"));
        assert_eq!(moved, [(OURS, ours.clone(), dates.0, dates.1), (OTHER, theirs.clone(), dates.0, dates.1)]);
        assert_eq!(due_of(&office, OURS, &ours.0).await, "2025-10-24", "looking changes nothing");

        // Another process on the same database, which has read the days before.
        let other = Office { days: LastRead::default(), ..office.clone() };
        assert_eq!(other.days().await.unwrap().version, 0);
        let rebuilt = office.load_holidays(&keeper(), load.clone(), 0).await.unwrap().unwrap();
        assert_eq!((rebuilt.cases, rebuilt.mended), (2, 2));
        for (body, case_no) in [(OURS, &ours), (OTHER, &theirs)] {
            assert_eq!(due_of(&office, body, &case_no.0).await, "2025-10-28");
        }
        let open = other.open(&clerk, OURS, &ours).await.unwrap();
        let clock = open.case.clock(open.known.calendar(), open.known.statutory).unwrap();
        let due = clock.due().unwrap();
        assert_eq!(due.on(), day("2025-10-28"), "it counts by the new days at its next request");
        let numbers: Vec<String> = due.ledger().notices().iter().map(|notice| notice.number.to_string()).collect();
        assert_eq!(numbers, ["国办发明电〔2025〕99号"], "the account of days names the notice that was loaded");
        let again = other.rebuild(&by(2, Role::Auditor, OURS), OURS, |differs| panic!("{differs:?}")).await.unwrap();
        assert_eq!(again.mended, 0, "a rebuilding agrees");

        assert!(office.load_holidays(&keeper(), load.clone(), 0).await.unwrap().is_none(), "somebody was first");
        let rebuilt = office.load_holidays(&keeper(), Load::Shipped(y2025()), 1).await.unwrap().unwrap();
        assert_eq!(rebuilt.mended, 2);
        assert_eq!(due_of(&office, OURS, &ours.0).await, "2025-10-24");
        let versions = office.holidays().await.unwrap();
        let told: Vec<_> = versions.iter().map(|one| (one.version, one.load.clone(), one.by.as_str())).collect();
        assert_eq!(told, [(2, Load::Shipped(y2025()), "用户8"), (1, load, "用户8")]);
        let audit = of_subject(&office.db, INSTALLATION, "holidays/2025").await.unwrap();
        let mut details: Vec<_> = audit.iter().map(|entry| (entry.what.as_str(), entry.detail.as_str())).collect();
        details.sort_unstable();
        assert_eq!(details, [("holidays_loaded", "shipped"), ("holidays_loaded", "国办发明电〔2025〕99号")]);
    }

    async fn a_process_that_had_read_the_days_before_counts_what_it_registers_next_by_the_new_ones(at: Place) {
        let office = house(at.db().await).await;
        let clerk = by(1, Role::Clerk, OURS);
        let late = Office { days: LastRead::default(), ..office.clone() };
        late.days().await.unwrap();
        office.load_holidays(&keeper(), Load::Notice(notice()), 0).await.unwrap().unwrap();
        let case_no = late.register(&clerk, arrived("a")).await.unwrap().case_no;
        assert_eq!(due_of(&office, OURS, &case_no.0).await, "2025-10-28");
    }

    async fn only_who_administers_every_body_at_the_top_loads_holidays(at: Place) {
        let office = house(at.db().await).await;
        for role in Role::ALL {
            for place in [OURS, OTHER, COUNTY] {
                let who = with(5, *role, place);
                let may = *role == Role::SystemAdministrator && place == COUNTY;
                assert_eq!(office.keeps_holidays(&who).await.unwrap(), may, "{role:?} at {place}");
                let load = Load::Shipped(y2025());
                let looked = office.would_move(&who, &load).await;
                assert_eq!(!matches!(looked, Err(Denied::NotAllowed(Right::Holidays))), may, "{role:?} at {place}");
                if !may {
                    let loaded = office.load_holidays(&who, load, 0).await;
                    assert!(matches!(loaded, Err(Denied::NotAllowed(Right::Holidays))), "{role:?} at {place}");
                }
            }
        }
    }
}
