//! What becomes of attached files that are not pictures, in words.

use std::collections::HashMap;

use super::piece::Piece;
use crate::acts::Acts;
use crate::evidence::Attachment;
use crate::words;

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
                return words::document::facts::file_is_attached(name);
            }
            Self::Kept | Self::Refused(Acts::Nothing | Acts::Film) => "",
            Self::Refused(Acts::Script) => words::document::facts::BECAUSE_IT_HOLDS_A_SCRIPT,
            Self::Refused(Acts::Program) => words::document::facts::BECAUSE_IT_STARTS_A_PROGRAM,
            Self::Refused(Acts::Locked) => words::document::facts::BECAUSE_IT_IS_LOCKED,
        };
        words::document::facts::kept_in_the_portfolio(because)
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
        0..1_000 => words::shared::bytes(bytes as usize),
        1_000..1_000_000 => words::document::facts::kilobytes(bytes.div_ceil(1_000)),
        _ => words::document::facts::megabytes(bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
