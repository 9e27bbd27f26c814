//! The digest of the structure tree (ISO 32000-2, 14.7) as a screen reader uses it: elements in order, and their
//! alternative texts.

use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId};
use sha2::{Digest, Sha256};

use super::back::Back;
use super::look::{DEEPEST, Look, follow};

/// Keys with text that a screen reader speaks for an element.
const WORDS: [&[u8]; 5] = [b"ActualText", b"Alt", b"E", b"Lang", b"T"];
/// Attributes that relate an element to others.
const WAYS: [&[u8]; 5] = [b"ColSpan", b"Headers", b"ListNumbering", b"RowSpan", b"Scope"];

/// The most elements read: elements that contain each other would never end.
const MOST: usize = 2_000_000;

/// A digest of elements, added one after another.
#[derive(Default)]
pub(in crate::document) struct Said {
    digest: Sha256,
    /// A buffer, because there are a hundred thousand small elements.
    waiting: Vec<u8>,
}

/// The size of the buffer.
const WAITING: usize = 8_192;

impl Said {
    /// Begins an element.
    pub(in crate::document) fn begin(&mut self, role: &[u8]) {
        self.part(b"<", role);
    }

    /// Adds a text of the element, under its key.
    pub(in crate::document) fn words(&mut self, key: &[u8], words: &str) {
        self.part(key, words.as_bytes());
    }

    /// Adds an attribute that relates the element to others.
    pub(in crate::document) fn way(&mut self, key: &[u8], value: &[u8]) {
        self.part(key, value);
    }

    /// Adds marked content of a page, by its id (MCID).
    pub(in crate::document) fn mark(&mut self, page: usize, id: i64) {
        // Writing to memory cannot fail.
        let _ = write!(self.waiting, "{page}.{id} ");
    }

    /// Adds a link or another annotation.
    pub(in crate::document) fn annotation(&mut self) {
        self.waiting.push(b'@');
    }

    /// Ends the element.
    pub(in crate::document) fn end(&mut self) {
        self.waiting.push(b'>');
        if self.waiting.len() > WAITING {
            self.hand_over();
        }
    }

    /// The digest of all elements.
    pub(in crate::document) fn finish(mut self) -> Sha256 {
        self.hand_over();
        self.digest
    }

    fn part(&mut self, sort: &[u8], bytes: &[u8]) {
        self.waiting.extend(sort);
        self.waiting.extend((bytes.len() as u64).to_be_bytes());
        self.waiting.extend(bytes);
    }

    fn hand_over(&mut self) {
        self.digest.update(&self.waiting);
        self.waiting.clear();
    }
}

/// The digest of the structure tree of a file.
pub(in crate::document) fn said(look: &mut Look<'_>) -> Sha256 {
    let mut said = Said::default();
    let pdf = look.pdf;
    let Ok(catalog) = pdf.catalog() else { return said.finish() };
    let top = catalog.get(b"StructTreeRoot").map(|top| follow(pdf, top)).and_then(Object::as_dict);
    let Ok(top) = top else { return said.finish() };
    if let Ok(roles) = top.get(b"RoleMap") {
        look.object(follow(pdf, roles), &mut said.digest);
    }
    let marked = catalog.get(b"MarkInfo").map(|info| follow(pdf, info)).and_then(Object::as_dict);
    let marked = marked.and_then(|info| info.get(b"Marked")).map(|marked| follow(pdf, marked));
    let own = catalog.get(b"StructTreeRoot").and_then(Object::as_reference).ok();
    let mut told = Told { said, left: MOST, back: Back::of(pdf, look.numbers, top), astray: false };
    kids(look, (own, top), (0, 0), &mut told);
    let Told { mut said, astray, .. } = told;
    // A file that is marked as untagged, or whose parent tree contradicts the structure tree, is read differently by
    // some programs.
    if astray || !marked.is_ok_and(|marked| *marked == Object::Boolean(true)) {
        said.way(b"Astray", b"");
    }
    said.finish()
}

