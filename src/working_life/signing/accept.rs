//! Takes in agreements from an answer file. Everything is checked before anything is kept.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;

use super::written::{
    ANSWER, AgreementAnswer, AgreementRequest, AskedEntry, malformed, of_entry, of_text, part,
    promised,
};
use crate::bundle::{self, Kind};
use crate::codes::{AgreementKind, Device};
use crate::disk;
use crate::error::{Agreeing, Error, Result};
use crate::sign_off::{self, AgreementStatement, Card, Opened, keep_agreement};
use crate::{Portfolio, store, words};

/// The result of taking in an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AcceptedAgreements {
    /// Whether it was taken in before: then nothing was changed.
    pub again: bool,
    /// Who signed, as they stated it.
    pub signer: String,
    /// What they signed, in the order they did.
    pub entries: Vec<AcceptedEntry>,
}

/// An entry that was signed by file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AcceptedEntry {
    /// Its id.
    pub entry: String,
    /// The name of its noun, in the singular.
    pub noun: String,
    /// Its title; empty when it was erased.
    pub title: String,
    /// The version that was signed.
    pub version: u32,
    /// A remark when it was changed, withdrawn or erased since it was asked about; else empty.
    pub remark: String,
}

/// An agreement of an answer, ready to be kept.
struct Incoming<'a> {
    statement: AgreementStatement,
    jws: &'a str,
}

impl Portfolio {
    /// Takes in the bytes of an answer to a request for signatures on entries. Taking it in again changes nothing and says so.
    ///
    /// # Errors
    /// [`Error::BundleInvalid`], [`Error::BundleChanged`], [`Error::BundleUnsigned`], [`Error::RecordInvalid`],
    /// [`Error::AnotherPractitioner`], [`Error::AnswerDoesNotMatch`], [`Error::SignerIsOwner`],
    /// [`Error::SignedInFuture`], [`Error::SignedTooEarly`]; nothing is kept then.
    pub fn accept_agreements(&mut self, bytes: &[u8]) -> Result<AcceptedAgreements> {
        let opened = sign_off::unpack(bytes, Kind::AgreementAnswer, false)?;
        let sealed = sign_off::digest(bytes);
        let again = store::answer::accepted_at(self.store.db(), &sealed)?.is_some();
        let incoming = agreements(&opened)?;
        if !again {
            self.take_in(&opened, &incoming, &sealed)?;
        }
        let first = incoming.first().ok_or_else(malformed)?;
        let signer = first.statement.signer.identity.described();
        let entries = incoming.iter().map(|one| self.accepted_entry(&one.statement));
        Ok(AcceptedAgreements { again, signer, entries: entries.collect::<Result<_>>()? })
    }

    /// Takes in such a file.
    ///
    /// # Errors
    /// Those of [`Portfolio::accept_agreements`]; [`Error::Io`].
    pub fn accept_agreements_file(&mut self, path: &Path) -> Result<AcceptedAgreements> {
        self.accept_agreements(&disk::read_at_most(path, bundle::LIMIT)?)
    }

