//! Use cases: load a file, decide, write down, tell. Who acts comes first; what is decided is decided by `casework`.

pub mod account;
mod alike;
mod answered;
mod application;
mod apply;
pub mod archive;
mod audited;
pub mod authority;
pub mod books;
mod by;
mod command;
mod confirmed;
mod consult;
mod contents;
mod days;
mod denied;
mod evidence;
pub mod fee;
mod file;
mod follow;
pub mod handover;
pub mod holidays;
pub mod letter;
mod list;
pub mod mail;
mod office;
mod opinion;
mod paper;
mod people;
pub mod profile;
mod read;
mod readings;
mod rebuild;
mod register;
mod reply_copy;
mod sent_in;
pub mod settings;
mod split;
mod stamp;
mod take_in;
pub mod token;
mod unit_order;
pub mod visible;

use jiff::tz::TimeZone;

pub use ::paper::workbook::{Rows, workbook};
pub use alike::{Alike, Who};
pub use answered::{Answered, Asked, Verdict};
pub use application::{Application, Way};
pub use apply::PORTAL;
pub use by::By;
pub use casework::refusal::Refusal;
pub use consult::{Consult, ConsultDone, Consultation};
pub use contents::{Contents, Item};
pub use days::{Days, LastRead};
pub use denied::Denied;
pub use evidence::Bundle;
pub use follow::{Followed, Sent};
pub use list::Page;
pub use office::{At, Done, How, Office};
pub use opinion::{Answer, Says};
pub use paper::{NotTaken, Paper};

pub use confirmed::Confirmed;
pub use people::Colleague;
pub use read::Open;
pub use readings::{Known, Settle};
pub use rebuild::{Differs, Rebuilt};
pub use register::Preview;
pub use reply_copy::Copy;
pub use sent_in::{Download, SentIn};
pub use split::{Registered, Split, SplitDone};
pub use store::Day;
pub use store::access_code::Code;
pub use store::attachment::Attachment;
pub use store::case_file::CaseFile;
pub use store::list::{After, Filter, Order};
pub use store::person::{Contact, Identity, Person, Whole};
pub use store::submission::Submission;
pub use store::unit::Unit;
pub use store::{BodyId, CaseNo, Fault};
pub use take_in::Applied;
pub use unit_order::{UnitAnswer, UnitAsked, UnitOrder, contact_of};

/// The SHA-256 of a text, in hexadecimal digits.
pub fn digest(text: &str) -> String {
    store::Algorithm::Sha256.hash(text.as_bytes())
}

/// A key for a command that a form will carry, so that submitting it twice acts once.
pub fn command_key() -> Result<String, Fault> {
    Ok(store::Secret::new()?.as_str().to_owned())
}

/// The time of China: eight hours ahead of UTC, in summer too.
pub fn china() -> TimeZone {
    TimeZone::fixed(jiff::tz::offset(8))
}
