//! The words of a appraisal.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "appraisal",
    one: "Appraisal",
    many: "Appraisals",
    about: "Keep what you prepared, what was said, and the plan you both agreed.",
    add: "Add an appraisal",
    fields: &[
        field("on", "Day", ""),
        field("with", "With whom", ""),
        field("prepared", "What you prepared", ""),
        field("comments", "What they say", ""),
        field("agreed", "The plan you agreed", "One line for each."),
        field("next", "The next one on", ""),
    ],
    choices: &[],
};
