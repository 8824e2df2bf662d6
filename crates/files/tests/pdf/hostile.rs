//! Files that mean harm or are broken.

use std::fmt::Write as _;

use files::{Cut, Format, Limits, Unreadable};
use proptest::prelude::*;

use super::paper::{Paper, assemble};
use super::texts;

fn read(bytes: &[u8]) -> Result<files::Document, Unreadable> {
    files::read(bytes, None, &Limits::default())
}

fn page(text: &str) -> Vec<u8> {
    let mut paper = Paper::new();
    paper.text(72.0, 100.0, text);
    paper.table(&[72.0, 200.0, 320.0, 440.0], 120.0, &[&["甲", "1", "2"]]);
    paper.print()
}

#[test]
fn pages_without_text_are_said_to_be_scanned() {
    let mut paper = Paper::new();
    paper.turn();
    paper.line((10.0, 10.0), (50.0, 50.0));
    assert_eq!(read(&paper.print()), Err(Unreadable::Scanned { pages: 2 }));
}

#[test]
fn glyphs_without_meaning_are_as_good_as_a_scan() {
    let printed = String::from_utf8(page("一二三四五六七八九十")).unwrap();
    let bytes = printed.replace("/UniGB-UCS2-H", "/Identity-H  ").replace("(GB1)", "(XX9)").into_bytes();
    assert_eq!(read(&bytes), Err(Unreadable::Scanned { pages: 1 }));
}

#[test]
fn a_file_that_asks_for_a_password_is_encrypted() {
    let key = "00".repeat(32);
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[]/Count 0>>".to_owned(),
        format!("<</Filter/Standard/V 1/R 2/P -4/O<{key}>/U<{key}>>>"),
    ];
    assert_eq!(read(&assemble(&objects, "/Encrypt 3 0 R/ID[<00><00>]")), Err(Unreadable::Encrypted));
}

#[test]
fn pages_beyond_the_limit_are_cut() {
    let mut paper = Paper::new();
    for number in 0..500 {
        paper.text(72.0, 100.0, &format!("第{number}面"));
        paper.turn();
    }
    let document = read(&paper.print()).unwrap();
    assert_eq!(
        (document.cut.as_slice(), texts(&document).len()),
        ([Cut::Pages].as_slice(), Limits::default().pages)
    );
}

#[test]
fn a_page_that_unpacks_without_end_is_a_bomb() {
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let mut paper = Paper::new();
    paper.draw(&"q Q ".repeat(1 << 20));
    assert_eq!(files::read(&paper.print(), None, &limits), Err(Unreadable::Bomb));
}

#[test]
fn arrays_in_each_other_without_end_are_a_bomb() {
    let mut paper = Paper::new();
    paper.draw(&"[".repeat(200_000));
    assert_eq!(read(&paper.print()), Err(Unreadable::Bomb));
}

#[test]
fn arrays_in_each_other_as_deep_as_allowed_do_not_break_the_reader() {
    let mut paper = Paper::new();
    paper.text(72.0, 100.0, "正文");
    paper.draw(&format!("{}{} TJ\n", "[".repeat(19_000), "]".repeat(19_000)));
    let _read = read(&paper.print());
}

#[test]
fn a_form_that_draws_itself_ends() {
    let mut paper = Paper::new();
    paper.extra.push("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 12/Resources<</XObject<</X 6 0 R>>>>>>stream\n/X Do /X Do \nendstream".to_owned());
    let printed = String::from_utf8(paper.print()).unwrap();
    let bytes =
        printed.replace("/Resources<</Font<<", "/Resources<</XObject<</X 6 0 R>>/Font<<").into_bytes();
    assert!(read(&bytes).is_err());
}

/// A page like any other, with something said in place of what the catalogue and the page say.
fn spoiled(from: &str, to: &str, extra: &[String]) -> Result<files::Document, Unreadable> {
    let mut paper = Paper::new();
    paper.text(72.0, 100.0, "正文");
    paper.extra = extra.to_vec();
    let printed = String::from_utf8(paper.print()).unwrap();
    assert!(printed.contains(from));
    let changed = printed.replace(from, to);
    let end = changed.find("\nxref\n").unwrap();
    let objects: Vec<String> = changed[..end].split("\nendobj").map(object).collect();
    read(&assemble(&objects[..objects.len() - 1], ""))
}

/// What stands behind `12 0 obj`.
fn object(text: &str) -> String {
    text.split_once(" obj\n").map_or_else(String::new, |(_, body)| body.to_owned())
}

fn leads_in_a_circle(read: &Result<files::Document, Unreadable>) -> bool {
    matches!(read, Err(Unreadable::Damaged { format: Format::Pdf, detail }) if detail.contains("circle"))
}

#[test]
fn a_page_whose_ancestors_have_no_end_is_damaged() {
    for (from, to) in [
        ("<</Type/Pages/Kids", "<</Type/Pages/Parent 2 0 R/Kids"),
        ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]", "<</Type/Page/Parent 6 0 R"),
        ("/Kids[6 0 R ]", "/Kids[2 0 R 6 0 R]"),
    ] {
        let read = spoiled(from, to, &[]);
        assert!(leads_in_a_circle(&read), "{to}: {read:?}");
    }
}

