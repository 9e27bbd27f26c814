//! Makes and seals agreements, on this computer or in an answer file.

use crate::codes::Device;
use crate::error::Result;
use crate::sign_off::keys::Signer;
use crate::sign_off::record::{
    AGREEMENT_DECLARATION, AgreementKind, AgreementStatement, Digested, FORM, Named, Party, Sealed,
    StageSeal, Subject, Unmet, digest, seal,
};

/// Everything in an agreement but the signer.
#[derive(Debug)]
pub(crate) struct AgreementGround {
    /// What is agreed.
    pub kind: AgreementKind,
    /// The agreement it ends.
    pub target: Option<String>,
    /// Whose portfolio it is.
    pub practitioner: Party,
    /// The framework.
    pub framework: Named,
    /// The counting rules.
    pub policy: Named,
    /// The indicators, with the digests of their texts.
    pub indicators: Vec<Digested>,
    /// The qualification, at the version that was seen.
    pub qualification: Option<Digested>,
    /// The entry, at the version that was seen.
    pub subject: Option<Subject>,
    /// The conditions of the entry that are not met.
    pub unmet: Vec<Unmet>,
    /// The stage, as it stands that day.
    pub stage: Option<StageSeal>,
    /// Why.
    pub reason: String,
    /// Where it is signed.
    pub place: Device,
}

/// The end of a signer's chain of agreements in a portfolio.
#[derive(Debug, Default, Clone)]
pub(crate) struct AgreementChain {
    /// Their count of agreements.
    pub sequence: u32,
    /// The digest of the last.
    pub previous: String,
}

impl AgreementChain {
    /// Seals an agreement as the next in its signer's chain.
    pub fn seal(
        &mut self,
        ground: AgreementGround,
        id: String,
        by: &Signer,
        at: &str,
    ) -> Result<(AgreementStatement, String)> {
        self.sequence += 1;
        let statement = AgreementStatement {
            form: FORM,
            id,
            kind: ground.kind,
            target: ground.target,
            practitioner: ground.practitioner,
            signer: by.signatory(),
            framework: ground.framework,
            policy: ground.policy,
            indicators: ground.indicators,
            qualification: ground.qualification,
            subject: ground.subject,
            unmet: ground.unmet,
            stage: ground.stage,
            reason: ground.reason,
            declaration: AGREEMENT_DECLARATION.to_owned(),
            signed_at: at.to_owned(),
            place: ground.place,
            sequence: self.sequence,
            previous: self.previous.clone(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let jws = seal(Sealed::Agreement, &statement, by.key())?;
        self.previous = digest(jws.as_bytes());
        Ok((statement, jws))
    }
}
