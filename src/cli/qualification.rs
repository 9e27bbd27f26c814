//! `qualification`, `agree` and `assess`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::input::date;
use super::say::note;
use super::say::{say, say_json, say_lines};
use super::sign_off;
use crate::Portfolio;
use crate::clock::printed;
use crate::codes;
use crate::error::Result;
use crate::progress::{OWN_VIEW, OwnView};
use crate::qualification::QualificationInput;
use crate::readiness::RouteState;
use crate::sign_off::{AgreementKind, ToAgree};
use crate::words;

/// `qualification`.
#[derive(Subcommand)]
pub enum Qualification {
    /// Note a qualification or experience; its id is printed last.
    Add {
        /// The portfolio's folder
        portfolio: PathBuf,
        #[command(flatten)]
        entry: Entry,
    },
    /// Change an entry; the old version stays on record.
    Change {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The entry's id
        id: String,
        #[command(flatten)]
        entry: Entry,
    },
    /// Take an entry back: it stays on record and no longer goes towards anything.
    Withdraw {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The entry's id
        id: String,
    },
    /// List entries and how far each route is.
    List {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// As it is or was on this day (YYYY-MM-DD)
        #[arg(long)]
        on: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// The kinds that can be noted.
    Kinds,
    /// Say on which day the practitioner started in post.
    Started {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The day (YYYY-MM-DD)
        day: String,
    },
    /// Note time away, first and last day; after a long one a refresh is proposed.
    Away {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The first day away (YYYY-MM-DD)
        #[arg(long)]
        from: String,
        /// The last day away (YYYY-MM-DD)
        #[arg(long)]
        until: String,
    },
}

/// What an entry says.
#[derive(Args)]
pub struct Entry {
    /// Its kind, such as gcse, apprenticeship or experience-care
    #[arg(long)]
    kind: String,
    /// What it is called
    #[arg(long)]
    title: String,
    /// Its level on the national scale
    #[arg(long, default_value_t = 0)]
    level: u8,
    /// How many, such as 5 GCSEs
    #[arg(long, default_value_t = 1)]
    amount: u32,
    /// held, working-towards or equivalent
    #[arg(long, default_value = "held")]
    progress: String,
    /// The day it was awarded, or begun (YYYY-MM-DD)
    #[arg(long)]
    since: String,
    /// Who awarded it; for an equivalent, who agreed to it
    #[arg(long, default_value = "")]
    by: String,
}

impl Entry {
    fn input(self) -> Result<QualificationInput> {
        Ok(QualificationInput {
            kind: self.kind,
            title: self.title,
            level: self.level,
            amount: self.amount,
            progress: codes::parse(
                &self.progress,
                words::cli::working_life::A_STATE_OF_A_QUALIFICATION,
                "progress",
            )?,
            since: date(&self.since)?,
            awarded_by: self.by,
        })
    }
}

impl Qualification {
    pub fn run(self) -> Result<()> {
        match self {
            Self::Add { portfolio, entry } => {
                let id = super::input::open(&portfolio)?.note_qualification(&entry.input()?)?;
                say(id)
            }
            Self::Change { portfolio, id, entry } => {
                let mut portfolio = super::input::open(&portfolio)?;
                let before = portfolio.qualifications()?.into_iter().find(|one| one.id == id);
                let version = portfolio.change_qualification(&id, &entry.input()?)?;
                if before.is_some_and(|before| before.version == version) {
                    return say(words::cli::working_life::NOTHING_TO_SAVE);
                }
                say(words::cli::working_life::QUALIFICATION_SAVED)
            }
            Self::Withdraw { portfolio, id } => {
                super::input::open(&portfolio)?.take_back_qualification(&id)?;
                say(words::cli::working_life::QUALIFICATION_TAKEN_BACK)
            }
            Self::List { portfolio, on, json } => list(&portfolio, on.as_deref(), json),
            Self::Kinds => {
                for kind in Portfolio::qualification_kinds() {
                    say(format_args!("{:<28}{}", kind.code, kind.label))?;
                }
                Ok(())
            }
            Self::Started { portfolio, day } => {
                let mut portfolio = super::input::open(&portfolio)?;
                portfolio.start_in_post(date(&day)?)?;
                for route in portfolio.routes(None)? {
                    if let Some(day) = route.start_by.filter(|_| !route.state.counts()) {
                        say(words::cli::working_life::start_by(&route.indicator, printed(day)))?;
                    }
                }
                Ok(())
            }
            Self::Away { portfolio, from, until } => {
                let mut portfolio = super::input::open(&portfolio)?;
                portfolio.note_absence(date(&from)?, date(&until)?)?;
                match portfolio.proposed_refresh()? {
                    None => say(words::cli::working_life::ABSENCE_WITHOUT_REFRESH),
                    Some(proposal) => {
                        say(words::cli::working_life::ABSENCE_WITH_REFRESH)?;
                        say(proposal.indicators.join(" "))
                    }
                }
            }
        }
    }
}

fn list(portfolio: &std::path::Path, on: Option<&str>, json: bool) -> Result<()> {
    let portfolio = super::input::look_at(portfolio)?;
    let on = on.map(date).transpose()?;
    let (entries, routes) = (portfolio.qualifications()?, portfolio.routes(on)?);
    let recommends = portfolio.qualification_board()?.recommends;
    if json {
        return say_json(&serde_json::json!({
            "entries": entries, "routes": routes, "recommends": recommends,
        }));
    }
    for entry in entries {
        let seen = if entry.seen_at.is_empty() {
            words::cli::working_life::PROOF_NOT_SEEN_YET
        } else {
            words::cli::working_life::PROOF_SEEN
        };
        say(format_args!("{}  {} ({}, {seen})", entry.id, entry.title, entry.progress.code()))?;
    }
    for route in routes {
        say("")?;
        say(format_args!("{}: {}", route.indicator, words(route.state)))?;
        if let Some(day) = route.start_by.filter(|_| !route.state.counts()) {
            say(words::cli::working_life::start_by_line(printed(day)))?;
        }
        for way in route.ways {
            say(format_args!("  {}: {}", way.title, words(way.state)))?;
        }
    }
    for one in recommends {
        let held = if one.held {
            words::cli::working_life::ON_RECORD
        } else {
            words::cli::working_life::RECOMMENDED_NOT_REQUIRED
        };
        say("")?;
        say(format_args!("{}: {held}", one.title))?;
        say_lines("  ", &one.note)?;
    }
    Ok(())
}

const fn words(state: RouteState) -> &'static str {
    match state {
        RouteState::NotYet => words::cli::working_life::NOT_YET,
        RouteState::WorkingTowards => words::cli::working_life::WORKING_TOWARDS,
        RouteState::NotSeen => words::cli::working_life::RECORDED_PROOF_NOT_SEEN_YET,
        RouteState::Started => words::cli::working_life::BEGUN_IN_TIME,
        RouteState::Met => words::cli::working_life::MET,
    }
}

