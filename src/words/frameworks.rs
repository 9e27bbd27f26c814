//! What is said of frameworks that come from other systems, and go to them.

use crate::text::counted;

/// Codes that were renamed because they cannot be codes here.
pub fn codes_renamed(many: usize) -> Option<String> {
    let codes = counted(many, "code", "codes");
    (many > 0).then(|| {
        said!("{codes} could not stay: a code here has letters, digits, dots and hyphens, and stands once. The published one is kept beside it.")
    })
}

/// Competences with a description, for which there is no place.
pub fn not_described(many: usize) -> Option<String> {
    let some = counted(
        many,
        text!("competence has a description"),
        text!("competences have a description"),
    );
    (many > 0).then(|| said!("{some}: it stays in the file, as there is no place for it here."))
}

/// Links between items that say neither who stands under whom nor a stage.
pub fn other_links(kinds: &[(String, usize)]) -> Option<String> {
    let all: usize = kinds.iter().map(|(_, many)| many).sum();
    let named: Vec<String> = kinds.iter().map(|(kind, many)| format!("{kind} ({many})")).collect();
    let links =
        counted(all, text!("link of another kind stays"), text!("links of other kinds stay"));
    (all > 0).then(|| said!("{links} in the file: {}.", named.join(", ")))
}

/// Parts of a file that are not taken, by what they are.
pub fn left_in_the_file(what: &str, many: usize) -> Option<String> {
    (many > 0).then(|| said!("Left in the file: {what} ({many})."))
}

/// Items that point at others and may be stages, and the option that takes them as such.
pub fn may_be_stages(many: usize) -> Option<String> {
    let items = counted(many, text!("item points"), text!("items point"));
    (many > 0).then(|| {
        said!("{items} at others. Those may be stages: if they are, add --stages-from cross-references.")
    })
}

/// Items that stand in the file twice, word for word.
pub fn items_twice(many: usize) -> Option<String> {
    let rows = counted(many, text!("item stands"), text!("items stand"));
    (many > 0).then(|| said!("{rows} in the file twice, word for word. One of each was taken."))
}

/// Names that were cut and stand whole in the description.
pub fn names_cut(many: usize, most: usize) -> Option<String> {
    let names = counted(many, text!("name is"), text!("names are"));
    (many > 0).then(|| {
        said!("{names} longer than the {most} letters there is room for. It was cut, and stands whole in the description.")
    })
}

/// Names that were cut for good: this kind of file has no description.
pub fn names_shortened(many: usize, most: usize) -> Option<String> {
    let names = counted(many, text!("name is"), text!("names are"));
    (many > 0).then(|| {
        said!("{names} longer than the {most} letters there is room for. The rest was cut.")
    })
}

/// Published codes for which a format has no place.
pub fn published_codes_stay(many: usize) -> Option<String> {
    let codes = counted(many, text!("published code has"), text!("published codes have"));
    (many > 0)
        .then(|| said!("{codes} no place in this kind of file. The codes in use here go along."))
}

/// A kind of file that has no stages.
pub const STAGES_ONLY_IN_NAMES: &str = text!(
    "This kind of file has no stages. They stand only in the names of the statements, and do not come back."
);

/// What of a framework a table leaves out.
pub const NOT_IN_A_TABLE: &str = text!(
    "A table has no room for where the framework comes from, and what its stages and domains are like."
);
