//! One sheet of the workbook, filled from the top.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::style::Style;
use crate::cell::Cell;
use crate::form::CellId;
use crate::report::Report;
use crate::write::drawn::{Drawn, DrawnCell, Role};
use crate::write::width;

const A4: u8 = 9;
/// The height of a line of text, in points.
const LINE: f64 = 18.0;
/// The width of a sheet of words, in narrow characters.
const PAGE: usize = 76;
/// No row is higher than 409 points; so long a paragraph is cut at the ends of sentences.
const LONGEST: usize = PAGE * 18;

/// A sheet of A4 upright, as wide as the paper.
pub(crate) fn upright(worksheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
    worksheet.set_name(name)?.set_paper_size(A4).set_portrait().set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A sheet of A4 lying, as wide as the paper.
pub(crate) fn lying(worksheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
    worksheet.set_name(name)?.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

pub(super) struct Sheet<'a> {
    worksheet: &'a mut Worksheet,
    style: &'a Style,
    next: u32,
    /// The last column that a line of text goes over.
    last: u16,
    /// The width of all columns together, in narrow characters.
    width: usize,
}

impl<'a> Sheet<'a> {
    /// A sheet that holds text alone, upright.
    pub(super) fn of_words(
        worksheet: &'a mut Worksheet,
        name: &str,
        style: &'a Style,
    ) -> Result<Self, XlsxError> {
        upright(worksheet, name)?;
        worksheet.set_column_width(0, narrow(PAGE))?;
        worksheet.set_footer("&C&P");
        Ok(Self { worksheet, style, next: 0, last: 0, width: PAGE })
    }

    /// A sheet for a table, lying.
    pub(super) fn of_a_table(
        worksheet: &'a mut Worksheet,
        name: &str,
        style: &'a Style,
        drawn: &Drawn,
    ) -> Result<Self, XlsxError> {
        lying(worksheet, name)?;
        worksheet.set_footer("&C&P").set_print_center_horizontally(true);
        let widths = widths(drawn);
        for (column, width) in (0..).zip(&widths) {
            worksheet.set_column_width(column, narrow(*width))?;
        }
        let last = column(drawn.columns as usize - 1);
        Ok(Self { worksheet, style, next: 0, last, width: widths.iter().sum() })
    }

    pub(super) fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        let style = self.style;
        self.line(text, &style.title, 2.0)
    }

    pub(super) fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        let style = self.style;
        self.line(text, &style.heading, 1.6)
    }

    pub(super) fn signature(&mut self, text: &str) -> Result<(), XlsxError> {
        let style = self.style;
        self.line(text, &style.signature, 1.2)
    }

    pub(super) fn paragraphs(&mut self, paragraphs: &[String]) -> Result<(), XlsxError> {
        let style = self.style;
        for piece in paragraphs.iter().flat_map(|paragraph| pieces(paragraph)) {
            let lines = width::of(piece).div_ceil(self.width.saturating_sub(4).max(1));
            self.line(piece, &style.paragraph, f64::from(u32::try_from(lines).unwrap_or(u32::MAX)))?;
        }
        Ok(())
    }

    /// A line of text over all columns, so many lines high.
    fn line(&mut self, text: &str, format: &Format, lines: f64) -> Result<(), XlsxError> {
        let row = self.next;
        self.next += 1;
        self.worksheet.set_row_height(row, (lines * LINE + 4.0).min(409.0))?;
        if self.last == 0 {
            self.worksheet.write_string_with_format(row, 0, text, format)?;
        } else {
            self.worksheet.merge_range(row, 0, row, self.last, text, format)?;
        }
        Ok(())
    }

    /// The table, merged as drawn. Its heads stay in sight and are printed on every page.
    pub(super) fn table(&mut self, report: &Report, drawn: &Drawn) -> Result<(), XlsxError> {
        let first = self.next;
        let widths = widths(drawn);
        for (row, cells) in (first..).zip(drawn.placed()) {
            let mut lines = 1;
            for (at, cell) in cells {
                self.cell(report, (row, at), cell)?;
                if cell.rows == 1 {
                    let room: usize = widths.iter().skip(at).take(cell.columns as usize).sum();
                    lines = lines.max(width::of(&cell.text).div_ceil(room.max(1)));
                }
            }
            self.worksheet.set_row_height(row, LINE * f64::from(u32::try_from(lines).unwrap_or(1)))?;
            self.next = row + 1;
        }
        let heads = u32::try_from(drawn.head_rows).unwrap_or_default();
        if heads > 0 {
            self.worksheet.set_repeat_rows(first, first + heads - 1)?;
            // A long text above the table would fill the screen and never go.
            if first < 3 {
                self.worksheet.set_freeze_panes(first + heads, labels(drawn))?;
            }
        }
        Ok(())
    }

    fn cell(&mut self, report: &Report, (row, at): (u32, usize), cell: &DrawnCell) -> Result<(), XlsxError> {
        let style = self.style;
        let first = column(at);
        let format = match cell.role {
            Role::Section | Role::RowHead if cell.columns > 1 || cell.rows == 1 => &style.label,
            Role::Section | Role::RowHead | Role::ColumnHead | Role::Note => &style.head,
            Role::Value(_) => &style.words,
        };
        if cell.rows > 1 || cell.columns > 1 {
            let (below, right) = (row + cell.rows - 1, column(at + cell.columns as usize - 1));
            self.worksheet.merge_range(row, first, below, right, &cell.text, format)?;
        }
        match (cell.role, number(report, cell)) {
            (Role::Value(_), _) if cell.text.is_empty() => {
                self.worksheet.write_blank(row, first, format)?;
            }
            (Role::Value(_), Some((number, decimals))) => {
                self.worksheet.write_number_with_format(row, first, number, &style.amount(decimals))?;
            }
            (Role::Value(_) | Role::Section | Role::ColumnHead | Role::RowHead | Role::Note, _) => {
                self.worksheet.write_string_with_format(row, first, &cell.text, format)?;
            }
        }
        Ok(())
    }
}

