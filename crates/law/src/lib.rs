//! 《政府信息公开条例》 and its neighbours as pure functions.
//!
//! No clock, no files, no `Result`: a function is given everything the rule speaks of and answers
//! with a value. What the law does not say is `None`; what we only remember or infer carries a
//! [`Certainty`] that says so.
//!
//! | module | the question it answers |
//! |---|---|
//! | [`article`], [`cite`] | where does it say so, and how sure are we? |
//! | [`calendar`] | which days count, when does a term end, by which notice? |
//! | [`body`] | what sort of body is it, and may it make 规章? |
//! | [`applicant`] | in which column is the applicant counted? |
//! | [`reply`], [`reading`] | by when must a body reply, and what is open about it? |
//! | [`supplement`], [`consultation`] | what stops that term, what is left out of it? |
//! | [`limitation`], [`deadline`] | by when may somebody go to reconsideration or to court? |
//! | [`respondent`] | by when must the body answer for what it did, and do it again? |
//! | [`receipt`], [`needs`] | when was a request received, and what does it lack? |
//! | [`fee`] | what may be asked of who applies beyond measure? |
//! | [`forum`], [`remedy`] | where is a reply contested, and how does a letter say so? |
//! | [`outcome`] | how may a request end, in which row, with which letter and remedy? |
//! | [`correction`], [`conversion`] | when is a record corrected, when is what one may have published? |
//! | [`annual`], [`edition`] | who reports what, to whom, by when, on which form? |

pub mod annual;
pub mod applicant;
pub mod article;
pub mod body;
pub mod calendar;
pub mod cite;
pub mod consultation;
pub mod conversion;
pub mod correction;
pub mod deadline;
pub mod edition;
pub mod fee;
pub mod forum;
pub mod limitation;
pub mod needs;
mod numeral;
pub mod outcome;
pub mod reading;
pub mod receipt;
pub mod remedy;
pub mod reply;
pub mod respondent;
pub mod supplement;
pub mod year;

pub use article::Article;
pub use cite::{Basis, Certainty, Cite, Instrument};
pub use year::Year;
