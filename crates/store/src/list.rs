//! 申请列表: a body's cases, filtered and in an order, a page at a time.

use jiff::civil::Date;

use crate::case_file::CaseFile;
use crate::db::rows;
use crate::{BodyId, CaseNo, Day, Db, Fault};

/// Which cases; what is not named is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// 状态.
    pub state: Option<String>,
    /// 处理结果.
    pub outcome: Option<String>,
    /// 申请渠道.
    pub channel: Option<String>,
    /// 申请人类别.
    pub applicant_kind: Option<String>,
    /// 承办人, as acts name them.
    pub hand: Option<String>,
    /// Received no earlier.
    pub from: Option<Day>,
    /// Received no later.
    pub through: Option<Day>,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The last received first.
    #[default]
    Newest,
    /// The first received first.
    Oldest,
    /// Those that are open and have a date, the most pressing first, by the prudent one.
    MostPressing,
}

/// Where a page begins: after this case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// The day it is ordered by.
    pub on: Day,
    /// Its number.
    pub case_no: CaseNo,
}

impl Order {
    /// What a page after this case begins with.
    pub fn after(self, last: &CaseFile) -> Option<After> {
        let on = match self {
            Self::Newest | Self::Oldest => Some(last.received_on),
            Self::MostPressing => last.prudent_due_on,
        };
        Some(After { on: on?, case_no: last.case_no.clone() })
    }

    /// What nothing of these days stands before. PostgreSQL walks its index from here, and not from the first of the days.
    fn first(self, (from, through): (Day, Day)) -> After {
        let (on, case_no) = match self {
            Self::Newest => (through, "~"),
            // No reply is due before the request has come.
            Self::Oldest | Self::MostPressing => (from, ""),
        };
        After { on, case_no: CaseNo::from(case_no) }
    }
}

/// Which index leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    Outcome,
    State,
    Channel,
    Applicant,
    Day,
}

/// That of what is likely rarest among what is asked for.
const fn lead(filter: &Filter) -> Lead {
    match filter {
        Filter { outcome: Some(_), .. } => Lead::Outcome,
        Filter { state: Some(_), .. } => Lead::State,
        Filter { channel: Some(_), .. } => Lead::Channel,
        Filter { applicant_kind: Some(_), .. } => Lead::Applicant,
        Filter { .. } => Lead::Day,
    }
}

/// A page of a body's cases. Which index leads is chosen by what is asked for: a rare state or outcome has its own.
pub async fn list(
    db: &Db,
    body_id: BodyId,
    filter: &Filter,
    (order, after): (Order, Option<After>),
    most: u32,
) -> Result<Vec<CaseFile>, Fault> {
    let Filter { state, outcome, channel, applicant_kind, hand, from, through } = filter;
    let (from, through) = (from.unwrap_or(Day(Date::ZERO)), through.unwrap_or(Day(Date::MAX)));
    let After { on, case_no } = after.unwrap_or_else(|| order.first((from, through)));
    let most = i64::from(most);
    macro_rules! asked {
        ($name:literal) => {
            rows!(
                db,
                $name,
                body_id,
                most,
                state,
                outcome,
                channel,
                applicant_kind,
                from,
                through,
                on,
                &case_no,
                hand,
            )
        };
    }
    match (order, lead(filter)) {
        (Order::Newest, Lead::Outcome) => asked!("case_file/newest_of_outcome"),
        (Order::Newest, Lead::State) => asked!("case_file/newest_of_state"),
        (Order::Newest, Lead::Channel) => asked!("case_file/newest_of_channel"),
        (Order::Newest, Lead::Applicant) => asked!("case_file/newest_of_applicant"),
        (Order::Newest, Lead::Day) => asked!("case_file/newest"),
        (Order::Oldest, Lead::Outcome) => asked!("case_file/oldest_of_outcome"),
        (Order::Oldest, Lead::State) => asked!("case_file/oldest_of_state"),
        (Order::Oldest, Lead::Channel) => asked!("case_file/oldest_of_channel"),
        (Order::Oldest, Lead::Applicant) => asked!("case_file/oldest_of_applicant"),
        (Order::Oldest, Lead::Day) => asked!("case_file/oldest"),
        (Order::MostPressing, _) => asked!("case_file/most_pressing"),
    }
}
