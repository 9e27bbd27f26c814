//! What was agreed besides sign-offs, by name, and what could be agreed next.

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
    /// What was agreed, newest first; ends stand at what they ended.
    pub agreements: Vec<AgreementView>,
    /// What a long absence proposes, for the supervisor to pick from.
    pub refresh: Option<RefreshView>,
    /// After so many calendar months away the rules propose something; none when they never do.
    pub away_months: Option<u32>,
}

/// An agreement with the names of what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AgreementView {
    /// The agreement.
    pub agreement: Agreement,
    /// What it is called.
    pub label: &'static str,
    /// The statements it is about.
    pub statements: Vec<StatementRef>,
    /// What the qualification or the entry it is about is called, or empty.
    pub qualification: String,
}

/// A list to be shown again after time away; nothing changes until a supervisor picks from it.
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
    /// What was agreed, and what could be agreed next.
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
        Ok(AgreementBoard { agreements, refresh, away_months: self.policy()?.absence_months })
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
