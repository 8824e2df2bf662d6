//! Bytes in the encodings that Chinese public bodies use.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use encoding_rs::{BIG5, Encoding, GB18030, GBK};
use files::{Block, Document, Limits, Unreadable};

const REPORT: &str = "某县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n全年共收到申请12件。\n";

fn read(bytes: &[u8]) -> Document {
    files::read(bytes, Some("report.txt"), &Limits::default()).unwrap()
}

fn text(document: &Document) -> String {
    let line =
        |block: &Block| if let Block::Line(line) = block { line.text.clone() + "\n" } else { String::new() };
    document.blocks.iter().map(line).collect()
}

fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf8_is_read_with_and_without_a_mark() {
    for bytes in [REPORT.as_bytes().to_vec(), [b"\xEF\xBB\xBF", REPORT.as_bytes()].concat()] {
        let document = read(&bytes);
        assert_eq!((text(&document).as_str(), document.encoding), (REPORT, Some("UTF-8")));
    }
}

#[test]
fn utf16_is_read_with_and_without_a_mark() {
    let little = utf16(REPORT, u16::to_le_bytes);
    let big = utf16(REPORT, u16::to_be_bytes);
    for (bytes, name) in [
        ([b"\xFF\xFE".as_slice(), &little].concat(), "UTF-16LE"),
        ([b"\xFE\xFF".as_slice(), &big].concat(), "UTF-16BE"),
        (little, "UTF-16LE"),
        (big, "UTF-16BE"),
    ] {
        let document = read(&bytes);
        assert_eq!((text(&document).as_str(), document.encoding), (REPORT, Some(name)));
    }
}

#[test]
fn gbk_is_read_as_gb18030_which_contains_it() {
    for encoding in [GBK, GB18030] {
        let document = read(&encoded(REPORT, encoding));
        assert_eq!((text(&document).as_str(), document.encoding), (REPORT, Some("gb18030")));
    }
}

#[test]
fn even_a_short_text_in_gbk_is_read() {
    for short in ["规章", "总计 0", "二、主动公开政府信息情况", "（一）予以公开\n6\n0\n0\n"]
    {
        let document = read(&encoded(short, GBK));
        assert_eq!(text(&document).trim_end(), short.trim_end());
    }
}

#[test]
fn characters_that_only_gb18030_has_are_read() {
    let name = "㛃𠮷䶮街道办事处年度报告\n";
    assert_eq!(text(&read(&encoded(name, GB18030))), name);
}

#[test]
fn a_page_is_read_in_the_charset_it_declares() {
    for label in ["gb2312", "\"GBK\"", "'gb18030'"] {
        let page = format!("<html><head><meta charset={label}><title>报告</title></head><p>规章</p>");
        let document = read(&encoded(&page, GB18030));
        assert_eq!((text(&document).as_str(), document.encoding), ("规章\n", Some("gb18030")), "{label}");
    }
    let page = "<meta http-equiv=Content-Type content='text/html; charset=big5'><p>臺北市政府資訊公開</p>";
    assert_eq!(text(&read(&encoded(page, BIG5))), "臺北市政府資訊公開\n");
}

#[test]
fn a_page_that_declares_a_charset_it_is_not_in_is_read_all_the_same() {
    let page = "<meta charset=gb2312><p>规章</p>";
    let document = read(page.as_bytes());
    assert_eq!((text(&document).as_str(), document.encoding), ("规章\n", Some("UTF-8")));
    let page = "<meta charset=utf-8><p>规章与行政规范性文件</p>";
    assert_eq!(text(&read(&encoded(page, GBK))), "规章与行政规范性文件\n");
}

#[test]
fn a_few_broken_bytes_do_not_turn_utf8_into_rubbish() {
    let mut bytes = REPORT.repeat(3).into_bytes();
    bytes.splice(40..41, [0xFF, 0xFE, 0xE6]);
    bytes.truncate(bytes.len() - 3);
    let document = read(&bytes);
    assert_eq!(document.encoding, Some("UTF-8"));
    assert!(text(&document).contains("总体情况") && text(&document).contains('\u{fffd}'));
}

#[test]
fn what_is_no_text_is_unknown() {
    let mut state = 7_u64;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    };
    for length in [100, 1000, 100_000] {
        let bytes: Vec<u8> = (0..length).map(|_| random()).collect();
        assert_eq!(
            files::read(&bytes, Some("a.txt"), &Limits::default()),
            Err(Unreadable::Unknown),
            "{length}"
        );
    }
    for start in
        [b"\x89PNG\r\n\x1a\n".as_slice(), b"GIF89a", b"\xFF\xD8\xFF\xE0", b"Rar!\x1a\x07", b"{\\rtf1 x}"]
    {
        assert_eq!(files::read(start, None, &Limits::default()), Err(Unreadable::Unknown));
    }
}

#[test]
fn nothing_and_white_space_are_empty() {
    for bytes in [
        b"".as_slice(),
        b"\xEF\xBB\xBF",
        b" \r\n\t\n",
        "\u{3000}\u{feff}\n".as_bytes(),
        b"\xFF\xFE\x0A\x00",
        b"\0\0\0",
    ] {
        assert_eq!(files::read(bytes, None, &Limits::default()), Err(Unreadable::Empty), "{bytes:?}");
    }
}

#[test]
fn old_and_encrypted_office_files_are_told_apart() {
    let compound = |stream: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(1024, 0);
        bytes.extend(utf16(stream, u16::to_le_bytes));
        bytes.resize(2048, 0);
        files::read(&bytes, Some("report.docx"), &Limits::default()).unwrap_err()
    };
    assert_eq!(compound("WordDocument"), Unreadable::OldWord);
    assert_eq!(compound("Workbook"), Unreadable::OldExcel);
    assert_eq!(compound("EncryptedPackage"), Unreadable::Encrypted);
    assert_eq!(compound("Something"), Unreadable::Unknown);
}

#[test]
fn a_file_over_the_limit_is_refused_unread() {
    let limits = Limits { bytes: 10, ..Limits::default() };
    assert_eq!(files::read(&[b'a'; 11], None, &limits), Err(Unreadable::TooLarge { bytes: 11 }));
}
