//! Checks a passport or an answer. It needs no portfolio and no network, only what the reader knows about keys.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::agreed::{agreements, digest_of, stages_rest_on_what_is_here};
use super::cards::{Cards, cards, holds_card, named, wrong};
use super::index::{EvidenceIndex, FrameworkIndex, IndexedEvidence};
use super::share::{self, CheckedShare};
use super::signed::CheckedPassport;
use super::standing::{self, EvidenceStanding, Told};
use super::verdict::{CheckedRecord, Elsewhere, Verdict};
use super::verify_badge::verify_badge;
use crate::badge;
use crate::bundle::Kind;
use crate::codes::RecordKind;
use crate::error::{Error, Result};
use crate::readiness::State;
use crate::sign_off::{
    self, Decision, Earning, EvidenceContent, Opened, Party, QualificationContent, Statement, Trust,
};
use crate::words;
use crate::working_life::AgreementAnswer;

/// Checks the bytes of a `.passport` or a `.answer`, or of a badge.
///
/// # Errors
/// As [`verify`].
pub fn verify_bytes(bytes: &[u8], trust: &Trust, now: DateTime<FixedOffset>) -> Result<Verdict> {
    match Kind::told_by(bytes) {
        Some(kind @ (Kind::FeedbackAsk | Kind::Feedback | Kind::AgreementAsk)) => {
            return Ok(Verdict::of_unsigned(kind));
        }
        Some(kind @ Kind::AgreementAnswer) => return verify(bytes, kind, trust, now),
        _ => {}
    }
    match verify(bytes, Kind::Passport, trust, now) {
        Err(Error::BundleInvalid { .. }) if badge::is_badge(bytes) => {
            verify_badge(bytes, trust, now)
        }
        Err(Error::BundleInvalid { .. }) => verify(bytes, Kind::Answer, trust, now),
        other => other,
    }
}

/// Checks a passport or an answer while it is read, in little memory.
///
/// # Errors
/// Everything that makes it not as signed: [`Error::BundleChanged`], [`Error::BundleUnsigned`],
/// [`Error::BundleInvalid`], [`Error::BundleTooLarge`], [`Error::RecordInvalid`],
/// [`Error::SignedInFuture`], [`Error::SignedTooEarly`], [`Error::NotTheSigner`].
pub fn verify(
    from: impl Read + Send,
    kind: Kind,
    trust: &Trust,
    now: DateTime<FixedOffset>,
) -> Result<Verdict> {
    Ok(verify_signed(from, kind, trust, now)?.verdict)
}

