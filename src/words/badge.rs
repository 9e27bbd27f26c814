//! Badges, and what is wrong with one.

words! {
    const THE_PICTURE = "the picture";

    const THE_BADGE = "the badge";
    const IT_CANNOT_BE_READ = "it cannot be read";
    const SAYS_OTHER_THAN_THE_RECORD = "it says something else than the record";
    const NOT_SIGNED_BY_THE_SIGNER = "it was not signed by the signer of the record";

    const UNKNOWN_CONTEXT = "a context that is not known";
    const SAYS_MORE_THAN_IS_READ = "it says more than is read";
    const IT_CANNOT_BE_READ_AS_A_BADGE = "it cannot be read as a badge";
    const TOO_MANY_PARTS_ALIKE = "too many parts of it have no name and look like each other";

    const FILE_LARGER_THAN_25_MB = "the file is larger than 25 MB";
    const IT_IS_NO_BADGE = "it is no badge";
    const LARGER_THAN_4_MB = "it is larger than 4 MB";
    const THE_PICTURE_IS_CUT_SHORT = "the picture is cut short";
    const NO_BADGE_IN_THE_PICTURE = "there is no badge in this picture";
    const THE_PICTURE_IS_DAMAGED = "the picture is damaged";
    const PACKED_IN_AN_UNKNOWN_WAY = "the badge is packed in a way that is not known";

    const WHAT_WAS_ACHIEVED = "What was achieved";

    const WORDS_DESCRIBED_ON_THE_WEB = "it uses words that are described on the web, and nothing is fetched";
    const KEY_ON_THE_WEB = "its key stands on the web, and nothing is fetched";
    const SIGNED_IN_A_WAY_NOT_CHECKED = "it is signed in a way that is not checked here";
    const IT_IS_NOT_SIGNED = "it is not signed";
    const MORE_PROOFS_THAN_ARE_READ = "it has more proofs than are read";
    const ITS_PROOF_CANNOT_BE_READ = "its proof cannot be read";
    const ITS_PROOF_IS_FOR_ANOTHER_PURPOSE = "its proof is for another purpose";
    const MORE_BADGES_THAN_ARE_READ = "it wraps more badges than are read";
    const LEARNER_RECORDS_IN_EACH_OTHER = "it wraps learner records in each other";
}
