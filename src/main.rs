//! The command line of Countersign.

use std::process::ExitCode;

/// As much as Linux gives a program's first thread. Windows gives it an eighth.
const STACK: usize = 8 * 1024 * 1024;

fn main() -> ExitCode {
    let work = std::thread::Builder::new().stack_size(STACK).spawn(countersign::cli::run);
    // If no thread can be started, the command line runs on this one.
    work.map_or_else(|_| countersign::cli::run(), |work| work.join().unwrap_or(ExitCode::FAILURE))
}
