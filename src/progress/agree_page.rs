//! What a supervisor is handed to agree to.

use serde::Serialize;

use super::agreements::AgreementView;
use super::offers::StatementRef;
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::qualification::QualificationView;
use crate::sign_off::{AgreementKind, StageSeal, ToAgree, Unmet};
use crate::working_life::EntryView;

/// Everything the page shows. One of statements, qualification, agreement, entry and stage is there; none when it is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AgreePage {
    /// The statements to pick from.
    pub statements: Vec<StatementRef>,
    /// The qualification whose proof is to be seen.
    pub entry: Option<QualificationView>,
    /// The name of that kind of qualification, or empty.
    pub entry_kind: String,
    /// The agreement that ends.
    pub ends: Option<AgreementView>,
    /// The entry of working life that is to be signed.
    pub about: Option<EntryView>,
    /// Conditions of the entry that are not met today: both people see them before anybody signs.
    pub unmet: Vec<Unmet>,
    /// The stage that is completed today.
    pub stage: Option<StageSeal>,
}

impl Portfolio {
    /// The page to agree on these statements (after an absence, those the rules propose), on this qualification, on the end of
    /// this agreement, or on the entry of working life or stage named by `about`.
    pub fn agree_page(
        &self,
        kind: AgreementKind,
        indicators: &[String],
        qualification: &str,
        target: &str,
        about: &str,
    ) -> Result<AgreePage> {
        let board = self.agreement_board()?;
        let proposed = board.refresh.map(|refresh| refresh.statements).unwrap_or_default();
        let entry = self.qualifications()?.into_iter().find(|one| one.id == qualification);
        let kinds = Self::qualification_kinds();
        let of = |code: &str| kinds.iter().find(|one| one.code == code).map(|one| one.label);
        let entry_kind = entry.as_ref().and_then(|one| of(&one.kind)).unwrap_or_default();
        let of_stage = ToAgree { kind, ..ToAgree::stage(about) };
        let stage = match self.about_stage(&of_stage, self.clock.today()) {
            Ok(stage) => stage.map(|(_, seal)| seal),
            // The page says that there is nothing to agree to.
            Err(Error::Agreeing(_) | Error::Unknown { .. }) => None,
            Err(error) => return Err(error),
        };
        let about = match kind {
            AgreementKind::Entry => self.entry(about)?.into_iter().next(),
            _ => None,
        };
        let about = about.filter(|one| !one.withdrawn && !one.erased);
        let unmet = about.as_ref().map(|one| self.unmet(&one.id)).transpose()?;
        Ok(AgreePage {
            stage,
            unmet: unmet.unwrap_or_default(),
            about,
            statements: match kind {
                AgreementKind::Refresh => proposed,
                _ => self.named(indicators),
            },
            entry_kind: entry_kind.to_owned(),
            entry,
            ends: board.agreements.into_iter().find(|one| one.agreement.id == target),
        })
    }
}
