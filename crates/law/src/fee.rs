//! 信息处理费: what may be asked of who applies beyond a reasonable number or volume (第四十二条; 国办函〔2020〕109号).
//!
//! A body may ask it and need not. It counts one request by one method: by the request, in the order of the calendar month, or
//! by the page. A [`Fee`] holds one method, and two fees cannot be added.

mod month;
mod yuan;

pub use month::{Filed, Place, places};
pub use yuan::Yuan;

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Due, add_working_days};
use crate::outcome::Outcome;
use crate::{Article, Basis, Cite, Instrument};

const fn measures(article: u16) -> Cite {
    Cite::new(Instrument::FeeMeasures, Article::new(article))
}

/// 缴费期限: 20 working days (国办函〔2020〕109号).
pub const WORKING_DAYS_TO_PAY: u32 = 20;

/// 缴费期限的依据: provinces repeat it in their own notices; of 国办函〔2020〕109号 itself the article is remembered.
const PAYMENT: Basis = Basis::remembered(measures(6));

/// 计收方法 (国办函〔2020〕109号第三条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// 按件计收: by the request, whatever is decided (国办函〔2020〕109号第四条).
    PerRequest,
    /// 按量计收: by the page that is handed over (国办函〔2020〕109号第五条).
    PerPage,
}

impl Method {
    /// 依据 of the method: 国办函〔2020〕109号第四条 or 第五条.
    pub const fn basis(self) -> Basis {
        match self {
            Self::PerRequest => Basis::stated(measures(4)),
            Self::PerPage => Basis::stated(measures(5)),
        }
    }

    const fn unit(self) -> &'static str {
        match self {
            Self::PerRequest => "件",
            Self::PerPage => "页",
        }
    }
}

/// 获取信息的方式, as the applicant asked for it (第二十九条第二款第（三）项、第四十条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// 提供纸质件.
    Paper,
    /// 发送电子邮件.
    Email,
    /// 复制电子数据.
    DataCopy,
    /// 查阅、抄录.
    Inspection,
}

impl Means {
    /// 获取信息的方式, all of them (第四十条).
    pub const ALL: [Self; 4] = [Self::Paper, Self::Email, Self::DataCopy, Self::Inspection];

    /// The name in data (第四十条).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Email => "email",
            Self::DataCopy => "data_copy",
            Self::Inspection => "inspection",
        }
    }

    /// 获取信息的方式, as it is called (第四十条).
    pub const fn chinese(self) -> &'static str {
        match self {
            Self::Paper => "纸质件",
            Self::Email => "电子邮件",
            Self::DataCopy => "电子数据复制件",
            Self::Inspection => "到场查阅、抄录",
        }
    }

    /// The same in English (第四十条).
    pub const fn english(self) -> &'static str {
        match self {
            Self::Paper => "on paper",
            Self::Email => "by e-mail",
            Self::DataCopy => "a copy of the data",
            Self::Inspection => "inspection on the spot",
        }
    }

    /// 获取信息的方式 from its name in data (第四十条).
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|means| means.key() == key)
    }
}

/// 可以选用的计收方法: by the request always; by the page only where pages are handed over, and never where the applicant is only
/// told how to come by what is public (国办函〔2020〕109号第四条、第五条, the exception as remembered).
pub const fn methods(outcome: Outcome, means: Means) -> &'static [Method] {
    let handed_over = match means {
        Means::Paper | Means::Email | Means::DataCopy => {
            matches!(outcome, Outcome::Provided | Outcome::Partial)
        }
        Means::Inspection => false,
    };
    if handed_over { &[Method::PerRequest, Method::PerPage] } else { &[Method::PerRequest] }
}

/// 不适用按量计收的依据: remembered, not yet checked (国办函〔2020〕109号第五条).
pub const NOT_PER_PAGE: Basis = Basis::remembered(measures(5));

/// 页数: one side of A4 or smaller is a page, counted request by request (国办函〔2020〕109号第五条, as remembered).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pages(pub u32);

/// 一档: a span of requests or pages that cost the same each (国办函〔2020〕109号第四条、第五条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tier {
    /// 本档第一件、第一页.
    pub first: u32,
    /// 本档最后一件、最后一页; none where there is no end.
    pub last: Option<u32>,
    /// 每件、每页.
    pub rate: Yuan,
}

/// 档次 of a request by its place in the month: 1 to 10 free, 11 to 30 at 100 yuan, then 100 more for each further ten
/// (国办函〔2020〕109号第四条; that the third tier ends at 40 and so on is the common reading).
pub const fn tier_of_request(nth: u32) -> Tier {
    match nth {
        0..=10 => Tier { first: 1, last: Some(10), rate: Yuan::ZERO },
        11..=30 => Tier { first: 11, last: Some(30), rate: Yuan::new(100) },
        31.. => {
            let ten = (nth - 1) / 10;
            let rate = Yuan::new((ten as u64 - 1) * 100);
            Tier { first: ten * 10 + 1, last: (ten * 10).checked_add(10), rate }
        }
    }
}

