//! Reads a finished PDF again: the files that ride in it, and whether its pages are as they were made.
//!
//! At export a digest of everything a page shows is put inside the file. It proves nothing by itself, since whoever
//! changes a page could change it as well; the proof is the passport. It tells a reader that pages were changed by a
//! program that does not know of it, as editors do.

use lopdf::{Dictionary, Document, LoadOptions, Object};
use serde::Serialize;

use super::Attachment;
use super::shown::{DEEPEST, MOST_UNPACKED, RECORD, content, follow, record_of};

/// Larger files are no document of ours.
const MOST: usize = 400 * 1024 * 1024;
/// How many parts of a list of files are looked at.
const MOST_NAMES: usize = 10_000;
/// Whether the pages of a document are as they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum PagesSince {
    /// As they were made.
    Same,
    /// Something on them was changed afterwards.
    Changed,
    /// The file does not say how they were.
    NotRecorded,
}

/// Why a file could not be read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file is not a PDF that can be read")]
pub struct NotAPdf;

impl PagesSince {
    /// The same as a sentence.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Same => "Pages: as they were when this PDF was made.",
            Self::Changed => {
                "Pages: CHANGED after this PDF was made. Do not rely on them: rely on what is told here."
            }
            Self::NotRecorded => {
                "Pages: this PDF does not say how they were made. Rely on what is told here."
            }
        }
    }
}

/// The files that ride in a PDF, and whether its pages are as they were when it was made. The record of the pages is
/// not one of the files.
///
/// # Errors
/// [`NotAPdf`].
pub fn reread(pdf: &[u8]) -> Result<(Vec<Attachment>, PagesSince), NotAPdf> {
    let pdf = open(pdf)?;
    let (records, files): (Vec<_>, Vec<_>) =
        files(&pdf).into_iter().partition(|file| file.name == RECORD);
    let pages = match records.first() {
        None => PagesSince::NotRecorded,
        Some(record) if record_of(&pdf).bytes == record.bytes => PagesSince::Same,
        Some(_) => PagesSince::Changed,
    };
    Ok((files, pages))
}

fn open(pdf: &[u8]) -> Result<Document, NotAPdf> {
    if pdf.len() > MOST || !pdf.starts_with(b"%PDF-") {
        return Err(NotAPdf);
    }
    let options =
        LoadOptions { max_decompressed_size: Some(MOST_UNPACKED), ..LoadOptions::default() };
    Document::load_mem_with_options(pdf, options).map_err(|_| NotAPdf)
}

fn files(pdf: &Document) -> Vec<Attachment> {
    let listed = || {
        let names = follow(pdf, pdf.catalog().ok()?.get(b"Names").ok()?).as_dict().ok()?;
        Some(follow(pdf, names.get(b"EmbeddedFiles").ok()?))
    };
    let mut found = Vec::new();
    if let Some(tree) = listed() {
        let mut left = MOST_NAMES;
        collect(pdf, tree, &mut left, 0, &mut found);
    }
    found
}

/// The files of a name tree.
fn collect(
    pdf: &Document,
    tree: &Object,
    left: &mut usize,
    depth: usize,
    found: &mut Vec<Attachment>,
) {
    let Ok(tree) = tree.as_dict() else { return };
    if depth > DEEPEST || *left == 0 {
        return;
    }
    *left -= 1;
    if let Ok(kids) = tree.get(b"Kids").map(|kids| follow(pdf, kids)).and_then(Object::as_array) {
        kids.iter().for_each(|kid| collect(pdf, follow(pdf, kid), left, depth + 1, found));
    }
    if let Ok(names) = tree.get(b"Names").map(|names| follow(pdf, names)).and_then(Object::as_array)
    {
        let specs = names.chunks_exact(2).filter_map(|pair| follow(pdf, &pair[1]).as_dict().ok());
        found.extend(specs.filter_map(|spec| file(pdf, spec)));
    }
}

fn file(pdf: &Document, spec: &Dictionary) -> Option<Attachment> {
    let words = |key: &[u8]| lopdf::decode_text_string(follow(pdf, spec.get(key).ok()?)).ok();
    let held = follow(pdf, spec.get(b"EF").ok()?).as_dict().ok()?;
    let stream = follow(pdf, held.get(b"F").or_else(|_| held.get(b"UF")).ok()?).as_stream().ok()?;
    let media_type = stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    Some(Attachment {
        name: words(b"UF").or_else(|| words(b"F"))?,
        media_type: String::from_utf8_lossy(media_type).into_owned(),
        description: words(b"Desc").unwrap_or_default(),
        bytes: content(stream).into(),
    })
}
