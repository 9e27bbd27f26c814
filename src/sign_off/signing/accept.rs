//! Accepts an answer file: everything is checked before anything is kept.

use std::collections::HashSet;
use std::path::Path;

use serde::Serialize;

use crate::Portfolio;
use crate::bundle::{self, Kind};
use crate::codes::RecordKind;
use crate::disk;
use crate::error::{Error, Result};
use crate::sign_off::board::SignOff;
use crate::sign_off::files::{Earning, Opened, badges_of, unpack};
use crate::sign_off::keys::{Trust, is_owner_card, trust};
use crate::sign_off::record::{Card, Statement, digest, verify, verify_card, when};
use crate::store;
use crate::words;

/// An answer that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Accepted {
    /// Whether it had been accepted before; nothing changed then.
    pub again: bool,
    /// The decisions in it.
    pub sign_offs: Vec<SignOff>,
    /// How many sign-offs it withdraws.
    pub withdrawn: u32,
}

/// Where an answer comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sign_off) enum Origin {
    /// Signed on this computer a moment ago.
    Here,
    /// A file somebody sent: it must answer a request of ours.
    File,
}

/// A record of an answer, ready to be kept.
struct Incoming {
    statement: Statement,
    jws: String,
    digest: String,
    indicator: i64,
    /// The number of each version and of its evidence.
    versions: Vec<(i64, i64)>,
}

impl Portfolio {
    /// Accepts the bytes of a `.answer`. Accepting it again changes nothing and says so.
    ///
    /// # Errors
    /// [`Error::BundleInvalid`], [`Error::BundleChanged`], [`Error::BundleUnsigned`],
    /// [`Error::RecordInvalid`], [`Error::AnotherPractitioner`], [`Error::AnswerDoesNotMatch`],
    /// [`Error::SignerIsOwner`], [`Error::SignedInFuture`], [`Error::SignedTooEarly`],
    /// [`Error::NotTheSigner`], [`Error::NoSuchRecord`]; nothing is imported then.
    pub fn accept(&mut self, bytes: &[u8]) -> Result<Accepted> {
        let opened = unpack(bytes, Kind::Answer, false)?;
        let again = store::answer::accepted_at(self.store.db(), &digest(bytes))?.is_some();
        if !again {
            self.import(bytes, &opened, Origin::File)?;
        }
        let mut numbers = Vec::new();
        let mut withdrawn = 0;
        for (name, _) in opened.within("records") {
            let id = name.trim_end_matches(".jws");
            let found = store::sign_off::by_id(self.store.db(), id)?;
            let (number, _, jws) = found.ok_or(Error::Damaged)?;
            if verify(&jws)?.kind == RecordKind::Withdraw {
                withdrawn += 1;
                continue;
            }
            numbers.push(number);
        }
        // In the order they were signed.
        numbers.sort_unstable();
        let mut sign_offs = Vec::new();
        for number in numbers {
            let row = store::sign_off::decision(self.store.db(), number)?.ok_or(Error::Damaged)?;
            sign_offs.push(self.sign_off(&row)?);
        }
        Ok(Accepted { again, sign_offs, withdrawn })
    }

    /// Accepts a `.answer` file. As [`Portfolio::accept`].
    ///
    /// # Errors
    /// Those of [`Portfolio::accept`]; [`Error::Io`].
    pub fn accept_file(&mut self, path: &Path) -> Result<Accepted> {
        self.accept(&disk::read_at_most(path, bundle::LIMIT)?)
    }

