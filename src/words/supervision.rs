//! The words of a supervision.

use super::noun_words::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "supervision",
    one: text!("Supervision"),
    many: text!("Supervision"),
    about: text!("Keep what you and your supervisor talked about, and what you agreed to do."),
    add: text!("Add a supervision"),
    fields: &[
        field("on", text!("Day"), ""),
        field("minutes", text!("How many minutes"), ""),
        field("kind", text!("Kind"), ""),
        field("with", text!("With whom"), ""),
        field(
            "about",
            text!("What you talked about"),
            text!("Leave out names of people you care for."),
        ),
        field("agreed", text!("What you agreed to do"), text!("One line for each.")),
    ],
    choices: &[
        ("direct", text!("Day to day, side by side")),
        ("indirect", text!("Day to day, from further away")),
        ("clinical", text!("Clinical")),
        ("group", text!("In a group or with a peer")),
    ],
};
