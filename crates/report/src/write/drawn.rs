//! The tables as the form draws them: rows of cells with their spans, whatever they are printed with.

use law::applicant::Kind as Applicant;
use law::outcome::OutcomeRow;

use super::labels::Labels;
use crate::form::{Block4, CellId, Column2, Column3, Row2, Row3, Verdict4};
use crate::report::Report;

/// A table of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// How many columns its grid has.
    pub columns: u32,
    /// How many rows from the top are heads, repeated where the table breaks over a page; none in table two, whose heads
    /// stand between its rows.
    pub head_rows: usize,
    /// Its rows, each with the cells that begin in it.
    pub rows: Vec<Vec<DrawnCell>>,
}

/// A cell of a drawn table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnCell {
    /// What stands in it.
    pub text: String,
    /// How many rows it covers.
    pub rows: u32,
    /// How many columns it covers.
    pub columns: u32,
    /// What it is.
    pub role: Role,
}

/// What a cell of a drawn table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole width: 第二十条第（一）项.
    Section,
    /// The head of the columns it covers.
    ColumnHead,
    /// The head of the rows it covers.
    RowHead,
    /// The sentence on the sums in the corner of table three.
    Note,
    /// A value.
    Value(CellId),
}

impl Drawn {
    /// The cells of each row with the column they begin in: what rows above reach down over is skipped.
    pub fn placed(&self) -> Vec<Vec<(usize, &DrawnCell)>> {
        let mut reach = vec![0; self.columns as usize];
        let mut placed = Vec::with_capacity(self.rows.len());
        for (at, row) in self.rows.iter().enumerate() {
            let mut line = Vec::with_capacity(row.len());
            let mut column = 0;
            for cell in row {
                while reach.get(column).is_some_and(|end| *end > at) {
                    column += 1;
                }
                let covered = reach.iter_mut().skip(column).take(cell.columns as usize);
                covered.for_each(|end| *end = at + cell.rows as usize);
                line.push((column, cell));
                column += cell.columns as usize;
            }
            placed.push(line);
        }
        placed
    }
}

/// The sentence in the corner of table three.
const SUMS: &str = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const HANDLED: &str = "三、本年度办理结果";

/// Tables two, three and four of a report as the form draws them. A blank or absent value is an empty cell, a dash is
/// `-`, and a remark stands behind its number.
pub fn draw(report: &Report, labels: &Labels) -> [Drawn; 3] {
    let drawer = Drawer { report, labels };
    [drawer.table2(), drawer.table3(), drawer.table4()]
}

struct Drawer<'a> {
    report: &'a Report,
    labels: &'a Labels,
}

