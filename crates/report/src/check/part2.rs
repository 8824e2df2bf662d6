//! `R2xx`: table two.

pub(super) mod r201;
pub(super) mod r202;
pub(super) mod r203;
