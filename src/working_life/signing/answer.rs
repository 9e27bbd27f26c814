//! Answers a request for signatures on entries: the agreements, sealed on the signer's own computer.

use std::collections::BTreeMap;

use super::file::AgreementAsk;
use super::written::{ANSWER, AgreementAnswer, of_entry, of_text, part};
use crate::bundle::Kind;
use crate::clock::{self, Clock};
use crate::codes::{AgreementKind, Device};
use crate::error::{Agreeing, Error, Result};
use crate::ids::Randomness;
use crate::sign_off::{
    self, AgreementChain, AgreementGround, FORM, RequestSeal, ShownEntry, Signer,
};
use crate::words;

/// Seals the agreements of a signer and returns the bytes of a `.answer`. Entries they leave out stay open.
///
/// # Errors
/// [`Error::SignerIsOwner`], [`Error::Missing`] (nothing is agreed to), [`Agreeing::NoSuchEntry`],
/// [`Error::ChangedSinceShown`], [`Agreeing::SignedTwice`], [`Error::SignedTooEarly`], [`Error::NoRandomness`].
pub fn agree_by_file(ask: &AgreementAsk, by: &Signer, to: &[ShownEntry]) -> Result<Vec<u8>> {
    agree_by_file_at(ask, by, to, &Clock::System, &Randomness::System)
}

/// As [`agree_by_file`], with the clock and randomness of a test.
pub fn agree_by_file_at(
    ask: &AgreementAsk,
    by: &Signer,
    to: &[ShownEntry],
    clock: &Clock,
    randomness: &Randomness,
) -> Result<Vec<u8>> {
    let request = &ask.request;
    if sign_off::is_owner(by, &request.practitioner.key, &request.practitioner.name) {
        return Err(Error::SignerIsOwner);
    }
    if to.is_empty() {
        return Err(Error::Missing { what: words::entries::SOMETHING_TO_SIGN, field: "entries" });
    }
    let at = clock::stamp(clock.now());
    let known = request.chains.iter().find(|end| end.key == by.did());
    let mut chain = known.map_or_else(AgreementChain::default, |end| AgreementChain {
        sequence: end.sequence,
        previous: end.digest.clone(),
    });
    let mut contents = BTreeMap::new();
    let mut signed = Vec::new();
    for one in to {
        let asked = request.entries.iter().find(|asked| asked.subject.id == one.entry);
        let asked = asked.ok_or(Agreeing::NoSuchEntry)?;
        if asked.subject.version != one.version {
            return Err(Error::ChangedSinceShown);
        }
        if signed.contains(&&one.entry) {
            return Err(Agreeing::SignedTwice.into());
        }
        signed.push(&one.entry);
        sign_off::after(&at, [request.asked_at.as_str(), asked.saved_at.as_str()], clock.now())?;
        let ground = AgreementGround {
            kind: AgreementKind::Entry,
            target: None,
            practitioner: request.practitioner.clone(),
            framework: request.framework.framework.clone(),
            policy: request.framework.policy.clone(),
            indicators: asked.indicators.clone(),
            qualification: None,
            subject: Some(asked.subject.clone()),
            unmet: asked.unmet.clone(),
            stage: None,
            reason: String::new(),
            place: Device::Signer,
        };
        let (statement, jws) = chain.seal(ground, randomness.record_id()?, by, &at)?;
        contents.insert(format!("agreements/{}.jws", statement.id), jws.into_bytes());
        let held = asked.indicators.iter().map(|one| of_text(&one.digest));
        for name in held.chain([of_entry(&asked.subject.digest)]) {
            let content = part(&ask.opened, &name)?.to_owned();
            contents.insert(name, content);
        }
    }
    let answer = AgreementAnswer {
        form: FORM,
        request: RequestSeal {
            id: request.id.clone(),
            nonce: request.nonce.clone(),
            digest: ask.digest.clone(),
            asked_at: request.asked_at.clone(),
        },
        app: env!("CARGO_PKG_VERSION").to_owned(),
    };
    contents.insert(ANSWER.to_owned(), sign_off::bytes(&answer)?);
    let card = format!("cards/{}.jws", sign_off::fingerprint(&by.key().verifying_key()));
    contents.insert(card, by.card().as_bytes().to_owned());
    sign_off::pack(Kind::AgreementAnswer, &contents, by.key(), &at)
}
