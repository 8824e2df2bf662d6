//! What a reader of the printed page would not see.

use files::{Document, HiddenKind};

use super::{grids, p, read, read_parts, shape, table, tc, texts};

fn hidden(document: &Document) -> Vec<(HiddenKind, &str)> {
    document.hidden.iter().map(|hidden| (hidden.kind, hidden.text.as_str())).collect()
}

#[test]
fn deleted_text_is_listed_and_not_read() {
    let body = "<w:p><w:r><w:t>受理</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>13</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>";
    let document = read(body);
    assert_eq!(texts(&document), ["受理13件"]);
    assert_eq!(hidden(&document), [(HiddenKind::Deleted, "12"), (HiddenKind::Inserted, "13")]);
    assert_eq!(document.hidden[0].place.line.unwrap().get(), 1);
}

#[test]
fn moved_text_counts_once() {
    let body = "<w:p><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>移</w:t></w:r></w:moveTo></w:p>";
    assert_eq!(texts(&read(body)), ["", "移"]);
}

#[test]
fn old_properties_under_tracked_changes_do_not_count() {
    let body = "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>可见</w:t></w:r></w:p>";
    assert_eq!(texts(&read(body)), ["可见"]);
}

#[test]
fn vanished_text_is_listed_and_not_read() {
    let body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>身份</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>证号</w:t></w:r>\
        <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>公开</w:t></w:r></w:p>";
    let document = read(body);
    assert_eq!(texts(&document), ["公开"]);
    assert_eq!(hidden(&document), [(HiddenKind::HiddenText, "身份证号")]);
}

#[test]
fn deleted_and_hidden_rows_are_no_rows() {
    let rows = [
        tc("", "一"),
        format!("<w:trPr><w:del/></w:trPr>{}{}", tc("", "二"), tc("", "2")),
        format!("<w:trPr><w:hidden/></w:trPr>{}", tc("", "三")),
        tc("", "四"),
    ];
    let document = read(&table(&rows));
    assert_eq!(shape(grids(&document)[0]), ["0:一", "0:四"]);
    assert_eq!(hidden(&document), [(HiddenKind::Deleted, "二\t2"), (HiddenKind::HiddenRow, "三")]);
}

#[test]
fn text_under_a_merged_cell_is_listed() {
    let rows = [tc(r#"<w:vMerge w:val="restart"/>"#, "上"), tc("<w:vMerge/>", "压住")];
    let document = read(&table(&rows));
    assert_eq!(hidden(&document), [(HiddenKind::HiddenText, "压住")]);
}

#[test]
fn a_comment_is_listed_where_it_hangs() {
    let body = p("一") + "<w:p><w:r><w:t>二</w:t><w:commentReference w:id=\"7\"/></w:r></w:p>";
    let comments = "<w:comments><w:comment w:id=\"7\" w:author=\"甲\"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment></w:comments>";
    let document = read_parts(&body, &[("word/comments.xml", comments)]);
    assert_eq!(hidden(&document), [(HiddenKind::Comment, "请核对")]);
    assert_eq!(document.hidden[0].place.line.unwrap().get(), 2);
}

#[test]
fn embedded_files_and_macros_are_listed() {
    let others =
        [("word/embeddings/oleObject1.bin", "x"), ("word/vbaProject.bin", "x"), ("word/media/a.png", "x")];
    let document = read_parts(&p("文"), &others);
    assert_eq!(
        hidden(&document),
        [(HiddenKind::Embedded, "oleobject1.bin"), (HiddenKind::Macro, "vbaproject.bin")]
    );
}

#[test]
fn long_hidden_text_is_cut_to_two_hundred_characters() {
    let body = format!("<w:p><w:del><w:r><w:delText>{}</w:delText></w:r></w:del></w:p>", "删".repeat(500));
    assert_eq!(read(&body).hidden[0].text.chars().count(), 200);
}
