//! Embedded files, in the name tree and as associated files (ISO 32000-2, 7.11.4 and 14.13).

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::values::{broken, pdf_date, text};
use crate::document::made::about::RELATION;
use crate::document::types::{EmbeddedFile, Meta, RenderError};

/// Embeds files; returns the name tree and the list of associated files, or none without files.
pub(super) fn write(
    pdf: &mut Document,
    attachments: &[EmbeddedFile],
    meta: &Meta,
) -> Result<Option<(Object, Object)>, RenderError> {
    if attachments.is_empty() {
        return Ok(None);
    }
    let mut files: Vec<(&str, ObjectId)> = Vec::with_capacity(attachments.len());
    for attachment in attachments {
        let date = pdf_date(meta);
        let size = attachment.bytes.len() as i64;
        // PDF asks for MD5 here; a checksum is optional, and a broken one is worse than none. The subtype is a name, so
        // the slash of the media type is written as #2F by the writer.
        let mut stream = Stream::new(
            dictionary! {
                "Type" => "EmbeddedFile",
                "Subtype" => Object::Name(attachment.media_type.as_bytes().to_vec()),
                "Params" => dictionary! { "Size" => size, "ModDate" => text(&date) },
            },
            attachment.bytes.to_vec(),
        );
        stream.compress().map_err(broken)?;
        let stream = pdf.add_object(stream);
        let file = pdf.add_object(dictionary! {
            "Type" => "Filespec",
            "F" => text(&attachment.ascii_name()),
            "UF" => text(&attachment.name),
            "Desc" => text(&attachment.description),
            "AFRelationship" => RELATION,
            "EF" => dictionary! { "F" => stream, "UF" => stream },
        });
        files.push((&attachment.name, file));
    }
    let list: Vec<Object> = files.iter().map(|&(_, file)| file.into()).collect();
    let mut keyed: Vec<(Object, ObjectId)> =
        files.into_iter().map(|(name, file)| (text(name), file)).collect();
    // A reader looks a name up by the bytes of its key.
    keyed.sort_by(|(a, _), (b, _)| {
        a.as_str().unwrap_or_default().cmp(b.as_str().unwrap_or_default())
    });
    let names =
        keyed.into_iter().flat_map(|(key, file)| [key, file.into()]).collect::<Vec<Object>>();
    Ok(Some((
        dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } }.into(),
        list.into(),
    )))
}
