//! `review`, `answer`, `replace` and `accept`: sign-off by file.

use std::path::PathBuf;

use clap::Args;

use super::input::read_bytes;
use super::say::{say, say_json, say_lines};
use super::{feedback, sign_off::open, signing};
use crate::bundle::Kind;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::output::TargetFile;
use crate::passport::kind_of;
use crate::sign_off::{self, Ask, Decision, Judgement, SignOff};
use crate::words;

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
        say(words::cli::signing::asks_for_sign_off(&view.practitioner, &view.to_name))?;
        say(words::shared::key_of_the_practitioner(&view.fingerprint))?;
        for evidence in &view.evidence {
            say("")?;
            say(words::cli::signing::evidence_version(
                &evidence.title,
                &evidence.id,
                evidence.version,
            ))?;
            say_lines("    ", &evidence.text)?;
            for file in &evidence.files {
                let size = words::shared::bytes(file.size as usize);
                say(words::cli::signing::file(&file.name, &size))?;
            }
            for indicator in &evidence.indicators {
                say(format_args!("  {}@{}  {}", indicator.id, evidence.id, indicator.competence))?;
                say(format_args!("    {}", indicator.text))?;
                if !indicator.how.is_empty() {
                    say(words::cli::signing::HOW)?;
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
        let place = TargetFile::free(&self.output)?;
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
            say(words::cli::signing::decision_for_evidence(
                label,
                &judgement.indicator,
                judgement.evidence.join(", "),
            ))?;
        }
        say(words::cli::signing::SEND_ANSWER_BACK_AND_KEEP_A_COPY)
    }
}

/// Adds judgements: one for each indicator, on all evidence given with it.
fn judge(
    judgements: &mut Vec<Judgement>,
    decision: Decision,
    items: &[String],
    comment: &str,
) -> Result<()> {
    for item in items {
        let (indicator, evidence) = item.split_once('@').ok_or(Error::Missing {
            what: words::cli::signing::EVIDENCE_AFTER_THE_AT_SIGN,
            field: "evidence",
        })?;
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
        let place = TargetFile::free(&self.output)?;
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
        say(words::cli::signing::SEND_ANSWER_TO_PRACTITIONER)
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
        let accepted = super::input::open(&self.portfolio)?.accept_file(&self.file)?;
        if self.json {
            return say_json(&accepted);
        }
        if accepted.again {
            say(words::cli::signing::ALREADY_ACCEPTED)?;
        }
        for SignOff { decision, indicator, assurance, remark, .. } in &accepted.sign_offs {
            say(words::cli::signing::decision_and_assurance(
                decision.label(),
                indicator,
                assurance,
            ))?;
            if !remark.is_empty() {
                say(remark)?;
            }
        }
        if accepted.withdrawn > 0 {
            let many = words::shared::sign_offs(accepted.withdrawn as usize);
            say(words::cli::signing::withdrawn(&many))?;
        }
        Ok(())
    }
}