/// `agree`.
#[derive(Args)]
pub struct Agree {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The preceptor's signer file; without it, what was agreed is listed
    #[arg(long, requires = "subject")]
    signer: Option<PathBuf>,
    /// The entry it is about, at its newest version: a supervision, a delegation, a scope and so on
    #[arg(long, value_name = "ENTRY", group = "subject", conflicts_with = "what")]
    about: Option<String>,
    /// not-my-role, refresh, retraining, prior-learning, proof, stage or end
    #[arg(long, group = "subject")]
    what: Option<String>,
    /// An indicator it is about; more than one can be given
    #[arg(long)]
    indicator: Vec<String>,
    /// The qualification of which proof was seen
    #[arg(long, default_value = "")]
    qualification: String,
    /// The stage that is completed
    #[arg(long, default_value = "")]
    stage: String,
    /// The agreement that ends
    #[arg(long, default_value = "")]
    target: String,
    /// Why
    #[arg(long, default_value = "")]
    reason: String,
    /// Take this agreement along in a passport that would leave it out
    #[arg(long, value_name = "AGREEMENT")]
    along: Option<String>,
    /// Leave it out again
    #[arg(long, value_name = "AGREEMENT", conflicts_with = "along")]
    not_along: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Agree {
    pub fn run(self) -> Result<()> {
        if let Some(agreement) = &self.along {
            super::input::open(&self.portfolio)?.take_along(agreement, true)?;
            return say(words::cli::working_life::A_PASSPORT_TAKES_IT_ALONG);
        }
        if let Some(agreement) = &self.not_along {
            super::input::open(&self.portfolio)?.take_along(agreement, false)?;
            return say(words::cli::working_life::A_PASSPORT_LEAVES_IT_OUT);
        }
        let Some(file) = self.signer else {
            let agreements = super::input::look_at(&self.portfolio)?.agreements()?;
            if self.json {
                return say_json(&agreements);
            }
            for one in agreements {
                let about = match (one.qualification.is_empty(), one.entry.is_empty()) {
                    _ if let Some(stage) = &one.stage => stage.words(),
                    (false, _) => one.qualification,
                    (_, false) => {
                        words::cli::working_life::entry_version(&one.entry, one.entry_version)
                    }
                    _ => one.indicators.join(" "),
                };
                let end =
                    if one.ended_at.is_empty() { "" } else { words::cli::working_life::ENDED };
                let day = one.signed_at.get(..10).unwrap_or_default();
                say(format_args!("{}  {} ({day}{end}): {about}", one.id, one.kind.label()))?;
            }
            return Ok(());
        };
        let mut portfolio = super::input::open(&self.portfolio)?;
        if let Some(entry) = &self.about {
            let signer = sign_off::open(&file)?;
            for one in portfolio.unmet(entry)? {
                note(words::cli::working_life::not_so_today_in_record(&one.id, one.state.label()));
            }
            return say(portfolio.agree(&signer, &ToAgree::entry(entry))?.id);
        }
        let kind = AgreementKind::parse(self.what.as_deref().unwrap_or_default())?;
        let signer = sign_off::open(&file)?;
        let agreed = portfolio.agree(
            &signer,
            &ToAgree {
                kind,
                indicators: self.indicator,
                qualification: self.qualification,
                entry: String::new(),
                stage: self.stage,
                target: self.target,
                reason: self.reason,
            },
        )?;
        say(agreed.id)
    }
}

/// `assess`.
#[derive(Args)]
pub struct Assess {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The indicator; without it, your views are listed
    #[arg(requires = "view")]
    indicator: Option<String>,
    /// not-yet, with-help, on-my-own or could-show-others
    #[arg(long = "as", default_value = "")]
    view: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Assess {
    pub fn run(self) -> Result<()> {
        if let Some(indicator) = &self.indicator {
            let view = OwnView::parse(&self.view)?;
            super::input::open(&self.portfolio)?.view_myself(indicator, view)?;
            return say(format_args!("{indicator}: {}. {OWN_VIEW}", view.label()));
        }
        let views = super::input::look_at(&self.portfolio)?.own_views()?;
        if self.json {
            return say_json(&views);
        }
        say(views.note)?;
        for one in views.views {
            say(format_args!("  {:<28}{}", one.indicator, one.words))?;
        }
        Ok(())
    }
}
