//! The words of a plan of reviews.

use super::noun_words::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "review-plan",
    one: text!("Plan of reviews"),
    many: text!("Plan of reviews"),
    about: text!(
        "Say when your training began, and after how many months you look at it together."
    ),
    add: text!("Plan your reviews"),
    fields: &[
        field("start", text!("Start"), ""),
        field("months", text!("After how many months"), text!("Such as 3, 6, 9, 12.")),
        field("objectives", text!("What you want to learn"), text!("One line for each.")),
        field("time", text!("Time kept free for it"), ""),
        field("mentor", text!("Mentor"), ""),
    ],
    choices: &[],
};
