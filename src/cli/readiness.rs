//! `readiness`.

use std::path::PathBuf;

use clap::Args;

use super::input::date;
use super::say::{say, say_json, say_lines};
use crate::Portfolio;
use crate::clock::printed;
use crate::error::{Error, Result, nearest};
use crate::words;

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
    /// How this is counted: the rules in words
    #[arg(long)]
    how: bool,
    /// What changed since this day (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// The shortest list of next steps for the stage worked towards (or --stage), and the pace
    #[arg(long)]
    next: bool,
    /// Another framework of this portfolio
    #[arg(long, value_name = "ID")]
    framework: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Readiness {
    pub fn run(self) -> Result<()> {
        let portfolio = super::input::look_at(&self.portfolio)?;
        let on = self.on.as_deref().map(date).transpose()?;
        if let Some(indicator) = &self.why {
            return self.explain(&portfolio, indicator, on);
        }
        if self.how {
            let words = portfolio.how_counted()?;
            return if self.json { say_json(&words) } else { say_lines("", &words.join("\n")) };
        }
        if let Some(since) = &self.since {
            return self.changed(&portfolio, date(since)?, on);
        }
        if self.next {
            return self.steps(&portfolio, on);
        }
        let mut readiness = match &self.framework {
            None => portfolio.readiness(on)?,
            Some(id) => {
                let mut all = portfolio.readiness_of_all(on)?;
                let Some(place) = all.iter().position(|one| one.framework.id == *id) else {
                    let nearest = nearest(id, all.iter().map(|one| one.framework.id.as_str()));
                    return Err(Error::Unknown {
                        what: words::shared::A_FRAMEWORK,
                        field: "framework",
                        nearest,
                    });
                };
                all.swap_remove(place)
            }
        };
        if let Some(stage) = &self.stage {
            let known = readiness.stages.iter().map(|one| one.id.as_str());
            if !readiness.stages.iter().any(|one| one.id == *stage) {
                let nearest = nearest(stage, known);
                return Err(Error::Unknown {
                    what: words::shared::A_STAGE,
                    field: "stage",
                    nearest,
                });
            }
            readiness.stages.retain(|one| one.id == *stage);
        }
        if self.json {
            return say_json(&readiness);
        }
        let pack = portfolio.framework_of(&readiness.framework.id)?;
        let framework = &pack;
        say(words::cli::signing::framework_on(&framework.short_title, printed(readiness.on)))?;
        for stage in &readiness.stages {
            let title = framework.stage(&stage.id).map_or(stage.id.as_str(), |one| &one.title);
            let ready = if stage.ready { "ready" } else { words::cli::signing::NOT_READY_YET };
            say("")?;
            say(words::cli::signing::stage_signed_off(
                title,
                stage.signed_off,
                stage.required,
                ready,
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
                if left.qualify.is_some() {
                    say(format_args!("  {:<28}{}", "", left.next()))?;
                }
            }
            if self.stage.is_none() && stage.left.len() > 8 {
                let more = stage.left.len() - 8;
                say(words::cli::signing::more_of_the_stage(more, &stage.id))?;
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
        let explained = portfolio.explain(indicator, on)?;
        let why = explained.readiness;
        let record = portfolio.deciding_record(&why)?;
        let agreement = portfolio.deciding_agreement(&why)?;
        if self.json {
            return say_json(&serde_json::json!({
                "indicator": indicator,
                "state": why.state,
                "evidence": why.evidence,
                "decided_by": record.as_ref().map(|record| &record.id),
                "agreed_by": agreement.as_ref().map(|agreement| &agreement.id),
                "valid_until": why.until,
                "because": explained.because,
                "routes": explained.routes,
                "next": explained.next,
            }));
        }
        say(format_args!("{indicator}: {}", why.state.label()))?;
        for sentence in &explained.because {
            say(sentence)?;
        }
        say(words::cli::signing::linked_evidence(why.evidence))?;
        if let Some(record) = record {
            say(words::cli::signing::decided_by_record(
                &record.id,
                record.decision.label(),
                &record.signer.name,
            ))?;
        }
        if let Some(agreement) = agreement {
            say(words::cli::signing::agreed_by_record(
                &agreement.id,
                agreement.kind.label(),
                &agreement.signer.name,
            ))?;
        }
        say(explained.next)
    }

    fn changed(
        &self,
        portfolio: &Portfolio,
        since: chrono::NaiveDate,
        on: Option<chrono::NaiveDate>,
    ) -> Result<()> {
        let on = on.unwrap_or_else(|| portfolio.clock().today());
        let changes = portfolio.changed_between(since, on)?;
        if self.json {
            return say_json(&changes);
        }
        say(words::cli::signing::changed_from_to(printed(since), printed(on), changes.len()))?;
        for one in changes {
            say(format_args!("  {:<28}{} -> {}", one.indicator, one.from.label(), one.to.label()))?;
        }
        Ok(())
    }

    fn steps(&self, portfolio: &Portfolio, on: Option<chrono::NaiveDate>) -> Result<()> {
        let stage = self.stage.as_deref().unwrap_or(portfolio.stage());
        let (steps, pace) = (portfolio.steps_for(stage, on)?, portfolio.pace_for(stage, on)?);
        if self.json {
            return say_json(&serde_json::json!({ "steps": steps, "pace": pace }));
        }
        for (place, step) in steps.iter().enumerate() {
            say(format_args!("{}. {}", place + 1, step.words))?;
            say(format_args!("   {}", step.indicators.join(" ")))?;
        }
        pace.map_or(Ok(()), |pace| say(pace.words))
    }
}
