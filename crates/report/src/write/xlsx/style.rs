//! How the cells of the workbook look.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// The formats of a workbook.
pub(super) struct Style {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) paragraph: Format,
    pub(super) signature: Format,
    pub(super) head: Format,
    pub(super) label: Format,
    pub(super) count: Format,
    pub(super) words: Format,
}

/// The typeface of everything.
pub(crate) fn plain() -> Format {
    Format::new().set_font_name("宋体").set_font_size(11).set_align(FormatAlign::VerticalCenter)
}

/// A cell of a table.
pub(crate) fn boxed() -> Format {
    plain().set_border(FormatBorder::Thin).set_text_wrap()
}

impl Style {
    pub(super) fn new() -> Self {
        let (plain, boxed) = (plain(), boxed());
        Self {
            title: plain.clone().set_font_size(16).set_bold().set_align(FormatAlign::Center).set_text_wrap(),
            heading: plain.clone().set_font_size(14).set_bold(),
            paragraph: plain.clone().set_indent(1).set_text_wrap().set_align(FormatAlign::Top),
            signature: plain.set_align(FormatAlign::Right),
            head: boxed.clone().set_align(FormatAlign::Center),
            label: boxed.clone().set_align(FormatAlign::Left),
            count: boxed.clone().set_align(FormatAlign::Center).set_num_format("0"),
            words: boxed.set_align(FormatAlign::Center),
        }
    }

    /// An amount with as many decimals as it is given with.
    pub(super) fn amount(&self, decimals: u32) -> Format {
        let places = usize::try_from(decimals).unwrap_or_default();
        let format = if places == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(places)) };
        self.count.clone().set_num_format(format)
    }
}
