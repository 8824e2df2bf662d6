//! `gongkai report collect new`: a locked form for every body.

use std::process::ExitCode;

use jiff::civil::date;
use law::annual::{Scope, duty};
use report::collect::{Asked, form};
use report::{Edition, Sentence};

use super::{COLLECTED, asked, file_name, last_year, paper};
use crate::args::CollectNewArgs;
use crate::lang::Lang;
use crate::print;
use crate::run;
use crate::start::{complain, table, with_form};

pub(super) fn run(args: &CollectNewArgs, lang: Lang) -> ExitCode {
    match write_all(args, lang) {
        Ok(count) => {
            let shown = args.output.display();
            let said = lang.pick(
                format!("已写出 {count} 份报送表：{shown}\n"),
                format!("{count} forms written: {shown}\n"),
            );
            match print::out(&said) {
                Ok(()) => ExitCode::SUCCESS,
                Err(silenced) => ExitCode::from(silenced.code()),
            }
        }
        Err(sentence) => complain(&sentence, lang),
    }
}

fn write_all(args: &CollectNewArgs, lang: Lang) -> Result<usize, Sentence> {
    let tree = table(&args.tree)?.into_tree()?;
    let (year, edition) = with_form(args.year, COLLECTED, |year| Some((year, Edition::of(year)?)))?;
    let previous = args.previous.as_deref().map(|path| last_year(path, &tree, year)).transpose()?;
    let bodies: Vec<_> = asked(&tree).collect();
    paper::folder(&args.output)?;
    let bar = run::progress(bodies.len(), lang);
    let width = bodies.len().to_string().len();
    for (number, (no, body)) in (1..).zip(&bodies) {
        let due = duty(body.kind, body.level, Scope::Organ, year);
        let asked = Asked {
            body,
            year,
            edition,
            collector: tree.parent(*no).map(|above| tree.member(above)),
            due_on: due.map(|due| due.by),
            previous: previous.as_ref().and_then(|reports| reports.get(no)),
        };
        // The day is that on which the collection of a year may begin: forms made twice are the same files.
        let made_on = date(year.get() + 1, 1, 1);
        let bytes = form(&asked, made_on).map_err(|why| too_much(&body.name, &why))?;
        let name = format!("{number:0width$}-{}-{year}年度报告报送表.xlsx", file_name(&body.name));
        paper::write(&args.output.join(name), &bytes, args.force)?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(bodies.len())
}

fn too_much(name: &str, why: &str) -> Sentence {
    Sentence::new(
        format!("{name}：报送表做不出来（{why}）。"),
        format!("{name}: the form cannot be made ({why})."),
    )
}
