//! Files of other systems, and what is wrong with one.

words! {
    const A_FILE = "a file";

    fn archive_of(name) = "Archive of {name}";

    fn checked_on(day, bytes, keys, withdrawals) = "Checked on {day}. {bytes}\n{keys}\n{withdrawals}";
    const A_BADGE = "A badge";

    const WHAT_WAS_LEFT_OUT = "what was left out";
    const THE_COLUMNS = "the columns";
    fn and_more(more) = " and {more} more";

    const NO_TITLE_COLUMN = "no column is headed Title or Statement, so the statements cannot be found";
    const THE_FIRST_ROW = "the first row";

    const A_FRAMEWORK_OF_OURS = "a framework of ours";
    const A_CASE_PACKAGE = "a CASE package";
    const A_COMPETENCY_FRAMEWORK_OF_MOODLE = "a competency framework of Moodle";
    const A_FRAMEWORK_OF_MAHARA = "a framework of Mahara";

    const FILE_LARGER_THAN_64_MB = "the file is larger than 64 MB";
    const THE_PACK = "the pack";

    const FILE_NOT_WELL_FORMED = "the file is not written as it should be";
    fn nested_parts(depth) = "{depth} parts one in the other";
    const NESTED_TOO_DEEP = "nobody wrote this by hand or by a program";

    const READING_THE_FOLDER = "Reading the folder";

    const AN_IDENTIFIER_IS_REPEATED = "an identifier is repeated";
    const STANDARD_IS_MISSING = "the standard it belongs to is missing";
    const STANDARDS_WITHOUT_STATEMENTS = "standards without statements";
    const AN_ITEM_SAYS_NOTHING = "an item says nothing";

    const FIELD_OF_WRONG_TYPE_OR_REPEATED = "a field is of the wrong type, or stands there twice";

    fn wrong_number_of_columns(columns, expected) = "there are {columns} columns, and Moodle writes {expected}";
    const NO_ROW_IS_THE_FRAMEWORK = "no row says that it is the framework";
    const SECOND_ROW_IS_THE_FRAMEWORK = "a second row says that it is the framework";
    const RULES_FOR_COMPLETION = "rules for when something is complete";

    const A_ROW_SAYS_NOTHING = "a row says nothing";
    fn competence_of_row(number) = "competence of row {number}";
    const CODE_WITH_AND_WITHOUT_STAGE = "a code stands with a stage and without one";
    fn statement_of_row(number) = "statement of row {number}";
    const SPREADSHEET_CUTS_CODES = "; a spreadsheet makes 2.1 of 2.10, so set the column to text and type it again";
    fn code_repeated(first, hint) = "a code is repeated; it stands first on row {first}{hint}";
    fn domain_of_row(number) = "domain of row {number}";

    const A_FORM_OF_TRAINING_RECORD = "a form of training record";

    const THE_FRAMEWORK_HAS_NO_TITLE = "the framework has no title";
    const NOT_NAMED = "not named";

    const MORE_THAN_16_MB = "it says more than 16 MB";

    const AS_PUBLISHED = "as published";

    const THERE_IS_NO_ITEM_IN_IT = "there is no item in it";
    fn too_many_items(items, most) = "it has {items} items, and at most {most} are read";
    fn identifier_repeated(first) = "an identifier is repeated; it stands first at {first}";
    const ITEM_UNDER_ITSELF = "an item stands under itself";
    const PARENT_ITEM_IS_MISSING = "the item above it is missing";
    fn nested_deeper_than(depth) = "it nests more than {depth} deep";
    const ITEM_ABOVE_ITSELF = "it stands above itself: a circle";

    const ALL_STATEMENTS = "All statements";
    const STAGE_OF_ALL_STATEMENTS = "Every statement of this framework. It names no stages.";

    const AN_IDENTIFIER_IS_MISSING = "an identifier is missing";
    fn case_identifier_repeated(first) = "an identifier is repeated; it stands first at CFItems[{first}]";
    fn item_has_two_parents(second) = "an item stands under two others; see CFAssociations[{second}] as well";

    fn row(number) = "row {number}";
    const MORE_THAN_500_COLUMNS = "there are more than 500 columns";
    const QUOTATION_MARK_NOT_CLOSED = "a quotation mark is opened and never closed";
    const CELL_TOO_LONG = "a cell has more than 65,536 letters and signs";
    fn badge(number) = "badge {number}";
}
