#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| report::fuzz::fuzz_json(data));
