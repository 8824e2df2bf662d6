//! 第四十九条: who reports to whom by when; 第五十条: what a report contains and on which form.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use law::annual::{Recipient, Scope, Statement, duty, must_contain};
use law::body::{BodyKind, Level};
use law::edition::Edition;
use law::{Certainty, Year};

use BodyKind::{
    Authorised, Department, Dispatched, Government, GovernmentOffice, ManagementCommittee, Vertical,
};
use Level::{County, Nation, Prefecture, Province, Township};
use Recipient::{
    CompetentDepartmentAbove as Above, CompetentDepartmentOfCounty as OfCounty,
    CompetentDepartmentOfLevel as OfLevel, OwnSystem,
};

fn year(number: i16) -> Year {
    Year::new(number).unwrap()
}

const P1: &str = "《政府信息公开条例》第四十九条第一款";
const P2: &str = "《政府信息公开条例》第四十九条第二款";
const STAGES: &str = "国办公开办函〔2021〕30号";

#[test]
fn the_report_on_2025_is_due_by_these_days() {
    let cases = [
        (Department, County, Scope::Organ, Some(OfLevel), "2026-01-31", P1, "2026-01-31"),
        (Department, Prefecture, Scope::Organ, Some(OfLevel), "2026-01-31", P1, "2026-01-31"),
        (Department, Nation, Scope::Organ, Some(OfLevel), "2026-01-31", P1, "2026-01-31"),
        (Government, Township, Scope::Organ, Some(OfCounty), "2026-01-31", STAGES, "2026-03-31"),
        (Government, Township, Scope::Government, Some(OfCounty), "2026-01-31", STAGES, "2026-03-31"),
        (Government, County, Scope::Government, Some(Above), "2026-02-20", STAGES, "2026-03-31"),
        (GovernmentOffice, County, Scope::Government, Some(Above), "2026-02-20", STAGES, "2026-03-31"),
        (Government, Prefecture, Scope::Government, Some(Above), "2026-03-10", STAGES, "2026-03-31"),
        (Government, Province, Scope::Government, Some(Above), "2026-03-31", STAGES, "2026-03-31"),
        (Vertical, County, Scope::Organ, Some(OwnSystem), "2026-03-31", STAGES, "2026-03-31"),
    ];
    for (kind, level, scope, submit_to, by, basis, bottom_line) in cases {
        let duty = duty(kind, level, scope, year(2025)).unwrap();
        let found =
            (duty.submit_to, duty.by.to_string(), duty.basis.to_string(), duty.bottom_line.to_string());
        let expected = (submit_to, by.to_owned(), basis.to_owned(), bottom_line.to_owned());
        assert_eq!(found, expected, "{kind:?} {level:?} {scope:?}");
    }
}

#[test]
fn what_is_read_across_is_marked_as_inference() {
    let cases = [
        (GovernmentOffice, County, Scope::Organ, None, "2026-01-31"),
        (Government, Province, Scope::Organ, None, "2026-01-31"),
        (ManagementCommittee, Prefecture, Scope::Organ, Some(OfLevel), "2026-01-31"),
        (Authorised, County, Scope::Organ, Some(OfLevel), "2026-01-31"),
        (Dispatched, Township, Scope::Organ, Some(OfCounty), "2026-01-31"),
        (Dispatched, Prefecture, Scope::Government, Some(Above), "2026-03-10"),
    ];
    for (kind, level, scope, submit_to, by) in cases {
        let duty = duty(kind, level, scope, year(2025)).unwrap();
        let found = (duty.submit_to, duty.by.to_string(), duty.basis.certainty);
        assert_eq!(found, (submit_to, by.to_owned(), Certainty::Inference), "{kind:?} {level:?} {scope:?}");
    }
}

