//! The command line on entries of working life, qualifications and what is taken out or erased.

words! {
    const A_READER = "a reader";
    fn advice_found(points) = "{points} found. It is advice: nothing is held back.";

    const AT_ANY_TIME = "At any time";
    const OVERDUE = "  (overdue)";

    const NOT_ENCRYPTED = "It is not encrypted. Keep it as safe as your portfolio.";
    const NOTHING_DELETED_BY_ITSELF = "Noted. Nothing is deleted by itself.";
    const THE_WHOLE_PORTFOLIO = "The whole portfolio";
    const DECIDE_KEEP_OR_ERASE = "  Decide now: keep it, or erase it.";
    fn entry_erased(files, signatures) = "Erased, with {files}. {signatures} on it stay as digests and can still be checked.";
    count sign_offs_on_it_stay = "sign-off on it stays as a digest and can still be checked.", "sign-offs on it stay as digests and can still be checked.";
    fn evidence_erased(files, sign_offs) = "Erased, with {files}.{sign_offs} Templates made from it went too.";
    fn portfolio_erased(list, sign_offs) = "Erased. {list} lists the digests of {sign_offs}.";
    const COPIES_STILL_HOLD_EVIDENCE = "Safety copies made before still hold it. Delete the folder of safety copies beside the portfolio, and the copies you made yourself.";
    const COPIES_STILL_HOLD_PORTFOLIO = "Safety copies made before still hold it. Delete those you made.";
    const PORTFOLIO_MOVED = "Moved. Open it in the new folder from now on.";
    const OLD_FOLDER_NOT_ALL_DELETED = "Some of it could not be deleted where it was. Delete that folder yourself.";

    const WHAT_WENT_WELL = "What went well";
    const WHAT_COULD_BE_BETTER = "What could be better";
    const ANYTHING_ELSE = "Anything else";
    const ABOUT_FEEDBACK_ASK = "Write a file that asks for feedback; whoever answers needs no registration";
    const THE_PORTFOLIOS_FOLDER = "The portfolio's folder";
    const WHAT_IT_IS_ABOUT = "What it is about, without names";
    const REQUEST_TO_WRITE = "The request to write (.ask)";
    const ABOUT_FEEDBACK_GIVE = "Answer a file that asks for feedback; needs no portfolio and no signer";
    const THE_REQUEST = "The request (.ask)";
    const WHO_YOU_ARE = "Who you are: peer, service-user, student or other";
    const YOUR_ROLE = "Your role, without your name";
    const ANSWER_TO_WRITE = "The answer to write (.answer)";
    const GIVE_FILE_TO_PEOPLE_YOU_ASK = "Give this file to the people you ask. They open it in the page countersign-sign.html.";
    const TAKE_IN_ANSWERS = "Take in what comes back with `countersign accept`.";
    const SEND_FEEDBACK_BACK = "Send this file back to the person who asked. It is feedback, and signs nothing off.";
    fn asks_for_feedback_about(practitioner, about) = "{practitioner} asks for feedback about: {about}";
    const HOW_TO_ANSWER_FEEDBACK = "Answer it with `countersign feedback give`, or in the page countersign-sign.html.";
    const ALREADY_TAKEN_IN = "Already taken in. Nothing was changed.";
    const FEEDBACK_SIGNS_NOTHING_OFF = "This is feedback. It signs nothing off.";

    fn please_check(place, sentence) = "Please check ({place}): {sentence}";

    const A_STATE_OF_A_QUALIFICATION = "a state of a qualification";
    const QUALIFICATION_SAVED = "Saved as a new version. A preceptor's agreement belongs to the version they saw.";
    const QUALIFICATION_TAKEN_BACK = "Taken back. It stays on record.";
    fn start_by(indicator, day) = "{indicator}: start by {day}";
    const ABSENCE_WITHOUT_REFRESH = "Noted. No refresh is proposed.";
    const ABSENCE_WITH_REFRESH = "Noted. Proposed to be shown again; your supervisor picks which:";
    const PROOF_NOT_SEEN_YET = "proof not seen yet";
    const PROOF_SEEN = "proof seen";
    fn start_by_line(day) = "  start by {day}";
    const ON_RECORD = "on record";
    const RECOMMENDED_NOT_REQUIRED = "recommended, not required";
    const NOT_YET = "not yet";
    const WORKING_TOWARDS = "working towards";
    const MET = "met";
    const RECORDED_PROOF_NOT_SEEN_YET = "recorded, proof not seen yet";
    const BEGUN_IN_TIME = "begun in time";
    const A_PASSPORT_TAKES_IT_ALONG = "A passport takes it along.";
    const A_PASSPORT_LEAVES_IT_OUT = "A passport leaves it out.";
    fn entry_version(title, version) = "{title}, version {version}";
    const ENDED = ", ended";
    fn not_so_today_in_record(condition, state) = "Not so today: {condition} ({state}). The record says so.";

    const WHICH_AGREED_LINE = "Which of the lines that were agreed, from 1";
    const STATEMENT_NOT_SIGNED_OFF = "A statement that is not signed off";
    const STATEMENT_NOT_SURE_OF = "A statement you are not sure of";
    const A_DECISION_THAT_SENT_WORK_BACK = "A decision that sent work back";
    const ENTRY_WITH_AN_AGREEMENT = "An entry in which something was agreed";
    const IN_THE_PLAN_ALREADY = "It is in the plan already.";

    const ITS_ID = "Its id";
    const PRINT_JSON = "Print JSON";
    const ABOUT_SHOW = "Show it, the newest version first";
    const ABOUT_WITHDRAW = "Withdraw it: it stays on record and no longer counts";
    const ABOUT_UNDO = "Take the last change back, or bring back what was withdrawn";
    const ABOUT_WRITE = "Write it, or change it; its id is printed last";
    const ABOUT_ADD = "Add one; its id is printed last";
    const ABOUT_CHANGE = "Save a new version; old ones stay";
    const ONLY_WITH_THESE_WORDS = "Only what holds all these words";
    const ABOUT_LIST = "List them, the last first";
    const ABOUT_AGREE = "Say that you agree to it as it stands";
    const ABOUT_END = "End it: from that day on it is not in force";
    const DAY_OR_TODAY = "The day (YYYY-MM-DD); today when none is given";
    const ABOUT_IN_FORCE = "What may be done, on whose word and until when";
    const ON_DAY_OR_TODAY = "On this day (YYYY-MM-DD); today when none is given";
    const ABOUT_TEMPLATES = "The templates there are";
    const PROFESSION_OF_THE_TEMPLATE = "The profession, from the list of templates";
    const ABOUT_BEGIN = "Begin with a template; its id is printed last";
    const ABOUT_MAKE = "Make one out of what is there already";
    const ABOUT_DONE = "Say that it is done";
    const ABOUT_DROP = "Say that you dropped it";
    const ABOUT_REOPEN = "Say that it is open again";
    const ABOUT_PLAN = "Plan the reviews, or change the plan; its id is printed last";
    const ONLY_FOR_YOU = "Only for you: it is never signed, sent or printed";
    const A_FILE_TO_ATTACH = "A file to attach";
    fn entry_saved(version) = "Saved as version {version}. A signature belongs to the version it was on.";
    const ENTRY_WITHDRAWN = "Withdrawn. It stays on record and no longer counts.";
    const TAKEN_BACK = "Taken back.";
    const AGREEMENT_SAVED = "Saved: you agree to it. A change of what it says takes that away.";
    fn ended_on(day) = "Ended on {day}.";
    const STATE_SAVED = "Saved. Its history stays.";
    const SIGNED = "signed";
    const NOT_SIGNED = "not signed";

    fn title_day_and_version(title, day, version) = "{title}  {day}, version {version}";
    fn signed_by_on_version(signer, day, version) = "Signed by {signer} on {day}, version {version}";
    fn not_so_on_that_day(condition, state) = "  Not so on that day: {condition} ({state})";
    fn until(day) = ", until {day}";
    fn in_force(delegations) = "{delegations} in force.";
    const NOTHING_TO_SAVE = "It says that already. Nothing was saved.";
}
