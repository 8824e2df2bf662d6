//! Numbers in prose with what they count.

/// What stands behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Unit {
    /// 年 behind four digits.
    Year,
    /// 件、起、宗 and whatever else a request or a case is counted in.
    Case,
    /// Any other counting noun.
    Thing,
    /// 元.
    Yuan,
    /// 万元.
    WanYuan,
    /// %.
    Percent,
    /// Days, months and hours, ordinals, numbers of notices, telephones: nothing counted.
    None,
}

/// A number in a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) struct Number {
    /// The byte it begins at.
    pub(in crate::check) start: usize,
    /// The byte behind its unit.
    pub(in crate::check) end: usize,
    /// Its digits, without the point.
    pub(in crate::check) digits: i64,
    /// How many of them stand behind the point.
    pub(in crate::check) decimals: u32,
    /// What it counts.
    pub(in crate::check) unit: Unit,
    /// Whether it is said to be rough: 近、约、余、万.
    pub(in crate::check) rough: bool,
    /// The bytes of the unit, to tell 件 from 条.
    pub(in crate::check) unit_start: usize,
}

impl Number {
    /// The whole number, if it is one and meant exactly.
    pub(in crate::check) fn exact(&self) -> Option<i64> {
        (self.decimals == 0 && !self.rough && self.digits < LARGEST).then_some(self.digits)
    }

    /// Whether it counts something.
    pub(in crate::check) fn is_figure(&self) -> bool {
        match self.unit {
            Unit::Case | Unit::Thing | Unit::Yuan | Unit::WanYuan | Unit::Percent => true,
            Unit::Year | Unit::None => false,
        }
    }

    /// The year, if it is one.
    pub(in crate::check) fn year(&self) -> Option<i16> {
        (self.unit == Unit::Year).then(|| i16::try_from(self.digits).ok())?
    }
}

/// Nothing is counted in larger numbers, and sums of smaller ones do not overflow.
pub(in crate::check) const LARGEST: i64 = 1_000_000_000_000_000;
const CASES: [&str; 11] = ["件次", "件", "宗", "起", "例", "份", "条", "次", "个", "项", "笔"];
const THINGS: [&str; 31] = [
    "人次", "篇", "期", "场", "人", "家", "处", "类", "名", "批", "册", "则", "部", "幅", "页", "字", "户",
    "台", "张", "封", "轮", "组", "套", "版", "位", "段", "种", "辆", "座", "点", "倍",
];
/// What follows 个 or 项 where nothing is counted.
const SPANS: [&str; 9] =
    ["个工作日", "个月", "个小时", "个自然日", "个季度", "个年度", "个部分", "个方面", "个百分点"];
const ROUGH_BEFORE: [&str; 9] = ["近", "约", "超", "逾", "超过", "将近", "至少", "不少于", "突破"];

/// All numbers of a folded text.
pub(in crate::check) fn numbers(text: &str) -> Vec<Number> {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let start = from + start;
        let number = number_at(text, start);
        from = number.map_or(start + 1, |n| n.unit_start.max(start + 1));
        all.extend(number);
    }
    all
}

fn number_at(text: &str, start: usize) -> Option<Number> {
    let rest = text.get(start..)?;
    let (length, digits, decimals) = digits_of(rest)?;
    let before = text.get(..start)?;
    let mut tail = rest.get(length..)?;
    let mut unit_start = start + length;
    let mut rough = ROUGH_BEFORE.iter().any(|word| before.ends_with(word));
    let (mut digits, mut decimals) = (digits, decimals);
    for word in ["余", "多", "万", "亿", "余", "多"] {
        let Some(bare) = tail.strip_prefix(word).filter(|bare| !bare.starts_with('元') || word != "万")
        else {
            continue;
        };
        rough = true;
        if word == "万" || word == "亿" {
            (digits, decimals) = scaled(digits, decimals, if word == "万" { 4 } else { 8 })?;
        }
        tail = bare;
        unit_start += word.len();
    }
    let (unit, length) = unit_of(before, tail, digits, decimals, unit_start - start);
    Some(Number { start, end: unit_start + length, digits, decimals, unit, rough, unit_start })
}

