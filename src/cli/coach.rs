//! `coach`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::say::{say, say_json};
use crate::coach::Reader;
use crate::codes;
use crate::error::Result;
use crate::words;

/// `coach`.
#[derive(Args)]
pub struct Coach {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// Who will read it: panel, employer or appraisal
    #[arg(long = "for", value_name = "READER")]
    reader: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Coach {
    pub fn run(self) -> Result<()> {
        let reader: Reader = codes::parse(&self.reader, words::cli::working_life::A_READER, "for")?;
        let portfolio = super::input::look_at(&self.portfolio)?;
        let found = portfolio.advice(reader, None, None)?;
        if self.json {
            let today = portfolio.clock().today();
            let told = found.iter().map(|one| {
                let about: Vec<&str> = one.about.iter().map(|on| on.id.as_str()).collect();
                json!({
                    "id": one.rule, "on": today, "title": one.says, "why": one.why,
                    "mend": one.mend, "count": one.count, "limit": one.limit, "about": about,
                })
            });
            return say_json(&told.collect::<Vec<_>>());
        }
        for one in &found {
            say(&one.says)?;
            say(format_args!("    {} {}", one.why, one.mend))?;
            for on in &one.about {
                say(format_args!("    {}  {}", on.id, on.title))?;
            }
        }
        say(words::cli::working_life::advice_found(found.len()))
    }
}
