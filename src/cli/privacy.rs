//! Warns of what looks like it names somebody: on standard error, and what was found is not repeated.

use std::path::Path;

use super::say::note;
use crate::evidence::{EvidenceInput, FieldWarning, LookAt, PieceToCheck, look_at};
use crate::privacy;

/// Warns before saving; the names of files to attach count too.
pub fn warn_of(input: &EvidenceInput, files: &[std::path::PathBuf]) {
    let mut warnings = input.privacy();
    for file in files.iter().filter_map(|file| Path::new(file).file_name()) {
        let found = privacy::look(&file.to_string_lossy());
        warnings.extend(found.into_iter().map(|warning| FieldWarning { field: "files", warning }));
    }
    warn(&warnings);
}

/// Says each kind of warning once for each field.
pub fn warn(warnings: &[FieldWarning]) {
    for LookAt { field, sentence } in look_at(warnings) {
        note(format_args!("Please check ({field}): {sentence}"));
    }
}

/// Says what to look at in a piece that is about to travel.
pub fn remind(piece: &PieceToCheck) {
    for sentence in &piece.found {
        note(format_args!("Please check ({}): {sentence}", piece.id));
    }
}
