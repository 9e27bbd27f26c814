//! `signer`, `ask` and `sign`.

use std::path::{Path, PathBuf};

use clap::{ArgGroup, Args, Subcommand};

use super::input::{date, read_text};
use super::passphrase::secret;
use super::say::say;
use super::signing;
use crate::clock::{self, Clock};
use crate::error::Result;
use crate::output::TargetFile;
use crate::output::write_new;
use crate::sign_off::{self, Decision, Identity, Judgement, SignerView};
use crate::words;

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
        /// Also keep the statement that takes the key out of use; print it and put it away
        #[arg(long)]
        revocation: Option<PathBuf>,
    },
    /// Write the identity card to give away: it holds no secret.
    Card {
        /// The signer's file
        file: PathBuf,
        /// The file to write
        #[arg(short)]
        output: PathBuf,
    },
    /// Name the key that follows this one.
    Rotate {
        /// The signer's file
        file: PathBuf,
        /// The identity card of the new signer
        #[arg(long)]
        to: PathBuf,
        /// The statement to write
        #[arg(short)]
        output: PathBuf,
    },
    /// Say that this key is not used any more.
    Retire {
        /// The signer's file
        file: PathBuf,
        /// The statement to write
        #[arg(short)]
        output: PathBuf,
    },
    /// Say that this key is in wrong hands since a day.
    Lost {
        /// The signer's file
        file: PathBuf,
        /// The day (YYYY-MM-DD)
        #[arg(long)]
        since: String,
        /// The statement to write
        #[arg(short)]
        output: PathBuf,
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
            Self::New { file, name, role, profession, regulator, number, employer, revocation } => {
                let identity = Identity { name, role, profession, regulator, number, employer };
                super::passphrase::before_choosing(VARIABLE)?;
                let passphrase =
                    secret(VARIABLE, words::cli::signing::CHOOSE_A_PASSPHRASE_FOR_THE_SIGNER)?;
                let signer = sign_off::Signer::create(&file, &identity, &passphrase)?;
                if let Some(path) = revocation {
                    write_new(&path, signer.revocation()?.as_bytes())?;
                }
                show(&signer.view())
            }
            Self::Card { file, output } => {
                let card = sign_off::Signer::card_in(&sign_off::Signer::read_file(&file)?)?;
                write_new(&output, card.as_bytes())?;
                say(words::cli::signing::fingerprint(sign_off::Signer::fingerprint_of(&card)?))
            }
            Self::Rotate { file, to, output } => {
                let card = read_text(&to)?;
                let notice = open(&file)?.rotate(&card, &Clock::System)?;
                write_new(&output, notice.as_bytes())?;
                say(words::cli::signing::KEY_NAMES_THE_NEW_ONE)
            }
            Self::Retire { file, output } => {
                write_new(&output, open(&file)?.retire(&Clock::System)?.as_bytes())?;
                say(words::cli::signing::KEY_NO_LONGER_USED)
            }
            Self::Lost { file, since, output } => {
                let since = clock::start_of(date(&since)?);
                write_new(&output, open(&file)?.report_lost(since, &Clock::System)?.as_bytes())?;
                say(words::cli::signing::GIVE_STATEMENT_TO_EVERYONE)
            }
            Self::Show { file } => {
                show(&sign_off::Signer::peek(&sign_off::Signer::read_file(&file)?)?)
            }
        }
    }
}

/// Opens a signer file, asking for its passphrase.
pub(super) fn open(file: &Path) -> Result<sign_off::Signer> {
    let passphrase = secret(VARIABLE, words::cli::signing::PASSPHRASE_OF_THE_SIGNER_FILE)?;
    sign_off::Signer::open_file(file, &passphrase)
}

pub(super) fn show(view: &SignerView) -> Result<()> {
    let Identity { name, role, profession, regulator, number, employer } = &view.identity;
    say(format_args!("{name}, {role}"))?;
    for (label, value) in [
        (words::cli::signing::PROFESSION, profession),
        (words::cli::signing::REGISTER, regulator),
        (words::cli::signing::NUMBER, number),
        (words::cli::signing::EMPLOYER, employer),
    ] {
        if !value.is_empty() {
            say(format_args!("{label}: {value}"))?;
        }
    }
    say(words::cli::signing::fingerprint(&view.fingerprint))?;
    if !view.number_hint.is_empty() {
        say(&view.number_hint)?;
    }
    Ok(())
}

