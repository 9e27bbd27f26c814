//! What only the portfolio of evidence and the printed passport say.

words! {
    const EVIDENCE_INDEX = "Evidence index";
    const KIND = "Kind";

    const CONTENTS = "Contents";
    const HOW_TO_READ_THIS = "How to read this";
    const THE_RULES = "The rules";
    const ABOUT_ME = "About me";
    const READINESS = "Readiness";
    const WHAT_A_BOX_COUNTS = "Each box counts the statements of that stage, shared ones included.";
    const WHAT_IS_LEFT = "What is left";
    const DOMAINS_THE_FURTHEST_FIRST = "Domains, the furthest first";
    const KINDS_OF_EVIDENCE = "Kinds of evidence";
    const SIGN_OFF_LOG = "Sign-off log";

    const HOW_STATEMENTS_ARE_NUMBERED = "Each statement of the framework has a number and most have a stage, such as 2.5, entry. A number alone is shared by all stages.";
    const HOW_EVIDENCE_IS_NUMBERED = "Evidence has a number, E1, E2 and so on, in the order it happened.";
    const WHAT_THE_MAP_SHOWS = "The map shows which evidence supports which statement. Numbers of evidence are links, and codes beside evidence lead back to the map.";
    const WHEN_A_STATEMENT_COUNTS = "A statement counts once a preceptor has signed it off.";
    const ALL_DECISIONS_ARE_LISTED = "All decisions are listed, those that say \u{201c}not yet\u{201d} as well.";
    const NAME = "Name";
    const IN_POST_SINCE = "In post since";
    const SCOPE = "Scope";
    const PRACTITIONER = "Practitioner";
    const PUBLISHED_BY = "Published by";
    const PORTFOLIO = "Portfolio";

    fn and_more(more) = "and {more} more";
    const RAN_OUT = "ran out";
    const PROOF_SEEN = ", proof seen";

    fn about_the_boxes(stages) = "Boxes count the statements of a stage, shared ones included. Letters behind a code name the stage it is signed for: {stages}. A code without a letter is signed for all stages.";
    fn map_in_words(counts, domains) = "Statements signed off, shared ones included. {counts}. {domains}.";

    fn counted_for(period) = " Counted for {period}.";
    fn also_in_the_portfolio(others) = " Also in the portfolio, and not counted here: {others}.";
    const INITIALS_AND_NO_PASSPORT = " People are named by initials and no passport file is inside, as the practitioner chose.";
    fn current_to(stage, day) = "{stage}. Current to {day}";
    const PASSPORT_NOT_INSIDE = "The signed passport file is not inside this PDF. Ask the practitioner for it to check the signatures.";
    const CHECK_IT = "Check it: ";
    const PASSPORT_INSIDE = "the signed passport file travels inside this PDF. Open the PDF with Countersign, or run \u{201c}countersign verify\u{201d} on it. It must show this check code:\n";
    fn for_stage(stage) = "For {stage}.";
    fn signed_off_of(domain, signed_off, required) = "{domain}: {signed_off} of {required}";
    fn signed_off_of_required(signed_off, required) = "{signed_off}\u{A0}of\u{A0}{required}";
}
