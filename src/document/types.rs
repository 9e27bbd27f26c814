//! Types that every part of this room knows: a document before and after rendering.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::blocks::Block;

/// The metadata of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    /// Its title, shown by readers instead of the file name.
    pub title: String,
    /// Whose document it is.
    pub author: Option<String>,
    /// The language it is in, such as `en-GB`.
    pub language: String,
    /// The id of the portfolio, in the foot of every page.
    pub id: String,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
    /// A word across every page, such as `SAMPLE`.
    pub watermark: Option<String>,
    /// The words at the left of every foot.
    pub footer: String,
}

/// A document to be rendered.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its metadata.
    pub meta: Meta,
    /// Its content.
    pub blocks: Vec<Block>,
    /// Files that travel inside it.
    pub attachments: Vec<EmbeddedFile>,
}

/// An embedded file (ISO 32000-2, 7.11.4).
#[derive(Debug, Clone, PartialEq)]
pub struct EmbeddedFile {
    /// Its name.
    pub name: String,
    /// What kind of file it is, such as `application/json`.
    pub media_type: String,
    /// A description for readers.
    pub description: String,
    /// Its content.
    pub bytes: Arc<[u8]>,
}

impl EmbeddedFile {
    /// Its name for readers that support only ASCII.
    pub(super) fn ascii_name(&self) -> String {
        ascii(&self.name)
    }
}

/// A name in ASCII.
pub(super) fn ascii(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect()
}

/// A finished PDF file.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// What could not be shown as asked.
    pub report: Vec<RenderNote>,
}

/// Something that could not be shown as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenderNote {
    /// No font has this character; it is written out as `[U+1F600]`.
    NoGlyph(char),
    /// The picture of this number, counted from 1, was left out.
    PictureLeftOut {
        /// Which picture.
        number: usize,
        /// Why.
        fault: ImageFault,
    },
    /// A link names an anchor that is not in the document; its words stand without it.
    NoAnchor(String),
}

/// Why a document could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The caller asked to stop.
    #[error("the export was stopped")]
    Cancelled,
    /// A bundled font cannot be read.
    #[error("the font {0} cannot be read")]
    Font(&'static str),
    /// The file could not be put together.
    #[error("the PDF could not be put together: {0}")]
    Pdf(String),
}

/// Why a picture was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageFault {
    /// Neither a JPEG nor a PNG file.
    UnknownKind,
    /// More than 40 million pixels.
    TooLarge,
    /// The file is truncated or invalid.
    Broken,
}
