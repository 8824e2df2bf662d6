//! How a number shows: plainly, as a percentage, or as a date, by its number format.
//!
//! A number is rounded to the decimals its format shows and written in the plainest way: no thousands
//! separators, no zeros to fill up, no noise of binary fractions.

use crate::package::xml::{self, Event};

/// Decimals of a double that are not noise.
const SIGNIFICANT: usize = 15;
const DAY_SECONDS: f64 = 86_400.0;
/// Serial number of 9999-12-31.
const LAST_SERIAL: f64 = 2_958_465.0;

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Plain,
    Decimals(u8),
    Percent(u8),
    Date,
    Time,
    DateTime,
}

/// The number formats by cell style.
pub(super) struct Formats {
    shapes: Vec<Shape>,
    from_1904: bool,
}

impl Formats {
    pub(super) fn read(styles: &[u8], from_1904: bool) -> Self {
        let mut reader = xml::reader(styles);
        let mut own: Vec<(u32, Shape)> = Vec::new();
        let mut shapes = Vec::new();
        let mut in_cell_formats = false;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                    "numFmt" => {
                        let code = xml::attribute(&tag, "formatCode").unwrap_or_default();
                        own.extend(xml::number(&tag, "numFmtId").map(|id| (id, shape(&code))));
                    }
                    "cellXfs" => in_cell_formats = true,
                    "xf" if in_cell_formats => {
                        let id = xml::number(&tag, "numFmtId").unwrap_or_default();
                        let known = own.iter().find(|(own, _)| *own == id).map(|(_, shape)| *shape);
                        shapes.push(known.unwrap_or_else(|| built_in(id)));
                    }
                    _ => {}
                },
                Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => break,
                Event::Eof => break,
                _ => {}
            }
        }
        Self { shapes, from_1904 }
    }

    /// What a number, written as the file has it, shows in a cell of the given style.
    pub(super) fn show(&self, written: &str, style: usize) -> String {
        let shape = self.shapes.get(style).copied().unwrap_or(Shape::Plain);
        let is_short = written.len() < SIGNIFICANT && written.bytes().all(|byte| byte.is_ascii_digit());
        if is_short && matches!(shape, Shape::Plain | Shape::Decimals(_)) {
            return written.to_owned();
        }
        let Ok(number) = written.parse::<f64>() else { return written.to_owned() };
        match shape {
            Shape::Plain => plain(number),
            Shape::Decimals(decimals) => plain(round(number, decimals)),
            Shape::Percent(decimals) => format!("{}%", plain(round(number * 100.0, decimals))),
            Shape::Date | Shape::Time | Shape::DateTime => self.moment(number, shape),
        }
    }

    fn moment(&self, number: f64, shape: Shape) -> String {
        let serial = if self.from_1904 { number + 1462.0 } else { number };
        if !(0.0..=LAST_SERIAL + 1.0).contains(&serial) {
            return plain(number);
        }
        let seconds = (serial * DAY_SECONDS).round();
        let day = (seconds / DAY_SECONDS).floor();
        let time = clock(seconds - day * DAY_SECONDS);
        match shape {
            Shape::Time => time,
            Shape::DateTime => format!("{} {time}", date(day)),
            _ => date(day),
        }
    }
}

/// Fewer digits than a double has, so that 0.1 + 0.2 is 0.3.
fn plain(number: f64) -> String {
    if !number.is_finite() {
        return number.to_string();
    }
    let rounded: f64 = format!("{number:.*e}", SIGNIFICANT - 1).parse().unwrap_or(number);
    let size = rounded.abs();
    if rounded == 0.0 {
        String::from("0")
    } else if (1e-9..1e21).contains(&size) {
        rounded.to_string()
    } else {
        format!("{rounded:E}")
    }
}

fn round(number: f64, decimals: u8) -> f64 {
    // Through the plain form, so that 1.005 (a little less in binary) rounds as it is written.
    let near: f64 = plain(number).parse().unwrap_or(number);
    let scale = 10_f64.powi(i32::from(decimals));
    let scaled: f64 = plain(near * scale).parse().unwrap_or(near * scale);
    if scaled.abs() < 1e15 { scaled.round() / scale } else { number }
}

/// Days since the end of 1899 as a calendar date; 1900 has a 29 February there.
#[expect(clippy::cast_possible_truncation, reason = "a serial number has at most seven digits")]
fn date(day: f64) -> String {
    let day = day as i64;
    if day == 60 {
        return String::from("1900-02-29");
    }
    // Days from 0000-03-01, in years that begin in March (Howard Hinnant, `civil_from_days`).
    let days = day + i64::from(day < 60) - 25_569 + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{of_month:02}")
}

#[expect(clippy::cast_possible_truncation, reason = "a day has 86,400 seconds")]
fn clock(seconds: f64) -> String {
    let seconds = seconds as i64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// The formats that have a number instead of a code; 27–36 and 50–58 are the Chinese dates.
fn built_in(id: u32) -> Shape {
    match id {
        1 | 3 | 37 | 38 => Shape::Decimals(0),
        2 | 4 | 39 | 40 => Shape::Decimals(2),
        9 => Shape::Percent(0),
        10 => Shape::Percent(2),
        14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shape::Date,
        18..=21 | 32..=35 | 45..=47 | 55 | 56 => Shape::Time,
        22 => Shape::DateTime,
        _ => Shape::Plain,
    }
}

/// What a format code makes of a positive number.
fn shape(code: &str) -> Shape {
    let bare = bare(code);
    if bare.contains("general")
        || bare.contains('e') && bare.contains('0')
        || bare.contains(['@', '?', '/']) && !bare.contains(['y', 'd', 'm'])
    {
        return Shape::Plain;
    }
    let has_date = bare.contains(['y', 'd', 'e']) || (bare.contains('m') && !bare.contains(['h', 's']));
    let has_time = bare.contains(['h', 's']);
    match (has_date, has_time) {
        (true, true) => return Shape::DateTime,
        (true, false) => return Shape::Date,
        (false, true) => return Shape::Time,
        (false, false) => {}
    }
    let decimals = bare
        .split_once('.')
        .map_or(0, |(_, after)| after.bytes().take_while(|byte| matches!(byte, b'0' | b'#')).count());
    let decimals = u8::try_from(decimals).unwrap_or(u8::MAX).min(15);
    if bare.contains('%') {
        Shape::Percent(decimals)
    } else if bare.contains(['0', '#']) && !bare.trim_end_matches([' ', ')']).ends_with(',') {
        Shape::Decimals(decimals)
    } else {
        Shape::Plain
    }
}

/// The first section of a format code in lower case, without quoted text, escapes and brackets.
fn bare(code: &str) -> String {
    let mut bare = String::new();
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => drop(characters.by_ref().find(|character| *character == '"')),
            '\\' | '_' | '*' => drop(characters.next()),
            '[' => {
                let inside: String = characters.by_ref().take_while(|character| *character != ']').collect();
                if matches!(inside.as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") {
                    bare.push('h');
                }
            }
            ';' => break,
            _ => bare.extend(character.to_lowercase()),
        }
    }
    bare
}
