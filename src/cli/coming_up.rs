//! `coming-up`.

use std::path::PathBuf;

use chrono::Days;
use clap::Args;
use serde_json::json;

use super::say::{say, say_json};
use crate::calendar;
use crate::clock::printed;
use crate::error::Result;
use crate::words;

/// `coming-up`.
#[derive(Args)]
pub struct ComingUp {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// Only what comes within so many days
    #[arg(long, value_name = "N")]
    days: Option<u32>,
    /// Write it as a file that a calendar program reads; an older one is replaced
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl ComingUp {
    pub fn run(self) -> Result<()> {
        let portfolio = super::input::look_at(&self.portfolio)?;
        let today = portfolio.clock().today();
        let until = self.days.and_then(|days| today.checked_add_days(Days::new(days.into())));
        let found = portfolio.coming_up(until)?;
        if let Some(file) = &self.ics {
            let made = calendar::calendar(portfolio.id(), &found, portfolio.clock().now());
            calendar::save(file, &made)?;
        }
        if self.json {
            let told = found.iter().map(|one| {
                json!({
                    "id": one.id, "about": one.about, "what": one.what, "on": one.on,
                    "title": one.title, "overdue": one.overdue,
                })
            });
            return say_json(&told.collect::<Vec<_>>());
        }
        for one in &found {
            let day =
                one.on.map_or_else(|| words::cli::working_life::AT_ANY_TIME.to_owned(), printed);
            let late = if one.overdue { words::cli::working_life::OVERDUE } else { "" };
            let what = words::coming_up(one.about, one.what);
            say(format_args!("{day}  {what}: {}{late}", one.title))?;
        }
        say(words::shared::found(found.len()))
    }
}
