//! Answers a request by file: the preceptor's decisions, sealed on their own computer.

use chrono::NaiveDate;

use super::badges::awarded;
use super::draw::{self, Chain, Decided, Ground, Texts};
use super::review::Ask;
use super::types::Judgement;
use crate::clock::{self, Clock};
use crate::codes::{Device, RecordKind};
use crate::error::{Error, Result};
use crate::framework;
use crate::ids::Randomness;
use crate::sign_off::keys::{Signer, is_owner};
use crate::sign_off::record::{Digested, RequestSeal, Statement, when};
use crate::words;

/// Seals decisions on a request and returns the bytes of a `.answer`. Undecided items stay open.
///
/// # Errors
/// [`Error::SignerIsOwner`], [`Error::Missing`] (decisions or evidence), [`Error::NoSuchEvidence`],
/// [`Error::EvidenceDoesNotShow`], [`Error::ChangedSinceShown`], [`Error::SignedTooEarly`], [`Error::NoRandomness`].
pub fn answer(ask: &Ask, by: &Signer, judgements: &[Judgement]) -> Result<Vec<u8>> {
    let answer = answer_at(ask, by, judgements, &Clock::System, &Randomness::System)?;
    Ok(awarded(&answer, by)?.0)
}

/// As [`answer`], with the clock and randomness of a test.
pub fn answer_at(
    ask: &Ask,
    by: &Signer,
    judgements: &[Judgement],
    clock: &Clock,
    randomness: &Randomness,
) -> Result<Vec<u8>> {
    let request = &ask.request;
    if is_owner(by, &request.practitioner.key, &request.practitioner.name) {
        return Err(Error::SignerIsOwner);
    }
    if judgements.is_empty() {
        return Err(Error::Missing { what: words::sign_off::A_DECISION, field: "judgements" });
    }
    let at = clock::stamp(clock.now());
    let mut texts = Texts::default();
    let mut statements = Vec::new();
    for judgement in judgements {
        let ground = ground(ask, judgement, clock.today(), &mut texts)?;
        let decided = Decided {
            id: randomness.record_id()?,
            kind: RecordKind::Decide,
            target: None,
            decision: judgement.decision,
            comment: &judgement.comment,
        };
        let statement = draw::statement(ground, decided, by, &at);
        when::fits(&statement, clock.now())?;
        statements.push(statement);
    }
    refuse_twice(&statements)?;
    let did = by.did();
    let mut chain = Chain { head: request.head.clone(), ..Chain::default() };
    if let Some(end) = request.chains.iter().find(|end| end.key == did) {
        chain.sequence = end.sequence;
        chain.previous.clone_from(&end.digest);
    }
    draw::answer(by, chain, statements, texts, &at)
}

/// The content of a decision's record, from the frozen request.
fn ground(ask: &Ask, judgement: &Judgement, today: NaiveDate, texts: &mut Texts) -> Result<Ground> {
    let request = &ask.request;
    let indicator = request
        .indicators
        .iter()
        .find(|known| known.written == judgement.indicator)
        .ok_or(Error::EvidenceDoesNotShow)?;
    let asked_framework = request
        .frameworks
        .iter()
        .find(|known| known.framework.id == indicator.framework)
        .ok_or(Error::BundleChanged)?;
    if judgement.evidence.is_empty() {
        return Err(Error::Missing { what: words::sign_off::THE_EVIDENCE, field: "evidence" });
    }
    texts.indicator(ask.text(&format!("texts/{}.txt", indicator.digest))?);
    let mut evidence = Vec::new();
    for id in &judgement.evidence {
        let asked = request.evidence.iter().find(|asked| asked.seal.id == *id);
        let asked = asked.ok_or(Error::NoSuchEvidence)?;
        judgement.was_shown(id, asked.seal.version)?;
        if !asked.indicators.contains(&indicator.written) {
            return Err(Error::EvidenceDoesNotShow);
        }
        texts.evidence(ask.text(&format!("evidence/{}.json", asked.seal.digest))?);
        if !evidence.contains(&asked.seal) {
            evidence.push(asked.seal.clone());
        }
    }
    Ok(Ground {
        practitioner: request.practitioner.clone(),
        framework: asked_framework.framework.clone(),
        policy: asked_framework.policy.clone(),
        indicator: Digested { id: indicator.id.clone(), digest: indicator.digest.clone() },
        evidence,
        valid_until: indicator.months.and_then(|months| framework::months_after(today, months)),
        place: Device::Signer,
        request: Some(RequestSeal {
            id: request.id.clone(),
            nonce: request.nonce.clone(),
            digest: ask.digest.clone(),
            asked_at: request.asked_at.clone(),
        }),
    })
}

/// Refuses two decisions on the same indicator and piece of evidence.
fn refuse_twice(statements: &[Statement]) -> Result<()> {
    let mut seen = std::collections::HashSet::new();
    for statement in statements {
        for evidence in &statement.evidence {
            if !seen.insert((&statement.framework.id, &statement.indicator.id, &evidence.id)) {
                return Err(Error::DecidedTwice);
            }
        }
    }
    Ok(())
}
