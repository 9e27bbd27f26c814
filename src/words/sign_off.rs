//! Signing, signers and their keys.

words! {
    const IT_HAS_NO_IDENTITY_CARD = "it has no identity card, or too many";
    const IT_WAS_SEALED_BY_ANOTHER_SIGNER = "it was sealed by another signer";
    const SIGNER_USED_ANOTHER_IDENTITY_CARD = "its signer used another identity card with this key before";

    const INDICATOR_OF_THE_SAME_FRAMEWORK = "an indicator of the same framework as the first";
    const WHAT_IS_AGREED = "What is agreed";
    const THE_REASON = "The reason";

    const DECLARATION_OF_AGREEMENT = "I have talked about this with the person whose portfolio it is. In my judgement what is agreed here is right. I know that this record carries my name, role and registration number, and travels with the portfolio.";
    const SHOWN_AGAIN_AFTER_TIME_AWAY = "To be shown again after time away";
    const SHOWN_AGAIN_AFTER_TRAINING = "To be shown again after further training";
    const MET_BY_EARLIER_LEARNING = "Met by earlier learning";
    const PROOF_SEEN = "Proof seen";
    const SIGNED_AS_IT_SAYS = "Signed as it says";
    const STAGE_COMPLETED = "Stage completed";
    const AGREEMENT_ENDED = "Agreement ended";
    const AN_AGREEMENT = "an agreement";
    const NAMES_ANOTHER_KEY = "it names another key than the one that signed";

    const A_DECISION = "A decision";
    const THE_EVIDENCE = "The evidence";

    const THE_PRECEPTORS_NAME = "The preceptor's name";
    const SOMETHING_TO_SIGN_OFF = "Something to sign off";

    const HOLDS_A_BADGE_OF_NO_RECORD = "it holds a badge of no record";

    const THE_SEAL_NAMES_ANOTHER_KEY = "the seal names another key";

    const THE_KEY_IS_OF_ANOTHER_KIND = "the key is of another kind";
    const THE_KEY_CANNOT_BE_READ = "the key cannot be read";
    const THE_KEY_IS_WEAK = "the key is weak";
    const KEY_WRITTEN_IN_ANOTHER_WAY = "the key is written in another way";

    const A_WAY_TO_COMPARE = "a way to compare";

    const THE_ORGANISATIONS_NAME = "The organisation's name";

    const KEEPING_THE_LIST_OF_SIGNED = "Keeping the list of what you signed";
    const LIST_OF_SIGNED_NOT_ITS_OWN = "the list beside it is of another signer, or was changed";

    const ITS_NOTES_COULD_NOT_BE_WRITTEN = "its notes could not be written";
    const ITS_KEY_IS_OF_ANOTHER_SIZE = "its key is of another size";

    const THERE_IS_NO_REGISTRATION_NUMBER = "There is no registration number.";
    const NUMBER_NOT_OF_THAT_REGISTER = "This number does not have the form that register uses. Check it.";

    const THE_RECORD = "the record";

    fn valid_for_version(signed, newest) = "Valid for version {signed}. Version {newest} is not signed off.";
    const STATEMENT_WORDS_CHANGED = "The words of this statement were changed since. They are shown as they were signed.";
    fn erased_by_its_owner_on(day) = "Erased by its owner on {day}";

    const KEEPING_THE_SIGNER_FILE = "Keeping the signer file";
    const THE_SIGNERS_NAME = "The signer's name";
    const ITS_IDENTITY_CARD_IS_NOT_VALID = "its identity card is not valid";
    const KEY_NOT_ON_THE_CARD = "its key is not the one on its identity card";
    const TOO_LARGE_FOR_A_SIGNER_FILE = "it is too large to be one";
    const IT_IS_NOT_A_SIGNER_FILE = "it is not a signer file";
    const IT_ENDS_TOO_EARLY = "it ends too early";
    const ITS_FIRST_LINE_CANNOT_BE_READ = "its first line cannot be read";

    const KEY_IN_WRONG_HANDS = "The signer reported this key as in wrong hands, and nothing else shows that the record is older. Ask them.";
    const SIGNED_AFTER_KEY_STOPPED = "Signed after the signer stopped using this key. Ask them.";
    const ORGANISATION_VOUCHES = "An organisation on your trust list vouches for this key and this name.";
    const KEY_WAS_COMPARED = "Somebody compared this key with the signer, in person or by phone.";
    const SIGNED_ON_PRACTITIONERS_COMPUTER = "Signed on the practitioner's own computer. They gave their own name; nobody has checked it.";
    const NOT_CONFIRMED_KEY_SIGNED_HERE = "Not the key you confirmed: signed under the same name or number, on the practitioner's own computer. Ask the signer.";
    const NUMBER_OF_ANOTHER_KEY_SIGNED_HERE = "Another key here goes by the same registration number. Signed on the practitioner's own computer. Ask the signer.";
    const KEY_MADE_ON_PRACTITIONERS_COMPUTER = "Signed with a key that was made on the practitioner's own computer. They gave their own name; nobody has checked it.";
    const KEY_MADE_FOR_THIS_ANSWER = "Signed once, with a key that was made for this answer only. They gave their own name; nobody has checked it.";
    const BADGE_DOES_NOT_SAY_WHERE = "A badge does not say on whose computer it was signed. They gave their own name; nobody has checked it.";
    const SIGNED_WITH_OWN_KEY = "Signed with the signer's own key. They gave their own name; nobody has checked it.";
    const NOT_CONFIRMED_KEY = "Not the key you confirmed: another key signed under the same name or number. Ask the signer.";
    const NUMBER_OF_ANOTHER_KEY = "Another key here goes by the same registration number. Ask the signer which one is theirs.";
    const NOTHING_SIGNED_WITH_THIS_KEY = "Nothing was signed with this key yet. They gave their own name; nobody has checked it.";

    const REFERRED_ON = "Referred on";
    const A_DECISION_IN_A_SENTENCE = "a decision";

    const KEEPING_YOUR_DECISIONS = "Keeping your decisions";

    const CARD_NAMES_ANOTHER_KEY = "the card names another key than the one that signed";
    const IT_IS_NOT_IN_THREE_PARTS = "it is not in three parts";
    const A_PART_CANNOT_BE_READ = "a part cannot be read";
    const HEADER_IS_NOT_OURS = "its header is not the one we write";
    const THE_SIGNATURE_CANNOT_BE_READ = "the signature cannot be read";
    const ITS_HEADER_IS_NOT_TEXT = "its header is not text";

    const TIME_CANNOT_BE_READ = "a time in it cannot be read";
    fn stage_of_all(stage, statements) = "{stage}: all {statements}";
}
