//! Lets one reader read whatever the fuzzer gives it: READER names it.

#![no_main]

mod parse;

use std::sync::LazyLock;

static READER: LazyLock<String> =
    LazyLock::new(|| std::env::var("READER").expect("READER names a reader of parse.rs"));

libfuzzer_sys::fuzz_target!(|data: &[u8]| parse::parse(&READER, data));
