//! Passports, and what checking one says.

words! {
    const RECORD_OF_SOMEBODY_ELSE = "a record belongs to somebody else";
    const WORDS_OF_STATEMENT_MISSING = "the words of a statement are missing";
    const CHANGES_A_MISSING_RECORD = "it changes a record that is missing";
    const WHAT_WAS_SEEN_IS_MISSING = "what was seen is missing";
    const HOLDS_UNSIGNED_ENTRY = "it holds an entry that nobody signed";
    const STAGE_RESTS_ON_MISSING_RECORD = "a stage rests on a record that is missing";
    const WHAT_WAS_SEEN_IS_ANOTHER_ENTRY = "what was seen is another entry";

    fn badge_not_checked(why) = "Not checked: {why}. What it says is shown, and nothing here proves it.";
    const BADGE_AS_SIGNED = "As signed: every claim of this badge.";
    fn learner_record_as_signed(badges) = "As signed: a learner record, and {badges} in it, each by its own signer.";
    fn learner_record_partly_checked(badges) = "As signed: a learner record of {badges}. Some of those could not be checked.";
    fn out_of_date(badges) = " {badges} out of date.";
    count badges_are = "badge is", "badges are";
    fn badge_withdrawals_not_checked(out_of_date) = "Withdrawals: never checked. A badge cannot tell what came after it. Ask for the passport.{out_of_date}";
    const ISSUER_NOT_NAMED = "The issuer is not named by this key, so nobody can tell whose it is.";
    const KEYS_NOT_LOOKED_AT = "Keys: not looked at.";
    count signers = "signer", "signers";
    fn keys_of_one_level(signers, level, assurance) = "Keys: {signers}, level {level} of 4. {assurance}";
    const WHAT_IT_MEANS = "What it means";
    const GIVEN_BY = "Given by";
    const GIVEN_TO = "Given to";
    const UNTIL = "Until";

    const IT_HAS_NO_IDENTITY_CARD = "it has no identity card, or another one";

    const FILE_IS_FEEDBACK = "This file is feedback. It is no sign-off, and nothing in it was checked. Who asked for it takes it in.";
    const FILE_ASKS_FOR_SIGNATURE = "This file asks for a signature on entries of working life. Nothing is signed in it.";
    const FILE_ASKS_FOR_FEEDBACK = "This file asks for feedback. Nothing is signed off in it.";

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
    const NAME_OF_RECIPIENT = "The name of whom you share it with";
    const IT_IS_SHARED_BY_SOMEBODY_ELSE = "it is shared by somebody else";
    const WHAT_IS_SHARED_IS_ANOTHER_PASSPORT = "what is shared is another passport";
    fn shared_with_until(whom, purpose, day) = "Shared with {whom} {purpose}, until {day}.";
    const THAT_DAY_HAS_PASSED = " That day has passed.";

    fn evidence_erased(day) = "evidence erased by its owner on {day}";
    fn evidence_withdrawn(day) = "evidence withdrawn by its owner on {day}";
    const STANDING_OF_RECORD_MISSING = "how it stands is not said of a record that is here";
    const STANDING_OF_AGREEMENT_MISSING = "how it stands is not said of an agreement that is here";
    const STANDING_OF_EVIDENCE_MISSING = "how it stands is not said of evidence that is here";

    const TO_BE_SHOWN_AGAIN = " (to be shown again)";
    const NO_LONGER_COUNTS_IN_BRACKETS = " (no longer counts)";
    const AMENDED_OR_WITHDRAWN = "amended or withdrawn";
    const NO_LONGER_COUNTS = "no longer counts";
    fn and(agreements) = " and {agreements}";
    const AS_SIGNED_WITHOUT_SIGN_OFF = "As signed: every byte. It holds no sign-off.";
    fn as_signed_with_agreements(agreements) = "As signed: every byte, with {agreements}. It holds no sign-off.";
    fn as_signed_with(sign_offs, agreements) = "As signed: every byte, with {sign_offs}{agreements}.";
    fn amends_elsewhere(sign_offs) = " It amends {sign_offs} of another file.";
    fn withdraws_elsewhere(sign_offs) = " It withdraws {sign_offs} of another file.";
    const EVIDENCE_WITHDRAWALS_NOT_SAID = " The file does not say whether evidence was withdrawn.";
    count more_sign_offs_no_longer_count = "more sign-off no longer counts.", "more sign-offs no longer count.";
    fn withdrawals_known(withdrawn, holder, day) = "Withdrawals: {withdrawn} known.{holder} The holder made this file on {day} by their clock; a later withdrawal, or one left out at the end, cannot be seen here.";
    const ANSWER_WITHDRAWALS_NOT_CHECKED = "Withdrawals: never checked. An answer cannot know what came after it.";
    fn not_checked(error) = "Not checked: {error}";
    fn not_as_signed(error) = "Not as signed: {error}";
    const WITHDRAWALS_NEVER_CHECKED = "Withdrawals: never checked.";
    const KEYS_NOBODY_SIGNED = "Keys: nobody signed.";
    fn keys_of_levels(signers, weakest, best, assurance) = "Keys: {signers}, from level {weakest} to level {best} of 4. The weakest: {assurance}";

    const CHANGES_ANOTHER_RECORD = "it changes another record than the one here";
    const EARLIER_RECORD_LEFT_OUT = "a record before it was left out";
    const TWO_THINGS_OF_ERASED_EVIDENCE = "it says two things about evidence that was erased";
    const HOLDS_ERASED_EVIDENCE = "it holds evidence that it says was erased";
    const RECORDS_OF_DIFFERENT_PRACTITIONERS = "its records are about different practitioners";
}
