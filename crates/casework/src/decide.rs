//! What may be done next: one file a verb, each giving the act or every reason against it.

mod objections;
mod propose;

macro_rules! verbs {
    ($($verb:ident)*) => {
        $(mod $verb; pub use $verb::$verb;)*
    };
}

verbs! {
    archive ask_reasons ask_supplement challenge confirm_receipt consult correct decide_publication defend defer draft extend find_public_interest
    hand_over judge_reasons keep_offline know_delivery lapse_fee lapse_supplement note note_silence notice_fee pass_on
    propose_publication prove_consultation register reopen reply review rule seal search serve_notice sign split_off strike take_opinion
    take_payment take_reasons take_supplement tell_third_party withdraw
}

use jiff::civil::Date;

use crate::act::{Act, Actor};
use crate::refusal::Refusal;
pub use ask_supplement::AskSupplement;
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
