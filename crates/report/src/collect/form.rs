//! The form a body fills in: a workbook in which only what is to be filled in can be changed, with the sums shown.

mod sheet;
mod style;
mod words;

use jiff::civil::Date;
use law::year::Year;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::form::{Edition, PartNo};
use crate::report::Report;
use crate::tree::Member;
use crate::write::{Labels, draw};
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

/// A form as a workbook made on a day; the same question and day give the same bytes. The error says what a workbook cannot
/// hold.
///
/// Read back, it is a report like any other: its sheets stand in the order of the parts.
pub fn form(asked: &Asked<'_>, made_on: Date) -> Result<Vec<u8>, String> {
    book(asked, made_on).map_err(|error| error.to_string())
}

fn book(asked: &Asked<'_>, made_on: Date) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(asked, made_on)?);
    let style = Style::new();
    let labels = Labels::default();
    let blank = Report::new(asked.edition);
    words::instructions(workbook.add_worksheet(), asked, &style)?;
    words::first(workbook.add_worksheet(), asked, &style)?;
    let names = [(PartNo::Two, "主动公开"), (PartNo::Three, "申请办理"), (PartNo::Four, "复议诉讼")];
    for ((part, name), drawn) in names.into_iter().zip(draw(&blank, &labels)) {
        let mut sheet = TableSheet::new(workbook.add_worksheet(), name, &style, &drawn)?;
        sheet.heading(&labels.heading(part), &drawn)?;
        sheet.table(&blank, &drawn, asked.previous)?;
    }
    words::last(workbook.add_worksheet(), asked, &style)?;
    workbook.save_to_buffer()
}

fn properties(asked: &Asked<'_>, made_on: Date) -> Result<DocProperties, XlsxError> {
    let made = ExcelDateTime::from_ymd(
        u16::try_from(made_on.year()).unwrap_or_default(),
        u8::try_from(made_on.month()).unwrap_or_default(),
        u8::try_from(made_on.day()).unwrap_or_default(),
    )?;
    Ok(DocProperties::new().set_title(words::title(asked)).set_creation_datetime(&made))
}
