//! A report as it is published: the tables as the form draws them, with the prescribed labels or those of an overlay.

mod drawn;
mod html;
mod labels;
mod laid;
mod markdown;
mod text;
pub mod width;
pub(crate) mod xlsx;

pub use drawn::{Drawn, DrawnCell, Role, draw};
pub use html::{fragment, page};
pub use labels::{Labels, UnknownLabel};
pub use laid::{Laid, LaidPart, lay};
pub(crate) use laid::{in_words, usual_title};
pub use markdown::markdown;
pub use text::text;
pub use xlsx::xlsx;
