//! `R5xx`: part five.

pub(super) mod r502;
