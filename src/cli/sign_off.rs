//! `signer`, `ask` and `sign`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{passphrase, say};
use crate::error::{Error, Result};
use crate::sign_off::{self, Decision, Identity, Judgement, SignerView};

const VARIABLE: &str = "SIGNER_PASSPHRASE";

/// `signer`.
#[derive(Subcommand)]
pub enum Signer {
    /// Make a signer: a key and who its holder is, in one file.
    New {
        /// The file to make
        file: PathBuf,
        /// Full name
        #[arg(long)]
        name: String,
        /// Role: preceptor, assessor, supervisor, mentor
        #[arg(long, default_value = "preceptor")]
        role: String,
        /// Profession
        #[arg(long, default_value = "")]
        profession: String,
        /// The register: HCPC, NMC, …
        #[arg(long, default_value = "")]
        regulator: String,
        /// The registration number
        #[arg(long, default_value = "")]
        number: String,
        /// Employer
        #[arg(long, default_value = "")]
        employer: String,
    },
    /// Show who a signer file belongs to.
    Show {
        /// The file
        file: PathBuf,
    },
}

impl Signer {
    pub fn run(self) -> Result<()> {
        match self {
            Self::New { file, name, role, profession, regulator, number, employer } => {
                let identity = Identity { name, role, profession, regulator, number, employer };
                let passphrase = passphrase(VARIABLE, "Choose a passphrase for the signer file: ")?;
                let signer = sign_off::Signer::create(&file, &identity, &passphrase)?;
                show(&signer.view())
            }
            Self::Show { file } => {
                let bytes = std::fs::read(file).map_err(Error::io("Reading the signer file"))?;
                show(&sign_off::Signer::peek(&bytes)?)
            }
        }
    }
}

fn show(view: &SignerView) -> Result<()> {
    let Identity { name, role, profession, regulator, number, employer } = &view.identity;
    say(format_args!("{name}, {role}"))?;
    for (label, value) in [
        ("Profession", profession),
        ("Register", regulator),
        ("Number", number),
        ("Employer", employer),
    ] {
        if !value.is_empty() {
            say(format_args!("{label}: {value}"))?;
        }
    }
    say(format_args!("Fingerprint: {}", view.fingerprint))?;
    if !view.number_hint.is_empty() {
        say(&view.number_hint)?;
    }
    Ok(())
}

/// `ask`.
#[derive(Args)]
pub struct Ask {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The evidence to ask about, for every indicator it is linked to
    #[arg(long, required = true)]
    evidence: Vec<String>,
    /// Who is asked
    #[arg(long)]
    to: String,
}

impl Ask {
    pub fn run(self) -> Result<()> {
        let mut portfolio = super::open(&self.portfolio)?;
        let mut items = Vec::new();
        for id in &self.evidence {
            super::privacy::warn(&portfolio.privacy_of(id)?);
            for show in portfolio.evidence(id)?.shows {
                items.push((id.clone(), show.indicator));
            }
        }
        let request = portfolio.ask(&items, &self.to)?;
        say(format_args!("Asked for {} sign-offs.", items.len()))?;
        say(request)
    }
}

/// `sign`.
#[derive(Args)]
pub struct Sign {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The signer's file
    #[arg(long)]
    signer: PathBuf,
    /// The evidence the decision rests on
    #[arg(long, required = true)]
    evidence: Vec<String>,
    /// The indicator
    #[arg(long)]
    indicator: String,
    /// achieved, not-yet or referred
    #[arg(long)]
    decision: String,
    /// What was good, and what to do next
    #[arg(long, default_value = "")]
    comment: String,
}

impl Sign {
    pub fn run(self) -> Result<()> {
        let judgement = Judgement {
            evidence: self.evidence,
            indicator: self.indicator,
            decision: Decision::parse(&self.decision)?,
            comment: self.comment,
        };
        let mut portfolio = super::open(&self.portfolio)?;
        let passphrase = passphrase(VARIABLE, "Passphrase of the signer file: ")?;
        let signer = sign_off::Signer::open_file(&self.signer, &passphrase)?;
        for signed in portfolio.sign(&signer, &[judgement])? {
            say(format_args!("{} for {}.", signed.decision.label(), signed.indicator))?;
            say(signed.id)?;
        }
        Ok(())
    }
}
