//! Files that mean harm or are broken.

use std::fmt::Write as _;

use files::{Block, Cut, Limits, Unreadable};
use proptest::prelude::*;

use super::package::{package, with_encryption_flag};
use super::{HEAD, TAIL, grids, p, read, table, tc, texts};

fn document(body: &str) -> Vec<u8> {
    package(&[("word/document.xml", &format!("{HEAD}{body}{TAIL}"))])
}

#[test]
fn what_unpacks_beyond_the_limit_is_a_bomb() {
    let bytes = document(&" ".repeat(8 << 20));
    assert!(bytes.len() < 100_000);
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    assert_eq!(files::read(&bytes, None, &limits), Err(Unreadable::Bomb));
}

#[test]
fn what_the_zip_says_about_sizes_is_not_believed() {
    let mut bytes = document(&" ".repeat(2 << 20));
    let size = u32::try_from(HEAD.len() + TAIL.len() + (2 << 20)).unwrap().to_le_bytes();
    let stated: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, four)| *four == size).map(|(at, _)| at).collect();
    assert!(!stated.is_empty());
    for at in stated {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let read = files::read(&bytes, None, &limits);
    assert!(matches!(read, Err(Unreadable::Bomb | Unreadable::Damaged { .. })), "{read:?}");
}

#[test]
fn a_zip_of_very_many_entries_is_a_bomb() {
    let mut parts = vec![("word/document.xml".to_owned(), String::new())];
    parts.extend((0..11_000).map(|number| (format!("{number}"), String::new())));
    let parts: Vec<(&str, &str)> =
        parts.iter().map(|(name, content)| (name.as_str(), content.as_str())).collect();
    assert_eq!(files::read(&package(&parts), None, &Limits::default()), Err(Unreadable::Bomb));
}

#[test]
fn an_encrypted_part_is_said_to_be_encrypted() {
    let bytes = with_encryption_flag(document(&p("密")));
    assert_eq!(files::read(&bytes, None, &Limits::default()), Err(Unreadable::Encrypted));
}

#[test]
fn ten_thousand_nested_tables_end_at_the_limit_of_depth() {
    let open = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(10_000);
    let close = "</w:tc></w:tr></w:tbl>".repeat(10_000);
    let document = read(&format!("{open}{close}{}", p("后")));
    assert_eq!(document.cut, [Cut::Depth]);
    // All but the innermost only hold a table: their texts are lines before it.
    assert_eq!(grids(&document).len(), 1);
    let texts = texts(&document);
    assert_eq!((texts.len(), texts.last().copied()), (Limits::default().depth, Some("后")));
}

#[test]
fn ten_thousand_nested_text_boxes_end_at_the_limit_of_depth() {
    let open = "<w:p><w:r><w:txbxContent>".repeat(10_000);
    let close = "</w:txbxContent></w:r></w:p>".repeat(10_000);
    assert_eq!(read(&(open + &close)).cut, [Cut::Depth]);
}

