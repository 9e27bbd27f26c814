//! The command line on signing, signers and what was signed.

words! {
    const BADGE_WRITTEN = "Written. It is signed by your preceptor, and says nothing of what you wrote.";
    const ANYONE_CAN_CHECK_THE_BADGE = "Anyone can check it with `countersign verify`, and many other systems can read it.";
    const YOUR_SIGNER_FILE = "Your signer file (--signer)";
    fn learner_record_written(badges) = "Written: a learner record with {badges}.";
    const ANSWER_WITH_BADGES_WRITTEN = "Written. Send it as you sent the first: it says the same, with badges.";

    const PASSPHRASE_CHANGED = "The portfolio has a new passphrase. The recovery key is the same.";
    const PASSPHRASE_OF_THE_PORTFOLIO = "Passphrase of the portfolio: ";
    const PASSPHRASE_OF_THE_COPY = "Passphrase of the portfolio when the copy was made: ";
    const CHOOSE_A_PASSPHRASE = "Choose a passphrase: ";
    const PASSPHRASE_AGAIN = "The same again: ";
    const SAME_PASSPHRASE_TWICE = "The same passphrase twice";
    fn words_drawn_at_random(words) = "Three words to use, drawn at random: {words}";
    const RECOVERY_KEY = "Recovery key: ";
    fn keep_the_recovery_key(key) = "Recovery key: {key}\nWrite it on paper and keep it safe. It opens the portfolio when the passphrase is forgotten.\nNobody can open the portfolio without one of the two, and nobody else has them: if you lose both, everything in it is gone.";

    const A_PURPOSE = "a purpose";
    const SHARING_ENDED = "Written. Give it to them: what you shared with them counts no more.";
    const PASSPORT_WRITTEN = "Written. Anyone can check it with `countersign verify`, or with docs/verify.";
    fn printed_to(path) = "Printed to {path}.";
    const THE_ANSWER = "the answer";
    const NOT_MARKED = "Not marked";
    fn mark_and_standing(mark, indicator, standing, level, signer) = "{mark:<10}  {indicator}  {standing} standing, level {level}  {signer}";

    fn framework_on(framework, day) = "{framework} on {day}";
    const NOT_READY_YET = "not ready yet";
    fn stage_signed_off(stage, signed_off, required, ready) = "{stage}: {signed_off} of {required} signed off, {ready}";
    fn more_of_the_stage(more, stage) = "  and {more} more: add --stage {stage}";
    fn linked_evidence(pieces) = "Pieces of evidence linked to it: {pieces}";
    fn decided_by_record(record, decision, signer) = "Decided by record {record}: {decision} by {signer}";
    fn agreed_by_record(record, kind, signer) = "Agreed by record {record}: {kind} by {signer}";
    fn changed_from_to(before, after, changes) = "Changed from {before} to {after}: {changes}";

    const CHOOSE_A_PASSPHRASE_FOR_THE_SIGNER = "Choose a passphrase for the signer file: ";
    fn fingerprint(fingerprint) = "Fingerprint: {fingerprint}";
    const KEY_NAMES_THE_NEW_ONE = "This key names the new one. Give the statement to everyone who holds your sign-offs.";
    const KEY_NO_LONGER_USED = "What this key signed until now stays. Give the statement to everyone who holds your sign-offs.";
    const GIVE_STATEMENT_TO_EVERYONE = "Give the statement to everyone who holds your sign-offs.";
    const PASSPHRASE_OF_THE_SIGNER_FILE = "Passphrase of the signer file: ";
    const PROFESSION = "Profession";
    const REGISTER = "Register";
    const NUMBER = "Number";
    const EMPLOYER = "Employer";
    fn asked_for(sign_offs) = "Asked for {sign_offs}.";
    const SIGN_OFF_WITHDRAWN = "Withdrawn. The sign-off stays on record and counts no more.";
    fn decision_for(decision, indicator) = "{decision} for {indicator}.";

    fn not_so_today_in_request(condition, state) = "Not so today: {condition} ({state}). The request says so.";
    fn asks_to_sign(practitioner, signer) = "{practitioner} asks {signer} to sign.";
    fn rests_on(name) = "It rests on: {name}";
    fn not_so_when_you_were_asked(name, state) = "Not so when you were asked: {name} ({state})";
    const SOMETHING_TO_SIGN = "Something to sign (--agree)";
    const SEND_THE_ANSWER_BACK = "Send the answer back.";
    const ALREADY_ACCEPTED = "Already accepted. Nothing was changed.";
    fn signed_by(noun, title, signer) = "{noun}: {title}. Signed by {signer}.";
    count days = "day", "days";
    const NOBODY_WAS_ASKED_BY_FILE = "nobody was asked by file";
    count sign_offs_wait = "sign-off waits", "sign-offs wait";
    count entries_are_not_signed = "entry is not signed", "entries are not signed";

    fn asks_for_sign_off(practitioner, signer) = "{practitioner} asks {signer} for sign-off.";
    fn evidence_version(title, id, version) = "{title}  ({id}, version {version})";
    const HOW = "    How:";
    fn decision_for_evidence(decision, indicator, evidence) = "{decision} for {indicator} on {evidence}.";
    const SEND_ANSWER_BACK_AND_KEEP_A_COPY = "Send the answer back. Keep a copy: with it you can amend or withdraw later.";
    const EVIDENCE_AFTER_THE_AT_SIGN = "The evidence after the @";
    const SEND_ANSWER_TO_PRACTITIONER = "Send this answer to the practitioner.";
    fn decision_and_assurance(decision, indicator, assurance) = "{decision} for {indicator}. {assurance}";

    const FINGERPRINT_COMPARED = "Noted: you compared this fingerprint with the signer.";
    const KEY_STATEMENT_NOTED = "Noted: a statement about a key.";
    fn trust_list_noted(version, keys) = "Noted: trust list version {version} with {keys}.";
    count keys = "key", "keys";
    fn trust_list_version(version) = "Trust list version {version}.";

    fn record_line(indicator, decision, day, standing, signer, fingerprint, level) = "{indicator}  {decision}  {day}  {standing}  {signer} ({fingerprint}, level {level})";
    fn evidence_erased(day) = "    Its evidence was erased by its owner on {day}.";
    fn agreed_by(what, about, day, signer, key) = "Agreed: {what}  {about}  {day}  {signer} {key}";
    fn key_level(fingerprint, level) = "({fingerprint}, level {level})";
    fn check_code(code) = "Check code: {code}  The pages must print the same.";
    const WHAT_WAS_SIGNED_IN_FULL = "What was signed, in full";
    fn decided_on_by(decision, day, signer) = "  {decision} on {day} by {signer}";
    const EVIDENCE_AS_SIGNERS_SAW_IT = "The evidence as the signers saw it";
    fn file(name, size) = "File: {name} ({size})";
    fn signed(entries) = "Signed: {entries}.";
    fn withdrawn(records) = "Withdrawn: {records}.";
    fn practitioner(practitioner, fingerprint) = "Practitioner: {practitioner} ({fingerprint})";
}
