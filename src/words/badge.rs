//! Badges, and what is wrong with one.

words! {
    const THE_PICTURE = "the picture";

    const THE_BADGE = "the badge";
    const IT_CANNOT_BE_READ = "it cannot be read";
    const IT_SAYS_SOMETHING_ELSE = "it says something else than the record";
    const IT_WAS_NOT_SIGNED = "it was not signed by the signer of the record";

    const A_CONTEXT_THAT_IS_NOT_KNOWN = "a context that is not known";
    const IT_SAYS_MORE_THAN_IS_READ = "it says more than is read";
    const IT_CANNOT_BE_READ_AS_A_BADGE = "it cannot be read as a badge";
    const TOO_MANY_PARTS_OF_IT_HAVE = "too many parts of it have no name and look like each other";

    const THE_FILE_IS_LARGER_THAN_25 = "the file is larger than 25 MB";
    const IT_IS_NO_BADGE = "it is no badge";
    const IT_IS_LARGER_THAN_4_MB = "it is larger than 4 MB";
    const THE_PICTURE_IS_CUT_SHORT = "the picture is cut short";
    const THERE_IS_NO_BADGE = "there is no badge in this picture";
    const THE_PICTURE_IS_DAMAGED = "the picture is damaged";
    const THE_BADGE_IS_PACKED = "the badge is packed in a way that is not known";

    const WHAT_WAS_ACHIEVED = "What was achieved";

    const IT_USES_WORDS_THAT_ARE_DESCRIBED = "it uses words that are described on the web, and nothing is fetched";
    const ITS_KEY_STANDS_ON_THE_WEB = "its key stands on the web, and nothing is fetched";
    const IT_IS_SIGNED_IN_A_WAY = "it is signed in a way that is not checked here";
    const IT_IS_NOT_SIGNED = "it is not signed";
    const IT_HAS_MORE_PROOFS = "it has more proofs than are read";
    const ITS_PROOF_CANNOT_BE_READ = "its proof cannot be read";
    const ITS_PROOF_IS_FOR_ANOTHER_PURPOSE = "its proof is for another purpose";
    const IT_WRAPS_MORE_BADGES = "it wraps more badges than are read";
    const IT_WRAPS_LEARNER_RECORDS = "it wraps learner records in each other";
}
