//! `review`, `answer`, `replace` and `accept`: sign-off by file.

use std::path::PathBuf;

use clap::Args;

use super::{feedback, read_bytes, say, say_json, say_lines, sign_off::open, signing};
use crate::bundle::Kind;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::output::Place;
use crate::passport::kind_of;
use crate::sign_off::{self, Ask, Decision, Judgement, SignOff};
use crate::text::counted;

/// `review`.
#[derive(Args)]
pub struct Review {
    /// The request (.ask)
    file: PathBuf,
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Review {
    pub fn run(self) -> Result<()> {
        if kind_of(&self.file)? == Some(Kind::FeedbackAsk) {
            return feedback::review(&self.file, self.json);
        }
        if signing::is_ours(&self.file)? {
            return signing::review(&self.file, self.json);
        }
        let ask = Ask::open_file(&self.file)?;
        let view = ask.view();
        if self.json {
            return say_json(view);
        }
        say(format_args!("{} asks {} for sign-off.", view.practitioner, view.to_name))?;
        say(format_args!("Key of the practitioner: {}", view.fingerprint))?;
        for evidence in &view.evidence {
            say("")?;
            say(format_args!(
                "{}  ({}, version {})",
                evidence.title, evidence.id, evidence.version
            ))?;
            say_lines("    ", &evidence.text)?;
            for file in &evidence.files {
                let size = counted(file.size as usize, "byte", "bytes");
                say(format_args!("File: {} ({size})", file.name))?;
            }
            for indicator in &evidence.indicators {
                say(format_args!("  {}@{}  {}", indicator.id, evidence.id, indicator.competence))?;
                say(format_args!("    {}", indicator.text))?;
                if !indicator.how.is_empty() {
                    say("    How:")?;
                    say_lines("      ", &indicator.how)?;
                }
            }
        }
        Ok(())
    }
}

/// `answer`.
#[derive(Args)]
pub struct Answer {
    /// The request (.ask)
    file: PathBuf,
    /// The signer's file
    #[arg(long)]
    signer: PathBuf,
    /// Achieved: INDICATOR@EVIDENCE
    #[arg(long, required_unless_present_any = ["not_yet", "referred", "agree"])]
    achieved: Vec<String>,
    /// Not yet: INDICATOR@EVIDENCE
    #[arg(long)]
    not_yet: Vec<String>,
    /// Referred on: INDICATOR@EVIDENCE
    #[arg(long)]
    referred: Vec<String>,
    /// Agree to an entry of working life, by its id
    #[arg(long, value_name = "ENTRY", conflicts_with_all = ["achieved", "not_yet", "referred"])]
    agree: Vec<String>,
    /// What was good, and what to do next
    #[arg(long, default_value = "")]
    comment: String,
    /// The answer to write (.answer)
    #[arg(short)]
    output: PathBuf,
}

impl Answer {
    pub fn run(self) -> Result<()> {
        let place = Place::free(&self.output)?;
        if signing::is_ours(&self.file)? {
            return signing::answer(&self.file, &open(&self.signer)?, &self.agree, &place);
        }
        let ask = Ask::open_file(&self.file)?;
        let mut judgements = Vec::new();
        for (decision, items) in [
            (Decision::Achieved, &self.achieved),
            (Decision::NotYet, &self.not_yet),
            (Decision::Referred, &self.referred),
        ] {
            judge(&mut judgements, decision, items, &self.comment)?;
        }
        let answer = sign_off::answer(&ask, &open(&self.signer)?, &judgements)?;
        place.write_all(&answer)?;
        for judgement in &judgements {
            let label = judgement.decision.label();
            say(format_args!(
                "{label} for {} on {}.",
                judgement.indicator,
                judgement.evidence.join(", ")
            ))?;
        }
        say("Send the answer back. Keep a copy: with it you can amend or withdraw later.")
    }
}

/// One decision on an indicator rests on all the evidence it was given for.
fn judge(
    judgements: &mut Vec<Judgement>,
    decision: Decision,
    items: &[String],
    comment: &str,
) -> Result<()> {
    for item in items {
        let (indicator, evidence) = item
            .split_once('@')
            .ok_or(Error::Missing { what: "The evidence after the @", field: "evidence" })?;
        let known = judgements
            .iter_mut()
            .find(|known| known.decision == decision && known.indicator == indicator);
        match known {
            Some(known) => known.evidence.push(evidence.to_owned()),
            None => judgements.push(Judgement {
                evidence: vec![evidence.to_owned()],
                indicator: indicator.to_owned(),
                decision,
                comment: comment.to_owned(),
                shown: Default::default(),
            }),
        }
    }
    Ok(())
}

/// `replace`.
#[derive(Args)]
pub struct Replace {
    /// The answer you sent (.answer)
    file: PathBuf,
    /// The signer's file
    #[arg(long)]
    signer: PathBuf,
    /// The sign-off to amend or withdraw
    #[arg(long)]
    record: String,
    /// The new decision: achieved, not-yet or referred; without one the sign-off is withdrawn
    #[arg(long)]
    decision: Option<String>,
    /// Why
    #[arg(long, default_value = "")]
    comment: String,
    /// The answer to write (.answer)
    #[arg(short)]
    output: PathBuf,
}

impl Replace {
    pub fn run(self) -> Result<()> {
        let place = Place::free(&self.output)?;
        let decision = self.decision.as_deref().map(Decision::parse).transpose()?;
        let sent = read_bytes(&self.file)?;
        let signer = open(&self.signer)?;
        let (clock, randomness) = (Clock::System, Randomness::System);
        let answer = sign_off::replace_in(
            &sent,
            &signer,
            &self.record,
            decision,
            &self.comment,
            &clock,
            &randomness,
        )?;
        place.write_all(&answer)?;
        say("Send this answer to the practitioner.")
    }
}

/// `accept`.
#[derive(Args)]
pub struct Accept {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The answer (.answer)
    file: PathBuf,
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Accept {
    pub fn run(self) -> Result<()> {
        if kind_of(&self.file)? == Some(Kind::Feedback) {
            return feedback::accept(&self.portfolio, &self.file, self.json);
        }
        if signing::is_ours(&self.file)? {
            return signing::accept(&self.portfolio, &self.file, self.json);
        }
        let accepted = super::open(&self.portfolio)?.accept_file(&self.file)?;
        if self.json {
            return say_json(&accepted);
        }
        if accepted.again {
            say("Already accepted. Nothing was changed.")?;
        }
        for SignOff { decision, indicator, assurance, remark, .. } in &accepted.sign_offs {
            say(format_args!("{} for {indicator}. {assurance}", decision.label()))?;
            if !remark.is_empty() {
                say(remark)?;
            }
        }
        if accepted.withdrawn > 0 {
            let many = counted(accepted.withdrawn as usize, "sign-off", "sign-offs");
            say(format_args!("Withdrawn: {many}."))?;
        }
        Ok(())
    }
}
