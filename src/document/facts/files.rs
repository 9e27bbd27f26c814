//! Attached files that are not pictures: always named in the document, embedded by choice.

use std::collections::BTreeSet;

use super::fates::{Fate, Fates, is_picture, size};
use super::gather::Facts;
use crate::Portfolio;
use crate::acts::{Acts, acts};
use crate::document::note::{ExportNote, NoteAbout};
use crate::error::Result;
use crate::words;

/// The files to embed, a note for each that is not embedded, and the fate of each.
pub fn kept_and_carried(
    portfolio: &Portfolio,
    facts: &Facts,
) -> Result<(Vec<crate::document::types::EmbeddedFile>, Vec<ExportNote>, Fates)> {
    let (mut inside, mut notes) = (Vec::new(), Vec::new());
    let (mut fates, mut taken) = (Fates::default(), BTreeSet::new());
    for piece in &facts.pieces {
        for (place, file) in piece.evidence.files.iter().enumerate() {
            if is_picture(file) {
                continue;
            }
            let bytes = portfolio.attachment_bytes(&file.digest)?;
            let acts =
                if file.media_type == "application/pdf" { acts(&bytes) } else { Acts::Nothing };
            let fate = match acts {
                Acts::Nothing if facts.options.embed_files => {
                    Fate::Inside(free_name(&piece.number, &file.name, &mut taken))
                }
                Acts::Nothing => Fate::Kept,
                acts => Fate::Refused(acts),
            };
            if let Fate::Inside(name) = &fate {
                inside.push(crate::document::types::EmbeddedFile {
                    name: name.clone(),
                    media_type: file.media_type.clone(),
                    description: words::document::facts::file_of_evidence(&piece.number),
                    bytes: bytes.into(),
                });
            } else {
                let (number, name, size) = (&piece.number, &file.name, size(file.size));
                let sentence = words::document::facts::file(number, name, &size, fate.words());
                notes.push(ExportNote { about: NoteAbout::File, sentence });
            }
            fates.put(piece, place, fate);
        }
    }
    Ok((inside, notes, fates))
}

/// A name that is unique among the embedded files, also on systems that ignore case or know only ASCII.
fn free_name(number: &str, name: &str, taken: &mut BTreeSet<String>) -> String {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let mut free = format!("{number} {name}");
    let mut count = 1;
    while !taken.insert(crate::document::types::ascii(&free).to_lowercase()) {
        count += 1;
        free = format!("{number} {stem} ({count}){ending}");
    }
    free
}
