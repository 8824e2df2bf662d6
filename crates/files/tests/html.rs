//! What a page becomes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "blocks/grids.rs"]
mod grids;
#[path = "blocks/lines.rs"]
mod lines;

use files::{Block, Cut, Document, Format, Grid, HiddenKind, Limits};
use grids::grids;
use lines::{lines, texts};

fn read(page: &str) -> Document {
    let document = files::read(page.as_bytes(), Some("page.html"), &Limits::default()).unwrap();
    assert_eq!(document.format, Format::Html);
    document
}

/// Rows as `text@column`, with `×columns` and `↓rows` where a cell is merged.
fn drawn(grid: &Grid) -> Vec<String> {
    let cell = |cell: &files::GridCell| {
        let wide = if cell.columns > 1 { format!("×{}", cell.columns) } else { String::new() };
        let high = if cell.rows > 1 { format!("↓{}", cell.rows) } else { String::new() };
        format!("{}@{}{wide}{high}", cell.text, cell.column)
    };
    grid.rows.iter().map(|row| row.cells.iter().map(cell).collect::<Vec<_>>().join(" ")).collect()
}

fn only_grid(page: &str) -> Vec<String> {
    let document = read(page);
    let grids = grids(&document);
    assert_eq!(grids.len(), 1, "{:?}", document.blocks);
    drawn(grids[0])
}

fn line_of(place: files::Place) -> Option<u32> {
    place.line.map(std::num::NonZeroU32::get)
}

#[test]
fn paragraphs_and_hard_breaks_make_lines() {
    let document = read("<p>甲<br>乙</p>丙<div>丁<p>戊</div>己<ul><li>庚<li>辛</ul>");
    assert_eq!(texts(&document), ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]);
}

#[test]
fn white_space_collapses_as_in_a_browser_and_a_blank_of_the_source_stays() {
    let document = read(
        "<p>\n  一\t 二 <b> 三 </b> 四\n</p><p>&nbsp;</p><p> </p><p>\u{3000}五&nbsp;六</p><pre>七\n  八</pre>",
    );
    assert_eq!(texts(&document), ["一 二 三 四", "\u{a0}", "\u{3000}五\u{a0}六", "七", "  八"]);
}

#[test]
fn headings_are_marked() {
    let document = read("<h1>年度报告</h1><p>编制</p><h2>一、<span>总体</span>情况</h2><div>正文</div>");
    let marked: Vec<_> = lines(&document).iter().map(|line| (line.text.as_str(), line.heading)).collect();
    assert_eq!(marked, [("年度报告", true), ("编制", false), ("一、总体情况", true), ("正文", false)]);
}

#[test]
fn merged_cells_stand_once_and_in_their_true_columns() {
    let page = "<table>
        <tr><td colspan=3 rowspan=3>勾稽</td><td colspan=7>申请人情况</td></tr>
        <tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
        <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
        <tr><td colspan=3>一、本年新收</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td></tr>
        </table>";
    assert_eq!(
        only_grid(page),
        [
            "勾稽@0×3↓3 申请人情况@3×7",
            "自然人@3↓2 法人或其他组织@4×5 总计@9↓2",
            "商业企业@4 科研机构@5 社会公益组织@6 法律服务机构@7 其他@8",
            "一、本年新收@0×3 1@3 2@4 3@5 4@6 5@7 6@8 21@9",
        ]
    );
}

#[test]
fn a_row_span_of_zero_or_beyond_ends_with_its_section() {
    let page = "<table><thead><tr><th rowspan=9>甲<th>乙</thead>
        <tbody><tr><td rowspan=0>丙<td>丁<tr><td>戊<tr><td>己</tbody><tbody><tr><td>庚<td>辛</tbody></table>";
    assert_eq!(only_grid(page), ["甲@0 乙@1", "丙@0↓3 丁@1", "戊@1", "己@1", "庚@0 辛@1"]);
}

