//! `export`.

use std::path::PathBuf;

use clap::Args;

use super::input::date;
use super::say::say;
use crate::document::{DocumentKind, ExportOptions};
use crate::error::Result;

/// `export`.
#[derive(Args)]
pub struct Export {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The document: appraisal, portfolio or passport
    #[arg(long = "as", default_value = "portfolio")]
    document: String,
    /// The file to write
    #[arg(short, long)]
    output: PathBuf,
    /// The first day told about (YYYY-MM-DD); an appraisal tells about a year unless told otherwise
    #[arg(long)]
    from: Option<String>,
    /// The last day told about (YYYY-MM-DD)
    #[arg(long)]
    to: Option<String>,
    /// Who it is for, printed on the first page
    #[arg(long = "for", default_value = "")]
    for_whom: String,
    /// Leave out the text and files of reflective accounts
    #[arg(long)]
    leave_out_reflections: bool,
    /// Name people by their initials
    #[arg(long)]
    initials: bool,
    /// Put attached files that are not pictures inside the PDF
    #[arg(long)]
    embed_files: bool,
    /// Evidence told first in an appraisal, by id; up to five
    #[arg(long = "highlight")]
    highlights: Vec<String>,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

impl Export {
    pub fn run(self) -> Result<()> {
        let options = ExportOptions {
            document: DocumentKind::parse(&self.document)?,
            from: self.from.as_deref().map(date).transpose()?,
            to: self.to.as_deref().map(date).transpose()?,
            leave_out_reflections: self.leave_out_reflections,
            initials: self.initials,
            embed_files: self.embed_files,
            for_whom: self.for_whom,
            highlights: self.highlights,
        };
        let portfolio = super::input::look_at(&self.portfolio)?;
        for piece in portfolio.evidence_list("")?.items.iter().filter(|piece| !piece.withdrawn) {
            super::privacy::warn(&portfolio.privacy_of(&piece.id)?);
        }
        let report = portfolio.export_as(&options, &self.output, &mut |_, _| true)?;
        if self.json {
            return super::say::say_json(&report);
        }
        for note in &report.notes {
            super::say::note(&note.sentence);
        }
        say(self.output.display())
    }
}
