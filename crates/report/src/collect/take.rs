//! What came back of the forms: from whom, with what to object to, and what is missing.

use std::collections::{BTreeMap, BTreeSet};

use law::annual::Scope;
use law::year::Year;

use super::complete;
use crate::cell::Cells;
use crate::check::{Body, Context, check_after_reading};
use crate::finding::{Finding, Severity};
use crate::read::approval::NOT_APPROVED;
use crate::report::Report;
use crate::total::{Origin, Slip, Totaller, Totals};
use crate::tree::{BodyNo, Tree};

/// Takes in what came back, file by file, and says at the end how the collection stands.
#[derive(Debug)]
pub struct Collector<'t> {
    tree: &'t Tree,
    year: Year,
    totaller: Totaller<'t>,
    previous: BTreeMap<BodyNo, Report>,
    came: BTreeMap<BodyNo, Vec<Came>>,
    aside: Vec<Aside>,
}

/// One file that came back from a body.
#[derive(Clone, Debug)]
pub struct Came {
    /// Where it was read.
    pub origin: Origin,
    /// The report in it.
    pub report: Report,
    /// What there is to say about it, the heaviest first.
    pub findings: Vec<Finding>,
}

impl Came {
    /// Whether there is an error in it, which keeps it out of the totals.
    pub fn is_wrong(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// Whether it came on a form that does not say that the leader in charge approved it.
    pub fn is_unapproved(&self) -> bool {
        self.findings.iter().any(|finding| finding.code == NOT_APPROVED)
    }

    /// How many findings it has of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// A file that was put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Where it was read.
    pub origin: Origin,
    /// Why.
    pub why: AsideWhy,
}

/// Why a file was put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AsideWhy {
    /// It names no body.
    NoBody,
    /// The body it names is not in the tree.
    OutsideTheTree(String),
    /// It is on another year.
    OtherYear(Year),
    /// It does not say on which year it is.
    NoYear,
}

/// How the collection stands with one body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It came, and nothing in it is an error.
    Fit,
    /// It came with errors.
    Wrong,
    /// Several came that do not say the same; a person decides which counts.
    Twice,
}

/// How the collection stands.
#[derive(Debug)]
pub struct Collected<'t> {
    /// The bodies that sent something, in the order of the tree.
    pub came: Vec<(BodyNo, Standing, Vec<Came>)>,
    /// The bodies that must report and sent nothing.
    pub missing: Vec<BodyNo>,
    /// Files that were put aside.
    pub aside: Vec<Aside>,
    /// The totals of what is fit.
    pub totals: Totals<'t>,
}

impl<'t> Collector<'t> {
    /// A collection for a year; none for a year that had no form of this kind.
    pub fn new(tree: &'t Tree, year: Year) -> Option<Self> {
        let totaller = Totaller::new(tree, year)?;
        let (previous, came, aside) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        Some(Self { tree, year, totaller, previous, came, aside })
    }

    /// The same collection with last year's reports at hand, for the checks that link years.
    #[must_use]
    pub fn after(self, previous: BTreeMap<BodyNo, Report>) -> Self {
        Self { previous, ..self }
    }

    /// Takes one file: its sums are made up where no program computed them, and all checks run. `read` is what the reader
    /// had to say.
    pub fn take(&mut self, mut report: Report, read: &[Finding], origin: Origin) {
        let body = match self.body_of(&report) {
            Ok(body) => body,
            Err(why) => return self.aside.push(Aside { origin, why }),
        };
        complete(&mut report);
        // The form asks a body for its own report; a government's 本级政府 report says so.
        report.scope.get_or_insert(Scope::Organ);
        let member = self.tree.member(body);
        let previous = self.previous.get(&body);
        let context = Context { body: Body::stated(member.kind, member.level), previous, others: &[] };
        let findings = check_after_reading(read, &report, &context);
        self.came.entry(body).or_default().push(Came { origin, report, findings });
    }

    fn body_of(&self, report: &Report) -> Result<BodyNo, AsideWhy> {
        let name = report.body.as_deref().ok_or(AsideWhy::NoBody)?;
        let body = self.tree.find(name).ok_or_else(|| AsideWhy::OutsideTheTree(name.to_owned()))?;
        match report.year {
            Some(year) if year == self.year => Ok(self.tree.organ(body)),
            Some(year) => Err(AsideWhy::OtherYear(year)),
            None => Err(AsideWhy::NoYear),
        }
    }

    /// How the collection stands.
    pub fn finish(self) -> Collected<'t> {
        let Self { mut totaller, mut aside, .. } = self;
        let mut came = Vec::with_capacity(self.came.len());
        for (body, mut files) in self.came {
            files.sort_by(|a, b| a.origin.cmp(&b.origin));
            let standing = standing(&files);
            if let (Standing::Fit, Some(first)) = (standing, files.first()) {
                totaller.take(Slip::of(&first.report), first.origin.clone());
            }
            came.push((body, standing, files));
        }
        let totals = totaller.finish();
        let there: BTreeSet<BodyNo> = came.iter().map(|(body, _, _)| *body).collect();
        let mut missing: Vec<BodyNo> = totals.missing.iter().map(|missing| missing.body).collect();
        missing.retain(|body| !there.contains(body));
        missing.sort_unstable();
        missing.dedup();
        // Whichever reader was quicker.
        aside.sort_by(|a, b| a.origin.cmp(&b.origin));
        Collected { came, missing, aside, totals }
    }
}

/// Several files that say the same are one.
fn standing(files: &[Came]) -> Standing {
    let cells: Vec<&Cells> = files.iter().map(|came| &came.report.cells).collect();
    match cells.as_slice() {
        [first, rest @ ..] if rest.iter().any(|other| other != first) => Standing::Twice,
        _ if files.iter().any(Came::is_wrong) => Standing::Wrong,
        _ => Standing::Fit,
    }
}
