//! From a document to a report: rows, outline, tables, prose.
//!
//! Reading never fails on content. It gives a report and what there is to say about it, or, where there is no report
//! in the document, which kind of none.

pub(crate) mod align;
pub(crate) mod approval;
pub(crate) mod atoms;
pub(crate) mod dates;
pub(crate) mod fold;
mod look;
pub(crate) mod outline;
mod prose;
pub(crate) mod rows;
mod table;
mod table2;
mod table3;
mod table4;
mod title;
pub(crate) mod token;
pub(crate) mod value;

use std::ops::Range;

use files::{Cut, Document};
use law::year::Year;
use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::finding::{Code, Finding, Severity};
use crate::form::{Block4, CellId, Edition, PartNo};
use crate::report::Report;
use fold::is_han;
use outline::{Outline, outline};
use rows::{Fragment, Row, rows_of_document};

/// Why a document holds no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoReport {
    /// No statutory table in it: pictures of tables, headings alone, or another document.
    NoTable,
    /// The form of statistics before 2019 (指标名称、计量单位).
    OldForm,
    /// The form with nothing filled in.
    BlankForm,
}

/// A report and what the reader has to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The report.
    pub report: Report,
    /// What could not be read as it stands.
    pub findings: Vec<Finding>,
}

/// Reads a document as an annual report. Last year's report, where given, may decide cells that this one leaves open.
pub fn read(document: Document, previous: Option<&Report>) -> Result<Reading, NoReport> {
    let format = document.format;
    let encoding = document.encoding.map(str::to_owned);
    let metadata = document.metadata.clone();
    let hidden = document.hidden.clone();
    let cut = document.cut.clone();
    let rows = rows_of_document(document);
    let outline = outline(&rows);
    let mut report = Report::new(edition(&rows, &outline));
    let mut findings: Vec<Finding> = cut.into_iter().map(limit).collect();
    findings.extend(approval::not_approved(&rows));
    let recognised = [
        table2::read(&rows, outline.table2.clone(), previous, &mut report, &mut findings),
        table3::read(&rows, outline.table3.clone(), previous, &mut report, &mut findings),
        table4::read(&rows, outline.table4.clone(), &mut report, &mut findings),
    ];
    if let [two, three, 0] = recognised
        && two + three > 0
    {
        let labels = Block4::ALL.map(Block4::label);
        findings.extend(table::not_read("表四", "four", &labels));
    }
    report.source.format = Some(format);
    report.source.encoding = encoding;
    report.source.metadata = metadata;
    report.source.hidden = hidden;
    if recognised.iter().sum::<usize>() < LEAST_ROWS {
        return Err(if is_old_form(&rows) { NoReport::OldForm } else { NoReport::NoTable });
    }
    prose::read(&rows, &outline, &mut report);
    let blank = CellId::all(report.edition).all(|id| is_unfilled(report.cell(id)));
    if blank && !has_prose(&report) {
        return Err(NoReport::BlankForm);
    }
    title::read(&rows, &outline, &mut report);
    Ok(Reading { report, findings })
}

/// Fewer recognised rows than this are words of the law in some other document.
const LEAST_ROWS: usize = 3;

/// Some limit of the reader was reached.
const LIMIT: Code = Code(5);

/// Whether somebody wrote a part in words.
fn has_prose(report: &Report) -> bool {
    const PARAGRAPH: usize = 40;
    [PartNo::One, PartNo::Five]
        .iter()
        .any(|part| report.prose(*part).chars().filter(|c| is_han(*c)).count() >= PARAGRAPH)
}

fn is_unfilled(cell: &Cell) -> bool {
    matches!(cell, Cell::Absent | Cell::Blank | Cell::Text(_))
}

/// The edition by the names of the columns, never by the year; by the rows of 其他处理 where the columns are gone.
fn edition(rows: &[Row], outline: &Outline) -> Edition {
    const TRIAL: [&str; 6] =
        ["本年新制作", "本年新公开", "对外公开总数量", "上一年项目数量", "本年增/减", "政府集中采购"];
    const CURRENT: [&str; 4] = ["本年制发件数", "本年废止件数", "现行有效件数", "本年收费金额"];
    let count = |range: &Range<usize>, words: &[&str]| {
        let fragments = rows.get(range.clone()).unwrap_or_default().iter().flat_map(|row| &row.fragments);
        let said: Vec<&str> = fragments.map(Fragment::folded).filter(|text| text.len() > 6).collect();
        words.iter().filter(|word| said.iter().any(|text| text.contains(**word))).count()
    };
    let (trial, current) = (count(&outline.table2, &TRIAL), count(&outline.table2, &CURRENT));
    let unnamed =
        || count(&outline.table3, &["逾期不补正", "逾期未按收费通知"]) == 0 && is_of_trial_year(rows);
    if trial > current || (trial == 0 && current == 0 && unnamed()) {
        Edition::Trial2019
    } else {
        Edition::Form2021
    }
}

/// Where no column is named, the year of the title is all there is.
fn is_of_trial_year(rows: &[Row]) -> bool {
    let year = title::find_title(rows, rows.len()).and_then(|title| dates::year_in(&title.text));
    year.and_then(Year::new).and_then(Edition::of) == Some(Edition::Trial2019)
}

fn is_old_form(rows: &[Row]) -> bool {
    let text: String = rows.iter().map(|row| row.folded()).collect();
    (text.contains("指标名称") && text.contains("计量单位"))
        || text.contains("政府信息公开情况统计表")
        || text.contains("主动公开文件数")
}

fn limit(cut: Cut) -> Finding {
    let (zh, en) = match cut {
        Cut::Nodes => ("页面的元素过多", "the page has too many elements"),
        Cut::Cells => ("表格的单元格过多", "the tables have too many cells"),
        Cut::Pages => ("页数过多", "there are too many pages"),
        Cut::Span => ("合并单元格跨得过大", "a merged cell spans too far"),
        Cut::Depth => ("嵌套过深", "it is nested too deeply"),
        Cut::Text => ("文字过长", "there is too much text"),
    };
    Finding::new(
        LIMIT,
        Severity::Warning,
        format!("{zh}，超出部分没有读取；请另存为只含年度报告的文件再读。"),
        format!(
            "A limit of the reader was reached: {en}. The rest was left out; save the report alone and read that."
        ),
    )
}
