//! The preceptor's turn: the chosen signer file, and the open signer.

use std::path::PathBuf;
use std::sync::Mutex;

use countersign::ErrorCode;
use countersign::sign_off::{OwnRecord, Signer};
use countersign::words::window;

use super::held;
use crate::error::{Answer, Problem};

/// The open signer; the key is zeroed when it is dropped.
#[derive(Default)]
pub struct HandOver {
    signer: Mutex<Option<Signer>>,
    file: Mutex<Option<PathBuf>>,
}

impl HandOver {
    /// The signer file that was chosen.
    pub fn file(&self) -> Option<PathBuf> {
        held(&self.file).clone()
    }

    /// Chooses a signer file, or none.
    pub fn set_file(&self, file: Option<PathBuf>) {
        *held(&self.file) = file;
    }

    /// Opens a signer's turn.
    pub fn begin(&self, signer: Signer) {
        *held(&self.signer) = Some(signer);
    }

    /// Ends the turn and wipes the key.
    pub fn end(&self) {
        *held(&self.signer) = None;
    }

    /// Does `work` with the open signer.
    pub fn with<T>(&self, work: impl FnOnce(&Signer) -> Answer<T>) -> Answer<T> {
        match held(&self.signer).as_ref() {
            Some(signer) => work(signer),
            None => Err(Problem::new(ErrorCode::Signer, window::NO_SIGNER_IS_OPEN)),
        }
    }

    /// Adds to the list beside the signer's file. Returns why that failed; the signatures stand anyway.
    pub fn note(&self, signed: &[OwnRecord]) -> Option<String> {
        let file = self.file()?;
        let noted = self.with(|signer| Ok(signer.note_signed(&file, signed)?));
        noted.err().map(|problem| problem.message)
    }
}
