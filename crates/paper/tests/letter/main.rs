//! Letters: what they say, what is typed for them, and how they look on paper.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panic"
)]

mod anything_typed;
mod elements;
mod fields;
mod golden;
mod listing;
mod on_paper;
mod remedies;
mod sample;
mod templates;
#[path = "../paper/unpacked.rs"]
mod unpacked;
