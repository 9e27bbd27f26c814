//! The sample in any size, and all its events in order of time.

use std::borrow::Cow;
use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use super::calendar::at;
use super::qualifications::{Noted, Seen, noted, seen};
use super::types::{Asked, Entry, Judged};
use super::year::{self, Lived};
use super::{decisions as made, more, pieces};

/// How many pieces the sample has when nothing else is asked for.
pub const PIECES: u32 = 40;

/// The first `n` pieces of evidence: the forty, and after them variations. The same `n` gives the
/// same content, and a smaller sample is the beginning of a larger one.
pub fn entries(n: u32) -> impl Iterator<Item = Entry> {
    let pieces = (0_u32..).zip(pieces()).map(|(place, piece)| Entry::of(piece, place));
    pieces.chain((PIECES..n).map(more::entry)).take(n as usize)
}

/// The decisions on the first `n` pieces, those on the forty first. The variations only bring
/// decisions on indicators that are signed off without them, so what is left does not depend on `n`.
pub fn decisions(n: u32) -> impl Iterator<Item = Judged> {
    let here = keys(n);
    let signed: Vec<&'static str> = made::achieved().collect();
    made::decisions()
        .filter(move |judged| judged.pieces.iter().all(|key| here.contains(key.as_ref())))
        .chain((PIECES..n).filter_map(move |place| more::decision(place, &signed)))
}

/// The requests for the first `n` pieces that nobody has answered.
pub fn requests(n: u32) -> impl Iterator<Item = Asked> {
    let here = keys(n);
    made::requests().filter(move |asked| here.contains(asked.piece))
}

fn keys(n: u32) -> HashSet<&'static str> {
    pieces().map(|piece| piece.key).take(n as usize).collect()
}

/// Something that happens in the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// Evidence is logged.
    Logged(Entry),
    /// Evidence is amended, as [`Entry::changed_input`] says.
    Changed(Entry),
    /// The evidence of this key is withdrawn.
    Withdrawn(Cow<'static, str>),
    /// A preceptor decides.
    Judged(Judged),
    /// A preceptor is asked.
    Asked(Asked),
    /// A qualification or experience is noted.
    Noted(Noted),
    /// A preceptor says that they saw proof of one.
    Seen(Seen),
    /// Something of the year around the evidence.
    Lived(Lived),
}

/// Everything that happens in the sample of `n` pieces, oldest first.
pub fn timeline(n: u32) -> Vec<(DateTime<FixedOffset>, Happening)> {
    let mut all = Vec::new();
    for entry in entries(n) {
        if let Some(changed) = entry.changed {
            all.push((at(changed.on, 12, 35), Happening::Changed(entry.clone())));
        }
        if let Some(day) = entry.withdrawn_on {
            all.push((at(day, 9, 20), Happening::Withdrawn(entry.key.clone())));
        }
        all.push((entry.logged_at, Happening::Logged(entry)));
    }
    all.extend(decisions(n).map(|judged| (judged.at, Happening::Judged(judged))));
    all.extend(requests(n).map(|asked| (asked.at, Happening::Asked(asked))));
    all.extend(noted().map(|(when, noted)| (when, Happening::Noted(noted))));
    all.extend(seen().map(|(when, seen)| (when, Happening::Seen(seen))));
    // Working life refers to the forty pieces, so a smaller sample has only evidence.
    if n >= PIECES {
        all.extend(year::lived().map(|(when, lived)| (when, Happening::Lived(lived))));
    }
    all.sort_by_key(|(when, _)| *when);
    all
}
