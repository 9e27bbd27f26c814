#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = countersign::passport::verify(data, countersign::bundle::Kind::Passport, &Default::default(), now());
});

fn now() -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::UNIX_EPOCH.fixed_offset() + chrono::Duration::days(36_500)
}
