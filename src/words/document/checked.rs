//! What is said of a document that was checked.

words! {
    fn on_page(page) = "on page {page}";
    fn on_pages(pages) = "on pages {pages}";
    count comments_were = "comment was", "comments were";
    const FORM_FIELDS_OR_SIGNATURES_AMONG_THEM = ", form fields or signatures of another program among them";
    fn comments_added(what, pages, fields) = "Comments: {what} added after this PDF was made, {pages}{fields}. What they say or cover is no part of it as it was made.";
    fn laid_over_the_page(pages) = "Something was LAID OVER the page after this PDF was made, {pages}: a stamp, a box or a field that hides what stands under it. Take it away in the program you read it with, and read what is under it.";
    fn other_annotation_added(pages) = "Something that is no comment was ADDED after this PDF was made, {pages}: a file, a film or the like.";

    const ABOUT_THE_PASSPORT_INSIDE = "The passport: the sealed records this document is a view of";

    fn check_of_the_passport_of(practitioner) = "Check of the passport of {practitioner}";
    const CHECK_OF_PASSPORTS = "Check of passports";
    const FILE = "File";
    const PRACTITIONER_AS_SIGNED = "Practitioner, as the signers wrote it";
    const CHECKED_ON = "Checked on";
    const CHECK_CODE = "Check code, which the pages must print as well";
    const CHECK_OF_A_PASSPORT = "Check of a passport";
    const THE_PDF_AROUND_IT = "The PDF around it";
    const WHAT_THE_NEW_EMPLOYER_DECIDES = "What the new employer decides";
    const SIGN_OFFS_IN_THE_FILE = "Sign-offs in the file";
    const AGREED_BESIDES = "Agreed besides";
    const WHAT_A_SIGNATURE_SHOWS = "An electronic signature. It does not show that a name, a role or a registration number is true: look it up in the public register, or ask the signer.";
    const CODE = "Code";
    const STATEMENT_AS_SIGNED = "Statement as signed";
    const NOT_DECIDED = "Not decided";
    fn standing_level(standing, level) = "{standing} standing, level {level}";
    const SIGNED_BY_AS_THEY_STATED = "Signed by, as they stated";
    fn evidence_erased(day) = ". Its evidence was erased by its owner on {day}";
    fn key_and_level(fingerprint, level) = "{fingerprint}, level {level}";
    fn signer_and_level(signer, fingerprint, level) = "{signer} ({fingerprint}, level {level})";

    const SIGNATURES_NOT_CHECKED = "Signatures: not checked.";
    const IT_IS_NOT_A_PDF = "it is not a PDF that can be read";
    const PDF_IS_LOCKED = "Locked: this PDF opens with a passphrase only, so nothing was checked. Open it in the program you read PDFs with, save a copy without the passphrase, and check the copy.";
    const TWO_PDFS_JOINED = "Joined: two PDFs stand behind one another in this file, so nothing was checked. Ask for each by itself.";
    const NO_PASSPORT_INSIDE = "There is no passport inside this PDF.";
    const NO_FILE_AS_SEALED = "Of the files inside, none is one that a signer sealed.";
    const EVERY_FILE_AS_SEALED = "Of the files inside, every one is as a signer sealed it.";
    fn some_files_as_sealed(files, as_sealed) = "Of the {files} files inside, {as_sealed} as a signer sealed them.";
    fn not_the_signed_one(names) = " NOT the one that was signed under this name: {names}.";

    fn bytes_before_the_pdf(bytes) = "Something stands before the beginning of this PDF ({bytes} bytes). A mail system or another program may have put it there. What comes behind it was checked.";
    const TWO_RECORDS_OF_MAKING = "The record of how this PDF was made is there more than once.";
    const PAGES_NOT_RECORDED = "Pages: this PDF does not say how they were made. Rely on what is told here.";
    const SCRIPT_ADDED = "A script was ADDED to this PDF: it runs when the PDF is opened.";
    const PROGRAM_START_ADDED = "Something was ADDED to this PDF that starts a program.";
    const SHOWN_FILE_ADDED = "Something was ADDED to this PDF that shows a file inside it in the place of its pages.";
    fn do_not_open_elsewhere(warning) = "{warning} Do not open it in another program.";
    const ACTION_ADDED = "Something was ADDED to this PDF that happens by itself, or sends what is typed into it.";
    const SCREEN_READER_WORDS_CHANGED = "Words for screen readers: CHANGED after this PDF was made. Who listens to it hears something else than the pages show.";
    const TITLE_OR_BOOKMARKS_CHANGED = "Title or bookmarks: CHANGED after this PDF was made.";
    const PAGE_NUMBERS_CHANGED = "Page numbers: CHANGED after this PDF was made. A program may show others than stand on the pages.";
    fn links_changed(on_pages) = "Links: CHANGED after this PDF was made, {on_pages}. They may lead elsewhere.";
    const METADATA_CHANGED = "What this PDF says of itself: CHANGED after it was made, such as whose it is, its language, or what a file inside is for.";

    const PAGES_AS_MADE = "Pages: as they were when this PDF was made.";
    const PAGES_IN_ANOTHER_ORDER = "They stand in another order.";
    fn page_not_as_made(page) = "Page {page} is not as made.";
    fn pages_not_as_made(pages) = "Pages {pages} are not as made.";
    fn page_count_changed(was, is) = "It had {was} and has {is}.";
    fn page_did_not_come_with_it(page) = " Page {page} did not come with it.";
    fn pages_did_not_come_with_it(pages) = " Pages {pages} did not come with it.";
    fn page_is_missing(page) = " Of those it had, page {page} is missing.";
    fn pages_are_missing(pages) = " Of those it had, pages {pages} are missing.";
    fn pages_changed(what) = "Pages: CHANGED after this PDF was made. {what} Do not rely on them: rely on what is told here.";
    const MADE_WITHOUT_PASSPORT = "Passport: this PDF was made without one, as one that names people by initials is. Ask the practitioner for the passport file.";
    const PASSPORT_TAKEN_OUT = "Passport: TAKEN OUT after this PDF was made. Ask the practitioner for the passport file.";
    const MORE_THAN_ONE_PASSPORT = "Passport: more than one is inside, and this PDF was not made so.";
    const ANOTHER_PASSPORT = "Passport: NOT the one this PDF was made with. What is told here is what the other one says: do not take it for what the pages say.";
    const PASSPORT_ADDED = "Passport: ADDED after this PDF was made, which had none.";
    fn files_changed(what, names) = "Files inside: {what} after this PDF was made: {names}.";
    const TAKEN_OUT = "TAKEN OUT";
    fn files_as_made(count) = "Files inside: {count}, as they were.";
    fn and_more(names, more) = "{names} and {more} more";

    const ABOUT_THE_RECORD_OF_MAKING = "A digest of each part of this document as it was made";
}
