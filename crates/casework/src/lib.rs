//! 依申请公开: one case file, folded from its acts. Pure: no clock, no store, no page.
//!
//! What a request is, by when it must be answered and how it may end is said in `law`; what happened is said in acts.

pub mod act;
pub mod case;
pub mod clock;
pub mod decide;
pub mod decision;
pub mod entry;
pub mod guide;
pub mod refusal;
