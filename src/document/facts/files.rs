//! Attached files that are not pictures: named always, inside by choice, never half shown.

use std::collections::{BTreeSet, HashMap};

use super::{Facts, Piece};
use crate::Portfolio;
use crate::document::note::{ExportNote, NoteAbout};
use crate::document::script::{Acts, acts};
use crate::error::Result;
use crate::evidence::Attachment;
use crate::text::counted;

/// What becomes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It travels inside, under this name.
    Inside(String),
    /// It stays in the portfolio.
    Kept,
    /// It stays in the portfolio, because opening it could do something, or nobody can look.
    Refused(Acts),
}

impl Fate {
    /// In words, behind the name of the file.
    pub fn words(&self) -> String {
        let because = match self {
            Self::Inside(name) => {
                return format!(
                    "inside this PDF, among its attachments, as \u{201c}{name}\u{201d}"
                );
            }
            Self::Kept | Self::Refused(Acts::Nothing) => "",
            Self::Refused(Acts::Script) => ", because it holds a script",
            Self::Refused(Acts::Program) => ", because it starts a program",
            Self::Refused(Acts::Locked) => ", because it is locked and nobody can look inside",
        };
        format!("kept in the portfolio{because}")
    }
}

/// What becomes of the files of evidence that are not pictures, by the number of the piece and the place of the file.
#[derive(Debug, Default)]
pub struct Fates(HashMap<(String, usize), Fate>);

impl Fates {
    /// What becomes of a file of a piece.
    pub fn of(&self, piece: &Piece, place: usize) -> &Fate {
        self.0.get(&(piece.number.clone(), place)).unwrap_or(&Fate::Kept)
    }
}

/// The files that travel inside, a note for each that does not, and what became of each.
pub fn kept_and_carried(
    portfolio: &Portfolio,
    facts: &Facts,
) -> Result<(Vec<crate::document::types::Attachment>, Vec<ExportNote>, Fates)> {
    let (mut inside, mut notes) = (Vec::new(), Vec::new());
    let (mut fates, mut taken) = (HashMap::new(), BTreeSet::new());
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
                inside.push(crate::document::types::Attachment {
                    name: name.clone(),
                    media_type: file.media_type.clone(),
                    description: format!("A file of {}", piece.number),
                    bytes: bytes.into(),
                });
            } else {
                let (number, name, size) = (&piece.number, &file.name, size(file.size));
                let sentence = format!("{number}, file {name} ({size}): {}.", fate.words());
                notes.push(ExportNote { about: NoteAbout::File, sentence });
            }
            fates.insert((piece.number.clone(), place), fate);
        }
    }
    Ok((inside, notes, Fates(fates)))
}

/// A name that no other file inside has, also where capitals are the same as small letters and where only ASCII is
/// known.
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

/// Whether a file is printed as a picture.
pub fn is_picture(file: &Attachment) -> bool {
    matches!(file.media_type.as_str(), "image/jpeg" | "image/png")
}

/// How large a file is, for people.
pub fn size(bytes: u32) -> String {
    match bytes {
        0..1_000 => counted(bytes as usize, "byte", "bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
