//! What the documents say of working life besides the words of the nouns.

pub mod checked;
pub mod facts;
pub mod parts;
pub mod portfolio;
pub mod year;

use crate::text::counted;

/// The heading of the part on working life.
pub const WORKING_LIFE: &str = text!("Working life");
/// In place of the list of delegations when none is in force.
pub const NOTHING_IN_FORCE: &str =
    text!("No delegation is in force on the last day of this period.");
/// The columns of the list of delegations in force.
pub const IN_FORCE_COLUMNS: [&str; 4] =
    [text!("In force"), text!("Level"), text!("On whose word"), text!("Until")];
/// The label beside the person who signed.
pub const SIGNED_BY: &str = text!("Signed by");
/// In place of the person who signed when nobody did.
pub const NOT_SIGNED: &str = text!("Not signed. It is the worker's own note.");
/// The line above the words of a signed appraisal.
pub const SIGNED_APPRAISAL: &str = text!("These words are signed and sealed, like a sign-off.");

/// The heading of the list of what a reader may stumble over.
pub const STILL_OPEN: &str = text!("Still open when this was made");
/// What that list is for.
pub const STILL_OPEN_HINT: &str =
    text!("These points are for the reader to know. They change nothing that was signed.");
/// How many points are in that list.
pub fn points(count: usize) -> String {
    format!("{}.", counted(count, "point", "points"))
}

/// The parts of a scope.
pub const SCOPE_PARTS: [&str; 3] = [text!("In scope:"), text!("Out of scope:"), text!("Only if:")];
/// Under a scope that nobody signed.
pub const SCOPE_NOT_SIGNED: &str = text!("Nobody has signed it yet.");

/// Who signed a scope, and until when it is to be looked at again.
pub fn scope_signed(by: &str, on: &str, until: Option<&str>) -> String {
    let until = until.map_or_else(String::new, |day| said!(" Look again by {day}."));
    said!("Signed by {by} on {on}.{until}")
}

/// A condition that was not met on the day of a signature, and what both people saw of it.
pub fn not_so_on_that_day(id: &str, state: &str) -> String {
    said!("Both saw that this was not so on that day: {id} ({state})")
}

/// The heading above trainings and qualifications, on the page to carry.
pub const HELD: &str = text!("Training and qualifications");
/// The last line of the page to carry.
pub const NEW_EMPLOYER: &str =
    text!("The new employer decides what to accept. The evidence itself is not in here.");
/// What the page to carry leaves out: the ends of words that were cut.
pub const LEFT_OF_WORDS: &str = text!("the rest of what ends with \u{201c}\u{2026}\u{201d}");
/// What the page to carry leaves out: the codes, where the map only counts.
pub const LEFT_OF_CODES: &str = text!("which statements are signed off");
/// What the page to carry leaves out: the whole map.
pub const LEFT_OF_MAP: &str = text!("the map of domains");

/// How many qualifications and trainings had no room.
pub fn left_of_holdings(count: usize) -> String {
    counted(count, text!("training or qualification"), text!("trainings and qualifications"))
}

/// How many signers had no room.
pub fn left_of_signers(count: usize) -> String {
    counted(count, "signer", "signers")
}

/// The line that says what had no room on the page to carry, which is always one page.
pub fn left_to_the_portfolio(what: &[String]) -> String {
    let what = match what {
        [first @ .., last] if !first.is_empty() => said!("{} and {last}", first.join(", ")),
        all => all.concat(),
    };
    said!("This page had no room for {what}: see the portfolio.")
}
