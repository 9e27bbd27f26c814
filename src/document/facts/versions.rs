//! What changed in evidence after one of its versions was signed.

use std::collections::BTreeMap;

use super::piece::Piece;
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::evidence::EvidenceInput;
use crate::sign_off::{SignOff, SignedEvidence};
use crate::words;

/// The changed fields, by piece and signed version.
#[derive(Debug, Default)]
pub struct Versions(BTreeMap<(String, u32), Vec<&'static str>>);

impl Versions {
    /// Compares every signed version with the version the document shows.
    pub(super) fn gather(
        portfolio: &Portfolio,
        pieces: &[Piece],
        sign_offs: &[SignOff],
    ) -> Result<Self> {
        let mut found = BTreeMap::new();
        let told: BTreeMap<&str, &Piece> =
            pieces.iter().map(|piece| (piece.evidence.summary.id.as_str(), piece)).collect();
        for signed in sign_offs.iter().flat_map(|sign_off| &sign_off.evidence) {
            let Some(piece) = told.get(signed.id.as_str()) else { continue };
            let place = (signed.id.clone(), signed.version);
            if signed.version == piece.evidence.summary.version || found.contains_key(&place) {
                continue;
            }
            let newest = piece.evidence.summary.version;
            let changed = match portfolio.earlier(&signed.id, signed.version) {
                Ok(signed) => changed(&signed.input, &portfolio.earlier(&place.0, newest)?.input),
                Err(Error::NoSuchEvidence) => Vec::new(),
                Err(error) => return Err(error),
            };
            found.insert(place, changed);
        }
        Ok(Self(found))
    }

    /// A sentence about the version that was signed; none where the document shows that version.
    pub fn sentence(&self, piece: &Piece, signed: &SignedEvidence) -> Option<String> {
        let changed = self.0.get(&(signed.id.clone(), signed.version))?;
        let (was, is) = (signed.version, piece.evidence.summary.version);
        let mut words = words::document::facts::signed_at_earlier_version(was, is);
        if let [.., last] = changed.as_slice() {
            let others = &changed[..changed.len() - 1];
            let what = if others.is_empty() {
                (*last).to_owned()
            } else {
                words::shared::and(others.join(", "), last)
            };
            words.push_str(&words::document::facts::changed_since_then(&what));
        }
        Some(words)
    }
}

fn changed(before: &EvidenceInput, now: &EvidenceInput) -> Vec<&'static str> {
    [
        (before.title != now.title, words::document::facts::THE_TITLE),
        (before.text != now.text, words::document::facts::THE_TEXT),
        (before.kind != now.kind, words::document::facts::THE_KIND),
        (before.happened_on != now.happened_on, words::document::facts::THE_DAY),
        (before.setting != now.setting, words::document::facts::THE_PLACE),
        (before.details != now.details, words::document::facts::THE_DETAILS),
        (before.shows != now.shows, words::document::facts::THE_LINKED_STATEMENTS),
        (before.files != now.files, words::document::facts::THE_FILES),
    ]
    .into_iter()
    .filter_map(|(differs, what)| differs.then_some(what))
    .collect()
}
