//! `R4xx`: table four.

pub(super) mod r401;
pub(super) mod r402;
