//! The same invented report in every layout is read as the same numbers.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "a test fails by panic, and pages are built line by line"
)]

mod render;
mod sample;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use render::{Box, Print};
use report::{Edition, Reading};
use sample::Sample;

fn read(name: &str, text: &str) -> Result<Reading, TestCaseError> {
    let document = files::read(text.as_bytes(), Some(name), &files::Limits::default());
    let document = document.map_err(|why| TestCaseError::fail(format!("{why:?}")))?;
    report::read(document, None).map_err(|none| TestCaseError::fail(format!("{none:?}\n{text}")))
}

/// Every cell of the sample has its value; a blank stands for zero. With `may_be_open` an undecided cell is no fault.
fn same(sample: &Sample, reading: &Reading, may_be_open: bool, text: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(reading.report.edition, sample.edition);
    for id in sample.ids() {
        let cell = reading.report.cell(id);
        if cell.is_absent() && may_be_open {
            continue;
        }
        let listed: Vec<&str> = reading.findings.iter().map(|f| f.sentence.en.as_str()).collect();
        prop_assert_eq!(
            cell.count_or_zero(),
            Some(sample.get(id)),
            "{} in\n{}\n{:.2000}",
            id,
            listed.join("\n"),
            text
        );
    }
    Ok(())
}

fn plain(n: i64) -> String {
    n.to_string()
}

fn blank_for_zero(n: i64) -> String {
    if n == 0 { String::new() } else { n.to_string() }
}

fn dash_for_zero(n: i64) -> String {
    if n == 0 { "—".into() } else { n.to_string() }
}

fn full_width(n: i64) -> String {
    n.to_string().chars().map(|c| char::from_u32(c as u32 - 0x30 + 0xff10).unwrap()).collect()
}

fn thousands(n: i64) -> String {
    if n >= 1000 { format!("{},{:03}", n / 1000, n % 1000) } else { n.to_string() }
}

fn with_a_space(n: i64) -> String {
    if n >= 1000 { format!("{} {:03}", n / 1000, n % 1000) } else { n.to_string() }
}

fn with_unit(n: i64) -> String {
    format!("{n}件")
}

type Table = fn(&[Vec<Box>]) -> String;

struct Layout {
    name: &'static str,
    file: &'static str,
    print: Print,
    table: Table,
    page: fn(&str) -> String,
    may_be_open: bool,
}

fn as_it_is(text: &str) -> String {
    text.to_owned()
}