/// 档次 of a page within its request: 1 to 30 free, 31 to 100 at 10 yuan, 101 to 200 at 20, from 201 on at 40
/// (国办函〔2020〕109号第五条).
pub const fn tier_of_page(nth: u32) -> Tier {
    match nth {
        0..=30 => Tier { first: 1, last: Some(30), rate: Yuan::ZERO },
        31..=100 => Tier { first: 31, last: Some(100), rate: Yuan::new(10) },
        101..=200 => Tier { first: 101, last: Some(200), rate: Yuan::new(20) },
        201.. => Tier { first: 201, last: None, rate: Yuan::new(40) },
    }
}

/// 一档的费用: how many of a tier there are, and what they come to (国办函〔2020〕109号第三条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    method: Method,
    first: u32,
    last: u32,
    rate: Yuan,
}

impl Line {
    /// 本档第一件、第一页 that is charged for (国办函〔2020〕109号第三条).
    pub const fn first(self) -> u32 {
        self.first
    }

    /// 本档最后一件、最后一页 that is charged for (国办函〔2020〕109号第三条).
    pub const fn last(self) -> u32 {
        self.last
    }

    /// 每件、每页 (国办函〔2020〕109号第四条、第五条).
    pub const fn rate(self) -> Yuan {
        self.rate
    }

    /// 件数、页数 in the tier (国办函〔2020〕109号第三条).
    pub const fn quantity(self) -> u32 {
        self.last - self.first + 1
    }

    /// 小计 (国办函〔2020〕109号第三条).
    pub const fn amount(self) -> Yuan {
        self.rate.times(self.quantity())
    }
}

/// As the notice breaks it down: 第11—30件，共20件，每件100元，计2000元.
impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, last, rate, .. } = self;
        let (unit, quantity) = (self.method.unit(), self.quantity());
        if first == last {
            write!(f, "第{first}{unit}")?;
        } else {
            write!(f, "第{first}—{last}{unit}")?;
        }
        write!(f, "，共{quantity}{unit}，每{unit}{rate}，计{}", self.amount())
    }
}

/// 信息处理费 of a request by one method, broken down by tiers; the free ones are in it (国办函〔2020〕109号第三条).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    method: Method,
    lines: Vec<Line>,
}

impl Fee {
    /// 按件计收 of the requests that stand at these places of the applicant's month (国办函〔2020〕109号第四条).
    pub fn per_request(place: Place) -> Self {
        Self::over(Method::PerRequest, tier_of_request, place.first(), place.last())
    }

    /// 按量计收 of the pages of one request; several requests of one applicant are not added up (国办函〔2020〕109号第五条).
    pub fn per_page(pages: Pages) -> Self {
        Self::over(Method::PerPage, tier_of_page, 1, pages.0)
    }

    fn over(method: Method, tier_of: fn(u32) -> Tier, first: u32, last: u32) -> Self {
        let mut lines = Vec::new();
        let mut next = Some(first);
        while let Some(first) = next.filter(|first| *first <= last) {
            let tier = tier_of(first);
            let ends = tier.last.map_or(last, |end| end.min(last));
            lines.push(Line { method, first, last: ends, rate: tier.rate });
            next = ends.checked_add(1);
        }
        Self { method, lines }
    }

    /// 计收方法: one, never both (国办函〔2020〕109号第三条).
    pub const fn method(&self) -> Method {
        self.method
    }

    /// 各档费用 for the notice, lowest tier first (国办函〔2020〕109号第三条).
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// 应缴数额: the sum of the tiers (国办函〔2020〕109号第三条).
    pub fn total(&self) -> Yuan {
        self.lines.iter().map(|line| line.amount()).sum()
    }
}

/// 计收的对象: requests by their places in the month, or pages of one request; one or the other (国办函〔2020〕109号第三条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charged {
    /// 按件计收 (国办函〔2020〕109号第四条).
    Requests(Place),
    /// 按量计收 (国办函〔2020〕109号第五条).
    Pages(Pages),
}

impl Charged {
    /// What they cost by their tiers (国办函〔2020〕109号第四条、第五条).
    pub fn fee(self) -> Fee {
        match self {
            Self::Requests(place) => Fee::per_request(place),
            Self::Pages(pages) => Fee::per_page(pages),
        }
    }
}

/// 缴费期限的届满日: the twentieth working day after the applicant received the notice (国办函〔2020〕109号).
pub fn pay_by(calendar: &Calendar, notice_received_on: Date) -> Option<Due<'_>> {
    add_working_days(calendar, notice_received_on, WORKING_DAYS_TO_PAY).map(|due| due.under(PAYMENT))
}

/// 收费的各步 (国办函〔2020〕109号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// 发出收费通知, within the term to reply.
    Noticed,
    /// 完成缴费.
    Paid,
    /// 逾期未缴纳.
    Unpaid,
}

/// 收费对办理期限的影响 (国办函〔2020〕109号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effect {
    /// 停止计算, until paid or given up.
    Stops,
    /// 自缴费次日起重新计算.
    Restarts,
    /// 视为放弃申请，不再处理.
    GivenUp(Outcome),
}

impl Step {
    /// 收费的影响, and how sure we are: the notice stops the term, payment starts it anew, silence gives the request up
    /// (国办函〔2020〕109号第六条, as remembered).
    pub const fn effect(self) -> (Effect, Basis) {
        match self {
            Self::Noticed => (Effect::Stops, Basis::inferred(measures(6))),
            Self::Paid => (Effect::Restarts, PAYMENT),
            Self::Unpaid => (Effect::GivenUp(Outcome::NotPaid), PAYMENT),
        }
    }
}
