//! The words of a training record that is handed to somebody else.

/// What it is called.
pub const RECORD: &str = text!("Training record");
/// The name of its sheet, and of its list.
pub const SHEET: &str = text!("Training");
/// Its columns, and how wide each is in a spreadsheet. They are headings that other systems know.
pub const COLUMNS: [(&str, f64); 9] = [
    (text!("Name"), 22.0),
    (text!("Training"), 36.0),
    (text!("Subject"), 30.0),
    (text!("Provider"), 28.0),
    (text!("Date completed"), 16.0),
    (text!("Expiry date"), 14.0),
    (text!("Needed or chosen"), 20.0),
    (text!("Signed by"), 40.0),
    (text!("Kept as"), 14.0),
];
/// The columns on a page.
pub const PAGE_COLUMNS: [&str; 5] =
    [text!("Training"), text!("Provider"), text!("Done on"), text!("Runs out"), text!("Signed by")];
/// Whose it is.
pub const NAME: &str = text!("Name");
/// The day it was made.
pub const MADE_ON: &str = text!("Made on");
/// Nothing is kept.
pub const NONE: &str = text!("No training is kept.");
/// Nobody signed it.
pub const NOT_SIGNED: &str = text!("Not signed");
/// What a training is kept as.
pub const TRAINING: &str = text!("Training");
/// The same, for a piece of evidence.
pub const CERTIFICATE: &str = text!("Certificate");
/// What to know of it.
pub const HOW_TO_READ: &str =
    text!("This list is as its owner keeps it. Ask to see the certificate where it matters.");

/// Its title.
pub fn title(whose: &str) -> String {
    said!("{RECORD} of {whose}")
}

/// A day that is over.
pub fn run_out(on: &str) -> String {
    said!("{on} (run out)")
}
