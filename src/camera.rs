//! What a camera noted beside a picture (EXIF 2.32): which way is up, and when it was taken. Pure.
//!
//! Nothing else of it is ever read: it may say where somebody was, and by whose camera.

use std::io::Cursor;

use exif::{In, Reader, Tag, Value};

/// Which way is up, 1 to 8, from the notes alone (a TIFF file, as they stand in a JPEG or PNG).
pub(crate) fn orientation(notes: &[u8]) -> Option<u8> {
    // One note that cannot be read hides no other.
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
