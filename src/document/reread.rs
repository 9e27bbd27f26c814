//! Reads a finished PDF again: the files that ride in it, and whether its pages are as they were made.
//!
//! At export a digest of everything a page shows is put inside the file. It proves nothing by itself, since whoever
//! changes a page could change it as well; the proof is the passport. It tells a reader that pages were changed by a
//! program that does not know of it, as editors do.

use std::collections::HashMap;
use std::sync::Arc;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Attachment;

/// The name of the record inside a document.
const RECORD: &str = "countersign-pages.json";
/// Larger files are no document of ours.
const MOST: usize = 400 * 1024 * 1024;
/// How deep one thing may lie in another.
const DEEPEST: usize = 40;
/// How many parts of a list of files are looked at.
const MOST_NAMES: usize = 10_000;
/// What says where a thing is kept and not what is seen.
const PLACES: [&[u8]; 9] = [
    b"Parent",
    b"StructParents",
    b"StructParent",
    b"Length",
    b"Length1",
    b"Filter",
    b"DecodeParms",
    b"P",
    b"Tabs",
];

/// What one stream may grow to: a small file may claim to hold the world.
const MOST_UNPACKED: usize = 256 * 1024 * 1024;

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

/// The record of a document's pages, to ride inside it.
pub(super) fn record_of(pdf: &Document) -> Attachment {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let numbers = pages.iter().enumerate().map(|(number, &id)| (id, number)).collect();
    let mut seen = Seen { pdf, numbers, known: HashMap::new(), depth: 0 };
    let mut all = Sha256::new();
    for &page in &pages {
        all.update(seen.page(page));
    }
    let digest = data_encoding::HEXLOWER.encode(&all.finalize());
    let text = format!(
        "{{\"format\":\"countersign/pages/1\",\"pages\":{},\"sha256\":\"{digest}\"}}\n",
        pages.len()
    );
    Attachment {
        name: RECORD.to_owned(),
        media_type: "application/json".to_owned(),
        description: "A digest of the pages as they were made".to_owned(),
        bytes: Arc::from(text.into_bytes()),
    }
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

fn follow<'p>(pdf: &'p Document, object: &'p Object) -> &'p Object {
    pdf.dereference(object).map_or(&Object::Null, |(_, object)| object)
}

fn content(stream: &Stream) -> Vec<u8> {
    if stream.dict.has(b"Filter") {
        let plain = stream.decompressed_content_with_limit(MOST_UNPACKED);
        plain.unwrap_or_else(|_| stream.content.clone())
    } else {
        stream.content.clone()
    }
}

/// What pages show, each thing looked at once.
struct Seen<'p> {
    pdf: &'p Document,
    numbers: HashMap<ObjectId, usize>,
    known: HashMap<ObjectId, [u8; 32]>,
    depth: usize,
}

impl Seen<'_> {
    fn page(&mut self, id: ObjectId) -> [u8; 32] {
        let mut digest = Sha256::new();
        let pdf = self.pdf;
        for key in
            [b"MediaBox".as_slice(), b"CropBox", b"Rotate", b"UserUnit", b"Resources", b"Annots"]
        {
            digest.update(key);
            if let Some(value) = inherited(pdf, id, key) {
                self.object(value, &mut digest);
            }
        }
        for stream in pdf.get_page_contents(id) {
            if let Ok(stream) = pdf.get_object(stream).and_then(Object::as_stream) {
                digest.update(content(stream));
                digest.update(b"\n");
            }
        }
        digest.finalize().into()
    }

    fn object(&mut self, object: &Object, digest: &mut Sha256) {
        if self.depth > DEEPEST {
            return digest.update(b"deep");
        }
        self.depth += 1;
        match object {
            Object::Null => digest.update(b"null"),
            Object::Boolean(value) => digest.update([u8::from(*value)]),
            // A program that saves the file again may write 1 as 1.0.
            Object::Integer(number) => digest.update(format!("{:.3} ", *number as f64)),
            Object::Real(number) => digest.update(format!("{number:.3} ")),
            Object::Name(name) => part(b"/", name, digest),
            Object::String(text, _) => part(b"(", text, digest),
            Object::Array(list) => {
                digest.update(b"[");
                list.iter().for_each(|item| self.object(item, digest));
                digest.update(b"]");
            }
            Object::Dictionary(dict) => self.dictionary(dict, &PLACES, digest),
            Object::Stream(stream) => {
                let picture = stream.dict.get(b"Subtype").and_then(Object::as_name);
                if picture.is_ok_and(|kind| kind == b"Image") {
                    self.dictionary(&stream.dict, &PLACES[..5], digest);
                    part(b"s", &stream.content, digest);
                } else {
                    self.dictionary(&stream.dict, &PLACES, digest);
                    part(b"s", &content(stream), digest);
                }
            }
            Object::Reference(id) => digest.update(self.reference(*id)),
        }
        self.depth -= 1;
    }

    fn dictionary(&mut self, dict: &Dictionary, without: &[&[u8]], digest: &mut Sha256) {
        let mut entries: Vec<_> =
            dict.iter().filter(|(key, _)| !without.contains(&key.as_slice())).collect();
        entries.sort_by_key(|(key, _)| *key);
        digest.update(b"<");
        for (key, value) in entries {
            part(b"/", key, digest);
            self.object(value, digest);
        }
        digest.update(b">");
    }

    fn reference(&mut self, id: ObjectId) -> [u8; 32] {
        if let Some(number) = self.numbers.get(&id) {
            return Sha256::digest(format!("page {number}")).into();
        }
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        // What leads back to itself is met again with this.
        self.known.insert(id, [0; 32]);
        let mut digest = Sha256::new();
        match self.pdf.get_object(id) {
            Ok(object) if self.known.len() < 2_000_000 => self.object(object, &mut digest),
            _ => digest.update(b"gone"),
        }
        let digest = digest.finalize().into();
        self.known.insert(id, digest);
        digest
    }
}

fn part(sort: &[u8], bytes: &[u8], digest: &mut Sha256) {
    digest.update(sort);
    digest.update((bytes.len() as u64).to_be_bytes());
    digest.update(bytes);
}

/// A value of a page, or of what the page hangs from.
fn inherited<'p>(pdf: &'p Document, page: ObjectId, key: &[u8]) -> Option<&'p Object> {
    let mut dict = pdf.get_dictionary(page).ok()?;
    for _ in 0..DEEPEST {
        if let Ok(value) = dict.get(key) {
            return Some(follow(pdf, value));
        }
        dict = follow(pdf, dict.get(b"Parent").ok()?).as_dict().ok()?;
    }
    None
}
