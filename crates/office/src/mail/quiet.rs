//! 免打扰时段: when no SMS goes.

use jiff::Timestamp;
use jiff::civil::Time;

use crate::china;

/// From one time of day in China to another, over midnight where the first is later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// From then on.
    pub from: Time,
    /// Until then.
    pub until: Time,
}

impl Default for Quiet {
    fn default() -> Self {
        Self { from: Time::constant(21, 0, 0, 0), until: Time::constant(8, 0, 0, 0) }
    }
}

impl Quiet {
    /// From text as `21:00-08:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, until) = text.split_once('-')?;
        Some(Self { from: from.trim().parse().ok()?, until: until.trim().parse().ok()? })
    }

    /// When something may go that would go at a moment: then, or at the end of the quiet hours.
    pub fn over(self, at: Timestamp) -> Timestamp {
        let there = at.to_zoned_datetime(china());
        let time = there.time();
        let over_midnight = self.from > self.until;
        let is_late = time >= self.from;
        let is_quiet =
            if over_midnight { is_late || time < self.until } else { is_late && time < self.until };
        if !is_quiet {
            return at;
        }
        let day = if over_midnight && is_late { there.date().tomorrow() } else { Ok(there.date()) };
        let ends = day.and_then(|day| day.to_datetime(self.until).to_zoned_datetime(china()));
        ends.map_or(at, |ends| ends.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_go_in_the_quiet_hours_goes_when_they_are_over() {
        let table = [
            ("21:00-08:00", "2025-09-24T20:59:59+08:00", "2025-09-24T20:59:59+08:00"),
            ("21:00-08:00", "2025-09-24T21:00:00+08:00", "2025-09-25T08:00:00+08:00"),
            ("21:00-08:00", "2025-09-25T07:59:00+08:00", "2025-09-25T08:00:00+08:00"),
            ("21:00-08:00", "2025-09-25T08:00:00+08:00", "2025-09-25T08:00:00+08:00"),
            ("12:00-14:00", "2025-09-25T13:00:00+08:00", "2025-09-25T14:00:00+08:00"),
            ("12:00-14:00", "2025-09-25T23:00:00+08:00", "2025-09-25T23:00:00+08:00"),
            ("00:00-00:00", "2025-09-25T00:00:00+08:00", "2025-09-25T00:00:00+08:00"),
        ];
        for (quiet, at, expected) in table {
            let over = Quiet::parse(quiet).map(|quiet| quiet.over(at.parse().unwrap()));
            assert_eq!(over, Some(expected.parse().unwrap()), "{quiet} {at}");
        }
        assert_eq!(Quiet::parse("21:00"), None);
    }
}
