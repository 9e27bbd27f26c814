//! The words of a feedback.

use super::noun_words::{NounWords, field};

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

/// The label of each question that is asked by file, in their order.
const ANSWERS: [&str; 3] = [text!("Went well"), text!("Could be better"), text!("Also")];

/// How feedback was asked for, when it was asked for by file.
pub fn by_file(about: &str) -> String {
    said!("In a file. I asked about: {about}")
}

/// The answers to a request by file as one text, without those left empty.
pub fn said(answers: [&str; 3]) -> String {
    let told = ANSWERS.iter().zip(answers).filter(|(_, answer)| !answer.is_empty());
    let told: Vec<String> = told.map(|(name, answer)| format!("{name}: {answer}")).collect();
    told.join("\n\n")
}
