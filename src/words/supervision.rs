//! The words of a supervision.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "supervision",
    one: "Supervision",
    many: "Supervision",
    about: "Keep what you and your supervisor talked about, and what you agreed to do.",
    add: "Add a supervision",
    fields: &[
        field("on", "Day", ""),
        field("minutes", "How many minutes", ""),
        field("kind", "Kind", ""),
        field("with", "With whom", ""),
        field("about", "What you talked about", "Leave out names of people you care for."),
        field("agreed", "What you agreed to do", "One line for each."),
    ],
    choices: &[
        ("direct", "Day to day, side by side"),
        ("indirect", "Day to day, from further away"),
        ("clinical", "Clinical"),
        ("group", "In a group or with a peer"),
    ],
};
