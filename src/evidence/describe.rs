//! Keeps the description (alternative text) of a picture.

use super::check::at_most;
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::words;
use crate::{store, text};

/// The most characters of a description: a screen reader reads it without a pause.
const LONGEST: usize = 300;

impl Portfolio {
    /// Keeps what a picture shows, in a sentence or two; an empty text removes it. The description belongs to the file, not to a
    /// version of evidence: every piece with this file has it, and nothing that was signed changes.
    ///
    /// # Errors
    /// [`Error::NoSuchAttachment`], [`Error::NotAPicture`], [`Error::TooLong`].
    pub fn describe(&mut self, digest: &str, words: &str) -> Result<()> {
        let known = store::evidence::attachment(self.store.db(), digest)?;
        let (media_type, _) = known.ok_or(Error::NoSuchAttachment)?;
        if !media_type.starts_with("image/") {
            return Err(Error::NotAPicture);
        }
        let words = text::line(words);
        at_most(words::entries::THE_DESCRIPTION, "description", &words, LONGEST)?;
        self.store.write(|db| store::evidence::describe(db, digest, &words))
    }
}