    /// Checks an answer and keeps it with its records: all of them, or nothing. Returns their numbers.
    pub(in crate::sign_off) fn import(
        &mut self,
        bytes: &[u8],
        opened: &Opened,
        origin: Origin,
    ) -> Result<Vec<i64>> {
        let (card_text, card) = self.card_of(opened)?;
        let mut statements = Vec::new();
        for (name, jws) in opened.sealed("records")? {
            let statement = verify(jws)?;
            if name != format!("{}.jws", statement.id) {
                return Err(Error::RecordInvalid {
                    problem: words::shared::UNDER_ANOTHER_RECORDS_NAME,
                });
            }
            statements.push((statement, jws.to_owned()));
        }
        statements.sort_by_key(|(statement, _)| statement.sequence);
        nothing_more(opened, statements.iter().map(|(statement, _)| statement))?;
        let badges: Vec<(String, Vec<u8>)> = badges_of(
            opened,
            |id| {
                let (statement, jws) = statements.iter().find(|(one, _)| one.id == id)?;
                Some((Earning::Record(statement), digest(jws.as_bytes())))
            },
            |text| {
                let text = opened.contents.get(&of_indicator(text))?;
                String::from_utf8(text.clone()).ok()
            },
        )?
        .into_iter()
        .map(|(id, badge)| (id, badge.to_owned()))
        .collect();
        let trust = self.trust()?;
        let mut incoming: Vec<Incoming> = Vec::new();
        for (statement, jws) in statements {
            let sealed = digest(jws.as_bytes());
            if let Some((_, _, kept)) = store::sign_off::by_id(self.store.db(), &statement.id)? {
                if kept != jws {
                    return Err(Error::RecordInvalid {
                        problem: words::shared::ITS_ID_IS_ANOTHER_RECORDS,
                    });
                }
                continue;
            }
            self.belongs(&statement, &card_text, &card, opened)?;
            when::fits(&statement, self.clock.now())?;
            let before = incoming.last().map(|last| last.digest.as_str());
            self.follows(&statement, before)?;
            let one = self.incoming(statement, jws, sealed, origin, &trust)?;
            incoming.push(one);
        }
        let (at, sealed) = (self.stamp(), digest(bytes));
        self.store.write(|db| {
            store::sign_off::note_signer(db, &card.key, &card_text, &at)?;
            for folder in ["evidence", "texts"] {
                for (_, content) in opened.within(folder) {
                    store::sign_off::keep_sealed(db, &digest(content), content)?;
                }
            }
            store::answer::note(db, &sealed, &at)?;
            let numbers = incoming.iter().map(|one| keep(db, one, &sealed)).collect();
            for (record, badge) in &badges {
                store::badge::keep(db, record, badge)?;
            }
            numbers
        })
    }

    /// The identity card an answer comes with: the maker's own, and the one we know of that key.
    pub(crate) fn card_of(&self, opened: &Opened) -> Result<(String, Card)> {
        let cards = opened.sealed("cards")?;
        let [(_, text)] = cards.as_slice() else {
            return Err(Error::RecordInvalid { problem: words::sign_off::IT_HAS_NO_IDENTITY_CARD });
        };
        let card = verify_card(text)?;
        if card.key != opened.key {
            return Err(Error::RecordInvalid {
                problem: words::sign_off::IT_WAS_SEALED_BY_ANOTHER_SIGNER,
            });
        }
        let known = store::sign_off::card(self.store.db(), &card.key)?;
        if known.is_some_and(|known| known != *text) {
            let problem = words::sign_off::SIGNER_USED_ANOTHER_IDENTITY_CARD;
            return Err(Error::RecordInvalid { problem });
        }
        if is_owner_card(&card, &self.practitioner_key(), &self.owner.name) {
            return Err(Error::SignerIsOwner);
        }
        Ok(((*text).to_owned(), card))
    }

    /// Checks that a record is about this practitioner and signed by the holder of the card.
    fn belongs(
        &self,
        statement: &Statement,
        text: &str,
        card: &Card,
        opened: &Opened,
    ) -> Result<()> {
        if statement.practitioner.key != self.practitioner_key() {
            return Err(Error::AnotherPractitioner);
        }
        let signer = &statement.signer;
        if signer.key != opened.key || signer.card != digest(text.as_bytes()) {
            return Err(Error::RecordInvalid {
                problem: words::shared::IT_WAS_SIGNED_BY_ANOTHER_SIGNER,
            });
        }
        if signer.identity != card.identity {
            return Err(Error::RecordInvalid {
                problem: words::shared::IT_DIFFERS_FROM_THE_IDENTITY_CARD,
            });
        }
        for evidence in &statement.evidence {
            let name = of_evidence(&evidence.digest);
            if opened.contents.contains_key(&name) || !self.was_erased(&evidence.digest)? {
                whole(opened, &name, &evidence.digest)?;
            }
        }
        let name = of_indicator(&statement.indicator.digest);
        whole(opened, &name, &statement.indicator.digest)
    }

    /// Whether the bytes with this digest were erased here.
    pub(crate) fn was_erased(&self, digest: &str) -> Result<bool> {
        Ok(store::erase::erased_at(self.store.db(), digest)?.is_some())
    }

    /// Checks that a record continues its signer's chain: after the one before it in the answer, or after one we have.
    fn follows(&self, statement: &Statement, before: Option<&str>) -> Result<()> {
        let db = self.store.db();
        let known = |digest: &str| -> Result<bool> {
            Ok(digest.is_empty() || store::sign_off::has(db, digest)?)
        };
        let fits = match before {
            Some(before) => statement.previous == before && statement.head == before,
            None => known(&statement.previous)? && known(&statement.head)?,
        };
        if fits { Ok(()) } else { Err(Error::AnswerDoesNotMatch) }
    }

