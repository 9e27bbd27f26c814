//! What is said of a file that somebody brings in.

/// What a piece is called for.
pub const WITHDRAWN_THERE: &str = text!("It was withdrawn where it comes from.");
/// A training that was begun only.
pub const NOT_FINISHED: &str = text!("It says that this training is not finished.");
/// A row without its day.
pub const NO_DAY: &str = text!("There is no day in it.");
/// A row whose day is none.
pub const NOT_A_DAY: &str =
    text!("What stands for the day is not one. Write it as 2026-11-02 or 02/11/2026.");
/// A row without a title.
pub const NO_TITLE: &str = text!("There is no title in it.");
/// A cell that shows a fault.
pub const BROKEN: &str = text!("A cell in it shows a fault, or a formula that nobody worked out.");

/// A file of more bytes than are kept.
pub const LARGE_FILE: &str =
    text!("It is larger than 25 MB. Make it smaller, or keep it somewhere else.");
/// A file of no bytes.
pub const EMPTY_FILE: &str = text!("There is nothing in this file.");
/// What is said of a day that is only the day of a file.
pub const DAY_OF_FILE: &str = text!("The day is not known. This is the day of the file.");
/// The title of a file that has no name.
pub const NO_NAME: &str = text!("A file");
/// Something that was erased where it comes from.
pub const ERASED_THERE: &str = text!("It was erased where it comes from.");
/// An entry of a later version of Countersign.
pub const UNKNOWN_ENTRY: &str = text!("This sort of entry is not known here.");

/// What stands in the list of what has no place, for files that were attached and are not there.
pub const FILES_NOT_THERE: &str = text!("Files that are named and are not there");
/// The same for files of what is offered as a qualification.
pub const FILES_OF_ACHIEVEMENTS: &str = text!("Files of what you achieved");
/// What is said where something is offered as a qualification.
pub const SET_THE_LEVEL: &str = text!(
    "What you achieved comes as a qualification of level 1. Look at each, and set its own level."
);
/// The same for drafts.
pub const DRAFTS: &str = text!("Drafts and templates");
/// The same for requests.
pub const REQUESTS: &str = text!("Requests for sign-off");
/// The same for agreements.
pub const AGREEMENTS: &str = text!("Agreements made for the earlier portfolio");
/// The same for own views.
pub const OWN_VIEWS: &str = text!("Your own views of statements");
/// The same for absences.
pub const ABSENCES: &str = text!("Times away");
/// The same for versions before the newest.
pub const EARLIER_VERSIONS: &str = text!("Pieces of which only the newest version comes");
/// The same for statements of a framework that is not here.
pub const OTHER_STATEMENTS: &str = text!("Links to statements that are not here");
/// The same for records that are here.
pub const RECORDS_HERE: &str = text!("Signed records that are here already");
/// The same for records that do not hold.
pub const BROKEN_RECORDS: &str = text!("Signed records that do not hold when they are checked");
/// The same for records that are no sign-off.
pub const OTHER_RECORDS: &str = text!("Signed records that say not yet, or that were withdrawn");
/// The same for codes that name nothing here.
pub const UNKNOWN_CODES: &str = text!("Codes that name no statement here");
/// The same for kinds that are not known.
pub const UNKNOWN_KINDS: &str = text!("Kinds we do not know: read as a reflective account");
/// The same for words that do not say whether a training is needed.
pub const UNKNOWN_NEEDS: &str = text!("Words that do not say if a training is needed");
/// The same for what somebody rated in Moodle.
pub const RATINGS: &str = text!("Ratings of competences in Moodle");
/// The same for other things Moodle keeps about a person.
pub const OTHER_MOODLE: &str = text!("Other things that Moodle keeps about you");
/// The same for files that are too large, or empty.
pub const FILES_TOO_LARGE: &str = text!("Files that are empty, or larger than 25 MB");
/// What stands above the competences something was linked to in another system.
pub const COMPETENCES_THERE: &str = text!("What it was linked to there:");
/// The same for cells with a fault.
pub const BROKEN_CELLS: &str = text!("Cells that show a fault");
/// The same for ends of trainings that are no day.
pub const UNKNOWN_ENDS: &str = text!("Days on which a training runs out that are no days");

/// A column without a heading.
pub fn column(letters: &str) -> String {
    said!("Column {letters}")
}

/// Where a row stands.
pub fn row(number: u32) -> String {
    said!("row {number}")
}

/// The sheet that was read, where there are others.
pub fn sheet(name: &str, others: usize) -> String {
    let rest = if others == 1 {
        text!("1 other sheet is").to_owned()
    } else {
        said!("{others} other sheets are")
    };
    said!("The sheet \"{name}\" is read. {rest} not.")
}

/// Days of which the order of day and month is not sure.
pub fn days_first(count: usize, written: &str, read: &str, month_first: bool) -> String {
    let order = if month_first { text!("month first") } else { text!("day first") };
    let days = if count == 1 { text!("1 day is").to_owned() } else { said!("{count} days are") };
    said!("{days} read {order}: {written} is {read}.")
}

/// Formulas in a spreadsheet.
pub fn formulas(count: usize) -> String {
    match count {
        1 => text!("1 cell is a formula. What it showed last is read.").to_owned(),
        count => said!("{count} cells are formulas. What they showed last is read."),
    }
}

/// Cells that are one with others.
pub fn merged(count: usize) -> String {
    match count {
        1 => text!("1 cell goes over several. Only its first row says what is in it.").to_owned(),
        count => {
            said!("{count} cells go over several. Only the first row of each says what is in it.")
        }
    }
}

/// Codes without a stage.
pub fn staged(count: usize) -> String {
    match count {
        1 => text!("1 code has no stage. It is read as the stage you work towards.").to_owned(),
        count => {
            said!("{count} codes have no stage. They are read as the stage you work towards.")
        }
    }
}

/// The title of a sign-off of an earlier portfolio.
pub fn signed_before(statement: &str, by: &str) -> String {
    said!("Signed off in an earlier portfolio: {statement}, by {by}")
}

/// What is said of it.
pub fn signed_before_text(by: &str, on: &str, comment: &str, whose: &str) -> String {
    let first = said!("{by} signed this off on {on}, in the earlier portfolio of {whose}.");
    let comment = if comment.is_empty() { String::new() } else { format!("\n\n{comment}") };
    format!("{first} {RECORD_BELOW}{comment}")
}

/// What is said of its record.
const RECORD_BELOW: &str = text!(
    "The signed record is the file below. It was checked and holds. It counts once a preceptor signs."
);

/// What has no place, by the word another program has for it.
pub fn other_sort(word: &str) -> String {
    let known = match word {
        "person" => text!("About you"),
        "comment" => text!("Comments"),
        "selection" => text!("Lists of pages, and pages about you"),
        "plan" | "task" => text!("Plans"),
        "organization" | "affiliation" => text!("Jobs and places of work"),
        "ability" => text!("Skills and interests"),
        "publication" => text!("Publications"),
        "" => text!("Parts that do not say what they are"),
        other => return said!("Other parts: {}", other.chars().take(40).collect::<String>()),
    };
    known.to_owned()
}

/// How far something was in another system.
pub fn status_there(status: &str) -> String {
    said!("How it stood there: {}.", status.chars().take(100).collect::<String>())
}

/// Who wrote something.
pub fn written_by(name: &str) -> String {
    if name.is_empty() { String::new() } else { said!("Written by {name}.") }
}

/// What stands in place of a day.
pub fn dated_there(label: &str) -> String {
    said!("Dated there: {label}")
}
