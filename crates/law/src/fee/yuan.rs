//! 元: fees come in whole yuan (国办函〔2020〕109号第四条、第五条).

use std::fmt;
use std::iter::Sum;

use serde::{Deserialize, Serialize};

/// 元: an amount in whole yuan, as every rate of 国办函〔2020〕109号 is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Yuan(u64);

impl Yuan {
    /// 免收: the first tier of either method (国办函〔2020〕109号第四条、第五条).
    pub const ZERO: Self = Self(0);

    /// 元 from a number of them, as the rates of 国办函〔2020〕109号 are written.
    pub const fn new(yuan: u64) -> Self {
        Self(yuan)
    }

    /// 元 as a number, for the 财政票据 and the sums of 国办函〔2020〕109号.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The whole of a tier fits: 2³² pieces at the rate of the last tier are less than 2⁶⁴ yuan.
    pub(super) const fn times(self, quantity: u32) -> Self {
        Self(self.0 * quantity as u64)
    }
}

impl Sum for Yuan {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0, |total, amount| total.saturating_add(amount.0)))
    }
}

impl fmt::Display for Yuan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}元", self.0)
    }
}
