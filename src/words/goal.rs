//! The words of a goal.

use super::noun_words::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "goal",
    one: text!("Goal"),
    many: text!("Plan"),
    about: text!("Say what you want to reach next, how, and by when."),
    add: text!("Add a goal"),
    fields: &[
        field("title", text!("What you want to reach"), ""),
        field("why", text!("Why"), text!("A statement, or your own words.")),
        field("how", text!("What you will do"), ""),
        field("need", text!("What you need for it"), ""),
        field("measure", text!("How you will know"), ""),
        field("by", text!("By when"), ""),
        field("state", text!("How far it is"), ""),
    ],
    choices: &[("done", text!("Done")), ("dropped", text!("Dropped"))],
};

/// The title of a goal made from a statement: one that is left to show, that was returned, or that its owner is not sure of.
pub fn goal_title(of: &str, statement: &str) -> String {
    match of {
        "returned" => said!("Show again: {statement}"),
        "own-view" => said!("Feel sure about {statement}"),
        _ => said!("Show {statement}"),
    }
}

/// The reason of a goal that two people agreed on.
pub fn agreed_on(day: &str) -> String {
    said!("Agreed on {day}")
}
