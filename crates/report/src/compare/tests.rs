use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::cell::Cell;
use crate::finding::Language;
use crate::form::{CellId, Column2, Column3, Edition, PartNo, Row2, Row3};
use crate::report::{Part, Prose};

fn reading(edition: Edition, year: i16, body: &str) -> Reading {
    let mut report = Report::new(edition);
    report.year = law::Year::new(year);
    report.body = Some(body.to_owned());
    for id in CellId::all(edition) {
        let one_row = matches!(id, CellId::T3(Row3::OtherHandling, _));
        if one_row == (edition == Edition::Trial2019) || !one_row {
            report.cells.set(id, Cell::Count(0));
        }
    }
    Reading { report, findings: Vec::new() }
}

fn set(reading: &mut Reading, name: &str, cell: Cell) {
    reading.report.cells.set(CellId::parse(name).unwrap(), cell);
}

fn say(reading: &mut Reading, part: PartNo, text: &str) {
    reading.report.parts.insert(part, Part { heading: String::new(), prose: Prose::from(text) });
}

fn pair<'a>(comparison: &'a Comparison<'_>, name: &str) -> &'a Pair {
    comparison.pairs.iter().find(|pair| pair.id.to_string() == name).unwrap()
}

fn years() -> [Reading; 2] {
    [2023, 2024].map(|year| reading(Edition::Form2021, year, "示例县青山镇人民政府"))
}

#[test]
fn a_difference_has_its_sign_its_share_and_no_share_of_nothing() {
    let of = |a: Cell, b: Cell, name: &str, both: &mut [Reading; 2]| {
        set(&mut both[0], name, a);
        set(&mut both[1], name, b);
        let comparison = compare(&both[0], &both[1]);
        let change = pair(&comparison, name).change;
        (change.difference(Language::Chinese), change.share(Language::Chinese))
    };
    let said = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let both = &mut years();
    let count = "table3.granted.total";
    set(&mut both[0], "table3.granted.natural_person", Cell::Count(3));
    assert_eq!(of(Cell::Count(3), Cell::Count(4), count, both), said("+1", "+33.3%"));
    assert_eq!(of(Cell::Count(4), Cell::Count(0), count, both), said("−4", "−100%"));
    assert_eq!(of(Cell::Count(0), Cell::Count(4), count, both), said("+4", "新增"));
    assert_eq!(of(Cell::Count(4), Cell::Count(4), count, both), said("0", "—"));
    assert_eq!(of(Cell::Count(4), Cell::Absent, count, both), said("不能比较", "—"));
    assert_eq!(of(Cell::Count(4), Cell::Text("见附件".into()), count, both), said("写法不同", "—"));
    let person = "table3.granted.natural_person";
    assert_eq!(of(Cell::Blank, Cell::Count(2), person, both), said("+2", "新增"));
    assert_eq!(of(Cell::Blank, Cell::Count(0), person, both), said("写法不同", "—"));
    // A total left blank over numbers is not zero.
    assert_eq!(of(Cell::Count(3), Cell::Count(3), person, both), said("0", "—"));
    assert_eq!(of(Cell::Blank, Cell::Count(5), count, both), said("写法不同", "—"));
    let money = |text: &str| Cell::Amount(Decimal::from_str_exact(text).unwrap());
    let wan = "table2.charges.amount_wan";
    assert_eq!(of(money("0.1"), money("0.3"), wan, both), said("+0.2", "+200%"));
    assert_eq!(of(money("12.50"), money("12.5"), wan, both), said("0", "—"));
}

