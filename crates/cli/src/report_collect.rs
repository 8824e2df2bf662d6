//! `gongkai report collect`: a form for every body of a tree, and what comes back.

mod fill;
mod new;
mod paper;
mod take;
mod told;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use law::year::Year;
use report::tree::{BodyNo, Member, Reports, Tree};
use report::{Report, Sentence};

use crate::args::CollectVerb;
use crate::lang::Lang;
use crate::load::{self, Aids, Entry};

/// `gongkai report collect new`, `take` and `fill`.
pub(crate) fn run(verb: &CollectVerb, lang: Lang) -> ExitCode {
    match verb {
        CollectVerb::New(args) => new::run(args, lang),
        CollectVerb::Take(args) => take::run(args, lang),
        CollectVerb::Fill(args) => fill::run(args, lang),
    }
}

/// The bodies that hand in a report of their own: not those that need not, nor an office that writes its government's, nor
/// systems under vertical leadership.
fn asked(tree: &Tree) -> impl Iterator<Item = (BodyNo, &Member)> {
    let in_vertical =
        |no: BodyNo| std::iter::successors(Some(no), |no| tree.parent(*no)).any(|no| tree.is_left_out(no));
    tree.bodies()
        .filter(move |no| tree.organ(*no) == *no && !in_vertical(*no))
        .map(|no| (no, tree.member(no)))
        .filter(|(_, member)| member.reports == Reports::Must)
}

/// The reports of the year before, by body, out of a JSON Lines file; those of bodies outside the tree are left out. A report
/// of any other year is an error.
fn last_year(path: &Path, tree: &Tree, year: Year) -> Result<BTreeMap<BodyNo, Report>, Sentence> {
    let shown = path.display();
    let bytes = load::named(path)?;
    let mut reports = BTreeMap::new();
    for Entry { result, .. } in load::load(&bytes, Some(&shown.to_string()), Aids::default()) {
        let report = result.map_err(|trouble| trouble.sentence().about(&shown))?.reading.report;
        let Some(no) = report.body.as_deref().and_then(|name| tree.find(name)) else { continue };
        if report.year.is_none_or(|of| of.get() + 1 != year.get()) {
            return Err(not_last_year(&report, year).about(&shown));
        }
        reports.insert(tree.organ(no), report);
    }
    Ok(reports)
}

fn not_last_year(report: &Report, year: Year) -> Sentence {
    let (body, last) = (report.body.as_deref().unwrap_or_default(), year.get() - 1);
    Sentence::new(
        format!("{body}的报告不是{last}年度的；--previous 里只放{last}年度的报告。"),
        format!("the report of {body} is not on {last}; --previous takes reports on {last} alone."),
    )
}

/// What a year without a form cannot be, in both languages.
const COLLECTED: (&str, &str) = ("收集", "collected");

/// A name as part of the name of a file: what a file system or a shell could trip over is left out.
fn file_name(name: &str) -> String {
    const LONGEST: usize = 60;
    let plain = |c: &char| !c.is_control() && !r#"/\:*?"<>|. "#.contains(*c);
    name.chars().filter(plain).take(LONGEST).collect()
}
