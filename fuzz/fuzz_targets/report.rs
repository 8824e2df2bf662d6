#![no_main]

use files::Limits;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(document) = files::read(data, None, &Limits::default()) else { return };
    let Ok(reading) = report::read(document, None) else { return };
    let json = report::to_json(&reading.report, &reading.findings);
    let back = report::from_json(&json).map(|(report, findings)| report::to_json(&report, &findings));
    assert_eq!(back.as_ref(), Ok(&json));
    drop(report::flat(&reading.report));
});
