//! Feedback that came in a file cannot be changed.

use super::fields::Fields;
use super::input::content_of;
use crate::error::{EntryFault, Result, Why};
use crate::store::entry::EntryRow;

/// The code of feedback.
pub(super) const FEEDBACK: &str = "feedback";
/// The name of the file beside an entry of feedback that came in one.
pub(super) const NAME: &str = "feedback.answer";
/// The fields that somebody else wrote.
const THEIRS: [&str; 4] = ["from", "role", "on", "said"];

/// Refuses a change to what somebody else wrote in a file of feedback; its owner may add to it.
///
/// # Errors
/// [`EntryFault`] with [`Why::AsItCame`].
pub(super) fn as_it_came(before: &EntryRow, fields: &Fields) -> Result<()> {
    let Some(content) = content_of(before)?.filter(|_| before.noun == FEEDBACK) else {
        return Ok(());
    };
    if !content.files.iter().any(|file| file.name == NAME) {
        return Ok(());
    }
    let was = |field: &str| content.fields.get(field);
    match THEIRS.into_iter().find(|field| was(field) != fields.0.get(*field)) {
        Some(field) => Err(EntryFault::new(FEEDBACK, field, Why::AsItCame).into()),
        None => Ok(()),
    }
}
