use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use files::{Block, FillError, FilledWorkbook, Filling, Fills, Limits, cells_of, fill_xlsx};

use crate::{row, sheet, text, workbook};

fn fill(data: &str, after: &str, fills: &[(u32, u32, Filling)]) -> Result<FilledWorkbook, FillError> {
    let fills: Fills =
        fills.iter().map(|(row, column, filling)| ((*row, *column), filling.clone())).collect();
    let book = workbook(&sheet(data, after), &[]);
    fill_xlsx(&book, &BTreeMap::from([("表".to_owned(), fills)]), &Limits::default())
}

fn part(workbook: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn number(digits: &str) -> Filling {
    Filling::Number(digits.into())
}

/// Each filled cell as `row,column text`.
fn shown(workbook: &[u8]) -> Vec<String> {
    let document = files::read(workbook, None, &Limits::default()).unwrap();
    let mut shown = Vec::new();
    for block in document.blocks {
        let Block::Grid(grid) = block else { continue };
        for cell in grid.rows.into_iter().flat_map(|row| row.cells).filter(|cell| !cell.text.is_empty()) {
            let place = (cell.place.row.unwrap().get(), cell.place.column.unwrap().get());
            shown.push(format!("{},{} {}", place.0, place.1, cell.text));
        }
    }
    shown
}

#[test]
fn cells_are_exchanged_added_within_and_around_rows_and_emptied() {
    let data = row(2, &(text("B2", "旧") + &text("D2", "留"))) + &row(4, &text("A4", "去"));
    let fills = [
        (1, 3, number("1")),
        (2, 1, Filling::Text("甲 & <乙>".into())),
        (2, 2, number("12.50")),
        (2, 28, number("-3")),
        (3, 1, number("0")),
        (4, 1, Filling::Nothing),
        (9, 2, number("12345678901234567890")),
    ];
    let filled = fill(&data, "", &fills).unwrap();
    let expected = ["1,3 1", "2,1 甲 & <乙>", "2,2 12.5", "2,4 留", "2,28 -3", "3,1 0"];
    assert_eq!(shown(&filled.bytes)[..6], expected);
    assert!(shown(&filled.bytes)[6].starts_with("9,2 1234567890123"), "{:?}", shown(&filled.bytes));
    assert_eq!(filled.formulas, []);
}

#[test]
fn empty_rows_and_sheets_open_up_and_a_prefix_is_kept() {
    let filled = fill(r#"<row r="1" ht="20"/>"#, "", &[(1, 2, number("7"))]).unwrap();
    assert_eq!(shown(&filled.bytes), ["1,2 7"]);
    for sheet in [
        "<worksheet><sheetData/></worksheet>",
        r#"<x:worksheet xmlns:x="m"><x:sheetData ></x:sheetData></x:worksheet>"#,
    ] {
        let fills = Fills::from([((3, 1), Filling::Text("字".into()))]);
        let fills = BTreeMap::from([("表".to_owned(), fills)]);
        let filled = fill_xlsx(&workbook(sheet, &[]), &fills, &Limits::default()).unwrap();
        assert_eq!(shown(&filled.bytes), ["3,1 字"], "{sheet}");
    }
}

#[test]
fn a_cell_keeps_its_style_and_a_formula_stays_and_is_named() {
    let data = r#"<row r="1"><c r="A1" s="5"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>"#;
    let filled = fill(data, "", &[(1, 1, number("4")), (1, 2, number("9"))]).unwrap();
    assert_eq!(filled.formulas, [("表".to_owned(), 1, 2)]);
    assert_eq!(shown(&filled.bytes), ["1,1 4", "1,2 2"]);
    let sheet = part(&filled.bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"<c r="A1" s="5"><v>4</v></c><c r="B1"><f>A1*2</f>"#), "{sheet}");
    let listed = part(&filled.bytes, "xl/workbook.xml");
    assert!(listed.ends_with(r#"</sheets><calcPr fullCalcOnLoad="1"/></workbook>"#), "{listed}");
}

#[test]
fn a_cell_under_a_merged_one_and_a_sheet_that_is_not_there_are_refused() {
    let merged = r#"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#;
    let data = row(1, &text("A1", "头"));
    let covered = FillError::Covered { sheet: "表".into(), row: 2, column: 2 };
    assert_eq!(fill(&data, merged, &[(2, 2, number("1"))]), Err(covered));
    assert!(fill(&data, merged, &[(1, 1, number("1"))]).is_ok());
    let fills = BTreeMap::from([("附表".to_owned(), Fills::new())]);
    let refused = fill_xlsx(&workbook(&sheet("", ""), &[]), &fills, &Limits::default());
    assert_eq!(refused, Err(FillError::NoSheet { wanted: "附表".into(), there: vec!["表".into()] }));
}

#[test]
fn every_part_but_the_sheet_and_the_list_stays_as_it_was() {
    let other = ("xl/media/image1.png", "not really a picture");
    let book = workbook(&sheet(&row(1, &text("A1", "头")), ""), &[other]);
    let fills = BTreeMap::from([("表".to_owned(), Fills::from([((1, 2), number("1"))]))]);
    let filled = fill_xlsx(&book, &fills, &Limits::default()).unwrap();
    let find = |bytes: &[u8]| bytes.windows(other.0.len()).filter(|w| *w == other.0.as_bytes()).count();
    assert_eq!((find(&book), find(&filled.bytes)), (2, 2));
}

#[test]
fn an_address_is_a_cell_or_a_range_of_cells() {
    assert_eq!(cells_of("b12"), Some(vec![(12, 2)]));
    assert_eq!(cells_of("$D$6:F6"), Some(vec![(6, 4), (6, 5), (6, 6)]));
    assert_eq!(cells_of("A1:B2"), Some(vec![(1, 1), (1, 2), (2, 1), (2, 2)]));
    for wrong in ["", "6", "B", "B0", "F6:D6", "A1:B2:C3", "A1:XFD1048576", "ZZZZZZ1", "B4294967296"] {
        assert_eq!(cells_of(wrong), None, "{wrong}");
    }
}
