//! Passports, and what checking one says.

words! {
    const A_RECORD_BELONGS_TO_SOMEBODY_ELSE = "a record belongs to somebody else";
    const THE_WORDS_OF_A_STATEMENT = "the words of a statement are missing";
    const IT_CHANGES_A_RECORD = "it changes a record that is missing";
    const WHAT_WAS_SEEN_IS_MISSING = "what was seen is missing";
    const IT_HOLDS_AN_ENTRY_THAT_NOBODY = "it holds an entry that nobody signed";
    const A_STAGE_RESTS_ON_A_RECORD = "a stage rests on a record that is missing";
    const WHAT_WAS_SEEN_IS_ANOTHER_ENTRY = "what was seen is another entry";

    fn not_checked_what_it_says(unchecked) = "Not checked: {unchecked}. What it says is shown, and nothing here proves it.";
    const AS_SIGNED_EVERY_CLAIM = "As signed: every claim of this badge.";
    fn as_signed_a_learner_record(many) = "As signed: a learner record, and {many} in it, each by its own signer.";
    fn as_signed_a_learner_record_of_some_of_those_could_not_be_checked(many) = "As signed: a learner record of {many}. Some of those could not be checked.";
    fn out_of_date(given) = " {given} out of date.";
    count badges_are = "badge is", "badges are";
    fn withdrawals_never_checked_a_badge_cannot(out) = "Withdrawals: never checked. A badge cannot tell what came after it. Ask for the passport.{out}";
    const THE_ISSUER_IS_NOT_NAMED = "The issuer is not named by this key, so nobody can tell whose it is.";
    const KEYS_NOT_LOOKED_AT = "Keys: not looked at.";
    count signers = "signer", "signers";
    fn keys_level_of_4(many, level, assurance) = "Keys: {many}, level {level} of 4. {assurance}";
    const WHAT_IT_MEANS = "What it means";
    const GIVEN_BY = "Given by";
    const GIVEN_TO = "Given to";
    const UNTIL = "Until";

    const IT_HAS_NO_IDENTITY_CARD = "it has no identity card, or another one";

    const THIS_FILE_IS_FEEDBACK = "This file is feedback. It is no sign-off, and nothing in it was checked. Who asked for it takes it in.";
    const THIS_FILE_ASKS_FOR_A_SIGNATURE = "This file asks for a signature on entries of working life. Nothing is signed in it.";
    const THIS_FILE_ASKS_FOR_FEEDBACK = "This file asks for feedback. Nothing is signed off in it.";

    const ACCEPT = "Accept";
    const TEST = "Test";
    const REPEAT = "Repeat";
    const A_MARK = "a mark";
    const AN_INDICATOR_OF_THIS_PASSPORT = "an indicator of this passport";

    const TO_PLAN_TEAMS_AND_POSTS = "to plan teams and posts";
    const TO_PLAN_TRAINING_AND_COURSES = "to plan training and courses";
    const FOR_A_POST = "for a post";
    const THE_TEAM = "The team";
    const THE_SITE = "The site";
    const THE_PROFESSION = "The profession";
    const THE_POST = "The post";
    const THE_NAME_OF_WHOM_YOU_SHARE = "The name of whom you share it with";
    const IT_IS_SHARED_BY_SOMEBODY_ELSE = "it is shared by somebody else";
    const WHAT_IS_SHARED_IS_ANOTHER_PASSPORT = "what is shared is another passport";
    fn shared_with_until(whom, purpose, given) = "Shared with {whom} {purpose}, until {given}.";
    const THAT_DAY_HAS_PASSED = " That day has passed.";

    fn evidence_erased_by_its_owner_on(given) = "evidence erased by its owner on {given}";
    fn evidence_withdrawn_by_its_owner_on(day) = "evidence withdrawn by its owner on {day}";
    const HOW_IT_STANDS_IS_NOT_SAID = "how it stands is not said of a record that is here";
    const HOW_IT_STANDS_IS_NOT_SAID_OF_AN_AGREEMENT = "how it stands is not said of an agreement that is here";
    const HOW_IT_STANDS_IS_NOT_SAID_OF_EVIDENCE = "how it stands is not said of evidence that is here";

    const TO_BE_SHOWN_AGAIN = " (to be shown again)";
    const NO_LONGER_COUNTS = " (no longer counts)";
    const AMENDED_OR_WITHDRAWN = "amended or withdrawn";
    const NO_LONGER_COUNTS_ALONE = "no longer counts";
    fn and(given) = " and {given}";
    const AS_SIGNED_EVERY_BYTE_IT_HOLDS = "As signed: every byte. It holds no sign-off.";
    fn as_signed_every_byte(agreed) = "As signed: every byte, with {agreed}. It holds no sign-off.";
    fn as_signed_every_byte_with(signed, agreed) = "As signed: every byte, with {signed}{agreed}.";
    const THE_FILE_DOES_NOT_SAY_WHETHER = " The file does not say whether evidence was withdrawn.";
    const ONE_MORE_SIGN_OFF_NO_LONGER = " 1 more sign-off no longer counts.";
    fn more_sign_offs_no_longer_count(many) = " {many} more sign-offs no longer count.";
    fn withdrawals_known_the_holder_made(withdrawn, holder, day) = "Withdrawals: {withdrawn} known.{holder} The holder made this file on {day} by their clock; a later withdrawal, or one left out at the end, cannot be seen here.";
    const WITHDRAWALS_NEVER_CHECKED_AN_ANSWER_CANNOT = "Withdrawals: never checked. An answer cannot know what came after it.";
    fn not_checked(error) = "Not checked: {error}";
    fn not_as_signed(error) = "Not as signed: {error}";
    const WITHDRAWALS_NEVER_CHECKED = "Withdrawals: never checked.";
    const KEYS_NOBODY_SIGNED = "Keys: nobody signed.";
    fn keys_from_level_to_level(many, weakest, best, words) = "Keys: {many}, from level {weakest} to level {best} of 4. The weakest: {words}";

    const IT_CHANGES_ANOTHER_RECORD = "it changes another record than the one here";
    const A_RECORD_BEFORE_IT_WAS_LEFT = "a record before it was left out";
    const IT_SAYS_TWO_THINGS_ABOUT_EVIDENCE = "it says two things about evidence that was erased";
    const IT_HOLDS_EVIDENCE_THAT_IT_SAYS = "it holds evidence that it says was erased";
    const ITS_RECORDS_ARE_ABOUT_DIFFERENT = "its records are about different practitioners";
}
