#![no_main]

use files::Limits;
use report::check::Context;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(document) = files::read(data, None, &Limits::default()) else { return };
    let Ok(reading) = report::read(document, None) else { return };
    let context = Context { previous: Some(&reading.report), ..Context::default() };
    drop(report::check::check(&reading.report, &context));
});