#[test]
fn the_forms_of_2019_and_2021_meet_only_where_they_count_the_same() {
    let mut was = reading(Edition::Trial2019, 2020, "示例县");
    let mut is = reading(Edition::Form2021, 2021, "示例县");
    set(&mut was, "table3.other_handling.total", Cell::Count(9));
    for (row, n) in Row3::OTHER_DETAILS.into_iter().zip([1, 2, 3]) {
        is.report.cells.set(CellId::T3(row, Column3::Total), Cell::Count(n));
    }
    set(&mut was, "table2.licences.decisions", Cell::Count(10));
    set(&mut is, "table2.licences.decisions", Cell::Count(15));
    let comparison = compare(&was, &is);
    assert_eq!(pair(&comparison, "table3.other_handling.total").second, Cell::Count(6));
    let by = |difference, percent| Change::By { difference: Decimal::from(difference), percent };
    assert_eq!(pair(&comparison, "table3.other_handling.total").change, by(-3, Some(Decimal::new(-333, 1))));
    assert_eq!(pair(&comparison, "table2.licences.decisions").change, by(5, Some(Decimal::new(500, 1))));
    for (row, column, why) in [
        (Row2::NormativeDocuments, Column2::InForce, Incomparable::Documents),
        (Row2::Rules, Column2::PublishedTotal, Incomparable::Documents),
        (Row2::Procurement, Column2::PurchaseItems, Incomparable::OnlyIn(Edition::Trial2019)),
        (Row2::OtherServices, Column2::Decisions, Incomparable::OnlyIn(Edition::Trial2019)),
        (Row2::Charges, Column2::AmountWan, Incomparable::OnlyIn(Edition::Form2021)),
    ] {
        let name = CellId::T2(row, column).to_string();
        assert_eq!(pair(&comparison, &name).change, Change::Incomparable(why), "{name}");
    }
    let details = comparison.pairs.iter().filter(|pair| pair.id.to_string().contains(".other_no_payment."));
    assert_eq!(details.count(), 0);
    let in_force = comparison.links.iter().find(|link| link.what.zh.contains("规范性文件")).unwrap();
    assert!(matches!(&in_force.state, State::Open(why) if why.zh.contains("不可直接相连")));
}

#[test]
fn what_the_two_are_to_each_other_decides_what_is_linked() {
    let of = |a: (i16, &str), b: (i16, &str)| {
        let [one, other] = [a, b].map(|(year, body)| reading(Edition::Form2021, year, body));
        let comparison = compare(&one, &other);
        (comparison.relation, comparison.order, comparison.links.is_empty())
    };
    let (town, village) = ("示例县青山镇人民政府", "示例县绿水镇人民政府");
    assert_eq!(of((2023, town), (2024, town)), (Relation::Following, Order::AsGiven, false));
    assert_eq!(of((2024, town), (2023, town)), (Relation::Following, Order::ByYear, false));
    assert_eq!(of((2021, town), (2024, town)), (Relation::Apart { years: 3 }, Order::AsGiven, true));
    assert_eq!(of((2024, town), (2024, village)), (Relation::Bodies, Order::AsGiven, true));
    assert_eq!(of((2024, "示例市"), (2024, "示例市青山区")), (Relation::Bodies, Order::AsGiven, true));
    assert_eq!(of((2024, town), (2024, "示例县青山镇")), (Relation::Versions, Order::AsGiven, true));
    assert_eq!(of((2023, town), (2024, village)), (Relation::Strangers, Order::AsGiven, true));
    assert_eq!(of((1, town), (2024, town)), (Relation::Undated, Order::AsGiven, true));
}

#[test]
fn carry_over_that_does_not_hold_is_an_error_and_one_that_does_says_with_what() {
    let [mut a, mut b] = years();
    set(&mut a, "table3.carried_out.total", Cell::Count(2));
    set(&mut a, "table3.carried_out.natural_person", Cell::Count(2));
    assert!(compare(&a, &b).has_errors());
    set(&mut b, "table3.carried_in.total", Cell::Count(2));
    set(&mut b, "table3.carried_in.natural_person", Cell::Count(2));
    let held = compare(&a, &b);
    assert!(!held.has_errors());
    assert!(matches!(&held.links[0].state, State::Holds(with) if with.zh == "逐列相符，总计2件"));
    set(&mut b, "table3.carried_in.total", Cell::Absent);
    let open = compare(&a, &b);
    assert!(matches!(&open.links[0].state, State::Open(why) if why.zh.starts_with("总计列没有数")));
}

