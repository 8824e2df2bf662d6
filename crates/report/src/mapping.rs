//! A table of somebody else's: which cell of which sheet keeps what of a report. With it a province's own workbook is read
//! and filled.

use std::collections::BTreeMap;

use files::{Block, Document, Filling, Fills, Grid, Place, cells_of};
use jiff::civil::Date;
use law::year::Year;

use crate::cell::{Cell, Evidence, How};
use crate::form::{CellId, Edition, PartNo};
use crate::read::value::value_of;
use crate::report::{Part, Prose, Report};
use crate::write::Labels;

/// Which cell of which sheet keeps what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    edition: Edition,
    sheets: BTreeMap<String, Vec<Entry>>,
}

/// Row and column, and what the cell there keeps.
type Entry = ((u32, u32), Kept);

/// What a cell keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kept {
    Value(CellId),
    Body,
    Year,
    Title,
    Preamble,
    Part(PartNo),
    Signature,
    DatedOn,
}

/// Why a mapping is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingError {
    /// `B` or `3B` is no address of a cell.
    Address {
        /// The sheet it stands under.
        sheet: String,
        /// The address.
        address: String,
    },
    /// The form of the edition has no such name.
    Name {
        /// The sheet it stands under.
        sheet: String,
        /// The address before it.
        address: String,
        /// The name.
        name: String,
    },
    /// The range and the row it is to keep have not as many cells.
    Count {
        /// The sheet it stands under.
        sheet: String,
        /// The range.
        address: String,
        /// Cells of the range.
        addressed: usize,
        /// Cells of the row.
        named: usize,
    },
    /// Two addresses keep the same cell of the form.
    Twice(CellId),
}

/// The sheet that a mapping asks for is not in the workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSheet {
    /// The sheet asked for.
    pub wanted: String,
    /// The sheets there are.
    pub there: Vec<String>,
}

impl Mapping {
    /// A mapping of addresses to names, by sheet. A name is a cell (`table3.granted.total`), a row over a range as long
    /// (`table3.granted` under `D6:J6`), a part (`part_one`), or one of `body`, `year`, `title`, `preamble`, `signature` and
    /// `dated_on`.
    pub fn new(
        edition: Edition,
        sheets: &BTreeMap<String, BTreeMap<String, String>>,
    ) -> Result<Self, MappingError> {
        let mut mapping = Self { edition, sheets: BTreeMap::new() };
        let mut seen = std::collections::HashSet::new();
        for (sheet, entries) in sheets {
            let mut kept = Vec::new();
            for (address, name) in entries {
                kept.extend(mapping.entry(sheet, address, name)?);
            }
            for (_, one) in &kept {
                if let Kept::Value(id) = one
                    && !seen.insert(*id)
                {
                    return Err(MappingError::Twice(*id));
                }
            }
            mapping.sheets.insert(sheet.clone(), kept);
        }
        Ok(mapping)
    }

    fn entry(&self, sheet: &str, address: &str, name: &str) -> Result<Vec<Entry>, MappingError> {
        let (sheet, address) = (sheet.to_owned(), address.to_owned());
        let Some(cells) = cells_of(&address) else { return Err(MappingError::Address { sheet, address }) };
        let kept = self.named(name);
        if kept.is_empty() {
            return Err(MappingError::Name { sheet, address, name: name.to_owned() });
        }
        if kept.len() != cells.len() {
            let (addressed, named) = (cells.len(), kept.len());
            return Err(MappingError::Count { sheet, address, addressed, named });
        }
        Ok(cells.into_iter().zip(kept).collect())
    }

    fn named(&self, name: &str) -> Vec<Kept> {
        let one = match name {
            "body" => Some(Kept::Body),
            "year" => Some(Kept::Year),
            "title" => Some(Kept::Title),
            "preamble" => Some(Kept::Preamble),
            "signature" => Some(Kept::Signature),
            "dated_on" => Some(Kept::DatedOn),
            part => PartNo::ALL.into_iter().find(|p| p.key() == part).map(Kept::Part),
        };
        if let Some(one) = one {
            return vec![one];
        }
        CellId::named(name, self.edition).into_iter().map(Kept::Value).collect()
    }

