//! The window and the command line in one library, which the two small programs of Windows call (`windows/start.c`): what
//! both need is then installed, downloaded and carried about once.
//!
//! An example, since a package has one library, and nothing but `script/windows` asks for this one.
#![expect(unsafe_code, reason = "a program calls them by their names")]

use std::ffi::c_int;
use std::process::ExitCode;

/// Runs the window; returns the exit code.
#[unsafe(no_mangle)]
pub extern "C" fn countersign_window() -> c_int {
    code(countersign_desktop::run())
}

/// Runs the command line; returns the exit code.
#[unsafe(no_mangle)]
pub extern "C" fn countersign_command_line() -> c_int {
    code(countersign::cli::run())
}

/// Wrong usage ends the process by itself, with 2.
fn code(done: ExitCode) -> c_int {
    c_int::from(done != ExitCode::SUCCESS)
}
