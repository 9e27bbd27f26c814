//! Reads a badge that somebody else issued, or a learner record of several: each becomes a certificate, with the result of its
//! check.

use chrono::{DateTime, FixedOffset};

use super::listing::BytesPlace;
use super::pieces::{PieceFile, PieceToBring, Pieces, Says};
use super::source::Source;
use crate::badge;
use crate::clock::printed;
use crate::digest::digest;
use crate::error::{Bringing, Result};
use crate::evidence::{EvidenceInput, Kind};
use crate::passport::{ToldBadge, badge_lines, verify_badge};
use crate::sign_off::Trust;
use crate::text;
use crate::words;

/// The most letters of a title.
const TITLE: usize = 200;

/// Reads a badge. It never counts as a sign-off; the result of its check stands in the text.
///
/// # Errors
/// [`crate::error::BadgeFault::Invalid`], [`crate::Error::SignedInFuture`].
pub fn read(source: &Source, trust: &Trust, now: DateTime<FixedOffset>) -> Result<Pieces> {
    let bytes = source.bytes().ok_or(Bringing::Unknown)?;
    let verdict = verify_badge(bytes, trust, now)?;
    let checked = words::brought::checked_on(
        printed(now.date_naive()),
        &verdict.bytes,
        &verdict.keys,
        &verdict.withdrawals,
    );
    let mut pieces = Pieces::default();
    for (number, one) in verdict.badges.iter().enumerate() {
        pieces.pieces.push(PieceToBring {
            id: String::new(),
            key: digest(format!("badge\n{}\n{number}", source.digest).as_bytes()),
            at: words::brought::badge(number + 1),
            says: Says::Evidence(certificate(one, &checked, now)),
            files: vec![file(source, bytes)?],
        });
    }
    Ok(pieces)
}

fn certificate(one: &ToldBadge, checked: &str, now: DateTime<FixedOffset>) -> EvidenceInput {
    let today = now.date_naive();
    let day = one.claims.valid_from.get(..10).and_then(|day| day.parse().ok());
    let on = day.filter(|day| *day <= today).unwrap_or(today);
    let mut input = EvidenceInput::empty(Kind::Certificate, on);
    let named = text::line(&one.claims.name);
    let named = if named.is_empty() { words::brought::A_BADGE.to_owned() } else { named };
    input.title = named.chars().take(TITLE).collect();
    let said = badge_lines(one);
    let said = said.get(1..).unwrap_or_default().join("\n");
    input.text = text::lines(&format!("{said}\n\n{checked}"));
    input
}

/// The badge itself as a file: a baked picture would lose it when metadata is removed.
fn file(source: &Source, bytes: &[u8]) -> Result<PieceFile> {
    let said = badge::found(bytes)?;
    let ending = if said.starts_with('{') { "json" } else { "jwt" };
    let (stem, _) = text::parted(&source.name);
    let name = format!("{stem}.{ending}");
    Ok(PieceFile { name, place: BytesPlace::Bytes(said.into_bytes()) })
}
