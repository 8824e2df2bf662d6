//! Use cases: load a file, decide, write down, tell. Who acts comes first; what is decided is decided by `casework`.

pub mod authority;
mod by;
mod denied;
mod file;
mod office;
mod read;
mod readings;
mod rebuild;
mod register;
mod split;
mod unit_order;

pub use by::By;
pub use denied::Denied;
pub use office::{At, Done, How, Office};
pub use readings::{Known, Settle};
pub use rebuild::{Differs, Rebuilt};
pub use register::{Arrived, Registered};
pub use split::{Split, SplitDone};
pub use unit_order::{UnitAnswer, UnitAsked, UnitOrder};
