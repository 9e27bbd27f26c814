//! The page and the form of a piece of evidence.

use std::collections::HashSet;

use serde::Serialize;

use super::offers::StatementRef;
use super::types::FrameworkView;
use crate::Portfolio;
use crate::error::Result;
use crate::evidence::{Attachment, Draft, Evidence, LookAt, look_at};
use crate::sign_off::{AskedItem, Decision, SignOff};

/// Everything the page of a piece shows, as it was last saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EvidencePage {
    /// The piece.
    pub evidence: Evidence,
    /// The statements it is linked to; one that is no longer there is left out.
    pub statements: Vec<StatementRef>,
    /// The decisions on it, newest first.
    pub sign_offs: Vec<SignOff>,
    /// Its statements that wait for a preceptor.
    pub waiting: Vec<AskedItem>,
    /// The decisions that asked for more and were not answered since, newest first.
    pub returned: Vec<SignOff>,
    /// What in it looks like it names somebody.
    pub found: Vec<LookAt>,
}

/// Everything the form of a piece needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DraftPage {
    /// What the form holds.
    pub draft: Draft,
    /// The files it names, as they are kept.
    pub files: Vec<Attachment>,
    /// The statements to choose from.
    pub framework: FrameworkView,
    /// The indicators its text seems to show, the likeliest first.
    pub suggested: Vec<String>,
    /// Where it may fit too.
    pub fits: Fits,
    /// Whether there are templates to begin with.
    pub templates: bool,
    /// What in it looks like it names somebody.
    pub look_at: Vec<LookAt>,
    /// The decisions that asked for more and were not answered since, newest first.
    pub returned: Vec<SignOff>,
}

/// Statements, and where evidence for them may fit too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Fits {
    /// The statements that were asked about, by name.
    pub shown: Vec<StatementRef>,
    /// Where the same evidence may fit too.
    pub too: Vec<StatementRef>,
}

impl Portfolio {
    /// The page of a piece of evidence.
    ///
    /// # Errors
    /// [`crate::Error::NoSuchEvidence`].
    pub fn evidence_page(&self, id: &str) -> Result<EvidencePage> {
        let evidence = self.evidence(id)?;
        let shown: Vec<String> = evidence.shows.iter().map(|one| one.indicator.clone()).collect();
        let saved = evidence.summary.version > 0;
        let found = self.to_check(&[id.to_owned()])?;
        let sign_offs = if saved { self.sign_offs_on(id)? } else { Vec::new() };
        let waiting = self.waiting_about(id)?;
        Ok(EvidencePage {
            returned: unanswered(&sign_offs, &evidence, &waiting),
            waiting,
            sign_offs,
            statements: self.named(&shown),
            found: found.into_iter().flat_map(|piece| piece.found).collect(),
            evidence,
        })
    }

    /// The form of a piece of evidence: its draft, or one that begins with its newest version.
    ///
    /// # Errors
    /// [`crate::Error::NoSuchEvidence`], [`crate::Error::EvidenceWithdrawn`].
    pub fn draft_page(&self, id: &str) -> Result<DraftPage> {
        let draft = self.edit_draft(id)?;
        let shown: Vec<String> =
            draft.input.shows.iter().map(|one| one.indicator.clone()).collect();
        let text = format!("{}\n{}", draft.input.title, draft.input.text);
        Ok(DraftPage {
            suggested: self.suggest(&text)?,
            framework: self.framework_view()?,
            fits: self.fits(&shown)?,
            templates: !self.templates()?.is_empty(),
            look_at: look_at(&draft.input.privacy()),
            returned: self.asked_for(id)?,
            files: self.files_of(&draft.input)?,
            draft,
        })
    }

    /// The unanswered decisions on a piece that asked for more; none for a piece that was never saved.
    fn asked_for(&self, id: &str) -> Result<Vec<SignOff>> {
        let evidence = self.evidence(id)?;
        if evidence.summary.version == 0 {
            return Ok(Vec::new());
        }
        Ok(unanswered(&self.sign_offs_on(id)?, &evidence, &self.waiting_about(id)?))
    }

    /// Some statements by name, and where evidence for them may fit too.
    pub fn fits(&self, shown: &[String]) -> Result<Fits> {
        Ok(Fits { shown: self.named(shown), too: self.may_fit_too(shown)? })
    }
}

/// The newest decision on each statement that asked for more and was not asked about again since.
fn unanswered(decided: &[SignOff], evidence: &Evidence, waiting: &[AskedItem]) -> Vec<SignOff> {
    let mut seen = HashSet::new();
    decided
        .iter()
        .filter(|one| one.standing && seen.insert(one.indicator.as_str()))
        .filter(|one| one.decision != Decision::Achieved)
        .filter(|one| evidence.shows.iter().any(|shown| shown.indicator == one.indicator))
        .filter(|one| !waiting.iter().any(|item| item.indicator == one.indicator))
        .cloned()
        .collect()
}
