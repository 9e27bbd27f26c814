//! How statements are counted, and why one stands as it does.

words! {
    const A_PRECEPTOR_HAS_SEEN_PROOF = "A preceptor has seen proof of one of the ways to meet it.";
    fn on_a_preceptor_agreed_that_earlier(day) = "On {day} a preceptor agreed that earlier learning meets it.";
    fn signed_off_by_your_preceptor_on(day) = "Signed off by your preceptor on {day}.";
    fn the_sign_off_runs_out_on(given) = "The sign-off runs out on {given}.";
    const THE_SIGN_OFF_DOES_NOT_RUN = "The sign-off does not run out.";
    fn on_a_preceptor_agreed(day) = "On {day} a preceptor agreed that this is not part of your role. It is left out of the count.";
    const YOU_ASKED_A_PRECEPTOR_THEY_HAVE = "You asked a preceptor. They have not answered yet.";
    fn a_preceptor_sent_it_back(day) = "A preceptor sent it back to you on {day}.";
    fn the_sign_off_of_ran_out(day, newest) = "The sign-off of {day} ran out on {newest}.";
    fn on_you_agreed_with_a_preceptor(day) = "On {day} you agreed with a preceptor to show it again. Earlier records stay as they are.";
    const IT_IS_SIGNED_OFF = "It is signed off, but your framework asks for more.";
    fn it_needs_at_least_the_sign(given, had) = "It needs at least {given}. The sign-off has {had}.";
    const IT_NEEDS_CERTAIN_KINDS_OF_EVIDENCE = "It needs certain kinds of evidence.";
    const A_SECOND_PRECEPTOR_MUST_SIGN = "A second preceptor must sign it off too.";
    const THERE_IS_EVIDENCE_BUT_YOU_HAVE = "There is evidence, but you have not asked anyone to sign it off.";
    const THERE_IS_NO_EVIDENCE = "There is no evidence for it yet.";
    fn start_by(given) = "Start by {given}.";
    const ASK_FOR_A_NEW_SIGN_OFF = "Ask for a new sign-off before it runs out.";
    const ASK_A_SECOND_PRECEPTOR_TO_SIGN = "Ask a second preceptor to sign it off.";
    fn the_sign_off_of_was_withdrawn(signed_on, withdrawn_on) = "The sign-off of {signed_on} was withdrawn on {withdrawn_on}.";
    fn evidence_for_the_sign_off(given) = "Evidence for the sign-off of {given} was withdrawn.";
    const THE_EVIDENCE_FOR_IT_WAS_WITHDRAWN = "The evidence for it was withdrawn.";
    const WHAT_YOU_ADDED_MEETS = "What you added meets it, but no preceptor has seen proof yet.";
    const YOU_ARE_WORKING_TOWARDS_IT = "You are working towards it.";
    const WHAT_YOU_ADDED_IS_PART = "What you added is part of what it needs. Something is still missing.";
    const IT_NEEDS_A_QUALIFICATION_OR_EXPERIENCE = "It needs a qualification or experience. You have not added one that meets it.";

    fn at_the_pace_of_the_last(pace_days, left, given) = "At the pace of the last {pace_days} days, the {left} left would be done around {given}.";

    const SHOW_A_PRECEPTOR_PROOF = "Show a preceptor proof of your experience.";
    const SHOW_A_PRECEPTOR_PROOF_OF_YOUR_QUALIFICATION = "Show a preceptor proof of your qualification.";
    const NOTE_YOUR_EXPERIENCE = "Note your experience.";
    fn note_a_qualification_or_start(given) = "Note a qualification or start one by {given}.";
    const NOTE_A_QUALIFICATION_SAY = "Note a qualification. Say when you started in post to see by when to start one.";
    const NOTE_A_QUALIFICATION = "Note a qualification.";

    fn read_what_they_said_on_add(statements) = "Read what they said on {statements}, add what they ask for, and ask again.";
    fn ask_for_sign_off(statements) = "Ask for sign-off of {statements}: the evidence is there. One request is enough.";
    fn wait_for_your_preceptor_to_answer(statements) = "Wait for your preceptor to answer about {statements}, or remind them.";
    fn add_what_your_framework_still_asks(statements) = "Add what your framework still asks for on {statements}.";
    fn ask_for_a_new_sign_off(statements) = "Ask for a new sign-off of {statements}: the old one ran out.";
    fn show_again_and_ask(statements) = "Show {statements} again and ask for a new sign-off.";
    fn add_other_evidence_for_and_ask(statements) = "Add other evidence for {statements} and ask again.";
    fn add_evidence_for_of_one_piece(statements, domain) = "Add evidence for {statements} of \"{domain}\". One piece can show several.";
    const NOTHING_TO_DO = "Nothing to do.";

    const WAITING = "Waiting";
    const RETURNED = "Returned";
    const OUT_OF_DATE = "Out of date";
    const WITHDRAWN = "Withdrawn";
    const MORE_NEEDED = "More needed";
    const REFRESH = "Refresh";
    const NOT_ASKED_YET = "Not asked yet";
    const NO_EVIDENCE_YET = "No evidence yet";
    const WAIT_FOR_YOUR_PRECEPTOR_OR_CANCEL = "Wait for your preceptor, or cancel the request.";
    const READ_WHAT_THEY_SAID_ADD = "Read what they said, add what they ask for, and ask again.";
    const ADD_NEWER_EVIDENCE_AND_ASK = "Add newer evidence and ask for a new sign-off.";
    const ADD_OTHER_EVIDENCE_AND_ASK = "Add other evidence and ask for a new sign-off.";
    const LINK_MORE_EVIDENCE_AND_ASK = "Link more evidence and ask for a new sign-off.";
    const SHOW_IT_AGAIN_AND_ASK = "Show it again and ask for a new sign-off.";
    const ASK_A_PRECEPTOR_TO_SIGN = "Ask a preceptor to sign it off.";
    const ADD_EVIDENCE_THAT_SHOWS_IT = "Add evidence that shows it.";
    const NOTHING_TO_DO_IF_YOUR_ROLE = "Nothing to do. If your role changes, ask your preceptor to end the agreement.";

    fn qualification_start_by(given) = "Qualification: start by {given}.";

    fn a_level_is_not_a_pay(note) = "{note} A level is not a pay band, and nobody has to move.";

    fn line_of_the_map(line) = "line {line} of the map";
    fn of_the_map(field) = "{field} of the map";
    const THE_MAP_IS_FOR_ANOTHER_VERSION = "the map is for another version";
    const THE_VERSION_IS_THE_ONE_ALREADY = "the version is the one already there";
    const AN_INDICATOR_OF_THE_MAP = "an indicator of the map is unknown or repeated";
    const THE_STAGE_WORKED_TOWARDS = "the stage worked towards is not in it";

    const THIS_IS_YOUR_OWN_VIEW = "This is your own view. It helps you to find where to start. It never counts towards readiness.";
    const WITH_HELP = "With help";
    const ON_MY_OWN = "On my own";
    const COULD_SHOW_OTHERS = "Could show others";
    const A_VIEW_OF_YOURSELF = "a view of yourself";

    const THE_FORMAT_IS_NOT_COUNTERSIGN_POLICY = "the format is not countersign/policy/1";
    const A_RULE_IS_FOR_NO_INDICATOR = "a rule is for no indicator";
    const THERE_IS_NO_ROUTE = "there is no route, so it is never met";
    const A_ROUTE_ASKS_FOR_NOTHING = "a route asks for nothing";
    const A_ROUTE_CAN_BE_BEGUN = "a route can be begun, and no time is given for it";
    const IT_CAN_NEVER_BE_MET = "it can never be met";
    const THERE_IS_NO_SUCH_QUALIFICATION = "there is no such qualification";
    const THE_RULES_ARE_FOR_ANOTHER_FRAMEWORK = "the rules are for another framework";
    const THERE_IS_NO_SUCH_INDICATOR = "there is no such indicator";
    const THERE_IS_NO_SUCH_COMPETENCE = "there is no such competence";
    const AT_LEAST_ONE_PIECE_OF_EVIDENCE = "at least one piece of evidence is needed";
    const MORE_THAN_20_PIECES_OF_EVIDENCE = "more than 20 pieces of evidence can hardly be met";
    const THE_NUMBER_OF_MONTHS = "the number of months is not between 1 and 600";
    const THERE_IS_NO_SUCH_KIND = "there is no such kind of evidence";

    const THE_FILE_IS_LARGER_THAN_1 = "the file is larger than 1 MB";
    fn line(line) = "line {line}";

    const GCSE_AT_GRADE_4_C = "GCSE at grade 4 (C) or higher";
    const GCSES_AT_GRADE_4_C = "GCSEs at grade 4 (C) or higher";
    const FUNCTIONAL_SKILLS_IN_ENGLISH = "Functional Skills in English";
    const FUNCTIONAL_SKILLS_IN_MATHS = "Functional Skills in maths";
    const VOCATIONAL_QUALIFICATION = "vocational qualification";
    const VOCATIONAL_QUALIFICATIONS = "vocational qualifications";
    const CARE_CERTIFICATE = "Care Certificate";
    const CARE_CERTIFICATES = "Care Certificates";
    const FOUNDATION_DEGREE = "foundation degree";
    const FOUNDATION_DEGREES = "foundation degrees";
    const OTHER_QUALIFICATION = "other qualification";
    const OTHER_QUALIFICATIONS = "other qualifications";
    const EXPERIENCE_OF_WORKING_WITH_THE_PUBLIC = "experience of working with the public";
    const KINDS_OF_EXPERIENCE_WITH_THE_PUBLIC = "kinds of experience with the public";
    const EXPERIENCE_IN_HEALTH_OR_SOCIAL_CARE = "experience in health or social care";
    const KINDS_OF_EXPERIENCE_IN_CARE = "kinds of experience in care";
    const LONG_EXPERIENCE_IN_CARE = "long experience in care, some of it in this field of work";
    const KINDS_OF_EXPERIENCE_IN_THIS_FIELD = "kinds of experience in this field";
    fn another_qualification_at_level(level) = "another qualification at level {level}";
    fn at_level(kind, level) = "{kind} at level {level}";

    fn a_statement_counts_when_a_preceptor(pieces) = "A statement counts when a preceptor has signed it off as achieved on at least {pieces}.";
    fn among_the_evidence_there_must_be(kinds) = "Among the evidence there must be: {kinds}.";
    const TWO_DIFFERENT_PRECEPTORS_MUST_SIGN = "Two different preceptors must sign it off.";
    const IT_STOPS_COUNTING_WHEN_THE_SIGN = "It stops counting when the sign-off, or the evidence it needs, is withdrawn.";
    const EVIDENCE_ALONE_NEVER_COUNTS = "Evidence alone never counts, and your own view of yourself never counts.";
    fn a_sign_off_counts_for(time) = "A sign-off counts for {time}.";
    const A_SIGN_OFF_DOES_NOT_RUN = "A sign-off does not run out.";
    const STAGES_ADD_UP_A_STAGE_NEEDS = "Stages add up: a stage needs its own statements and those of the stages before it.";
    const A_STATEMENT_SHARED_BY_ALL_STAGES = "A statement shared by all stages is signed anew for each stage.";
    const A_STATEMENT_SHARED_BY_ALL_STAGES_IS_SIGNED = "A statement shared by all stages is signed once and counts at each stage.";
    fn at_least(pieces) = "at least {pieces}";
    fn among_it(kinds) = "among it {kinds}";
    const TWO_DIFFERENT_PRECEPTORS = "two different preceptors";
    const ONE_PRECEPTOR = "one preceptor";
    fn a_new_sign_off_every(time) = "a new sign-off every {time}";
    fn its_own_rule_for(names, says) = "Its own rule for {names}: {says}.";
    fn recommended_not_required(title, note) = "Recommended, not required: {title}. {note}";
    const A_STATEMENT_THAT_A_PRECEPTOR_AGREED = "A statement that a preceptor agreed is not part of your role is left out of the count and shown.";
    fn after_or_more_away_some_statements(time) = "After {time} or more away, some statements are proposed to be shown again; your supervisor picks which.";
    fn counting_rules_version(version) = "Counting rules, version {version}";
    fn also_counts_when_a_preceptor(indicator, either) = "{indicator} also counts when a preceptor has seen proof of one of these routes: {either}.";
    fn it_is_enough_to_have_begun(either, time) = " It is enough to have begun {either} within {time} of starting in post.";
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
