//! What a screen reader says: the parts of a document in their order, and the words that stand for what is seen.

use lopdf::{Dictionary, Document, Object};
use sha2::{Digest, Sha256};

use super::look::{DEEPEST, Look, follow};
use super::part;

/// Words that are said for a part.
const WORDS: [&[u8]; 5] = [b"ActualText", b"Alt", b"E", b"Lang", b"T"];
/// What tells how a part hangs together with others.
const WAYS: [&[u8]; 5] = [b"ColSpan", b"Headers", b"ListNumbering", b"RowSpan", b"Scope"];

/// How many parts are looked at: a few that hold each other could go on for ever.
const MOST: usize = 2_000_000;

/// Parts as they are told one after the other.
#[derive(Default)]
pub(in crate::document) struct Said(pub Sha256);

impl Said {
    /// A part begins.
    pub(in crate::document) fn begin(&mut self, role: &[u8]) {
        part(b"<", role, &mut self.0);
    }

    /// Words that are said for it, under their key.
    pub(in crate::document) fn words(&mut self, key: &[u8], words: &str) {
        part(key, words.as_bytes(), &mut self.0);
    }

    /// How it hangs together with others; of several, in the order of their keys.
    pub(in crate::document) fn way(&mut self, key: &[u8], value: &[u8]) {
        part(key, value, &mut self.0);
    }

    /// Some of what a page shows, by its number on the page.
    pub(in crate::document) fn mark(&mut self, page: usize, id: i64) {
        self.0.update(format!("{page}.{id} "));
    }

    /// A link or another annotation.
    pub(in crate::document) fn annotation(&mut self) {
        self.0.update(b"@");
    }

    /// The part ends.
    pub(in crate::document) fn end(&mut self) {
        self.0.update(b">");
    }
}

/// What a file says.
pub(in crate::document) fn said(look: &mut Look<'_>) -> Sha256 {
    let mut said = Said::default();
    let pdf = look.pdf;
    let top = pdf.catalog().and_then(|catalog| catalog.get(b"StructTreeRoot"));
    if let Ok(top) = top.map(|top| follow(pdf, top)).and_then(Object::as_dict) {
        if let Ok(roles) = top.get(b"RoleMap") {
            look.object(follow(pdf, roles), &mut said.0);
        }
        kids(look, top, (0, 0), &mut { MOST }, &mut said);
    }
    said.0
}

/// The parts below one; `at` is the page it stands on, and how deep it lies.
fn kids(
    look: &mut Look<'_>,
    element: &Dictionary,
    at: (usize, usize),
    left: &mut usize,
    said: &mut Said,
) {
    let pdf = look.pdf;
    let Ok(kids) = element.get(b"K") else { return };
    match follow(pdf, kids) {
        Object::Array(list) => list.iter().for_each(|one| kid(look, one, at, left, said)),
        _ => kid(look, kids, at, left, said),
    }
}

fn kid(
    look: &mut Look<'_>,
    kid: &Object,
    (page, depth): (usize, usize),
    left: &mut usize,
    said: &mut Said,
) {
    let pdf = look.pdf;
    *left = left.saturating_sub(1);
    if *left == 0 {
        return;
    }
    let dict = match follow(pdf, kid) {
        Object::Integer(id) => return said.mark(page, *id),
        Object::Dictionary(dict) if depth < DEEPEST => dict,
        _ => return,
    };
    let own = dict.get(b"Pg").and_then(Object::as_reference).ok();
    let page = own.and_then(|own| look.numbers.get(&own).copied()).unwrap_or(page);
    if let Ok(id) = dict.get(b"MCID").and_then(Object::as_i64) {
        return said.mark(page, id);
    }
    if dict.has(b"Obj") {
        return said.annotation();
    }
    let role = dict.get(b"S").and_then(Object::as_name).unwrap_or_default();
    // What a program adds for the comments it adds.
    if role == b"Annot" {
        return;
    }
    said.begin(role);
    for key in WORDS {
        if let Some(words) = dict.get(key).ok().and_then(|words| text(pdf, words)) {
            said.words(key, &words);
        }
    }
    for (key, value) in ways(pdf, dict) {
        said.way(key, &value);
    }
    kids(look, dict, (page, depth + 1), left, said);
    said.end();
}

fn text(pdf: &Document, words: &Object) -> Option<String> {
    lopdf::decode_text_string(follow(pdf, words)).ok()
}

/// How a part hangs together with others, in the order of the keys.
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
