//! What documents say of themselves, their files and what is left out.

words! {
    const APPRAISAL_SUMMARY = "Appraisal summary";
    const COMPETENCY_PASSPORT = "Competency passport";
    const A_DOCUMENT = "a document";

    const A_FONT = "a font";

    fn file_is_attached(name) = "inside this PDF, among its attachments, as \u{201c}{name}\u{201d}";
    const BECAUSE_IT_HOLDS_A_SCRIPT = ", because it holds a script";
    const BECAUSE_IT_STARTS_A_PROGRAM = ", because it starts a program";
    const BECAUSE_IT_IS_LOCKED = ", because it is locked and nobody can look inside";
    fn kept_in_the_portfolio(because) = "kept in the portfolio{because}";
    fn file_of_evidence(number) = "A file of {number}";
    fn file(number, name, size, fate) = "{number}, file {name} ({size}): {fate}.";
    fn kilobytes(kilobytes) = "{kilobytes} KB";
    fn megabytes(whole, tenths) = "{whole}.{tenths} MB";

    fn to(from, until) = "{from} to {until}";
    fn from_the_beginning_to(day) = "The beginning to {day}";

    const AGREED_AS_EQUIVALENT = "Agreed as equivalent";
    fn level(level) = "Level {level}";

    fn signed_at_earlier_version(was, is) = "Signed at version {was}; this is version {is}.";
    fn changed_since_then(what) = " Changed since then: {what}.";
    const THE_TITLE = "the title";
    const THE_TEXT = "the text";
    const THE_KIND = "the kind";
    const THE_DAY = "the day";
    const THE_PLACE = "the place";
    const THE_DETAILS = "the details";
    const THE_LINKED_STATEMENTS = "the statements it is linked to";
    const THE_FILES = "the files";

    const PART_OF_THE_WORK_LOST = "a part of the work was lost";

    const LARGER_THAN_FOUR_GIGABYTES = "the file would be larger than four gigabytes";
    const NO_ROOM_FOR_THE_ID = "there is no room for its id";

    const OPEN_IN_ANOTHER_PROGRAM = "Another program has the old one open: close it there, or choose another name.";
    const DISK_IS_FULL = "The disk is full: make some room, or choose another disk.";
    const FOLDER_IS_NOT_THERE = "The folder is not there: choose another folder.";
    const MAY_NOT_WRITE_THERE = "You may not write there: choose another folder.";
    const CHOOSE_ANOTHER_FOLDER_OR_NAME = "Choose another folder or name.";

    fn character_cannot_be_printed(character, code) = "The character {character} cannot be printed: it is written as [U+{code}].";
    const A_PICTURE = "A picture";
    fn not_shown_because(name, because) = "{name}: not shown, because {because}.";
    const KIND_OF_PICTURE_NOT_PRINTED = "it is a kind of picture that cannot be printed";
    const LARGER_THAN_40_MILLION_PIXELS = "it is larger than 40 million pixels";
    const FILE_CUT_SHORT_OR_DAMAGED = "the file is cut short or damaged";

    fn picture_not_shown(name) = "This picture could not be shown: {name}";

    fn page_of(number, total) = "Page {number} of {total}";

    const HOW_TO_CHECK_THIS_DOCUMENT = "How to check this document";
    const WHAT_A_DECISION_IS = "Each decision is an electronic signature over the exact text and files the signer saw. The sealed records are the proof; these pages are a view of them. Times are those of the signer's computer.";
    fn how_it_was_made(day, version, portfolio, publisher) = "Made on {day} by Countersign {version} from portfolio {portfolio}. The codes, titles and stages are as published by {publisher}; the statements are in plain words, and each code leads to the published text.";
    const RECORDS_TRAVEL_INSIDE = "The sealed records travel inside this PDF as a passport. Open the PDF with Countersign or in the page countersign-sign.html, or run \u{201c}countersign verify\u{201d} on it: it takes the passport out, checks every signature, and says whether these pages were changed after they were made.";
    const CHECK_CODE = "Check code: ";
    const COMPARE_THE_CHECK_CODE = "compare it with the one the program shows. The square code holds the same.\n";
    const RECORDS_ARE_NOT_INSIDE = "The sealed records are kept in the practitioner's portfolio and are not inside this PDF. Ask the practitioner for their passport file to check the signatures.";
    const AUTHENTICITY_AND_CONFIDENTIALITY = "Authenticity and confidentiality";
    fn statement_of_authenticity(practitioner) = "The evidence is the practitioner's own account of their own work, and each piece is dated. The practitioner, {practitioner}, states this by handing over this document.";
    const STATEMENT_OF_CONFIDENTIALITY = "People who use the service must not be named or recognisable in it. Anyone who finds such a detail is asked to tell the practitioner, who can amend the evidence. Keep this document as you would keep a personnel record.";
    fn square_code_holds(words) = "A square code that holds: {words}";

    const NO_UNPRINTED_CHARACTERS = "Characters that cannot be printed: none.";
    const WHAT_IS_LEFT_OUT_AND_WHY = "What is left out and why";
    fn whole_portfolio_up_to(day) = "Period: the whole portfolio up to {day}.";
    fn left_out_by_period(period, pieces, sign_offs) = "Period: {period}. Outside it, and left out: {pieces} and {sign_offs}.";
    fn other_frameworks_not_counted(title, others) = "Other frameworks: this document counts by {title} only. Also in the portfolio, and not counted here: {others}.";
    fn reflections_left_out(reflections) = "Reflections: the practitioner chose to leave out the text and files of {reflections}. Titles and decisions stay, so that the counts are complete.";
    count reflective_accounts = "reflective account", "reflective accounts";
    const PEOPLE_NAMED_BY_INITIALS = "Names: people are named by their initials and registration numbers are withheld, as the practitioner chose. Other names stand in the text as they were typed. No passport is inside, because it holds names.";
    const ALSO_THOSE_OUTSIDE_THE_PERIOD = ", also those outside the period";
    const TEXT_ONLY_WHERE_PRINTED = "text only where these pages tell it, in the version that was signed";
    const NO_TEXT = "no text";
    fn what_the_passport_holds(outside, texts) = "The passport inside: every sign-off there is{outside}. Of the evidence it holds {texts}.";
    fn not_finished(drafts) = "{drafts}: not finished.";
    count drafts = "draft", "drafts";
    fn evidence_withdrawn(title, day) = "\u{201c}{title}\u{201d} of {day}: withdrawn by the practitioner.";
    const EARLIER_VERSIONS_KEPT = "Earlier versions of evidence: kept in the portfolio.";
    const OTHER_FILES_ATTACHED = "Files that are not pictures: inside this PDF as attachments. One that could run a script or start a program, and one that is locked, stays in the portfolio.";
    const OTHER_FILES_NAMED_ONLY = "Files that are not pictures: named with their evidence and kept in the portfolio.";
    const WHERE_THE_EVIDENCE_IS_IN_FULL = "The evidence in full: it is in the portfolio document and in the portfolio itself.";
    fn characters_written_as_codes(codes) = "Characters that cannot be printed are written as codes: {codes}.";

    const STAGE = "Stage";
    const WHAT_IT_ASKS_FOR = "What it asks for";
    const ALL_STAGES = "All stages";
    const STATEMENTS_IN_WORDS = "Statements in words";
    fn in_plain_words(publisher) = "In plain words. Each code leads to the text that {publisher} published.";

    const A_FONT_IS_MISSING = "a font is missing";

    const THERE_IS_NO_PAGE = "there is no page";

    const A_PAGE_IS_MISSING = "a page is missing";

    const A_GLYPH_IS_MISSING = "a glyph is missing";
    fn level_and_amount(level, amount, kind) = "Level {level}, {amount} {kind}";
    fn why(reason) = ". Why: {reason}.";
}
