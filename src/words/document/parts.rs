//! Parts that several documents have: sign-offs, evidence, maps and charts.

words! {
    const NOT_PART_OF_THE_ROLE = "Not part of the role";
    const LEFT_OUT_OF_COUNTS = "These statements are left out of every count in this document.";
    const AGREED_BESIDES_SIGN_OFFS = "Agreed besides sign-offs";
    const SIGNED_LIKE_A_SIGN_OFF = "Each is signed, like a sign-off.";
    const REASON = "Reason";
    const AGREED_BY = "Agreed by";
    fn ended_on(day) = "\nended on {day}";
    const AN_EARLIER_AGREEMENT = "An earlier agreement";

    const EVIDENCE_IN_FULL = "Evidence in full";
    const THERE_IS_NO_EVIDENCE_YET = "There is no evidence yet.";
    const REFLECTION_LEFT_OUT = "The practitioner chose to leave the text and files of this reflection out.";
    fn saved_on(day) = "saved on {day}";
    fn version_saved_on(version, day) = "version {version}, saved on {day}; earlier versions are kept";
    const FILE = "File: ";
    fn attached_picture_of(number, description) = "Attached picture of {number}: {description}";
    const HOW_THIS_SHOWS_IT = "How this shows it";
    const STANDING = "Standing";
    const LINKED_AND_HOW_LEFT_OUT = "Linked; how is left out: ";
    const LINKED_AND_NOT_EXPLAINED = "Linked, not explained: ";

    const MAP_OF_STATEMENTS_AND_EVIDENCE = "Map of statements and evidence";
    const IN_THE_BOXES = "In the boxes: ";
    const SIGNED_OFF = " signed off, ";
    const SIGNED_OFF_AT_EARLIER_VERSION = " signed off at an earlier version, ";
    const WAITING = " waiting, ";
    const RETURNED = " returned, ";
    const TO_BE_SIGNED_AGAIN = " to be signed again, ";
    const NOT_PART_OF_THE_ROLE_IN_THE_KEY = " not part of the role, ";
    const LINKED_AND_NOT_ASKED_YET = " linked and not asked yet. A domain shows only the evidence that touches it.";
    const ABOUT_THE_LIST_OF_LINKS = "The evidence linked to each statement, in the order it happened. A star: signed off at an earlier version.";
    const NO_EVIDENCE_YET = "No evidence yet.";

    const QUALIFICATIONS_AND_EXPERIENCE = "Qualifications and experience";
    const TRAINING_AND_EARLIER_LEARNING = "Training and earlier learning, from the evidence";
    const NO_QUALIFICATIONS_OR_EXPERIENCE = "No qualifications or experience are recorded.";
    const LEVEL_AND_WHERE = "Level and where";
    const SINCE = "Since";
    const PROOF_SEEN_BY = "Proof seen by";
    const NOT_SEEN_YET = "Not seen yet";
    const NO_CERTIFICATES_OR_PRIOR_LEARNING = "No certificates or prior learning are logged in this period.";
    const WHERE_AND_LEVEL = "Where and level";
    const RUNS_OUT = "Runs out";
    fn run_out(day) = "{day} (run out)";

    fn of_required(required) = " of {required}";
    fn nothing_is_left(title) = "{title}: nothing is left.";
    fn left_of(title, left, required) = "{title}: {left} left of {required}.";
    const COMPETENCE = "Competence";
    const WHY = "Why";
    const LEFT = "Left";
    const STATEMENTS = "Statements";
    const NO_EVIDENCE_IS_LOGGED = "No evidence is logged in this period.";
    const WHAT_THE_DOTS_MEAN = "Full dots: signed off for at least one statement. Open dots: not yet.";
    fn last_months_shown(months, all) = " The last {months} months of {all} are shown.";
    fn counted_by_rules_version(version) = "Statements are counted by version {version} of these rules.";

    const NOTHING_HAS_BEEN_SIGNED_YET = "Nothing has been signed yet.";
    const NAMES_AS_SIGNERS_STATED = "Names, roles and registration numbers are as the signers stated them. Look a number up in the public register to check it.";
    fn one_signer_signed_most(signer, share) = "Please note: {signer} signed {share}. A second signer would make the record stronger.";
    const EVERY_DECISION = "every decision";
    fn of_every_100_decisions(share) = "{share} of every 100 decisions";
    fn for_statement(about) = " for {about}";
    fn signed_by(signer) = "Signed by {signer}";
    fn on_day(day) = " on {day}";
    const WITH_A_KEY_FOR_THIS_ANSWER = ", with a key made for this answer only";
    const REGISTRATION = "Registration";
    const KEY_FINGERPRINT = "Key fingerprint";
    const SIGNED = "Signed";
    const NONE_STATED = "None stated";
    const SIGNED_WITH_A_KEY_NOT_KEPT = "\nSigned once, with a key that is not kept. Nobody has checked the name.";
    const SIGNER = "Signer";
    const NOT_IN_HERE = "not in here";
    fn version(version) = " (version\u{a0}{version})";

    const STATEMENT_EVIDENCE = "Statement (evidence)";

    fn of_all(required) = "of {required}";
    fn count_signed_off(label, done, required) = "{label}: {done} of {required} signed off";
    fn signed_off_of_all(done, required) = "{done} of {required} signed off";

    fn month_of_evidence(month, year, pieces, signed) = "{month} {year}: {pieces}, {signed} signed off";
    fn one_dot_is(pieces) = " One dot stands for {pieces} pieces.";
    const NO_EVIDENCE_IN_THESE_MONTHS = "No evidence in these months.";
    fn evidence_by_month(busiest, scale) = "Evidence by month. {busiest}.{scale}";
}
