//! The program as it serves: what it acknowledged is there after its death, and it goes on after a full disk.
#![cfg(all(feature = "web", unix))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::format_push_string,
    clippy::format_collect,
    clippy::expect_fun_call,
    reason = "a test may fail by panic"
)]

mod evidence;
mod full;
mod killed;
mod server;
