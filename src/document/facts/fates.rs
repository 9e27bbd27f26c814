//! Whether an attached file that is not a picture is embedded in the document, and if not, why.

use std::collections::HashMap;

use super::piece::Piece;
use crate::acts::Acts;
use crate::evidence::Attachment;
use crate::words;

/// What is done with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is embedded, under this name.
    Inside(String),
    /// It stays in the portfolio by choice.
    Kept,
    /// It stays in the portfolio, because opening it could run something, or because it cannot be examined.
    Refused(Acts),
}

impl Fate {
    /// The words printed behind the name of the file.
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

/// The fate of each file, by the number of its piece and its position there.
#[derive(Debug, Default)]
pub struct Fates(HashMap<(String, usize), Fate>);

impl Fates {
    /// Records the fate of a file of a piece.
    pub(super) fn put(&mut self, piece: &Piece, place: usize, fate: Fate) {
        self.0.insert((piece.number.clone(), place), fate);
    }

    /// The fate of a file of a piece.
    pub fn of(&self, piece: &Piece, place: usize) -> &Fate {
        self.0.get(&(piece.number.clone(), place)).unwrap_or(&Fate::Kept)
    }
}

/// Whether a file is printed as a picture.
pub fn is_picture(file: &Attachment) -> bool {
    matches!(file.media_type.as_str(), "image/jpeg" | "image/png")
}

/// The size of a file in words.
pub fn size(bytes: u32) -> String {
    match bytes {
        0..1_000 => words::shared::bytes(bytes as usize),
        1_000..1_000_000 => words::document::facts::kilobytes(bytes.div_ceil(1_000)),
        _ => words::document::facts::megabytes(bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
