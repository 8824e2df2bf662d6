//! Files that mean harm or are broken.

use files::{Cut, Limits, Unreadable};
use proptest::prelude::*;

use super::package::with_encryption_flag;
use super::{grids, read, read_with, row, shape, sheet, text, workbook};

#[test]
fn a_cell_in_the_last_corner_does_not_make_the_rectangle() {
    let document = read(&(row(1, &text("A1", "1")) + &row(1_048_576, &text("XFD1048576", "2"))), "");
    assert_eq!(shape(&document), ["0:1 1:", "0: 1:2"]);
    assert_eq!(grids(&document)[0].rows[1].cells[1].place.row.unwrap().get(), 1_048_576);
}

#[test]
fn cells_beyond_the_sheet_are_left_out() {
    let data = text("XFE1", "a")
        + &text("A1048577", "b")
        + &text("ZZZZZZZZZ1", "c")
        + &text("A0", "d")
        + &text("A99999999999", "e");
    let shown = shape(&read(&row(1, &data), ""));
    assert!(shown.iter().all(|row| !row.contains(['a', 'b', 'c', 'd'])), "{shown:?}");
}

#[test]
fn more_cells_than_the_limit_are_cut() {
    let data: String = (1..=100).map(|number| row(number, &text(&format!("A{number}"), "格"))).collect();
    let limits = Limits { cells: 10, ..Limits::default() };
    let document = files::read(&workbook(&sheet(&data, ""), &[]), None, &limits).unwrap();
    assert_eq!(document.cut, [Cut::Cells]);
    assert!(grids(&document)[0].rows.len() <= 10);
}

#[test]
fn a_long_string_shown_in_many_cells_is_cut() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(100_000));
    let data: String =
        (1..=1000).map(|number| row(number, &format!(r#"<c r="A{number}" t="s"><v>0</v></c>"#))).collect();
    let document = read_with(&sheet(&data, ""), &[("xl/sharedStrings.xml", &strings)]);
    assert_eq!(document.cut, [Cut::Text]);
}

#[test]
fn merges_that_overlap_or_repeat_do_no_harm() {
    let data = row(1, &text("A1", "a")) + &row(3, &text("C3", "b"));
    let merges =
        r#"<mergeCell ref="A1:C3"/><mergeCell ref="B2:XFD1048576"/><mergeCell ref="A1:C3"/>"#.repeat(20_000);
    let document = read(&data, &format!("<mergeCells>{merges}</mergeCells>"));
    assert_eq!(shape(&document), ["0+3*3:a", "", ""]);
}

#[test]
fn the_same_sheet_listed_without_end_is_a_bomb() {
    let sheets = r#"<sheet name="表" r:id="rId1"/>"#.repeat(2_000);
    let listed = format!(r#"<workbook xmlns:r="r"><sheets>{sheets}</sheets></workbook>"#);
    let limits = Limits { unpacked: 4 << 20, ..Limits::default() };
    let big = sheet(&" ".repeat(100_000), "");
    let bytes = workbook(&big, &[("xl/workbook.xml", &listed)]);
    assert_eq!(files::read(&bytes, None, &limits), Err(Unreadable::Bomb));
}

#[test]
fn an_encrypted_part_is_said_to_be_encrypted() {
    let bytes = with_encryption_flag(workbook(&sheet("", ""), &[]));
    assert_eq!(files::read(&bytes, None, &Limits::default()), Err(Unreadable::Encrypted));
}

#[test]
fn a_sheet_that_ends_in_the_middle_is_damaged() {
    let bytes = workbook("<worksheet><sheetData><row><c><v>1", &[]);
    assert!(matches!(files::read(&bytes, None, &Limits::default()), Err(Unreadable::Damaged { .. })));
}

proptest! {
    #[test]
    fn no_changed_byte_makes_it_panic(at in 0_usize..3000, byte in any::<u8>()) {
        let mut bytes = workbook(&sheet(&row(1, &text("A1", "格")), r#"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#), &[]);
        let at = at % bytes.len();
        bytes[at] = byte;
        let _read = files::read(&bytes, None, &Limits::default());
    }

    #[test]
    fn no_attribute_makes_it_panic(reference in "[A-Z]{0,4}[0-9]{0,8}(:[A-Z]{0,3}[0-9]{0,8})?", value in "[-0-9.eE]{0,12}", style in 0_usize..12) {
        let data = format!(r#"<row r="{value}" hidden="{style}"><c r="{reference}" s="{style}"><v>{value}</v></c></row>"#);
        let after = format!(r#"<mergeCells><mergeCell ref="{reference}"/></mergeCells>"#);
        let styles: Vec<String> = (0..60).map(|id| format!(r#"<xf numFmtId="{id}"/>"#)).collect();
        let styles = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", styles.concat());
        let _read = files::read(&workbook(&sheet(&data, &after), &[("xl/styles.xml", &styles)]), None, &Limits::default());
    }
}
