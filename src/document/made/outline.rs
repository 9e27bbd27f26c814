//! The digest of the title and the outline (ISO 32000-2, 12.3.3): titles, nesting, destinations.

use lopdf::{Dictionary, Object};
use sha2::{Digest, Sha256};

use super::digest::part;
use super::look::{DEEPEST, Look, follow};

/// A digest of the title and of outline entries, one after another.
pub(in crate::document) struct Titles(pub Sha256);

impl Titles {
    /// Starts with the title of a document.
    pub(in crate::document) fn of(title: &str) -> Self {
        let mut titles = Self(Sha256::new());
        part(b"d", title.as_bytes(), &mut titles.0);
        titles
    }

    /// Adds an entry: its level and its destination, a page and a height there.
    pub(in crate::document) fn entry(
        &mut self,
        depth: usize,
        title: &str,
        goal: Option<(usize, f32)>,
    ) {
        part(b"t", title.as_bytes(), &mut self.0);
        let (page, top) = goal.unwrap_or((usize::MAX, 0.0));
        self.0.update(format!("{depth} {page} {top:.0} "));
    }
}

/// The most entries read.
const MOST: usize = 200_000;

/// The title and the outline of a file.
pub(in crate::document) fn titles(look: &Look<'_>) -> Sha256 {
    let info = look.pdf.trailer.get(b"Info").map(|info| follow(look.pdf, info));
    let title = info.and_then(Object::as_dict).and_then(|info| info.get(b"Title"));
    let title = title.and_then(|title| lopdf::decode_text_string(follow(look.pdf, title)));
    let (mut titles, mut left) = (Titles::of(&title.unwrap_or_default()), MOST);
    let top = look.pdf.catalog().and_then(|catalog| catalog.get(b"Outlines"));
    if let Ok(top) = top.map(|top| follow(look.pdf, top)).and_then(Object::as_dict) {
        below(look, top, 0, &mut left, &mut titles);
    }
    titles.0
}

fn below(
    look: &Look<'_>,
    parent: &Dictionary,
    depth: usize,
    left: &mut usize,
    titles: &mut Titles,
) {
    let of = |dict: &Dictionary, key: &[u8]| {
        let entry = dict.get(key).ok()?;
        follow(look.pdf, entry).as_dict().ok().cloned()
    };
    let mut next = of(parent, b"First");
    while let Some(entry) = next.filter(|_| depth < DEEPEST && *left > 0) {
        *left -= 1;
        let title = entry.get(b"Title").ok().map(|title| follow(look.pdf, title));
        let title = title.and_then(|title| lopdf::decode_text_string(title).ok());
        titles.entry(depth, &title.unwrap_or_default(), goal(look, &entry));
        below(look, &entry, depth + 1, left, titles);
        next = of(&entry, b"Next");
    }
}

fn goal(look: &Look<'_>, entry: &Dictionary) -> Option<(usize, f32)> {
    let goal = follow(look.pdf, entry.get(b"Dest").ok()?).as_array().ok()?;
    let page = look.numbers.get(&goal.first()?.as_reference().ok()?)?;
    Some((*page, goal.get(3)?.as_float().ok()?))
}
