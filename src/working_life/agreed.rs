//! The day on which the worker agreed to what an entry says, and when that agreement lapses.

use super::fields::Fields;
use super::noun::Noun;

/// The field with that day. Only the verb that accepts an entry writes it.
pub(super) const ACCEPTED: &str = "accepted";

/// Takes the day out of fields that say something else than the version before.
pub(super) fn lapse(noun: &Noun, fields: &mut Fields, before: Option<&Fields>) {
    let same = before.is_some_and(|before| {
        let mut asked = noun.fields.iter().filter(|field| field.is_asked());
        asked.all(|field| before.0.get(field.name) == fields.0.get(field.name))
    });
    if !same {
        fields.set(ACCEPTED, "");
    }
}