    fn take_in(&mut self, opened: &Opened, incoming: &[Incoming<'_>], sealed: &str) -> Result<()> {
        let mine = self.practitioner_key();
        if incoming.iter().any(|one| one.statement.practitioner.key != mine) {
            return Err(Error::AnotherPractitioner);
        }
        let (card_text, card) = self.card_of(opened)?;
        let request = self.request_behind(opened)?;
        let mut fresh = Vec::new();
        let mut named = BTreeSet::new();
        let mut before: Option<String> = None;
        for one in incoming {
            let asked = self.as_asked(one, &request, (&card_text, &card), opened)?;
            named.insert(of_entry(&asked.subject.digest));
            named.extend(asked.indicators.iter().map(|one| of_text(&one.digest)));
            self.follows_here(&one.statement, before.as_deref())?;
            before = Some(sign_off::digest(one.jws.as_bytes()));
            match store::agreement::by_id(self.store.db(), &one.statement.id)? {
                None => fresh.push(one),
                Some(kept) if kept.jws == one.jws => {}
                Some(_) => {
                    return Err(Error::RecordInvalid {
                        problem: words::shared::ITS_ID_IS_ANOTHER_RECORDS,
                    });
                }
            }
        }
        let texts = |name: &&String| name.starts_with("entries/") || name.starts_with("texts/");
        if !opened.contents.keys().filter(texts).all(|name| named.contains(name)) {
            return Err(Error::RecordInvalid {
                problem: words::shared::HOLDS_A_TEXT_NO_RECORD_NAMES,
            });
        }
        let mut contents = Vec::new();
        for name in &named {
            let content = part(opened, name)?;
            let digest = sign_off::digest(content);
            if !self.was_erased(&digest)? {
                contents.push((digest, content));
            }
        }
        let at = self.stamp();
        self.store.write(|db| {
            store::sign_off::note_signer(db, &card.key, &card_text, &at)?;
            for (digest, content) in &contents {
                store::sign_off::keep_sealed(db, digest, content)?;
            }
            store::answer::note(db, sealed, &at)?;
            for one in fresh {
                keep_agreement(db, &one.statement, one.jws, 0, &[])?;
            }
            Ok(())
        })
    }

    /// The request of ours that an answer names, by id, nonce and digest.
    fn request_behind(&self, opened: &Opened) -> Result<AgreementRequest> {
        let answer: AgreementAnswer = sign_off::strict(part(opened, ANSWER)?)?;
        if answer.form != sign_off::FORM {
            return Err(malformed());
        }
        let (db, named) = (self.store.db(), &answer.request);
        let (content, digest) =
            store::request::content(db, &named.id)?.ok_or(Error::AnswerDoesNotMatch)?;
        let request: AgreementRequest =
            sign_off::strict(&content).map_err(|_| Error::AnswerDoesNotMatch)?;
        let ours = (&request.nonce, &digest, &request.asked_at);
        if ours != (&named.nonce, &named.digest, &named.asked_at) {
            return Err(Error::AnswerDoesNotMatch);
        }
        Ok(request)
    }

    /// Checks that an agreement is signed by the holder of the card, at a possible time, about an entry exactly as it was asked;
    /// returns the entry.
    fn as_asked<'a>(
        &self,
        one: &Incoming<'_>,
        request: &'a AgreementRequest,
        (card_text, card): (&str, &Card),
        opened: &Opened,
    ) -> Result<&'a AskedEntry> {
        let statement = &one.statement;
        let signer = &statement.signer;
        if signer.key != opened.key || signer.card != sign_off::digest(card_text.as_bytes()) {
            return Err(Error::RecordInvalid {
                problem: words::shared::IT_WAS_SIGNED_BY_ANOTHER_SIGNER,
            });
        }
        if signer.identity != card.identity {
            return Err(Error::RecordInvalid {
                problem: words::shared::IT_DIFFERS_FROM_THE_IDENTITY_CARD,
            });
        }
        let subject = statement.subject.as_ref().ok_or_else(malformed)?;
        let asked = request.entries.iter().find(|asked| asked.subject == *subject);
        let asked = asked.ok_or(Error::AnswerDoesNotMatch)?;
        let same = statement.indicators == asked.indicators
            && statement.unmet == asked.unmet
            && statement.framework == request.framework.framework
            && statement.policy == request.framework.policy
            && statement.place == Device::Signer
            && statement.reason.is_empty();
        if !same {
            return Err(Error::AnswerDoesNotMatch);
        }
        let times = [request.asked_at.as_str(), asked.saved_at.as_str()];
        sign_off::after(&statement.signed_at, times, self.clock.now())?;
        promised(opened, &of_entry(&subject.digest), &subject.digest)?;
        for text in &asked.indicators {
            promised(opened, &of_text(&text.digest), &text.digest)?;
        }
        let versions = store::entry::versions(self.store.db(), &subject.id)?;
        let row = versions.into_iter().find(|row| row.version == subject.version);
        let row = row.ok_or(Error::AnswerDoesNotMatch)?;
        // An entry that was erased since can only be compared by its digest.
        let erased = !row.erased_at.is_empty();
        if !erased && sign_off::digest(row.content.as_bytes()) != subject.digest {
            return Err(Error::AnswerDoesNotMatch);
        }
        Ok(asked)
    }

    /// Whether an agreement continues its signer's chain: after the one before it in the file, or after one we have.
    fn follows_here(&self, statement: &AgreementStatement, before: Option<&str>) -> Result<()> {
        let previous = statement.previous.as_str();
        let follows = match before {
            Some(before) => previous == before,
            None if previous.is_empty() => statement.sequence == 1,
            None => store::agreement::has(self.store.db(), &statement.signer.key, previous)?,
        };
        if follows { Ok(()) } else { Err(Error::AnswerDoesNotMatch) }
    }

    /// A signed entry as it is today.
    fn accepted_entry(&self, statement: &AgreementStatement) -> Result<AcceptedEntry> {
        let subject = statement.subject.as_ref().ok_or_else(malformed)?;
        let mut versions = self.entry(&subject.id)?;
        let newest = versions.first().map_or(subject.version, |one| one.version);
        let found = versions.iter().position(|one| one.version == subject.version);
        let view = versions.swap_remove(found.ok_or(Error::Damaged)?);
        let remark = words::signed_by_file(view.erased, view.withdrawn, subject.version, newest);
        Ok(AcceptedEntry {
            entry: view.id,
            noun: words::noun(&subject.noun).map_or("", |words| words.one).to_owned(),
            title: view.title,
            version: subject.version,
            remark,
        })
    }
}

/// Verifies the agreements of an answer, each about a different entry; returns them in the order they were signed.
fn agreements(opened: &Opened) -> Result<Vec<Incoming<'_>>> {
    let mut incoming = Vec::new();
    for (name, jws) in opened.sealed("agreements")? {
        let statement = sign_off::verify_agreement(jws)?;
        if name != format!("{}.jws", statement.id) {
            return Err(Error::RecordInvalid {
                problem: words::shared::UNDER_ANOTHER_RECORDS_NAME,
            });
        }
        if statement.kind != AgreementKind::Entry {
            return Err(Error::AnswerDoesNotMatch);
        }
        incoming.push(Incoming { statement, jws });
    }
    incoming.sort_by_key(|one| one.statement.sequence);
    let about = |one: &Incoming<'_>| one.statement.subject.as_ref().map(|one| one.id.clone());
    let entries: BTreeSet<_> = incoming.iter().map(about).collect();
    if entries.len() != incoming.len() {
        return Err(Agreeing::SignedTwice.into());
    }
    if incoming.is_empty() { Err(malformed()) } else { Ok(incoming) }
}
