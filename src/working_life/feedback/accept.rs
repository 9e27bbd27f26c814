//! Takes in feedback that came as a file: as an entry of feedback, with the file beside it. Nothing is signed off by it.

use chrono::NaiveDate;
use serde::Serialize;

use super::NOUN;
use super::file::{Feedback, open_feedback};
use crate::error::{Error, Result};
use crate::evidence::FileRef;
use crate::sign_off;
use crate::working_life::as_it_came::NAME;
use crate::working_life::fields::Fields;
use crate::working_life::input::{EntryInput, content_of};
use crate::{Portfolio, clock, store, words};

/// The media type of the file beside the entry.
const MEDIA_TYPE: &str = "application/zip";
/// Feedback that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TakenIn {
    /// Whether it was taken in before: then nothing was changed.
    pub again: bool,
    /// The id of its entry; empty when that was erased since.
    pub entry: String,
    /// The title of the entry.
    pub title: String,
}

impl Portfolio {
    /// Takes in the bytes of a file of feedback. Taking it in again changes nothing and says so.
    ///
    /// # Errors
    /// [`Error::BundleInvalid`], [`Error::BundleChanged`], [`Error::BundleUnsigned`], [`Error::RecordInvalid`],
    /// [`Error::AnotherPractitioner`], [`Error::AnswerDoesNotMatch`], [`Error::SignedInFuture`],
    /// [`Error::SignedTooEarly`], [`Error::Entry`]; nothing is kept then.
    pub fn accept_feedback(&mut self, bytes: &[u8]) -> Result<TakenIn> {
        let (ask, feedback) = open_feedback(bytes)?;
        if ask.request.practitioner.key != self.practitioner_key() {
            return Err(Error::AnotherPractitioner);
        }
        let now = self.clock.now();
        sign_off::after(&feedback.given_at, [ask.request.asked_at.as_str()], now)?;
        let sealed = sign_off::digest(bytes);
        if store::answer::accepted_at(self.store.db(), &sealed)?.is_some() {
            return self.taken_in(&sealed, true);
        }
        let fields = said(&feedback, &ask.request.about, self.clock.today());
        let (at, size) = (self.stamp(), bytes.len().try_into().map_err(|_| Error::BundleTooLarge)?);
        self.as_one(|portfolio| {
            portfolio.store.still_there()?;
            let digest = store::files::keep(&portfolio.folder, &portfolio.key, bytes)?;
            portfolio.store.write(|db| {
                store::evidence::note_attachment(db, &digest, size, MEDIA_TYPE, &at)?;
                store::answer::note(db, &sealed, &at)
            })?;
            let files = vec![FileRef { digest, name: NAME.to_owned() }];
            let input = EntryInput { fields: fields.0, files, ..EntryInput::default() };
            portfolio.add_entry(&NOUN, &input)
        })?;
        self.taken_in(&sealed, false)
    }

    /// The entry that a file of feedback became.
    fn taken_in(&self, sealed: &str, again: bool) -> Result<TakenIn> {
        let entry = store::entry::with_file(self.store.db(), sealed)?.unwrap_or_default();
        let row = store::entry::newest(self.store.db(), &entry)?;
        let content = row.map(|row| content_of(&row)).transpose()?.flatten();
        Ok(TakenIn { again, entry, title: content.map(|one| one.title()).unwrap_or_default() })
    }
}

/// The fields of the entry. A day in the future, from a clock that runs ahead, becomes today.
fn said(feedback: &Feedback, about: &str, today: NaiveDate) -> Fields {
    let day = feedback.given_at.get(..10).and_then(clock::day).unwrap_or(today).min(today);
    let answers = [&feedback.well, &feedback.next, &feedback.more].map(String::as_str);
    let mut fields = Fields::default();
    fields.set("from", &feedback.from);
    fields.set("role", &feedback.role);
    fields.set("on", &day.to_string());
    fields.set("how", &words::feedback_by_file(about));
    fields.set("said", &words::feedback_said(answers));
    fields
}
