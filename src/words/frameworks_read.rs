//! What is wrong with a framework, its examples and its crosswalk.

words! {
    fn line_of_the_crosswalk(line) = "line {line} of the crosswalk";
    const FORMAT_IS_NOT_CROSSWALK_1 = "the format is not countersign/crosswalk/1";
    const CROSSWALK_GROUP_LEADS_NOWHERE = "a group of the crosswalk leads nowhere";
    const CROSSWALK_INDICATOR_UNKNOWN = "the crosswalk names an indicator there is not";

    fn line_of_the_examples(line) = "line {line} of the examples";
    const EXAMPLES_OF_ANOTHER_FORM = "the examples are of another form or framework";
    const EXAMPLES_COMPETENCE_UNKNOWN = "the examples name a competence there is not";
    const EXAMPLES_INDICATOR_UNKNOWN = "the examples name an indicator there is not";

    const FILE_LARGER_THAN_16_MB = "the file is larger than 16 MB";
    fn format_is_not(format) = "the format is not {format}";
    const VERSION_HAS_OTHER_CHARACTERS = "a version has only letters, digits, dots and hyphens";
    const THERE_IS_NO_STAGE = "there is no stage";
    const ALL_IS_FOR_SHARED_INDICATORS = "\"all\" is kept for shared indicators";
    const A_STAGE_IS_REPEATED = "a stage is repeated";
    const THERE_IS_NO_DOMAIN = "there is no domain";
    const A_DOMAIN_IS_REPEATED = "a domain is repeated";
    const A_DOMAIN_HAS_NO_COMPETENCE = "a domain has no competence";
    const A_CODE_IS_REPEATED = "a code is repeated";
    const A_COMPETENCE_HAS_NO_INDICATOR = "a competence has no indicator";
    const SHARED_BESIDE_OTHERS = "a shared indicator stands beside others of the same competence";
    const AN_INDICATOR_BELONGS_TO_NO_COMPETENCE = "an indicator belongs to no competence";
    const STAGE_OF_INDICATOR_MISSING = "an indicator names a stage that is missing";
    const ID_IS_NOT_CODE_AND_STAGE = "an id is not its code and stage";
    const STAGE_REPEATED_IN_COMPETENCE = "a stage is repeated in a competence";
    const A_STAGE_HAS_NO_INDICATOR = "a stage has no indicator";

    const FILE_LARGER_THAN_4_MB = "the file is larger than 4 MB";
    const ROW_NEEDS_THREE_FIELDS = "a row needs three fields (code, stage, text)";
    const NO_SUCH_INDICATOR = "there is no indicator with that code and stage";
    const THE_TEXT_IS_EMPTY = "the text is empty";
    const THERE_IS_NO_ROW = "there is no row";
    const THE_ROW_IS_NOT_TEXT = "the row is not text";
}
