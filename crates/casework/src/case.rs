//! A case file, folded from its entries. It holds what was done and decides nothing.

mod contest;
mod count;
mod fold;
mod order;
mod part;
mod state;

use jiff::civil::Date;
use law::calendar::Calendar;
use law::reading::{Point, Readings};
use law::reply::Begun;

use crate::act::{Actor, ArchiveItem, Asks, CaseNo, Channel, Matter, PartyNo};
use crate::clock::{Clock, State, Step};
use crate::entry::Entry;
pub use contest::Contest;
pub use count::{Came, Counted, Ended, Register};
pub use order::{Order, OrderState};
use part::Part;
pub use state::{Challenge, Closed, Consulting, Draft, Ending, Fee, Proposal, Reasons, Stage, Supplement};

/// A request and all that was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// 申请渠道.
    pub channel: Channel,
    /// 申请人.
    pub applicant: PartyNo,
    /// 申请人情况.
    pub column: law::applicant::Kind,
    /// 申请事项 that are still in this case.
    pub matters: Vec<Matter>,
    /// Whether it is information that is asked for.
    pub asks: Asks,
    /// The day it reached the body.
    pub arrived_on: Date,
    /// 收到申请之日, once it is certain.
    pub received_on: Option<Date>,
    /// The case it was split off.
    pub split_from: Option<CaseNo>,
    /// In whose hands it is.
    pub hand: Actor,
    /// What its clock starts from.
    pub starts: Option<(Date, Begun)>,
    /// What moved its clock since.
    pub steps: Vec<Step>,
    /// 补正.
    pub supplement: Option<Supplement>,
    /// 征求意见, in the order they were sent.
    pub consultations: Vec<Consulting>,
    /// Whether the term was extended.
    pub is_extended: bool,
    /// 说明理由.
    pub reasons: Option<Reasons>,
    /// 信息处理费.
    pub fee: Option<Fee>,
    /// 检索 were made.
    pub searches: u32,
    /// 派单, in the order they were given.
    pub orders: Vec<Order>,
    /// Where the paper file is kept, if it is handled offline.
    pub offline: Option<String>,
    /// What is being decided.
    pub draft: Option<Draft>,
    /// How it ended first; that is what the report counts.
    pub first_closed: Option<Closed>,
    /// How it ended last; none while it is open, anew or for the first time.
    pub closed: Option<Closed>,
    /// 送达之日 of the last reply; none while nobody knows that it arrived.
    pub arrived_at_last: Option<Date>,
    /// 转为主动公开.
    pub publication: Option<Proposal>,
    /// 复议、诉讼.
    pub challenges: Vec<Challenge>,
    /// 归档.
    pub archived: Option<ArchiveItem>,
    /// The entries that stand, and what each works on.
    pub(crate) standing: Vec<(u32, Part)>,
    /// The number of the last entry.
    pub last_seq: u32,
}

impl Case {
    /// Folds a file. None where it does not begin with a registration.
    pub fn from_acts(entries: &[Entry]) -> Option<Self> {
        fold::fold(entries)
    }

    /// The clock of the request under a set of readings; none before its receipt is certain. Read against the body, it runs from the
    /// arrival of what was to be confirmed, so that nothing waits without a date.
    pub fn clock<'c>(&self, calendar: &'c Calendar, readings: Readings) -> Option<Clock<'c>> {
        let (on, begun) = match self.starts {
            None | Some((_, Begun::Received)) if !readings.is_usual(Point::Confirmation) => {
                (self.arrived_on, Begun::Received)
            }
            starts => starts?,
        };
        Some(Clock::begun(calendar, (on, begun), readings).after_all(&self.steps))
    }

    /// Whether something was done about it that is only done about a request.
    pub const fn is_worked_on(&self) -> bool {
        self.supplement.is_some()
            || !self.consultations.is_empty()
            || self.is_extended
            || self.reasons.is_some()
            || self.fee.is_some()
    }

    /// Where the file stands; whether the applicant is awaited is for the clock to say.
    pub fn stage(&self, calendar: &Calendar) -> Stage {
        let state = self.clock(calendar, Readings::STATUTORY).map(|clock| clock.state());
        match (&self.closed, state) {
            (Some(_), _) if self.archived.is_some() => Stage::Archived,
            (Some(_), _) => Stage::Closed,
            (None, None) => Stage::Unconfirmed,
            (None, Some(State::AwaitingSupplement)) => Stage::AwaitingSupplement,
            (None, Some(State::AwaitingPayment)) => Stage::AwaitingPayment,
            (None, Some(State::Running | State::Closed)) => {
                self.draft.as_ref().map_or(Stage::Open, Draft::stage)
            }
        }
    }
}
