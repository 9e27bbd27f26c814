//! `export`, and what `verify` says of a PDF.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::{date, passport, say};
use crate::document::{CheckedPdf, DocumentKind, ExportOptions};
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
        let portfolio = super::look_at(&self.portfolio)?;
        for piece in portfolio.evidence_list("")?.items.iter().filter(|piece| !piece.withdrawn) {
            super::privacy::warn(&portfolio.privacy_of(&piece.id)?);
        }
        let report = portfolio.export_as(&options, &self.output, &mut |_, _| true)?;
        if self.json {
            return super::say_json(&report);
        }
        for note in &report.notes {
            // A closed standard error leaves only the file to speak.
            let _ = writeln!(io::stderr(), "{}", note.sentence);
        }
        say(self.output.display())
    }
}

/// What a PDF's passport says, in full: its pages may not.
pub(super) fn print(pdf: &CheckedPdf) -> Result<()> {
    say(&pdf.pages_sentence)?;
    say(format_args!("Check code: {}  The pages must print the same.", pdf.check_code))?;
    passport::print(&pdf.verdict)?;
    if !pdf.verdict.records.is_empty() {
        say("\nWhat was signed, in full")?;
    }
    for record in &pdf.verdict.records {
        say(format_args!("\n{}  {}", record.indicator, record.indicator_text))?;
        say(format_args!(
            "  {} on {} by {}, {} {} {}",
            record.decision.label(),
            record.signed_at.get(..10).unwrap_or_default(),
            record.signer.name,
            record.signer.profession,
            record.signer.regulator,
            record.signer.number,
        ))?;
        if !record.comment.is_empty() {
            say(format_args!("  \u{201c}{}\u{201d}", record.comment))?;
        }
    }
    if !pdf.evidence.is_empty() {
        say("\nThe evidence as the signers saw it")?;
    }
    for sealed in &pdf.evidence {
        say(format_args!("\n{}  {}\n{}", sealed.happened_on, sealed.title, sealed.text))?;
    }
    Ok(())
}