/// As a zlib stream that packs nothing.
fn stored(text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap();
    let sums = text.bytes().fold((1_u32, 0_u32), |(one, two), byte| {
        let one = (one + u32::from(byte)) % 65_521;
        (one, (two + one) % 65_521)
    });
    let sum = (sums.1 << 16 | sums.0).to_be_bytes();
    [b"\x78\x01\x01", &length.to_le_bytes()[..], &(!length).to_le_bytes(), text.as_bytes(), &sum].concat()
}

#[test]
fn ancestors_packed_in_a_stream_have_no_end_either() {
    let packed = stored("6 0 9 31 <</Type/Page/Parent 9 0 R>><</Type/Pages/Parent 6 0 R>>");
    let head =
        format!("7 0 obj\n<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length {}>>stream\n", packed.len());
    let file = [b"%PDF-1.5\n", head.as_bytes(), &packed, b"\nendstream\nendobj\n"].concat();
    assert!(leads_in_a_circle(&read(&file)), "{:?}", read(&file));
}

#[test]
fn names_and_colours_that_contain_themselves_are_damaged() {
    let names = ["<</First 7 0 R>>", "<</Title(a)/Dest(b)>>", "<</Kids[8 0 R]>>"].map(str::to_owned);
    let to = "/Type/Catalog/Outlines 6 0 R/Names<</Dests 8 0 R>>";
    let read = spoiled("/Type/Catalog", to, &names);
    assert!(leads_in_a_circle(&read), "{read:?}");
    let colours = ["[/Indexed 6 0 R 1<00>]".to_owned()];
    let read = spoiled("/Resources<<", "/Resources<</ColorSpace<</C 6 0 R>>", &colours);
    assert!(leads_in_a_circle(&read), "{read:?}");
}

#[test]
fn bookmarks_that_share_their_children_are_a_bomb() {
    let item = |number: usize| format!("<</Title(a)/First {0} 0 R/Next {0} 0 R>>", number + 7);
    let mut bookmarks: Vec<String> = (0..60).map(item).collect();
    bookmarks.push("<</Title(a)>>".to_owned());
    let read = spoiled("/Type/Catalog", "/Type/Catalog/Outlines 6 0 R", &bookmarks);
    assert_eq!(read, Err(Unreadable::Bomb));
}

#[test]
fn names_as_deep_as_the_file_is_long_are_a_bomb() {
    let names: Vec<String> = (0..2_000).map(|number| format!("<</Kids[{} 0 R]>>", number + 7)).collect();
    assert_eq!(spoiled("/Type/Catalog", "/Type/Catalog/Dests 6 0 R", &names), Err(Unreadable::Bomb));
}

#[test]
fn long_lists_of_bookmarks_and_pages_listed_twice_are_read() {
    let item =
        |number: usize| format!("<</Title(a)/Parent 6 0 R/Prev {} 0 R/Next {} 0 R>>", number + 6, number + 8);
    let mut bookmarks = vec!["<</First 7 0 R/Last 2007 0 R>>".to_owned()];
    bookmarks.extend((0..2_000).map(item));
    bookmarks.push("<</Title(a)/Parent 6 0 R/Prev 2006 0 R>>".to_owned());
    let document = spoiled("/Type/Catalog", "/Type/Catalog/Outlines 6 0 R", &bookmarks).unwrap();
    assert_eq!(texts(&document), ["正文"]);
    let document = spoiled("/Kids[6 0 R ]", "/Kids[6 0 R 6 0 R]", &[]).unwrap();
    assert_eq!(texts(&document), ["正文", "正文"]);
}

#[test]
fn thousands_of_lines_are_a_drawing_and_no_table() {
    let mut paper = Paper::new();
    paper.text(72.0, 100.0, "正文");
    let mut strokes = String::new();
    (0..4_000).for_each(|at| writeln!(strokes, "{at} 0 m {at} 800 l S 0 {at} m 500 {at} l S").unwrap());
    paper.draw(&strokes);
    let document = read(&paper.print()).unwrap();
    assert_eq!(
        (texts(&document).as_slice(), document.cut.as_slice()),
        (["正文"].as_slice(), [Cut::Nodes].as_slice())
    );
}

#[test]
fn damaged_files_are_said_to_be_damaged() {
    for bytes in
        [b"%PDF-1.4".to_vec(), b"%PDF-1.4\nnothing of the kind".to_vec(), page("正文")[..300].to_vec()]
    {
        let read = read(&bytes);
        assert!(matches!(read, Err(Unreadable::Damaged { format: Format::Pdf, .. })), "{read:?}");
    }
}

#[test]
fn no_truncation_makes_it_panic() {
    let bytes = page("正文");
    (0..bytes.len()).step_by(31).for_each(|length| drop(read(&bytes[..length])));
}

proptest! {
    #[test]
    fn no_changed_byte_makes_it_panic(at in 0_usize..4000, byte in any::<u8>()) {
        let mut bytes = page("正文");
        let at = at % bytes.len();
        bytes[at] = byte;
        let _read = read(&bytes);
    }

    #[test]
    fn no_operators_make_it_panic(operators in "[-0-9.()<>\\[\\] a-zA-Z/'\"*]{0,200}") {
        let mut paper = Paper::new();
        paper.draw(&operators);
        let _read = read(&paper.print());
    }
}
