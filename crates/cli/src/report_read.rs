//! `gongkai report read`: a report as it was understood.

use crate::lang::Lang;
use crate::load::Loaded;
use crate::render::finding::paragraphs;
use crate::render::report::{Extent, render};
use crate::settings::View;
use crate::work::{Answer, Ending};

/// What is printed of a report.
pub(crate) fn show(shown: String, loaded: &Loaded, view: View, lang: Lang) -> Answer {
    let reading = &loaded.reading;
    let out = match view {
        View::Short => for_people(loaded, Extent::Short, lang),
        View::Full => for_people(loaded, Extent::Full, lang),
        View::Json => format!("{}\n", report::to_json(&reading.report, &reading.findings)),
        View::Cells => format!("{}\n", report::flat(&reading.report)),
    };
    Answer { out, shown, ending: Ending::Fine, ..Answer::default() }
}

fn for_people(loaded: &Loaded, extent: Extent, lang: Lang) -> String {
    let reading = &loaded.reading;
    let mut out = render(&reading.report, extent, lang);
    if !reading.findings.is_empty() {
        out.push('\n');
        out.push_str(lang.pick("读取时的发现：\n", "Found while reading:\n"));
        out.push_str(&paragraphs(&reading.findings, &loaded.ground, lang));
    }
    out
}
