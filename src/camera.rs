//! Reads the EXIF 2.32 tags Orientation and DateTimeOriginal of a picture. Pure.
//!
//! No other tag is ever read: others may say where somebody was, and whose camera it is.

use std::io::Cursor;

use exif::{In, Reader, Tag, Value};

/// The Orientation tag, 1 to 8, of EXIF data alone (a TIFF structure, as a JPEG or PNG holds it).
pub(crate) fn orientation(notes: &[u8]) -> Option<u8> {
    // A tag that cannot be read does not keep the others from being read.
    let read = Reader::new().continue_on_error(true).read_raw(notes.to_vec());
    let read = read.or_else(|error| error.distill_partial_result(|_| ())).ok()?;
    let way = read.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    u8::try_from(way).ok().filter(|way| (1..=8).contains(way))
}

/// When a picture was taken, as the camera wrote it: `2026:05:04 03:02:01`.
pub(crate) fn taken(picture: &[u8]) -> Option<String> {
    let notes = Reader::new().read_from_container(&mut Cursor::new(picture)).ok()?;
    let tags = [Tag::DateTimeOriginal, Tag::DateTimeDigitized, Tag::DateTime];
    let field = tags.iter().find_map(|tag| notes.get_field(*tag, In::PRIMARY))?;
    let Value::Ascii(lines) = &field.value else { return None };
    String::from_utf8(lines.first()?.clone()).ok()
}
