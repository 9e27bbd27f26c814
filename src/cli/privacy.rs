//! Warns on standard error of text that may name somebody, without repeating that text.

use std::collections::BTreeSet;

use super::say::note;
use crate::evidence::{EvidenceInput, FieldWarning, PieceToCheck, look_at, warnings_in};
use crate::privacy::LooksLike;
use crate::words;

/// Warns before saving; the names of files to attach count too.
pub fn warn_of(input: &EvidenceInput, files: &[std::path::PathBuf]) {
    let mut warnings = input.privacy();
    let names: Vec<String> = files
        .iter()
        .filter_map(|file| Some(file.file_name()?.to_string_lossy().into_owned()))
        .collect();
    warnings.extend(warnings_in(names.iter().map(|name| ("files", name))));
    warn(&warnings);
}

/// Prints each kind of warning once for each field.
pub fn warn(warnings: &[FieldWarning]) {
    say(look_at(warnings).iter().map(|one| (one.field, one.looks_like)));
}

/// Prints what to check in a piece before it is sent.
pub fn remind(piece: &PieceToCheck) {
    say(piece.found.iter().map(|one| (piece.id.as_str(), one.looks_like)));
}

/// Prints each warning once: the field, and what it looks like.
fn say<'a>(found: impl Iterator<Item = (&'a str, LooksLike)>) {
    let found: BTreeSet<_> = found.collect();
    for (place, looks_like) in found {
        note(words::cli::working_life::please_check(place, looks_like.sentence()));
    }
}
