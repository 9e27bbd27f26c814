//! The command line on evidence, portfolios, frameworks and what is brought in.

words! {
    fn brought_in(given) = "{given} brought in.";
    fn here_already(given) = "{given} here already.";
    count entries_are = "entry is", "entries are";
    fn not_brought_in_look_says_why(given) = "{given} not brought in: --look says why.";
    const NOTHING_OF_IT_IS_SIGNED_OFF = "Nothing of it is signed off. Take it back with: countersign brought PORTFOLIO --take-back";
    const A_SORT_OF_FILE = "a sort of file";
    fn read_as(reader) = "Read as: {reader}";
    const NO_PLACE_HERE = "no place here";
    count rows = "row", "rows";
    fn no_column_was_found_for_say(field) = "No column was found for {field}. Say which it is with --columns.";
    fn entry_here_already(at, title) = "{at}  {title}  (here already)";
    fn not_brought_in(at, title, why) = "{at}  {title}  Not brought in: {why}";
    fn and_more_json_lists_all(entries) = "… and {entries} more. --json lists all.";
    fn may_be_answer_with_means(at, written, fits, id) = "{at}: {written} may be {fits}. Answer with --means {id}=…";
    const OR = " or ";
    fn would_be_brought_in_here_already(given, here, no) = "{given} would be brought in, {here} here already, {no} cannot be. Nothing was written.";
    fn no_place_here(what, count) = "No place here: {what} ({count})";
    fn taken_back(given) = "{given} taken back.";
    fn you_changed_sent_or_linked_something(given) = "{given}: you changed, sent or linked something since.";
    count entries_stay = "entry stays", "entries stay";
    const TAKEN_BACK = "  (taken back)";
    count trainings = "training", "trainings";

    const SAVED_IT_IS_READ_ALOUD = "Saved. It is read aloud in place of the picture, and it is in the PDF.";
    const THE_NAME_OF_THE_PICTURE = "The name of the picture";

    const A_FIELD_OF_THIS_KIND = "a field of this kind";
    fn draft(id) = "Draft: {id}";
    fn saved_as_version(version) = "Saved as version {version}.";
    const WITHDRAWN_IT_STAYS_IN_THE_PORTFOLIO = "Withdrawn. It stays in the portfolio and no longer counts.";
    fn version(kind, given, version) = "{kind}, {given}, version {version}";
    fn by(indicator, decision, name, regulator, number, comment) = "{indicator}  {decision} by {name}, {regulator} {number}  {comment}";

    fn replaced_stayed_moved_signed_records_show(given, moved) = "Replaced. {given} stayed, {moved} moved. Signed records show the text that was signed.";
    fn the_counting_rules_stay_version(rules) = "The counting rules stay: version {rules}.";
    fn they_named_what_is_gone(names) = "They named what is gone, and no longer do: {names}.";
    const WITHOUT_A_TARGET_KEPT = "Without a target, kept with their evidence under these ids:";
    count indicators = "indicator", "indicators";
    fn loaded_the_published_text_of(many) = "Loaded the published text of {many}.";
    fn in_plain_words(indicator) = "  in plain words: {indicator}";
    fn as_published(published) = "  as published:   {published}";
    count domains = "domain", "domains";
    count stages = "stage", "stages";

    fn the_file_is_a_whole_framework(counts) = "The file is a whole framework: {counts}.";
    fn the_file(is, counts) = "The file is {is}. It can be read: {counts}.";
    fn written_as(id, counts) = "Written as {id}: {counts}.";
    const THE_FILE_IS_KEPT = "The file is kept as it came: see `countersign brought`.";
    const A_KIND_OF_FILE = "a kind of file";

    const YOU_ARE_HERE = " (you are here)";
    const NEXT = " (next)";
    const USUALLY_ASKED_FOR = "Usually asked for";
    const EXAMPLE_ROLES = "Example roles";
    const WAYS_IN = "Ways in";
    const SIDEWAYS = "Sideways";
    fn of_signed_off(signed_off, statements) = "  {signed_off} of {statements} signed off";
    const THERE_IS_NO_EXAMPLE = "There is no example for this statement yet.";
    const THINGS_YOU_MAY_HAVE_DONE = "Things you may have done that could show this. They count only when a preceptor signs.";
    const NOTHING_ELSE_IN_THE_FRAMEWORKS = "Nothing else in the frameworks of this portfolio is about the same.";
    const THE_SAME_EVIDENCE_MAY_FIT_HERE = "The same evidence may fit here too. Nothing counts by itself: a preceptor signs each.";

    fn made_a_portfolio_it_follows(title) = "Made a portfolio. It follows: {title}.";
    const THIS_FOLDER_IS_ON_A_NETWORK = "This folder is on a network drive. If the power or the network fails, the last thing you saved may be lost. It is safer to keep the portfolio on this computer, and safety copies on the network.";
    fn made_a_sample_portfolio(given) = "Made a sample portfolio with {given} of evidence.";

    fn all_is_well_checked(told) = "All is well. Checked: {told}.";
    const THIS_SAFETY_COPY_IS_WHOLE = "This safety copy is whole and can be restored.";
    fn made_a_safety_copy_and_read(told) = "Made a safety copy and read it back: {told}.";
    fn what_was_in_that_folder(to_string_lossy) = "What was in that folder before is kept beside it, in {to_string_lossy}.";
    fn saved_into_the_new_folder(told) = "Saved into the new folder: {told}.";
    fn of_evidence(pieces, sign_offs, files) = "{pieces} of evidence, {sign_offs}, {files}";

    const THIS_IS_THE_NEXT_OPTION = "this is the next option: the text is missing";
    fn file(name, media_type, size) = "File: {name} ({media_type}, {size})";
    fn added(id, counts) = "Added {id}: {counts}.";
    fn restored(told) = "Restored: {told}.";
}