#[test]
fn sentences_are_the_same_renumbered_gone_or_new() {
    let [mut a, mut b] = years();
    say(&mut a, PartNo::One, "全年公开信息120条。组织培训２次！栏目更新不及时。\n完");
    say(&mut b, PartNo::One, "全年公开信息98条。\n组织培训2次！新建专栏。完");
    let comparison = compare(&a, &b);
    let text = comparison.texts.iter().find(|text| text.part == PartNo::One).unwrap();
    assert_eq!(
        text.pieces,
        [
            Piece::Renumbered {
                first: "全年公开信息120条。".into(), second: "全年公开信息98条。".into()
            },
            Piece::Same("组织培训2次！".into()),
            Piece::Removed("栏目更新不及时。".into()),
            Piece::Added("新建专栏。".into()),
            Piece::Same("完".into()),
        ]
    );
    assert_eq!((text.kept(), text.likeness), (3, None));
}

#[test]
fn texts_without_end_are_compared_in_bounds() {
    let [mut a, mut b] = years();
    say(&mut a, PartNo::One, &"甲。乙。".repeat(20_000));
    say(&mut b, PartNo::One, &"丙。丁。".repeat(20_000));
    assert_eq!(compare(&a, &b).texts[0].pieces.len(), 80_000);
}

fn some_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        4 => (0_i64..50).prop_map(Cell::Count),
        1 => any::<i64>().prop_map(Cell::Count),
        1 => (0_i64..9_999_999).prop_map(|n| Cell::Amount(Decimal::new(n, 3))),
        1 => Just(Cell::Blank),
        1 => Just(Cell::Dash),
        1 => Just(Cell::Absent),
        1 => Just(Cell::Text("见附件".into())),
    ]
}

fn some_reading(year: i16) -> impl Strategy<Value = Reading> {
    let edition = prop::sample::select(vec![Edition::Form2021, Edition::Trial2019]);
    let cells = prop::collection::vec(some_cell(), CellId::COUNT);
    let prose =
        prop::collection::vec(prop::sample::select(vec!["甲3。", "乙。", "甲4。", "丙！", "\n"]), 0..12);
    (edition, cells, prose, any::<bool>()).prop_map(move |(edition, cells, prose, one_row)| {
        let mut reading = reading(edition, year, "示例县");
        let one_row = one_row || edition == Edition::Trial2019;
        for (id, cell) in CellId::all(edition).zip(cells) {
            let left_out = match id {
                CellId::T3(Row3::OtherHandling, _) => !one_row,
                CellId::T3(row, _) => one_row && Row3::OTHER_DETAILS.contains(&row),
                CellId::T2(..) | CellId::T4(..) => false,
            };
            reading.report.cells.set(id, if left_out { Cell::Absent } else { cell });
        }
        say(&mut reading, PartNo::One, &prose.concat());
        reading
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_report_does_not_differ_from_itself(a in some_reading(2022)) {
        let comparison = compare(&a, &a);
        prop_assert!(comparison.pairs.iter().all(|pair| !pair.is_changed()));
        let texts = comparison.texts.iter().flat_map(|text| &text.pieces);
        prop_assert!(texts.into_iter().all(|piece| matches!(piece, Piece::Same(_))));
    }

    #[test]
    fn two_years_are_compared_alike_in_whichever_order_they_are_given(a in some_reading(2021), b in some_reading(2022)) {
        let (one, other) = (compare(&a, &b), compare(&b, &a));
        prop_assert_eq!(one.pairs, other.pairs);
        prop_assert_eq!(one.links, other.links);
        prop_assert_eq!(one.texts, other.texts);
    }

    #[test]
    fn two_reports_of_one_year_are_mirrored(a in some_reading(2022), b in some_reading(2022)) {
        let (one, other) = (compare(&a, &b), compare(&b, &a));
        prop_assert_eq!(one.pairs.len(), other.pairs.len());
        for (one, other) in one.pairs.iter().zip(&other.pairs) {
            prop_assert_eq!((&one.first, &one.second), (&other.second, &other.first));
            match (one.change, other.change) {
                (Change::By { difference: a, .. }, Change::By { difference: b, .. }) => prop_assert_eq!(a, -b),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
        for (one, other) in one.texts.iter().zip(&other.texts) {
            prop_assert_eq!(one.kept(), other.kept());
        }
    }
}
