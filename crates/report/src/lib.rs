//! The annual report of government information disclosure (政府信息公开工作年度报告): read and checked.
//!
//! Bytes in, values out: nothing here knows files, clocks or environments. A published report in any layout becomes a
//! [`Report`] with the evidence of every cell, and what there is to say about it becomes [`Finding`]s, each with its
//! place in the source. Cells whose digits run together are solved by the form's own equations, and stay absent where
//! more than one solution fits.

mod blank;
pub mod cell;
mod chart;
pub mod check;
pub mod collect;
pub mod compare;
pub mod finding;
mod flat;
pub mod form;
pub mod fuzz;
mod json;
pub mod mapping;
pub mod markup;
pub mod read;
pub mod report;
mod schema;
mod solve;
pub mod total;
pub mod tree;
pub mod write;

pub use blank::{Blank, blank};
pub use cell::{Cell, CellEvidence, Cells, Evidence, How};
pub use finding::{Code, Finding, Language, Sentence, Severity, Sum};
pub use flat::flat;
pub use form::{CellId, Edition};
pub use json::{from_json, to_json};
pub use read::{NoReport, Reading, read};
pub use report::{ExtraRow, Part, Prose, Report, Source};
pub use schema::schema;
pub use solve::settle;
