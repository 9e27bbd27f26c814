//! The digest of a PDF object by what a reader sees. Keys that say only where and how it is stored (`Length`, `Filter`,
//! `Parent`) do not count, so saving the file again in another program changes nothing.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest, Sha256};

use super::digest::part;
use super::tokens::tokens;

/// The deepest nesting of objects that is read.
pub(in crate::document) const DEEPEST: usize = 40;
/// The most bytes a stream is unpacked to: a small file may unpack to more than the memory holds.
pub(in crate::document) const MOST_UNPACKED: usize = 256 * 1024 * 1024;
/// Below this, an integer and a real number of the same value count as the same.
const EXACT: u64 = 1 << 53;
/// The most objects read.
const MOST: usize = 2_000_000;
/// Keys that say where an object is stored and not what is seen.
const PLACES: [&[u8]; 10] = [
    b"Parent",
    b"StructParents",
    b"StructParent",
    b"Length",
    b"Length1",
    b"Filter",
    b"DecodeParms",
    b"P",
    b"Tabs",
    b"Type",
];
/// Filters that encode an image in a format of its own (ISO 32000-2, 7.4); the other filters only compress bytes.
const CODECS: [&[u8]; 4] = [b"DCTDecode", b"JPXDecode", b"CCITTFaxDecode", b"JBIG2Decode"];

/// Digests the objects of a file, each once.
pub(in crate::document) struct Look<'p> {
    pub pdf: &'p Document,
    /// The pages by their objects, counted from 0.
    pub numbers: &'p HashMap<ObjectId, usize>,
    known: HashMap<ObjectId, [u8; 32]>,
    depth: usize,
}

impl<'p> Look<'p> {
    /// For a file with these pages.
    pub(in crate::document) fn at(
        pdf: &'p Document,
        numbers: &'p HashMap<ObjectId, usize>,
    ) -> Self {
        Self { pdf, numbers, known: HashMap::new(), depth: 0 }
    }

    /// Adds an object to the digest.
    pub(in crate::document) fn object(&mut self, object: &Object, digest: &mut Sha256) {
        if self.depth > DEEPEST {
            return digest.update(b"deep");
        }
        self.depth += 1;
        match object {
            Object::Null => digest.update(b"null"),
            Object::Boolean(value) => digest.update([u8::from(*value)]),
            // A program that saves the file again may write 1 as 1.0.
            Object::Integer(number) if number.unsigned_abs() < EXACT => {
                digest.update(number.to_string());
                digest.update(b".000 ");
            }
            Object::Integer(number) => digest.update(format!("{:.3} ", *number as f64)),
            Object::Real(number) => digest.update(format!("{number:.3} ")),
            Object::Name(name) => part(b"/", name, digest),
            Object::String(text, _) => part(b"(", text, digest),
            Object::Array(list) => {
                digest.update(b"[");
                list.iter().for_each(|item| self.object(item, digest));
                digest.update(b"]");
            }
            Object::Dictionary(dict) => self.dictionary(dict, digest),
            Object::Stream(stream) => self.stream(stream, digest),
            Object::Reference(id) => digest.update(self.reference(*id)),
        }
        self.depth -= 1;
    }

    /// Adds a dictionary to the digest, in an order of keys of its own.
    pub(in crate::document) fn dictionary(&mut self, dict: &Dictionary, digest: &mut Sha256) {
        let mut entries: Vec<_> =
            dict.iter().filter(|(key, _)| !PLACES.contains(&key.as_slice())).collect();
        entries.sort_by_key(|(key, _)| *key);
        digest.update(b"<");
        for (key, value) in entries {
            part(b"/", key, digest);
            self.object(value, digest);
        }
        digest.update(b">");
    }

