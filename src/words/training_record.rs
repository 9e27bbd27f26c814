//! The words of a training record that is handed to somebody else.

/// What it is called.
pub const RECORD: &str = "Training record";
/// The name of its sheet, and of its list.
pub const SHEET: &str = "Training";
/// Its columns, and how wide each is in a spreadsheet. They are headings that other systems know.
pub const COLUMNS: [(&str, f64); 9] = [
    ("Name", 22.0),
    ("Training", 36.0),
    ("Subject", 30.0),
    ("Provider", 28.0),
    ("Date completed", 16.0),
    ("Expiry date", 14.0),
    ("Needed or chosen", 20.0),
    ("Signed by", 40.0),
    ("Kept as", 14.0),
];
/// The columns on a page.
pub const PAGE_COLUMNS: [&str; 5] = ["Training", "Provider", "Done on", "Runs out", "Signed by"];
/// Whose it is.
pub const NAME: &str = "Name";
/// The day it was made.
pub const MADE_ON: &str = "Made on";
/// Nothing is kept.
pub const NONE: &str = "No training is kept.";
/// Nobody signed it.
pub const NOT_SIGNED: &str = "Not signed";
/// What a training is kept as.
pub const TRAINING: &str = "Training";
/// The same, for a piece of evidence.
pub const CERTIFICATE: &str = "Certificate";
/// What to know of it.
pub const HOW_TO_READ: &str =
    "This list is as its owner keeps it. Ask to see the certificate where it matters.";

/// Its title.
pub fn title(whose: &str) -> String {
    format!("{RECORD} of {whose}")
}

/// A day that is over.
pub fn run_out(on: &str) -> String {
    format!("{on} (run out)")
}
