//! What the XLSX reader promises.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

mod fill;
#[path = "../blocks/grids.rs"]
mod grids;
mod hidden;
mod hostile;
#[path = "../docx/package.rs"]
mod package;
#[path = "../blocks/shape.rs"]
mod shape_of;
mod values;

use files::{Document, Limits};

use grids::grids;
use package::package;

/// A workbook of one visible sheet called 表, whose XML is given.
fn workbook(sheet: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let listed =
        r#"<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations =
        r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let mut parts = vec![
        ("xl/workbook.xml", listed),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    parts.retain(|(name, _)| others.iter().all(|(other, _)| other != name));
    parts.extend(others);
    package(&parts)
}

fn read_with(sheet: &str, others: &[(&str, &str)]) -> Document {
    files::read(&workbook(sheet, others), None, &Limits::default()).unwrap()
}

/// Reads a sheet given as rows of `<c>` elements.
fn read(data: &str, after: &str) -> Document {
    read_with(&sheet(data, after), &[])
}

fn sheet(data: &str, after: &str) -> String {
    format!("<worksheet><sheetData>{data}</sheetData>{after}</worksheet>")
}

fn text(reference: &str, text: &str) -> String {
    format!(r#"<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn row(number: u32, cells: &str) -> String {
    format!(r#"<row r="{number}">{cells}</row>"#)
}

/// The rows of all sheets.
fn shape(document: &Document) -> Vec<String> {
    grids(document).into_iter().flat_map(shape_of::shape).collect()
}

#[test]
fn a_sheet_is_a_grid_with_its_name() {
    let document = read(&row(1, &(text("A1", "规章") + &text("B1", "1"))), "");
    assert_eq!(grids(&document)[0].name.as_deref(), Some("表"));
    assert_eq!(shape(&document), ["0:规章 1:1"]);
}

#[test]
fn blank_cells_inside_count_and_blank_cells_around_do_not() {
    let data = row(2, &(text("B2", "a") + &text("D2", "b") + r#"<c r="F2" s="0"/>"#))
        + &row(4, &text("A4", "c"))
        + &row(9, &text("C9", " "));
    let document = read(&data, "");
    assert_eq!(shape(&document), ["0: 1: 2: 3:", "0: 1:a 2: 3:b", "0: 1: 2: 3:", "0:c 1: 2: 3:"]);
    let place = grids(&document)[0].rows[1].cells[3].place;
    assert_eq!(
        (place.table.unwrap().get(), place.row.unwrap().get(), place.column.unwrap().get()),
        (1, 2, 4)
    );
}

#[test]
fn cells_and_rows_without_a_reference_follow_each_other() {
    let document = read("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "");
    assert_eq!(shape(&document), ["0:1 1:2", "0:3 1:"]);
}

#[test]
fn merged_cells_stand_once_with_their_spans() {
    let data = row(1, &(text("A1", "结果") + &text("B1", "申请人")))
        + &row(2, &(text("B2", "自然人") + &text("C2", "法人")));
    let merged = r#"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>"#;
    assert_eq!(shape(&read(&data, merged)), ["0+1*2:结果 1+2*1:申请人", "1:自然人 2:法人"]);
}

#[test]
fn a_merge_beyond_what_is_used_ends_there() {
    let data = row(1, &text("A1", "标题")) + &row(2, &(text("A2", "a") + &text("B2", "b")));
    let document = read(&data, r#"<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>"#);
    assert_eq!(shape(&document), ["0+2*1:标题", "0:a 1:b"]);
    assert_eq!(document.cut, []);
}

#[test]
fn sheets_come_in_the_order_of_their_tabs_wherever_their_parts_lie() {
    let listed = r#"<workbook xmlns:r="r"><sheets><sheet name="甲" r:id="b"/><sheet name="乙" r:id="a"/></sheets></workbook>"#;
    let relations = r#"<Relationships><Relationship Id="a" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="b" Target="other/two.xml"/></Relationships>"#;
    let second = sheet(&row(1, &text("A1", "二")), "");
    let others = [
        ("xl/workbook.xml", listed),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/other/two.xml", second.as_str()),
    ];
    let document = read_with(&sheet(&row(1, &text("A1", "一")), ""), &others);
    let found: Vec<_> = grids(&document)
        .iter()
        .map(|grid| (grid.name.clone().unwrap(), grid.rows[0].cells[0].text.clone()))
        .collect();
    assert_eq!(found, [("甲".to_owned(), "二".to_owned()), ("乙".to_owned(), "一".to_owned())]);
}

#[test]
fn an_empty_sheet_gives_no_grid() {
    assert_eq!(read("", "").blocks, []);
}
