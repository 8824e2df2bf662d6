//! What the DOCX reader promises.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panic")]

#[path = "../blocks/grids.rs"]
mod grids;
mod hidden;
mod hostile;
#[path = "../blocks/lines.rs"]
mod lines;
mod package;
#[path = "../blocks/shape.rs"]
mod shape;

use files::{Block, Document, Limits, Place};

use grids::grids;
use lines::{lines, texts};
use package::package;
use shape::shape;

const HEAD: &str =
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;
const TAIL: &str = "</w:body></w:document>";

fn read_parts(body: &str, others: &[(&str, &str)]) -> Document {
    let main = format!("{HEAD}{body}{TAIL}");
    let mut parts = vec![("word/document.xml", main.as_str())];
    parts.extend(others);
    files::read(&package(&parts), None, &Limits::default()).unwrap()
}

fn read(body: &str) -> Document {
    read_parts(body, &[])
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn tc(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text))
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", rows.join("</w:tr><w:tr>"))
}

#[test]
fn a_paragraph_is_a_line_with_its_number() {
    let document = read(&[p("一"), p(""), p("二 &amp; &#19977;")].concat());
    assert_eq!(texts(&document), ["一", "", "二 & 三"]);
    assert_eq!(lines(&document)[2].place.line.unwrap().get(), 3);
}

#[test]
fn a_hard_break_splits_a_paragraph_and_a_tab_stays() {
    let runs = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r></w:p>";
    let document = read(runs);
    assert_eq!(texts(&document), ["a\tb", "c", "d"]);
    assert!(lines(&document).iter().all(|line| line.place.line.unwrap().get() == 1));
}

#[test]
fn a_heading_is_known_by_style_id_style_name_base_style_or_outline_level() {
    let with_style = |style: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{style}</w:t></w:r></w:p>")
    };
    let outline = |level: u8| {
        format!("<w:p><w:pPr><w:outlineLvl w:val=\"{level}\"/></w:pPr><w:r><w:t>o{level}</w:t></w:r></w:p>")
    };
    let body = [
        with_style("Heading1"),
        with_style("标题2"),
        with_style("2"),
        with_style("a9"),
        with_style("a"),
        outline(0),
        outline(9),
    ]
    .concat();
    let styles = r#"<w:styles xmlns:w="w"><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="a9"><w:basedOn w:val="2"/></w:style>
        <w:style w:styleId="a"><w:name w:val="Normal"/><w:basedOn w:val="a"/></w:style></w:styles>"#;
    let document = read_parts(&body, &[("word/styles.xml", styles)]);
    let headings: Vec<bool> = lines(&document).iter().map(|line| line.heading).collect();
    assert_eq!(headings, [true, true, true, true, false, true, false]);
}

