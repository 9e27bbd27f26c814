//! `framework`: look at, check, add and replace frameworks.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::framework_files::counts;
use super::input::read_text;
use super::say::{say, say_json, say_lines};
use super::{framework_files, offers};
use crate::error::{Error, Result, nearest};
use crate::framework;
use crate::words;

/// `framework`.
#[derive(Subcommand)]
pub enum Framework {
    /// The frameworks that come with Countersign.
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// One of them in full.
    Show {
        /// The framework's id
        id: String,
        /// Print JSON: the pack itself
        #[arg(long)]
        json: bool,
    },
    /// Check the file of a framework: ours, or another system's.
    Check(framework_files::Check),
    /// Make a framework of ours from another system's file.
    Convert(framework_files::Convert),
    /// Add a framework to a portfolio.
    Add(framework_files::Add),
    /// Write a framework as a file for another system.
    Export(framework_files::Export),
    /// Replace a framework by a newer version, with a map that says where each indicator went.
    Replace {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The newer version
        file: PathBuf,
        /// The map
        map: PathBuf,
    },
    /// Replace the counting rules of a framework with those of a file.
    Rules {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The file
        file: PathBuf,
        /// The framework's id
        #[arg(long, default_value = "")]
        framework: String,
    },
    /// The career map: where you are, what is next, and moves at the same level.
    Career {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Things you may have done that could show a statement.
    Examples {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The indicator
        indicator: String,
        /// Only of this profession, such as physiotherapy
        #[arg(long, default_value = "")]
        profession: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Where the same evidence may fit too, in the frameworks of a portfolio.
    Fits {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// The indicators it shows already
        #[arg(required = true)]
        indicators: Vec<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Load the published text from your own file, and show it beside ours.
    Wording {
        /// The portfolio's folder
        portfolio: PathBuf,
        /// A CSV file of code,stage,text; without it, what is loaded is shown
        file: Option<PathBuf>,
    },
}

impl Framework {
    pub fn run(self) -> Result<()> {
        match self {
            Self::List { json } => list(json),
            Self::Show { id, json } => show(&id, json),
            Self::Check(verb) => verb.run(),
            Self::Convert(verb) => verb.run(),
            Self::Add(verb) => verb.run(),
            Self::Export(verb) => verb.run(),
            Self::Replace { portfolio, file, map } => {
                let (pack, map) = (read_text(&file)?, read_text(&map)?);
                let done = super::input::open(&portfolio)?.replace_framework(&pack, &map)?;
                say(words::cli::evidence::framework_replaced(
                    words::shared::statements(done.unchanged as usize),
                    done.moved,
                ))?;
                say(words::cli::evidence::counting_rules_stay(&done.rules))?;
                if !done.rules_lost.is_empty() {
                    let names = done.rules_lost.join(", ");
                    say(words::cli::evidence::rules_named_what_is_gone(&names))?;
                }
                if done.without_target.is_empty() {
                    return Ok(());
                }
                say(words::cli::evidence::INDICATORS_WITHOUT_A_TARGET)?;
                say_lines("", &done.without_target.join("\n"))
            }
            Self::Rules { portfolio, file, framework } => {
                let mut portfolio = super::input::open(&portfolio)?;
                portfolio.set_policy(&framework, &read_text(&file)?)?;
                say_lines("", &portfolio.how_counted()?.join("\n"))
            }
            Self::Career { portfolio, json } => offers::career(&portfolio, json),
            Self::Examples { portfolio, indicator, profession, json } => {
                offers::examples(&portfolio, &indicator, &profession, json)
            }
            Self::Fits { portfolio, indicators, json } => {
                offers::fits(&portfolio, &indicators, json)
            }
            Self::Wording { portfolio, file } => {
                let mut portfolio = super::input::open(&portfolio)?;
                if let Some(file) = file {
                    let loaded = portfolio.load_wording(&read_text(&file)?)?;
                    let many = words::cli::evidence::indicators(loaded);
                    say(words::cli::evidence::published_text_loaded(&many))?;
                    say("")?;
                }
                for domain in portfolio.framework_view()?.domains {
                    for indicator in domain.competences.iter().flat_map(|one| &one.indicators) {
                        if !indicator.published.is_empty() {
                            say(&indicator.id)?;
                            say(words::cli::evidence::in_plain_words(&indicator.text))?;
                            say(words::cli::evidence::as_published(&indicator.published))?;
                            say("")?;
                        }
                    }
                }
                Ok(())
            }
        }
    }
}

fn list(json: bool) -> Result<()> {
    let packs = framework::bundled()
        .iter()
        .map(|pack| framework::load(pack))
        .collect::<Result<Vec<_>>>()?;
    if json {
        let listed: Vec<_> = packs
            .iter()
            .map(|pack| json!({ "id": pack.id, "title": pack.title, "version": pack.version }))
            .collect();
        return say_json(&listed);
    }
    for pack in &packs {
        say(format_args!("{}  {} ({})", pack.id, pack.title, counts(pack)))?;
    }
    Ok(())
}

fn show(id: &str, json: bool) -> Result<()> {
    let packs = framework::bundled()
        .iter()
        .map(|pack| framework::load(pack))
        .collect::<Result<Vec<_>>>()?;
    let Some(pack) = packs.iter().find(|pack| pack.id == id) else {
        let nearest = nearest(id, packs.iter().map(|pack| pack.id.as_str()));
        return Err(Error::Unknown {
            what: words::shared::A_FRAMEWORK,
            field: "framework",
            nearest,
        });
    };
    if json {
        return say_json(pack);
    }
    say(&pack.title)?;
    say(format_args!("{}, {}. {}", pack.source.publisher, pack.source.year, pack.source.note))?;
    for domain in &pack.domains {
        say("")?;
        say(format_args!("{}. {}", domain.id, domain.title))?;
        for competence in &domain.competences {
            say(format_args!("  {} {}", competence.code, competence.title))?;
            for indicator in &competence.indicators {
                say(format_args!("    {}: {}", indicator.id, indicator.text))?;
            }
        }
    }
    Ok(())
}
