//! The words of a feedback.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "feedback",
    one: "Feedback",
    many: "Feedback",
    about: "Keep what others say of your work. Leave their names out.",
    add: "Add feedback",
    fields: &[
        field("from", "From whom", ""),
        field("on", "Day", ""),
        field("how", "How you asked for it", ""),
        field("said", "What they said", "Leave out names."),
    ],
    choices: &[
        ("peer", "Somebody I work with"),
        ("service-user", "Somebody I care for, or their family"),
        ("student", "A student"),
        ("other", "Another profession"),
    ],
};
