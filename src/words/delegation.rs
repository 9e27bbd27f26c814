//! The words of a delegation.

use super::noun_words::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "delegation",
    one: text!("Delegation"),
    many: text!("Delegation"),
    about: text!("See what you may do today, on whose word, and until when."),
    add: text!("Add a delegation"),
    fields: &[
        field("task", text!("Task"), text!("In plain words, so that anyone knows what is meant.")),
        field("by", text!("Who hands it over"), ""),
        field("level", text!("How they watch over it"), ""),
        field("if", text!("Only if"), text!("One line for each condition.")),
        field("from", text!("From"), ""),
        field("review-by", text!("Look at it again by"), ""),
        field(
            "rests-on",
            text!("What it rests on"),
            text!("Statements and training you need for it."),
        ),
        field("ended", text!("Ended on"), ""),
    ],
    choices: &[
        ("with-me", text!("With me")),
        ("nearby", text!("Nearby")),
        ("reachable", text!("I can reach them")),
        ("on-my-own", text!("On my own, by the protocol")),
    ],
};
