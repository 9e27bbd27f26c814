//! The catalogue: every word and sentence of the core that a person reads, in documents, on the command line and in errors. Beside it
//! stand only the sentence of each error, with its fact in `src/error`, and what the command line says of its verbs and options.
//!
//! Rules and stores know codes and values only, and this room knows nothing of them. One file for each noun of working life, and for
//! each place that says something.

#[macro_use]
mod said;

mod appraisal;
pub mod badge;
pub mod bringing;
pub mod brought;
pub mod cli;
mod coach;
pub mod counting;
mod delegation;
pub mod document;
pub mod entries;
mod faults;
mod feedback;
pub mod frameworks;
pub mod frameworks_read;
mod goal;
pub mod keeping;
pub mod passport;
mod picture;
mod review;
mod review_plan;
pub mod safety;
mod scope;
pub mod sealed;
pub mod shared;
pub mod sign_off;
mod signing;
mod supervision;
#[cfg(test)]
mod tests;
mod training;
pub mod training_record;

pub use coach::{CoachWords, coach};
pub use document::{
    HELD, IN_FORCE_COLUMNS, LEFT_OF_CODES, LEFT_OF_MAP, LEFT_OF_WORDS, NEW_EMPLOYER, NOT_SIGNED,
    NOTHING_IN_FORCE, SCOPE_NOT_SIGNED, SCOPE_PARTS, SIGNED_APPRAISAL, SIGNED_BY, STILL_OPEN,
    STILL_OPEN_HINT, WORKING_LIFE, left_of_holdings, left_of_signers, left_to_the_portfolio,
    not_so_on_that_day, points, scope_signed,
};
pub use faults::{Why, fault};
pub use feedback::{by_file as feedback_by_file, said as feedback_said};
pub use goal::{agreed_on, goal_title};
pub use picture::{NOT_DESCRIBED, instead, shown};
pub use review::stood;
pub use signing::signed_by_file;

/// The words of a noun.
#[derive(Debug)]
pub struct NounWords {
    /// The code of the noun.
    pub noun: &'static str,
    /// What one is called.
    pub one: &'static str,
    /// What a list of them is called.
    pub many: &'static str,
    /// What it is for, in one sentence: a screen without any says it.
    pub about: &'static str,
    /// The button that adds one.
    pub add: &'static str,
    /// The words of each field.
    pub fields: &'static [FieldWords],
    /// The words of each choice: its code and what a person reads.
    pub choices: &'static [(&'static str, &'static str)],
}

/// The words of a field.
#[derive(Debug)]
pub struct FieldWords {
    /// Its name.
    pub name: &'static str,
    /// What a person reads above it.
    pub label: &'static str,
    /// What helps to fill it in, or empty.
    pub help: &'static str,
}

const fn field(name: &'static str, label: &'static str, help: &'static str) -> FieldWords {
    FieldWords { name, label, help }
}

/// The words of every noun.
pub const NOUNS: [&NounWords; 9] = [
    &supervision::WORDS,
    &delegation::WORDS,
    &scope::WORDS,
    &goal::WORDS,
    &review_plan::WORDS,
    &review::WORDS,
    &appraisal::WORDS,
    &training::WORDS,
    &feedback::WORDS,
];

/// What fields of several nouns are called.
const SHARED: [FieldWords; 5] = [
    field("shows", text!("Statements it is about"), ""),
    field("evidence", text!("Evidence it goes with"), ""),
    field("accepted", text!("The worker agreed on"), ""),
    field("private", text!("Only for you"), text!("It is never signed, sent or printed.")),
    field("files", text!("Files"), ""),
];

/// The words of a noun.
pub fn noun(code: &str) -> Option<&'static NounWords> {
    NOUNS.into_iter().find(|words| words.noun == code)
}

/// The words of a field of a noun.
pub fn of_field(code: &str, name: &str) -> Option<&'static FieldWords> {
    let own = noun(code).map_or(&[][..], |words| words.fields);
    own.iter().chain(&SHARED).find(|field| field.name == name)
}

/// What a field of a noun is called; its name where nobody gave it a word.
pub fn label<'a>(code: &str, name: &'a str) -> &'a str {
    of_field(code, name).map_or(name, |field| field.label)
}

/// What a choice of a noun is called; its code where nobody gave it a word.
pub fn choice<'a>(code: &str, word: &'a str) -> &'a str {
    let own = noun(code).map_or(&[][..], |words| words.choices);
    own.iter().find(|(known, _)| *known == word).map_or(word, |(_, words)| words)
}

/// What is coming up, in words: what it is about, and what then.
pub fn coming_up(about: &str, what: &str) -> String {
    let fixed = match (about, what) {
        ("portfolio", _) => text!("Decide: keep your portfolio, or erase it"),
        ("evidence", _) => text!("Decide: keep this evidence, or erase it"),
        ("statement", "start") => text!("Begin a qualification"),
        ("statement", _) => text!("Show it again"),
        ("training", _) => text!("Training runs out"),
        ("delegation", _) => text!("Look at a delegation again"),
        ("scope", _) => text!("Look at your scope again"),
        ("goal", _) => text!("Goal"),
        ("review" | "review-plan", _) => text!("Review"),
        ("appraisal", _) => text!("Appraisal"),
        _ => return noun(about).map_or_else(|| about.to_owned(), |words| words.one.to_owned()),
    };
    fixed.to_owned()
}
