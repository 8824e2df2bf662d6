//! Forms that go out, and what comes back.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

use std::collections::BTreeMap;

use files::{Filling, Fills, Limits, fill_xlsx};
use jiff::civil::date;
use law::body::{BodyKind, Level};
use law::year::Year;
use report::collect::{Asked, complete, form};
use report::tree::{Member, Reports};
use report::write::{Labels, Role, draw};
use report::{Cell, CellId, Edition, NoReport, Reading, Report};

fn member(name: &str) -> Member {
    Member {
        name: name.into(),
        kind: BodyKind::Government,
        level: Level::Township,
        parent: None,
        code: Some("990101".into()),
        reports: Reports::Must,
        contact: Some("巴图".into()),
        phone: Some("0000-1234567".into()),
    }
}

fn made(edition: Edition, previous: Option<&Report>) -> Vec<u8> {
    let (body, above) = (member("苏木河镇人民政府"), member("青原县人民政府办公室"));
    let year = Year::new(if edition == Edition::Form2021 { 2025 } else { 2020 }).unwrap();
    let due_on = Some(date(2026, 1, 31));
    let asked = Asked { body: &body, year, edition, collector: Some(&above), due_on, previous };
    form(&asked, date(2026, 1, 4)).unwrap()
}

fn read(bytes: &[u8]) -> Result<Reading, NoReport> {
    let document = files::read(bytes, Some("回收.xlsx"), &Limits::default()).unwrap();
    report::read(document, None)
}

/// Row and column, and the cell of the form there.
type Place = ((u32, u32), CellId);

/// The places of each sheet.
fn places(edition: Edition) -> BTreeMap<String, Vec<Place>> {
    let tables = draw(&Report::new(edition), &Labels::default());
    let mut places = BTreeMap::new();
    for (name, drawn) in ["主动公开", "申请办理", "复议诉讼"].into_iter().zip(&tables) {
        let mut cells = Vec::new();
        for (row, line) in (2..).zip(drawn.placed()) {
            for (column, cell) in line {
                if let Role::Value(id) = cell.role {
                    cells.push(((row, u32::try_from(column).unwrap() + 1), id));
                }
            }
        }
        places.insert(name.to_owned(), cells);
    }
    places
}

/// The form with a number in each cell that is named, and a text in part six.
fn filled(bytes: &[u8], edition: Edition, value: impl Fn(CellId) -> Option<&'static str>) -> Vec<u8> {
    let fills = |cells: Vec<Place>| -> Fills {
        let filled = cells.into_iter().filter_map(|(at, id)| Some((at, Filling::Number(value(id)?.into()))));
        filled.collect()
    };
    let mut sheets: BTreeMap<String, Fills> =
        places(edition).into_iter().map(|(name, cells)| (name, fills(cells))).collect();
    let text = |text: &str| Filling::Text(text.to_owned());
    sheets.insert("总体情况".into(), Fills::from([((4, 1), text("2025年，本机关主动公开信息12条。"))]));
    let six = Fills::from([
        ((2, 1), text("公开形式单一，今年拓宽。")),
        ((4, 1), text("2025年度没有收取信息处理费。")),
    ]);
    sheets.insert("问题改进和其他".into(), six);
    fill_xlsx(bytes, &sheets, &Limits::default()).unwrap().bytes
}

#[test]
fn a_form_that_nobody_filled_in_is_a_blank_form() {
    for edition in [Edition::Form2021, Edition::Trial2019] {
        assert_eq!(read(&made(edition, None)).unwrap_err(), NoReport::BlankForm);
    }
}

#[test]
fn the_same_question_and_day_give_the_same_bytes() {
    assert_eq!(made(Edition::Form2021, None), made(Edition::Form2021, None));
}

#[test]
fn a_filled_form_is_read_with_its_sums_made_up_where_no_program_computed_them() {
    let value = |id: CellId| match id.to_string().as_str() {
        "table2.normative_documents.in_force" => Some("3"),
        "table2.charges.amount_wan" => Some("12.5"),
        "table3.new_received.natural_person" | "table3.granted.natural_person" => Some("2"),
        name if name.rsplit_once('.').is_some_and(|(_, column)| column == "total") => None,
        name if name.starts_with("table3.total_handled") => None,
        _ => Some("0"),
    };
    let back = filled(&made(Edition::Form2021, None), Edition::Form2021, value);
    let mut report = read(&back).unwrap().report;
    complete(&mut report);
    let count = |name: &str| report.cell(CellId::parse(name).unwrap()).clone();
    assert_eq!(count("table2.normative_documents.in_force"), Cell::Count(3));
    assert_eq!(count("table3.granted.total"), Cell::Count(2));
    assert_eq!(count("table3.total_handled.natural_person"), Cell::Count(2));
    assert_eq!(count("table3.total_handled.total"), Cell::Count(2));
    assert_eq!(count("table3.carried_out.total"), Cell::Count(0));
    assert_eq!(count("table4.reconsideration.total"), Cell::Count(0));
    assert_eq!(report.body.as_deref(), Some("苏木河镇人民政府"));
    assert_eq!(report.year.unwrap().get(), 2025);
    assert!(report.prose(report::form::PartNo::One).contains("12条"));
    assert!(report.prose(report::form::PartNo::Five).contains("拓宽"));
    assert!(report.prose(report::form::PartNo::Six).contains("没有收取"));
    let findings = report::check::check(&report, &report::check::Context::default());
    let errors: Vec<_> = findings.iter().filter(|f| f.severity == report::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn last_years_carried_out_stands_in_the_form() {
    let mut previous = Report::new(Edition::Form2021);
    previous.cells.set(CellId::parse("table3.carried_out.natural_person").unwrap(), Cell::Count(4));
    let back = filled(&made(Edition::Form2021, Some(&previous)), Edition::Form2021, |id| {
        (id.to_string() == "table3.granted.natural_person").then_some("4")
    });
    let report = read(&back).unwrap().report;
    let id = CellId::parse("table3.carried_in.natural_person").unwrap();
    assert_eq!(report.cell(id), &Cell::Count(4));
}
