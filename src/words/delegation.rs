//! The words of a delegation.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "delegation",
    one: "Delegation",
    many: "Delegation",
    about: "See what you may do today, on whose word, and until when.",
    add: "Add a delegation",
    fields: &[
        field("task", "Task", "In plain words, so that anyone knows what is meant."),
        field("by", "Who hands it over", ""),
        field("level", "How they watch over it", ""),
        field("if", "Only if", "One line for each condition."),
        field("from", "From", ""),
        field("review-by", "Look at it again by", ""),
        field("rests-on", "What it rests on", "Statements and training you need for it."),
        field("ended", "Ended on", ""),
    ],
    choices: &[
        ("with-me", "With me"),
        ("nearby", "Nearby"),
        ("reachable", "I can reach them"),
        ("on-my-own", "On my own, by the protocol"),
    ],
};
