//! What every noun of working life has words for.

/// The words of a noun.
#[derive(Debug)]
pub struct NounWords {
    /// The code of the noun.
    pub noun: &'static str,
    /// Its name in the singular, as a heading.
    pub one: &'static str,
    /// The heading of a list of them.
    pub many: &'static str,
    /// What it is for, in one sentence: an empty list shows it.
    pub about: &'static str,
    /// The label of the button that adds one.
    pub add: &'static str,
    /// The words of each field.
    pub fields: &'static [FieldWords],
    /// Each choice: its code, and what a person reads.
    pub choices: &'static [(&'static str, &'static str)],
}

/// The words of a field.
#[derive(Debug)]
pub struct FieldWords {
    /// The name of the field in code.
    pub name: &'static str,
    /// The label above it.
    pub label: &'static str,
    /// A hint under the label, or empty.
    pub help: &'static str,
}

/// The words of one field.
pub(super) const fn field(
    name: &'static str,
    label: &'static str,
    help: &'static str,
) -> FieldWords {
    FieldWords { name, label, help }
}