#[test]
fn merged_cells_stand_once_with_their_spans() {
    let begins = r#"<w:vMerge w:val="restart"/>"#;
    let rows = [
        [tc(begins, "结果"), tc(r#"<w:gridSpan w:val="2"/>"#, "申请人"), tc("", "总计")].concat(),
        [tc("<w:vMerge/>", ""), tc("", "自然人"), tc("", "法人"), tc("", "9")].concat(),
        [tc("<w:vMerge/>", ""), tc("", "1"), tc("", "2"), tc("", "3")].concat(),
        [tc(begins, "另"), tc("", "4"), tc("", "5"), tc("", "6")].concat(),
    ];
    let document = read(&table(&rows));
    let grid = grids(&document)[0];
    assert_eq!(
        shape(grid),
        ["0+1*3:结果 1+2*1:申请人 3:总计", "1:自然人 2:法人 3:9", "1:1 2:2 3:3", "0:另 1:4 2:5 3:6"]
    );
    assert!(grid.aligned);
    let place = |table, row, column| Place {
        table: std::num::NonZeroU32::new(table),
        row: std::num::NonZeroU32::new(row),
        column: std::num::NonZeroU32::new(column),
        ..Place::default()
    };
    assert_eq!(grid.rows[2].cells[1].place, place(1, 3, 3));
}

#[test]
fn columns_left_free_before_a_row_count() {
    let rows = [
        [tc("", "a"), tc("", "b")].concat(),
        format!("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}", tc("", "c")),
    ];
    assert_eq!(shape(grids(&read(&table(&rows)))[0]), ["0:a 1:b", "1:c"]);
}

#[test]
fn paragraphs_of_a_cell_are_its_lines() {
    let cell = format!("<w:tc>{}{}{}</w:tc>", p("商业"), p(""), p("企业"));
    assert_eq!(grids(&read(&table(&[cell])))[0].rows[0].cells[0].text, "商业\n企业");
}

#[test]
fn a_table_in_a_cell_stands_between_the_texts_around_it() {
    let inner = table(&[tc("", "内")]);
    let holder = format!("<w:tc>{}{inner}{}</w:tc>", p("外"), p("下"));
    let outer = table(&[tc("", "上"), tc("", "左") + &holder + &tc("", "右"), tc("", "末")]);
    let document = read(&(outer + &p("后")));
    let shown: Vec<Vec<String>> = document
        .blocks
        .iter()
        .map(|block| match block {
            Block::Line(line) => vec![line.text.clone()],
            Block::Grid(grid) => shape(grid),
        })
        .collect();
    assert_eq!(
        shown,
        [vec!["0:上", "0:左"], vec!["外"], vec!["0:内"], vec!["下"], vec!["2:右", "0:末"], vec!["后"]]
    );
    let numbers: Vec<u32> = grids(&document).iter().map(|grid| grid.place.table.unwrap().get()).collect();
    assert_eq!(numbers, [1, 2, 1]);
    let last = &grids(&document)[2].rows[1].cells[0].place;
    assert_eq!(last.row.unwrap().get(), 3);
}

#[test]
fn a_text_box_is_read_once_and_its_host_goes_on() {
    let content = format!("<w:txbxContent>{}</w:txbxContent>", p("框"));
    let body = format!(
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{content}</mc:Choice><mc:Fallback>{content}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>"
    );
    assert_eq!(texts(&read(&body)), ["框", "前后"]);
}

#[test]
fn wrappers_are_looked_through() {
    let run = "<w:r><w:t>文</w:t></w:r>";
    let body = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>{run}</w:hyperlink><w:smartTag>{run}</w:smartTag></w:p></w:sdtContent></w:sdt>"
    );
    assert_eq!(texts(&read(&body)), ["文文"]);
}

#[test]
fn a_field_shows_its_result_only() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>隐</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2024</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
        <w:fldSimple w:instr=\"PAGE\"><w:r><w:t>年</w:t></w:r></w:fldSimple></w:p>";
    assert_eq!(texts(&read(body)), ["2024年"]);
}

#[test]
fn a_field_that_never_ends_does_not_swallow_the_next_paragraph() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>".to_owned() + &p("正文");
    assert_eq!(texts(&read(&body)), ["", "正文"]);
}

#[test]
fn pinyin_above_characters_is_left_out() {
    let body = "<w:p><w:r><w:ruby><w:rt><w:r><w:t>zhèng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>政</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>";
    assert_eq!(texts(&read(body)), ["政"]);
}

#[test]
fn headers_and_footers_are_not_in_the_body_and_notes_follow_it() {
    let body = "<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let notes = "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\"><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote>\
        <w:footnote w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let header = "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>";
    let document = read_parts(body, &[("word/header1.xml", header), ("word/footnotes.xml", notes)]);
    assert_eq!(texts(&document), ["正文", "注"]);
    assert_eq!(lines(&document)[1].place, Place::default());
}

#[test]
fn the_main_part_may_have_another_name() {
    let types = r#"<Types><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let main = format!("{HEAD}{}{TAIL}", p("二"));
    let bytes = package(&[("[Content_Types].xml", types), ("word/document2.xml", &main)]);
    assert_eq!(texts(&files::read(&bytes, None, &Limits::default()).unwrap()), ["二"]);
}

#[test]
fn part_names_are_found_whatever_their_case_and_slashes() {
    let main = format!("{HEAD}{}{TAIL}", p("一"));
    let bytes = package(&[("WORD\\Document.xml", &main)]);
    assert_eq!(texts(&files::read(&bytes, None, &Limits::default()).unwrap()), ["一"]);
}

#[test]
fn what_the_file_says_about_itself_is_metadata() {
    let core = "<cp:coreProperties><dc:creator>某甲</dc:creator><dc:title/></cp:coreProperties>";
    let custom = r#"<Properties><property name="密级"><vt:lpwstr>无</vt:lpwstr></property></Properties>"#;
    let document = read_parts(&p("文"), &[("docProps/core.xml", core), ("docProps/custom.xml", custom)]);
    let metadata: Vec<(&str, &str)> =
        document.metadata.iter().map(|datum| (datum.name.as_str(), datum.value.as_str())).collect();
    assert_eq!(metadata, [("dc:creator", "某甲"), ("密级", "无")]);
}
