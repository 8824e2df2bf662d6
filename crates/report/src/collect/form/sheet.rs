//! A sheet with one of the tables: cells to fill in, sums that compute themselves, and a line that says whether they agree.

use std::collections::HashMap;

use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DataValidationRule, Formula,
    ProtectionOptions, Worksheet, XlsxError,
};

use super::style::Style;
use crate::collect::totals::sums;
use crate::form::{CellId, Column3, Row3};
use crate::report::Report;
use crate::write::xlsx::lying;
use crate::write::{Drawn, DrawnCell, Role, width};

pub(super) struct TableSheet<'a> {
    worksheet: &'a mut Worksheet,
    style: &'a Style,
    next: u32,
    at: HashMap<CellId, (u32, u16)>,
}

/// Locked, but columns and rows may be made wider.
pub(super) fn lock(worksheet: &mut Worksheet) {
    let options = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
    worksheet.protect_with_options(&options);
}

impl<'a> TableSheet<'a> {
    pub(super) fn new(
        worksheet: &'a mut Worksheet,
        name: &str,
        style: &'a Style,
        drawn: &Drawn,
    ) -> Result<Self, XlsxError> {
        lying(worksheet, name)?;
        lock(worksheet);
        // Until a program computes them, the sums are empty and not zero.
        worksheet.set_formula_result_default("");
        for (column, width) in (0..).zip(widths(drawn)) {
            worksheet.set_column_width(column, width)?;
        }
        Ok(Self { worksheet, style, next: 0, at: HashMap::new() })
    }

    pub(super) fn heading(&mut self, text: &str, drawn: &Drawn) -> Result<(), XlsxError> {
        let last = column(drawn.columns).saturating_sub(1);
        self.worksheet.merge_range(0, 0, 0, last, text, &self.style.heading)?;
        self.worksheet.set_row_height(0, 26)?;
        self.next = 1;
        Ok(())
    }

    /// The table; 上年结转 filled in from last year's report where there is one.
    pub(super) fn table(
        &mut self,
        blank: &Report,
        drawn: &Drawn,
        previous: Option<&Report>,
    ) -> Result<(), XlsxError> {
        let first = self.next;
        for (row, cells) in (first..).zip(drawn.placed()) {
            let mut lines = 1;
            for (at, cell) in cells {
                self.cell((row, column(at)), cell)?;
                if cell.rows == 1 && cell.columns == 1 && width::of(&cell.text) > LABEL {
                    lines = 2;
                }
            }
            self.worksheet.set_row_height(row, 20.0 * f64::from(lines))?;
            self.next = row + 1;
        }
        if drawn.head_rows > 0 {
            let heads = u32::try_from(drawn.head_rows).unwrap_or_default();
            self.worksheet.set_repeat_rows(first, first + heads - 1)?;
            self.worksheet.set_freeze_panes(first + heads, 0)?;
        }
        for (total, parts) in sums(blank) {
            self.sum(total, &parts)?;
        }
        self.carried_in(previous)?;
        self.agreement()
    }

    fn cell(&mut self, (row, first): (u32, u16), cell: &DrawnCell) -> Result<(), XlsxError> {
        let style = self.style;
        let format = match cell.role {
            Role::RowHead if cell.rows == 1 => &style.label,
            Role::Section | Role::RowHead | Role::ColumnHead | Role::Note => &style.head,
            Role::Value(id) if id.is_money() => &style.money,
            Role::Value(_) => &style.count,
        };
        if cell.rows > 1 || cell.columns > 1 {
            let (below, right) = (row + cell.rows - 1, first + column(cell.columns) - 1);
            self.worksheet.merge_range(row, first, below, right, &cell.text, format)?;
        }
        if let Role::Value(id) = cell.role {
            self.at.insert(id, (row, first));
            self.worksheet.write_blank(row, first, format)?;
            self.worksheet.add_data_validation(row, first, row, first, &validation(id)?)?;
        } else {
            self.worksheet.write_string_with_format(row, first, &cell.text, format)?;
        }
        Ok(())
    }

