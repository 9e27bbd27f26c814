//! How statements are counted, and why one stands as it does.

words! {
    const PROOF_WAS_SEEN = "A preceptor has seen proof of one of the ways to meet it.";
    fn agreed_as_earlier_learning(day) = "On {day} a preceptor agreed that earlier learning meets it.";
    fn signed_off_on(day) = "Signed off by your preceptor on {day}.";
    fn sign_off_runs_out_on(day) = "The sign-off runs out on {day}.";
    const SIGN_OFF_DOES_NOT_RUN_OUT = "The sign-off does not run out.";
    fn agreed_not_part_of_role(day) = "On {day} a preceptor agreed that this is not part of your role. It is left out of the count.";
    const ASKED_AND_NOT_ANSWERED = "You asked a preceptor. They have not answered yet.";
    fn sent_back_on(day) = "A preceptor sent it back to you on {day}.";
    fn sign_off_ran_out(signed_on, ran_out_on) = "The sign-off of {signed_on} ran out on {ran_out_on}.";
    fn agreed_to_show_again(day) = "On {day} you agreed with a preceptor to show it again. Earlier records stay as they are.";
    const SIGNED_OFF_BUT_MORE_IS_ASKED = "It is signed off, but your framework asks for more.";
    fn more_pieces_needed(needed, pieces) = "It needs at least {needed}. The sign-off has {pieces}.";
    const CERTAIN_KINDS_NEEDED = "It needs certain kinds of evidence.";
    const SECOND_PRECEPTOR_NEEDED = "A second preceptor must sign it off too.";
    const EVIDENCE_AND_NOT_ASKED = "There is evidence, but you have not asked anyone to sign it off.";
    const NO_EVIDENCE_FOR_IT = "There is no evidence for it yet.";
    fn start_by(day) = "Start by {day}.";
    const ASK_AGAIN_BEFORE_IT_RUNS_OUT = "Ask for a new sign-off before it runs out.";
    const ASK_A_SECOND_PRECEPTOR = "Ask a second preceptor to sign it off.";
    fn sign_off_withdrawn(signed_on, withdrawn_on) = "The sign-off of {signed_on} was withdrawn on {withdrawn_on}.";
    fn evidence_withdrawn_of_sign_off(signed_on) = "Evidence for the sign-off of {signed_on} was withdrawn.";
    const EVIDENCE_WITHDRAWN = "The evidence for it was withdrawn.";
    const MET_AND_PROOF_NOT_SEEN = "What you added meets it, but no preceptor has seen proof yet.";
    const YOU_ARE_WORKING_TOWARDS_IT = "You are working towards it.";
    const PARTLY_MET = "What you added is part of what it needs. Something is still missing.";
    const NO_QUALIFICATION_OR_EXPERIENCE = "It needs a qualification or experience. You have not added one that meets it.";

    fn done_at_this_pace(pace_days, left, day) = "At the pace of the last {pace_days} days, the {left} left would be done around {day}.";

    const SHOW_PROOF_OF_EXPERIENCE = "Show a preceptor proof of your experience.";
    const SHOW_PROOF_OF_QUALIFICATION = "Show a preceptor proof of your qualification.";
    const NOTE_YOUR_EXPERIENCE = "Note your experience.";
    fn note_or_start_qualification_by(day) = "Note a qualification or start one by {day}.";
    const NOTE_QUALIFICATION_AND_START_IN_POST = "Note a qualification. Say when you started in post to see by when to start one.";
    const NOTE_A_QUALIFICATION = "Note a qualification.";

    fn read_what_they_said(statements) = "Read what they said on {statements}, add what they ask for, and ask again.";
    fn ask_for_sign_off(statements) = "Ask for sign-off of {statements}: the evidence is there. One request is enough.";
    fn wait_for_answer(statements) = "Wait for your preceptor to answer about {statements}, or remind them.";
    fn add_what_is_still_asked(statements) = "Add what your framework still asks for on {statements}.";
    fn ask_for_new_sign_off(statements) = "Ask for a new sign-off of {statements}: the old one ran out.";
    fn show_again_and_ask(statements) = "Show {statements} again and ask for a new sign-off.";
    fn add_other_evidence(statements) = "Add other evidence for {statements} and ask again.";
    fn add_evidence_for(statements, domain) = "Add evidence for {statements} of \"{domain}\". One piece can show several.";
    const NOTHING_TO_DO = "Nothing to do.";

    const WAITING = "Waiting";
    const RETURNED = "Returned";
    const OUT_OF_DATE = "Out of date";
    const WITHDRAWN = "Withdrawn";
    const MORE_NEEDED = "More needed";
    const REFRESH = "Refresh";
    const NOT_ASKED_YET = "Not asked yet";
    const NO_EVIDENCE_YET = "No evidence yet";
    const WAIT_OR_CANCEL = "Wait for your preceptor, or cancel the request.";
    const READ_WHAT_THEY_SAID = "Read what they said, add what they ask for, and ask again.";
    const ADD_NEWER_EVIDENCE = "Add newer evidence and ask for a new sign-off.";
    const ADD_OTHER_EVIDENCE = "Add other evidence and ask for a new sign-off.";
    const LINK_MORE_EVIDENCE = "Link more evidence and ask for a new sign-off.";
    const SHOW_IT_AGAIN = "Show it again and ask for a new sign-off.";
    const ASK_A_PRECEPTOR = "Ask a preceptor to sign it off.";
    const ADD_EVIDENCE_THAT_SHOWS_IT = "Add evidence that shows it.";
    const NOTHING_TO_DO_IN_THIS_ROLE = "Nothing to do. If your role changes, ask your preceptor to end the agreement.";

    fn qualification_start_by(day) = "Qualification: start by {day}.";

    fn level_is_not_a_pay_band(note) = "{note} A level is not a pay band, and nobody has to move.";

    fn line_of_the_map(line) = "line {line} of the map";
    fn of_the_map(field) = "{field} of the map";
    const MAP_FOR_ANOTHER_VERSION = "the map is for another version";
    const VERSION_ALREADY_THERE = "the version is the one already there";
    const MAP_INDICATOR_UNKNOWN_OR_REPEATED = "an indicator of the map is unknown or repeated";
    const STAGE_WORKED_TOWARDS_NOT_IN_IT = "the stage worked towards is not in it";

    const OWN_VIEW_NEVER_COUNTS = "This is your own view. It helps you to find where to start. It never counts towards readiness.";
    const WITH_HELP = "With help";
    const ON_MY_OWN = "On my own";
    const COULD_SHOW_OTHERS = "Could show others";
    const A_VIEW_OF_YOURSELF = "a view of yourself";

    const FORMAT_IS_NOT_POLICY_1 = "the format is not countersign/policy/1";
    const A_RULE_IS_FOR_NO_INDICATOR = "a rule is for no indicator";
    const NO_ROUTE = "there is no route, so it is never met";
    const A_ROUTE_ASKS_FOR_NOTHING = "a route asks for nothing";
    const ROUTE_BEGUN_WITHOUT_TIME = "a route can be begun, and no time is given for it";
    const IT_CAN_NEVER_BE_MET = "it can never be met";
    const THERE_IS_NO_SUCH_QUALIFICATION = "there is no such qualification";
    const RULES_FOR_ANOTHER_FRAMEWORK = "the rules are for another framework";
    const THERE_IS_NO_SUCH_INDICATOR = "there is no such indicator";
    const THERE_IS_NO_SUCH_COMPETENCE = "there is no such competence";
    const AT_LEAST_ONE_PIECE_NEEDED = "at least one piece of evidence is needed";
    const MORE_THAN_20_PIECES = "more than 20 pieces of evidence can hardly be met";
    const MONTHS_OUT_OF_RANGE = "the number of months is not between 1 and 600";
    const THERE_IS_NO_SUCH_KIND = "there is no such kind of evidence";

    const FILE_LARGER_THAN_1_MB = "the file is larger than 1 MB";
    fn line(line) = "line {line}";

    const GCSE_AT_GRADE_4_C = "GCSE at grade 4 (C) or higher";
    const GCSES_AT_GRADE_4_C = "GCSEs at grade 4 (C) or higher";
    const FUNCTIONAL_SKILLS_IN_ENGLISH = "Functional Skills in English";
    const FUNCTIONAL_SKILLS_IN_MATHS = "Functional Skills in maths";
    const A_LEVEL = "A-level";
    const A_LEVELS = "A-levels";
    const T_LEVEL = "T-level";
    const T_LEVELS = "T-levels";
    const APPRENTICESHIP = "apprenticeship";
    const APPRENTICESHIPS = "apprenticeships";
    const VOCATIONAL_QUALIFICATION = "vocational qualification";
    const VOCATIONAL_QUALIFICATIONS = "vocational qualifications";
    const CARE_CERTIFICATE = "Care Certificate";
    const CARE_CERTIFICATES = "Care Certificates";
    const FOUNDATION_DEGREE = "foundation degree";
    const FOUNDATION_DEGREES = "foundation degrees";
    const DEGREE = "degree";
    const DEGREES = "degrees";
    const OTHER_QUALIFICATION = "other qualification";
    const OTHER_QUALIFICATIONS = "other qualifications";
    const EXPERIENCE_WITH_THE_PUBLIC = "experience of working with the public";
    const KINDS_OF_EXPERIENCE_WITH_THE_PUBLIC = "kinds of experience with the public";
    const EXPERIENCE_IN_CARE = "experience in health or social care";
    const KINDS_OF_EXPERIENCE_IN_CARE = "kinds of experience in care";
    const LONG_EXPERIENCE_IN_CARE = "long experience in care, some of it in this field of work";
    const KINDS_OF_EXPERIENCE_IN_THIS_FIELD = "kinds of experience in this field";
    fn another_qualification_at_level(level) = "another qualification at level {level}";
    fn at_level(kind, level) = "{kind} at level {level}";

    fn counts_when_signed_off_on(pieces) = "A statement counts when a preceptor has signed it off as achieved on at least {pieces}.";
    fn kinds_there_must_be(kinds) = "Among the evidence there must be: {kinds}.";
    const TWO_PRECEPTORS_MUST_SIGN = "Two different preceptors must sign it off.";
    const STOPS_COUNTING_WHEN_WITHDRAWN = "It stops counting when the sign-off, or the evidence it needs, is withdrawn.";
    const EVIDENCE_ALONE_NEVER_COUNTS = "Evidence alone never counts, and your own view of yourself never counts.";
    fn sign_off_counts_for(time) = "A sign-off counts for {time}.";
    const SIGN_OFFS_DO_NOT_RUN_OUT = "A sign-off does not run out.";
    const STAGES_ADD_UP = "Stages add up: a stage needs its own statements and those of the stages before it.";
    const SHARED_SIGNED_AT_EACH_STAGE = "A statement shared by all stages is signed anew for each stage.";
    const SHARED_SIGNED_ONCE = "A statement shared by all stages is signed once and counts at each stage.";
    fn at_least(pieces) = "at least {pieces}";
    fn among_it(kinds) = "among it {kinds}";
    const TWO_DIFFERENT_PRECEPTORS = "two different preceptors";
    const ONE_PRECEPTOR = "one preceptor";
    fn new_sign_off_every(time) = "a new sign-off every {time}";
    fn own_rule_for(names, rule) = "Its own rule for {names}: {rule}.";
    fn recommended_not_required(title, note) = "Recommended, not required: {title}. {note}";
    const NOT_PART_OF_ROLE_IS_LEFT_OUT = "A statement that a preceptor agreed is not part of your role is left out of the count and shown.";
    fn shown_again_after_time_away(time) = "After {time} or more away, some statements are proposed to be shown again; your supervisor picks which.";
    fn counting_rules_version(version) = "Counting rules, version {version}";
    fn also_counts_by_routes(indicator, routes) = "{indicator} also counts when a preceptor has seen proof of one of these routes: {routes}.";
    fn enough_to_have_begun(routes, time) = " It is enough to have begun {routes} within {time} of starting in post.";
    count years = "year", "years";
    count months = "month", "months";
    fn or(first, last) = "{first} or {last}";

    const A_KIND_OF_QUALIFICATION = "a kind of qualification";
    const WHAT_IT_IS_CALLED = "What it is called";
    const WHO_AGREED_TO_IT = "Who agreed to it";
    const THE_NAME = "The name";
    const A_LEVEL_OF_THIS_QUALIFICATION = "a level of this qualification";
    const AN_AMOUNT_OF_THIS_QUALIFICATION = "an amount of this qualification";
}
