//! The words of a training.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "training",
    one: "Training",
    many: "Training",
    about: "Keep what you learned, and see what runs out before it does.",
    add: "Add a training",
    fields: &[
        field("title", "What it is called", ""),
        field("subject", "Subject", ""),
        field("provider", "Who held it", ""),
        field("completed", "Done on", ""),
        field("runs-out", "Runs out on", ""),
        field("need", "Needed or chosen", ""),
    ],
    choices: &[("needed", "Needed for my work"), ("chosen", "Chosen by me")],
};
