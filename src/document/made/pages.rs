//! Digests of pages by what is seen on them, and of their links.

use std::collections::{BTreeMap, HashMap};

use lopdf::{Dictionary, Document, Object, ObjectId};
use sha2::{Digest, Sha256};

use super::digest::{kept, part};
use super::look::{DEEPEST, Look, content, follow};
use super::tokens::tokens;

/// What all pages of a document being made have in common.
pub(in crate::document) struct Shared {
    size: Sha256,
    /// The digest of each resource, by its name.
    named: BTreeMap<Vec<u8>, [u8; 32]>,
}

impl Shared {
    /// For pages of one size that share their resources.
    pub(in crate::document) fn new(
        pdf: &Document,
        media_box: &Object,
        resources: ObjectId,
    ) -> Self {
        let numbers = HashMap::new();
        let mut look = Look::at(pdf, &numbers);
        let size = size(&mut look, [media_box, media_box, &Object::Null, &Object::Null]);
        let resources = pdf.get_dictionary(resources).ok();
        let names = resources.into_iter().flat_map(|all| {
            let sorts = all.iter().filter_map(|(_, sort)| follow(pdf, sort).as_dict().ok());
            sorts.flat_map(|sort| sort.iter().map(|(name, _)| name.clone()))
        });
        let named = names
            .filter_map(|name| Some((name.clone(), named(&mut look, resources?, &name)?)))
            .collect();
        Self { size, named }
    }

    /// The digest of a page with this content stream.
    pub(in crate::document) fn page(&self, content: &[u8]) -> String {
        page(self.size.clone(), content, |name| self.named.get(name).copied())
    }
}

/// The digest of a page of a file.
pub(in crate::document) fn page_of(look: &mut Look<'_>, id: ObjectId) -> String {
    let pdf = look.pdf;
    let of = |key| inherited(pdf, id, key);
    let null = &Object::Null;
    let media = of(b"MediaBox").unwrap_or(null);
    let sides = [
        media,
        of(b"CropBox").unwrap_or(media),
        // A rotation by 360 degrees counts as none.
        of(b"Rotate")
            .filter(|turn| !turn.as_i64().is_ok_and(|turn| turn % 360 == 0))
            .unwrap_or(null),
        of(b"UserUnit").filter(|unit| unit.as_float().ok() != Some(1.0)).unwrap_or(null),
    ];
    let size = size(look, sides);
    let resources = of(b"Resources").and_then(|all| all.as_dict().ok());
    let mut whole = Vec::new();
    for stream in pdf.get_page_contents(id) {
        if let Ok(stream) = pdf.get_object(stream).and_then(Object::as_stream) {
            whole.extend(content(stream));
            whole.push(b'\n');
        }
    }
    page(size, &whole, |name| named(look, resources?, name))
}

/// The digest of a page's links; empty without links.
pub(in crate::document) fn links<'d>(
    look: &mut Look<'_>,
    links: impl Iterator<Item = &'d Dictionary>,
) -> String {
    let (mut digest, mut any) = (Sha256::new(), false);
    for link in links {
        any = true;
        look.dictionary(link, &mut digest);
    }
    if any { kept(digest) } else { String::new() }
}

fn page(
    mut digest: Sha256,
    content: &[u8],
    mut named: impl FnMut(&[u8]) -> Option<[u8; 32]>,
) -> String {
    let told = tokens(content);
    for name in &told.names {
        if let Some(known) = named(name) {
            part(b"n", name, &mut digest);
            digest.update(known);
        }
    }
    digest.update(told.plain);
    kept(digest)
}

/// `MediaBox`, `CropBox`, `Rotate` and `UserUnit`.
fn size(look: &mut Look<'_>, sides: [&Object; 4]) -> Sha256 {
    let mut digest = Sha256::new();
    sides.into_iter().for_each(|side| look.object(side, &mut digest));
    digest
}

/// Adds the resources a content stream names: fonts, images and others.
fn named(look: &mut Look<'_>, resources: &Dictionary, name: &[u8]) -> Option<[u8; 32]> {
    let pdf = look.pdf;
    let mut sorts: Vec<_> = resources.iter().collect();
    sorts.sort_by_key(|(sort, _)| *sort);
    let (mut digest, mut any) = (Sha256::new(), false);
    for (sort, all) in sorts {
        if let Ok(value) = follow(pdf, all).as_dict().and_then(|all| all.get(name)) {
            any = true;
            part(b"r", sort, &mut digest);
            look.object(value, &mut digest);
        }
    }
    any.then(|| digest.finalize().into())
}

/// A value of a page, or one it inherits from the page tree.
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
