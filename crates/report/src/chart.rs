//! Small charts as SVG: bars with their values written on them, and a title and a description for those who do not see
//! them. A page puts the same numbers in a table below.

use rust_decimal::Decimal;

use crate::markup::Markup;

/// Bars that lie beside each other, a group a row, a bar a series.
#[derive(Clone, Debug)]
pub(crate) struct Bars<'a> {
    /// What its parts are called in the page.
    pub(crate) id: &'static str,
    /// What it shows.
    pub(crate) title: &'a str,
    /// What it shows, at length.
    pub(crate) description: &'a str,
    /// What the bars of a group are called; two at most are told apart.
    pub(crate) series: &'a [String; 2],
    /// The groups.
    pub(crate) rows: &'a [Bar],
    /// What is written where there is no value.
    pub(crate) open: &'static str,
}

/// A group of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    /// What it counts.
    pub(crate) label: String,
    /// How much, by series; none where that is open.
    pub(crate) values: [Option<Decimal>; 2],
}

const WIDTH: u32 = 360;
/// What the longest bar takes; the rest is for the value behind it.
const LONGEST: u32 = 270;
const BAR: u32 = 14;
const LABEL: u32 = 20;
const GROUP: u32 = LABEL + 2 * (BAR + 3) + 7;
/// The colour of the page around it, which may be a dark one.
const INK: &str = "currentColor";

impl Bars<'_> {
    /// Writes the chart.
    pub(crate) fn write(&self, out: &mut Markup) {
        let rows = u32::try_from(self.rows.len()).unwrap_or(u32::MAX).min(1000);
        let top = 2 * LABEL + 8;
        let height = top + rows * GROUP;
        let (title, description) = (format!("{}-title", self.id), format!("{}-desc", self.id));
        let attributes = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("role", "img"),
            ("viewBox", &format!("0 0 {WIDTH} {height}") as &str),
            ("aria-labelledby", &format!("{title} {description}")),
            ("font-size", "13"),
            ("class", "chart"),
        ];
        out.element("svg", &attributes, |svg| {
            svg.leaf("title", &[("id", &title)], self.title);
            svg.leaf("desc", &[("id", &description)], self.description);
            for (series, y) in [0, LABEL].into_iter().enumerate() {
                bar(svg, series, (0, y + 4), 24);
                let name = self.series.get(series).map_or("", String::as_str);
                words(svg, (32, y + 4 + BAR - 2), name);
            }
            for (row, at) in self.rows.iter().zip(0..) {
                self.group(svg, row, top + at * GROUP);
            }
        });
    }

    fn group(&self, svg: &mut Markup, row: &Bar, top: u32) {
        words(svg, (0, top + LABEL - 6), &row.label);
        for (series, (value, at)) in row.values.iter().zip(0..).enumerate() {
            let y = top + LABEL + at * (BAR + 3);
            let Some(value) = value else {
                words(svg, (0, y + BAR - 2), self.open);
                continue;
            };
            let long = self.length(*value);
            if long > 0 {
                bar(svg, series, (0, y), long);
            }
            words(svg, (long + 6, y + BAR - 2), &value.normalize().to_string());
        }
    }

    /// How long the bar of a value is. What is there at all is seen.
    fn length(&self, value: Decimal) -> u32 {
        let largest = self.rows.iter().flat_map(|row| row.values).flatten().max().unwrap_or_default();
        if value <= Decimal::ZERO || largest <= Decimal::ZERO {
            return 0;
        }
        let share = value.checked_div(largest).unwrap_or_default();
        let long = share.checked_mul(Decimal::from(LONGEST)).unwrap_or_default();
        u32::try_from(long.round()).unwrap_or_default().clamp(1, LONGEST)
    }
}

/// The first series is an outline, the second is filled, so that they differ without their colour.
fn bar(svg: &mut Markup, series: usize, (x, y): (u32, u32), long: u32) {
    let place = [x, y].map(|n| n.to_string());
    let [x, y] = [&place[0], &place[1]];
    let (width, height) = (long.to_string(), BAR.to_string());
    let fill = if series == 0 { "none" } else { INK };
    svg.void(
        "rect",
        &[("x", x), ("y", y), ("width", &width), ("height", &height), ("fill", fill), ("stroke", INK)],
    );
}

fn words(svg: &mut Markup, (x, y): (u32, u32), text: &str) {
    svg.leaf("text", &[("x", &x.to_string()), ("y", &y.to_string()), ("fill", INK)], text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: [Option<Decimal>; 2]) -> String {
        let rows = [Bar { label: "新收<件>".into(), values }];
        let bars = Bars {
            id: "requests",
            title: "申请",
            description: "两年的申请",
            series: &["2024".into(), "2025".into()],
            rows: &rows,
            open: "不能确定",
        };
        let mut out = Markup::default();
        bars.write(&mut out);
        out.finish()
    }

    #[test]
    fn the_largest_value_has_the_longest_bar_and_every_value_is_written_on_it() {
        let svg = drawn([Some(Decimal::from(50)), Some(Decimal::from(100))]);
        assert!(svg.contains("width=\"135\"") && svg.contains("width=\"270\""), "{svg}");
        assert!(svg.contains(">50</text>") && svg.contains(">100</text>"), "{svg}");
        assert!(
            svg.contains("新收&lt;件&gt;")
                && svg.contains("aria-labelledby=\"requests-title requests-desc\"")
        );
    }

    #[test]
    fn an_open_value_has_a_word_and_no_bar_and_numbers_without_end_no_panic() {
        let svg = drawn([None, Some(Decimal::MAX)]);
        assert!(svg.contains(">不能确定</text>"), "{svg}");
        assert_eq!(drawn([Some(Decimal::ZERO), Some(Decimal::MIN)]).matches("<rect").count(), 2);
    }
}
