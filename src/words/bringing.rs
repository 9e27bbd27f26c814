//! What is said of a file that somebody brings in.

words! {
    // Why an entry is not brought in.
    const WITHDRAWN_THERE = "It was withdrawn where it comes from.";
    const ERASED_THERE = "It was erased where it comes from.";
    const NOT_FINISHED = "It says that this training is not finished.";
    const NO_DAY = "There is no day in it.";
    const NOT_A_DAY = "What stands for the day is not one. Write it as 2026-11-02 or 02/11/2026.";
    const NO_TITLE = "There is no title in it.";
    const BROKEN_CELL = "A cell in it shows a fault, or a formula that nobody worked out.";
    const LARGE_FILE = "It is larger than 25 MB. Make it smaller, or keep it somewhere else.";
    const EMPTY_FILE = "There is nothing in this file.";
    const UNKNOWN_ENTRY = "This sort of entry is not known here.";

    // What stands in an entry in place of what its file does not say.
    const DAY_OF_FILE = "The day is not known. This is the day of the file.";
    const NAME_OF_FILE = "A file";
    fn status_there(status) = "How it stood there: {status}.";
    fn dated_there(label) = "Dated there: {label}";
    fn written_by(name) = "Written by {name}.";
    const COMPETENCES_THERE = "What it was linked to there:";

    // What has no place here; how many of each stands beside it.
    const FILES_NOT_THERE = "Files that are named and are not there";
    const FILES_OF_ACHIEVEMENTS = "Files of what you achieved";
    const DRAFTS = "Drafts and templates";
    const REQUESTS = "Requests for sign-off";
    const AGREEMENTS = "Agreements made for the earlier portfolio";
    const OWN_VIEWS = "Your own views of statements";
    const ABSENCES = "Times away";
    const EARLIER_VERSIONS = "Pieces of which only the newest version comes";
    const OTHER_STATEMENTS = "Links to statements that are not here";
    const RECORDS_HERE = "Signed records that are here already";
    const BROKEN_RECORDS = "Signed records that do not hold when they are checked";
    const OTHER_RECORDS = "Signed records that say not yet, or that were withdrawn";
    const UNKNOWN_CODES = "Codes that name no statement here";
    const UNKNOWN_KINDS = "Kinds we do not know: read as a reflective account";
    const UNKNOWN_NEEDS = "Words that do not say if a training is needed";
    const UNKNOWN_ENDS = "Days on which a training runs out that are no days";
    const RATINGS = "Ratings of competences in Moodle";
    const OTHER_MOODLE = "Other things that Moodle keeps about you";
    const FILES_TOO_LARGE = "Files that are empty, or larger than 25 MB";

    // What to know of all that is brought in.
    const SET_THE_LEVEL = "What you achieved comes as a qualification of level 1. Look at each, and set its own level.";
    fn column(letters) = "Column {letters}";
    fn row(number) = "row {number}";
    fn sheet(name, others) = "The sheet \"{name}\" is read. {others} not.";
    count other_sheets_are = "other sheet is", "other sheets are";
    count cells_are_formulas = "cell is a formula. What it showed last is read.", "cells are formulas. What they showed last is read.";
    count cells_go_over_several = "cell goes over several. Only its first row says what is in it.", "cells go over several. Only the first row of each says what is in it.";
    count codes_have_no_stage = "code has no stage. It is read as the stage you work towards.", "codes have no stage. They are read as the stage you work towards.";

    // A sign-off of an earlier portfolio, which comes as evidence: its title and its text.
    fn signed_before(statement, signer) = "Signed off in an earlier portfolio: {statement}, by {signer}";
    fn signed_before_text(signer, day, practitioner) = "{signer} signed this off on {day}, in the earlier portfolio of {practitioner}. The signed record is the file below. It was checked and holds. It counts once a preceptor signs.";
}

/// Days in a table whose order of day and month is not sure, with one of them as it was written and as it was read.
pub fn days_read(count: usize, written: &str, read: &str, month_first: bool) -> String {
    let order = if month_first { text!("month first") } else { text!("day first") };
    let days = crate::text::counted(count, text!("day is"), text!("days are"));
    said!("{days} read {order}: {written} is {read}.")
}

/// Entries that have no place here, by the word their system has for them.
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

// What a column of a table says, as part of a sentence.
words! {
    const THE_DAY = "the day";
    const THE_TITLE = "the title";
    const THE_KIND = "the kind";
    const WHAT_HAPPENED = "what happened";
    const THE_STATEMENTS = "the statements";
    const WHERE = "where";
    const WHETHER_WITHDRAWN = "whether it was withdrawn";
    const THE_TRAINING = "the name of the training";
    const THE_DAY_DONE = "the day it was done";
    const WHO_HELD_IT = "who held it";
    const UNTIL_WHEN = "until when it counts";
    const THE_SUBJECT = "the subject";
    const WHETHER_NEEDED = "whether it is needed";
    const HOW_FAR = "how far it is";
}
