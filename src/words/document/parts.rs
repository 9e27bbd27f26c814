//! Parts that several documents have: sign-offs, evidence, maps and charts.

words! {
    const NOT_PART_OF_THE_ROLE = "Not part of the role";
    const THESE_STATEMENTS_ARE_LEFT_OUT = "These statements are left out of every count in this document.";
    const AGREED_BESIDES_SIGN_OFFS = "Agreed besides sign-offs";
    const EACH_IS_SIGNED_LIKE_A_SIGN = "Each is signed, like a sign-off.";
    const REASON = "Reason";
    const AGREED_BY = "Agreed by";
    fn ended_on(printed_day) = "\nended on {printed_day}";
    const AN_EARLIER_AGREEMENT = "An earlier agreement";

    const EVIDENCE_IN_FULL = "Evidence in full";
    const THERE_IS_NO_EVIDENCE_YET = "There is no evidence yet.";
    const THE_PRACTITIONER_CHOSE_TO_LEAVE = "The practitioner chose to leave the text and files of this reflection out.";
    fn saved_on(printed_day) = "saved on {printed_day}";
    fn version_saved_on_earlier_versions(version, printed_day) = "version {version}, saved on {printed_day}; earlier versions are kept";
    const FILE = "File: ";
    fn attached_picture_of(number, apart) = "Attached picture of {number}: {apart}";
    const HOW_THIS_SHOWS_IT = "How this shows it";
    const STANDING = "Standing";
    const LINKED_HOW_IS_LEFT_OUT = "Linked; how is left out: ";
    const LINKED_NOT_EXPLAINED = "Linked, not explained: ";

    const MAP_OF_STATEMENTS_AND_EVIDENCE = "Map of statements and evidence";
    const IN_THE_BOXES = "In the boxes: ";
    const SIGNED_OFF = " signed off, ";
    const SIGNED_OFF_AT_AN_EARLIER_VERSION = " signed off at an earlier version, ";
    const WAITING = " waiting, ";
    const RETURNED = " returned, ";
    const TO_BE_SIGNED_AGAIN = " to be signed again, ";
    const NOT_PART_OF_THE_ROLE_IN_THE_KEY = " not part of the role, ";
    const LINKED_AND_NOT_ASKED_YET = " linked and not asked yet. A domain shows only the evidence that touches it.";
    const THE_EVIDENCE_LINKED_TO_EACH_STATEMENT = "The evidence linked to each statement, in the order it happened. A star: signed off at an earlier version.";
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
    fn run_out(printed_day) = "{printed_day} (run out)";

    fn of(required) = " of {required}";
    fn nothing_is_left(title) = "{title}: nothing is left.";
    fn left_of(title, number, required) = "{title}: {number} left of {required}.";
    const COMPETENCE = "Competence";
    const WHY = "Why";
    const LEFT = "Left";
    const STATEMENTS = "Statements";
    const NO_EVIDENCE_IS_LOGGED = "No evidence is logged in this period.";
    const FULL_DOTS_SIGNED_OFF = "Full dots: signed off for at least one statement. Open dots: not yet.";
    fn the_last_months_of_are_shown(months, all) = " The last {months} months of {all} are shown.";
    fn statements_are_counted_by_version(version) = "Statements are counted by version {version} of these rules.";

    const NOTHING_HAS_BEEN_SIGNED_YET = "Nothing has been signed yet.";
    const NAMES_ROLES_AND_REGISTRATION_NUMBERS = "Names, roles and registration numbers are as the signers stated them. Look a number up in the public register to check it.";
    fn please_note_signed_a_second_signer(apart, share) = "Please note: {apart} signed {share}. A second signer would make the record stronger.";
    const EVERY_DECISION = "every decision";
    fn of_every_100_decisions(share) = "{share} of every 100 decisions";
    fn for_said(about) = " for {about}";
    fn signed_by(apart) = "Signed by {apart}";
    fn on(printed_day) = " on {printed_day}";
    const WITH_A_KEY_MADE = ", with a key made for this answer only";
    const REGISTRATION = "Registration";
    const KEY_FINGERPRINT = "Key fingerprint";
    const SIGNED = "Signed";
    const NONE_STATED = "None stated";
    const SIGNED_ONCE_WITH_A_KEY = "\nSigned once, with a key that is not kept. Nobody has checked the name.";
    const SIGNER = "Signer";
    const NOT_IN_HERE = "not in here";
    fn version(version) = " (version\u{a0}{version})";

    const STATEMENT_EVIDENCE = "Statement (evidence)";

    fn of_all(of) = "of {of}";
    fn of_signed_off(label, done, of) = "{label}: {done} of {of} signed off";
    fn signed_off_of_all(done, of) = "{done} of {of} signed off";

    fn signed_off(name, year, pieces, signed) = "{name} {year}: {pieces}, {signed} signed off";
    fn one_dot_stands_for_pieces(each) = " One dot stands for {each} pieces.";
    const NO_EVIDENCE_IN_THESE_MONTHS = "No evidence in these months.";
    fn evidence_by_month(busy, scale) = "Evidence by month. {busy}.{scale}";
}
