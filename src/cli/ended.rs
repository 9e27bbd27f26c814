//! The exit code of a verb.

use std::process::ExitCode;

use super::{passphrase, say};
use crate::error::{Error, Result};
use crate::words;

/// The exit code of a result; prints a refusal as a sentence on standard error.
pub(super) fn ended(done: Result<()>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::note(words::told(&error));
            if matches!(error, Error::EasyPassphrase | Error::WeakPassphrase { .. }) {
                let _ = passphrase::offer();
            }
            ExitCode::FAILURE
        }
    }
}
