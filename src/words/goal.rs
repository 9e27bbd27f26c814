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

/// What a goal is called that comes from a statement: a gap, one that was returned, or one the owner is not sure of.
pub fn goal_title(of: &str, statement: &str) -> String {
    match of {
        "returned" => format!("Show again: {statement}"),
        "own-view" => format!("Feel sure about {statement}"),
        _ => format!("Show {statement}"),
    }
}

/// Why there is a goal that two people agreed.
pub fn agreed_on(day: &str) -> String {
    format!("Agreed on {day}")
}
