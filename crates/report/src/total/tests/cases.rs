use super::*;
use BodyKind::{Authorised, Department, Government, GovernmentOffice, Vertical};

/// A county of a government with its office, two departments, a town, an archive that writes no report, and a tax bureau.
fn county() -> Tree {
    let mut members = vec![
        member("云岭县人民政府", Government, Level::County, ""),
        member("云岭县人民政府办公室", GovernmentOffice, Level::County, "云岭县"),
        member("云岭县财政局", Department, Level::County, "云岭县"),
        member("云岭县教育局", Department, Level::County, "云岭县"),
        member("青石镇人民政府", Government, Level::Township, "云岭县"),
        member("云岭县档案馆", Authorised, Level::County, "云岭县"),
        member("云岭县税务局", Vertical, Level::County, "云岭县"),
    ];
    members[5].reports = Reports::Exempt(None);
    Tree::new(members).unwrap()
}

fn all_in() -> Vec<Report> {
    vec![
        with_new("云岭县人民政府办公室", None, 10),
        with_new("云岭县财政局", None, 5),
        with_new("云岭县教育局", None, 3),
        with_new("青石镇人民政府", None, 2),
    ]
}

fn names(totals: &Totals<'_>, bodies: &[BodyNo]) -> Vec<String> {
    bodies.iter().map(|body| totals.tree.member(*body).name.clone()).collect()
}

fn missing(totals: &Totals<'_>) -> Vec<String> {
    names(totals, &totals.missing.iter().map(|one| one.body).collect::<Vec<_>>())
}

#[test]
fn a_county_adds_up_its_organ_its_departments_and_its_towns() {
    let tree = county();
    let totals = totals(&tree, &all_in());
    let node = &totals.nodes[0];
    assert_eq!((node.expected, node.counted, node.lacking), (4, 4, 0));
    assert!(node.has_own && !node.is_printed);
    let new = value(&totals, node, NEW);
    assert_eq!((new.known, new.standing), (20.into(), Standing::Exact));
    assert_eq!(names(&totals, &totals.vertical), ["云岭县税务局"]);
    assert!(totals.is_sound());
}

#[test]
fn a_missing_body_is_named_and_makes_every_cell_a_lower_bound() {
    let tree = county();
    let mut reports = all_in();
    reports.remove(2);
    let totals = totals(&tree, &reports);
    assert_eq!(missing(&totals), ["云岭县教育局"]);
    let node = &totals.nodes[0];
    assert_eq!((node.expected, node.counted, node.lacking), (4, 3, 1));
    assert!(totals.cells(node).all(|(_, value)| value.standing == Standing::AtLeast));
    assert_eq!(totals.report(node).cell(NEW), &Cell::Text("≥17".into()));
}

#[test]
fn an_open_cell_makes_a_lower_bound_of_that_cell_alone() {
    let tree = county();
    let mut reports = all_in();
    reports[1].cells.set(NEW, Cell::Absent);
    reports[3].cells.set(NEW, Cell::Dash);
    let totals = totals(&tree, &reports);
    let bounds: Vec<CellId> = totals
        .cells(&totals.nodes[0])
        .filter(|(_, v)| v.standing == Standing::AtLeast)
        .map(|(id, _)| id)
        .collect();
    assert_eq!(bounds, [NEW]);
    let new = value(&totals, &totals.nodes[0], NEW);
    assert_eq!((new.known, new.open), (13.into(), 1));
    assert_eq!(names(&totals, &totals.open_cells(&totals.nodes[0])[&NEW]), ["云岭县财政局"]);
}

#[test]
fn a_blank_total_beside_numbers_is_open_and_not_zero() {
    let tree = county();
    let mut reports = all_in();
    reports[1].cells.set(CellId::T3(Row3::NewReceived, Column3::APPLICANTS[0]), Cell::Count(5));
    reports[1].cells.set(NEW, Cell::Blank);
    let totals = totals(&tree, &reports);
    assert_eq!(value(&totals, &totals.nodes[0], NEW).standing, Standing::AtLeast);
}

#[test]
fn other_handling_is_one_row_where_any_report_has_one_row() {
    let tree = county();
    let mut reports = all_in();
    for (report, row) in reports.iter_mut().zip(Row3::OTHER_DETAILS) {
        report.cells.set(CellId::T3(row, Column3::Total), Cell::Count(7));
    }
    merge(&mut reports[0]);
    let totals = totals(&tree, &reports);
    let report = totals.report(&totals.nodes[0]);
    assert!(report.has_one_row_of_other_handling());
    assert_eq!(report.t3(Row3::OtherHandling, Column3::Total), &Cell::Count(21));
}

#[test]
fn a_report_sent_twice_is_counted_once_where_its_numbers_are_the_same_and_else_not_at_all() {
    let tree = county();
    let mut reports = all_in();
    reports.push(with_new("云岭县财政局", None, 5));
    reports.push(with_new("云岭县教育局", None, 4));
    let totals = totals(&tree, &reports);
    let twice: Vec<(String, bool, Vec<String>)> = totals
        .twice
        .iter()
        .map(|twice| {
            let files = twice.origins.iter().map(ToString::to_string).collect();
            (tree.member(twice.body).name.clone(), twice.is_counted, files)
        })
        .collect();
    let files = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
    let wanted = [
        ("云岭县财政局".to_owned(), true, files("001.html", "004.html")),
        ("云岭县教育局".to_owned(), false, files("002.html", "005.html")),
    ];
    assert_eq!(twice, wanted);
    let new = value(&totals, &totals.nodes[0], NEW);
    assert_eq!((new.known, new.standing), (17.into(), Standing::AtLeast));
    assert_eq!(totals.missing, []);
}

