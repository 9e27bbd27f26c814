//! Makes and seals records, and packs them into an answer, on this computer or from a request file.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::envelope;
use crate::bundle::Kind;
use crate::codes::{Decision, Device, Judged, RecordKind};
use crate::error::Result;
use crate::sign_off::keys::Signer;
use crate::sign_off::record::{
    AttachmentSeal, Digested, EvidenceContent, EvidenceSeal, FORM, Named, Party, RequestSeal,
    Sealed, Statement, digest, key, seal,
};
use crate::text;

/// Everything in a record but the signer and the decision.
pub(in crate::sign_off) struct Ground {
    pub practitioner: Party,
    pub framework: Named,
    pub policy: Named,
    pub indicator: Digested,
    pub evidence: Vec<EvidenceSeal>,
    /// The last day it counts, counted from the day it is signed.
    pub valid_until: Option<NaiveDate>,
    /// Where it is signed.
    pub place: Device,
    pub request: Option<RequestSeal>,
}

/// The decision itself: its id, what was decided, and the record it replaces.
pub(in crate::sign_off) struct Decided<'a> {
    pub id: String,
    pub kind: RecordKind,
    pub target: Option<Digested>,
    pub decision: Decision,
    pub comment: &'a str,
}

/// The record of a decision, without its place in the chain.
pub(in crate::sign_off) fn statement(
    ground: Ground,
    decided: Decided,
    by: &Signer,
    at: &str,
) -> Statement {
    Statement {
        form: FORM,
        id: decided.id,
        kind: decided.kind,
        target: decided.target,
        practitioner: ground.practitioner,
        signer: by.signatory(),
        framework: ground.framework,
        policy: ground.policy,
        indicator: ground.indicator,
        evidence: ground.evidence,
        decision: decided.decision,
        comment: text::lines(decided.comment),
        declaration: by.declaration().to_owned(),
        judged: vec![Judged::Read.into()],
        signed_at: at.to_owned(),
        valid_until: ground.valid_until,
        place: ground.place,
        request: ground.request,
        sequence: 0,
        previous: String::new(),
        head: String::new(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// What is sealed of a version of evidence.
pub(in crate::sign_off) fn evidence_seal(
    content: &EvidenceContent,
    bytes: &[u8],
    saved_at: &str,
    attachments: Vec<AttachmentSeal>,
) -> EvidenceSeal {
    EvidenceSeal {
        id: content.id.clone(),
        version: content.version,
        saved_at: saved_at.to_owned(),
        digest: digest(bytes),
        attachments,
    }
}

/// The end of a signer's chain and the newest record of the portfolio, as the signer knows them.
#[derive(Debug, Default)]
pub(in crate::sign_off) struct Chain {
    pub sequence: u32,
    pub previous: String,
    pub head: String,
}

impl Chain {
    /// Seals a statement as the next of the chain.
    fn seal(&mut self, statement: &mut Statement, by: &Signer) -> Result<String> {
        self.sequence += 1;
        statement.sequence = self.sequence;
        statement.previous.clone_from(&self.previous);
        statement.head.clone_from(&self.head);
        let jws = seal(Sealed::SignOff, statement, by.key())?;
        self.previous = digest(jws.as_bytes());
        self.head.clone_from(&self.previous);
        Ok(jws)
    }
}

/// The exact bytes of the digests that records name.
#[derive(Debug, Default)]
pub(in crate::sign_off) struct Texts(BTreeMap<String, Vec<u8>>);

impl Texts {
    /// Adds the content of a version of evidence.
    pub fn evidence(&mut self, bytes: &[u8]) {
        self.0.insert(format!("evidence/{}.json", digest(bytes)), bytes.to_owned());
    }

    /// Adds the text of an indicator.
    pub fn indicator(&mut self, text: &[u8]) {
        self.0.insert(format!("texts/{}.txt", digest(text)), text.to_owned());
    }
}

/// Seals records one after another and packs them into an answer.
pub(in crate::sign_off) fn answer(
    by: &Signer,
    mut chain: Chain,
    statements: Vec<Statement>,
    texts: Texts,
    at: &str,
) -> Result<Vec<u8>> {
    let mut contents = texts.0;
    for mut statement in statements {
        let jws = chain.seal(&mut statement, by)?;
        contents.insert(format!("records/{}.jws", statement.id), jws.into_bytes());
    }
    let card = format!("cards/{}.jws", key::fingerprint(&by.key().verifying_key()));
    contents.insert(card, by.card().as_bytes().to_owned());
    envelope::pack(Kind::Answer, &contents, by.key(), at)
}

/// A record that amends another (with a decision) or withdraws it (without).
#[expect(clippy::too_many_arguments, reason = "what a record says has as many parts")]
pub(in crate::sign_off) fn replacement(
    target: Statement,
    jws: &str,
    id: String,
    decision: Option<Decision>,
    comment: &str,
    place: Device,
    by: &Signer,
    at: &str,
) -> Statement {
    let named = Digested { id: target.id, digest: digest(jws.as_bytes()) };
    let ground = Ground {
        practitioner: target.practitioner,
        framework: target.framework,
        policy: target.policy,
        indicator: target.indicator,
        evidence: target.evidence,
        valid_until: target.valid_until,
        place,
        request: None,
    };
    let kind = if decision.is_some() { RecordKind::Amend } else { RecordKind::Withdraw };
    // A withdrawal repeats the decision that it withdraws.
    let decision = decision.unwrap_or(target.decision);
    statement(ground, Decided { id, kind, target: Some(named), decision, comment }, by, at)
}
