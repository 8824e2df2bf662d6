//! What the checks look at: the report with the facts they share, worked out once.

use std::cell::OnceCell;

use files::Place;

use super::prose::claim::{Claim, claims};
use super::prose::names::conflict;
use super::prose::number::LARGEST;
use super::prose::text::{Text, original_range};
use super::{Body, Context};
use crate::cell::{Cell, How};
use crate::finding::Severity;
use crate::form::{Block4, CellId, Column3, PartNo, Row3, Verdict4};
use crate::report::{Prose, Report};

/// Where prose stands: the paragraph before part one, or a part.
pub(super) type Section = Option<PartNo>;

/// A report under check.
pub(super) struct Subject<'a> {
    pub(super) report: &'a Report,
    /// Last year's report, if it is one of last year.
    pub(super) previous: Option<&'a Report>,
    /// The report given as last year's, whatever its year.
    pub(super) given: Option<&'a Report>,
    pub(super) body: Body,
    pub(super) others: &'a [&'a str],
    preamble: Text,
    parts: [Text; 6],
    claims: OnceCell<Vec<Claim>>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(report: &'a Report, context: &Context<'a>) -> Self {
        let given = context.previous;
        let name = report.body.as_deref().or(report.signature.as_deref()).unwrap_or_default();
        Self {
            report,
            previous: given.filter(|previous| follows(previous, report)),
            given,
            body: context.body.or_inferred(name),
            others: context.others,
            preamble: Text::of(report.preamble.as_ref().map_or("", |prose| &prose.text)),
            parts: PartNo::ALL.map(|part| Text::of(report.prose(part))),
            claims: OnceCell::new(),
        }
    }

    pub(super) fn year(&self) -> Option<i16> {
        self.report.year.map(law::Year::get)
    }

    /// The folded prose of a section.
    pub(super) fn text(&self, section: Section) -> &str {
        match section.and_then(|part| self.parts.get(part as usize)) {
            Some(text) => &text.folded,
            None => &self.preamble.folded,
        }
    }

    /// The prose of a section as it stands in the source.
    pub(super) fn prose(&self, section: Section) -> Option<&'a Prose> {
        match section {
            Some(part) => self.report.parts.get(&part).map(|part| &part.prose),
            None => self.report.preamble.as_ref(),
        }
    }

    /// The place of a byte of the folded prose.
    pub(super) fn place(&self, section: Section, at: usize) -> Option<Place> {
        let prose = self.prose(section)?;
        prose.place_at(original_range(&prose.text, at..at).start)
    }

    /// A stretch of the folded prose in the words of the source.
    pub(super) fn quote(&self, section: Section, range: std::ops::Range<usize>) -> String {
        let Some(prose) = self.prose(section) else { return String::new() };
        let text = prose.text.get(original_range(&prose.text, range)).unwrap_or_default();
        text.split_whitespace().collect()
    }

    /// What the prose says in numbers about things that stand in the tables.
    pub(super) fn claims(&self) -> &[Claim] {
        self.claims.get_or_init(|| claims(self))
    }

    /// A cell of table three as an equation takes it: blank applicant cells count as 0, and a blank total of a row
    /// that has numbers, an absent cell and a text give nothing.
    pub(super) fn value3(&self, row: Row3, column: Column3) -> Option<i64> {
        let cell = self.report.t3(row, column);
        if column == Column3::Total && cell.is_empty() && self.details3(row) != Some(0) {
            return None;
        }
        count(cell)
    }

    /// What the six applicant columns of a row add up to.
    pub(super) fn details3(&self, row: Row3) -> Option<i64> {
        Column3::APPLICANTS.iter().map(|column| count(self.report.t3(row, *column))).sum()
    }

    /// The total of a row: as printed, else as its columns add up.
    pub(super) fn total3(&self, row: Row3) -> Option<i64> {
        match self.report.t3(row, Column3::Total) {
            Cell::Blank | Cell::Dash => self.details3(row),
            cell => count(cell),
        }
    }

    /// The totals of several rows; nothing if one of them is not known.
    pub(super) fn totals3(&self, rows: &[Row3]) -> Option<i64> {
        rows.iter().map(|row| self.total3(*row)).sum()
    }

    /// The totals of several rows as printed and as their columns add up, where the two differ.
    pub(super) fn readings3(&self, rows: &[Row3]) -> Vec<i64> {
        let computed = rows.iter().map(|row| self.details3(*row)).sum::<Option<i64>>();
        let mut values: Vec<i64> = self.totals3(rows).into_iter().chain(computed).collect();
        values.dedup();
        values
    }

    /// A cell of table four; a total left blank is what its group adds up to.
    pub(super) fn value4(&self, block: Block4, verdict: Verdict4) -> Option<i64> {
        let cell = self.report.t4(block, verdict);
        if verdict == Verdict4::Total && cell.is_empty() {
            return Verdict4::DETAILS.iter().map(|v| count(self.report.t4(block, *v))).sum();
        }
        count(cell)
    }

    /// How much a sum that does not hold weighs: where one of its cells was placed by order alone, the placing may be
    /// wrong instead.
    pub(super) fn weigh_sum(&self, cells: impl IntoIterator<Item = CellId>) -> Severity {
        let placed =
            |id: CellId| self.report.source.cells.get(&id).is_some_and(|cell| cell.how == How::Placed);
        if cells.into_iter().any(placed) { Severity::Warning } else { Severity::Error }
    }

    /// The Chinese name of a cell.
    pub(super) fn name(&self, id: CellId) -> String {
        id.chinese(self.report.edition)
    }
}

/// The whole number in a cell, blank taken as zero; nothing where it is too large to be added.
pub(super) fn count(cell: &Cell) -> Option<i64> {
    cell.count_or_zero().filter(|n| n.abs() < LARGEST)
}

/// Whether a report can be the one before another: of the year before, the same body and the same scope, as far as
/// both say so.
pub(crate) fn follows(previous: &Report, report: &Report) -> bool {
    let years = previous.year.zip(report.year).is_none_or(|(was, is)| was.get() + 1 == is.get());
    let bodies = previous.body.as_deref().zip(report.body.as_deref());
    let scopes = previous.scope.zip(report.scope).is_none_or(|(was, is)| was == is);
    years && scopes && bodies.is_none_or(|(was, is)| !conflict(was, is))
}

/// What a section is called in a sentence.
pub(super) fn section_zh(section: Section) -> String {
    section.map_or_else(|| "文首说明".to_owned(), |part| format!("第{}部分", part.numeral()))
}

/// The same in English.
pub(super) fn section_en(section: Section) -> &'static str {
    match section {
        None => "the paragraph before part one",
        Some(PartNo::One) => "part one",
        Some(PartNo::Two) => "part two",
        Some(PartNo::Three) => "part three",
        Some(PartNo::Four) => "part four",
        Some(PartNo::Five) => "part five",
        Some(PartNo::Six) => "part six",
    }
}
