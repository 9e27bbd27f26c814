//! Badges of records: derived from what was sealed, signed by the same key, and checked by deriving them again.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::envelope::{Opened, pack, unpack};
use super::key;
use super::signer::Signer;
use super::statement::Statement;
use super::verify::verify;
use crate::badge::{self, Facts};
use crate::bundle::Kind;
use crate::codes::{Decision, RecordKind};
use crate::error::{BadgeFault, Error, Result};

/// The folder of badges in a bundle.
const FOLDER: &str = "badges";

/// The name of a record's badge in a bundle.
pub(crate) fn badge_name(record: &str) -> String {
    format!("{FOLDER}/{record}.json")
}

/// Whether a record says that something was achieved.
fn earns(statement: &Statement) -> bool {
    statement.kind != RecordKind::Withdraw && statement.decision == Decision::Achieved
}

/// The badge of a record, or a check of one.
fn with_facts<T>(
    statement: &Statement,
    digest: [u8; 32],
    text: &str,
    then: impl FnOnce(&Facts) -> Result<T>,
) -> Result<T> {
    let identity = &statement.signer.identity;
    let registration = identity.registration();
    let about: Vec<&str> = [identity.profession.trim(), registration.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    then(&Facts {
        record: &statement.id,
        digest,
        signer: &statement.signer.key,
        signer_name: &identity.name,
        signer_about: &about.join(", "),
        holder: &statement.practitioner.key,
        holder_name: &statement.practitioner.name,
        framework: &statement.framework.id,
        version: &statement.framework.version,
        framework_digest: &statement.framework.digest,
        indicator: &statement.indicator.id,
        text,
        signed_at: &statement.signed_at,
        valid_until: statement.valid_until,
    })
}

/// The same answer with a badge for each "achieved" in it: for those who answered before there were badges, or on the
/// page that signs.
///
/// # Errors
/// Those of opening an answer; [`Error::NotTheSigner`]; [`BadgeFault::None`] when nothing in it was achieved.
pub fn badges_in(answer: &[u8], by: &Signer) -> Result<Vec<u8>> {
    let (answer, made) = awarded(answer, by)?;
    if made == 0 { Err(BadgeFault::None.into()) } else { Ok(answer) }
}

/// As [`badges_in`], and how many there are.
pub(super) fn awarded(answer: &[u8], by: &Signer) -> Result<(Vec<u8>, usize)> {
    let opened = unpack(answer, Kind::Answer, false)?;
    if opened.key != by.did() {
        return Err(Error::NotTheSigner);
    }
    let mut badges = BTreeMap::new();
    for (_, jws) in opened.sealed("records")? {
        let statement = verify(jws)?;
        if !earns(&statement) || statement.signer.key != by.did() {
            continue;
        }
        let text = words_of(&opened, &statement.indicator.digest)?;
        let digest = Sha256::digest(jws.as_bytes()).into();
        let badge = with_facts(&statement, digest, text, |facts| badge::sign(facts, by.key()))?;
        badges.insert(badge_name(&statement.id), badge);
    }
    let made = badges.len();
    if made == 0 {
        return Ok((answer.to_owned(), 0));
    }
    let mut contents = opened.contents;
    contents.extend(badges);
    Ok((pack(Kind::Answer, &contents, by.key(), &opened.made_at)?, made))
}

/// The words of an indicator that an answer brings.
fn words_of<'a>(opened: &'a Opened, digest: &str) -> Result<&'a str> {
    let text = opened.contents.get(&format!("texts/{digest}.txt")).ok_or(Error::BundleChanged)?;
    std::str::from_utf8(text).map_err(|_| Error::BundleChanged)
}

/// The badges a bundle brings, by the id of their record: each derived again from it and compared.
///
/// # Errors
/// [`Error::RecordInvalid`] for a badge of no record, or of one that earns none; [`BadgeFault::Invalid`].
pub(crate) fn badges_of<'a>(
    opened: &'a Opened,
    record: impl Fn(&str) -> Option<(&'a Statement, String)>,
    words: impl Fn(&str) -> Option<String>,
) -> Result<Vec<(String, &'a [u8])>> {
    let none = Error::RecordInvalid { problem: "it holds a badge of no record" };
    let mut badges = Vec::new();
    for (name, content) in opened.within(FOLDER) {
        let id = name.trim_end_matches(".json");
        let Some((statement, digest)) = record(id).filter(|(one, _)| earns(one)) else {
            return Err(none);
        };
        let digest = HEXLOWER.decode(digest.as_bytes()).ok().and_then(|one| one.try_into().ok());
        let text = words(&statement.indicator.digest).ok_or(Error::BundleChanged)?;
        let key = key::parse_did(&statement.signer.key)?;
        let digest = digest.ok_or(Error::Damaged)?;
        with_facts(statement, digest, &text, |facts| badge::check(content, facts, &key))?;
        badges.push((id.to_owned(), content));
    }
    Ok(badges)
}
