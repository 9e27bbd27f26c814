//! What painting returns besides content streams, and its errors.

use crate::document::layout::tree::NodeId;
use crate::document::types::RenderError;

/// The area of a link on a page.
pub(crate) struct LinkArea {
    pub node: NodeId,
    pub link: u32,
    /// Left, bottom, right, top.
    pub rect: [f32; 4],
}

/// The bounding box of a figure: left, bottom, right, top.
pub(crate) type Extent = [f32; 4];

/// The error that a PDF library failed.
pub(super) fn broken(error: impl std::fmt::Display) -> RenderError {
    RenderError::Pdf(error.to_string())
}
