//! Asks for feedback by file. The request is not kept: each answer contains it, sealed with the owner's key. One file may be
//! given to many people.

use std::collections::BTreeMap;

use super::NOUN;
use super::file::{FeedbackRequest, REQUEST};
use crate::bundle::Kind;
use crate::error::{EntryFault, Error, Result, Why};
use crate::sign_off::{self, FORM};
use crate::words;
use crate::{Portfolio, text};

/// The most characters of the subject.
const ABOUT: usize = 200;

impl Portfolio {
    /// The bytes of a file that asks for feedback about something; anybody may answer it, and more than one.
    ///
    /// # Errors
    /// [`Error::Missing`] (about), [`Error::Entry`] (too long), [`Error::NoRandomness`].
    pub fn ask_for_feedback(&self, about: &str) -> Result<Vec<u8>> {
        let about = text::line(about);
        if about.is_empty() {
            return Err(Error::Missing { what: words::entries::WHAT_IT_IS_ABOUT, field: "about" });
        }
        if about.chars().count() > ABOUT {
            return Err(EntryFault::new(NOUN.code, "about", Why::TooLong(ABOUT)).into());
        }
        let at = self.stamp();
        let request = FeedbackRequest {
            form: FORM,
            id: self.randomness.record_id()?,
            practitioner: self.party(),
            about,
            asked_at: at.clone(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let contents = BTreeMap::from([(REQUEST.to_owned(), sign_off::bytes(&request)?)]);
        sign_off::pack(Kind::FeedbackAsk, &contents, &sign_off::signing_key(&self.owner.key), &at)
    }
}
