//! Attached files that are not pictures: named always, inside by choice, never half shown.

use std::collections::BTreeSet;

use crate::Portfolio;
use crate::document::facts::Facts;
use crate::document::note::{ExportNote, NoteAbout};
use crate::document::script::holds_script;
use crate::error::Result;
use crate::evidence::{self, Attachment};

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It travels inside.
    Inside,
    /// It stays in the portfolio.
    Kept,
    /// It stays in the portfolio, because opening it could run something.
    Script,
}

impl Fate {
    /// The fate of a file that is not a picture.
    pub fn of(portfolio: &Portfolio, facts: &Facts, file: &evidence::Attachment) -> Result<Self> {
        if file.media_type == "application/pdf"
            && holds_script(&portfolio.attachment_bytes(&file.digest)?)
        {
            return Ok(Self::Script);
        }
        Ok(if facts.options.embed_files { Self::Inside } else { Self::Kept })
    }

    /// In words, behind the name of the file.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Inside => "inside this PDF, among its attachments",
            Self::Kept => "kept in the portfolio",
            Self::Script => "kept in the portfolio, because it holds a script",
        }
    }
}

/// The files that travel inside, and a note for each that does not.
pub fn kept_and_carried(
    portfolio: &Portfolio,
    facts: &Facts,
) -> Result<(Vec<crate::document::Attachment>, Vec<ExportNote>)> {
    let (mut inside, mut notes, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    for piece in &facts.pieces {
        for file in piece.evidence.files.iter().filter(|file| !is_picture(file)) {
            let fate = Fate::of(portfolio, facts, file)?;
            if fate != Fate::Inside {
                let sentence = format!(
                    "{}, file {} ({}): {}.",
                    piece.number,
                    file.name,
                    size(file.size),
                    fate.words()
                );
                notes.push(ExportNote { about: NoteAbout::File, sentence });
            } else if known.insert((piece.number.as_str(), file.digest.as_str())) {
                inside.push(crate::document::Attachment {
                    name: format!("{} {}", piece.number, file.name),
                    media_type: file.media_type.clone(),
                    description: format!("A file of {}", piece.number),
                    bytes: portfolio.attachment_bytes(&file.digest)?.into(),
                });
            }
        }
    }
    Ok((inside, notes))
}

/// Whether a file is printed as a picture.
pub fn is_picture(file: &Attachment) -> bool {
    matches!(file.media_type.as_str(), "image/jpeg" | "image/png")
}

/// How large a file is, for people.
pub fn size(bytes: u32) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
