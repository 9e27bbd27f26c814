//! A learner record (CLR 2.0): badges of one person, wrapped and signed by that person.

use ed25519_dalek::SigningKey;
use serde::Serialize;
use serde_json::Value;

use super::contexts::{CREDENTIALS, LEARNER_RECORD, OPEN_BADGES};
use super::proof::{Proof, with_proof};
use super::quads::canonical;
use crate::error::{BadgeFault, Error, Result};
use crate::words;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LearnerRecord<'a> {
    #[serde(rename = "@context")]
    context: [&'static str; 3],
    id: String,
    #[serde(rename = "type")]
    kind: [&'static str; 2],
    issuer: Profile<'a>,
    valid_from: &'a str,
    valid_until: String,
    name: &'static str,
    credential_subject: Subject<'a>,
}

#[derive(Serialize)]
struct Profile<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: [&'static str; 1],
    name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Subject<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: [&'static str; 1],
    verifiable_credential: Vec<Value>,
}

/// A learner record of badges, signed by their holder at `at`; `id` is its UUID.
///
/// # Errors
/// [`BadgeFault::Invalid`] for a badge that cannot be read.
pub fn learner_record(
    badges: &[Vec<u8>],
    (key, name): (&str, &str),
    by: &SigningKey,
    id: &str,
    at: &str,
) -> Result<Vec<u8>> {
    let broken = |_| Error::from(BadgeFault::Invalid { problem: words::badge::IT_CANNOT_BE_READ });
    let badges = badges.iter().map(|badge| serde_json::from_slice(badge).map_err(broken));
    let badges: Vec<Value> = badges.collect::<Result<_>>()?;
    let until = badges.iter().filter_map(|badge| badge.get("validUntil")?.as_str());
    let record = LearnerRecord {
        context: [CREDENTIALS, LEARNER_RECORD, OPEN_BADGES],
        id: format!("urn:uuid:{id}"),
        kind: ["VerifiableCredential", "ClrCredential"],
        issuer: Profile { id: key, kind: ["Profile"], name },
        valid_from: at,
        valid_until: until.max().unwrap_or(at).to_owned(),
        name: words::badge::WHAT_WAS_ACHIEVED,
        credential_subject: Subject {
            id: key,
            kind: ["ClrSubject"],
            verifiable_credential: badges,
        },
    };
    let said = serde_json::to_value(&record).map_err(broken)?;
    let proof = Proof::new(key, at).sign(&canonical(&said)?.lines, by);
    with_proof(&record, proof)
}
