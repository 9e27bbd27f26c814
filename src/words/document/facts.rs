//! What documents say of themselves, their files and what is left out.

words! {
    const APPRAISAL_SUMMARY = "Appraisal summary";
    const COMPETENCY_PASSPORT = "Competency passport";
    const A_DOCUMENT = "a document";

    const A_FONT = "a font";

    fn inside_this_pdf_among_its_attachments(name) = "inside this PDF, among its attachments, as \u{201c}{name}\u{201d}";
    const BECAUSE_IT_HOLDS_A_SCRIPT = ", because it holds a script";
    const BECAUSE_IT_STARTS_A_PROGRAM = ", because it starts a program";
    const BECAUSE_IT_IS_LOCKED_AND_NOBODY = ", because it is locked and nobody can look inside";
    fn kept_in_the_portfolio(because) = "kept in the portfolio{because}";
    fn a_file_of(number) = "A file of {number}";
    fn file(number, name, size, fate) = "{number}, file {name} ({size}): {fate}.";
    fn kb(div_ceil) = "{div_ceil} KB";
    fn mb(_000_000, _000) = "{_000_000}.{_000} MB";

    fn to(from, until) = "{from} to {until}";
    fn the_beginning_to(given) = "The beginning to {given}";

    const AGREED_AS_EQUIVALENT = "Agreed as equivalent";
    fn level(level) = "Level {level}";

    fn signed_at_version_this_is_version(was, is) = "Signed at version {was}; this is version {is}.";
    fn changed_since_then(what) = " Changed since then: {what}.";
    const THE_TITLE = "the title";
    const THE_TEXT = "the text";
    const THE_KIND = "the kind";
    const THE_DAY = "the day";
    const THE_PLACE = "the place";
    const THE_DETAILS = "the details";
    const THE_STATEMENTS_IT_IS_LINKED_TO = "the statements it is linked to";
    const THE_FILES = "the files";

    const A_PART_OF_THE_WORK = "a part of the work was lost";

    const THE_FILE_WOULD_BE_LARGER = "the file would be larger than four gigabytes";
    const THERE_IS_NO_ROOM = "there is no room for its id";

    const ANOTHER_PROGRAM_HAS_THE_OLD = "Another program has the old one open: close it there, or choose another name.";
    const THE_DISK_IS_FULL_MAKE = "The disk is full: make some room, or choose another disk.";
    const THE_FOLDER_IS_NOT_THERE_CHOOSE = "The folder is not there: choose another folder.";
    const YOU_MAY_NOT_WRITE_THERE_CHOOSE = "You may not write there: choose another folder.";
    const CHOOSE_ANOTHER_FOLDER_OR_NAME = "Choose another folder or name.";

    fn the_character_cannot_be_printed(character, code) = "The character {character} cannot be printed: it is written as [U+{code}].";
    const A_PICTURE = "A picture";
    fn not_shown_because(name, because) = "{name}: not shown, because {because}.";
    const IT_IS_A_KIND_OF_PICTURE = "it is a kind of picture that cannot be printed";
    const IT_IS_LARGER_THAN_40_MILLION = "it is larger than 40 million pixels";
    const THE_FILE_IS_CUT_SHORT = "the file is cut short or damaged";

    fn this_picture_could_not_be_shown(called) = "This picture could not be shown: {called}";

    fn page_of(number, total) = "Page {number} of {total}";

    const HOW_TO_CHECK_THIS_DOCUMENT = "How to check this document";
    const EACH_DECISION_IS_AN_ELECTRONIC_SIGNATURE = "Each decision is an electronic signature over the exact text and files the signer saw. The sealed records are the proof; these pages are a view of them. Times are those of the signer's computer.";
    fn made_on_by_countersign_from_portfolio(given, env, portfolio_id, publisher) = "Made on {given} by Countersign {env} from portfolio {portfolio_id}. The codes, titles and stages are as published by {publisher}; the statements are in plain words, and each code leads to the published text.";
    const THE_SEALED_RECORDS_TRAVEL_INSIDE = "The sealed records travel inside this PDF as a passport. Open the PDF with Countersign or in the page countersign-sign.html, or run \u{201c}countersign verify\u{201d} on it: it takes the passport out, checks every signature, and says whether these pages were changed after they were made.";
    const CHECK_CODE = "Check code: ";
    const COMPARE = "compare it with the one the program shows. The square code holds the same.\n";
    const THE_SEALED_RECORDS_ARE_KEPT = "The sealed records are kept in the practitioner's portfolio and are not inside this PDF. Ask the practitioner for their passport file to check the signatures.";
    const AUTHENTICITY_AND_CONFIDENTIALITY = "Authenticity and confidentiality";
    fn the_evidence_is_the_practitioners_own(apart) = "The evidence is the practitioner's own account of their own work, and each piece is dated. The practitioner, {apart}, states this by handing over this document.";
    const PEOPLE_WHO_USE_THE_SERVICE = "People who use the service must not be named or recognisable in it. Anyone who finds such a detail is asked to tell the practitioner, who can amend the evidence. Keep this document as you would keep a personnel record.";
    fn a_square_code_that_holds(words) = "A square code that holds: {words}";

    const CHARACTERS_THAT_CANNOT_BE_PRINTED_NONE = "Characters that cannot be printed: none.";
    const WHAT_IS_LEFT_OUT_AND_WHY = "What is left out and why";
    fn period_the_whole_portfolio_up_to(given) = "Period: the whole portfolio up to {given}.";
    fn period_outside_it_and_left_out(period, pieces, given) = "Period: {period}. Outside it, and left out: {pieces} and {given}.";
    fn other_frameworks_this_document_counts(title, others) = "Other frameworks: this document counts by {title} only. Also in the portfolio, and not counted here: {others}.";
    fn reflections_the_practitioner_chose(given) = "Reflections: the practitioner chose to leave out the text and files of {given}. Titles and decisions stay, so that the counts are complete.";
    count reflective_accounts = "reflective account", "reflective accounts";
    const NAMES_PEOPLE_ARE_NAMED = "Names: people are named by their initials and registration numbers are withheld, as the practitioner chose. Other names stand in the text as they were typed. No passport is inside, because it holds names.";
    const ALSO_THOSE_OUTSIDE_THE_PERIOD = ", also those outside the period";
    const TEXT_ONLY_WHERE_THESE_PAGES_TELL = "text only where these pages tell it, in the version that was signed";
    const NO_TEXT = "no text";
    fn the_passport_inside_every_sign_off(outside, texts) = "The passport inside: every sign-off there is{outside}. Of the evidence it holds {texts}.";
    fn not_finished(given) = "{given}: not finished.";
    count drafts = "draft", "drafts";
    fn of_withdrawn_by_the_practitioner(apart, given) = "\u{201c}{apart}\u{201d} of {given}: withdrawn by the practitioner.";
    const EARLIER_VERSIONS_OF_EVIDENCE_KEPT = "Earlier versions of evidence: kept in the portfolio.";
    const FILES_THAT_ARE_NOT_PICTURES_INSIDE = "Files that are not pictures: inside this PDF as attachments. One that could run a script or start a program, and one that is locked, stays in the portfolio.";
    const FILES_THAT_ARE_NOT_PICTURES_NAMED = "Files that are not pictures: named with their evidence and kept in the portfolio.";
    const THE_EVIDENCE_IN_FULL = "The evidence in full: it is in the portfolio document and in the portfolio itself.";
    fn characters_that_cannot_be_printed(codes) = "Characters that cannot be printed are written as codes: {codes}.";

    const STAGE = "Stage";
    const WHAT_IT_ASKS_FOR = "What it asks for";
    const ALL_STAGES = "All stages";
    const STATEMENTS_IN_WORDS = "Statements in words";
    fn in_plain_words_each_code_leads(publisher) = "In plain words. Each code leads to the text that {publisher} published.";

    const A_FONT_IS_MISSING = "a font is missing";

    const THERE_IS_NO_PAGE = "there is no page";

    const A_PAGE_IS_MISSING = "a page is missing";

    const A_GLYPH_IS_MISSING = "a glyph is missing";
    fn level_and_amount(level, amount, plural) = "Level {level}, {amount} {plural}";
    fn why(because) = ". Why: {because}.";
}
