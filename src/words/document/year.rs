//! What only an appraisal says.

words! {
    const WHAT_CHANGED_SINCE_LAST_TIME = "What changed since last time";
    fn since_for_all_stages(day) = "Since {day}, for all stages.";
    const THEN = "Then";
    const NOW = "Now";
    const NEWLY_SIGNED_OFF = "Newly signed off";
    const NOTHING_NEW = "nothing new";
    fn no_longer_signed_off(statements) = "\nNo longer signed off: {statements}";

    const HIGHLIGHTS = "Highlights";
    const NOTHING_SIGNED_OFF_IN_PERIOD = "Nothing of this period is signed off yet.";
    const CHOSEN_BY_THE_PRACTITIONER = "Chosen by the practitioner.";
    const HOW_HIGHLIGHTS_ARE_CHOSEN = "The pieces signed off for the most statements, of different kinds.";
    const SIGNED_OFF_FOR = "Signed off for: ";
    fn signer_said(signer) = "{signer} said: ";

    const PROGRESS = "Progress";
    const ANNEX_SIGN_OFFS_OF_THE_PERIOD = "Annex: sign-offs of the period";

    const LAST_PLAN_LOOKED_AT_AGAIN = "The last plan, looked at again";
    const NOTHING_LEFT_AT_THE_START = "Nothing was left when the period began.";
    fn one_left_of_the_last_plan(required, stage, signed_off) = "When the period began, 1 of {required} was left for {stage}. Of these, {signed_off}.";
    fn left_of_the_last_plan(left, required, stage, signed_off) = "When the period began, {left} of {required} were left for {stage}. Of these, {signed_off}.";
    count are_signed_off_now = "is signed off now", "are signed off now";
    const LEFT_THEN = "Left then";
    const SIGNED_SINCE = "Signed since";
    const UNDER_WAY = "Under way";
    const NOT_BEGUN = "Not begun";
    const GAPS_AND_PROPOSED_PLAN = "Gaps and proposed plan";
    const NEXT_STEP = "Next step";
    const WITH_WHOM = "With whom";
    const BY_WHEN = "By when";
    const NEXT_STEPS = "Next steps";
    fn more_steps_follow(steps, more) = "The first {steps}; {more} more follow from the list above.";
    const APPRAISERS_COMMENTS_AND_SIGNATURES = "Appraiser's comments and signatures";
    const WHAT_WENT_WELL_AND_WHAT_COMES = "What went well, and what comes next";
    const SIGNATURE = "Signature";
    const APPRAISER = "Appraiser";
    fn written_at_the_appraisal(day) = "Written at the appraisal. The summary itself, made on {day}, stays as it is.";

    const MY_YEAR = "My year";
    count statements_signed_off = "statement signed off", "statements signed off";
    count people_who_signed = "person who signed", "people who signed";
    const I_LOGGED_NO_EVIDENCE = "I logged no evidence";
    count different_kinds = "kind", "different kinds";
    fn logged_pieces_of_kinds(pieces, kinds) = "I logged {pieces} of {kinds}";
    count people = "person", "people";
    const NO_STATEMENT_WAS_SIGNED_OFF = "No statement was signed off";
    count statements_were_signed_off = "statement was signed off", "statements were signed off";
    fn signed_off_by(statements, people) = "{statements} by {people}";
    fn year_in_words(period, logged, signed_off, stage, done, required) = "From {period}, {logged}. {signed_off}. For {stage}, {done} of {required} are now signed off";
    fn and_returned(returned) = ", and {returned}.";
    count were_returned_with_advice = "was returned with advice", "were returned with advice";
    const SUPERVISION_AND_FEEDBACK = "Supervision and feedback";
    const SUPERVISION_AND_DISCUSSIONS = "Supervision and discussions";
    const WHAT_WAS_AGREED = "What was agreed";
    const FEEDBACK_AND_TESTIMONY = "Feedback and testimony";
    const NONE_IN_THIS_PERIOD = "None in this period.";
    const PRACTITIONER = "\nPractitioner";
}