impl Drawer<'_> {
    fn table2(&self) -> Drawn {
        let edition = self.report.edition;
        let mut rows = Vec::new();
        let mut above = None;
        for row in Row2::ALL {
            let columns = row.columns(edition);
            if columns.is_empty() {
                continue;
            }
            if above != Some(section(row)) {
                above = Some(section(row));
                rows.push(vec![cell(section(row), 1, 4, Role::Section)]);
                let heads =
                    spread(columns).map(|(c, wide)| cell(c.label(edition), 1, wide, Role::ColumnHead));
                rows.push([cell("信息内容", 1, 1, Role::ColumnHead)].into_iter().chain(heads).collect());
            }
            let values = spread(columns).map(|(column, wide)| self.value(CellId::T2(row, column), wide));
            let label = cell(self.labels.row2(row, edition), 1, 1, Role::RowHead);
            rows.push([label].into_iter().chain(values).collect());
        }
        Drawn { columns: 4, head_rows: 0, rows }
    }

    fn table3(&self) -> Drawn {
        let head = |text: &str, rows, columns| cell(text, rows, columns, Role::ColumnHead);
        let organisations = Applicant::ALL.iter().filter(|kind| **kind != Applicant::NaturalPerson);
        let label = |kind| Column3::Applicant(kind).label();
        let mut rows = vec![
            vec![cell(SUMS, 3, 3, Role::Note), head("申请人情况", 1, 7)],
            vec![
                head(label(Applicant::NaturalPerson), 2, 1),
                head("法人或其他组织", 1, 5),
                head(Column3::Total.label(), 2, 1),
            ],
            organisations.map(|kind| head(label(*kind), 1, 1)).collect(),
        ];
        let handled = self.report.outcomes().count() + 1;
        let mut above = None;
        for row in self.report.rows3() {
            let mut cells = Vec::new();
            let label = |columns| cell(self.labels.row3(row), 1, columns, Role::RowHead);
            if row == Row3::Outcome(OutcomeRow::Granted) {
                cells.push(cell(HANDLED, height(handled), 1, Role::RowHead));
            }
            match row {
                Row3::NewReceived | Row3::CarriedIn | Row3::CarriedOut => cells.push(label(3)),
                Row3::Outcome(_) | Row3::OtherHandling | Row3::TotalHandled => match row.group() {
                    Some(group) => {
                        if above != Some(group) {
                            above = Some(group);
                            let of_group = self.report.rows3().filter(|r| r.group() == Some(group)).count();
                            cells.push(cell(group, height(of_group), 1, Role::RowHead));
                        }
                        cells.push(label(1));
                    }
                    None => cells.push(label(2)),
                },
            }
            cells.extend(Column3::ALL.map(|column| self.value(CellId::T3(row, column), 1)));
            rows.push(cells);
        }
        Drawn { columns: 10, head_rows: 3, rows }
    }

    fn table4(&self) -> Drawn {
        let head = |text: &str, rows, columns| cell(text, rows, columns, Role::ColumnHead);
        let [reconsideration, direct, after] = Block4::ALL.map(|block| self.labels.block4(block));
        let verdicts = |rows| Verdict4::ALL.into_iter().map(move |verdict| head(verdict.label(), rows, 1));
        let litigation = [head(direct, 1, 5), head(after, 1, 5)];
        let ids = Block4::ALL.into_iter().flat_map(|b| Verdict4::ALL.map(|v| CellId::T4(b, v)));
        let rows = vec![
            vec![head(reconsideration, 1, 5), head("行政诉讼", 1, 10)],
            verdicts(2).chain(litigation).collect(),
            verdicts(1).chain(verdicts(1)).collect(),
            ids.map(|id| self.value(id, 1)).collect(),
        ];
        Drawn { columns: 15, head_rows: 3, rows }
    }

    fn value(&self, id: CellId, columns: u32) -> DrawnCell {
        let value = self.report.cell(id);
        let text = if value.is_absent() { String::new() } else { value.to_string() };
        let remark = self.report.source.cells.get(&id).and_then(|evidence| evidence.remark.as_deref());
        let text = match remark.filter(|_| value.amount().is_some()) {
            Some(remark) => text + remark,
            None => text,
        };
        cell(&text, 1, columns, Role::Value(id))
    }
}

fn cell(text: &str, rows: u32, columns: u32, role: Role) -> DrawnCell {
    DrawnCell { text: text.to_owned(), rows, columns, role }
}

/// The columns of a row of table two over the three that are there: one column takes all, the last of two takes two.
fn spread(columns: &[Column2]) -> impl Iterator<Item = (Column2, u32)> {
    let last = columns.len().saturating_sub(1);
    let rest = 3_u32.saturating_sub(height(last)).max(1);
    columns.iter().enumerate().map(move |(i, column)| (*column, if i == last { rest } else { 1 }))
}

fn height(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// The item of 第二十条 that a row of table two stands under, in both editions.
fn section(row: Row2) -> &'static str {
    match row {
        Row2::Rules | Row2::NormativeDocuments => "第二十条第（一）项",
        Row2::Licences | Row2::OtherServices => "第二十条第（五）项",
        Row2::Penalties | Row2::Coercion => "第二十条第（六）项",
        Row2::Charges => "第二十条第（八）项",
        Row2::Procurement => "第二十条第（九）项",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Edition;

    /// Every place of the grid is covered by one cell.
    fn assert_whole(drawn: &Drawn) {
        let mut covered = vec![vec![0; drawn.columns as usize]; drawn.rows.len()];
        for (at, row) in drawn.placed().into_iter().enumerate() {
            for (column, cell) in row {
                for line in covered.iter_mut().skip(at).take(cell.rows as usize) {
                    for place in line.iter_mut().skip(column).take(cell.columns as usize) {
                        *place += 1;
                    }
                }
            }
        }
        assert!(covered.iter().flatten().all(|count| *count == 1), "{covered:?}");
    }

    #[test]
    fn each_table_of_both_editions_is_a_whole_rectangle_with_every_cell_of_the_form_once() {
        for edition in [Edition::Form2021, Edition::Trial2019] {
            let tables = draw(&Report::new(edition), &Labels::default());
            tables.iter().for_each(assert_whole);
            let cells = tables.iter().flat_map(|table| table.rows.iter().flatten());
            let ids: Vec<CellId> = cells
                .filter_map(|cell| match cell.role {
                    Role::Value(id) => Some(id),
                    _ => None,
                })
                .collect();
            let there = |id: &CellId| match id {
                CellId::T3(Row3::OtherHandling, _) => edition == Edition::Trial2019,
                _ => true,
            };
            assert_eq!(ids, CellId::all(edition).filter(there).collect::<Vec<_>>());
        }
    }
}
