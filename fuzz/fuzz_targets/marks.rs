#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = countersign::passport::read_marks(&String::from_utf8_lossy(data));
});
