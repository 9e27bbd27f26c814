//! The parent tree (ISO 32000-2, 14.7.5.4): from marked content back to its structure element. Some programs read
//! aloud by it instead of by the structure tree.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::look::{DEEPEST, follow};

/// The most entries read.
const MOST: usize = 2_000_000;

/// The parent tree of a file.
pub(super) struct Back<'p> {
    /// Its entries by key: `StructParents` of a page, `StructParent` of an annotation.
    entries: HashMap<i64, &'p Object>,
    /// The structure elements of each page, by the id of their marked content (MCID).
    pages: Vec<&'p [Object]>,
}

impl<'p> Back<'p> {
    /// The parent tree of a file with these pages.
    pub(super) fn of(
        pdf: &'p Document,
        numbers: &HashMap<ObjectId, usize>,
        top: &'p Dictionary,
    ) -> Self {
        let (mut entries, mut left) = (HashMap::new(), MOST);
        if let Ok(tree) = top.get(b"ParentTree") {
            collect(pdf, follow(pdf, tree), (0, &mut left), &mut entries);
        }
        let mut pages = vec![&[][..]; numbers.len()];
        for (&id, &number) in numbers {
            let key = pdf.get_dictionary(id).and_then(|page| page.get(b"StructParents"));
            let key = key.and_then(|key| follow(pdf, key).as_i64()).ok();
            let parts = key.and_then(|key| follow(pdf, entries.get(&key)?).as_array().ok());
            if let (Some(page), Some(parts)) = (pages.get_mut(number), parts) {
                *page = parts;
            }
        }
        Self { entries, pages }
    }

    /// Whether a marked content leads back to a structure element.
    pub(super) fn leads(&self, page: usize, id: i64, part: Option<ObjectId>) -> bool {
        let entry = usize::try_from(id).ok().and_then(|id| self.pages.get(page)?.get(id));
        entry.is_some_and(|entry| entry.as_reference().ok() == part)
    }

    /// Whether an annotation leads back to a structure element.
    pub(super) fn leads_from(
        &self,
        pdf: &Document,
        annotation: &Object,
        part: Option<ObjectId>,
    ) -> bool {
        let dict = follow(pdf, annotation).as_dict().ok();
        let key = dict.and_then(|dict| follow(pdf, dict.get(b"StructParent").ok()?).as_i64().ok());
        let entry = key.and_then(|key| self.entries.get(&key));
        entry.is_some_and(|entry| entry.as_reference().ok() == part)
    }
}

fn collect<'p>(
    pdf: &'p Document,
    tree: &'p Object,
    (depth, left): (usize, &mut usize),
    entries: &mut HashMap<i64, &'p Object>,
) {
    let Ok(tree) = tree.as_dict() else { return };
    let list = |key: &[u8]| {
        let list = tree.get(key).map(|list| follow(pdf, list)).and_then(Object::as_array);
        list.map(Vec::as_slice).unwrap_or_default()
    };
    for kid in list(b"Kids") {
        *left = left.saturating_sub(1);
        if depth < DEEPEST && *left > 0 {
            collect(pdf, follow(pdf, kid), (depth + 1, &mut *left), entries);
        }
    }
    for pair in list(b"Nums").chunks_exact(2) {
        if let Ok(key) = follow(pdf, &pair[0]).as_i64() {
            entries.insert(key, &pair[1]);
        }
    }
}