fn replaced(text: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn traditional(text: &str) -> String {
    let pairs = [
        ("总计", "總計（zǒng jì）"),
        ("结果", "結果"),
        ("开", "開"),
        ("数", "數"),
        ("项", "項"),
        ("处", "處"),
    ];
    replaced(text, &pairs)
}

fn other_marks(text: &str) -> String {
    replaced(
        text,
        &[("1.", "1、"), ("2.", "2．"), ("3.", "3. "), ("（", "("), ("）", ")"), ("“", ""), ("”", "")],
    )
}

fn misprinted(text: &str) -> String {
    replaced(
        text,
        &[("法规禁止", "止"), ("行政执法案卷", "行政执行案卷"), ("补正后申请内容", "补正后审请内容")],
    )
}

/// A page number by itself in the middle of each table.
fn with_bare_page_numbers(text: &str) -> String {
    replaced(
        text,
        &[
            ("\n      信息内容                          行政", "\n5\n      信息内容"),
            ("\n      行政强制", "\n 6\n      行政强制"),
            ("\n      2.其他法律", "\n7\n\n      2.其他法律"),
        ],
    )
}

/// A subtotal where the form of 2021 has only the group's label.
fn with_a_subtotal(text: &str) -> String {
    text.replacen("| （六）其他处理 | 1.", "| （六）其他处理 | 8 | 0 | 0 | 0 | 0 | 0 | 8 |\n| 1.", 1)
}

fn with_a_local_row(text: &str) -> String {
    text.replacen("\n| 第二十条第（五）项", "\n| 其他主动公开文件 | 3 | 1 | 9 |\n| 第二十条第（五）项", 1)
}

const fn layout(name: &'static str, file: &'static str, print: Print, table: Table) -> Layout {
    Layout { name, file, print, table, page: as_it_is, may_be_open: false }
}

fn layouts() -> Vec<Layout> {
    use render as r;
    let html = |print| Layout { page: r::html_page, ..layout("html", "a.html", print, r::html) };
    vec![
        layout("cell a line, tabs", "a.txt", plain, r::cell_a_line_with_tabs),
        layout("cell a line, tabs, blanks", "a.txt", blank_for_zero, r::cell_a_line_with_tabs),
        layout("cell a line", "a.txt", plain, r::cell_a_line),
        layout("cell a line, blanks", "a.txt", blank_for_zero, r::cell_a_line),
        layout("cell a line, bars", "a.txt", plain, r::cell_a_line_with_bars),
        layout("pipe rows", "a.md", plain, r::pipe_rows),
        layout("pipe rows, blanks", "a.md", blank_for_zero, r::pipe_rows),
        layout("pipe rows, dashes", "a.txt", dash_for_zero, r::pipe_rows),
        layout("pipe rows, full width", "a.txt", full_width, r::pipe_rows),
        layout("padded pipe rows", "a.txt", plain, r::padded_pipe_rows),
        layout("aligned", "a.txt", plain, r::aligned),
        layout("aligned, vertical label", "a.txt", plain, r::aligned_with_a_vertical_label),
        layout("narrow, numbers first", "a.txt", plain, r::narrow_numbers_first),
        layout("narrow, numbers in the middle", "a.txt", plain, r::narrow_numbers_in_the_middle),
        layout("narrow, numbers last", "a.txt", plain, r::narrow_numbers_last),
        Layout { page: with_bare_page_numbers, ..layout("page numbers", "a.txt", plain, r::aligned) },
        layout("aligned, labels torn off", "a.txt", plain, r::labels_torn_off),
        Layout { page: traditional, ..layout("traditional", "a.txt", plain, r::pipe_rows) },
        Layout { page: other_marks, ..layout("other marks", "a.txt", plain, r::cell_a_line_with_tabs) },
        Layout { page: misprinted, ..layout("misprinted", "a.txt", plain, r::pipe_rows) },
        Layout { page: with_a_local_row, ..layout("local row", "a.txt", plain, r::pipe_rows) },
        Layout { page: with_a_subtotal, ..layout("subtotal", "a.txt", plain, r::pipe_rows) },
        layout("one table a row", "a.md", plain, r::one_table_a_row),
        html(plain),
        html(blank_for_zero),
        html(thousands),
        html(with_unit),
        html(with_a_space),
        Layout { name: "html by hand", table: r::html_by_hand, ..html(plain) },
        Layout { name: "html with columns beside", table: r::html_with_columns_beside, ..html(plain) },
        Layout { name: "html with remarks", table: r::html_with_remarks, ..html(plain) },
        Layout { page: r::page_in_a_table, ..html(plain) },
        Layout { may_be_open: true, ..layout("glued", "a.txt", plain, r::glued) },
    ]
}

fn every_layout(edition: Edition, one_row: bool) {
    for layout in layouts() {
        let mut runner =
            TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
        let result = runner.run(&sample::sample(edition, one_row), |sample| {
            let text = (layout.page)(&render::page(&sample, layout.print, &layout.table));
            same(&sample, &read(layout.file, &text)?, layout.may_be_open, &text)
        });
        if let Err(error) = result {
            panic!("{}: {error}", layout.name);
        }
    }
}

#[test]
fn the_form_of_2021_is_read_alike_in_every_layout() {
    every_layout(Edition::Form2021, false);
}

#[test]
fn the_form_of_2021_with_one_row_of_other_handling_is_read_alike_in_every_layout() {
    every_layout(Edition::Form2021, true);
}

#[test]
fn the_trial_form_of_2019_is_read_alike_in_every_layout() {
    every_layout(Edition::Trial2019, true);
}
