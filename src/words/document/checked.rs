//! What is said of a document that was checked.

words! {
    fn on_page(s, pages) = "on page{s} {pages}";
    const A_COMMENT_WAS = "A comment was";
    fn comments_were(count) = "{count} comments were";
    const FORM_FIELDS_OR_SIGNATURES_OF_ANOTHER = ", form fields or signatures of another program among them";
    fn comments_added_after_this_pdf(what, on, fields) = "Comments: {what} added after this PDF was made, {on}{fields}. What they say or cover is no part of it as it was made.";
    fn something_was_laid_over_the_page(on) = "Something was LAID OVER the page after this PDF was made, {on}: a stamp, a box or a field that hides what stands under it. Take it away in the program you read it with, and read what is under it.";
    fn something_that_is_no_comment(on) = "Something that is no comment was ADDED after this PDF was made, {on}: a file, a film or the like.";

    const THE_PASSPORT_THE_SEALED_RECORDS = "The passport: the sealed records this document is a view of";

    fn check_of_the_passport_of(practitioner) = "Check of the passport of {practitioner}";
    const CHECK_OF_PASSPORTS = "Check of passports";
    const FILE = "File";
    const PRACTITIONER_AS_THE_SIGNERS_WROTE_IT = "Practitioner, as the signers wrote it";
    const CHECKED_ON = "Checked on";
    const CHECK_CODE_WHICH_THE_PAGES = "Check code, which the pages must print as well";
    const CHECK_OF_A_PASSPORT = "Check of a passport";
    const THE_PDF_AROUND_IT = "The PDF around it";
    const WHAT_THE_NEW_EMPLOYER_DECIDES = "What the new employer decides";
    const SIGN_OFFS_IN_THE_FILE = "Sign-offs in the file";
    const AGREED_BESIDES = "Agreed besides";
    const AN_ELECTRONIC_SIGNATURE = "An electronic signature. It does not show that a name, a role or a registration number is true: look it up in the public register, or ask the signer.";
    const CODE = "Code";
    const STATEMENT_AS_SIGNED = "Statement as signed";
    const NOT_DECIDED = "Not decided";
    fn standing_level(standing, level) = "{standing} standing, level {level}";
    const SIGNED_BY_AS_THEY_STATED = "Signed by, as they stated";
    fn its_evidence_was_erased(given) = ". Its evidence was erased by its owner on {given}";
    fn level(fingerprint, level) = "{fingerprint}, level {level}";
    fn signer_and_level(apart, fingerprint, level) = "{apart} ({fingerprint}, level {level})";

    const SIGNATURES_NOT_CHECKED = "Signatures: not checked.";
    const IT_IS_NOT_A_PDF = "it is not a PDF that can be read";
    const LOCKED_THIS_PDF_OPENS = "Locked: this PDF opens with a passphrase only, so nothing was checked. Open it in the program you read PDFs with, save a copy without the passphrase, and check the copy.";
    const JOINED_TWO_PDFS_STAND_BEHIND = "Joined: two PDFs stand behind one another in this file, so nothing was checked. Ask for each by itself.";
    const THERE_IS_NO_PASSPORT_INSIDE = "There is no passport inside this PDF.";
    const OF_THE_FILES_INSIDE_NONE = "Of the files inside, none is one that a signer sealed.";
    const OF_THE_FILES_INSIDE = "Of the files inside, every one is as a signer sealed it.";
    fn of_the_files_inside(files, count) = "Of the {files} files inside, {count} as a signer sealed them.";
    fn not_the_one_that_was_signed(names) = " NOT the one that was signed under this name: {names}.";

    fn something_stands_before_the_beginning(begins) = "Something stands before the beginning of this PDF ({begins} bytes). A mail system or another program may have put it there. What comes behind it was checked.";
    const THE_RECORD_OF_HOW_THIS_PDF = "The record of how this PDF was made is there more than once.";
    const PAGES_THIS_PDF_DOES_NOT_SAY = "Pages: this PDF does not say how they were made. Rely on what is told here.";
    const A_SCRIPT_WAS_ADDED = "A script was ADDED to this PDF: it runs when the PDF is opened.";
    const SOMETHING_WAS_ADDED_TO_THIS_PDF = "Something was ADDED to this PDF that starts a program.";
    const SOMETHING_WAS_ADDED_TO_THIS_PDF_THAT_SHOWS = "Something was ADDED to this PDF that shows a file inside it in the place of its pages.";
    fn do_not_open_it_in_another(does) = "{does} Do not open it in another program.";
    const SOMETHING_WAS_ADDED_TO_THIS_PDF_THAT_HAPPENS = "Something was ADDED to this PDF that happens by itself, or sends what is typed into it.";
    const WORDS_FOR_SCREEN_READERS_CHANGED = "Words for screen readers: CHANGED after this PDF was made. Who listens to it hears something else than the pages show.";
    const TITLE_OR_BOOKMARKS_CHANGED = "Title or bookmarks: CHANGED after this PDF was made.";
    const PAGE_NUMBERS_CHANGED_AFTER_THIS_PDF = "Page numbers: CHANGED after this PDF was made. A program may show others than stand on the pages.";
    fn links_changed_after_this_pdf(page, changed) = "Links: CHANGED after this PDF was made, on {page} {changed}. They may lead elsewhere.";
    const WHAT_THIS_PDF_SAYS_OF_ITSELF = "What this PDF says of itself: CHANGED after it was made, such as whose it is, its language, or what a file inside is for.";

    const PAGES_AS_THEY_WERE = "Pages: as they were when this PDF was made.";
    const THEY_STAND_IN_ANOTHER_ORDER = "They stand in another order.";
    const PAGES = "Pages";
    fn not_as_made(one, changed, is) = "{one} {changed} {is} not as made.";
    fn it_had_and_has(was, is) = "It had {was} and has {is}.";
    fn did_not_come_with_it(of, pages) = " {of} {pages} did not come with it.";
    fn of_those_it_had_missing(of, pages, is) = " Of those it had, {of} {pages} {is} missing.";
    fn pages_changed_after_this_pdf(what) = "Pages: CHANGED after this PDF was made. {what} Do not rely on them: rely on what is told here.";
    const PASSPORT_THIS_PDF_WAS_MADE_WITHOUT = "Passport: this PDF was made without one, as one that names people by initials is. Ask the practitioner for the passport file.";
    const PASSPORT_TAKEN_OUT_AFTER_THIS_PDF = "Passport: TAKEN OUT after this PDF was made. Ask the practitioner for the passport file.";
    const PASSPORT_MORE_THAN_ONE_IS_INSIDE = "Passport: more than one is inside, and this PDF was not made so.";
    const PASSPORT_NOT_THE_ONE_THIS_PDF = "Passport: NOT the one this PDF was made with. What is told here is what the other one says: do not take it for what the pages say.";
    const PASSPORT_ADDED_AFTER_THIS_PDF = "Passport: ADDED after this PDF was made, which had none.";
    fn files_inside_after_this_pdf(what, names) = "Files inside: {what} after this PDF was made: {names}.";
    const TAKEN_OUT = "TAKEN OUT";
    fn files_inside_as_they_were(count) = "Files inside: {count}, as they were.";
    fn and_more(told, more) = "{told} and {more} more";

    const A_DIGEST_OF_EACH_PART = "A digest of each part of this document as it was made";
}