/// `ask`.
#[derive(Args)]
#[command(group(ArgGroup::new("about").required(true).args(["evidence", "entry", "waiting"])))]
pub struct Ask {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The evidence to ask about, for every indicator it is linked to
    #[arg(long, requires = "to")]
    evidence: Vec<String>,
    /// An entry of working life to be signed: a supervision, a delegation, a scope, a review and so on
    #[arg(long, value_name = "ENTRY", requires_all = ["to", "output"])]
    entry: Vec<String>,
    /// List what waits for a signature
    #[arg(long)]
    waiting: bool,
    /// Who is asked
    #[arg(long, default_value = "", hide_default_value = true)]
    to: String,
    /// Write the request as a file to send (.ask)
    #[arg(short)]
    output: Option<PathBuf>,
    /// With --waiting: print JSON
    #[arg(long, requires = "waiting")]
    json: bool,
}

impl Ask {
    pub fn run(self) -> Result<()> {
        if self.waiting {
            return signing::waiting(&super::input::look_at(&self.portfolio)?, self.json);
        }
        let mut portfolio = super::input::open(&self.portfolio)?;
        if let Some(path) = self.output.as_ref().filter(|_| !self.entry.is_empty()) {
            return signing::ask(&mut portfolio, &self.entry, &self.to, path);
        }
        let mut items = Vec::new();
        for id in &self.evidence {
            super::privacy::warn(&portfolio.privacy_of(id)?);
            for show in portfolio.evidence(id)?.shows {
                items.push((id.clone(), show.indicator));
            }
        }
        let request = match &self.output {
            Some(path) => {
                let place = TargetFile::free(path)?;
                let ask = portfolio.ask_by_file(&items, &self.to)?;
                if let Err(error) = place.write_all(&ask.bytes) {
                    // Without its file nobody can answer the request.
                    portfolio.take_back(&ask.request)?;
                    return Err(error);
                }
                ask.request
            }
            None => portfolio.ask(&items, &self.to)?,
        };
        say(words::cli::signing::asked_for(words::shared::sign_offs(items.len())))?;
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
    #[arg(long, required_unless_present_any = ["amend", "withdraw"])]
    evidence: Vec<String>,
    /// The indicator
    #[arg(long, default_value = "", required_unless_present_any = ["amend", "withdraw"])]
    indicator: String,
    /// achieved, not-yet or referred
    #[arg(long, default_value = "", required_unless_present = "withdraw")]
    decision: String,
    /// Amend this sign-off instead of making a new one
    #[arg(long, conflicts_with_all = ["withdraw", "evidence", "indicator"])]
    amend: Option<String>,
    /// Withdraw this sign-off
    #[arg(long, conflicts_with_all = ["evidence", "indicator", "decision"])]
    withdraw: Option<String>,
    /// What was good, and what to do next
    #[arg(long, default_value = "")]
    comment: String,
}

impl Sign {
    pub fn run(self) -> Result<()> {
        let mut portfolio = super::input::open(&self.portfolio)?;
        if let Some(record) = &self.withdraw {
            portfolio.withdraw_sign_off(&open(&self.signer)?, record, &self.comment)?;
            return say(words::cli::signing::SIGN_OFF_WITHDRAWN);
        }
        let decision = Decision::parse(&self.decision)?;
        if let Some(record) = &self.amend {
            let signer = open(&self.signer)?;
            let signed = portfolio.amend_sign_off(&signer, record, decision, &self.comment)?;
            say(words::cli::signing::decision_for(signed.decision.label(), &signed.indicator))?;
            return say(signed.id);
        }
        let judgement = Judgement {
            evidence: self.evidence,
            indicator: self.indicator,
            decision,
            comment: self.comment,
            shown: Default::default(),
        };
        for signed in portfolio.sign(&open(&self.signer)?, &[judgement])? {
            say(words::cli::signing::decision_for(signed.decision.label(), &signed.indicator))?;
            say(signed.id)?;
        }
        Ok(())
    }
}
