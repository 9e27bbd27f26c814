//! `describe`.

use std::path::PathBuf;

use clap::Args;

use super::privacy::warn;
use super::say::say;
use crate::error::{Error, Result};
use crate::evidence::{Attachment, warnings_in};
use crate::words;

/// `describe`.
#[derive(Args)]
pub struct Describe {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The evidence's id
    evidence: String,
    /// What the picture shows, in a sentence or two; an empty text takes it away
    #[arg(long, value_name = "WORDS")]
    shows: String,
    /// The name of the picture, where the evidence has several
    #[arg(long, value_name = "NAME")]
    file: Option<String>,
}

impl Describe {
    pub fn run(self) -> Result<()> {
        let mut portfolio = super::input::open(&self.portfolio)?;
        let files = portfolio.evidence(&self.evidence)?.files;
        let digest = self.wanted(&files)?.digest.clone();
        warn(&warnings_in(std::iter::once(("pictures", &self.shows))));
        portfolio.describe(&digest, &self.shows)?;
        say(words::cli::evidence::DESCRIPTION_SAVED)
    }

    /// The picture to describe: the one named, or the only one.
    fn wanted<'f>(&self, files: &'f [Attachment]) -> Result<&'f Attachment> {
        if let Some(name) = &self.file {
            return files.iter().find(|file| file.name == *name).ok_or(Error::NoSuchAttachment);
        }
        let mut pictures = files.iter().filter(|file| file.media_type.starts_with("image/"));
        match (pictures.next(), pictures.next()) {
            (Some(only), None) => Ok(only),
            (None, _) => Err(Error::NoSuchAttachment),
            _ => Err(Error::Missing {
                what: words::cli::evidence::NAME_OF_THE_PICTURE,
                field: "file",
            }),
        }
    }
}
