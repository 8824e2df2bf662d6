//! What one does not see in a sheet.

use files::{Document, HiddenKind};

use super::{grids, read, read_with, row, shape, sheet, text};

fn hidden(document: &Document) -> Vec<(HiddenKind, &str)> {
    document.hidden.iter().map(|hidden| (hidden.kind, hidden.text.as_str())).collect()
}

#[test]
fn a_hidden_sheet_is_listed_and_not_read() {
    let listed = r#"<workbook xmlns:r="r"><sheets><sheet name="底稿" state="veryHidden" r:id="rId2"/><sheet name="表" r:id="rId1"/></sheets></workbook>"#;
    let document = read_with(&sheet(&row(1, &text("A1", "见")), ""), &[("xl/workbook.xml", listed)]);
    assert_eq!(hidden(&document), [(HiddenKind::HiddenSheet, "底稿")]);
    assert_eq!(grids(&document)[0].place.table.unwrap().get(), 2);
}

#[test]
fn hidden_rows_and_columns_are_listed_and_not_in_the_grid() {
    let data = row(1, &(text("A1", "a") + &text("B1", "b") + &text("C1", "c")))
        + &format!(r#"<row r="2" hidden="1">{}{}</row>"#, text("A2", "d"), text("C2", "e"))
        + &row(3, &(text("A3", "f") + &text("C3", "g")));
    let body = format!(
        r#"<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>{data}</sheetData></worksheet>"#
    );
    let document = read_with(&body, &[]);
    assert_eq!(shape(&document), ["0:a 1:c", "0:f 1:g"]);
    assert_eq!(hidden(&document), [(HiddenKind::HiddenRow, "d\te"), (HiddenKind::HiddenColumn, "b")]);
    assert_eq!(document.hidden[0].place.row.unwrap().get(), 2);
    assert_eq!(document.hidden[1].place.column.unwrap().get(), 2);
    assert_eq!(grids(&document)[0].rows[1].cells[1].place.row.unwrap().get(), 3);
}

#[test]
fn a_merged_cell_that_begins_in_a_hidden_row_shows_in_the_rest() {
    let data = format!(r#"<row r="1" hidden="1">{}</row>"#, text("A1", "三、办理结果"))
        + &row(2, &text("B2", "1"))
        + &row(3, &text("B3", "2"));
    let document = read(&data, r#"<mergeCells><mergeCell ref="A1:A3"/></mergeCells>"#);
    assert_eq!(shape(&document), ["0+1*2:三、办理结果 1:1", "1:2"]);
    assert_eq!(hidden(&document), []);
}

#[test]
fn text_under_a_merged_cell_is_listed() {
    let data = row(1, &(text("A1", "上") + &text("B1", "压住")));
    let document = read(&data, r#"<mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#);
    assert_eq!(hidden(&document), [(HiddenKind::HiddenText, "压住")]);
}

#[test]
fn comments_macros_and_embedded_files_are_listed() {
    let relations = r#"<Relationships><Relationship Id="x" Target="../comments1.xml"/></Relationships>"#;
    let comments = r#"<comments><authors><author>甲</author></authors><commentList><comment ref="B3"><text><r><t>请核对</t></r></text></comment></commentList></comments>"#;
    let others = [
        ("xl/worksheets/_rels/sheet1.xml.rels", relations),
        ("xl/comments1.xml", comments),
        ("xl/vbaProject.bin", "x"),
        ("xl/embeddings/a.docx", "x"),
    ];
    let document = read_with(&sheet(&row(1, &text("A1", "见")), ""), &others);
    let expected = [
        (HiddenKind::Comment, "请核对"),
        (HiddenKind::Embedded, "a.docx"),
        (HiddenKind::Macro, "vbaproject.bin"),
    ];
    assert_eq!(hidden(&document), expected);
    let place = document.hidden[0].place;
    assert_eq!(
        (place.table.unwrap().get(), place.row.unwrap().get(), place.column.unwrap().get()),
        (1, 3, 2)
    );
}