/// Length, digits and decimals of the number a text begins with.
fn digits_of(text: &str) -> Option<(usize, i64, u32)> {
    let bytes = text.as_bytes();
    let (mut at, mut value, mut decimals, mut seen_point) = (0, 0_i64, 0, false);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => {
                value = value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                decimals += u32::from(seen_point);
            }
            b'.' if !seen_point && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => seen_point = true,
            b',' if !seen_point && at <= 3 && is_group(bytes, at) => {}
            b',' if !seen_point && at % 4 == 3 && at > 4 && is_group(bytes, at) => {}
            _ => break,
        }
        at += 1;
    }
    Some((at, value, decimals))
}

/// Whether exactly three digits stand behind the comma at `at`.
fn is_group(bytes: &[u8], at: usize) -> bool {
    let three = bytes.get(at + 1..at + 4).is_some_and(|group| group.iter().all(u8::is_ascii_digit));
    three && !bytes.get(at + 4).is_some_and(u8::is_ascii_digit)
}

fn scaled(digits: i64, decimals: u32, power: u32) -> Option<(i64, u32)> {
    let up = power.saturating_sub(decimals);
    Some((digits.checked_mul(10_i64.checked_pow(up)?)?, decimals.saturating_sub(power)))
}

/// What a number counts, and how many bytes say so.
fn unit_of(before: &str, tail: &str, digits: i64, decimals: u32, length: usize) -> (Unit, usize) {
    let plain = decimals == 0;
    if before.ends_with(|c: char| c == '第' || c == '[' || c.is_ascii_alphanumeric() || c == '-') {
        return (Unit::None, 0);
    }
    let is_year = plain && length == 4 && (1990..2100).contains(&digits);
    if let Some(rest) = tail.strip_prefix('年') {
        let whole = is_year && !rest.starts_with(['来', '间']);
        return (if whole { Unit::Year } else { Unit::None }, '年'.len_utf8());
    }
    if is_year && tail.starts_with('版') || SPANS.iter().any(|span| tail.starts_with(span)) {
        return (Unit::None, 0);
    }
    for (sign, unit) in [("%", Unit::Percent), ("万元", Unit::WanYuan), ("元", Unit::Yuan)] {
        if tail.starts_with(sign) {
            return (unit, sign.len());
        }
    }
    let counted = |list: &[&'static str]| list.iter().find(|noun| tail.starts_with(**noun)).map(|n| n.len());
    match (counted(&THINGS), counted(&CASES)) {
        (Some(length), _) => (Unit::Thing, length),
        (None, Some(length)) => (Unit::Case, length),
        (None, None) => (Unit::None, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> Number {
        let all = numbers(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all[0]
    }

    #[test]
    fn a_figure_is_a_number_with_a_counting_noun() {
        for (text, digits, unit) in [
            ("申请12件", 12, Unit::Case),
            ("信息12,345条", 12345, Unit::Case),
            ("解读21篇", 21, Unit::Thing),
            ("培训300人次", 300, Unit::Thing),
            ("共计380元", 380, Unit::Yuan),
            ("收费5万元", 5, Unit::WanYuan),
        ] {
            let number = only(text);
            assert_eq!((number.digits, number.unit, number.rough), (digits, unit, false), "{text}");
        }
    }

    #[test]
    fn years_days_ordinals_notices_and_telephones_count_nothing() {
        for text in ["第36条", "20个工作日", "24小时", "12345热线", "2025版", "令第711号", "30号", "6个部分"]
        {
            assert!(!only(text).is_figure(), "{text}");
        }
        assert_eq!(only("2024年").year(), Some(2024));
        assert_eq!(numbers("[2021]30号").iter().filter(|n| n.is_figure()).count(), 0);
    }

    #[test]
    fn decimals_percents_and_rough_numbers_are_told_apart() {
        let percent = only("占33.9%");
        assert_eq!((percent.digits, percent.decimals, percent.unit), (339, 1, Unit::Percent));
        let wan = only("536万次");
        assert_eq!((wan.digits, wan.rough, wan.exact()), (5_360_000, true, None));
        assert!(only("5500余条").rough && only("近300个").rough);
        let amount = only("收费4166.241619万元");
        assert_eq!((amount.decimals, amount.unit), (6, Unit::WanYuan));
    }

    #[test]
    fn a_comma_between_clauses_joins_no_numbers() {
        let all: Vec<i64> = numbers("收到12,办结1234件").iter().map(|n| n.digits).collect();
        assert_eq!(all, [12, 1234]);
        assert_eq!(numbers("截至2023,145件").len(), 2);
    }
}
