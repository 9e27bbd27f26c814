//! Environment variables that answer dialogs in tests that drive the window. They exist only in test builds, never in
//! an installed app.

use std::ffi::OsString;

/// The value of an environment variable.
#[cfg(debug_assertions)]
pub fn told(variable: &str) -> Option<OsString> {
    std::env::var_os(variable)
}

/// Always none, outside test builds.
#[cfg(not(debug_assertions))]
pub fn told(_variable: &str) -> Option<OsString> {
    None
}
