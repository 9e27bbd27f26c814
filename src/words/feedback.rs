//! The words of a feedback.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "feedback",
    one: "Feedback",
    many: "Feedback",
    about: "Keep what others say of your work. Leave their names out.",
    add: "Add feedback",
    fields: &[
        field("from", "From whom", ""),
        field("role", "Their role", "No name. A few words, such as a nurse on the ward."),
        field("on", "Day", ""),
        field("how", "How you asked for it", ""),
        field("said", "What they said", "Leave out names."),
    ],
    choices: &[
        ("peer", "Somebody I work with"),
        ("service-user", "Somebody I care for, or their family"),
        ("student", "A student"),
        ("other", "Another profession"),
    ],
};

/// What each answer of somebody who was asked by file is called, in the order they are asked.
const ANSWERS: [&str; 3] = ["Went well", "Could be better", "Also"];

/// How feedback was asked for that came in a file.
pub fn by_file(about: &str) -> String {
    format!("In a file. I asked about: {about}")
}

/// The answers of somebody who was asked by file, as one text; what was left empty is left out.
pub fn said(answers: [&str; 3]) -> String {
    let told = ANSWERS.iter().zip(answers).filter(|(_, answer)| !answer.is_empty());
    let told: Vec<String> = told.map(|(name, answer)| format!("{name}: {answer}")).collect();
    told.join("\n\n")
}
