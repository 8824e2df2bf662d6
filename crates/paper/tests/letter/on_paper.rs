//! Letters as files: what is read back from them, and what the files are.

use std::sync::LazyLock;

use files::{Block, Limits};
use paper::letter::{Layout, Letter, Number};
use paper::{Fonts, letter_docx, letter_pdf};

use crate::sample;
use crate::unpacked::unpacked;

/// Text without the spaces and line ends that a page puts in or leaves out.
pub(crate) fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

pub(crate) fn read(bytes: &[u8], name: &str) -> String {
    let document = files::read(bytes, Some(name), &Limits::default()).unwrap();
    let mut text = String::new();
    for block in &document.blocks {
        match block {
            Block::Line(line) if is_page_number(&line.text) => {}
            Block::Line(line) => text.push_str(&line.text),
            Block::Grid(grid) => {
                text.extend(grid.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str()));
            }
        }
    }
    packed(&text)
}

fn is_page_number(line: &str) -> bool {
    let inside = line.trim().strip_prefix('—').and_then(|rest| rest.strip_suffix('—'));
    inside.is_some_and(|number| number.trim().parse::<u32>().is_ok())
}

pub(crate) fn pdf(letter: &Letter) -> paper::Pdf {
    static CARRIED: LazyLock<Fonts> = LazyLock::new(Fonts::carried);
    letter_pdf(letter, &CARRIED, letter.dated()).unwrap()
}

pub(crate) fn in_pdf(letter: &Letter) -> String {
    read(&pdf(letter).bytes, "a.pdf")
}

pub(crate) fn in_docx(letter: &Letter) -> String {
    read(&letter_docx(letter), "a.docx")
}

#[test]
fn a_docx_says_what_the_letter_says() {
    for number in Number::ALL {
        let letter = sample::letter(number);
        let text = letter.text().replace("| ", "").replace(" |", "");
        assert_eq!(in_docx(&letter), packed(&text), "{number}");
    }
}

/// The number of the last page that has something on it.
fn pages(pdf: &[u8]) -> u32 {
    let document = files::read(pdf, Some("a.pdf"), &Limits::default()).unwrap();
    let places = document.blocks.iter().map(|block| match block {
        Block::Line(line) => line.place,
        Block::Grid(grid) => grid.place,
    });
    places.filter_map(|place| place.page).max().unwrap().get()
}

#[test]
fn a_form_and_a_list_of_evidence_have_one_page() {
    for number in Number::ALL {
        let letter = sample::letter(number);
        if letter.head().is_none() && number != Number::D48C {
            assert_eq!(pages(&pdf(&letter).bytes), 1, "{number}");
        }
    }
}

#[test]
fn the_same_letter_gives_the_same_files() {
    for layout in [Layout::Letter, Layout::RedHead] {
        let mut facts = sample::facts(Number::D19);
        facts.body.layout = layout;
        let letter = sample::written(&facts, Number::D19);
        assert_eq!(pdf(&letter), pdf(&letter));
        assert_eq!(letter_docx(&letter), letter_docx(&letter));
    }
}

#[test]
fn a_pdf_has_its_title_language_tags_and_standards() {
    let letter = sample::letter(Number::D46);
    let bytes = pdf(&letter).bytes;
    let document = files::read(&bytes, Some("a.pdf"), &Limits::default()).unwrap();
    let title = document.metadata.iter().find(|datum| datum.name.eq_ignore_ascii_case("title")).unwrap();
    assert_eq!(title.value, "苏木河镇人民政府政府信息公开审查呈批单");
    let text = packed(&unpacked(&bytes));
    let marks = ["/Lang(zh-CN)", "/Markedtrue", "/S/TH", "/Scope/Row", "<pdfaid:part>2", "<pdfuaid:part>1"];
    for mark in marks {
        assert!(text.contains(mark), "no {mark}");
    }
}
