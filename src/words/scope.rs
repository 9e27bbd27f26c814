//! The words of a scope.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "scope",
    one: "Scope",
    many: "Scope",
    about: "Say what is part of your work, what is not, and what you do only under a condition.",
    add: "Write your scope",
    fields: &[
        field("in", "In: part of my work", "One line for each."),
        field("out", "Out: not part of my work", "One line for each."),
        field("only", "Only if", "The task, then = and the condition."),
        field("review-by", "Look at it again by", ""),
        field("template", "Template", ""),
    ],
    choices: &[],
};
