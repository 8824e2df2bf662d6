//! What the checks know of prose: sentences, numbers with their nouns, names, likeness. Pure, on folded text.

pub(super) mod against;
pub(super) mod claim;
pub(super) mod likeness;
pub(super) mod names;
pub(super) mod number;
pub(super) mod parts;
pub(super) mod text;
