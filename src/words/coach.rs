//! The words of the coach: what it found, why that matters, and how it is mended.

use crate::text::counted;

/// A finding as a person reads it.
#[derive(Debug)]
pub struct CoachWords {
    /// What was found.
    pub says: String,
    /// Why it matters to a reader.
    pub why: &'static str,
    /// What to do about it.
    pub mend: &'static str,
}

/// The words of a finding, by the code of its rule, with how many there are and how many the rule allows.
pub fn coach(rule: &str, count: usize, limit: usize) -> CoachWords {
    let pieces = counted(count, "piece", "pieces");
    let (says, why, mend) = match rule {
        "most-pieces" => (
            said!("There are {count} pieces of evidence. This reader wants at most {limit}."),
            text!("Few good pieces are read. Many are only counted."),
            text!("Choose a shorter time, or withdraw what shows the same."),
        ),
        "most-files" => (
            said!("There are {count} files. This reader wants at most {limit}."),
            text!("Files take the most time to read."),
            text!("Leave files out of the document, or take some off."),
        ),
        "unlinked" => (
            said!("Not linked to any statement: {pieces}."),
            text!("A reader cannot tell what they show."),
            text!("Open each piece and link it to what it shows."),
        ),
        "unsigned" => (
            said!("Linked, but not signed off: {pieces}."),
            text!("What is not signed is only your own word."),
            text!("Ask a preceptor to sign them."),
        ),
        "busiest-signer" => (
            if count < 100 {
                said!("One person signed {count} of every 100. This reader wants at most {limit}.")
            } else {
                text!("One person signed everything.").to_owned()
            },
            text!("The word of several people counts for more."),
            text!("Ask a second preceptor to sign some of your work."),
        ),
        "too-many-statements" => (
            said!("With more than {} each: {pieces}.", counted(limit, "statement", "statements")),
            text!("One piece seldom shows so much."),
            text!("Link each piece to the few statements it shows best."),
        ),
        "same-text" => (
            said!("Saying the same as another: {pieces}."),
            text!("It looks as if one thing was counted twice."),
            text!("Say in each what was special about it, or withdraw one."),
        ),
        "older-than" => (
            said!("Older than {}: {pieces}.", counted(limit, "month", "months")),
            text!("Old work says little about what you do today."),
            text!("Log something newer for the same statements."),
        ),
        "missing-kind" => (
            said!(
                "Missing: {}.",
                counted(count, text!("kind of evidence"), text!("kinds of evidence"))
            ),
            text!("Different kinds together tell more."),
            text!("Log a piece of each kind that is missing."),
        ),
        "names" => (
            said!("With words that may name somebody: {pieces}."),
            text!("Nobody you care for should be known from it."),
            text!("Open each piece and take the words out."),
        ),
        _ => (
            said!("By somebody with your own name: {}.", counted(count, "sign-off", "sign-offs")),
            text!("A reader may think that you signed for yourself."),
            text!("Ask the signer to use their middle name, or ask somebody else."),
        ),
    };
    CoachWords { says, why, mend }
}
