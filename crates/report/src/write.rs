//! A report as it is published: the tables as the form draws them, with the prescribed labels or those of an overlay.

mod drawn;
mod labels;

pub use drawn::{Drawn, DrawnCell, Role, draw};
pub use labels::{Labels, UnknownLabel};
