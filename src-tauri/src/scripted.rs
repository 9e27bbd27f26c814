//! What a scripted run answers in place of a person, for the tests that drive the window. Nobody's installed app
//! listens to it: it is only there in a build for tests.

use std::ffi::OsString;

/// What a variable of the environment says.
#[cfg(debug_assertions)]
pub fn told(variable: &str) -> Option<OsString> {
    std::env::var_os(variable)
}

/// Nothing.
#[cfg(not(debug_assertions))]
pub fn told(_variable: &str) -> Option<OsString> {
    None
}
