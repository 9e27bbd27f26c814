//! Says what a picture shows, for those who cannot see it.

use super::check::at_most;
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::words;
use crate::{store, text};

/// The most characters it may have: a screen reader reads all of it in one go.
const LONGEST: usize = 300;

impl Portfolio {
    /// Keeps what a picture shows, in a sentence or two; an empty text takes it away. It belongs to the picture: every
    /// piece that has it says the same, there is no new version, and nothing that was signed changes.
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
