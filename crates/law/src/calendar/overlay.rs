//! 地区附加表: what a region has off, or works, besides the nation.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Rule;

/// 地区附加表: the days a region has off by custom of its nationalities (《全国年节及纪念日放假办法》第四条) or by order.
///
/// None is shipped: a region's days are put in by whoever can show the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// 名称: what the days are called.
    pub name: String,
    /// 地区: where they hold.
    pub region: String,
    /// 出处: the document that says so, number and all.
    pub source: String,
    /// 放假日; goes before `workdays` if a day stands in both.
    #[serde(default)]
    pub holidays: Vec<Date>,
    /// 上班日: days worked in the region although others have them off.
    #[serde(default)]
    pub workdays: Vec<Date>,
}

impl Overlay {
    /// 自相矛盾: the days a table has both off and worked, for whoever loads it to refuse (《全国年节及纪念日放假办法》第四条).
    pub fn contradictions(&self) -> Vec<Date> {
        self.holidays.iter().filter(|day| self.workdays.contains(day)).copied().collect()
    }

    pub(super) fn sorted(mut self) -> Self {
        self.holidays.sort_unstable();
        self.workdays.sort_unstable();
        self
    }

    pub(super) fn rule_on(&self, day: Date) -> Option<Rule<'_>> {
        if self.holidays.binary_search(&day).is_ok() {
            Some(Rule::RegionalHoliday(self))
        } else if self.workdays.binary_search(&day).is_ok() {
            Some(Rule::RegionalWorkday(self))
        } else {
            None
        }
    }
}
