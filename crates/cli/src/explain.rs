//! `gongkai report explain`, `gongkai report schema` and `gongkai api`.

use std::process::ExitCode;

use report::Code;

use crate::lang::Lang;
use crate::render::finding::hanging;
use crate::render::width;
use crate::{checks, print, usage};

/// Explains one check, or lists them all.
pub(crate) fn explain(code: Option<&str>, lang: Lang) -> ExitCode {
    let Some(code) = code else {
        let lines = checks::all(lang).map(|about| {
            let severity = checks::severity_name(about.severity, lang);
            hanging(&format!("{}  {}", about.code, width::left(severity, lang.pick(6, 9))), about.what)
        });
        return say(&lines.collect::<String>());
    };
    let known = Code::parse(code).and_then(|code| checks::all(lang).find(|about| about.code == code));
    match known {
        Some(about) => say(&about.text),
        None => usage::complain(&lang.pick(
            format!("没有编号为 {code} 的核对。运行 gongkai report explain 列出全部。"),
            format!("there is no check {code}. gongkai report explain lists them all."),
        )),
    }
}

/// The JSON Schema of a report.
pub(crate) fn schema() -> ExitCode {
    say(&format!("{:#}\n", report::schema()))
}

/// The description of the interface for programs.
#[cfg(feature = "web")]
pub(crate) fn interface() -> ExitCode {
    say(&format!("{:#}\n", web::interface("/")))
}

fn say(text: &str) -> ExitCode {
    print::out(text).map_or_else(|silenced| ExitCode::from(silenced.code()), |()| ExitCode::SUCCESS)
}
