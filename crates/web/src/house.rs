//! What every page is given: the office, whose site it is, and the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use office::account::Terms;
use office::{BodyId, Office, china};

use crate::limit::Limits;

/// Tells the time. In a demo it may be moved.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Whose site it is.
#[derive(Clone, Debug)]
pub struct Site {
    /// The body whose portal it is.
    pub body: BodyId,
    /// Its full name.
    pub name: String,
    /// The address under which it is reached, scheme and name, without a slash at its end.
    pub address_on_line: String,
    /// Whether browsers reach it by https alone, so that cookies may be kept to it.
    pub is_secure: bool,
    /// The header by which a trusted proxy tells whence a request comes; none where browsers connect without one.
    pub proxy_header: Option<String>,
    /// How long sessions last, and when an account is locked.
    pub terms: Terms,
    /// Whether everything in it is invented.
    pub is_demo: bool,
}

/// The office, its site and its clock.
#[derive(Clone)]
pub struct House(Arc<Inner>);

struct Inner {
    office: Office,
    site: Site,
    clock: Clock,
    limits: Limits,
    failures: AtomicU64,
    report: Box<dyn Fn(&str) + Send + Sync>,
}

impl House {
    /// A house; `report` is told of each failure, once, in a line for the operator.
    pub fn new(office: Office, site: Site, clock: Clock, report: Box<dyn Fn(&str) + Send + Sync>) -> Self {
        let limits = Limits::new(&clock);
        Self(Arc::new(Inner { office, site, clock, limits, failures: AtomicU64::new(0), report }))
    }

    pub(crate) fn office(&self) -> &Office {
        &self.0.office
    }

    pub(crate) fn site(&self) -> &Site {
        &self.0.site
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.0.clock)()
    }

    /// The day it is in China.
    pub(crate) fn today(&self) -> Date {
        self.now().to_zoned_datetime(china()).date()
    }

    /// How long sessions last, and when an account is locked.
    pub(crate) fn terms(&self) -> Terms {
        self.0.site.terms
    }

    /// Writes a failure down and gives it the number that its page shows.
    pub(crate) fn note(&self, what: &str) -> String {
        let number = self.0.failures.fetch_add(1, Ordering::Relaxed);
        let quoted = format!("{}-{number}", self.now().as_second());
        (self.0.report)(&format!("{quoted} {what}"));
        quoted
    }
}
