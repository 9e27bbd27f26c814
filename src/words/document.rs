//! What the documents say of working life besides the words of the nouns.

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

/// What did not stand on the day of a signature.
pub fn not_so_on_that_day(id: &str, state: &str) -> String {
    format!("Both saw that this was not so on that day: {id} ({state})")
}
