//! A report as people read it on a terminal.

use law::outcome::OutcomeRow;
use std::collections::BTreeSet;

use law::annual::Scope;
use report::form::{Block4, Column2, Column3, PartNo, Row2, Row3, Verdict4};
use report::{Cell, CellId, Edition, How, Report};

use super::table::{TableRow, table};
use super::width;
use crate::lang::Lang;

/// How much of the text of a part is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The beginning.
    Short,
    /// All of it.
    Full,
}

/// Columns of text shown of a part unless all is asked for.
const SHORT: usize = 150;
/// Width of the text.
const MEASURE: usize = 96;

/// The head, the texts of the parts, and the three tables.
pub(crate) fn render(report: &Report, extent: Extent, lang: Lang) -> String {
    let mut printer = Printer { report, lang, extent, out: String::new(), marks: BTreeSet::new() };
    printer.head();
    for part in PartNo::ALL {
        printer.part(part);
    }
    printer.tail();
    printer.out
}

/// The three tables alone, each under its title.
pub(crate) fn tables(report: &Report, lang: Lang) -> String {
    let mut printer =
        Printer { report, lang, extent: Extent::Short, out: String::new(), marks: BTreeSet::new() };
    for number in [PartNo::Two, PartNo::Three, PartNo::Four] {
        printer.out.push('\n');
        printer.line(&format!("{}、{}", number.numeral(), number.title()));
        printer.tables_of(number);
    }
    printer.tail();
    printer.out
}

/// The name of an edition of the form.
pub(crate) fn edition_name(edition: Edition, lang: Lang) -> String {
    let notice = edition.basis().cite;
    match edition {
        Edition::Form2021 => lang.pick(format!("2021年格式（{notice}）"), format!("form of 2021 ({notice})")),
        Edition::Trial2019 => {
            lang.pick(format!("2019年试行格式（{notice}）"), format!("trial form of 2019 ({notice})"))
        }
    }
}

struct Printer<'a> {
    report: &'a Report,
    lang: Lang,
    extent: Extent,
    out: String,
    marks: BTreeSet<Mark>,
}

/// What is said of a cell beside its value, and explained below the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Blank,
    Absent,
    Solved,
    Placed,
    Previous,
    Decided,
}