/// The number in a cell with its decimals. None where a remark stands beside it, and where it has more digits than a
/// spreadsheet keeps: such a number is text.
fn number(report: &Report, cell: &DrawnCell) -> Option<(f64, u32)> {
    let Role::Value(id) = cell.role else { return None };
    let amount = bare_number(report, id)?;
    let most = 10_u64.pow(15);
    (amount.mantissa().unsigned_abs() < u128::from(most)).then_some(())?;
    Some((amount.to_f64()?, amount.scale()))
}

fn bare_number(report: &Report, id: CellId) -> Option<Decimal> {
    let has_remark = report.source.cells.get(&id).is_some_and(|evidence| evidence.remark.is_some());
    match report.cell(id) {
        Cell::Count(n) if !has_remark => Some(Decimal::from(*n)),
        Cell::Amount(amount) if !has_remark => Some(*amount),
        Cell::Count(_) | Cell::Amount(_) | Cell::Blank | Cell::Dash | Cell::Text(_) | Cell::Absent => None,
    }
}

/// How many columns of labels stand before the values.
fn labels(drawn: &Drawn) -> u16 {
    let values = drawn.placed().into_iter().flatten().filter(|(_, cell)| matches!(cell.role, Role::Value(_)));
    values.map(|(at, _)| column(at)).min().unwrap_or_default()
}

/// How wide each column is, in narrow characters: by its longest label up to a limit, and by its values.
fn widths(drawn: &Drawn) -> Vec<usize> {
    const LABEL: usize = 42;
    const GROUP: usize = 16;
    const TALL: usize = 6;
    const VALUE: usize = 9;
    let mut widths = vec![VALUE; drawn.columns as usize];
    for (at, cell) in drawn.placed().into_iter().flatten().filter(|(_, cell)| cell.columns == 1) {
        let wide = width::of(&cell.text) + 2;
        let wanted = match cell.role {
            Role::RowHead if cell.rows as usize * 2 > drawn.rows.len() => TALL,
            Role::RowHead if cell.rows > 1 => GROUP,
            Role::RowHead => wide.min(LABEL),
            Role::ColumnHead => wide.min(VALUE.max(if drawn.columns > 10 { VALUE } else { wide })),
            Role::Section | Role::Note => VALUE,
            Role::Value(_) => wide,
        };
        if let Some(width) = widths.get_mut(at) {
            *width = if wanted == TALL { TALL } else { (*width).max(wanted) };
        }
    }
    widths
}

/// A paragraph in pieces that a row can show.
fn pieces(paragraph: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = paragraph;
    while width::of(rest) > LONGEST {
        let mut wide = 0;
        let fits = |c: char| {
            wide += width::of_char(c);
            wide > LONGEST
        };
        let limit = rest.find(fits).unwrap_or(rest.len()).max(rest.chars().next().map_or(0, char::len_utf8));
        let sentence = rest.get(..limit).and_then(|text| text.rfind('。')).map(|at| at + '。'.len_utf8());
        let (piece, after) = rest.split_at_checked(sentence.unwrap_or(limit)).unwrap_or((rest, ""));
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn narrow(width: usize) -> f64 {
    f64::from(u32::try_from(width).unwrap_or(255).min(255))
}