/// As [`verify`], with everything that was signed.
///
/// # Errors
/// As [`verify`].
pub fn verify_signed(
    from: impl Read + Send,
    kind: Kind,
    trust: &Trust,
    now: DateTime<FixedOffset>,
) -> Result<CheckedPassport> {
    let opened = sign_off::unpack(from, kind, false)?;
    let mut trust = trust.clone();
    for (name, text) in opened.sealed("notices")? {
        named(name, &format!("{}.jws", sign_off::digest(text.as_bytes())))?;
        trust.notices.push(sign_off::verify_notice(text)?);
    }
    let cards = cards(&opened)?;
    for (key, (_, identity)) in &cards {
        trust.signers.push((key.clone(), identity.clone()));
    }
    let records = records(&opened, kind, &cards, &trust, now)?;
    let texts = texts(&opened, kind, &records)?;
    let told = standing::told(&opened, records.values().map(|(statement, _)| statement))?;
    let erased = erased(&opened, &told)?;
    let (agreed, agreements) = agreements((&opened, kind), &cards, &texts, &told, &trust, now)?;
    if kind == Kind::Passport {
        stages_rest_on_what_is_here(&opened, &records, &agreed)?;
    }
    sign_off::badges_of(
        &opened,
        |id| match records.get(id) {
            Some((statement, digest)) => Some((Earning::Record(statement), digest.clone())),
            None => Some((Earning::Agreed(agreed.get(id)?), digest_of(&opened, id)?)),
        },
        |digest| texts.get(digest).cloned(),
    )?;
    let share = share::shared(&opened, now)?;
    let owners = agreed.values().map(|one| one.practitioner.clone()).collect();
    let practitioner = one_practitioner(&opened, kind, &records, owners)?;
    let today = now.date_naive();
    let replaced: BTreeSet<&str> = records
        .values()
        .filter_map(|(statement, _)| statement.target.as_ref())
        .map(|target| target.id.as_str())
        .collect();
    let mut checked = Vec::new();
    let elsewhere: BTreeSet<&str> = records
        .values()
        .filter(|(one, _)| one.target.as_ref().is_some_and(|of| !records.contains_key(&of.id)))
        .map(|(one, _)| one.id.as_str())
        .collect();
    let withdraws = |one: &Statement| one.kind == RecordKind::Withdraw;
    for (statement, _) in records.values() {
        // A withdrawal is told of at the sign-off it withdraws, and by itself where that one is in another file.
        if withdraws(statement) && !elsewhere.contains(statement.id.as_str()) {
            continue;
        }
        let assurance = sign_off::assurance(statement, &trust, None)?;
        let key = sign_off::parse_did(&statement.signer.key)?;
        let out_of_date = statement.valid_until.is_some_and(|until| until < today);
        let replaced = withdraws(statement) || replaced.contains(statement.id.as_str());
        let decision = statement.decision;
        let (lapsed, taken_away) = told.of(statement);
        let state = match (decision, lapsed) {
            _ if replaced => State::Withdrawn,
            (_, Some(lapsed)) => lapsed,
            (Decision::Achieved, None) if out_of_date => State::Expired,
            (Decision::Achieved, None) => State::SignedOff,
            (Decision::NotYet | Decision::Referred, None) => State::NotYet,
        };
        checked.push(CheckedRecord {
            id: statement.id.clone(),
            framework: statement.framework.id.clone(),
            indicator: statement.indicator.id.clone(),
            indicator_text: texts.get(&statement.indicator.digest).cloned().unwrap_or_default(),
            decision,
            comment: statement.comment.clone(),
            signer: statement.signer.identity.clone(),
            fingerprint: sign_off::fingerprint(&key),
            level: assurance.level,
            assurance: assurance.words.to_owned(),
            signed_at: statement.signed_at.clone(),
            state,
            standing: state.is_standing(),
            replaced,
            taken_away,
            evidence: u32::try_from(statement.evidence.len()).unwrap_or(u32::MAX),
            erased_on: statement
                .evidence
                .iter()
                .filter_map(|seal| erased.get(&seal.digest))
                .max()
                .copied(),
        });
    }
    checked.sort_by(|a, b| (&a.signed_at, &a.id).cmp(&(&b.signed_at, &b.id)));
    let withdrawn = elsewhere
        .iter()
        .filter_map(|id| records.get(*id))
        .filter(|(one, _)| withdraws(one))
        .count();
    let elsewhere = Elsewhere { amended: elsewhere.len() - withdrawn, withdrawn };
    let known = (checked, told.told);
    let mut verdict = Verdict::on(kind, &opened, practitioner, known, elsewhere, agreements);
    verdict.share = share.as_ref().and_then(|share| CheckedShare::of(share, today));
    let mut qualifications = BTreeMap::new();
    for (_, content) in opened.within("qualifications") {
        qualifications.insert(sign_off::digest(content), sign_off::strict(content)?);
    }
    let records = records.into_iter().map(|(id, (statement, _))| (id, statement)).collect();
    let key = opened.key;
    let fingerprint = sign_off::fingerprint(&sign_off::parse_did(&key)?);
    Ok(CheckedPassport {
        verdict,
        key,
        fingerprint,
        records,
        agreements: agreed,
        qualifications,
        share,
    })
}

/// Checks signature, signer, chain, target and time of every record; returns them by id, each with its digest. An answer may
/// change a sign-off that is in an answer before it: whether it may is seen where it is accepted.
fn records(
    opened: &Opened,
    kind: Kind,
    cards: &Cards,
    trust: &Trust,
    now: DateTime<FixedOffset>,
) -> Result<BTreeMap<String, (Statement, String)>> {
    let mut records = BTreeMap::new();
    for (name, jws) in opened.sealed("records")? {
        let statement = sign_off::verify(jws)?;
        named(name, &format!("{}.jws", statement.id))?;
        holds_card(&statement.signer, cards)?;
        sign_off::fits(&statement, now)?;
        records.insert(statement.id.clone(), (statement, sign_off::digest(jws.as_bytes())));
    }
    let digests: BTreeSet<&str> = records.values().map(|(_, digest)| digest.as_str()).collect();
    for (statement, _) in records.values() {
        let Some(target) = &statement.target else { continue };
        let Some((named, digest)) = records.get(&target.id) else {
            if kind == Kind::Answer {
                continue;
            }
            return Err(wrong(words::passport::CHANGES_A_MISSING_RECORD));
        };
        if *digest != target.digest {
            return Err(wrong(words::passport::CHANGES_ANOTHER_RECORD));
        }
        if !sign_off::may_follow(&named.signer.key, &statement.signer.key, &trust.notices) {
            return Err(Error::NotTheSigner);
        }
    }
    // An answer holds part of a chain of records; a passport holds all of it.
    if opened.contents.contains_key("framework.json") {
        for (statement, _) in records.values() {
            let kept = |digest: &str| digest.is_empty() || digests.contains(digest);
            if !kept(&statement.previous) || !kept(&statement.head) {
                return Err(wrong(words::passport::EARLIER_RECORD_LEFT_OUT));
            }
        }
    }
    Ok(records)
}

