//! Signs a badge and checks the signature (`eddsa-rdfc-2022`). Pure, and without JSON-LD.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::template::{Badge, BadgeFacts, DATE_TIME, TYPE};
use crate::error::{BadgeFault, Error, Result};
use crate::words;

/// The cryptosuite we sign with.
pub(super) const SUITE: &str = "eddsa-rdfc-2022";
/// The vocabulary of proofs.
const SECURITY: &str = "https://w3id.org/security#";

/// The proof of a badge, as we write it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Proof {
    #[serde(rename = "type")]
    kind: &'static str,
    cryptosuite: &'static str,
    created: String,
    verification_method: String,
    proof_purpose: &'static str,
    proof_value: String,
}

/// A badge or a learner record with its proof.
#[derive(Serialize)]
struct Signed<'a, T> {
    #[serde(flatten)]
    said: &'a T,
    proof: [Proof; 1],
}

fn wrong(problem: &'static str) -> Error {
    BadgeFault::Invalid { problem }.into()
}

impl Proof {
    /// A proof without its value.
    pub fn new(key: &str, at: &str) -> Self {
        let fragment = key.trim_start_matches("did:key:");
        Self {
            kind: "DataIntegrityProof",
            cryptosuite: SUITE,
            created: at.to_owned(),
            verification_method: format!("{key}#{fragment}"),
            proof_purpose: "assertionMethod",
            proof_value: String::new(),
        }
    }

    /// The proof configuration as canonical N-Quads, about one blank node.
    fn lines(&self) -> String {
        let node = "_:c14n0";
        [
            format!(
                "{node} <http://purl.org/dc/terms/created> \"{}\"^^<{DATE_TIME}> .\n",
                self.created
            ),
            format!("{node} <{TYPE}> <{SECURITY}DataIntegrityProof> .\n"),
            format!(
                "{node} <{SECURITY}cryptosuite> \"{SUITE}\"^^<{SECURITY}cryptosuiteString> .\n"
            ),
            format!("{node} <{SECURITY}proofPurpose> <{SECURITY}assertionMethod> .\n"),
            format!("{node} <{SECURITY}verificationMethod> <{}> .\n", self.verification_method),
        ]
        .concat()
    }

    /// The bytes that are signed: the digests of the proof configuration and of the document.
    fn hashed(&self, lines: &str) -> [u8; 64] {
        hashed(&self.lines(), lines)
    }

    /// Signs some lines.
    pub fn sign(mut self, lines: &str, by: &SigningKey) -> Self {
        let signature = by.sign(&self.hashed(lines)).to_bytes();
        self.proof_value = format!("z{}", bs58::encode(signature).into_string());
        self
    }
}

/// Both digests, joined.
pub(super) fn hashed(proof: &str, said: &str) -> [u8; 64] {
    let mut hashed = [0; 64];
    let digests = Sha256::digest(proof).into_iter().chain(Sha256::digest(said));
    hashed.iter_mut().zip(digests).for_each(|(to, byte)| *to = byte);
    hashed
}

/// Whether a proof value is the signature of this key over these digests.
pub(super) fn holds(value: &str, hashed: &[u8; 64], key: &VerifyingKey) -> bool {
    let Some(encoded) = value.strip_prefix('z').filter(|encoded| encoded.len() <= 96) else {
        return false;
    };
    let Ok(bytes) = bs58::decode(encoded).into_vec() else { return false };
    let Ok(signature) = Signature::from_slice(&bytes) else { return false };
    key.verify_strict(hashed, &signature).is_ok()
}

/// A document with its proof, as bytes.
pub(super) fn with_proof(said: &impl Serialize, proof: Proof) -> Result<Vec<u8>> {
    serde_json::to_vec(&Signed { said, proof: [proof] })
        .map_err(|_| Error::Store(words::badge::THE_BADGE.to_owned()))
}

/// The badge of a record, signed by the key that signed the record.
///
/// # Errors
/// [`Error::RecordInvalid`] for a record that no badge can be made of.
pub fn sign(facts: &BadgeFacts, by: &SigningKey) -> Result<Vec<u8>> {
    let badge = Badge::of(facts)?;
    let proof = Proof::new(facts.signer, facts.signed_at).sign(&badge.lines(), by);
    with_proof(&badge, proof)
}

/// Checks that these bytes are the badge of a record, by deriving it again, and that its signer signed it.
///
/// # Errors
/// [`BadgeFault::Invalid`].
pub fn check(bytes: &[u8], facts: &BadgeFacts, key: &VerifyingKey) -> Result<()> {
    #[derive(Deserialize)]
    struct Whole {
        proof: [Value; 1],
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Value {
        proof_value: String,
    }
    let whole: Whole =
        serde_json::from_slice(bytes).map_err(|_| wrong(words::badge::IT_CANNOT_BE_READ))?;
    let badge = Badge::of(facts)?;
    let [Value { proof_value }] = whole.proof;
    let proof = Proof::new(facts.signer, facts.signed_at);
    let hashed = proof.hashed(&badge.lines());
    let expected = with_proof(&badge, Proof { proof_value: proof_value.clone(), ..proof })?;
    if expected != bytes {
        return Err(wrong(words::badge::SAYS_OTHER_THAN_THE_RECORD));
    }
    if !holds(&proof_value, &hashed, key) {
        return Err(wrong(words::badge::NOT_SIGNED_BY_THE_SIGNER));
    }
    Ok(())
}
