#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| files::fuzz::fuzz_any(data));
