//! Values into the cells of a workbook that somebody else made; everything else in it stays as it is, byte for byte.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Workbook, open};
use crate::package::{self, Package};
use crate::{Format, Limits, Unreadable};

mod splice;

/// The cells of one sheet to be filled, by row and column counting from 1.
pub type Fills = BTreeMap<(u32, u32), Filling>;

/// What is put into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filling {
    /// A number, in decimal digits.
    Number(String),
    /// Text.
    Text(String),
    /// Nothing; the cell keeps its style.
    Nothing,
}

/// A filled workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledWorkbook {
    /// The workbook.
    pub bytes: Vec<u8>,
    /// Cells that hold a formula and were left alone: sheet, row, column.
    pub formulas: Vec<(String, u32, u32)>,
}

/// Why a workbook was not filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FillError {
    /// It cannot be read.
    Unreadable(Unreadable),
    /// It has no sheet of that name; the names it has.
    NoSheet {
        /// The name asked for.
        wanted: String,
        /// The names there are.
        there: Vec<String>,
    },
    /// The cell lies under a merged one and would not be seen.
    Covered {
        /// The sheet.
        sheet: String,
        /// Row, from 1.
        row: u32,
        /// Column, from 1.
        column: u32,
    },
}

impl From<Unreadable> for FillError {
    fn from(unreadable: Unreadable) -> Self {
        Self::Unreadable(unreadable)
    }
}

/// Fills cells of a workbook by the name of the sheet. Cells with a formula keep it, and the program that opens the
/// workbook is asked to compute them anew.
pub fn fill_xlsx(
    workbook: &[u8],
    sheets: &BTreeMap<String, Fills>,
    limits: &Limits,
) -> Result<FilledWorkbook, FillError> {
    let mut package = Package::open(workbook, Format::Xlsx, limits)?;
    let listed = open(&mut package)?;
    let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut formulas = Vec::new();
    for (name, fills) in sheets {
        let path = path_of(&listed, name)?;
        let part =
            package.part(&path)?.ok_or_else(|| package::damaged(Format::Xlsx, &"a sheet is missing"))?;
        let spliced = splice::fill(&part, fills)?;
        if let Some((row, column)) = spliced.covered {
            return Err(FillError::Covered { sheet: name.clone(), row, column });
        }
        formulas.extend(spliced.formulas.into_iter().map(|(row, column)| (name.clone(), row, column)));
        parts.insert(path.to_lowercase(), spliced.part);
    }
    if let Some(part) = package.part(&listed.main)? {
        parts.insert(listed.main.to_lowercase(), splice::recompute(&part)?);
    }
    let bytes = repack(workbook, &parts).map_err(|error| package::damaged(Format::Xlsx, &error))?;
    // What a sloppy sheet became is looked at before anyone else has to.
    super::read(&bytes, limits)?;
    Ok(FilledWorkbook { bytes, formulas })
}

fn path_of(workbook: &Workbook, name: &str) -> Result<String, FillError> {
    let found = (1..).zip(&workbook.sheets).find(|(_, sheet)| sheet.name == name);
    let there = || workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let (number, listed) =
        found.ok_or_else(|| FillError::NoSheet { wanted: name.to_owned(), there: there() })?;
    Ok(workbook.path(listed, number))
}

/// The same zip with some parts exchanged; the others are copied without unpacking them.
fn repack(workbook: &[u8], parts: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut source = ZipArchive::new(Cursor::new(workbook))?;
    let mut target = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len())));
    for index in 0..source.len() {
        let entry = source.by_index_raw(index)?;
        let name = entry.name()?.into_owned();
        match parts.get(&name.replace('\\', "/").trim_start_matches('/').to_lowercase()) {
            Some(part) => {
                let modified = entry.last_modified().unwrap_or_default();
                target.start_file(name, SimpleFileOptions::default().last_modified_time(modified))?;
                target.write_all(part)?;
            }
            None => target.raw_copy_file(entry)?,
        }
    }
    Ok(target.finish()?.into_inner())
}