    /// A total computes itself; it is empty until there is something to add up.
    fn sum(&mut self, total: CellId, parts: &[CellId]) -> Result<(), XlsxError> {
        let Some((row, column)) = self.at.get(&total).copied() else { return Ok(()) };
        let Some(range) = self.range(parts) else { return Ok(()) };
        let formula = Formula::new(format!("=IF(COUNT({range})=0,\"\",SUM({range}))"));
        self.worksheet.write_formula_with_format(row, column, formula, &self.style.sum)?;
        let none = DataValidation::new().allow_any_value();
        self.worksheet.add_data_validation(row, column, row, column, &none)?;
        Ok(())
    }

    /// `D8:I8`, from the first to the last of cells that stand side by side or below each other.
    fn range(&self, parts: &[CellId]) -> Option<String> {
        let (first, last) = (self.at.get(parts.first()?)?, self.at.get(parts.last()?)?);
        Some(format!("{}:{}", address(*first), address(*last)))
    }

    fn carried_in(&mut self, previous: Option<&Report>) -> Result<(), XlsxError> {
        let Some(previous) = previous else { return Ok(()) };
        for column in Column3::ALL.into_iter().filter(|column| *column != Column3::Total) {
            let Some((row, at)) = self.at.get(&CellId::T3(Row3::CarriedIn, column)).copied() else {
                continue;
            };
            let Some(carried) = previous.t3(Row3::CarriedOut, column).count_or_zero() else { continue };
            let Ok(carried) = i32::try_from(carried) else { continue };
            self.worksheet.write_number_with_format(row, at, carried, &self.style.count)?;
        }
        Ok(())
    }

    /// Under table three: whether first and second add up to third and fourth, column by column.
    fn agreement(&mut self) -> Result<(), XlsxError> {
        let row = self.next + 1;
        let rows = [Row3::NewReceived, Row3::CarriedIn, Row3::TotalHandled, Row3::CarriedOut];
        let mut columns = Vec::new();
        for column in Column3::ALL {
            let cells = rows.map(|row| self.at.get(&CellId::T3(row, column)).copied());
            let [Some(new), Some(before), Some(handled), Some(after)] = cells else { continue };
            let [a, b, c, d] = [new, before, handled, after].map(address);
            let holds = format!(
                "=IF(COUNT({a},{b},{c},{d})=0,\"\",IF(N({a})+N({b})=N({c})+N({d}),\"相符\",\"不符\"))"
            );
            let formula = Formula::new(holds);
            self.worksheet.write_formula_with_format(row, new.1, formula, &self.style.sum)?;
            columns.push(new.1);
        }
        let (Some(first), Some(last)) = (columns.first().copied(), columns.last().copied()) else {
            return Ok(());
        };
        let note = "核对：第一项＋第二项＝第三项（七）＋第四项";
        self.worksheet.merge_range(row, 0, row, first - 1, note, &self.style.label)?;
        let wrong = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo("不符"))
            .set_format(&self.style.wrong);
        self.worksheet.add_conditional_format(row, first, row, last, &wrong)?;
        Ok(())
    }
}

/// Counts are whole and not negative; money has decimals.
fn validation(id: CellId) -> Result<DataValidation, XlsxError> {
    let validation = DataValidation::new();
    let (validation, message) = if id.is_money() {
        let rule = DataValidationRule::GreaterThanOrEqualTo(0.0);
        (validation.allow_decimal_number(rule), "请填写金额（万元），只写数字；没有的填 0。")
    } else if id.may_be_negative() {
        let rule = DataValidationRule::Between(-999_999_999, 999_999_999);
        (validation.allow_whole_number(rule), "请填写整数，只写数字；没有的填 0。")
    } else {
        let rule = DataValidationRule::GreaterThanOrEqualTo(0);
        (validation.allow_whole_number(rule), "请填写不小于 0 的整数，只写数字；没有的填 0。")
    };
    validation.set_error_title("填写有误")?.set_error_message(message)
}

/// The width of the labels of table three, in narrow characters; a longer one takes two lines.
const LABEL: usize = 46;

fn widths(drawn: &Drawn) -> Vec<f64> {
    match drawn.columns {
        4 => vec![30.0, 18.0, 18.0, 18.0],
        10 => [6.0, 16.0, 46.0].into_iter().chain([11.0; 7]).collect(),
        columns => vec![10.0; columns as usize],
    }
}

fn column<N: TryInto<u16>>(at: N) -> u16 {
    at.try_into().unwrap_or(u16::MAX)
}

fn address((row, column): (u32, u16)) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(row, column)
}
