#![no_main]

use files::Limits;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    drop(files::read(data, None, &Limits::default()));
});
