//! The words of the coach: what it found, why that matters, and how it is mended.

use crate::text::counted;

/// A finding as a person reads it.
#[derive(Debug)]
pub struct CoachWords {
    /// What it found.
    pub says: String,
    /// Why a reader minds.
    pub why: &'static str,
    /// What to do about it.
    pub mend: &'static str,
}

/// The words of a finding: the code of its rule, how many there are, and what the rule allows.
pub fn coach(rule: &str, count: usize, limit: usize) -> CoachWords {
    let pieces = counted(count, "piece", "pieces");
    let (says, why, mend) = match rule {
        "most-pieces" => (
            format!("There are {count} pieces of evidence. This reader wants at most {limit}."),
            "Few good pieces are read. Many are only counted.",
            "Choose a shorter time, or withdraw what shows the same.",
        ),
        "most-files" => (
            format!("There are {count} files. This reader wants at most {limit}."),
            "Files take the most time to read.",
            "Leave files out of the document, or take some off.",
        ),
        "unlinked" => (
            format!("Not linked to any statement: {pieces}."),
            "A reader cannot tell what they show.",
            "Open each piece and link it to what it shows.",
        ),
        "unsigned" => (
            format!("Linked, but not signed off: {pieces}."),
            "What is not signed is only your own word.",
            "Ask a preceptor to sign them.",
        ),
        "busiest-signer" => (
            if count < 100 {
                format!(
                    "One person signed {count} of every 100. This reader wants at most {limit}."
                )
            } else {
                "One person signed everything.".to_owned()
            },
            "The word of several people counts for more.",
            "Ask a second preceptor to sign some of your work.",
        ),
        "too-many-statements" => (
            format!("With more than {} each: {pieces}.", counted(limit, "statement", "statements")),
            "One piece seldom shows so much.",
            "Link each piece to the few statements it shows best.",
        ),
        "same-text" => (
            format!("Saying the same as another: {pieces}."),
            "It looks as if one thing was counted twice.",
            "Say in each what was special about it, or withdraw one.",
        ),
        "older-than" => (
            format!("Older than {}: {pieces}.", counted(limit, "month", "months")),
            "Old work says little about what you do today.",
            "Log something newer for the same statements.",
        ),
        "missing-kind" => (
            format!("Missing: {}.", counted(count, "kind of evidence", "kinds of evidence")),
            "Different kinds together tell more.",
            "Log a piece of each kind that is missing.",
        ),
        "names" => (
            format!("With words that may name somebody: {pieces}."),
            "Nobody you care for should be known from it.",
            "Open each piece and take the words out.",
        ),
        _ => (
            format!("By somebody with your own name: {}.", counted(count, "sign-off", "sign-offs")),
            "A reader may think that you signed for yourself.",
            "Ask the signer to use their middle name, or ask somebody else.",
        ),
    };
    CoachWords { says, why, mend }
}
