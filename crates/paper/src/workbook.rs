//! 工作簿: a list as a workbook. Every cell is a text, so nothing in it is a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, XlsxError};

use jiff::civil::Date;

/// A list: its heads, and its rows of as many cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The name of its sheet.
    pub name: String,
    /// What stands above its columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// How wide a column is at most, in characters.
const WIDEST: usize = 48;

/// Writes a list as a workbook made on a day; the same list and day give the same bytes. The error says what a workbook cannot
/// hold.
pub fn workbook(list: &Rows, made_on: Date) -> Result<Vec<u8>, String> {
    book(list, made_on).map_err(|error| error.to_string())
}

fn book(list: &Rows, made_on: Date) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (year, month, day) = (made_on.year(), made_on.month(), made_on.day());
    let made = ExcelDateTime::from_ymd(
        u16::try_from(year).unwrap_or_default(),
        u8::try_from(month).unwrap_or_default(),
        u8::try_from(day).unwrap_or_default(),
    )?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let head = Format::new().set_bold().set_border(FormatBorder::Thin).set_text_wrap();
    let cell = Format::new().set_border(FormatBorder::Thin);
    let sheet = workbook.add_worksheet();
    sheet.set_name(&list.name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, text) in (0_u16..).zip(&list.heads) {
        sheet.write_string_with_format(0, column, text, &head)?;
        let widest = list.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let widest = widest.chain([text]).map(|text| wide(text)).max().unwrap_or(0).min(WIDEST);
        sheet.set_column_width(column, u32::try_from(widest + 2).unwrap_or(u32::MAX))?;
    }
    for (row, cells) in (1_u32..).zip(&list.rows) {
        for (column, text) in (0_u16..).zip(cells) {
            sheet.write_string_with_format(row, column, text, &cell)?;
        }
    }
    workbook.save_to_buffer()
}

/// How wide a text is: a Chinese character as two.
fn wide(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_the_same_list_gives_the_same_bytes() {
        let list = Rows {
            name: "申请".to_owned(),
            heads: vec!["编号".to_owned()],
            rows: vec![vec!["=1+1".to_owned()], vec!["@SUM(A1)".to_owned()]],
        };
        let write = || workbook(&list, jiff::civil::date(2026, 1, 12)).unwrap();
        assert_eq!(write(), write());
        let read = files::read(&write(), None, &files::Limits::default()).unwrap();
        let text = format!("{read:?}");
        assert!(text.contains("=1+1") && text.contains("@SUM(A1)"), "{text}");
    }
}
