//! `gongkai report collect`: a form for every body of a tree, and what comes back.

mod fill;
mod new;
mod paper;
mod take;
mod told;

use std::process::ExitCode;

use report::tree::{BodyNo, Member, Reports, Tree};

use crate::args::CollectVerb;
use crate::lang::Lang;

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

/// What a year without a form cannot be, in both languages.
const COLLECTED: (&str, &str) = ("收集", "collected");

/// A name as part of the name of a file: what a file system or a shell could trip over is left out.
fn file_name(name: &str) -> String {
    const LONGEST: usize = 60;
    let plain = |c: &char| !c.is_control() && !r#"/\:*?"<>|. "#.contains(*c);
    name.chars().filter(plain).take(LONGEST).collect()
}