    /// Reads a workbook. A cell that is empty there is blank; one the mapping does not name is absent.
    pub fn read(&self, document: &Document) -> Result<Report, NoSheet> {
        let mut report = Report::new(self.edition);
        report.source.format = Some(document.format);
        for (name, kept) in &self.sheets {
            let sheet = Sheet::find(document, name)?;
            for (at, kept) in kept {
                let (text, place) = sheet.cell(*at);
                kept.read(text, place, &mut report);
            }
        }
        Ok(report)
    }

    /// The values of a report for the cells of a workbook; absent ones empty them.
    pub fn fills(&self, report: &Report) -> BTreeMap<String, Fills> {
        let fill = |kept: &Vec<Entry>| -> Fills {
            kept.iter().map(|(at, kept)| (*at, kept.filling(report))).collect()
        };
        self.sheets.iter().map(|(name, kept)| (name.clone(), fill(kept))).collect()
    }
}

/// The filled cells of a sheet.
struct Sheet<'a> {
    number: Option<std::num::NonZeroU32>,
    cells: BTreeMap<(u32, u32), &'a str>,
}

impl<'a> Sheet<'a> {
    fn find(document: &'a Document, name: &str) -> Result<Self, NoSheet> {
        let grids = || {
            document.blocks.iter().filter_map(|block| match block {
                Block::Grid(grid) => Some(grid),
                Block::Line(_) => None,
            })
        };
        let of_name: Vec<&Grid> = grids().filter(|grid| grid.name.as_deref() == Some(name)).collect();
        if of_name.is_empty() {
            let mut there: Vec<String> = grids().filter_map(|grid| grid.name.clone()).collect();
            there.dedup();
            return Err(NoSheet { wanted: name.to_owned(), there });
        }
        let number = of_name.first().and_then(|grid| grid.place.table);
        let cells = of_name.iter().flat_map(|grid| &grid.rows).flat_map(|row| &row.cells);
        let placed = cells
            .filter_map(|cell| Some(((cell.place.row?.get(), cell.place.column?.get()), cell.text.as_str())));
        Ok(Self { number, cells: placed.collect() })
    }

    fn cell(&self, (row, column): (u32, u32)) -> (&'a str, Place) {
        let number = std::num::NonZeroU32::new;
        let place =
            Place { table: self.number, row: number(row), column: number(column), ..Place::default() };
        (self.cells.get(&(row, column)).copied().unwrap_or_default().trim(), place)
    }
}

impl Kept {
    fn read(self, text: &str, place: Place, report: &mut Report) {
        let said = || Some(text.to_owned()).filter(|text| !text.is_empty());
        let prose = || {
            let mut prose = Prose::default();
            prose.push(text, place);
            prose
        };
        match self {
            Self::Value(id) => {
                let (cell, remark) = match value_of(text) {
                    Some(value) => (value.cell, value.remark),
                    None => (Cell::Text(text.to_owned()), None),
                };
                report.cells.set(id, cell);
                let text = text.to_owned();
                report.source.cells.insert(id, Evidence { text, remark, place, how: How::Printed });
            }
            Self::Body => report.body = said(),
            Self::Year => report.year = year_in(text),
            Self::Title => report.title = said().map(|_| prose()),
            Self::Preamble => report.preamble = said().map(|_| prose()),
            Self::Part(part) => {
                let heading = Labels::default().heading(part);
                report.parts.insert(part, Part { heading, prose: prose() });
            }
            Self::Signature => report.signature = said(),
            Self::DatedOn => report.dated_on = text.parse::<Date>().ok(),
        }
    }

    fn filling(self, report: &Report) -> Filling {
        let text = |text: Option<&str>| match text {
            Some(text) if !text.is_empty() => Filling::Text(text.to_owned()),
            _ => Filling::Nothing,
        };
        match self {
            Self::Value(id) => value(report, id),
            Self::Body => text(report.body.as_deref()),
            Self::Year => {
                report.year.map_or(Filling::Nothing, |year| Filling::Number(year.get().to_string()))
            }
            Self::Title => text(report.title.as_ref().map(|title| title.text.as_str())),
            Self::Preamble => text(report.preamble.as_ref().map(|preamble| preamble.text.as_str())),
            Self::Part(part) => text(Some(report.prose(part))),
            Self::Signature => text(report.signature.as_deref()),
            Self::DatedOn => text(report.dated_on.map(|date| date.to_string()).as_deref()),
        }
    }
}

