//! The agreements besides sign-offs, and what could be agreed next.

use chrono::NaiveDate;
use serde::Serialize;

use super::offers::StatementRef;
use crate::Portfolio;
use crate::error::Result;
use crate::readiness::State;
use crate::sign_off::Agreement;

/// Everything the page of agreements shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AgreementBoard {
    /// The agreements, newest first. An agreement that was ended says so itself.
    pub agreements: Vec<AgreementView>,
    /// What a long absence proposes, for the supervisor to pick from.
    pub refresh: Option<RefreshView>,
    /// The stages of the framework followed that are complete today and that nobody has signed as completed.
    pub completed: Vec<StageRef>,
    /// The months of absence after which the rules propose a refresh; none when they never do.
    pub away_months: Option<u32>,
}

/// A stage by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StageRef {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// An agreement with the names of what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AgreementView {
    /// The agreement.
    pub agreement: Agreement,
    /// The name of its kind.
    pub label: &'static str,
    /// The statements it is about.
    pub statements: Vec<StatementRef>,
    /// The title of the qualification or entry it is about, or empty.
    pub qualification: String,
}

/// Statements proposed to be shown again after an absence; nothing changes until a supervisor picks from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RefreshView {
    /// The first day away.
    #[cfg_attr(test, ts(type = "string"))]
    pub first_day: NaiveDate,
    /// The last day away.
    #[cfg_attr(test, ts(type = "string"))]
    pub last_day: NaiveDate,
    /// The statements the rules name that are signed off today.
    pub statements: Vec<StatementRef>,
}

impl Portfolio {
    /// The agreements, and what could be agreed next.
    pub fn agreement_board(&self) -> Result<AgreementBoard> {
        let entries = self.qualifications()?;
        let mut agreements: Vec<AgreementView> = self
            .agreements()?
            .into_iter()
            .filter(|one| one.target.is_empty())
            .map(|agreement| AgreementView {
                label: agreement.kind.label(),
                statements: self.named(&agreement.indicators),
                qualification: entries
                    .iter()
                    .find(|entry| entry.id == agreement.qualification)
                    .map_or_else(String::new, |entry| entry.title.clone()),
                agreement,
            })
            .collect();
        for one in agreements.iter_mut().filter(|one| !one.agreement.entry.is_empty()) {
            let newest = self.entry(&one.agreement.entry)?.into_iter().next();
            one.qualification = newest.map_or_else(String::new, |entry| entry.title);
        }
        agreements.reverse();
        let completed = self.to_agree_as_completed(&agreements)?;
        let refresh = match self.proposed_refresh()? {
            None => None,
            Some(proposal) => {
                let signed: Vec<String> = self.signed_off_of(proposal.indicators)?;
                Some(RefreshView {
                    first_day: proposal.first_day,
                    last_day: proposal.last_day,
                    statements: self.named(&signed),
                })
            }
        };
        let away_months = self.policy()?.absence_months;
        Ok(AgreementBoard { agreements, refresh, completed, away_months })
    }

    /// The stages that are complete today and that none of these agreements says are completed.
    fn to_agree_as_completed(&self, agreements: &[AgreementView]) -> Result<Vec<StageRef>> {
        let framework = self.framework()?;
        let agreed = |id: &str| {
            agreements.iter().map(|one| &one.agreement).any(|one| {
                let stage = one.stage.as_ref().filter(|_| one.ended_at.is_empty());
                one.framework == framework.id && stage.is_some_and(|stage| stage.id == id)
            })
        };
        let ready =
            self.readiness(None)?.stages.into_iter().filter(|one| one.ready && !agreed(&one.id));
        let named = ready.filter_map(|one| framework.stage(&one.id));
        Ok(named.map(|one| StageRef { id: one.id.clone(), title: one.title.clone() }).collect())
    }

    /// Of these indicators of the framework followed, those signed off today.
    fn signed_off_of(&self, mut indicators: Vec<String>) -> Result<Vec<String>> {
        let readiness = self.readiness(None)?;
        let all = self.framework()?.indicators().zip(&readiness.indicators);
        let signed: Vec<&str> = all
            .filter(|(_, one)| one.state == State::SignedOff)
            .map(|((_, _, indicator), _)| indicator.id.as_str())
            .collect();
        indicators.retain(|id| signed.contains(&id.as_str()));
        Ok(indicators)
    }
}
