//! Safety copies, checking, moving, erasing and taking everything out.

words! {
    const WRITING_THE_SAFETY_COPY = "Writing the safety copy";
    const READING_THE_SAFETY_COPY = "Reading the safety copy";
    const RESTORING_THE_SAFETY_COPY = "Restoring the safety copy";

    const MAKING_A_SAFETY_COPY = "Making a safety copy";

    const RESTORE_A_COPY = "Restore your latest safety copy.";
    const RESTORE_A_COPY_OR_RECOVER = "Restore your latest safety copy. Without one, recover what can be read.";
    const CHANGE_THE_PASSPHRASE = "Change the passphrase, even to the same one: both files are written anew.";
    const ATTACH_AGAIN_OR_RESTORE = "Attach the same file again, or restore your latest safety copy.";
    const ONE_KEY_FILE_DAMAGED = "One of the two files with the keys is missing or damaged.";
    const KEYS_DAMAGED = "The keys of this portfolio are missing or damaged, so it cannot be opened.";
    const DATABASE_DAMAGED = "The file with your evidence and sign-offs (portfolio.db) is damaged.";
    fn not_as_signed(records) = "{records} not as signed.";
    count sealed_records_are = "sealed record is", "sealed records are";
    count attached_files_are = "attached file is", "attached files are";

    const LOOKING_FOR_SAFETY_COPIES = "Looking for safety copies";
    const GIVING_UP_AN_OLD_SAFETY_COPY = "Giving up an old safety copy";
    const TESTING_THE_SAFETY_COPY = "Testing the safety copy";

    const ERASING_THE_PORTFOLIO = "Erasing the portfolio";

    fn safety_copies_of(name) = "{name} safety copies";
    fn days_ago(days) = "{days} days ago";

    const STYLE_OF_THE_PAGE = "body{font:1.05rem/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#16282c;background:#fff}h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem;border-top:2px solid #0b6b72;padding-top:1rem}article{margin:1.75rem 0}p,li{max-width:40rem}.soft{color:#4a5d61}pre{white-space:pre-wrap;font:inherit;margin:.5rem 0}a{color:#0b5f66}dt{font-weight:700}dd{margin:0 0 .5rem}";
    const WORKING_LIFE_AND_TRAINING = "Working life and training";
    const QUALIFICATIONS = "Qualifications";
    const WITHDRAWN = " (withdrawn)";
    const IT_DOES_NOT_COUNT_NOW = " It does not count now.";

    const READ_ME = "This folder holds everything from a Countersign portfolio in forms other programs read.
It is not encrypted: keep it as safe as the portfolio itself.

index.html      everything to read: open it first
evidence.csv    each piece of evidence as it is now
sign-offs.csv   each decision of a preceptor
data.json       everything, all versions and the sealed records too
attachments     the attached files, under their own names

It is no safety copy. Countersign can bring it in again: what you wrote, your files, your training and your
qualifications. What was signed counts in your own portfolio only.
";
    const WRITING_YOUR_DATA = "Writing your data";
    const WHAT_HAPPENED = "what happened";
    const SIGNED_BY = "signed by";
    fn version(title, version) = "{title} (version {version})";

    const MAKING_THE_NEW_FOLDER = "Making the new folder";
    const COPYING_THE_PORTFOLIO = "Copying the portfolio";
    fn attached_files_are_missing_or_damaged(lost) = "{lost} attached files are missing or damaged.";

    const MOVING_THE_PORTFOLIO = "Moving the portfolio";

    const KEEPING_THE_FILE = "Keeping the file";
    const DELETING_A_FILE = "Deleting a file";

    const DELETING_AN_OLD_COPY = "Deleting an old copy of the portfolio";

    const MAKING_THE_PORTFOLIO = "Making the portfolio";
    const READING_THE_PORTFOLIO = "Reading the portfolio";
    const OPENING_THE_PORTFOLIO = "Opening the portfolio";
    const THE_SCHEMA = "the schema";
    const AN_SQLITE_THAT_IS_TOO_OLD = "an SQLite that is too old";
    fn the_setting(name) = "the setting {name}";
    const THE_SETTING_JOURNAL_MODE = "the setting journal_mode";

    fn up_to_could_not_be_read(lost, rows) = "Up to {lost} {rows} could not be read.";
    fn belong_to_something_unread(kept, rows) = "{kept} {rows} belong to something that could not be read.";

    const LINES_ABOUT_WHOSE_PORTFOLIO_IT_IS = "lines about whose portfolio it is";
    const NOTES_OF_WHAT_WAS_ERASED = "notes of what was erased";
    const VERSIONS_OF_EVIDENCE = "versions of evidence";
    const NOTES_OF_ATTACHED_FILES = "notes of attached files";
    const LINKS_TO_INDICATORS = "links to indicators";
    const LINKS_TO_ATTACHED_FILES = "links to attached files";
    const REQUESTS_FOR_SIGN_OFF = "requests for sign-off";
    const CONTENTS_OF_REQUEST_FILES = "contents of request files";
    const LINES_OF_REQUESTS = "lines of requests";
    const SEALED_TEXTS = "sealed texts";
    const NOTES_OF_ANSWERS = "notes of answers";
    const BADGES_OF_SIGN_OFFS = "badges of sign-offs";
    const LINKS_OF_SIGN_OFFS_TO_EVIDENCE = "links of sign-offs to evidence";
    const TIMES_AWAY = "times away";
    const VERSIONS_OF_ENTRIES = "versions of entries";
    const LINKS_OF_ENTRIES_TO_INDICATORS = "links of entries to indicators";
    const LINKS_OF_ENTRIES_TO_EVIDENCE = "links of entries to evidence";
    const LINKS_OF_ENTRIES_TO_ATTACHED_FILES = "links of entries to attached files";
    const LINKS_OF_AGREEMENTS_TO_INDICATORS = "links of agreements to indicators";
    const CHOICES_FOR_THE_PASSPORT = "choices for the passport";
    const YOUR_OWN_VIEWS = "your own views";
    const EARLIER_VERSIONS_OF_FRAMEWORKS = "earlier versions of frameworks";
    const NOTES_OF_MOVED_INDICATORS = "notes of moved indicators";
    const NOTES_OF_FINGERPRINTS_YOU_COMPARED = "notes of fingerprints you compared";
    const STATEMENTS_ABOUT_KEYS = "statements about keys";
    const TRUST_LISTS = "trust lists";
    const NOTES_OF_KEYS_MADE_HERE = "notes of keys that were made here";
    const DECISIONS_THAT_ARE_NOT_SIGNED_YET = "decisions that are not signed yet";
    const NOTES_OF_FILES_BROUGHT_IN = "notes of files that were brought in";
    const NOTES_OF_WHAT_WAS_BROUGHT_IN = "notes of what was brought in";
    const LISTS_OF_COLUMNS = "lists of columns";

    const A_KEY_THAT_WAS_NOT_TAKEN = "a key that was not taken";
    const AN_SQLITE_THAT_CANNOT_ENCRYPT = "an SQLite that cannot encrypt";
    fn missing(files) = "{files} missing.";
    fn damaged(files) = "{files} damaged.";

    fn portfolio_of(name) = "Portfolio of {name}";
    fn taken_out_of_countersign(day) = "Taken out of Countersign on {day}. It is not encrypted.";
    const WHERE = "Where";
    fn decided(statement, signer, day) = "{statement}, by {signer} on {day}.";
    const ONLY_FOR_YOU = "Only for you";
    fn signed_by(signer, day) = "Signed by {signer}, {day}";
}