#[test]
fn a_table_foot_stands_last_and_a_caption_is_a_line_before_the_table() {
    let document =
        read("<table><caption>表一</caption><tfoot><tr><td>总计<td>3</tfoot><tr><td>规章<td>3</table>");
    assert_eq!(texts(&document), ["表一"]);
    assert!(matches!(&document.blocks[0], Block::Line(_)));
    assert_eq!(drawn(grids(&document)[0]), ["规章@0 3@1", "总计@0 3@1"]);
}

#[test]
fn cell_text_keeps_its_paragraphs_and_tells_an_empty_cell_from_a_blank() {
    let page = "<table><tr><td><p>本年新<br/>制作</p><p>数量</p></td><td></td><td>&nbsp;</td><td> <p> </p></td><td>12<br></td></tr></table>";
    let document = read(page);
    let cells: Vec<_> = grids(&document)[0].rows[0].cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(cells, ["本年新\n制作\n数量", "", "\u{a0}", "", "12"]);
}

#[test]
fn senseless_spans_count_as_one() {
    let page = "<table><tr><td colspan=0>甲<td colspan=-2>乙<td colspan=x rowspan=''>丙<td colspan=' 2列'>丁<tr><td>戊</table>";
    assert_eq!(only_grid(page), ["甲@0 乙@1 丙@2 丁@3×2", "戊@0"]);
}

#[test]
fn a_table_around_tables_is_read_through() {
    let page = "<table><tr><td><h2>二、主动公开</h2><table><tr><td>规章<td>0</table></td><td>页脚</td></tr>
        <tr><td><table><tr><td>行政许可<td>7</table></table>";
    let document = read(page);
    assert_eq!(texts(&document), ["二、主动公开", "页脚"]);
    let drawn: Vec<_> = grids(&document).into_iter().map(drawn).collect();
    assert_eq!(drawn, [["规章@0 0@1"], ["行政许可@0 7@1"]]);
    assert!(matches!(&document.blocks[1], Block::Grid(_)), "in reading order");
}

#[test]
fn a_table_of_one_cell_is_a_frame_around_text() {
    let document = read("<table><tr><td><p>一、总体情况</p><p>正文</p></td></tr></table>");
    assert_eq!(texts(&document), ["一、总体情况", "正文"]);
    assert!(grids(&document).is_empty());
}

#[test]
fn ruby_is_left_out_and_the_base_stays() {
    assert_eq!(texts(&read("<p><ruby>沭<rp>(</rp><rt>shù</rt><rp>)</rp></ruby>阳县</p>")), ["沭阳县"]);
}

#[test]
fn what_is_not_shown_is_listed_apart() {
    let document = read(
        "<p>可见<span style='DISPLAY : none !important'>藏一</span></p><p hidden>藏二</p>
        <p style=\"visibility:hidden\">藏三<b style='visibility:visible'>又见</b></p>
        <span style='font-size:0px'>藏四<i style='font-size:12px'>有字</i></span>
        <!-- 批注 --><script src='/a.js'></script><script>\n var x = 1;</script><style>p{}</style><template>模板</template>
        <noscript>无脚本</noscript><p style='font-size:10px'>小字</p>
        <table><tr style='display:none'><td>藏五<td>9</tr><tr><td>1<td hidden>藏六<td>2</table>",
    );
    assert_eq!(texts(&document), ["可见", "又见", "有字 无脚本", "小字"]);
    assert_eq!(drawn(grids(&document)[0]), ["1@0 2@1"]);
    let hidden: Vec<_> = document.hidden.iter().map(|hidden| (hidden.kind, hidden.text.as_str())).collect();
    for expected in [
        (HiddenKind::Comment, "批注"),
        (HiddenKind::HiddenText, "藏一"),
        (HiddenKind::HiddenText, "藏二"),
        (HiddenKind::HiddenText, "藏三"),
        (HiddenKind::HiddenText, "藏四"),
        (HiddenKind::HiddenRow, "藏五9"),
        (HiddenKind::HiddenText, "藏六"),
        (HiddenKind::Script, "/a.js"),
        (HiddenKind::Script, "var x = 1;"),
    ] {
        assert!(hidden.contains(&expected), "{expected:?} in {hidden:?}");
    }
    assert_eq!(hidden.len(), 9, "{hidden:?}");
}

