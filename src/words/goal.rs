//! The words of a goal.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "goal",
    one: "Goal",
    many: "Plan",
    about: "Say what you want to reach next, how, and by when.",
    add: "Add a goal",
    fields: &[
        field("title", "What you want to reach", ""),
        field("why", "Why", "A statement, or your own words."),
        field("how", "What you will do", ""),
        field("need", "What you need for it", ""),
        field("measure", "How you will know", ""),
        field("by", "By when", ""),
        field("state", "How far it is", ""),
    ],
    choices: &[("done", "Done"), ("dropped", "Dropped")],
};
