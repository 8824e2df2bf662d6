//! `R0xx`: the report as a whole.

pub(super) mod r008;
pub(super) mod r010;
pub(super) mod r011;
pub(super) mod r012;
pub(super) mod r013;
pub(super) mod r014;
pub(super) mod r015;
pub(super) mod r016;
pub(super) mod r017;
pub(super) mod r018;
pub(super) mod r019;
pub(super) mod r020;
pub(super) mod r021;
pub(super) mod r022;
pub(super) mod r023;
pub(super) mod r024;
pub(super) mod r027;
