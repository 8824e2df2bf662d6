//! What may be done next: one file a verb, each giving the act or every reason against it.

mod objections;
mod propose;

macro_rules! verbs {
    ($($verb:ident)*) => {
        $(mod $verb; pub use $verb::$verb;)*
    };
}

verbs! {
    answer_unit archive ask_reasons ask_supplement ask_unit challenge confirm_receipt consult correct decide_publication defend defer draft extend find_public_interest
    hand_over judge_reasons keep_offline know_delivery lapse_fee lapse_supplement note note_silence notice_fee pass_on
    propose_publication prove_consultation register reopen reply review rule seal search serve_notice sign split_off strike take_opinion
    take_payment take_reasons take_supplement tell_third_party withdraw
}

use jiff::civil::Date;
use law::calendar::Calendar;
use law::reading::Readings;

use crate::act::{Act, Actor};
use crate::refusal::Refusal;
pub use answer_unit::AnswerUnit;
pub use ask_supplement::AskSupplement;
pub use ask_unit::AskUnit;
pub use extend::Extend;
use objections::Objections;
pub use propose::{allowed, propose, retell};
pub use register::Register;
pub use search::Search;

/// The act, or every reason why it may not be done.
pub type Decided = Result<Act, Vec<Refusal>>;

/// On which day, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The day it is done, in law.
    pub on: Date,
    /// Who does it.
    pub by: Actor,
}

/// By which days, and by whose reading of what the texts leave open, terms are counted.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'c> {
    /// Which days are working days.
    pub calendar: &'c Calendar,
    /// How the body reads the open points: what it has settled, the rest as usual.
    pub readings: Readings,
}

impl<'c> Rules<'c> {
    /// Those of a body that has settled nothing.
    pub const fn usual(calendar: &'c Calendar) -> Self {
        Self { calendar, readings: Readings::STATUTORY }
    }
}
