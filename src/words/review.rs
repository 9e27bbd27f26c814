//! The words of a review.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "review",
    one: "Review",
    many: "Reviews",
    about: "Keep how it stands, what both of you say of it, and when you look again.",
    add: "Add a review",
    fields: &[
        field("on", "Day", ""),
        field("with", "With whom", ""),
        field("worker", "What you say", ""),
        field("reviewer", "What they say", ""),
        field("agreed", "What you agreed to do", "One line for each."),
        field("next", "Look again on", ""),
        field("readiness", "How it stood on that day", ""),
    ],
    choices: &[],
};
