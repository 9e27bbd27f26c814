//! What painting gives besides content, and how it fails.

use crate::document::layout::tree::NodeId;
use crate::document::types::RenderError;

/// An area of a page that leads somewhere.
pub(crate) struct LinkArea {
    pub node: NodeId,
    pub link: u32,
    /// Left, bottom, right, top.
    pub rect: [f32; 4],
}

/// The box of a figure: left, bottom, right, top.
pub(crate) type Extent = [f32; 4];

/// That the file could not be put together.
pub(super) fn broken(error: impl std::fmt::Display) -> RenderError {
    RenderError::Pdf(error.to_string())
}
