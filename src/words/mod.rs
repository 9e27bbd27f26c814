//! The catalogue: every word and sentence of the core that a person reads, in documents, on the command line and in errors. Only
//! two kinds of text stand elsewhere: the sentence of each error (`src/error`), and the help of verbs and options (`src/cli`).
//!
//! Rules and stores pass codes and values in; nothing here knows those rooms. There is one file for each noun of working life,
//! and one for each place that says something.

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
mod noun_words;
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
pub mod window;

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
pub use noun_words::{FieldWords, NounWords};
pub use picture::{NOT_DESCRIBED, instead, shown};
pub use review::stood;
pub use signing::signed_by_file;

use noun_words::field;

/// The sentence of an error as a person reads it. It stands with its fact in `src/error`, and belongs to the catalogue.
pub fn told(error: impl std::fmt::Display) -> String {
    said!("{error}")
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

/// The words of fields that several nouns have.
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

/// The label of a field; its name in code when it has none.
pub fn label<'a>(code: &str, name: &'a str) -> &'a str {
    of_field(code, name).map_or(name, |field| field.label)
}

/// What a person reads for a choice; its code when it has no words.
pub fn choice<'a>(code: &str, word: &'a str) -> &'a str {
    let own = noun(code).map_or(&[][..], |words| words.choices);
    own.iter().find(|(known, _)| *known == word).map_or(word, |(_, words)| words)
}

/// What is coming up: `about` is the kind of thing, `what` is what happens to it on that day.
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
