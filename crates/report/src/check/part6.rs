//! `R6xx`: part six.

pub(super) mod r601;
pub(super) mod r602;
