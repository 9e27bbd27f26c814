//! The words of a review.

use super::noun_words::{NounWords, field};
use crate::text::counted;

pub(super) const WORDS: NounWords = NounWords {
    noun: "review",
    one: text!("Review"),
    many: text!("Reviews"),
    about: text!("Keep how it stands, what both of you say of it, and when you look again."),
    add: text!("Add a review"),
    fields: &[
        field("on", text!("Day"), ""),
        field("with", text!("With whom"), ""),
        field("worker", text!("What you say"), ""),
        field("reviewer", text!("What they say"), ""),
        field("agreed", text!("What you agreed to do"), text!("One line for each.")),
        field("next", text!("Look again on"), ""),
        field("readiness", text!("How it stood on that day"), ""),
    ],
    choices: &[],
};

/// How readiness stood on a day: the stage worked towards, how much of it was signed off, and how many statements were left and why.
pub fn stood(stage: &str, signed_off: u32, required: u32, left: &[(&str, usize)]) -> String {
    let needs = counted(required as usize, "statement", "statements");
    let mut words = said!("Working towards {stage}: {signed_off} of {needs} signed off.");
    for (why, count) in left {
        words.push_str(&format!(" {why}: {count}."));
    }
    words
}
