//! A report as a workbook: a sheet for each part with a table, and one before and one behind them for the parts in words.

mod sheet;
mod style;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::labels::Labels;
use super::laid::{Laid, LaidPart, lay};
use crate::form::PartNo;
use crate::report::Report;
use sheet::Sheet;
pub(crate) use sheet::{lying, upright};
use style::Style;
pub(crate) use style::{boxed, plain};

/// Writes a report as a workbook made on a day. The same report and day give the same bytes. An open cell is an empty one.
/// The error says what a workbook cannot hold.
pub fn xlsx(report: &Report, labels: &Labels, made_on: Date) -> Result<Vec<u8>, String> {
    book(report, &lay(report, labels), made_on).map_err(|error| error.to_string())
}

fn book(report: &Report, laid: &Laid, made_on: Date) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&laid.title, made_on)?);
    let style = Style::new();
    let part = |number| laid.parts.iter().find(|part: &&LaidPart| part.number == number);

    let mut first = Sheet::of_words(workbook.add_worksheet(), "总体情况", &style)?;
    first.title(&laid.title)?;
    first.paragraphs(&laid.preamble)?;
    if let Some(part) = part(PartNo::One) {
        first.heading(&part.heading)?;
        first.paragraphs(&part.paragraphs)?;
    }
    for (number, name) in TABLES {
        let Some((part, drawn)) = part(number).and_then(|part| Some((part, part.table.as_ref()?))) else {
            continue;
        };
        let mut sheet = Sheet::of_a_table(workbook.add_worksheet(), name, &style, drawn)?;
        sheet.heading(&part.heading)?;
        sheet.paragraphs(&part.paragraphs)?;
        sheet.table(report, drawn)?;
    }
    let mut last = Sheet::of_words(workbook.add_worksheet(), "问题改进和其他", &style)?;
    for part in [PartNo::Five, PartNo::Six].into_iter().filter_map(part) {
        last.heading(&part.heading)?;
        last.paragraphs(&part.paragraphs)?;
    }
    for line in [&laid.signature, &laid.dated].into_iter().flatten() {
        last.signature(line)?;
    }
    workbook.save_to_buffer()
}

/// The parts with tables, and what their sheets are called.
pub(crate) const TABLES: [(PartNo, &str); 3] =
    [(PartNo::Two, "主动公开"), (PartNo::Three, "申请办理"), (PartNo::Four, "复议诉讼")];

/// What a workbook says about itself: its title and the day it was made on.
pub(crate) fn properties(title: &str, made_on: Date) -> Result<DocProperties, XlsxError> {
    let (year, month, day) = (made_on.year(), made_on.month(), made_on.day());
    let made = ExcelDateTime::from_ymd(
        u16::try_from(year).unwrap_or_default(),
        u8::try_from(month).unwrap_or_default(),
        u8::try_from(day).unwrap_or_default(),
    )?;
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&made))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Edition;

    #[test]
    fn the_same_report_and_day_give_the_same_bytes() {
        let report = Report::new(Edition::Form2021);
        let write = || xlsx(&report, &Labels::default(), jiff::civil::date(2026, 1, 12)).unwrap();
        assert_eq!(write(), write());
    }
}