#[test]
fn p2_before_the_stages_of_2021_governments_had_until_31_march() {
    for level in [County, Prefecture, Province] {
        let duty = duty(Government, level, Scope::Government, year(2020)).unwrap();
        assert_eq!((duty.by.to_string(), duty.basis.to_string()), ("2021-03-31".to_owned(), P2.to_owned()));
    }
    let department = duty(Department, County, Scope::Organ, year(2019)).unwrap();
    assert_eq!(
        (department.by.to_string(), department.basis.to_string()),
        ("2020-01-31".to_owned(), P1.to_owned())
    );
}

#[test]
fn no_report_is_due_where_there_is_none_to_write() {
    let cases = [
        (Department, County, Scope::Government, 2025),
        (Department, Township, Scope::Organ, 2025),
        (Vertical, Province, Scope::Government, 2025),
        (Dispatched, Township, Scope::Government, 2025),
        (Government, Nation, Scope::Government, 2025),
        (Government, County, Scope::Government, 2018),
    ];
    for (kind, level, scope, number) in cases {
        assert_eq!(duty(kind, level, scope, year(number)), None, "{kind:?} {level:?} {scope:?} {number}");
    }
}

#[test]
fn every_body_of_every_level_in_every_year_is_answered() {
    for kind in
        [Government, GovernmentOffice, Department, ManagementCommittee, Authorised, Dispatched, Vertical]
    {
        for level in [Nation, Province, Prefecture, County, Township] {
            for number in 1949..=2100 {
                for scope in [Scope::Organ, Scope::Government] {
                    if let Some(duty) = duty(kind, level, scope, year(number)) {
                        assert!(duty.by <= duty.bottom_line, "{kind:?} {level:?} {scope:?} {number}");
                        assert_eq!(duty.by.year(), number + 1);
                    }
                }
            }
        }
    }
}

#[test]
fn art50_p1_item4_governments_of_every_level_add_assessment_appraisal_and_accountability() {
    let added = [Statement::Assessment, Statement::PublicAppraisal, Statement::Accountability];
    let cases = [
        (Government, Scope::Organ, true),
        (Government, Scope::Government, true),
        (GovernmentOffice, Scope::Government, true),
        (Department, Scope::Organ, false),
        (Vertical, Scope::Organ, false),
        (Dispatched, Scope::Organ, false),
    ];
    for (kind, scope, expected) in cases {
        for statement in added {
            assert_eq!(must_contain(kind, scope).contains(&statement), expected, "{kind:?} {scope:?}");
            assert_eq!(statement.basis().to_string(), "《政府信息公开条例》第五十条第一款第（四）项");
            assert_eq!(statement.part(), 1);
        }
    }
}

#[test]
fn art50_p1_every_report_covers_the_five_items_and_the_fees() {
    let bases: Vec<_> = must_contain(Department, Scope::Organ)
        .iter()
        .map(|statement| statement.basis().to_string())
        .collect();
    assert_eq!(
        bases,
        [
            "《政府信息公开条例》第五十条第一款第（一）项",
            "《政府信息公开条例》第五十条第一款第（二）项",
            "《政府信息公开条例》第五十条第一款第（三）项",
            "《政府信息公开条例》第五十条第一款第（四）项",
            "国办公开办函〔2021〕30号",
            "《政府信息公开条例》第五十条第一款第（五）项",
        ]
    );
}

#[test]
fn art50_p2_the_trial_form_served_two_years_and_the_form_of_2021_serves_since() {
    let cases = [
        (2018, None),
        (2019, Some(Edition::Trial2019)),
        (2020, Some(Edition::Trial2019)),
        (2021, Some(Edition::Form2021)),
        (2025, Some(Edition::Form2021)),
    ];
    for (number, edition) in cases {
        assert_eq!(Edition::of(year(number)), edition, "{number}");
    }
    assert_eq!(Edition::Trial2019.basis().to_string(), "国办公开办函〔2019〕60号");
    assert_eq!(Edition::Form2021.basis().to_string(), "国办公开办函〔2021〕30号");
    for edition in [Edition::Trial2019, Edition::Form2021] {
        assert_eq!(serde_json::to_string(&edition).unwrap(), format!("\"{}\"", edition.key()));
    }
}
