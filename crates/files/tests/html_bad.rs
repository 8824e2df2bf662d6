//! Pages made to be slow, deep or large. What is asserted is the outcome; each ends in well under a second when
//! built for release.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use files::{Block, Cut, Document, GridCell, Limits};

fn read(page: &str) -> Document {
    files::read(page.as_bytes(), Some("page.html"), &Limits::default()).unwrap()
}

fn cells(document: &Document) -> Vec<&GridCell> {
    let mut cells = Vec::new();
    for block in &document.blocks {
        if let Block::Grid(grid) = block {
            cells.extend(grid.rows.iter().flat_map(|row| &row.cells));
        }
    }
    cells
}

fn text(document: &Document) -> String {
    let line = |block: &Block| if let Block::Line(line) = block { line.text.clone() } else { String::new() };
    document.blocks.iter().map(line).collect()
}

#[test]
fn elements_nested_without_end_are_cut_at_the_depth_limit() {
    for tag in ["div", "span", "b", "table", "svg", "select", "template"] {
        let document = read(&format!("<p>前<{tag}>{}<p>深", format!("<{tag}>").repeat(20_000)));
        assert!(text(&document).contains('前'), "{tag}");
    }
    assert!(read(&"<div>".repeat(100_000)).cut.contains(&Cut::Depth));
}

#[test]
fn what_follows_a_part_that_is_too_deep_is_read() {
    let deep = format!("{}深{}", "<div>".repeat(2000), "</div>".repeat(2000));
    let document = read(&format!("<p>前</p>{deep}<p>后</p><table><tr><td>1<td>2</table>"));
    assert_eq!(text(&document), "前后");
    assert_eq!(cells(&document).len(), 2);
    assert_eq!(document.cut, [Cut::Depth]);
}

#[test]
fn ten_thousand_nested_tables_do_not_hide_the_one_before_them() {
    let page = format!("<table><tr><td>1<td>2</table>{}", "<table><tr><td>".repeat(10_000));
    assert_eq!(cells(&read(&page)).len(), 2);
}

#[test]
fn huge_spans_in_every_row_do_not_make_a_huge_grid() {
    let page = format!(
        "<table>{}</table>",
        "<tr><td rowspan=4294967295 colspan=99999999999999>1<td>2".repeat(5_000)
    );
    let document = read(&page);
    assert_eq!(cells(&document).len(), 10_000);
    assert!(cells(&document).iter().all(|cell| cell.columns <= 100 && cell.rows <= 100));
    assert_eq!(document.cut, [Cut::Span]);
}

#[test]
fn cells_beyond_the_limit_are_left_out() {
    let limits = Limits { cells: 10, ..Limits::default() };
    let page = format!("<p>前</p><table>{}</table><p>后</p>", "<tr><td>1<td>2<td>3".repeat(10));
    let document = files::read(page.as_bytes(), None, &limits).unwrap();
    assert_eq!(cells(&document).len(), 10);
    assert_eq!(document.cut, [Cut::Cells]);
    assert_eq!(text(&document), "前后");
}

#[test]
fn text_beyond_the_limit_is_left_out() {
    let limits = Limits { text: 3, ..Limits::default() };
    let document = files::read("<p>一二</p><p>三四</p><p>五</p>".as_bytes(), None, &limits).unwrap();
    assert_eq!(text(&document), "一二三");
    assert_eq!(document.cut, [Cut::Text]);
}

#[test]
fn elements_beyond_the_limit_are_left_out() {
    let limits = Limits { nodes: 1000, ..Limits::default() };
    let document = files::read("<p>段".repeat(100_000).as_bytes(), None, &limits).unwrap();
    assert!(document.cut.contains(&Cut::Nodes));
    assert!((300..=1000).contains(&document.blocks.len()), "{}", document.blocks.len());
}

#[test]
fn a_tag_with_a_hundred_thousand_attributes_is_read() {
    let attributes = (0..100_000).fold(String::new(), |all, number| all + " a" + &number.to_string() + "=x");
    assert_eq!(text(&read(&format!("<p{attributes} hidden>藏</p><p>见"))), "见");
}

#[test]
fn formatting_that_is_never_closed_is_read() {
    for piece in
        ["<p><b>字", "<a><div>字", "<font color=1><p>字", "<table><i>字", "<b><i><p></b></i>字", "<nobr>字"]
    {
        let document = read(&piece.repeat(5_000));
        assert!(text(&document).starts_with("字字"), "{piece}");
    }
}

#[test]
fn many_short_elements_deep_inside_are_read_up_to_the_limit_of_work() {
    let page = format!("{}{}", "<div>".repeat(480), "<div>字</div>".repeat(130_000));
    let document = read(&page);
    assert!(document.cut.contains(&Cut::Nodes));
    assert!(document.blocks.len() > 10_000);
}

#[test]
fn markup_that_never_ends_takes_the_rest_of_the_page() {
    for piece in [
        "<!--",
        "<!-- -",
        "<script>",
        "<title>",
        "<style>",
        "<a b=\"",
        "<![CDATA[",
        "<textarea>",
        "<plaintext>",
        "&",
        "<",
    ] {
        let document = read(&format!("<p>前</p>{}", piece.repeat(50_000)));
        assert!(text(&document).starts_with('前'), "{piece}");
    }
}
