//! `gongkai report collect take`: what came back, checked, counted and added up.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use report::collect::{Collected, Collector, Standing, comments, to_be_called};
use report::total::Origin;
use report::tree::{Member, Tree};
use report::write::{Labels, xlsx};
use report::{Sentence, to_json};

use super::{COLLECTED, file_name, last_year, paper, told};
use crate::args::CollectTakeArgs;
use crate::bodies::Bodies;
use crate::lang::Lang;
use crate::mapping::MappingFile;
use crate::print;
use crate::run::{self, Unread};
use crate::settings::{Settings, Task, View};
use crate::start::{complain, table, with_form};
use crate::trouble::Trouble;
use crate::work::Ending;

pub(super) fn run(args: &CollectTakeArgs, lang: Lang) -> ExitCode {
    let tree = match table(&args.tree).and_then(Bodies::into_tree) {
        Ok(tree) => tree,
        Err(sentence) => return complain(&sentence, lang),
    };
    let (collector, mapping) = match prepared(args, &tree) {
        Ok(prepared) => prepared,
        Err(sentence) => return complain(&sentence, lang),
    };
    let (collector, unread) = gather(args, mapping, collector, lang);
    let collected = collector.finish();
    if let Some(folder) = &args.output
        && let Err(sentence) = papers(&collected, folder, today())
    {
        return complain(&sentence, lang);
    }
    let text = told::render(&collected, &unread, args.output.as_deref(), lang);
    match print::out(&text) {
        Ok(()) => ExitCode::from(ending(&collected, &unread).code()),
        Err(silenced) => ExitCode::from(silenced.code()),
    }
}

fn prepared<'t>(
    args: &CollectTakeArgs,
    tree: &'t Tree,
) -> Result<(Collector<'t>, Option<MappingFile>), Sentence> {
    if args.output.as_ref().is_some_and(|out| args.folder.starts_with(out)) {
        return Err(Sentence::new(
            "-o 不能是收回的文件所在的文件夹或其上级，否则下次会把结果当作报送；请另写一个文件夹。",
            "-o may not be the folder of what came back, or one above it: the results would be taken for returns; name another.",
        ));
    }
    let mapping = args.mapping.as_deref().map(MappingFile::read).transpose()?;
    let (year, collector) =
        with_form(args.year, COLLECTED, |year| Some((year, Collector::new(tree, year)?)))?;
    let previous = args.previous.as_deref().map(|path| last_year(path, tree, year)).transpose()?;
    Ok((collector.after(previous.unwrap_or_default()), mapping))
}

/// Reads every file of the folder, whatever it is called and whatever program saved it.
fn gather<'t>(
    args: &CollectTakeArgs,
    mapping: Option<MappingFile>,
    mut collector: Collector<'t>,
    lang: Lang,
) -> (Collector<'t>, Vec<Unread>) {
    let mut jobs = run::jobs(std::slice::from_ref(&args.folder), lang);
    // What an earlier run wrote did not come back from a body.
    jobs.retain(|job| {
        let both = job.path.as_deref().zip(args.output.as_deref());
        !both.is_some_and(|(path, ours)| Path::new(path).starts_with(ours))
    });
    let settings = Settings { mapping, ..Settings::new(lang, Task::Read(View::Json), &args.limits) };
    let mut unread = Vec::new();
    run::reports(&jobs, &settings, |answer| match answer {
        Ok((shown, json)) => match report::from_json(json.trim()) {
            Ok((report, findings)) => {
                collector.take(report, &findings, Origin { file: Arc::from(shown), line: None });
            }
            Err(why) => unread.push(Unread { shown, why: Trouble::Json(why).sentence() }),
        },
        Err(one) => unread.push(one),
    });
    unread.sort();
    (collector, unread)
}

fn ending(collected: &Collected<'_>, unread: &[Unread]) -> Ending {
    let all_fit = collected.came.iter().all(|(_, standing, _)| *standing == Standing::Fit);
    match collected.came.len() {
        0 => Ending::NoReport,
        _ if all_fit && collected.missing.is_empty() && collected.aside.is_empty() && unread.is_empty() => {
            Ending::Fine
        }
        _ => Ending::Faulty,
    }
}

/// Sheets of comments, the list of those to be called, the reports that count, and the total as a workbook.
fn papers(collected: &Collected<'_>, folder: &Path, on: Date) -> Result<(), Sentence> {
    let totals = &collected.totals;
    let (tree, year) = (totals.tree, totals.year);
    let notes = folder.join("审核意见");
    paper::folder(&notes)?;
    let mut fit = String::new();
    for (number, (body, standing, files)) in (1..).zip(&collected.came) {
        if let (Standing::Fit, Some(first)) = (standing, files.first()) {
            fit.push_str(&to_json(&first.report, &[]));
            fit.push('\n');
        }
        let is_clean = *standing == Standing::Fit && files.iter().all(|came| came.findings.is_empty());
        if !is_clean {
            let member = tree.member(*body);
            let page = comments(member, year, *standing, files, on);
            let name = format!("{number:03}-{}.html", file_name(&member.name));
            paper::write(&notes.join(name), page.as_bytes(), true)?;
        }
    }
    paper::write(&folder.join("可汇总的报告.jsonl"), fit.as_bytes(), true)?;
    let missing: Vec<&Member> = collected.missing.iter().map(|no| tree.member(*no)).collect();
    paper::write(&folder.join("催报名单.html"), to_be_called(year, &missing, on).as_bytes(), true)?;
    for (number, node) in (1..).zip(&totals.nodes) {
        let name = file_name(&tree.member(node.body).name);
        let report = totals.report(node);
        let bytes = xlsx(&report, &Labels::default(), on)
            .map_err(|why| Sentence::new(why.clone(), why).about(&name))?;
        paper::write(&folder.join(format!("汇总-{number:02}-{name}.xlsx")), &bytes, true)?;
    }
    Ok(())
}

/// The day in Beijing, whatever the machine is set to.
#[expect(clippy::disallowed_methods, reason = "the day on which the comments are made")]
fn today() -> Date {
    Timestamp::now().to_zoned_datetime(TimeZone::fixed(Offset::constant(8))).date()
}
