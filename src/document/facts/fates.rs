//! What becomes of attached files that are not pictures, in words.

use std::collections::HashMap;

use super::piece::Piece;
use crate::acts::Acts;
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
            Self::Kept | Self::Refused(Acts::Nothing | Acts::Film) => "",
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
    /// Notes what becomes of a file of a piece.
    pub(super) fn put(&mut self, piece: &Piece, place: usize, fate: Fate) {
        self.0.insert((piece.number.clone(), place), fate);
    }

    /// What becomes of a file of a piece.
    pub fn of(&self, piece: &Piece, place: usize) -> &Fate {
        self.0.get(&(piece.number.clone(), place)).unwrap_or(&Fate::Kept)
    }
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
