//! What is wrong with a framework, its examples and its crosswalk.

words! {
    fn line_of_the_crosswalk(line) = "line {line} of the crosswalk";
    const THE_FORMAT_IS_NOT_COUNTERSIGN_CROSSWALK = "the format is not countersign/crosswalk/1";
    const A_GROUP_OF_THE_CROSSWALK_LEADS = "a group of the crosswalk leads nowhere";
    const THE_CROSSWALK_NAMES_AN_INDICATOR = "the crosswalk names an indicator there is not";

    fn line_of_the_examples(line) = "line {line} of the examples";
    const THE_EXAMPLES_ARE_OF_ANOTHER_FORM = "the examples are of another form or framework";
    const THE_EXAMPLES_NAME_A_COMPETENCE = "the examples name a competence there is not";
    const THE_EXAMPLES_NAME_AN_INDICATOR = "the examples name an indicator there is not";

    const THE_FILE_IS_LARGER_THAN_16 = "the file is larger than 16 MB";
    fn the_format_is_not(format) = "the format is not {format}";
    const A_VERSION_HAS_ONLY_LETTERS_DIGITS = "a version has only letters, digits, dots and hyphens";
    const THERE_IS_NO_STAGE = "there is no stage";
    const ALL_IS_KEPT_FOR_SHARED_INDICATORS = "\"all\" is kept for shared indicators";
    const A_STAGE_IS_REPEATED = "a stage is repeated";
    const THERE_IS_NO_DOMAIN = "there is no domain";
    const A_DOMAIN_IS_REPEATED = "a domain is repeated";
    const A_DOMAIN_HAS_NO_COMPETENCE = "a domain has no competence";
    const A_CODE_IS_REPEATED = "a code is repeated";
    const A_COMPETENCE_HAS_NO_INDICATOR = "a competence has no indicator";
    const A_SHARED_INDICATOR_STANDS_BESIDE_OTHERS = "a shared indicator stands beside others of the same competence";
    const AN_INDICATOR_BELONGS_TO_NO_COMPETENCE = "an indicator belongs to no competence";
    const AN_INDICATOR_NAMES_A_STAGE = "an indicator names a stage that is missing";
    const AN_ID_IS_NOT_ITS_CODE = "an id is not its code and stage";
    const A_STAGE_IS_REPEATED_IN_A_COMPETENCE = "a stage is repeated in a competence";
    const A_STAGE_HAS_NO_INDICATOR = "a stage has no indicator";

    const THE_FILE_IS_LARGER_THAN_4 = "the file is larger than 4 MB";
    const A_ROW_NEEDS_THREE_FIELDS_CODE = "a row needs three fields (code, stage, text)";
    const THERE_IS_NO_INDICATOR = "there is no indicator with that code and stage";
    const THE_TEXT_IS_EMPTY = "the text is empty";
    const THERE_IS_NO_ROW = "there is no row";
    const THE_ROW_IS_NOT_TEXT = "the row is not text";
}
