//! `R2xx`: table two.

mod documents;
pub(super) mod r201;
pub(super) mod r202;
pub(super) mod r203;