    fn incoming(
        &self,
        statement: Statement,
        jws: String,
        digest: String,
        origin: Origin,
        trust: &Trust,
    ) -> Result<Incoming> {
        let db = self.store.db();
        let indicator = store::framework::indicator_number(
            db,
            &statement.framework.id,
            &statement.indicator.id,
        )?
        .ok_or(Error::AnswerDoesNotMatch)?;
        let mut versions = Vec::new();
        for seal in &statement.evidence {
            let row = store::evidence::version_of(db, &seal.id, seal.version)?
                .ok_or(Error::AnswerDoesNotMatch)?;
            // Evidence that was erased after the request can only be compared by its digest.
            let same = match self.was_erased(&seal.digest)? {
                true => row.saved_at == seal.saved_at,
                false => self.sealed_version(&row)?.0 == *seal,
            };
            if !same {
                return Err(Error::AnswerDoesNotMatch);
            }
            versions.push((row.number, row.evidence));
        }
        if origin == Origin::File && statement.kind == RecordKind::Decide {
            self.was_asked(&statement, indicator, &versions)?;
        }
        if let Some(target) = &statement.target {
            let found = store::sign_off::by_id(db, &target.id)?;
            let (_, _, kept) = found.ok_or(Error::NoSuchRecord)?;
            let replaced = store::sign_off::is_replaced(db, &target.id)?;
            if replaced || crate::sign_off::digest(kept.as_bytes()) != target.digest {
                return Err(Error::NoSuchRecord);
            }
            let kept = verify(&kept)?;
            if kept.indicator != statement.indicator || kept.evidence != statement.evidence {
                return Err(Error::AnswerDoesNotMatch);
            }
            if !trust::may_follow(&kept.signer.key, &statement.signer.key, &trust.notices) {
                return Err(Error::NotTheSigner);
            }
        }
        Ok(Incoming { statement, jws, digest, indicator, versions })
    }

    /// Checks that a decision answers a request of ours: id, nonce, digest of the file, and the item.
    fn was_asked(
        &self,
        statement: &Statement,
        indicator: i64,
        versions: &[(i64, i64)],
    ) -> Result<()> {
        let db = self.store.db();
        let request = statement.request.as_ref().ok_or(Error::AnswerDoesNotMatch)?;
        let ours = store::request::file(db, &request.id)?.ok_or(Error::AnswerDoesNotMatch)?;
        if ours.nonce != request.nonce || ours.digest != request.digest {
            return Err(Error::AnswerDoesNotMatch);
        }
        for (version, _) in versions {
            if !store::request::asks(db, ours.number, *version, indicator)? {
                return Err(Error::AnswerDoesNotMatch);
            }
        }
        Ok(())
    }
}

fn of_evidence(digest: &str) -> String {
    format!("evidence/{digest}.json")
}

fn of_indicator(digest: &str) -> String {
    format!("texts/{digest}.txt")
}

/// Refuses texts and evidence that no record of the answer names.
fn nothing_more<'a>(
    opened: &Opened,
    statements: impl Iterator<Item = &'a Statement>,
) -> Result<()> {
    let mut named = HashSet::new();
    for statement in statements {
        named.extend(statement.evidence.iter().map(|seal| of_evidence(&seal.digest)));
        named.insert(of_indicator(&statement.indicator.digest));
    }
    let texts = ["evidence/", "texts/"];
    let of_texts = |name: &&String| texts.iter().any(|folder| name.starts_with(folder));
    if opened.contents.keys().filter(of_texts).all(|name| named.contains(name)) {
        return Ok(());
    }
    Err(Error::RecordInvalid { problem: words::shared::HOLDS_A_TEXT_NO_RECORD_NAMES })
}

/// Checks that an entry named by a digest is there and has that digest.
fn whole(opened: &Opened, name: &str, promised: &str) -> Result<()> {
    match opened.contents.get(name) {
        Some(content) if digest(content) == promised => Ok(()),
        _ => Err(Error::BundleChanged),
    }
}

/// Keeps a record and marks the items it answers.
fn keep(db: &store::Db, one: &Incoming, answer: &str) -> Result<i64> {
    let statement = &one.statement;
    let target = statement.target.as_ref().map_or("", |target| target.id.as_str());
    let new = store::sign_off::NewRecord {
        id: &statement.id,
        kind: statement.kind,
        target,
        signer: &statement.signer.key,
        indicator: one.indicator,
        decision: statement.decision,
        signed_at: &statement.signed_at,
        valid_until: statement.valid_until,
        sequence: statement.sequence,
        digest: &one.digest,
        jws: &one.jws,
        answer,
    };
    let versions: Vec<i64> = one.versions.iter().map(|(version, _)| *version).collect();
    let number = store::sign_off::insert(db, &new, &versions)?;
    if statement.kind != RecordKind::Withdraw {
        for (_, evidence) in &one.versions {
            store::request::answer(db, *evidence, one.indicator, &statement.signed_at)?;
        }
    }
    Ok(number)
}
