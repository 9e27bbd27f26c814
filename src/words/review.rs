//! The words of a review.

use super::{NounWords, field};
use crate::text::counted;

pub(super) const WORDS: NounWords = NounWords {
    noun: "review",
    one: "Review",
    many: "Reviews",
    about: "Keep how it stands, what both of you say of it, and when you look again.",
    add: "Add a review",
    fields: &[
        field("on", "Day", ""),
        field("with", "With whom", ""),
        field("worker", "What you say", ""),
        field("reviewer", "What they say", ""),
        field("agreed", "What you agreed to do", "One line for each."),
        field("next", "Look again on", ""),
        field("readiness", "How it stood on that day", ""),
    ],
    choices: &[],
};

/// How it stood on a day: the stage worked towards, what was signed off of what it needs, and how many were left and why.
pub fn stood(stage: &str, signed_off: u32, required: u32, left: &[(&str, usize)]) -> String {
    let needs = counted(required as usize, "statement", "statements");
    let mut words = format!("Working towards {stage}: {signed_off} of {needs} signed off.");
    for (why, count) in left {
        words.push_str(&format!(" {why}: {count}."));
    }
    words
}
