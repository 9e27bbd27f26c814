//! The field that says on which day the worker agreed to an entry, and when that lapses.

use super::fields::Fields;
use super::noun::Noun;

/// The field with that day. Only the verb that accepts an entry writes it.
pub(super) const ACCEPTED: &str = "accepted";

/// Clears the day when the content differs from the version before.
pub(super) fn lapse(noun: &Noun, fields: &mut Fields, before: Option<&Fields>) {
    let same = before.is_some_and(|before| {
        let mut asked = noun.fields.iter().filter(|field| field.is_asked());
        asked.all(|field| before.0.get(field.name) == fields.0.get(field.name))
    });
    if !same {
        fields.set(ACCEPTED, "");
    }
}
