//! How the form looks: what is to be filled in is yellow, the rest is paper.

use rust_xlsxwriter::{Format, FormatAlign};

use crate::write::xlsx::{boxed, plain};

/// The formats of the form.
pub(super) struct Style {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) line: Format,
    pub(super) head: Format,
    pub(super) label: Format,
    pub(super) sum: Format,
    pub(super) count: Format,
    pub(super) money: Format,
    pub(super) text: Format,
    pub(super) choice: Format,
    pub(super) wrong: Format,
}

/// Pale yellow: fill in here.
const OPEN: u32 = 0x00FF_F8D6;
/// Pale grey: computed.
const SUM: u32 = 0x00EE_EEEE;

impl Style {
    pub(super) fn new() -> Self {
        let (plain, boxed) = (plain(), boxed());
        let open = boxed.clone().set_background_color(OPEN).set_unlocked();
        let number = open.clone().set_align(FormatAlign::Center);
        Self {
            title: plain.clone().set_font_size(16).set_bold().set_align(FormatAlign::Center).set_text_wrap(),
            heading: plain.clone().set_font_size(14).set_bold(),
            line: plain.set_text_wrap().set_align(FormatAlign::Top),
            head: boxed.clone().set_align(FormatAlign::Center),
            label: boxed.clone().set_align(FormatAlign::Left),
            sum: boxed.set_align(FormatAlign::Center).set_background_color(SUM).set_num_format("0"),
            count: number.clone().set_num_format("0"),
            money: number.clone().set_num_format("0.######"),
            text: open.set_align(FormatAlign::Top),
            choice: number,
            wrong: Format::new().set_font_color(0x00B0_0020).set_bold(),
        }
    }
}
