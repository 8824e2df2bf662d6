//! The form a body fills in: a workbook in which only what is to be filled in can be changed, with the sums shown.

mod sheet;
mod style;
mod words;

use jiff::civil::Date;
use law::year::Year;
use rust_xlsxwriter::{Workbook, XlsxError};

use crate::form::Edition;
use crate::report::Report;
use crate::tree::Member;
use crate::write::xlsx::{TABLES, properties};
use crate::write::{Labels, draw, usual_title};
use sheet::TableSheet;
use style::Style;

/// What a form asks, and whom.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The body that fills it in.
    pub body: &'a Member,
    /// The year it reports on.
    pub year: Year,
    /// The form of that year.
    pub edition: Edition,
    /// The body that collects.
    pub collector: Option<&'a Member>,
    /// The day by which it is to be handed in.
    pub due_on: Option<Date>,
    /// Last year's report of the body, whose 结转下年度 is filled in as 上年结转.
    pub previous: Option<&'a Report>,
}

impl Asked<'_> {
    fn title(&self) -> String {
        usual_title(&self.body.name, Some(self.year))
    }
}

/// A form as a workbook made on a day; the same question and day give the same bytes. The error says what a workbook cannot
/// hold.
///
/// Read back, it is a report like any other: its sheets stand in the order of the parts.
pub fn form(asked: &Asked<'_>, made_on: Date) -> Result<Vec<u8>, String> {
    book(asked, made_on).map_err(|error| error.to_string())
}

fn book(asked: &Asked<'_>, made_on: Date) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&asked.title(), made_on)?);
    let style = Style::new();
    let labels = Labels::default();
    let blank = Report::new(asked.edition);
    words::instructions(workbook.add_worksheet(), asked, &style)?;
    words::first(workbook.add_worksheet(), asked, &style)?;
    for ((part, name), drawn) in TABLES.into_iter().zip(draw(&blank, &labels)) {
        let mut sheet = TableSheet::new(workbook.add_worksheet(), name, &style, &drawn)?;
        sheet.heading(&labels.heading(part), &drawn)?;
        sheet.table(&blank, &drawn, asked.previous)?;
    }
    words::last(workbook.add_worksheet(), asked, &style)?;
    workbook.save_to_buffer()
}
