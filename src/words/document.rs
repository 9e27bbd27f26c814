//! What the documents say of working life besides the words of the nouns.

use crate::text::counted;

/// The heading above it.
pub const WORKING_LIFE: &str = "Working life";
/// Where no delegation is in force.
pub const NOTHING_IN_FORCE: &str = "No delegation is in force on the last day of this period.";
/// The columns of what is in force.
pub const IN_FORCE_COLUMNS: [&str; 4] = ["In force", "Level", "On whose word", "Until"];
/// Beside who signed.
pub const SIGNED_BY: &str = "Signed by";
/// Where nobody did.
pub const NOT_SIGNED: &str = "Not signed. It is the worker's own note.";
/// Above the words of a signed appraisal.
pub const SIGNED_APPRAISAL: &str = "These words are signed and sealed, like a sign-off.";

/// The heading above what a reader may stumble over.
pub const STILL_OPEN: &str = "Still open when this was made";
/// What that is.
pub const STILL_OPEN_HINT: &str =
    "These points are for the reader to know. They change nothing that was signed.";
/// How many such points there are.
pub fn points(count: usize) -> String {
    format!("{}.", counted(count, "point", "points"))
}

/// The parts of a scope.
pub const SCOPE_PARTS: [&str; 3] = ["In scope:", "Out of scope:", "Only if:"];
/// Where nobody signed a scope.
pub const SCOPE_NOT_SIGNED: &str = "Nobody has signed it yet.";

/// Who signed a scope, and until when it is to be looked at again.
pub fn scope_signed(by: &str, on: &str, until: Option<&str>) -> String {
    let until = until.map_or_else(String::new, |day| format!(" Look again by {day}."));
    format!("Signed by {by} on {on}.{until}")
}

/// What did not stand on the day of a signature.
pub fn not_so_on_that_day(id: &str, state: &str) -> String {
    format!("Both saw that this was not so on that day: {id} ({state})")
}

/// What the practitioner holds, on the page to carry.
pub const HELD: &str = "Training and qualifications";
/// What the page to carry ends with.
pub const NEW_EMPLOYER: &str =
    "The new employer decides what to accept. The evidence itself is not in here.";
/// The ends of words that are cut.
pub const LEFT_OF_WORDS: &str = "the rest of what ends with \u{201c}\u{2026}\u{201d}";
/// Where the map only counts.
pub const LEFT_OF_CODES: &str = "which statements are signed off";
/// Where there is no map.
pub const LEFT_OF_MAP: &str = "the map of domains";

/// Qualifications and trainings that had no room.
pub fn left_of_holdings(count: usize) -> String {
    counted(count, "training or qualification", "trainings and qualifications")
}

/// Signers that had no room.
pub fn left_of_signers(count: usize) -> String {
    counted(count, "signer", "signers")
}

/// What had no room on a page that is always one.
pub fn left_to_the_portfolio(what: &[String]) -> String {
    let what = match what {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        all => all.concat(),
    };
    format!("This page had no room for {what}: see the portfolio.")
}
