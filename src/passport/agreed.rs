//! Checks the agreements in a bundle. A holder may leave an agreement out, so a missing one is not noticed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use super::cards::{Cards, holds_card, named, wrong};
use super::standing::Told;
use super::verdict::CheckedAgreement;
use crate::bundle::Kind;
use crate::codes::RecordKind;
use crate::error::Result;
use crate::sign_off::{
    self, AgreementKind, AgreementStatement, Decision, EntryContent, Opened, QualificationContent,
    Statement, Subject, Trust,
};
use crate::words;

/// Checks the signature, signer, time and subject of every agreement; returns each as it was signed and as a verdict shows
/// it, oldest first. A passport is sealed with the practitioner's key, an answer with the signer's.
pub(super) fn agreements(
    (opened, kind): (&Opened, Kind),
    cards: &Cards,
    texts: &BTreeMap<String, String>,
    told: &Told,
    trust: &Trust,
    now: DateTime<FixedOffset>,
) -> Result<(BTreeMap<String, AgreementStatement>, Vec<CheckedAgreement>)> {
    let mut statements = Vec::new();
    for (name, jws) in opened.sealed("agreements")? {
        let statement = sign_off::verify_agreement(jws)?;
        named(name, &format!("{}.jws", statement.id))?;
        holds_card(&statement.signer, cards)?;
        let maker = match kind {
            Kind::Passport => &statement.practitioner.key,
            _ => &statement.signer.key,
        };
        if *maker != opened.key {
            return Err(wrong(words::passport::RECORD_OF_SOMEBODY_ELSE));
        }
        sign_off::not_ahead(&statement.signed_at, now)?;
        if statement.indicators.iter().any(|one| !texts.contains_key(&one.digest)) {
            return Err(wrong(words::passport::WORDS_OF_STATEMENT_MISSING));
        }
        statements.push(statement);
    }
    let here: BTreeSet<&str> = statements.iter().map(|one| one.id.as_str()).collect();
    let ended: BTreeSet<&str> = statements.iter().filter_map(|one| one.target.as_deref()).collect();
    if !ended.is_subset(&here) {
        return Err(wrong(words::passport::CHANGES_A_MISSING_RECORD));
    }
    let mut checked = Vec::new();
    for statement in &statements {
        let qualification = match &statement.qualification {
            Some(seen) => {
                let name = format!("qualifications/{}.json", seen.digest);
                let content = opened.contents.get(&name);
                let content = content.ok_or(wrong(words::passport::WHAT_WAS_SEEN_IS_MISSING))?;
                sign_off::strict::<QualificationContent>(content)?.title
            }
            None => String::new(),
        };
        let entry = match &statement.subject {
            Some(subject) => entry(opened, subject)?,
            None => String::new(),
        };
        let assurance = sign_off::assurance(statement, trust, None)?;
        checked.push(CheckedAgreement {
            id: statement.id.clone(),
            kind: statement.kind,
            framework: statement.framework.id.clone(),
            indicators: statement.indicators.iter().map(|one| one.id.clone()).collect(),
            qualification,
            noun: statement.subject.as_ref().map(|one| one.noun.clone()).unwrap_or_default(),
            entry,
            unmet: statement.unmet.clone(),
            stage: statement.stage.clone(),
            reason: statement.reason.clone(),
            signer: statement.signer.identity.clone(),
            fingerprint: sign_off::fingerprint(&sign_off::parse_did(&statement.signer.key)?),
            level: assurance.level,
            assurance: assurance.words.to_owned(),
            signed_at: statement.signed_at.clone(),
            ended: ended.contains(statement.id.as_str()),
            lapsed: told.agreements.get(&statement.id).copied(),
        });
    }
    let named: BTreeSet<&str> = statements
        .iter()
        .filter_map(|one| one.subject.as_ref())
        .map(|subject| subject.digest.as_str())
        .collect();
    let entries = opened.within("entries").filter_map(|(name, _)| name.strip_suffix(".json"));
    if !entries.collect::<BTreeSet<_>>().is_subset(&named) {
        return Err(wrong(words::passport::HOLDS_UNSIGNED_ENTRY));
    }
    checked.sort_by(|a, b| (&a.signed_at, &a.id).cmp(&(&b.signed_at, &b.id)));
    let statements = statements.into_iter().map(|one| (one.id.clone(), one)).collect();
    Ok((statements, checked))
}

/// The digest of an agreement as it was sealed.
pub(super) fn digest_of(opened: &Opened, id: &str) -> Option<String> {
    opened.contents.get(&format!("agreements/{id}.jws")).map(|jws| sign_off::digest(jws))
}

/// Checks that every record a completed stage rests on is in the bundle: sign-offs that say achieved, and agreements
/// that met a statement or left it out.
pub(super) fn stages_rest_on_what_is_here(
    opened: &Opened,
    records: &BTreeMap<String, (Statement, String)>,
    agreed: &BTreeMap<String, AgreementStatement>,
) -> Result<()> {
    let stages = agreed.values().filter_map(|one| one.stage.as_ref());
    for named in stages.flat_map(|stage| &stage.records) {
        let here = match (records.get(&named.id), agreed.get(&named.id)) {
            (Some((record, digest)), _) => {
                record.kind != RecordKind::Withdraw
                    && record.decision == Decision::Achieved
                    && *digest == named.digest
            }
            (None, Some(one)) => {
                matches!(one.kind, AgreementKind::NotMyRole | AgreementKind::PriorLearning)
                    && digest_of(opened, &one.id).is_some_and(|digest| digest == named.digest)
            }
            (None, None) => false,
        };
        if !here {
            return Err(wrong(words::passport::STAGE_RESTS_ON_MISSING_RECORD));
        }
    }
    Ok(())
}

/// The title of the entry that an agreement is about, from its sealed bytes; empty when its owner erased it.
fn entry(opened: &Opened, subject: &Subject) -> Result<String> {
    let Some(content) = opened.contents.get(&format!("entries/{}.json", subject.digest)) else {
        return Ok(String::new());
    };
    let content: EntryContent = sign_off::strict(content)?;
    if (&content.noun, &content.id, content.version)
        != (&subject.noun, &subject.id, subject.version)
    {
        return Err(wrong(words::passport::WHAT_WAS_SEEN_IS_ANOTHER_ENTRY));
    }
    Ok(content.title())
}