#[test]
fn a_span_of_four_billion_columns_is_taken_as_the_limit() {
    let rows = [tc(r#"<w:gridSpan w:val="4294967295"/>"#, "a") + &tc("", "b")];
    let document = read(&table(&rows));
    assert_eq!(document.cut, [Cut::Span]);
    assert_eq!(grids(&document)[0].rows[0].cells[1].column, Limits::default().span);
}

#[test]
fn beyond_a_limit_the_rest_is_left_out_and_said_to_be() {
    let body = table(&vec![tc("", "格"); 50]) + &p("尾");
    let bytes = document(&body);
    let cells = files::read(&bytes, None, &Limits { cells: 10, ..Limits::default() }).unwrap();
    assert_eq!(
        (cells.cut.as_slice(), texts(&cells).as_slice()),
        ([Cut::Cells].as_slice(), ["尾"].as_slice())
    );
    let nodes = files::read(&bytes, None, &Limits { nodes: 100, ..Limits::default() }).unwrap();
    assert_eq!(nodes.cut, [Cut::Nodes]);
    assert!(matches!(nodes.blocks.as_slice(), [Block::Grid(grid)] if !grid.rows.is_empty()));
    let text = files::read(&bytes, None, &Limits { text: 20, ..Limits::default() }).unwrap();
    assert_eq!(text.cut, [Cut::Text]);
}

#[test]
fn a_text_that_ends_in_the_middle_is_damaged() {
    let bytes = package(&[("word/document.xml", &format!("{HEAD}<w:p><w:r><w:t>半"))]);
    assert!(matches!(files::read(&bytes, None, &Limits::default()), Err(Unreadable::Damaged { .. })));
}

#[test]
fn every_truncation_of_a_file_is_damaged() {
    let mut body = String::new();
    (0..30).for_each(|number| write!(body, "{}", p(&format!("第{number}段"))).unwrap());
    let bytes = document(&body);
    for length in (60..bytes.len()).step_by(7) {
        let read = files::read(&bytes[..length], None, &Limits::default());
        assert!(matches!(read, Err(Unreadable::Damaged { .. })), "{length}: {read:?}");
    }
}

#[test]
fn merges_without_a_beginning_stand_for_themselves() {
    let rows = [tc("<w:vMerge/>", "孤"), tc("<w:vMerge/>", "")];
    assert_eq!(super::shape(grids(&read(&table(&rows)))[0]), ["0+1*2:孤", ""]);
}

/// Rows of every table, and how many of them each of their cells covers; no cell may leave its table.
fn heights(body: &str) -> Vec<Vec<u32>> {
    let document = read(body);
    let grid = grids(&document).into_iter().next().unwrap();
    for (below, row) in grid.rows.iter().rev().enumerate() {
        assert!(row.cells.iter().all(|cell| cell.rows as usize <= below + 1), "{grid:?}");
    }
    grid.rows.iter().map(|row| row.cells.iter().map(|cell| cell.rows).collect()).collect()
}

#[test]
fn a_merged_cell_grows_only_into_rows_that_stay_in_the_table() {
    let begins = format!("<w:tr>{}</w:tr>", tc(r#"<w:vMerge w:val="restart"/>"#, "并"));
    let goes_on = tc("<w:vMerge/>", "");
    let hidden_late = format!("<w:tr>{goes_on}<w:trPr><w:hidden/></w:trPr></w:tr>");
    let whole = format!("<w:tr>{goes_on}</w:tr>");
    let cases = [
        ("a row left open at the end", format!("{begins}<w:tr>{goes_on}</w:x>"), vec![vec![2], vec![]]),
        (
            "a row left open in a row",
            format!("{begins}<w:tr>{goes_on}{whole}</w:x>"),
            vec![vec![3], vec![], vec![]],
        ),
        ("a row hidden after its cells", format!("{begins}{hidden_late}"), vec![vec![1]]),
        ("the same in the middle", format!("{begins}{hidden_late}{whole}"), vec![vec![2], vec![]]),
    ];
    for (name, rows, expected) in cases {
        assert_eq!(heights(&format!("<w:tbl>{rows}</w:tbl>")), expected, "{name}");
    }
}

#[test]
fn a_merge_that_began_in_a_hidden_row_is_no_merge_below_it() {
    let hidden =
        format!("<w:tr>{}<w:trPr><w:hidden/></w:trPr></w:tr>", tc(r#"<w:vMerge w:val="restart"/>"#, "隐"));
    let rows = format!("{hidden}<w:tr>{}</w:tr><w:tr>{}</w:tr>", tc("", "甲"), tc("<w:vMerge/>", "乙"));
    let document = read(&format!("<w:tbl>{rows}</w:tbl>"));
    assert_eq!(super::shape(grids(&document)[0]), ["0:甲", "0:乙"]);
}

#[test]
fn cells_left_open_keep_their_text() {
    let open = "<w:tc><w:p><w:r><w:t>半</w:t></w:r></w:p></w:x>";
    let document = read(&format!(
        "<w:tbl><w:tr>{open}</w:x><w:tr>{}{open}{}</w:tr></w:tbl>",
        tc("", "甲"),
        tc("", "乙")
    ));
    assert_eq!(super::shape(grids(&document)[0]), ["0:半", "0:甲 1:半 2:乙"]);
}

proptest! {
    #[test]
    fn no_sequence_of_tags_makes_it_panic(tags in proptest::collection::vec(0_usize..36, 0..200)) {
        const NAMES: [&str; 18] = ["p", "r", "t", "tbl", "tr", "tc", "tcPr", "pPr", "rPr", "txbxContent", "del", "ins",
            "trPr", "vMerge", "fldChar", "sdtPr", "AlternateContent", "Fallback"];
        let body: String = tags.iter().map(|tag| match tag {
            tag if *tag < 18 => format!("<w:{}>字", NAMES[*tag]),
            tag => format!("</w:{}>", NAMES[*tag - 18]),
        }).collect();
        let _read = files::read(&document(&body), None, &Limits::default());
    }

    #[test]
    fn no_changed_byte_makes_it_panic(at in 0_usize..2000, byte in any::<u8>()) {
        let mut bytes = document(&table(&vec![tc(r#"<w:gridSpan w:val="2"/>"#, "格"); 20]));
        let at = at % bytes.len();
        bytes[at] = byte;
        let _read = files::read(&bytes, None, &Limits::default());
    }
}
