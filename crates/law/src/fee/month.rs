//! 自然月内的件数: which of its month a request is, for the applicant and the body (国办函〔2020〕109号第四条).

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// 一件申请 as the tiers count it (国办函〔2020〕109号第四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Filed<K> {
    /// 申请人与受理机关, both in one key: other bodies' requests are not added.
    pub by: K,
    /// 收到申请之日, by which it belongs to its month. A request that is supplemented or withdrawn stays the one it was.
    pub received_on: Date,
    /// 拆分后的件数: how many smallest reasonable requests it holds, one matter each.
    pub requests: NonZeroU16,
}

/// 当月位次: the places a request takes among its applicant's of the month; more than one where it was split (国办函〔2020〕109号第四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Span")]
pub struct Place {
    first: u32,
    last: u32,
}

/// A place as data, before anybody saw whether it is one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Span {
    first: u32,
    last: u32,
}

impl TryFrom<Span> for Place {
    type Error = &'static str;

    fn try_from(Span { first, last }: Span) -> Result<Self, Self::Error> {
        Self::between(first, last).ok_or("places run from 1 upwards, the first not after the last")
    }
}

impl Place {
    /// 位次 of one request: the nth of the month, from 1 (国办函〔2020〕109号第四条).
    pub const fn nth(nth: u32) -> Option<Self> {
        Self::between(nth, nth)
    }

    /// 位次 of several together, from one to another; none where that is no span (国办函〔2020〕109号第四条).
    pub const fn between(first: u32, last: u32) -> Option<Self> {
        if first >= 1 && first <= last { Some(Self { first, last }) } else { None }
    }

    /// The first of them (国办函〔2020〕109号第四条).
    pub const fn first(self) -> u32 {
        self.first
    }

    /// The last of them (国办函〔2020〕109号第四条).
    pub const fn last(self) -> u32 {
        self.last
    }
}

/// 当月位次 of each request, in the order given: counted for each applicant and body and calendar month by day of receipt, on one
/// day as given (国办函〔2020〕109号第四条; by receipt is our reading).
pub fn places<K: Ord>(filed: &[Filed<K>]) -> Vec<Place> {
    let mut by_day: Vec<(usize, &Filed<K>)> = filed.iter().enumerate().collect();
    by_day.sort_by_key(|(_, request)| request.received_on);
    let mut counted = BTreeMap::new();
    let mut placed: Vec<(usize, Place)> = Vec::with_capacity(filed.len());
    for (at, request) in by_day {
        let month = (request.received_on.year(), request.received_on.month());
        let count: &mut u32 = counted.entry((&request.by, month)).or_default();
        let first = count.saturating_add(1);
        *count = count.saturating_add(request.requests.get().into());
        placed.push((at, Place { first, last: *count }));
    }
    placed.sort_unstable();
    placed.into_iter().map(|(_, place)| place).collect()
}
