//! Reports collected from bodies that use nothing but spreadsheets: a locked form for each, what comes back, and the papers
//! that go with it.

mod comments;
mod form;
mod take;
mod totals;

pub use comments::{comments, to_be_called};
pub use form::{Asked, form};
pub use take::{Aside, AsideWhy, Came, Collected, Collector, Standing};
pub use totals::complete;
