//! The command line on evidence, portfolios, frameworks and what is brought in.

words! {
    fn brought_in(entries) = "{entries} brought in.";
    fn here_already(entries) = "{entries} here already.";
    count entries_are = "entry is", "entries are";
    fn not_all_brought_in(entries) = "{entries} not brought in: --look says why.";
    const NOTHING_IS_SIGNED_OFF_YET = "Nothing of it is signed off. Take it back with: countersign brought PORTFOLIO --take-back";
    const A_SORT_OF_FILE = "a sort of file";
    fn read_as(reader) = "Read as: {reader}";
    const NO_PLACE_HERE = "no place here";
    count rows = "row", "rows";
    fn no_column_found(field) = "No column was found for {field}. Say which it is with --columns.";
    fn entry_here_already(place, title) = "{place}  {title}  (here already)";
    fn not_brought_in(place, title, why) = "{place}  {title}  Not brought in: {why}";
    fn and_more_json_lists_all(entries) = "… and {entries} more. --json lists all.";
    fn which_may_be_meant(place, written, fits, id) = "{place}: {written} may be {fits}. Answer with --means {id}=…";
    const OR = " or ";
    fn would_be_brought_in(entries, here, refused) = "{entries} would be brought in, {here} here already, {refused} cannot be. Nothing was written.";
    fn no_place_here(what, count) = "No place here: {what} ({count})";
    fn taken_back(entries) = "{entries} taken back.";
    fn changed_since(entries) = "{entries}: you changed, sent or linked something since.";
    count entries_stay = "entry stays", "entries stay";
    const TAKEN_BACK = "  (taken back)";
    count trainings = "training", "trainings";

    const DESCRIPTION_SAVED = "Saved. It is read aloud in place of the picture, and it is in the PDF.";
    const NAME_OF_THE_PICTURE = "The name of the picture";

    const A_FIELD_OF_THIS_KIND = "a field of this kind";
    const IS_DRAFT = "  [draft]";
    const IS_WITHDRAWN = "  [withdrawn]";
    fn draft(id) = "Draft: {id}";
    fn saved_as_version(version) = "Saved as version {version}.";
    const EVIDENCE_WITHDRAWN = "Withdrawn. It stays in the portfolio and no longer counts.";
    fn version(kind, day, version) = "{kind}, {day}, version {version}";
    fn decision_by(indicator, decision, name, regulator, number, comment) = "{indicator}  {decision} by {name}, {regulator} {number}  {comment}";

    fn framework_replaced(stayed, moved) = "Replaced. {stayed} stayed, {moved} moved. Signed records show the text that was signed.";
    fn counting_rules_stay(rules) = "The counting rules stay: version {rules}.";
    fn rules_named_what_is_gone(names) = "They named what is gone, and no longer do: {names}.";
    const INDICATORS_WITHOUT_A_TARGET = "Without a target, kept with their evidence under these ids:";
    count indicators = "indicator", "indicators";
    fn published_text_loaded(indicators) = "Loaded the published text of {indicators}.";
    fn in_plain_words(indicator) = "  in plain words: {indicator}";
    fn as_published(published) = "  as published:   {published}";
    count domains = "domain", "domains";
    count stages = "stage", "stages";

    fn file_is_a_framework(counts) = "The file is a whole framework: {counts}.";
    fn file_can_be_read(sort, counts) = "The file is {sort}. It can be read: {counts}.";
    fn written_as(id, counts) = "Written as {id}: {counts}.";
    const FILE_KEPT_AS_IT_CAME = "The file is kept as it came: see `countersign brought`.";
    const A_KIND_OF_FILE = "a kind of file";

    const YOU_ARE_HERE = " (you are here)";
    const NEXT = " (next)";
    const USUALLY_ASKED_FOR = "Usually asked for";
    const EXAMPLE_ROLES = "Example roles";
    const WAYS_IN = "Ways in";
    const SIDEWAYS = "Sideways";
    fn of_signed_off(signed_off, statements) = "  {signed_off} of {statements} signed off";
    const NO_EXAMPLE_YET = "There is no example for this statement yet.";
    const EXAMPLES_COULD_SHOW_THIS = "Things you may have done that could show this. They count only when a preceptor signs.";
    const NOTHING_ELSE_ABOUT_THE_SAME = "Nothing else in the frameworks of this portfolio is about the same.";
    const THE_SAME_EVIDENCE_MAY_FIT_HERE = "The same evidence may fit here too. Nothing counts by itself: a preceptor signs each.";

    fn portfolio_made(title) = "Made a portfolio. It follows: {title}.";
    const FOLDER_ON_A_NETWORK_DRIVE = "This folder is on a network drive. If the power or the network fails, the last thing you saved may be lost. It is safer to keep the portfolio on this computer, and safety copies on the network.";
    fn sample_portfolio_made(pieces) = "Made a sample portfolio with {pieces} of evidence.";

    fn all_is_well(counts) = "All is well. Checked: {counts}.";
    const SAFETY_COPY_IS_WHOLE = "This safety copy is whole and can be restored.";
    fn safety_copy_made(counts) = "Made a safety copy and read it back: {counts}.";
    fn earlier_folder_kept(folder) = "What was in that folder before is kept beside it, in {folder}.";
    fn recovered_into_the_new_folder(counts) = "Saved into the new folder: {counts}.";
    fn of_evidence(pieces, sign_offs, files) = "{pieces} of evidence, {sign_offs}, {files}";

    const TEXT_IS_MISSING = "this is the next option: the text is missing";
    fn file(name, media_type, size) = "File: {name} ({media_type}, {size})";
    fn added(id, counts) = "Added {id}: {counts}.";
    fn restored(counts) = "Restored: {counts}.";
}
