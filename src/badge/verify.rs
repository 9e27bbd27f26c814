//! Checks a badge or a learner record that somebody brings, whoever made it.
//!
//! Claims of a checked badge are read from the signed lines, never from the file. A badge that cannot be checked without a
//! network is shown as unchecked.

use ed25519_dalek::VerifyingKey;
use serde_json::{Map, Value};

use super::claims::Claims;
use super::proof::{SUITE, hashed, holds};
use super::quads::{canonical, unknown_context};
use super::read::{Credential, read};
use crate::error::{BadgeFault, Error, Result};
use crate::words;

/// The most badges a learner record may wrap.
const MOST_BADGES: usize = 2_000;
/// The most proofs one badge may have.
const MOST_PROOFS: usize = 8;

/// A badge and the result of its check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedBadge {
    /// What it claims.
    pub claims: Claims,
    /// The key that signed it, as a `did:key`; none when it was not checked.
    pub key: Option<String>,
    /// Why it was not checked, or empty.
    pub unchecked: &'static str,
    /// Whether the issuer is named by that key, so that nobody else could have signed.
    pub by_issuer: bool,
    /// The badges it wraps, when it is a learner record.
    pub wraps: Vec<CheckedBadge>,
}

fn wrong(problem: &'static str) -> Error {
    BadgeFault::Invalid { problem }.into()
}

/// Reasons why a badge stays unchecked.
const UNKNOWN_WORDS: &str = words::badge::WORDS_DESCRIBED_ON_THE_WEB;
const ON_THE_WEB: &str = words::badge::KEY_ON_THE_WEB;
const OTHER_WAY: &str = words::badge::SIGNED_IN_A_WAY_NOT_CHECKED;
const NOT_SIGNED: &str = words::badge::IT_IS_NOT_SIGNED;

/// Checks a badge or a learner record in any of its forms: JSON, PNG, SVG, JWT.
///
/// # Errors
/// [`BadgeFault::Invalid`] when it cannot be read, or its signature does not hold.
pub fn verify(bytes: &[u8]) -> Result<CheckedBadge> {
    match read(bytes)? {
        Credential::Json(json) => verify_json(&json),
        Credential::Jwt(json) => Ok(unchecked(&json, OTHER_WAY)),
    }
}

fn unchecked(json: &Value, why: &'static str) -> CheckedBadge {
    CheckedBadge {
        claims: Claims::unchecked(json),
        key: None,
        unchecked: why,
        by_issuer: false,
        wraps: Vec::new(),
    }
}

fn verify_json(json: &Value) -> Result<CheckedBadge> {
    let Value::Object(fields) = json else { return Err(wrong(words::badge::IT_IS_NO_BADGE)) };
    if !is_badge(fields) {
        return Err(wrong(words::badge::IT_IS_NO_BADGE));
    }
    let mut said = fields.clone();
    let proofs = match said.remove("proof") {
        None => return Ok(unchecked(json, NOT_SIGNED)),
        Some(Value::Array(proofs)) => proofs,
        Some(one) => vec![one],
    };
    if proofs.is_empty() {
        return Ok(unchecked(json, NOT_SIGNED));
    }
    if proofs.len() > MOST_PROOFS {
        return Err(wrong(words::badge::MORE_PROOFS_THAN_ARE_READ));
    }
    if unknown_context(json) {
        return Ok(unchecked(json, UNKNOWN_WORDS));
    }
    let said = Value::Object(said);
    let quads = canonical(&said)?;
    let named = fields.get("id").and_then(Value::as_str).unwrap_or_default();
    let claims =
        Claims::signed(&quads.dataset, named).ok_or(wrong(words::badge::IT_IS_NO_BADGE))?;
    let context = fields.get("@context").cloned().unwrap_or_default();
    let mut signed_by: Option<(String, bool)> = None;
    let mut why = OTHER_WAY;
    for proof in &proofs {
        let Value::Object(proof) = proof else {
            return Err(wrong(words::badge::ITS_PROOF_CANNOT_BE_READ));
        };
        let text = |name: &str| proof.get(name).and_then(Value::as_str).unwrap_or_default();
        if text("type") != "DataIntegrityProof" || text("cryptosuite") != SUITE {
            continue;
        }
        if text("proofPurpose") != "assertionMethod" {
            return Err(wrong(words::badge::ITS_PROOF_IS_FOR_ANOTHER_PURPOSE));
        }
        let method = text("verificationMethod");
        let Some((did, key)) = key_of(method) else {
            why = ON_THE_WEB;
            continue;
        };
        let config = canonical(&config(proof, &context))?;
        if !holds(text("proofValue"), &hashed(&config.lines, &quads.lines), &key) {
            return Err(wrong(words::shared::IT_WAS_CHANGED_AFTER_SIGNING));
        }
        let by_issuer = claims.issuer_id == did;
        if signed_by.as_ref().is_none_or(|(_, issuer)| by_issuer && !issuer) {
            signed_by = Some((did, by_issuer));
        }
    }
    let Some((key, by_issuer)) = signed_by else { return Ok(unchecked(json, why)) };
    let wraps = wrapped(fields)?;
    Ok(CheckedBadge { claims, key: Some(key), unchecked: "", by_issuer, wraps })
}

fn is_badge(fields: &Map<String, Value>) -> bool {
    let of = |kind: &Value| {
        let known = ["OpenBadgeCredential", "AchievementCredential", "ClrCredential"];
        kind.as_str().is_some_and(|kind| known.contains(&kind))
    };
    match fields.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().any(of),
        Some(kind) => of(kind),
        None => false,
    }
}

/// The badges a learner record wraps, each checked by itself.
fn wrapped(fields: &Map<String, Value>) -> Result<Vec<CheckedBadge>> {
    let subject = fields.get("credentialSubject");
    let badges = match subject.and_then(|subject| subject.get("verifiableCredential")) {
        None => return Ok(Vec::new()),
        Some(Value::Array(badges)) => badges.as_slice(),
        Some(one) => std::slice::from_ref(one),
    };
    if badges.len() > MOST_BADGES {
        return Err(wrong(words::badge::MORE_BADGES_THAN_ARE_READ));
    }
    badges
        .iter()
        .map(|badge| match badge {
            Value::String(_) => Ok(unchecked(badge, OTHER_WAY)),
            badge if badge.pointer("/credentialSubject/verifiableCredential").is_some() => {
                Err(wrong(words::badge::LEARNER_RECORDS_IN_EACH_OTHER))
            }
            badge => verify_json(badge),
        })
        .collect()
}

/// The key of a `did:key` verification method, which needs no look-up, and the DID.
fn key_of(method: &str) -> Option<(String, VerifyingKey)> {
    let did = method.split('#').next().unwrap_or_default();
    let encoded = did.strip_prefix("did:key:z").filter(|encoded| encoded.len() <= 64)?;
    let bytes = bs58::decode(encoded).into_vec().ok()?;
    let key: [u8; 32] = bytes.strip_prefix(&[0xed, 0x01])?.try_into().ok()?;
    let key = VerifyingKey::from_bytes(&key).ok().filter(|key| !key.is_weak())?;
    let fragment = method.split_once('#').map(|(_, fragment)| fragment);
    let named = fragment.is_none_or(|fragment| fragment == did.trim_start_matches("did:key:"));
    named.then(|| (did.to_owned(), key))
}

/// The proof configuration: the proof without its value.
fn config(proof: &Map<String, Value>, context: &Value) -> Value {
    let mut config = proof.clone();
    config.remove("proofValue");
    config.insert("@context".to_owned(), context.clone());
    Value::Object(config)
}
