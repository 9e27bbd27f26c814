//! The command line on signing, signers and what was signed.

words! {
    const WRITTEN_IT_IS_SIGNED = "Written. It is signed by your preceptor, and says nothing of what you wrote.";
    const ANYONE_CAN_CHECK_IT_WITH_COUNTERSIGN = "Anyone can check it with `countersign verify`, and many other systems can read it.";
    const YOUR_SIGNER_FILE_SIGNER = "Your signer file (--signer)";
    fn written_a_learner_record_with(badges) = "Written: a learner record with {badges}.";
    const WRITTEN_SEND_IT_AS_YOU_SENT = "Written. Send it as you sent the first: it says the same, with badges.";

    const THE_PORTFOLIO_HAS_A_NEW_PASSPHRASE = "The portfolio has a new passphrase. The recovery key is the same.";
    const PASSPHRASE_OF_THE_PORTFOLIO = "Passphrase of the portfolio: ";
    const PASSPHRASE_OF_THE_PORTFOLIO_WHEN_THE_COPY = "Passphrase of the portfolio when the copy was made: ";
    const CHOOSE_A_PASSPHRASE = "Choose a passphrase: ";
    const THE_SAME_AGAIN = "The same again: ";
    const THE_SAME_PASSPHRASE_TWICE = "The same passphrase twice";
    fn three_words_to_use_drawn(given) = "Three words to use, drawn at random: {given}";
    const RECOVERY_KEY = "Recovery key: ";
    fn recovery_key_write_it_on_paper(recovery) = "Recovery key: {recovery}\nWrite it on paper and keep it safe. It opens the portfolio when the passphrase is forgotten.\nNobody can open the portfolio without one of the two, and nobody else has them: if you lose both, everything in it is gone.";

    const A_PURPOSE = "a purpose";
    const WRITTEN_GIVE_IT_TO_THEM = "Written. Give it to them: what you shared with them counts no more.";
    const WRITTEN_ANYONE_CAN_CHECK = "Written. Anyone can check it with `countersign verify`, or with docs/verify.";
    fn printed_to(path) = "Printed to {path}.";
    const THE_ANSWER = "the answer";
    const NOT_MARKED = "Not marked";
    fn standing_level(mark, indicator, standing, level, one) = "{mark:<10}  {indicator}  {standing} standing, level {level}  {one}";

    fn on(short_title, given) = "{short_title} on {given}";
    const NOT_READY_YET = "not ready yet";
    fn of_signed_off(title, signed_off, required, ready) = "{title}: {signed_off} of {required} signed off, {ready}";
    fn and_more_add_stage(more, id) = "  and {more} more: add --stage {id}";
    fn pieces_of_evidence_linked_to_it(evidence) = "Pieces of evidence linked to it: {evidence}";
    fn decided_by_record_by(id, decision, name) = "Decided by record {id}: {decision} by {name}";
    fn agreed_by_record_by(id, kind, name) = "Agreed by record {id}: {kind} by {name}";
    fn changed_from_to(before, after, changes) = "Changed from {before} to {after}: {changes}";

    const CHOOSE_A_PASSPHRASE_FOR_THE_SIGNER = "Choose a passphrase for the signer file: ";
    fn fingerprint(fingerprint_of) = "Fingerprint: {fingerprint_of}";
    const THIS_KEY_NAMES_THE_NEW = "This key names the new one. Give the statement to everyone who holds your sign-offs.";
    const WHAT_THIS_KEY_SIGNED = "What this key signed until now stays. Give the statement to everyone who holds your sign-offs.";
    const GIVE_THE_STATEMENT_TO_EVERYONE = "Give the statement to everyone who holds your sign-offs.";
    const PASSPHRASE_OF_THE_SIGNER_FILE = "Passphrase of the signer file: ";
    const PROFESSION = "Profession";
    const REGISTER = "Register";
    const NUMBER = "Number";
    const EMPLOYER = "Employer";
    fn asked_for(offs) = "Asked for {offs}.";
    const WITHDRAWN_THE_SIGN_OFF_STAYS = "Withdrawn. The sign-off stays on record and counts no more.";
    fn for_said(decision, indicator) = "{decision} for {indicator}.";

    fn not_so_today_the_request_says(id, state) = "Not so today: {id} ({state}). The request says so.";
    fn asks_to_sign(practitioner, to_name) = "{practitioner} asks {to_name} to sign.";
    fn it_rests_on(name) = "It rests on: {name}";
    fn not_so_when_you_were_asked(name, state) = "Not so when you were asked: {name} ({state})";
    const SOMETHING_TO_SIGN_AGREE = "Something to sign (--agree)";
    const SEND_THE_ANSWER_BACK = "Send the answer back.";
    const ALREADY_ACCEPTED_NOTHING_WAS_CHANGED = "Already accepted. Nothing was changed.";
    fn signed_by(noun, title, signer) = "{noun}: {title}. Signed by {signer}.";
    count days = "day", "days";
    const NOBODY_WAS_ASKED_BY_FILE = "nobody was asked by file";
    count sign_offs_wait = "sign-off waits", "sign-offs wait";
    count entries_are_not_signed = "entry is not signed", "entries are not signed";

    fn asks_for_sign_off(practitioner, to_name) = "{practitioner} asks {to_name} for sign-off.";
    fn version(title, id, version) = "{title}  ({id}, version {version})";
    const HOW = "    How:";
    fn for_on(label, indicator, evidence) = "{label} for {indicator} on {evidence}.";
    const SEND_THE_ANSWER_BACK_KEEP = "Send the answer back. Keep a copy: with it you can amend or withdraw later.";
    const THE_EVIDENCE_AFTER_THE = "The evidence after the @";
    const SEND_THIS_ANSWER_TO_THE_PRACTITIONER = "Send this answer to the practitioner.";
    fn decision_and_assurance(decision, indicator, assurance) = "{decision} for {indicator}. {assurance}";

    const NOTED_YOU_COMPARED_THIS_FINGERPRINT = "Noted: you compared this fingerprint with the signer.";
    const NOTED_A_STATEMENT_ABOUT_A_KEY = "Noted: a statement about a key.";
    fn noted_trust_list_version_with(version, keys) = "Noted: trust list version {version} with {keys}.";
    count keys = "key", "keys";
    fn trust_list_version(version) = "Trust list version {version}.";

    fn level(indicator, decision, get, standing_words, name, fingerprint, level) = "{indicator}  {decision}  {get}  {standing_words}  {name} ({fingerprint}, level {level})";
    fn its_evidence_was_erased(given) = "    Its evidence was erased by its owner on {given}.";
    fn agreed_by(what, about, day, name, key) = "Agreed: {what}  {about}  {day}  {name} {key}";
    fn key_level(fingerprint, level) = "({fingerprint}, level {level})";
    fn check_code_the_pages_must_print(check_code) = "Check code: {check_code}  The pages must print the same.";
    const WHAT_WAS_SIGNED_IN_FULL = "What was signed, in full";
    fn on_by(decision, get, described) = "  {decision} on {get} by {described}";
    const THE_EVIDENCE_AS_THE_SIGNERS_SAW = "The evidence as the signers saw it";
    fn file(name, size) = "File: {name} ({size})";
    fn signed(entries) = "Signed: {entries}.";
    fn withdrawn(many) = "Withdrawn: {many}.";
    fn practitioner(practitioner, practitioner_fingerprint) = "Practitioner: {practitioner} ({practitioner_fingerprint})";
}
