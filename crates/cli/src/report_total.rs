//! `gongkai report total`: reports added up over a tree of bodies.

mod chunks;
mod gather;
mod human;
mod json;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use report::Sentence;
use report::total::{Node, Totaller, Totals};
use report::tree::Tree;

use crate::args::{TotalArgs, TotalFormat};
use crate::bodies::Bodies;
use crate::lang::Lang;
use crate::print::{self, Silenced};
use crate::run::Unread;
use crate::start::{complain, table, with_form};
use crate::work::Ending;

/// What is told of the totals.
struct Told<'a> {
    totals: &'a Totals<'a>,
    unread: &'a [Unread],
    /// The totals asked for; those of the roots where none is.
    shown: Vec<&'a Node>,
    lang: Lang,
}

/// `gongkai report total`.
pub(crate) fn run(args: &TotalArgs, lang: Lang) -> ExitCode {
    let tree = match table(&args.tree).and_then(Bodies::into_tree) {
        Ok(tree) => tree,
        Err(sentence) => return complain(&sentence, lang),
    };
    let totaller = match with_form(args.year, ("汇总", "totalled"), |year| Totaller::new(&tree, year)) {
        Ok(totaller) => totaller,
        Err(sentence) => return complain(&sentence, lang),
    };
    let (totals, unread) = gather::gather(args, totaller, lang);
    let shown = match shown(&totals, &tree, &args.node) {
        Ok(shown) => shown,
        Err(sentence) => return complain(&sentence, lang),
    };
    let told = Told { totals: &totals, unread: &unread, shown, lang };
    match write(&told, args.format, args.output.as_deref()) {
        Ok(()) => ExitCode::from(ending(&totals, &unread).code()),
        Err(silenced) => ExitCode::from(silenced.code()),
    }
}

fn ending(totals: &Totals<'_>, unread: &[Unread]) -> Ending {
    match totals.counted {
        0 => Ending::NoReport,
        _ if totals.is_sound() && unread.is_empty() => Ending::Fine,
        _ => Ending::Faulty,
    }
}

/// The totals asked for by name.
fn shown<'a>(totals: &'a Totals<'a>, tree: &Tree, names: &[String]) -> Result<Vec<&'a Node>, Sentence> {
    if totals.nodes.is_empty() {
        return Err(Sentence::new(
            "机关名单里没有一个机关写了上级（parent），无从汇总；请在 parent 一栏写上级机关的全称或编码。",
            "no body of the table has a parent, so there is nothing to add up; write the full name or the code of the body above into the column parent.",
        ));
    }
    if names.is_empty() {
        return Ok(totals.nodes.iter().filter(|node| tree.parent(node.body).is_none()).collect());
    }
    let node = |name: &String| {
        tree.find(name).and_then(|body| totals.node(body)).ok_or_else(|| {
            Sentence::new(
                format!("--node“{name}”：名单里没有这个机关，或者它下面没有机关；请写名单中的全称。"),
                format!("--node “{name}”: no such body in the table, or none below it; write its full name."),
            )
        })
    };
    names.iter().map(node).collect()
}

fn write(told: &Told<'_>, format: TotalFormat, output: Option<&Path>) -> Result<(), Silenced> {
    let write_to = |out: &mut dyn Write| match format {
        TotalFormat::Human => out.write_all(human::render(told).as_bytes()),
        TotalFormat::Json => json::object(told, out),
        TotalFormat::Jsonl => json::lines(told, out),
    };
    let Some(path) = output else { return print::to_stdout(write_to) };
    let written = File::create(path).and_then(|file| {
        let mut out = BufWriter::new(file);
        write_to(&mut out)?;
        out.flush()
    });
    written.map_err(|error| {
        let name = path.display();
        print::err(
            &told.lang.pick(format!("写不了 {name}：{error}\n"), format!("cannot write {name}: {error}\n")),
        );
        Silenced::Failed
    })
}