/// The state of reading the structure tree of a file.
struct Told<'p> {
    said: Said,
    /// How many elements may still be read.
    left: usize,
    back: Back<'p>,
    /// Whether the parent tree leads anywhere else than back to the element.
    astray: bool,
}

/// An element, and its object number if it has one.
type Part<'p> = (Option<ObjectId>, &'p Dictionary);

/// Adds the kids of an element; `at` is its page and its depth.
fn kids(look: &mut Look<'_>, part: Part<'_>, at: (usize, usize), told: &mut Told<'_>) {
    let pdf = look.pdf;
    let Ok(kids) = part.1.get(b"K") else { return };
    match follow(pdf, kids) {
        Object::Array(list) => list.iter().for_each(|one| kid(look, one, part.0, at, told)),
        _ => kid(look, kids, part.0, at, told),
    }
}

fn kid(
    look: &mut Look<'_>,
    kid: &Object,
    parent: Option<ObjectId>,
    (page, depth): (usize, usize),
    told: &mut Told<'_>,
) {
    let pdf = look.pdf;
    told.left = told.left.saturating_sub(1);
    if told.left == 0 {
        return;
    }
    let dict = match follow(pdf, kid) {
        Object::Integer(id) => return told.mark(page, *id, parent),
        Object::Dictionary(dict) if depth < DEEPEST => dict,
        _ => return,
    };
    let own = dict.get(b"Pg").and_then(Object::as_reference).ok();
    let page = own.and_then(|own| look.numbers.get(&own).copied()).unwrap_or(page);
    if let Ok(id) = dict.get(b"MCID").and_then(Object::as_i64) {
        return told.mark(page, id, parent);
    }
    if let Ok(annotation) = dict.get(b"Obj") {
        told.astray |= !told.back.leads_from(pdf, annotation, parent);
        return told.said.annotation();
    }
    let role = dict.get(b"S").and_then(Object::as_name).unwrap_or_default();
    // Programs add `Annot` elements for the comments their users add.
    if role == b"Annot" {
        return;
    }
    told.astray |= dict.get(b"P").and_then(Object::as_reference).ok() != parent;
    told.said.begin(role);
    for key in WORDS {
        if let Some(words) = dict.get(key).ok().and_then(|words| text(pdf, words)) {
            told.said.words(key, &words);
        }
    }
    for (key, value) in ways(pdf, dict) {
        told.said.way(key, &value);
    }
    // Attribute classes (`C`) apply to many elements at once; our documents never have them.
    told.astray |= dict.has(b"C");
    kids(look, (kid.as_reference().ok(), dict), (page, depth + 1), told);
    told.said.end();
}

impl Told<'_> {
    fn mark(&mut self, page: usize, id: i64, part: Option<ObjectId>) {
        self.astray |= !self.back.leads(page, id, part);
        self.said.mark(page, id);
    }
}

fn text(pdf: &Document, words: &Object) -> Option<String> {
    lopdf::decode_text_string(follow(pdf, words)).ok()
}

/// The attributes that relate an element to others, in the order of their keys.
fn ways(pdf: &Document, element: &Dictionary) -> Vec<(&'static [u8], Vec<u8>)> {
    let Ok(all) = element.get(b"A").map(|all| follow(pdf, all)) else { return Vec::new() };
    let all: Vec<&Dictionary> = match all {
        Object::Array(list) => {
            list.iter().filter_map(|one| follow(pdf, one).as_dict().ok()).collect()
        }
        one => one.as_dict().into_iter().collect(),
    };
    let value = |key: &[u8]| all.iter().find_map(|one| one.get(key).ok());
    WAYS.iter()
        .filter_map(|&key| {
            let value = match value(key)? {
                Object::Name(name) => name.clone(),
                Object::Integer(number) => number.to_string().into_bytes(),
                other => format!("{other:?}").into_bytes(),
            };
            Some((key, value))
        })
        .collect()
}
