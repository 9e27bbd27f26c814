//! Files of other systems, and what is wrong with one.

words! {
    const A_FILE = "a file";

    fn archive_of(given) = "Archive of {given}";

    fn checked_on(given, bytes, keys, withdrawals) = "Checked on {given}. {bytes}\n{keys}\n{withdrawals}";
    const A_BADGE = "A badge";

    const WHAT_WAS_LEFT_OUT = "what was left out";
    const THE_COLUMNS = "the columns";
    fn and_more(more) = " and {more} more";

    const NO_COLUMN_IS_HEADED_TITLE = "no column is headed Title or Statement, so the statements cannot be found";
    const THE_FIRST_ROW = "the first row";

    const A_FRAMEWORK_OF_OURS = "a framework of ours";
    const A_CASE_PACKAGE = "a CASE package";
    const A_COMPETENCY_FRAMEWORK_OF_MOODLE = "a competency framework of Moodle";
    const A_FRAMEWORK_OF_MAHARA = "a framework of Mahara";

    const THE_FILE_IS_LARGER_THAN_64 = "the file is larger than 64 MB";
    const THE_PACK = "the pack";

    const THE_FILE_IS_NOT_WRITTEN = "the file is not written as it should be";
    fn parts_one_in_the_other(deepest) = "{deepest} parts one in the other";
    const NOBODY_WROTE_THIS_BY_HAND = "nobody wrote this by hand or by a program";

    const READING_THE_FOLDER = "Reading the folder";

    const AN_IDENTIFIER_IS_REPEATED = "an identifier is repeated";
    const THE_STANDARD_IT_BELONGS = "the standard it belongs to is missing";
    const STANDARDS_WITHOUT_STATEMENTS = "standards without statements";
    const AN_ITEM_SAYS_NOTHING = "an item says nothing";

    const A_FIELD_IS_OF_THE_WRONG = "a field is of the wrong type, or stands there twice";

    fn there_are_columns_and_moodle_writes(head, columns) = "there are {head} columns, and Moodle writes {columns}";
    const NO_ROW_SAYS = "no row says that it is the framework";
    const A_SECOND_ROW_SAYS = "a second row says that it is the framework";
    const RULES_FOR_WHEN_SOMETHING_IS_COMPLETE = "rules for when something is complete";

    const A_ROW_SAYS_NOTHING = "a row says nothing";
    fn competence_of_row(number) = "competence of row {number}";
    const A_CODE_STANDS_WITH_A_STAGE = "a code stands with a stage and without one";
    fn statement_of_row(number) = "statement of row {number}";
    const A_SPREADSHEET_MAKES_2_1 = "; a spreadsheet makes 2.1 of 2.10, so set the column to text and type it again";
    fn a_code_is_repeated_it_stands(first, numbers) = "a code is repeated; it stands first on row {first}{numbers}";
    fn domain_of_row(number) = "domain of row {number}";

    const A_FORM_OF_TRAINING_RECORD = "a form of training record";

    const THE_FRAMEWORK_HAS_NO_TITLE = "the framework has no title";
    const NOT_NAMED = "not named";

    const IT_SAYS_MORE_THAN_16_MB = "it says more than 16 MB";

    const AS_PUBLISHED = "as published";

    const THERE_IS_NO_ITEM_IN_IT = "there is no item in it";
    fn it_has_items_and_at_most(items, most_items) = "it has {items} items, and at most {most_items} are read";
    fn an_identifier_is_repeated_it_stands(first) = "an identifier is repeated; it stands first at {first}";
    const AN_ITEM_STANDS_UNDER_ITSELF = "an item stands under itself";
    const THE_ITEM_ABOVE_IT_IS_MISSING = "the item above it is missing";
    fn it_nests_more_than_deep(deepest) = "it nests more than {deepest} deep";
    const IT_STANDS_ABOVE_ITSELF_A_CIRCLE = "it stands above itself: a circle";

    const ALL_STATEMENTS = "All statements";
    const EVERY_STATEMENT_OF_THIS_FRAMEWORK = "Every statement of this framework. It names no stages.";

    const AN_IDENTIFIER_IS_MISSING = "an identifier is missing";
    fn an_identifier_is_repeated_it_stands_first(first) = "an identifier is repeated; it stands first at CFItems[{first}]";
    fn an_item_stands_under_two_others(first) = "an item stands under two others; see CFAssociations[{first}] as well";

    fn row(number) = "row {number}";
    const THERE_ARE_MORE_THAN_500_COLUMNS = "there are more than 500 columns";
    const A_QUOTATION_MARK_IS_OPENED = "a quotation mark is opened and never closed";
    const A_CELL_HAS_MORE_THAN_65 = "a cell has more than 65,536 letters and signs";
    fn badge(number) = "badge {number}";
}
