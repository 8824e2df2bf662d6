//! `R3xx`: table three.

pub(super) mod r301;
pub(super) mod r302;
pub(super) mod r303;
pub(super) mod r304;
pub(super) mod r305;
