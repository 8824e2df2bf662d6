//! What people read: sentences, places and tables on a terminal.

pub(crate) mod comparison;
pub(crate) mod finding;
pub(crate) mod place;
pub(crate) mod report;
pub(crate) mod summary;
pub(crate) mod table;
pub(crate) use ::report::write::width;
