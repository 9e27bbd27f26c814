//! The words of a training.

use super::noun_words::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "training",
    one: text!("Training"),
    many: text!("Training"),
    about: text!("Keep what you learned, and see what runs out before it does."),
    add: text!("Add a training"),
    fields: &[
        field("title", text!("What it is called"), ""),
        field("subject", text!("Subject"), ""),
        field("provider", text!("Who held it"), ""),
        field("completed", text!("Done on"), ""),
        field("runs-out", text!("Runs out on"), ""),
        field("need", text!("Needed or chosen"), ""),
    ],
    choices: &[("needed", text!("Needed for my work")), ("chosen", text!("Chosen by me"))],
};
