//! Text strings, dates and destinations as PDF writes them (ISO 32000-2, 7.9 and 12.3.2).

use lopdf::{Object, ObjectId, StringFormat};

use crate::document::layout::style::PAGE;
use crate::document::types::{Meta, RenderError};

impl Meta {
    /// The name and version of the program, as in `Producer`.
    pub(super) const PRODUCER: &'static str = concat!("Countersign ", env!("CARGO_PKG_VERSION"));
}

/// When the document was made, as a PDF date string.
pub(super) fn pdf_date(meta: &Meta) -> String {
    let offset = meta.created.format("%z").to_string();
    let (hours, minutes) = offset.split_at(3);
    format!("D:{}{hours}'{minutes}'", meta.created.format("%Y%m%d%H%M%S"))
}

pub(super) fn broken(error: impl std::fmt::Display) -> RenderError {
    RenderError::Pdf(error.to_string())
}

/// A PDF text string: ASCII where that is enough, else UTF-16.
pub(super) fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::String(words.as_bytes().to_vec(), StringFormat::Literal);
    }
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

/// A place of the document as a destination.
pub(super) fn destination(pages: &[ObjectId], page: u32, y: f32) -> Option<Object> {
    let page = *pages.get(page as usize)?;
    let top = top_of(y).into();
    Some(Object::Array(vec![page.into(), "XYZ".into(), Object::Null, top, Object::Null]))
}

/// The height a destination scrolls to: a little above the line, so that it does not touch the window's edge.
pub(super) fn top_of(y: f32) -> f32 {
    (PAGE.1 - y + 8.0).min(PAGE.1).round()
}