#[test]
fn what_does_not_belong_is_named_and_left_out() {
    let tree = county();
    let mut reports = all_in();
    reports.push(with_new("白河县财政局", None, 100));
    reports.push(with_new("云岭县档案馆", None, 100));
    reports.push(with_new("云岭县税务局", None, 100));
    reports[1].year = Year::new(2024);
    reports[2].edition = Edition::Trial2019;
    reports[3].year = None;
    let totals = totals(&tree, &reports);
    assert_eq!(totals.outside[0].name.as_deref(), Some("白河县财政局"));
    let left_out: Vec<(String, Why)> =
        totals.left_out.iter().map(|l| (tree.member(l.body).name.clone(), l.why)).collect();
    let wanted = [
        ("云岭县财政局", Why::OtherYear(Year::new(2024).unwrap())),
        ("云岭县教育局", Why::OtherEdition(Edition::Trial2019)),
        ("青石镇人民政府", Why::NoYear),
        ("云岭县档案馆", Why::Exempt),
        ("云岭县税务局", Why::Vertical),
    ];
    assert_eq!(left_out, wanted.map(|(name, why)| (name.to_owned(), why)));
    assert_eq!(value(&totals, &totals.nodes[0], NEW).known, 10.into());
    assert_eq!(totals.nodes[0].lacking, 3);
}

#[test]
fn a_printed_report_is_compared_and_the_body_that_explains_the_difference_is_named() {
    let tree = county();
    let mut reports = all_in();
    reports.push(with_new("云岭县人民政府", None, 17));
    let totals = totals(&tree, &reports);
    assert_eq!(totals.assumed.len(), 1, "its report does not say that it is of the whole government");
    let [difference] = &totals.differences[..] else { panic!("{:#?}", totals.differences) };
    assert_eq!((difference.cell, difference.printed, difference.computed), (NEW, 17.into(), 20.into()));
    assert_eq!(difference.shares.iter().filter(|share| share.explains).count(), 1);
    assert_eq!(
        difference.finding.sentence.zh,
        "云岭县人民政府本级政府报告表三“一、本年新收政府信息公开申请数量”总计为17，本机关与所属合计20，相差3；差数正是云岭县教育局的数，请核对是否漏汇。"
    );
    assert_eq!(value(&totals, &totals.nodes[0], NEW).known, 20.into(), "what is printed is not added");
}

#[test]
fn a_part_larger_than_the_whole_is_said_even_where_others_are_missing() {
    let tree = county();
    let reports = [with_new("云岭县人民政府", Some(Scope::Government), 4), with_new("云岭县财政局", None, 5)];
    let totals = totals(&tree, &reports);
    let said: Vec<&str> = totals.differences.iter().map(|d| d.finding.sentence.zh.as_str()).collect();
    assert_eq!(said.len(), 2);
    assert!(said[0].contains("合计至少5，相差至少1"), "{}", said[0]);
    assert!(
        said[1].starts_with(
            "云岭县财政局表三“一、本年新收政府信息公开申请数量”总计为5，大于云岭县人民政府本级政府报告的4"
        ),
        "{}",
        said[1]
    );
}

#[test]
fn what_others_may_still_bring_is_no_difference() {
    let tree = county();
    let reports =
        [with_new("云岭县人民政府", Some(Scope::Government), 40), with_new("云岭县财政局", None, 5)];
    assert!(totals(&tree, &reports).differences.is_empty());
}

#[test]
fn a_government_below_brings_its_printed_report_and_else_its_own_total() {
    let members = vec![
        member("甲市", Government, Level::Prefecture, ""),
        member("乙县", Government, Level::County, "甲市"),
        member("乙县财政局", Department, Level::County, "乙县"),
        member("丙县", Government, Level::County, "甲市"),
        member("丙县财政局", Department, Level::County, "丙县"),
        member("丁县", Government, Level::County, "甲市"),
        member("丁县财政局", Department, Level::County, "丁县"),
    ];
    let tree = Tree::new(members).unwrap();
    let reports = [
        with_new("甲市", Some(Scope::Organ), 1),
        with_new("乙县", Some(Scope::Government), 100),
        with_new("乙县", Some(Scope::Organ), 10),
        with_new("乙县财政局", None, 20),
        with_new("丙县", Some(Scope::Organ), 3),
        with_new("丙县财政局", None, 4),
        with_new("丁县", Some(Scope::Government), 1000),
    ];
    let totals = totals(&tree, &reports);
    let of = |at: usize| value(&totals, &totals.nodes[at], NEW).known;
    assert_eq!([of(0), of(1), of(2), of(3)], [1108.into(), 30.into(), 7.into(), 1000.into()]);
    assert_eq!(totals.nodes[3].stands_for, 1, "nothing came from below it, and nothing is missing there");
    assert_eq!(totals.missing, []);
    assert_eq!((totals.nodes[0].expected, totals.nodes[0].counted), (6, 6));
    assert_eq!(totals.differences.len(), 1);
}

#[test]
fn numbers_too_large_to_be_added_leave_the_cell_open() {
    let tree = county();
    let mut reports = all_in();
    for report in &mut reports {
        for id in CellId::all(Edition::Form2021).filter(|id| id.is_money()) {
            report.cells.set(id, Cell::Amount(rust_decimal::Decimal::MAX));
        }
        report.cells.set(NEW, Cell::Count(i64::MAX));
    }
    let totals = totals(&tree, &reports);
    let node = &totals.nodes[0];
    let money = totals.cells(node).find(|(id, _)| id.is_money()).unwrap().1;
    assert_eq!(money.standing, Standing::AtLeast);
    let new = value(&totals, node, NEW);
    assert_eq!(
        (new.standing, new.known),
        (Standing::Exact, rust_decimal::Decimal::from(i128::from(i64::MAX) * 4))
    );
}
