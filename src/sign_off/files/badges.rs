//! Badges of records: derived from the sealed content, signed with the same key, and checked by deriving them again.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::envelope::{Opened, pack, unpack};
use crate::badge::{self, About, BadgeFacts};
use crate::bundle::Kind;
use crate::codes::{Decision, RecordKind};
use crate::error::{BadgeFault, Error, Result};
use crate::sign_off::keys::Signer;
use crate::sign_off::record::{AgreementStatement, Signatory, Statement, key, verify};
use crate::words;

/// The folder of badges in a bundle.
const FOLDER: &str = "badges";

const NO_RECORD: Error =
    Error::RecordInvalid { problem: words::sign_off::HOLDS_A_BADGE_OF_NO_RECORD };

/// The name of a record's badge in a bundle.
pub(crate) fn badge_name(record: &str) -> String {
    format!("{FOLDER}/{record}.json")
}

/// The kinds of records that can have a badge.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Earning<'a> {
    /// A decision.
    Record(&'a Statement),
    /// An agreement: that a stage is completed.
    Agreed(&'a AgreementStatement),
}

impl<'a> Earning<'a> {
    /// Whether the record earns a badge: it says achieved, or that a stage is completed.
    fn earns(self) -> bool {
        match self {
            Self::Record(record) => {
                record.kind != RecordKind::Withdraw && record.decision == Decision::Achieved
            }
            Self::Agreed(agreed) => agreed.stage.is_some(),
        }
    }

    const fn signer(self) -> &'a Signatory {
        match self {
            Self::Record(record) => &record.signer,
            Self::Agreed(agreed) => &agreed.signer,
        }
    }
}

/// Gathers the facts of a badge and hands them to `then`. `words` finds the text of an indicator by its digest.
fn with_facts<T>(
    of: Earning,
    digest: [u8; 32],
    words: impl Fn(&str) -> Result<String>,
    then: impl FnOnce(&BadgeFacts) -> Result<T>,
) -> Result<T> {
    let identity = &of.signer().identity;
    let registration = identity.registration();
    let about: Vec<&str> = [identity.profession.trim(), registration.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let text;
    let (record, practitioner, framework, signed_at, about_what, valid_until) = match of {
        Earning::Record(one) => {
            text = words(&one.indicator.digest)?;
            let what = About::Statement { id: &one.indicator.id, text: &text };
            (&one.id, &one.practitioner, &one.framework, &one.signed_at, what, one.valid_until)
        }
        Earning::Agreed(one) => {
            let stage = one.stage.as_ref().ok_or(NO_RECORD)?;
            let statements = stage.statements;
            let what = About::Stage { id: &stage.id, title: &stage.title, statements };
            (&one.id, &one.practitioner, &one.framework, &one.signed_at, what, stage.valid_until)
        }
    };
    then(&BadgeFacts {
        record,
        digest,
        signer: &of.signer().key,
        signer_name: &identity.name,
        signer_about: &about.join(", "),
        holder: &practitioner.key,
        holder_name: &practitioner.name,
        framework: &framework.id,
        version: &framework.version,
        framework_digest: &framework.digest,
        about: about_what,
        signed_at,
        valid_until,
    })
}

/// The badge of an agreement that a stage is completed; none for others.
pub(in crate::sign_off) fn badge_of_stage(
    agreed: &AgreementStatement,
    jws: &str,
    by: &Signer,
) -> Result<Option<Vec<u8>>> {
    let of = Earning::Agreed(agreed);
    if !of.earns() {
        return Ok(None);
    }
    let digest = Sha256::digest(jws.as_bytes()).into();
    let none = |_: &str| Err(NO_RECORD);
    with_facts(of, digest, none, |facts| badge::sign(facts, by.key())).map(Some)
}

/// Adds a badge for each "achieved" to an answer that has none: one of an older version, or made on the signing page.
///
/// # Errors
/// Those of opening an answer; [`Error::NotTheSigner`]; [`BadgeFault::None`] when nothing in it was achieved.
pub fn badges_in(answer: &[u8], by: &Signer) -> Result<Vec<u8>> {
    let (answer, made) = awarded(answer, by)?;
    if made == 0 { Err(BadgeFault::None.into()) } else { Ok(answer) }
}

/// As [`badges_in`], with the number of badges.
pub(in crate::sign_off) fn awarded(answer: &[u8], by: &Signer) -> Result<(Vec<u8>, usize)> {
    let opened = unpack(answer, Kind::Answer, false)?;
    if opened.key != by.did() {
        return Err(Error::NotTheSigner);
    }
    let mut badges = BTreeMap::new();
    for (_, jws) in opened.sealed("records")? {
        let statement = verify(jws)?;
        let of = Earning::Record(&statement);
        if !of.earns() || statement.signer.key != by.did() {
            continue;
        }
        let words = |digest: &str| words_of(&opened, digest).map(str::to_owned);
        let digest = Sha256::digest(jws.as_bytes()).into();
        let badge = with_facts(of, digest, words, |facts| badge::sign(facts, by.key()))?;
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

/// The text of an indicator in an answer.
fn words_of<'a>(opened: &'a Opened, digest: &str) -> Result<&'a str> {
    let text = opened.contents.get(&format!("texts/{digest}.txt")).ok_or(Error::BundleChanged)?;
    std::str::from_utf8(text).map_err(|_| Error::BundleChanged)
}

/// The badges in a bundle by the id of their record. Each is checked by deriving it again from the record.
///
/// # Errors
/// [`Error::RecordInvalid`] for a badge of no record, or of one that earns none; [`BadgeFault::Invalid`].
pub(crate) fn badges_of<'a>(
    opened: &'a Opened,
    record: impl Fn(&str) -> Option<(Earning<'a>, String)>,
    words: impl Fn(&str) -> Option<String>,
) -> Result<Vec<(String, &'a [u8])>> {
    let mut badges = Vec::new();
    for (name, content) in opened.within(FOLDER) {
        let id = name.trim_end_matches(".json");
        let Some((of, digest)) = record(id).filter(|(one, _)| one.earns()) else {
            return Err(NO_RECORD);
        };
        let digest = HEXLOWER.decode(digest.as_bytes()).ok().and_then(|one| one.try_into().ok());
        let words = |digest: &str| words(digest).ok_or(Error::BundleChanged);
        let key = key::parse_did(&of.signer().key)?;
        let digest = digest.ok_or(Error::Damaged)?;
        with_facts(of, digest, words, |facts| badge::check(content, facts, &key))?;
        badges.push((id.to_owned(), content));
    }
    Ok(badges)
}
