//! A piece of evidence as a document shows it, and its anchor there.

use crate::evidence::Evidence;

/// A piece of evidence with its number in this document.
pub struct Piece {
    /// `E1`, `E2`, … in the order things happened, counted over the whole portfolio.
    pub number: String,
    /// The evidence in full, or only what a list shows of it where its text is left out.
    pub evidence: Evidence,
    /// Whether its text and files are left out.
    pub hidden: bool,
}

/// The anchor of a piece of evidence.
pub fn piece_anchor(number: &str) -> String {
    format!("evidence-{number}")
}

/// The anchor of an indicator's row in the grid.
pub fn indicator_anchor(id: &str) -> String {
    format!("indicator-{id}")
}