/// A number stays a number; with a remark beside it, it is text.
fn value(report: &Report, id: CellId) -> Filling {
    let remark = report.source.cells.get(&id).and_then(|evidence| evidence.remark.as_deref());
    match (report.cell(id), remark) {
        (cell @ (Cell::Count(_) | Cell::Amount(_)), Some(remark)) => Filling::Text(format!("{cell}{remark}")),
        (cell @ (Cell::Count(_) | Cell::Amount(_)), None) => Filling::Number(cell.to_string()),
        (Cell::Blank | Cell::Absent, _) => Filling::Nothing,
        (cell @ (Cell::Dash | Cell::Text(_)), _) => Filling::Text(cell.to_string()),
    }
}

/// `2025`, `2025年`, `2025年度`.
fn year_in(text: &str) -> Option<Year> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    Year::new(digits.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(entries: &[(&str, &str)]) -> Result<Mapping, MappingError> {
        let entries = entries.iter().map(|(address, name)| ((*address).to_owned(), (*name).to_owned()));
        let sheets = BTreeMap::from([("附表".to_owned(), entries.collect())]);
        Mapping::new(Edition::Form2021, &sheets)
    }

    #[test]
    fn what_is_wrong_in_a_mapping_is_named() {
        let error = |entries: &[(&str, &str)]| mapping(entries).unwrap_err();
        assert!(matches!(error(&[("3B", "body")]), MappingError::Address { .. }));
        assert!(matches!(error(&[("B3", "table3.grantd.total")]), MappingError::Name { .. }));
        assert!(matches!(error(&[("B3", "table2.procurement")]), MappingError::Name { .. }));
        let count = error(&[("B3:D3", "table3.granted")]);
        assert!(matches!(count, MappingError::Count { addressed: 3, named: 7, .. }), "{count:?}");
        let twice = error(&[("B3", "table3.granted.total"), ("B4:H4", "table3.granted")]);
        assert_eq!(twice, MappingError::Twice(CellId::parse("table3.granted.total").unwrap()));
    }

    #[test]
    fn a_report_comes_back_out_of_the_fills_it_makes() {
        let mapping = mapping(&[
            ("B1", "body"),
            ("B2", "year"),
            ("D6:J6", "table3.granted"),
            ("B9", "table2.charges.amount_wan"),
            ("B10", "part_six"),
        ])
        .unwrap();
        let mut report = Report::new(Edition::Form2021);
        report.body = Some("苏木河镇人民政府".into());
        report.year = Year::new(2025);
        let heading = "六、其他需要报告的事项".into();
        report.parts.insert(PartNo::Six, Part { heading, prose: "无。".into() });
        let cells = [Cell::Count(3), Cell::Blank, Cell::Dash, Cell::Count(0), Cell::Text("见附件".into())];
        for (id, cell) in CellId::named("table3.granted", Edition::Form2021).into_iter().zip(cells) {
            report.cells.set(id, cell);
        }
        let fills = mapping.fills(&report);
        let document = printed(&fills["附表"]);
        let read = mapping.read(&document).unwrap();
        for id in CellId::named("table3.granted", Edition::Form2021).into_iter().take(5) {
            assert_eq!(read.cell(id), report.cell(id), "{id}");
        }
        assert_eq!((read.body, read.year), (report.body, report.year));
        assert_eq!(read.parts[&PartNo::Six].prose.text, "无。");
    }

    /// The document that a workbook filled so reads as.
    fn printed(fills: &Fills) -> Document {
        let cell = |((row, column), filling): (&(u32, u32), &Filling)| {
            let text = match filling {
                Filling::Number(text) | Filling::Text(text) => text.clone(),
                Filling::Nothing => String::new(),
            };
            let number = std::num::NonZeroU32::new;
            let place = Place { row: number(*row), column: number(*column), ..Place::default() };
            files::GridCell { text, column: column - 1, columns: 1, rows: 1, place }
        };
        let rows = vec![files::GridRow { cells: fills.iter().map(cell).collect() }];
        let grid = Grid { name: Some("附表".into()), rows, aligned: true, place: Place::default() };
        Document {
            format: files::Format::Xlsx,
            encoding: None,
            blocks: vec![Block::Grid(grid)],
            metadata: vec![],
            hidden: vec![],
            cut: vec![],
        }
    }
}
