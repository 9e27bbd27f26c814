//! The words of a training record that is handed to somebody else.

words! {
    const RECORD = "Training record";
    fn title(practitioner) = "Training record of {practitioner}";
    const SHEET = "Training";
    const NAME = "Name";
    const MADE_ON = "Made on";
    const NO_TRAINING = "No training is kept.";
    const HOW_TO_READ = "This list is as its owner keeps it. Ask to see the certificate where it matters.";
    const NOT_SIGNED = "Not signed";
    fn run_out(day) = "{day} (run out)";

    // What a training is kept as: an entry of its own, or a piece of evidence.
    const TRAINING = "Training";
    const CERTIFICATE = "Certificate";
}

/// The columns of the list, and how wide each is in a spreadsheet. They are headings that other systems know.
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
/// The columns of the list on a printed page.
pub const PAGE_COLUMNS: [&str; 5] =
    [text!("Training"), text!("Provider"), text!("Done on"), text!("Runs out"), text!("Signed by")];
