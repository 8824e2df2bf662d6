//! The fields of every letter.

mod closing;
mod consultation;
mod dispute;
mod intake;
mod reply;

use super::field::Field;
use super::number::Number;

/// What is typed for a letter, in the order of its editor.
pub const fn fields(number: Number) -> &'static [Field] {
    match number {
        Number::D01 => intake::D01,
        Number::D02 => intake::D02,
        Number::D03 => intake::D03,
        Number::D04 => intake::D04,
        Number::D05 => intake::D05,
        Number::D06 => intake::D06,
        Number::D07 => intake::D07,
        Number::D08 => intake::D08,
        Number::D09 => intake::D09,
        Number::D10 => consultation::D10,
        Number::D11 => consultation::D11,
        Number::D12 => consultation::D12,
        Number::D13 => consultation::D13,
        Number::D14 => consultation::D14,
        Number::D15 => consultation::D15,
        Number::D16 => consultation::D16,
        Number::D17 => reply::D17,
        Number::D18 => reply::D18,
        Number::D19 => reply::D19,
        Number::D20 => reply::D20,
        Number::D21 => reply::D21,
        Number::D22 => reply::D22,
        Number::D23 => reply::D23,
        Number::D24 => reply::D24,
        Number::D25 => reply::D25,
        Number::D26 => reply::D26,
        Number::D27 => reply::D27,
        Number::D28 => reply::D28,
        Number::D29 => reply::D29,
        Number::D30 => reply::D30,
        Number::D31 => reply::D31,
        Number::D32 => reply::D32,
        Number::D33 => reply::D33,
        Number::D34 => closing::D34,
        Number::D35 => closing::D35,
        Number::D36 => closing::D36,
        Number::D37 => closing::D37,
        Number::D38 => closing::D38,
        Number::D39 => closing::D39,
        Number::D40 => closing::D40,
        Number::D41 => closing::D41,
        Number::D42 => closing::D42,
        Number::D43 => closing::D43,
        Number::D44 => closing::D44,
        Number::D45 => closing::D45,
        Number::D46 => closing::D46,
        Number::D48A => dispute::D48A,
        Number::D48B => dispute::D48B,
        Number::D48C => dispute::D48C,
    }
}
