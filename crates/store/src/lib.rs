//! Rows, statements and attachments: what a body's office has written down, on SQLite or on PostgreSQL.
//!
//! It decides nothing. Ids, instants and who acts are arguments; nothing here reads a clock or an environment. What is
//! written goes through a [`Tx`], so that acts, their projection, messages and the audit stand or fall together; what
//! is read goes through a [`Db`]. Acts are opaque here: a kind, a day, a doer and a text.

pub mod access_code;
pub mod account;
pub mod act;
pub mod api_token;
mod append;
pub mod application;
pub mod attachment;
pub mod audit;
pub mod body;
pub mod bucket;
pub mod case_file;
mod chain;
mod columns;
mod db;
mod fault;
pub mod holiday_notice;
pub mod job;
pub mod letter;
pub mod list;
mod many;
pub mod outbox;
pub mod person;
mod queue;
mod schema;
mod secret;
pub mod session;
pub mod setting;
mod sniff;
pub mod submission;
#[cfg(feature = "testing")]
pub mod testing;
pub mod unit;
mod vault;
pub mod verify;

pub use chain::Algorithm;
pub use columns::{BodyId, CaseNo, Day, Instant};
pub use db::{Db, Tx};
pub use fault::{Fault, FaultKind};
pub use schema::migrate;
pub use secret::Secret;
pub use sniff::MediaType;
pub use vault::{Vault, VaultKey};
