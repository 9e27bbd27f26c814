//! The names of attached files in a take-out: as people named them, but valid on every system, and each only once.

use std::collections::{BTreeMap, HashSet};

use crate::error::{Error, Result};
use crate::evidence::EvidenceInput;
use crate::store::{self, Db};
use crate::text;

/// The name of every kept file, by its digest.
pub(in crate::safety) fn names(db: &Db) -> Result<BTreeMap<String, String>> {
    let mut given: BTreeMap<String, String> = BTreeMap::new();
    let of_entries = store::entry::attached_names(db)?;
    for (digest, name) in store::evidence::attached_names(db)?.into_iter().chain(of_entries) {
        given.entry(digest).or_insert(name);
    }
    for (_, draft) in store::evidence::drafts(db)? {
        let draft: EvidenceInput = serde_json::from_str(&draft).map_err(|_| Error::Damaged)?;
        for file in draft.files {
            given.entry(file.digest).or_insert(file.name);
        }
    }
    for (digest, name) in store::brought::names(db)? {
        given.entry(digest).or_insert(name);
    }
    let mut taken = HashSet::new();
    let mut names = BTreeMap::new();
    for (digest, _) in store::copy::kept_files(db)? {
        let media_type =
            store::evidence::attachment(db, &digest)?.map(|(media_type, _)| media_type);
        let name = text::file_name(given.get(&digest).map_or(&digest, String::as_str));
        let (stem, mut ending) = text::parted(&name);
        if ending.is_empty() {
            ending = media_type.as_deref().map_or("", usual_ending);
        }
        names.insert(digest, free(stem, ending, &mut taken));
    }
    Ok(names)
}

/// `name.ending`, or `name (2).ending` and so on when it is taken, in upper or lower case.
fn free(stem: &str, ending: &str, taken: &mut HashSet<String>) -> String {
    let first = format!("{stem}{ending}");
    let numbered = (2..).map(|number: u64| format!("{stem} ({number}){ending}"));
    std::iter::once(first)
        .chain(numbered)
        .find(|name| taken.insert(name.to_lowercase()))
        .unwrap_or_default()
}

/// The usual extension of a media type, for a file without one.
fn usual_ending(media_type: &str) -> &'static str {
    match media_type {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        "image/heic" => ".heic",
        "application/pdf" => ".pdf",
        "text/plain" => ".txt",
        _ => "",
    }
}
