//! The words of a feedback.

use super::{NounWords, field};

pub(super) const WORDS: NounWords = NounWords {
    noun: "feedback",
    one: text!("Feedback"),
    many: text!("Feedback"),
    about: text!("Keep what others say of your work. Leave their names out."),
    add: text!("Add feedback"),
    fields: &[
        field("from", text!("From whom"), ""),
        field(
            "role",
            text!("Their role"),
            text!("No name. A few words, such as a nurse on the ward."),
        ),
        field("on", text!("Day"), ""),
        field("how", text!("How you asked for it"), ""),
        field("said", text!("What they said"), text!("Leave out names.")),
    ],
    choices: &[
        ("peer", text!("Somebody I work with")),
        ("service-user", text!("Somebody I care for, or their family")),
        ("student", text!("A student")),
        ("other", text!("Another profession")),
    ],
};

/// What each answer of somebody who was asked by file is called, in the order they are asked.
const ANSWERS: [&str; 3] = [text!("Went well"), text!("Could be better"), text!("Also")];

/// How feedback was asked for that came in a file.
pub fn by_file(about: &str) -> String {
    said!("In a file. I asked about: {about}")
}

/// The answers of somebody who was asked by file, as one text; what was left empty is left out.
pub fn said(answers: [&str; 3]) -> String {
    let told = ANSWERS.iter().zip(answers).filter(|(_, answer)| !answer.is_empty());
    let told: Vec<String> = told.map(|(name, answer)| format!("{name}: {answer}")).collect();
    told.join("\n\n")
}
