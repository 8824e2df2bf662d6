//! `gongkai report write`: a report as it is published.

use std::process::ExitCode;

use crate::args::WriteArgs;
use crate::lang::Lang;
use crate::one::One;
use crate::output::Output;
use crate::start::complain;

/// Reads one report and writes it anew.
pub(crate) fn write(args: &WriteArgs, lang: Lang) -> ExitCode {
    let prepared = Output::of(&args.output, None).and_then(|output| {
        output.refuse_over(&args.file)?;
        Ok((output, One::asked(&args.file, &args.reading)?))
    });
    let (output, one) = match prepared {
        Ok(prepared) => prepared,
        Err(sentence) => return complain(&sentence, lang),
    };
    match one.read(lang).and_then(|reading| output.put(reading, lang)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => ExitCode::from(code),
    }
}
