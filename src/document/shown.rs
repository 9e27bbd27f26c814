//! The digest of what pages show: of pages that are being made, and of those of a finished file.

use std::collections::HashMap;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest, Sha256};

use super::Attachment;

/// The name of the record inside a document.
pub(super) const RECORD: &str = "countersign-pages.json";
/// How deep one thing may lie in another.
pub(super) const DEEPEST: usize = 40;
/// What one stream may grow to: a small file may claim to hold the world.
pub(super) const MOST_UNPACKED: usize = 256 * 1024 * 1024;
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

/// What pages have before their annotations, in the order it is looked at.
const BEFORE: [&[u8]; 5] = [b"MediaBox", b"CropBox", b"Rotate", b"UserUnit", b"Resources"];
const ANNOTATIONS: &[u8] = b"Annots";

/// The record of pages with these digests, to ride inside their document.
pub(super) fn record(digests: &[[u8; 32]]) -> Attachment {
    let all = digests.iter().fold(Sha256::new(), |all, digest| all.chain_update(digest));
    let digest = data_encoding::HEXLOWER.encode(&all.finalize());
    let text = format!(
        "{{\"format\":\"countersign/pages/1\",\"pages\":{},\"sha256\":\"{digest}\"}}\n",
        digests.len()
    );
    Attachment {
        name: RECORD.to_owned(),
        media_type: "application/json".to_owned(),
        description: "A digest of the pages as they were made".to_owned(),
        bytes: Arc::from(text.into_bytes()),
    }
}

/// The record of a document's pages as they are.
pub(super) fn record_of(pdf: &Document) -> Attachment {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let numbers = numbers(&pages);
    let mut seen = Seen { pdf, numbers: &numbers, known: HashMap::new(), depth: 0 };
    let digests: Vec<[u8; 32]> = pages.iter().map(|&page| seen.page(page)).collect();
    record(&digests)
}

fn numbers(pages: &[ObjectId]) -> HashMap<ObjectId, usize> {
    pages.iter().enumerate().map(|(number, &id)| (id, number)).collect()
}

/// Pages that are being made, and what all of them share: gives the digest [`record_of`] finds in the finished file.
pub(super) struct Shown<'p> {
    pdf: &'p Document,
    numbers: HashMap<ObjectId, usize>,
    shared: Sha256,
}

impl<'p> Shown<'p> {
    /// Pages of one size with one set of resources.
    pub(super) fn new(
        pdf: &'p Document,
        pages: &[ObjectId],
        media_box: &Object,
        resources: ObjectId,
    ) -> Self {
        let numbers = numbers(pages);
        let mut seen = Seen { pdf, numbers: &numbers, known: HashMap::new(), depth: 0 };
        let mut shared = Sha256::new();
        for key in BEFORE {
            shared.update(key);
            match key {
                b"MediaBox" => seen.object(media_box, &mut shared),
                b"Resources" => {
                    seen.object(follow(pdf, &resources.into()), &mut shared);
                }
                _ => {}
            }
        }
        Self { pdf, numbers, shared }
    }

    /// The digest of a page with these annotations and this content.
    pub(super) fn page<'d>(
        &self,
        annotations: impl Iterator<Item = &'d Dictionary>,
        content: &[u8],
    ) -> [u8; 32] {
        let numbers = &self.numbers;
        let mut seen = Seen { pdf: self.pdf, numbers, known: HashMap::new(), depth: 0 };
        let mut digest = self.shared.clone();
        digest.update(ANNOTATIONS);
        let mut annotations = annotations.peekable();
        if annotations.peek().is_some() {
            digest.update(b"[");
            for annotation in annotations {
                let mut own = Sha256::new();
                seen.dictionary(annotation, &PLACES, &mut own);
                digest.update(own.finalize());
            }
            digest.update(b"]");
        }
        digest.update(content);
        digest.update(b"\n");
        digest.finalize().into()
    }
}

pub(super) fn follow<'p>(pdf: &'p Document, object: &'p Object) -> &'p Object {
    pdf.dereference(object).map_or(&Object::Null, |(_, object)| object)
}

pub(super) fn content(stream: &Stream) -> Vec<u8> {
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
    numbers: &'p HashMap<ObjectId, usize>,
    known: HashMap<ObjectId, [u8; 32]>,
    depth: usize,
}

impl Seen<'_> {
    fn page(&mut self, id: ObjectId) -> [u8; 32] {
        let mut digest = Sha256::new();
        let pdf = self.pdf;
        for key in BEFORE.into_iter().chain([ANNOTATIONS]) {
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
