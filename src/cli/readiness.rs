//! `readiness`.

use std::path::PathBuf;

use clap::Args;

use super::{date, say, say_json};
use crate::Portfolio;
use crate::clock::printed;
use crate::error::{Error, Result, nearest};

/// `readiness`.
#[derive(Args)]
pub struct Readiness {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// Only this stage
    #[arg(long)]
    stage: Option<String>,
    /// As it is or was on this day (YYYY-MM-DD)
    #[arg(long)]
    on: Option<String>,
    /// Why one indicator counts or not
    #[arg(long, value_name = "INDICATOR")]
    why: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Readiness {
    pub fn run(self) -> Result<()> {
        let portfolio = super::look_at(&self.portfolio)?;
        let on = self.on.as_deref().map(date).transpose()?;
        if let Some(indicator) = &self.why {
            return self.explain(&portfolio, indicator, on);
        }
        let mut readiness = portfolio.readiness(on)?;
        if let Some(stage) = &self.stage {
            let known = readiness.stages.iter().map(|one| one.id.as_str());
            if !readiness.stages.iter().any(|one| one.id == *stage) {
                let nearest = nearest(stage, known);
                return Err(Error::Unknown { what: "a stage", field: "stage", nearest });
            }
            readiness.stages.retain(|one| one.id == *stage);
        }
        if self.json {
            return say_json(&readiness);
        }
        let framework = portfolio.framework()?;
        say(format_args!("{} on {}", framework.short_title, printed(readiness.on)))?;
        for stage in &readiness.stages {
            let title = framework.stage(&stage.id).map_or(stage.id.as_str(), |one| &one.title);
            let ready = if stage.ready { "ready" } else { "not ready yet" };
            say(format_args!(
                "\n{title}: {} of {} signed off, {ready}",
                stage.signed_off, stage.required
            ))?;
            for left in stage.left.iter().take(if self.stage.is_some() { usize::MAX } else { 8 }) {
                let competence = framework
                    .indicator(&left.indicator)
                    .map_or("", |(_, competence, _)| competence.title.as_str());
                say(format_args!(
                    "  {:<28}{:<18}{competence}",
                    left.indicator,
                    left.reason.label()
                ))?;
            }
            if self.stage.is_none() && stage.left.len() > 8 {
                let more = stage.left.len() - 8;
                say(format_args!("  and {more} more: add --stage {}", stage.id))?;
            }
        }
        Ok(())
    }

    fn explain(
        &self,
        portfolio: &Portfolio,
        indicator: &str,
        on: Option<chrono::NaiveDate>,
    ) -> Result<()> {
        let why = portfolio.why(indicator, on)?;
        let record = portfolio.deciding_record(&why)?;
        if self.json {
            return say_json(&serde_json::json!({
                "indicator": indicator,
                "state": why.state,
                "evidence": why.evidence,
                "decided_by": record.as_ref().map(|record| &record.id),
                "next": why.state.next(),
            }));
        }
        say(format_args!("{indicator}: {}", why.state.label()))?;
        say(format_args!("Pieces of evidence linked to it: {}", why.evidence))?;
        if let Some(record) = record {
            say(format_args!(
                "Decided by record {}: {} by {}",
                record.id,
                record.decision.label(),
                record.signer.name
            ))?;
        }
        say(why.state.next())
    }
}
