//! Whatever is typed stands in the letter as it was typed, and nothing fails.

use std::collections::BTreeMap;

use paper::letter::{Draft, Kind, Letter, Number, Templates, fields};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::on_paper::{in_docx, in_pdf, packed};
use crate::sample;

/// No opening bracket or quote of full width: it is set with half its width to the left, and a reader that orders glyphs by their
/// left edge puts it before the narrow mark it follows.
const MARKS: [&str; 28] = [
    "#",
    "$",
    "*",
    "_",
    "`",
    "<b>",
    "</w:t>",
    "&amp;",
    "{{ body }}",
    "{% raw %}",
    "{#",
    "#}",
    "\\",
    "\"",
    "'",
    "@ ",
    "# ",
    "- ",
    "| ",
    "|",
    "~ ",
    "^ ",
    "---",
    "//",
    "https://a.example/b?c=d",
    "[",
    "]",
    "公开",
];

/// Marks of every language on the way, control characters, emoji, and lines without a place to break.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(&MARKS[..]).prop_map(str::to_owned),
        3 => "[ -~]{1,12}",
        3 => "[公开信息补正告知书年度0-9a-z，。]{1,20}",
        1 => "[\u{0}-\u{1f}\u{7f}]{1,3}",
        1 => Just("🙂".to_owned()),
        1 => "[a-zA-Z0-9]{80,120}",
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

fn typed(number: Number, text: &str) -> BTreeMap<String, String> {
    let mut typed = sample::typed(number);
    for field in fields(number) {
        match field.kind {
            Kind::Line => {
                typed.insert(field.key.to_owned(), text.chars().take(200).collect());
            }
            Kind::Paragraph | Kind::Lines => {
                typed.insert(field.key.to_owned(), text.to_owned());
            }
            Kind::Date | Kind::WorkingDays | Kind::Yuan | Kind::Choice(_) => {}
        }
    }
    typed
}

fn printed(text: &str) -> String {
    packed(&text.chars().filter(|c| !c.is_control()).collect::<String>())
}

#[test]
fn whatever_is_typed_stands_in_pdf_and_docx_as_it_was_typed() {
    let config = Config { cases: 40, failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
    let numbers = prop::sample::select(&Number::ALL[..]);
    let result = TestRunner::new(config).run(&(numbers, text()), |(number, text)| {
        let Ok(filled) = Draft::check(number, &typed(number, &text)) else { return Ok(()) };
        let letter = Letter::write(&sample::facts(number), &filled, &Templates::built_in());
        let letter = letter.map_err(|why| TestCaseError::fail(format!("{number}: {:?}", why.sentences)))?;
        if fields(number)
            .iter()
            .all(|field| !matches!(field.kind, Kind::Line | Kind::Paragraph | Kind::Lines))
        {
            return Ok(());
        }
        let wanted = printed(&text.chars().take(200).collect::<String>());
        let docx = in_docx(&letter);
        prop_assert!(docx.contains(&wanted), "{number} DOCX: no {wanted} in {docx}");
        let wanted = wanted.replace('🙂', "〓");
        let pdf = in_pdf(&letter);
        prop_assert!(pdf.contains(&wanted), "{number} PDF: no {wanted} in {pdf}");
        Ok(())
    });
    if let Err(error) = result {
        panic!("{:.3000}", error.to_string());
    }
}