#[test]
fn hidden_content_is_cut_in_length_and_in_number() {
    let document = read(&format!("<p>正文<!--{}-->{}", "长".repeat(500), "<!--注-->".repeat(2000)));
    assert_eq!(document.hidden[0].text.chars().count(), 200);
    assert_eq!(document.hidden.len(), 1000);
}

#[test]
fn the_title_and_the_meta_elements_are_metadata() {
    let document = read(
        "<head><title> 某县&amp;某乡\n年度报告</title><meta charset=utf-8><meta name=PubDate content='2024-01-20'>
        <meta property=og:title content=题><meta http-equiv='Content-Language' content='zh-CN'></head><p>正文</p>",
    );
    let metadata: Vec<_> =
        document.metadata.iter().map(|entry| format!("{}={}", entry.name, entry.value)).collect();
    for expected in [
        "title=某县&某乡\n年度报告",
        "meta[PubDate]=2024-01-20",
        "meta[og:title]=题",
        "meta[Content-Language]=zh-CN",
    ] {
        assert!(metadata.iter().any(|entry| entry == expected), "{expected} in {metadata:?}");
    }
    assert_eq!(texts(&document), ["正文"]);
}

#[test]
fn places_count_lines_tables_rows_and_columns_from_one() {
    let document = read(
        "<p>甲</p>\n\n<p>\n乙<br>\n丙</p>\r\n<table>\n<tr><td>1<td>2\n<tr><td colspan=2>3\n</table><table><tr><td>4<td>5</table>",
    );
    let at: Vec<_> = lines(&document).iter().map(|line| line_of(line.place)).collect();
    assert_eq!(at, [Some(1), Some(4), Some(5)]);
    let grids = grids(&document);
    assert_eq!(line_of(grids[0].place), Some(6));
    let cell = &grids[0].rows[1].cells[0];
    let number = |part: Option<std::num::NonZeroU32>| part.map(std::num::NonZeroU32::get);
    assert_eq!(
        [
            number(cell.place.line),
            number(cell.place.table),
            number(cell.place.row),
            number(cell.place.column)
        ],
        [Some(8), Some(1), Some(2), Some(1)]
    );
    assert_eq!(number(grids[1].rows[0].cells[1].place.table), Some(2));
    assert_eq!(number(grids[1].rows[0].cells[1].place.column), Some(2));
}

#[test]
fn spans_are_clamped_to_the_limit_and_this_is_told() {
    let document = read("<table><tr><td colspan=4294967295>甲<td>乙<tr><td>丙</table>");
    assert_eq!(drawn(grids(&document)[0]), ["甲@0×100 乙@100", "丙@0"]);
    assert_eq!(document.cut, [Cut::Span]);
}

#[test]
fn a_fragment_needs_no_html_around_it() {
    let document = read("<td>1</td></div>文<p>字");
    assert_eq!(texts(&document), ["1文", "字"]);
}

#[test]
fn markup_and_references_in_text_are_resolved_by_the_parser() {
    let document =
        read("<p>3&lt;5 &amp; 一&#12289;二&ldquo;三&rdquo;&copy; <a href='?a=1&copy=2'>链接</a>&nosuch;</p>");
    assert_eq!(texts(&document), ["3<5 & 一、二“三”© 链接&nosuch;"]);
}

#[test]
fn a_misnested_page_is_read_as_a_browser_reads_it() {
    let document = read("<b>甲<p>乙</b>丙</p><table><tr><td>1<p>2</table><table>外<tr><td>3<td>4</table>");
    assert_eq!(texts(&document), ["甲", "乙丙", "1", "2", "外"]);
    assert_eq!(drawn(grids(&document)[0]), ["3@0 4@1"]);
}
