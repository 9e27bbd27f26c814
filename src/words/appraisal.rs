//! The words of a appraisal.

use super::noun_words::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "appraisal",
    one: text!("Appraisal"),
    many: text!("Appraisals"),
    about: text!("Keep what you prepared, what was said, and the plan you both agreed."),
    add: text!("Add an appraisal"),
    fields: &[
        field("on", text!("Day"), ""),
        field("with", text!("With whom"), ""),
        field("prepared", text!("What you prepared"), ""),
        field("comments", text!("What they say"), ""),
        field("agreed", text!("The plan you agreed"), text!("One line for each.")),
        field("next", text!("The next one on"), ""),
    ],
    choices: &[],
};
