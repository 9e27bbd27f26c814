//! `coach`.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::{say, say_json};
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
        let reader: Reader = codes::parse(&self.reader, "a reader", "for")?;
        let portfolio = super::look_at(&self.portfolio)?;
        let found = portfolio.coach(reader)?;
        if self.json {
            let today = portfolio.clock().today();
            let told = found.iter().map(|one| {
                let words = words::coach(one.rule, one.count, one.limit);
                json!({
                    "id": one.rule, "on": today, "title": words.says, "why": words.why,
                    "mend": words.mend, "count": one.count, "limit": one.limit, "about": one.about,
                })
            });
            return say_json(&told.collect::<Vec<_>>());
        }
        for one in &found {
            let words = words::coach(one.rule, one.count, one.limit);
            say(&words.says)?;
            say(format_args!("    {} {}", words.why, words.mend))?;
            if !one.about.is_empty() {
                say(format_args!("    {}", one.about.join(", ")))?;
            }
        }
        say(format_args!("{} found. It is advice: nothing is held back.", found.len()))
    }
}
