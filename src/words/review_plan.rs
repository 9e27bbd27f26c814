//! The words of a plan of reviews.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "review-plan",
    one: "Plan of reviews",
    many: "Plan of reviews",
    about: "Say when your training began, and after how many months you look at it together.",
    add: "Plan your reviews",
    fields: &[
        field("start", "Start", ""),
        field("months", "After how many months", "Such as 3, 6, 9, 12."),
        field("objectives", "What you want to learn", "One line for each."),
        field("time", "Time kept free for it", ""),
        field("mentor", "Mentor", ""),
    ],
    choices: &[],
};
