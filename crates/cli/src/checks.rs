//! The checks of `report`, as the command line uses them.

use law::body::{BodyKind, Level};
use report::{Code, Finding, Report};

use crate::lang::Lang;
use crate::settings::Knowledge;

/// What the checks have to say about a report, beyond what the reader said.
pub(crate) fn check(report: &Report, previous: Option<&Report>, bodies: &Knowledge) -> Vec<Finding> {
    let _ = (report, previous, body_of(report, bodies));
    Vec::new()
}

/// What is known of the kind and level of the body that reports.
fn body_of(report: &Report, bodies: &Knowledge) -> (Option<BodyKind>, Option<Level>) {
    match bodies {
        Knowledge::None => (None, None),
        Knowledge::Said { kind, level } => (*kind, *level),
        Knowledge::Table(table) => {
            let line = report.body.as_deref().and_then(|name| table.find(name));
            (line.map(|line| line.kind), line.map(|line| line.level))
        }
    }
}

/// One check, as a list of checks shows it.
pub(crate) struct About {
    pub(crate) code: Code,
    pub(crate) title: String,
    pub(crate) text: String,
}

/// All checks in the order of their codes.
pub(crate) fn all(lang: Lang) -> Vec<About> {
    let _ = lang;
    Vec::new()
}
