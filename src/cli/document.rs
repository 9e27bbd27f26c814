//! `export`.

use std::path::PathBuf;

use clap::Args;

use super::say;
use crate::error::{Error, Result, nearest};

/// `export`.
#[derive(Args)]
pub struct Export {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The document: portfolio
    #[arg(long = "as", default_value = "portfolio")]
    document: String,
    /// The file to write
    #[arg(short, long)]
    output: PathBuf,
}

impl Export {
    pub fn run(self) -> Result<()> {
        if self.document != "portfolio" {
            let nearest = nearest(&self.document, ["portfolio"].into_iter());
            return Err(Error::Unknown { what: "a document", field: "as", nearest });
        }
        let portfolio = super::look_at(&self.portfolio)?;
        portfolio.export(&self.output, &mut |_, _| true)?;
        say(self.output.display())
    }
}