    fn stream(&mut self, stream: &Stream, digest: &mut Sha256) {
        self.dictionary(&stream.dict, digest);
        match stream.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Image") => {
                let (codec, dots) = dots(stream);
                part(b"c", codec, digest);
                part(b"s", &dots, digest);
            }
            Ok(b"Form") => part(b"s", &tokens(&content(stream)).plain, digest),
            _ => part(b"s", &content(stream), digest),
        }
    }

    fn reference(&mut self, id: ObjectId) -> [u8; 32] {
        if let Some(number) = self.numbers.get(&id) {
            return Sha256::digest(format!("page {number}")).into();
        }
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        // An object that refers to itself is found again while it is read; this value ends the recursion.
        self.known.insert(id, [0; 32]);
        let mut digest = Sha256::new();
        match self.pdf.get_object(id) {
            Ok(object) if self.known.len() < MOST => self.object(object, &mut digest),
            _ => digest.update(b"gone"),
        }
        let digest = digest.finalize().into();
        self.known.insert(id, digest);
        digest
    }
}

/// Resolves a reference; other objects stay as they are.
pub(in crate::document) fn follow<'p>(pdf: &'p Document, object: &'p Object) -> &'p Object {
    pdf.dereference(object).map_or(&Object::Null, |(_, object)| object)
}

/// The decoded content of a stream; unchanged if it cannot be decoded.
pub(in crate::document) fn content(stream: &Stream) -> Vec<u8> {
    if stream.dict.has(b"Filter") {
        let plain = stream.decompressed_content_with_limit(MOST_UNPACKED);
        plain.unwrap_or_else(|_| stream.content.clone())
    } else {
        stream.content.clone()
    }
}

/// The data of an image, and its codec where it has one.
fn dots(stream: &Stream) -> (&[u8], Vec<u8>) {
    let filters = stream.filters().unwrap_or_default();
    let codec = filters.iter().position(|filter| CODECS.contains(filter));
    let before = &filters[..codec.unwrap_or(filters.len())];
    let codec = codec.map_or(&b""[..], |at| filters[at]);
    let bytes = match before {
        [] => stream.content.clone(),
        [b"FlateDecode"] => {
            let plain = Stream::new(
                Dictionary::from_iter([("Filter", Object::Name(b"FlateDecode".to_vec()))]),
                stream.content.clone(),
            );
            let rows = content(&plain);
            if codec.is_empty() { unpredicted(&stream.dict, rows) } else { rows }
        }
        _ => content(stream),
    };
    (codec, bytes)
}

/// Undoes PNG prediction of rows (ISO 32000-2, 7.4.4.4).
fn unpredicted(dict: &Dictionary, rows: Vec<u8>) -> Vec<u8> {
    let parms = dict.get(b"DecodeParms").ok();
    let parms = parms.and_then(|parms| match parms {
        Object::Array(list) => list.first()?.as_dict().ok(),
        parms => parms.as_dict().ok(),
    });
    let number = |key: &[u8], usual: usize| {
        let number = parms.and_then(|parms| parms.get(key).ok()?.as_i64().ok());
        number
            .and_then(|number| usize::try_from(number).ok())
            .map_or(usual, |number| number.min(1 << 20))
    };
    if number(b"Predictor", 1) < 10 {
        return rows;
    }
    let dot = number(b"Colors", 1) * number(b"BitsPerComponent", 8);
    let (wide, step) = ((number(b"Columns", 1) * dot).div_ceil(8), (dot / 8).max(1));
    let mut plain: Vec<u8> = Vec::with_capacity(rows.len());
    let mut above = vec![0u8; wide];
    for row in rows.chunks(wide + 1) {
        let Some((&sort, packed)) = row.split_first() else { break };
        let start = plain.len();
        for (at, &byte) in packed.iter().enumerate() {
            let left = if at >= step { plain[start + at - step] } else { 0 };
            let corner = if at >= step { above[at - step] } else { 0 };
            let guess = match sort {
                1 => left,
                2 => above[at],
                3 => left.midpoint(above[at]),
                4 => nearest(left, above[at], corner),
                _ => 0,
            };
            plain.push(byte.wrapping_add(guess));
        }
        above[..packed.len()].copy_from_slice(&plain[start..]);
    }
    plain
}

/// The Paeth predictor of PNG.
fn nearest(left: u8, above: u8, corner: u8) -> u8 {
    let line = i16::from(left) + i16::from(above) - i16::from(corner);
    let far = |byte: u8| (line - i16::from(byte)).abs();
    if far(left) <= far(above) && far(left) <= far(corner) {
        left
    } else if far(above) <= far(corner) {
        above
    } else {
        corner
    }
}