/// Checks that every text has the digest that names it; returns the texts of the indicators by digest.
fn texts(
    opened: &Opened,
    kind: Kind,
    records: &BTreeMap<String, (Statement, String)>,
) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    if kind == Kind::Passport {
        let index = opened.contents.get("framework.json").ok_or(Error::BundleChanged)?;
        let index: FrameworkIndex = sign_off::strict(index)?;
        for one in index.indicators {
            if sign_off::digest(one.text.as_bytes()) != one.digest {
                return Err(Error::BundleChanged);
            }
            texts.insert(one.digest, one.text);
        }
        opened.contents.get("evidence/index.json").ok_or(Error::BundleChanged)?;
    }
    for (name, content) in opened.within("texts") {
        let digest = sign_off::digest(content);
        named(name, &format!("{digest}.txt"))?;
        let text = String::from_utf8(content.to_owned())
            .map_err(|_| wrong(words::shared::IT_IS_NOT_TEXT))?;
        texts.insert(digest, text);
    }
    for (name, content) in opened.within("evidence").filter(|(name, _)| *name != "index.json") {
        named(name, &format!("{}.json", sign_off::digest(content)))?;
        let _: EvidenceContent = sign_off::strict(content)?;
    }
    for entry in &opened.entries {
        if let Some(digest) = entry.name.strip_prefix("files/") {
            named(digest, &entry.digest)?;
        }
    }
    if records.values().any(|(one, _)| !texts.contains_key(&one.indicator.digest)) {
        return Err(wrong(words::passport::WORDS_OF_STATEMENT_MISSING));
    }
    for (name, content) in opened.within("qualifications") {
        named(name, &format!("{}.json", sign_off::digest(content)))?;
        let _: QualificationContent = sign_off::strict(content)?;
    }
    for (name, content) in opened.within("entries") {
        named(name, &format!("{}.json", sign_off::digest(content)))?;
    }
    if kind == Kind::AgreementAnswer {
        let answer = opened.contents.get("answer.json").ok_or(Error::BundleChanged)?;
        let _: AgreementAnswer = sign_off::strict(answer)?;
    }
    Ok(texts)
}

/// The erased evidence by digest, with the day. Checks that none of it is in the file, and that `standing.json` and the
/// evidence index agree about it.
fn erased(opened: &Opened, told: &Told) -> Result<BTreeMap<String, NaiveDate>> {
    let mut erased = BTreeMap::new();
    let Some(index) = opened.contents.get("evidence/index.json") else { return Ok(erased) };
    let index: EvidenceIndex = sign_off::strict(index)?;
    let indexed: BTreeSet<&str> = index.evidence.iter().map(|one| one.id.as_str()).collect();
    let untold = |piece: &EvidenceStanding| {
        piece.erased_on.is_some() && !indexed.contains(piece.id.as_str())
    };
    let differs = |one: &IndexedEvidence| {
        let said = told.evidence.get(&one.id).and_then(|piece| piece.erased_on);
        told.told && said != one.erased_on
    };
    if told.evidence.values().any(untold) || index.evidence.iter().any(differs) {
        return Err(wrong(words::passport::TWO_THINGS_OF_ERASED_EVIDENCE));
    }
    for one in index.evidence {
        let Some(day) = one.erased_on else { continue };
        if opened.contents.contains_key(&format!("evidence/{}.json", one.digest)) {
            return Err(wrong(words::passport::HOLDS_ERASED_EVIDENCE));
        }
        erased.insert(one.digest, day);
    }
    Ok(erased)
}

/// Checks that all records and agreements are about one practitioner, who made the passport; returns name and fingerprint.
/// `owners` are the practitioners of the agreements.
fn one_practitioner(
    opened: &Opened,
    kind: Kind,
    records: &BTreeMap<String, (Statement, String)>,
    owners: Vec<Party>,
) -> Result<(String, String)> {
    let mut practitioner: Option<Party> = None;
    for (statement, _) in records.values() {
        let maker = match kind {
            Kind::Passport => &statement.practitioner.key,
            _ => &statement.signer.key,
        };
        if *maker != opened.key {
            return Err(wrong(words::passport::RECORD_OF_SOMEBODY_ELSE));
        }
    }
    let decided = records.values().map(|(statement, _)| statement.practitioner.clone());
    for about in decided.chain(owners) {
        match &practitioner {
            None => practitioner = Some(about),
            Some(known) if known.key == about.key => {}
            Some(_) => return Err(wrong(words::passport::RECORDS_OF_DIFFERENT_PRACTITIONERS)),
        }
    }
    let Some(practitioner) = practitioner else { return Ok(Default::default()) };
    let key = sign_off::parse_did(&practitioner.key)?;
    Ok((practitioner.name, sign_off::fingerprint(&key)))
}
