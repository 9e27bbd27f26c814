//! The words of a scope.

use super::noun_words::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "scope",
    one: text!("Scope"),
    many: text!("Scope"),
    about: text!(
        "Say what is part of your work, what is not, and what you do only under a condition."
    ),
    add: text!("Write your scope"),
    fields: &[
        field("in", text!("In: part of my work"), text!("One line for each.")),
        field("out", text!("Out: not part of my work"), text!("One line for each.")),
        field("only", text!("Only if"), text!("The task, then = and the condition.")),
        field("review-by", text!("Look at it again by"), ""),
        field("template", text!("Template"), ""),
    ],
    choices: &[],
};
