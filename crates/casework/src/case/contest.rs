//! 救济期限: by when a reply, or its absence, may be contested.

use jiff::civil::Date;
use law::deadline::NaturalDue;
use law::limitation::{Known, Told, reconsider_by, reconsider_silence_by, sue_by, sue_for_silence_by};
use law::outcome::Remedy;

use super::{Case, Ending};
use crate::decide::Rules;

/// By when a request may be taken to reconsideration, and by when to court.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    /// 知道之日: the day the reply is known to have arrived; none while it is not, so that only the five years stand.
    pub known_on: Option<Date>,
    /// 申请行政复议.
    pub reconsider: Option<NaturalDue>,
    /// 直接起诉; none where reconsideration comes first.
    pub sue: Option<NaturalDue>,
}

impl Case {
    /// By when its reply may be contested: 60 days and six months from the day it is known to have arrived (《行政复议法》第二十条,
    /// 《行政诉讼法》第四十六条); once the term to reply has passed without one, from its last day (法释〔2018〕1号第六十六条). None where
    /// there is nothing to contest.
    pub fn contest(&self, rules: Rules<'_>, today: Date) -> Option<Contest> {
        let calendar = rules.calendar;
        let Some(closed) = &self.closed else { return self.silence(rules, today) };
        let Ending::Decided(decision) = &closed.ending else { return None };
        let known = Known { acted_on: closed.on, known_on: self.arrived_at_last, told: Told::WithTheAct };
        let goes_to_court = match decision.remedy() {
            Remedy::ReconsiderFirst | Remedy::Contested => false,
            Remedy::Either | Remedy::Split => true,
            Remedy::NoRemedy => return None,
        };
        Some(Contest {
            known_on: self.arrived_at_last,
            reconsider: reconsider_by(calendar, known),
            sue: sue_by(calendar, known).filter(|_| goes_to_court),
        })
    }

    fn silence(&self, Rules { calendar, readings }: Rules<'_>, today: Date) -> Option<Contest> {
        let due = self.clock(calendar, readings)?.due()?.on();
        (due < today).then(|| Contest {
            known_on: None,
            reconsider: reconsider_silence_by(calendar, due),
            sue: sue_for_silence_by(calendar, due),
        })
    }
}
