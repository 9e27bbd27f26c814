//! The command line on entries of working life, qualifications and what is taken out or erased.

words! {
    const A_READER = "a reader";
    fn found_it_is_advice(found) = "{found} found. It is advice: nothing is held back.";

    const AT_ANY_TIME = "At any time";
    const OVERDUE = "  (overdue)";

    const IT_IS_NOT_ENCRYPTED_KEEP = "It is not encrypted. Keep it as safe as your portfolio.";
    const NOTED_NOTHING_IS_DELETED_BY_ITSELF = "Noted. Nothing is deleted by itself.";
    const THE_WHOLE_PORTFOLIO = "The whole portfolio";
    const DECIDE_NOW_KEEP_IT_OR_ERASE = "  Decide now: keep it, or erase it.";
    fn erased_with_on_it_stay(files, sign_offs) = "Erased, with {files}. {sign_offs} on it stay as digests and can still be checked.";
    const ONE_SIGN_OFF_ON_IT_STAYS = " 1 sign-off on it stays as a digest and can still be checked.";
    fn sign_offs_on_it_stay(many) = " {many} sign-offs on it stay as digests and can still be checked.";
    fn erased_with_templates_made(given, signed) = "Erased, with {given}.{signed} Templates made from it went too.";
    fn erased_lists_the_digests_of(left, offs) = "Erased. {left} lists the digests of {offs}.";
    const SAFETY_COPIES_MADE_BEFORE_STILL_HOLD = "Safety copies made before still hold it. Delete the folder of safety copies beside the portfolio, and the copies you made yourself.";
    const SAFETY_COPIES_MADE_BEFORE_STILL_HOLD_IT_DELETE = "Safety copies made before still hold it. Delete those you made.";
    const MOVED_OPEN_IT_IN_THE_NEW = "Moved. Open it in the new folder from now on.";
    const SOME = "Some of it could not be deleted where it was. Delete that folder yourself.";

    const WHAT_WENT_WELL = "What went well";
    const WHAT_COULD_BE_BETTER = "What could be better";
    const ANYTHING_ELSE = "Anything else";
    const WRITE_A_FILE_THAT_ASKS = "Write a file that asks for feedback; whoever answers needs no registration";
    const THE_PORTFOLIOS_FOLDER = "The portfolio's folder";
    const WHAT_IT_IS_ABOUT_WITHOUT_NAMES = "What it is about, without names";
    const THE_REQUEST_TO_WRITE_ASK = "The request to write (.ask)";
    const ANSWER_A_FILE_THAT_ASKS = "Answer a file that asks for feedback; needs no portfolio and no signer";
    const THE_REQUEST_ASK = "The request (.ask)";
    const WHO_YOU_ARE_PEER_SERVICE_USER = "Who you are: peer, service-user, student or other";
    const YOUR_ROLE_WITHOUT_YOUR_NAME = "Your role, without your name";
    const THE_ANSWER_TO_WRITE_ANSWER = "The answer to write (.answer)";
    const GIVE_THIS_FILE_TO_THE_PEOPLE = "Give this file to the people you ask. They open it in the page countersign-sign.html.";
    const TAKE_IN_WHAT_COMES_BACK = "Take in what comes back with `countersign accept`.";
    const SEND_THIS_FILE_BACK = "Send this file back to the person who asked. It is feedback, and signs nothing off.";
    fn asks_for_feedback_about(practitioner, about) = "{practitioner} asks for feedback about: {about}";
    const ANSWER_IT_WITH_COUNTERSIGN_FEEDBACK_GIVE = "Answer it with `countersign feedback give`, or in the page countersign-sign.html.";
    const ALREADY_TAKEN_IN_NOTHING_WAS_CHANGED = "Already taken in. Nothing was changed.";
    const THIS_IS_FEEDBACK_IT_SIGNS = "This is feedback. It signs nothing off.";

    fn please_check(place, sentence) = "Please check ({place}): {sentence}";

    const A_STATE_OF_A_QUALIFICATION = "a state of a qualification";
    const SAVED_AS_A_NEW_VERSION = "Saved as a new version. A preceptor's agreement belongs to the version they saw.";
    const TAKEN_BACK_IT_STAYS_ON_RECORD = "Taken back. It stays on record.";
    fn start_by(indicator, given) = "{indicator}: start by {given}";
    const NOTED_NO_REFRESH_IS_PROPOSED = "Noted. No refresh is proposed.";
    const NOTED_PROPOSED_TO_BE_SHOWN_AGAIN = "Noted. Proposed to be shown again; your supervisor picks which:";
    const PROOF_NOT_SEEN_YET = "proof not seen yet";
    const PROOF_SEEN = "proof seen";
    fn start_by_line(day) = "  start by {day}";
    const ON_RECORD = "on record";
    const RECOMMENDED_NOT_REQUIRED = "recommended, not required";
    const NOT_YET = "not yet";
    const WORKING_TOWARDS = "working towards";
    const RECORDED_PROOF_NOT_SEEN_YET = "recorded, proof not seen yet";
    const BEGUN_IN_TIME = "begun in time";
    const A_PASSPORT_TAKES_IT_ALONG = "A passport takes it along.";
    const A_PASSPORT_LEAVES_IT_OUT = "A passport leaves it out.";
    fn version(entry, entry_version) = "{entry}, version {entry_version}";
    const ENDED = ", ended";
    fn not_so_today_the_record_says(id, state) = "Not so today: {id} ({state}). The record says so.";

    const WHICH_OF_THE_LINES_THAT_WERE = "Which of the lines that were agreed, from 1";
    const A_STATEMENT_THAT_IS_NOT_SIGNED = "A statement that is not signed off";
    const A_STATEMENT_YOU_ARE_NOT_SURE = "A statement you are not sure of";
    const A_DECISION_THAT_SENT_WORK_BACK = "A decision that sent work back";
    const AN_ENTRY_IN_WHICH_SOMETHING = "An entry in which something was agreed";
    const IT_IS_IN_THE_PLAN_ALREADY = "It is in the plan already.";

    const ITS_ID = "Its id";
    const PRINT_JSON = "Print JSON";
    const SHOW_IT_THE_NEWEST_VERSION_FIRST = "Show it, the newest version first";
    const WITHDRAW_IT_IT_STAYS_ON_RECORD = "Withdraw it: it stays on record and no longer counts";
    const TAKE_THE_LAST_CHANGE_BACK = "Take the last change back, or bring back what was withdrawn";
    const WRITE_IT_OR_CHANGE = "Write it, or change it; its id is printed last";
    const ADD_ONE_ITS_ID_IS_PRINTED = "Add one; its id is printed last";
    const SAVE_A_NEW_VERSION_OLD_ONES = "Save a new version; old ones stay";
    const ONLY_WHAT_HOLDS_ALL_THESE_WORDS = "Only what holds all these words";
    const LIST_THEM_THE_LAST_FIRST = "List them, the last first";
    const SAY_THAT_YOU_AGREE = "Say that you agree to it as it stands";
    const END_IT_FROM_THAT_DAY = "End it: from that day on it is not in force";
    const THE_DAY_YYYY_MM_DD_TODAY = "The day (YYYY-MM-DD); today when none is given";
    const WHAT_MAY_BE_DONE = "What may be done, on whose word and until when";
    const ON_THIS_DAY_YYYY_MM_DD = "On this day (YYYY-MM-DD); today when none is given";
    const THE_TEMPLATES_THERE_ARE = "The templates there are";
    const THE_PROFESSION_FROM_THE_LIST = "The profession, from the list of templates";
    const BEGIN_WITH_A_TEMPLATE_ITS_ID = "Begin with a template; its id is printed last";
    const MAKE_ONE_OUT = "Make one out of what is there already";
    const SAY_THAT_IT_IS_DONE = "Say that it is done";
    const SAY_THAT_YOU_DROPPED_IT = "Say that you dropped it";
    const SAY_THAT_IT_IS_OPEN_AGAIN = "Say that it is open again";
    const PLAN_THE_REVIEWS_OR_CHANGE = "Plan the reviews, or change the plan; its id is printed last";
    const ONLY_FOR_YOU_IT_IS_NEVER = "Only for you: it is never signed, sent or printed";
    const A_FILE_TO_ATTACH = "A file to attach";
    fn saved_as_version_a_signature_belongs(version) = "Saved as version {version}. A signature belongs to the version it was on.";
    const WITHDRAWN_IT_STAYS_ON_RECORD = "Withdrawn. It stays on record and no longer counts.";
    const TAKEN_BACK = "Taken back.";
    const SAVED_YOU_AGREE = "Saved: you agree to it. A change of what it says takes that away.";
    fn ended_on(given) = "Ended on {given}.";
    const SAVED_ITS_HISTORY_STAYS = "Saved. Its history stays.";
    const NOT_SIGNED = "not signed";

    fn title_day_and_version(title, day, version) = "{title}  {day}, version {version}";
    fn signed_by_on_version(described, on, version) = "Signed by {described} on {on}, version {version}";
    fn not_so_on_that_day(name, state) = "  Not so on that day: {name} ({state})";
    fn until(given) = ", until {given}";
    fn in_force(found) = "{found} in force.";
    const IT_SAYS_THAT_ALREADY = "It says that already. Nothing was saved.";
}
