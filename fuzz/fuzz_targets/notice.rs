#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = countersign::sign_off::AboutKeys::read(&String::from_utf8_lossy(data));
});
