//! Embedded files as programs find them: in the name tree (ISO 32000-2, 7.11.4) and among the associated files (14.13).

use lopdf::{Dictionary, Document, Object};

use super::look::{DEEPEST, content, follow};
use crate::document::types::EmbeddedFile;

/// The most nodes of a name tree that are read.
const MOST_NAMES: usize = 10_000;

/// The file specification of an embedded file, and where it is listed.
pub(in crate::document) struct Listed<'p> {
    pub spec: &'p Dictionary,
    /// Its key in the name tree; none if it is not there.
    key: Option<String>,
    /// Whether it is an associated file (`AF`) of the document.
    belongs: bool,
}

impl Listed<'_> {
    /// Whether it is listed in both places, and under one name.
    pub(in crate::document) fn is_plain(&self, pdf: &Document) -> bool {
        self.belongs && self.key.is_some() && self.key == words(pdf, self.spec, b"UF")
    }

    /// The file itself.
    pub(in crate::document) fn file(&self, pdf: &Document) -> Option<EmbeddedFile> {
        let held = follow(pdf, self.spec.get(b"EF").ok()?).as_dict().ok()?;
        let stream = held.get(b"F").or_else(|_| held.get(b"UF")).ok()?;
        let stream = follow(pdf, stream).as_stream().ok()?;
        let media_type = stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        let words = |key: &[u8]| words(pdf, self.spec, key);
        Some(EmbeddedFile {
            name: words(b"UF").or_else(|| words(b"F"))?,
            media_type: String::from_utf8_lossy(media_type).into_owned(),
            description: words(b"Desc").unwrap_or_default(),
            bytes: content(stream).into(),
        })
    }
}

fn words(pdf: &Document, spec: &Dictionary, key: &[u8]) -> Option<String> {
    lopdf::decode_text_string(follow(pdf, spec.get(key).ok()?)).ok()
}

/// The file specification of each embedded file.
pub(in crate::document) fn listed(pdf: &Document) -> Vec<Listed<'_>> {
    let mut found: Vec<Listed<'_>> = Vec::new();
    let Ok(catalog) = pdf.catalog() else { return found };
    if let Ok(names) =
        catalog.get(b"Names").map(|names| follow(pdf, names)).and_then(Object::as_dict)
        && let Ok(tree) = names.get(b"EmbeddedFiles")
    {
        let mut left = MOST_NAMES;
        collect(pdf, follow(pdf, tree), &mut left, 0, &mut found);
    }
    let also = catalog.get(b"AF").map(|list| follow(pdf, list)).and_then(Object::as_array);
    for spec in also.into_iter().flatten().take(MOST_NAMES) {
        let Ok(spec) = follow(pdf, spec).as_dict() else { continue };
        match found.iter_mut().find(|known| std::ptr::eq(known.spec, spec)) {
            Some(known) => known.belongs = true,
            None => found.push(Listed { spec, key: None, belongs: true }),
        }
    }
    found
}

/// Collects the files of a name tree.
fn collect<'p>(
    pdf: &'p Document,
    tree: &'p Object,
    left: &mut usize,
    depth: usize,
    found: &mut Vec<Listed<'p>>,
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
        found.extend(names.chunks_exact(2).filter_map(|pair| {
            let key = lopdf::decode_text_string(follow(pdf, &pair[0])).ok();
            let spec = follow(pdf, &pair[1]).as_dict().ok()?;
            Some(Listed { spec, key: Some(key.unwrap_or_default()), belongs: false })
        }));
    }
}
