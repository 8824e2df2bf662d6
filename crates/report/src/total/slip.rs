//! What a total needs of a report.

use law::annual::Scope;
use law::year::Year;

use super::packed::Packed;
use crate::form::Edition;
use crate::json;
use crate::report::Report;

/// A report without its text: who, when, on which form, and the numbers.
#[derive(Clone, Debug)]
pub struct Slip {
    pub(super) edition: Edition,
    pub(super) year: Option<Year>,
    pub(super) scope: Option<Scope>,
    pub(super) body: Option<Box<str>>,
    pub(super) figures: Packed,
}

impl Slip {
    /// The slip of a report.
    pub fn of(report: &Report) -> Self {
        Self {
            edition: report.edition,
            year: report.year,
            scope: report.scope,
            body: report.body.as_deref().map(Box::from),
            figures: Packed::of(report),
        }
    }

    /// Reads one object as [`crate::to_json`] writes it and passes over its text. The error names what is wrong.
    pub fn from_json(json: &str) -> Result<Self, String> {
        json::without_text(json).map(|report| Self::of(&report))
    }
}