impl Mark {
    fn sign(self, lang: Lang) -> &'static str {
        match self {
            Self::Blank => lang.pick("空", "blank"),
            Self::Absent => "?",
            Self::Solved => "*",
            Self::Placed => "~",
            Self::Previous => "^",
            Self::Decided => "!",
        }
    }

    fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::Blank => lang.pick("空白", "empty cell"),
            Self::Absent => lang.pick("没有此格或不能确定", "no such cell, or undecided"),
            Self::Solved => lang.pick("由表内等式拆分得出", "cut out of glued digits by the equations"),
            Self::Placed => lang.pick("仅按格式的顺序归位", "placed by the order of the form alone"),
            Self::Previous => lang.pick("由上年报告确定", "decided by last year's report"),
            Self::Decided => lang.pick("由人确定（--set）", "decided by a person (--set)"),
        }
    }
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn head(&mut self) {
        let (report, lang) = (self.report, self.lang);
        let none = lang.pick("未见", "not found");
        let title = report.title.as_ref().map_or(none, |title| title.text.trim());
        self.line(title);
        let year = report.year.map_or_else(|| none.to_owned(), |year| year.to_string());
        self.field("年度", "year", &year);
        self.field("机关", "body", report.body.as_deref().unwrap_or(none));
        if let Some(scope) = report.scope {
            self.field("口径", "scope", scope_name(scope, lang));
        }
        self.field("格式", "form", &edition_name(report.edition, lang));
        if let Some(on) = report.published_on {
            self.field("发布", "published", &on.to_string());
        }
        if let Some(preamble) = &report.preamble {
            self.out.push('\n');
            self.prose(&preamble.text);
        }
    }

    fn field(&mut self, zh: &str, en: &str, value: &str) {
        let text = self.lang.pick(format!("{zh}：{value}"), format!("{en}: {value}"));
        self.line(&text);
    }

    fn part(&mut self, number: PartNo) {
        let report = self.report;
        self.out.push('\n');
        let prescribed = format!("{}、{}", number.numeral(), number.title());
        match report.parts.get(&number) {
            Some(part) if !part.heading.trim().is_empty() => self.line(part.heading.trim()),
            Some(_) => {
                let note = self.lang.pick("（原文无此标题）", " (no such heading in the source)");
                self.line(&format!("{prescribed}{note}"));
            }
            None => {
                let note = self.lang.pick("（原文缺此部分）", " (part missing in the source)");
                self.line(&format!("{prescribed}{note}"));
            }
        }
        self.prose(report.prose(number));
        self.tables_of(number);
    }

    fn tables_of(&mut self, number: PartNo) {
        match number {
            PartNo::Two => self.table2(),
            PartNo::Three => self.table3(),
            PartNo::Four => self.table4(),
            PartNo::One | PartNo::Five | PartNo::Six => {}
        }
    }

    fn prose(&mut self, text: &str) {
        let joined;
        let shown: &str = match self.extent {
            Extent::Full => text.trim(),
            Extent::Short => {
                let paragraphs: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
                joined = width::cut(&paragraphs.join(" "), SHORT);
                &joined
            }
        };
        for paragraph in shown.lines().map(str::trim).filter(|line| !line.is_empty()) {
            for line in width::wrap(paragraph, MEASURE) {
                self.line(&line);
            }
        }
    }

    fn table2(&mut self) {
        let edition = self.report.edition;
        let rows: Vec<Row2> = Row2::ALL.into_iter().filter(|row| !row.columns(edition).is_empty()).collect();
        for alike in rows.chunk_by(|a, b| a.columns(edition) == b.columns(edition)) {
            let columns: &[Column2] = alike.first().map_or(&[], |row| row.columns(edition));
            let heads: Vec<String> = columns.iter().map(|column| column.label(edition).to_owned()).collect();
            let printed: Vec<TableRow> = alike.iter().map(|row| self.row2(*row, columns)).collect();
            self.out.push('\n');
            self.out.push_str(&table(&heads, &printed));
        }
    }

    fn row2(&mut self, row: Row2, columns: &[Column2]) -> TableRow {
        let label = row.label(self.report.edition);
        let key = format!("table2.{}", row.key());
        let label = match self.report.source.labels.get(&key) {
            Some(printed) => {
                self.lang.pick(format!("{label}（原文：{printed}）"), format!("{label} (printed: {printed})"))
            }
            None => label.to_owned(),
        };
        TableRow::Values(label, columns.iter().map(|column| self.value(CellId::T2(row, *column))).collect())
    }

    fn table3(&mut self) {
        let heads: Vec<String> = Column3::ALL.iter().map(|column| column.label().to_owned()).collect();
        let mut printed = Vec::new();
        let mut group = None;
        for row in self.report.rows3() {
            if row == Row3::Outcome(OutcomeRow::Granted) {
                printed.push(TableRow::Group("三、本年度办理结果".to_owned()));
            }
            if row.group() != group {
                group = row.group();
                printed.extend(group.map(|name| TableRow::Group(format!("  {name}"))));
            }
            let indent = match (row.group(), row) {
                (Some(_), _) => "    ",
                (None, Row3::NewReceived | Row3::CarriedIn | Row3::CarriedOut) => "",
                (None, _) => "  ",
            };
            let values = Column3::ALL.iter().map(|column| self.value(CellId::T3(row, *column))).collect();
            printed.push(TableRow::Values(format!("{indent}{}", row.label()), values));
        }
        self.out.push('\n');
        self.out.push_str(&table(&heads, &printed));
    }

    fn table4(&mut self) {
        let heads: Vec<String> = Verdict4::ALL.iter().map(|verdict| verdict.label().to_owned()).collect();
        let mut printed = Vec::new();
        for block in Block4::ALL {
            if block == Block4::LitigationDirect {
                printed.push(TableRow::Group("行政诉讼".to_owned()));
            }
            let indent = if block == Block4::Reconsideration { "" } else { "  " };
            let values =
                Verdict4::ALL.iter().map(|verdict| self.value(CellId::T4(block, *verdict))).collect();
            printed.push(TableRow::Values(format!("{indent}{}", block.label()), values));
        }
        self.out.push('\n');
        self.out.push_str(&table(&heads, &printed));
    }

    /// A value with what is to be said about it.
    fn value(&mut self, id: CellId) -> String {
        let evidence = self.report.source.cells.get(&id);
        let (mut text, mark) = match self.report.cell(id) {
            Cell::Blank => (Mark::Blank.sign(self.lang).to_owned(), Some(Mark::Blank)),
            Cell::Absent => (Mark::Absent.sign(self.lang).to_owned(), Some(Mark::Absent)),
            cell @ (Cell::Count(_) | Cell::Amount(_) | Cell::Dash | Cell::Text(_)) => {
                (cell.to_string(), None)
            }
        };
        self.marks.extend(mark);
        let how = match evidence.map(|evidence| evidence.how) {
            None | Some(How::Printed) => None,
            Some(How::Solved) => Some(Mark::Solved),
            Some(How::Placed) => Some(Mark::Placed),
            Some(How::Previous) => Some(Mark::Previous),
            Some(How::Decided) => Some(Mark::Decided),
        };
        if let Some(how) = how.filter(|_| mark != Some(Mark::Absent)) {
            text.push_str(how.sign(self.lang));
            self.marks.insert(how);
        }
        text
    }

    fn tail(&mut self) {
        let (report, lang) = (self.report, self.lang);
        if report.signature.is_some() || report.dated_on.is_some() {
            self.out.push('\n');
        }
        if let Some(signature) = &report.signature {
            self.line(signature.trim());
        }
        if let Some(on) = report.dated_on {
            self.line(&on.to_string());
        }
        if !self.marks.is_empty() {
            let comma = lang.pick("；", "; ");
            let explained: Vec<String> =
                self.marks.iter().map(|mark| format!("{} {}", mark.sign(lang), mark.words(lang))).collect();
            self.out.push('\n');
            self.field("表中记号", "signs in the tables", &explained.join(comma));
        }
    }
}

fn scope_name(scope: Scope, lang: Lang) -> &'static str {
    match scope {
        Scope::Organ => lang.pick("本机关", "the body itself (本机关)"),
        Scope::Government => lang.pick("本级政府", "the whole government (本级政府)"),
    }
}
