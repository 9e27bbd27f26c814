//! Signing, signers and their keys.

words! {
    const IT_HAS_NO_IDENTITY_CARD = "it has no identity card, or too many";
    const IT_WAS_SEALED_BY_ANOTHER_SIGNER = "it was sealed by another signer";
    const ITS_SIGNER_USED_ANOTHER_IDENTITY_CARD = "its signer used another identity card with this key before";

    const AN_INDICATOR_OF_THE_SAME_FRAMEWORK = "an indicator of the same framework as the first";
    const WHAT_IS_AGREED = "What is agreed";
    const THE_REASON = "The reason";

    const I_HAVE_TALKED_ABOUT = "I have talked about this with the person whose portfolio it is. In my judgement what is agreed here is right. I know that this record carries my name, role and registration number, and travels with the portfolio.";
    const TO_BE_SHOWN_AGAIN_AFTER_TIME = "To be shown again after time away";
    const TO_BE_SHOWN_AGAIN_AFTER_FURTHER = "To be shown again after further training";
    const MET_BY_EARLIER_LEARNING = "Met by earlier learning";
    const PROOF_SEEN = "Proof seen";
    const SIGNED_AS_IT_SAYS = "Signed as it says";
    const STAGE_COMPLETED = "Stage completed";
    const AGREEMENT_ENDED = "Agreement ended";
    const AN_AGREEMENT = "an agreement";
    const IT_NAMES_ANOTHER_KEY = "it names another key than the one that signed";

    const A_DECISION = "A decision";
    const THE_EVIDENCE = "The evidence";

    const THE_PRECEPTORS_NAME = "The preceptor's name";
    const SOMETHING_TO_SIGN_OFF = "Something to sign off";

    const IT_HOLDS_A_BADGE_OF_NO = "it holds a badge of no record";

    const THE_SEAL_NAMES_ANOTHER_KEY = "the seal names another key";

    const THE_KEY_IS_OF_ANOTHER_KIND = "the key is of another kind";
    const THE_KEY_CANNOT_BE_READ = "the key cannot be read";
    const THE_KEY_IS_WEAK = "the key is weak";
    const THE_KEY_IS_WRITTEN_IN_ANOTHER = "the key is written in another way";

    const A_WAY_TO_COMPARE = "a way to compare";

    const THE_ORGANISATIONS_NAME = "The organisation's name";

    const KEEPING_THE_LIST = "Keeping the list of what you signed";
    const THE_LIST_BESIDE = "the list beside it is of another signer, or was changed";

    const ITS_NOTES_COULD_NOT_BE_WRITTEN = "its notes could not be written";
    const ITS_KEY_IS_OF_ANOTHER_SIZE = "its key is of another size";

    const THERE_IS_NO_REGISTRATION_NUMBER = "There is no registration number.";
    const THIS_NUMBER_DOES_NOT_HAVE = "This number does not have the form that register uses. Check it.";

    const THE_RECORD = "the record";

    fn valid_for_version_version(version, newest) = "Valid for version {version}. Version {newest} is not signed off.";
    const THE_WORDS_OF_THIS_STATEMENT_WERE = "The words of this statement were changed since. They are shown as they were signed.";
    fn erased_by_its_owner_on(day) = "Erased by its owner on {day}";

    const KEEPING_THE_SIGNER_FILE = "Keeping the signer file";
    const THE_SIGNERS_NAME = "The signer's name";
    const ITS_IDENTITY_CARD_IS_NOT_VALID = "its identity card is not valid";
    const ITS_KEY = "its key is not the one on its identity card";
    const IT_IS_TOO_LARGE = "it is too large to be one";
    const IT_IS_NOT_A_SIGNER_FILE = "it is not a signer file";
    const IT_ENDS_TOO_EARLY = "it ends too early";
    const ITS_FIRST_LINE_CANNOT_BE_READ = "its first line cannot be read";

    const THE_SIGNER_REPORTED_THIS_KEY = "The signer reported this key as in wrong hands, and nothing else shows that the record is older. Ask them.";
    const SIGNED_AFTER_THE_SIGNER_STOPPED_USING = "Signed after the signer stopped using this key. Ask them.";
    const AN_ORGANISATION_ON_YOUR_TRUST_LIST = "An organisation on your trust list vouches for this key and this name.";
    const SOMEBODY_COMPARED_THIS_KEY = "Somebody compared this key with the signer, in person or by phone.";
    const SIGNED_ON_THE_PRACTITIONERS_OWN_COMPUTER = "Signed on the practitioner's own computer. They gave their own name; nobody has checked it.";
    const NOT_THE_KEY_YOU_CONFIRMED_SIGNED = "Not the key you confirmed: signed under the same name or number, on the practitioner's own computer. Ask the signer.";
    const ANOTHER_KEY_HERE_GOES = "Another key here goes by the same registration number. Signed on the practitioner's own computer. Ask the signer.";
    const SIGNED_WITH_A_KEY = "Signed with a key that was made on the practitioner's own computer. They gave their own name; nobody has checked it.";
    const SIGNED_ONCE_WITH_A_KEY = "Signed once, with a key that was made for this answer only. They gave their own name; nobody has checked it.";
    const A_BADGE_DOES_NOT_SAY = "A badge does not say on whose computer it was signed. They gave their own name; nobody has checked it.";
    const SIGNED_WITH_THE_SIGNERS_OWN_KEY = "Signed with the signer's own key. They gave their own name; nobody has checked it.";
    const NOT_THE_KEY_YOU_CONFIRMED_ANOTHER = "Not the key you confirmed: another key signed under the same name or number. Ask the signer.";
    const ANOTHER_KEY_HERE_GOES_BY_THE_SAME_REGISTRATION = "Another key here goes by the same registration number. Ask the signer which one is theirs.";
    const NOTHING_WAS_SIGNED_WITH_THIS_KEY = "Nothing was signed with this key yet. They gave their own name; nobody has checked it.";

    const ACHIEVED = "Achieved";
    const REFERRED_ON = "Referred on";
    const A_DECISION_IN_A_SENTENCE = "a decision";

    const KEEPING_YOUR_DECISIONS = "Keeping your decisions";

    const THE_CARD_NAMES_ANOTHER_KEY = "the card names another key than the one that signed";
    const IT_IS_NOT_IN_THREE_PARTS = "it is not in three parts";
    const A_PART_CANNOT_BE_READ = "a part cannot be read";
    const ITS_HEADER = "its header is not the one we write";
    const THE_SIGNATURE_CANNOT_BE_READ = "the signature cannot be read";
    const ITS_HEADER_IS_NOT_TEXT = "its header is not text";

    const A_TIME_IN_IT_CANNOT = "a time in it cannot be read";
    fn all(title, many) = "{title}: all {many}";
}
