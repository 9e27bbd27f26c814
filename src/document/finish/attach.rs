//! Files that travel inside the document.

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::{broken, pdf_date, text};
use crate::document::{Attachment, Meta, RenderError};

/// Embeds files; gives the name tree and the list of associated files. None without files.
pub(super) fn write(
    pdf: &mut Document,
    attachments: &[Attachment],
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
            "F" => text(&ascii(&attachment.name)),
            "UF" => text(&attachment.name),
            "Desc" => text(&attachment.description),
            "AFRelationship" => "Supplement",
            "EF" => dictionary! { "F" => stream, "UF" => stream },
        });
        files.push((&attachment.name, file));
    }
    let list: Vec<Object> = files.iter().map(|&(_, file)| file.into()).collect();
    files.sort();
    let names =
        files.iter().flat_map(|&(name, file)| [text(name), file.into()]).collect::<Vec<Object>>();
    Ok(Some((
        dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } }.into(),
        list.into(),
    )))
}

/// The name for readers that know no other letters; all others use `UF`.
fn ascii(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect()
}
