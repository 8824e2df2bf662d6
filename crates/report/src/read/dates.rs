//! Years and dates in Chinese prose.

use jiff::civil::Date;

use super::fold::fold;

/// The first year, 1990 to 2099, in a text.
pub(crate) fn year_in(text: &str) -> Option<i16> {
    years_in(text).next().map(|(_, year)| year)
}

/// All years written `2024年` or `2024 年`, with the byte they begin at.
pub(crate) fn years_in(text: &str) -> impl Iterator<Item = (usize, i16)> + '_ {
    numbers(text).filter_map(|(at, digits, rest)| {
        let year: i16 = fold(digits).parse().ok()?;
        let named = rest.trim_start().starts_with('年');
        let titled = rest.is_empty() || !rest.starts_with(|c: char| c.is_ascii_digit());
        let whole = fold(digits).len() == 4 && (1990..2100).contains(&year);
        (whole && (named || titled)).then_some((at, year))
    })
}

/// Runs of digits: where they begin, the digits, and what follows.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.find(is_digit)?;
        let run = text.get(start..)?;
        let length = run.find(|c| !is_digit(c)).unwrap_or(run.len());
        at = start + length;
        Some((start, text.get(start..at)?, text.get(at..)?))
    })
}

/// The first date in a text: `2026年1月23日`, `2025-03-10`, `2020/01/31`, with spaces or full width.
pub(crate) fn date_in(text: &str) -> Option<Date> {
    let parts: Vec<(usize, &str, &str)> = numbers(text).collect();
    parts.windows(3).find_map(|window| {
        let [(_, year, after_year), (_, month, after_month), (_, day, _)] = window else { return None };
        let joined = separated(after_year, month, "年-/.") && separated(after_month, day, "月-/.");
        let number = |digits: &str| fold(digits).parse::<i16>().ok();
        let small = |digits: &str| number(digits).and_then(|n| i8::try_from(n).ok());
        (joined && fold(year).len() == 4)
            .then(|| Date::new(number(year)?, small(month)?, small(day)?).ok())?
    })
}

/// Whether nothing but one of the marks stands before the next number.
fn separated(after: &str, next: &str, marks: &str) -> bool {
    let between = after.find(next).and_then(|at| after.get(..at)).map(fold).unwrap_or_default();
    let mut chars = between.chars();
    chars.next().is_some_and(|c| marks.contains(c)) && chars.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_read_in_the_ways_reports_write_them() {
        for (text, on) in [
            ("2026年1月23日", date(2026, 1, 23)),
            ("发布时间: 2025-03-10 15:35", date(2025, 3, 10)),
            ("２０２０ 年 ０１ 月 31 日", date(2020, 1, 31)),
            ("(2024/2/5)", date(2024, 2, 5)),
        ] {
            assert_eq!(date_in(text), Some(on), "{text}");
        }
        assert_eq!(date_in("第711号，2024年度"), None);
        assert_eq!(date_in("2024年13月40日"), None);
    }

    #[test]
    fn a_year_is_four_digits_of_our_time() {
        assert_eq!(year_in("2025 年上海市人民政府办公厅"), Some(2025));
        assert_eq!(year_in("塔布勒合特乡2023年度报告"), Some(2023));
        assert_eq!(year_in("国务院令第711号，条10407条"), None);
    }
}
