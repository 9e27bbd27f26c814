//! Writes a portfolio as one of three documents.

mod before;
mod carry;
mod report;

use std::path::Path;

pub use self::before::BeforeExport;
pub(super) use self::carry::carry;
pub use self::report::ExportReport;

use super::apart::apart;
use super::carried::Carried;
use super::facts::{Facts, files};
use super::note::ExportNote;
use super::options::{DocumentKind, ExportOptions};
use super::render::render;
use super::types::{Document, Meta, RenderError};
use super::{appraisal, passport, portfolio};
use crate::Portfolio;
use crate::clock::start_of;
use crate::error::{Error, Result, is_held};
use crate::output::{Sort, TargetFile};
use crate::words;

/// A document ready to be written, without further reads of the portfolio.
#[derive(Debug)]
pub struct Prepared {
    document: Document,
    notes: Vec<ExportNote>,
}

impl Portfolio {
    /// Writes the portfolio document as a PDF file, with nothing left out. As [`Portfolio::export_as`].
    ///
    /// # Errors
    /// As [`Portfolio::export_as`].
    pub fn export(&self, path: &Path, progress: &mut dyn FnMut(u32, u32) -> bool) -> Result<()> {
        self.export_as(&ExportOptions::default(), path, progress).map(|_| ())
    }

    /// Writes a document as a PDF file and reports what is missing from it. `progress` receives the pages done and
    /// pages in all (0 while they are still being counted), and answers false to stop.
    ///
    /// # Errors
    /// [`Error::PeriodEndsBeforeItStarts`]; [`Error::Cancelled`]; [`Error::CannotWrite`]. An old file stays as it was,
    /// and no half file is left.
    pub fn export_as(
        &self,
        options: &ExportOptions,
        path: &Path,
        progress: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<ExportReport> {
        self.prepare_export(options)?.write(path, progress)
    }

    /// Gathers all content of a document; the result can be written without the portfolio.
    ///
    /// # Errors
    /// [`Error::PeriodEndsBeforeItStarts`].
    pub fn prepare_export(&self, options: &ExportOptions) -> Result<Prepared> {
        let (document, notes) = self.document_and_notes(options)?;
        Ok(Prepared { document, notes })
    }

    /// The blocks of a document of this portfolio, before layout.
    ///
    /// # Errors
    /// [`Error::PeriodEndsBeforeItStarts`].
    pub fn document(&self, options: &ExportOptions) -> Result<Document> {
        Ok(self.document_and_notes(options)?.0)
    }

    fn document_and_notes(&self, options: &ExportOptions) -> Result<(Document, Vec<ExportNote>)> {
        let mut facts = Facts::gather(self, options)?;
        facts.carried = carry(self, &facts)?;
        facts.look_for_advice(self)?;
        let (mut attachments, notes, fates) = match options.document {
            DocumentKind::Portfolio => files::kept_and_carried(self, &facts)?,
            DocumentKind::Appraisal | DocumentKind::Passport => Default::default(),
        };
        facts.fates = fates;
        let mut blocks = match options.document {
            DocumentKind::Appraisal => appraisal::blocks(&facts),
            DocumentKind::Portfolio => portfolio::blocks(self, &facts)?,
            DocumentKind::Passport => passport::blocks(&facts),
        };
        if options.document != DocumentKind::Passport {
            super::parts::left_out::name_characters(&mut blocks);
        }
        attachments.extend(facts.carried.iter().map(Carried::attachment));
        let meta = meta(self, &facts);
        Ok((Document { meta, blocks, attachments }, notes))
    }
}

impl Prepared {
    /// Writes the document as a PDF file; only an older PDF is ever overwritten. As [`Portfolio::export_as`].
    ///
    /// # Errors
    /// [`Error::FileExists`] for another sort of file; those of [`Portfolio::export_as`].
    pub fn write(
        self,
        path: &Path,
        progress: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<ExportReport> {
        let place = TargetFile::over(path, Sort::Pdf)?;
        let rendered = render(&self.document, progress).map_err(|error| match error {
            RenderError::Cancelled => Error::Cancelled,
            RenderError::Font(_) | RenderError::Pdf(_) => {
                Error::Store(words::shared::THE_DOCUMENT.to_owned())
            }
        })?;
        place.write_bytes(&rendered.bytes).map_err(cannot_write)?;
        Ok(ExportReport::of(&rendered, &self.document.blocks, self.notes))
    }
}

/// The metadata of a document: title, author, dates, footer.
pub(super) fn meta(portfolio: &Portfolio, facts: &Facts) -> Meta {
    let title =
        words::shared::document_of(facts.options.document.label(), apart(&facts.practitioner));
    Meta {
        title: title.clone(),
        author: Some(facts.practitioner.clone()),
        language: "en-GB".to_owned(),
        id: portfolio.id().to_owned(),
        created: start_of(facts.today),
        watermark: portfolio.is_sample().then(|| "SAMPLE".to_owned()),
        footer: title,
    }
}

fn cannot_write(error: std::io::Error) -> Error {
    use std::io::ErrorKind;
    match error.kind() {
        _ if is_held(&error) => {
            Error::CannotWrite { hint: words::document::facts::OPEN_IN_ANOTHER_PROGRAM }
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            Error::CannotWrite { hint: words::document::facts::DISK_IS_FULL }
        }
        ErrorKind::NotFound => {
            Error::CannotWrite { hint: words::document::facts::FOLDER_IS_NOT_THERE }
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            Error::CannotWrite { hint: words::document::facts::MAY_NOT_WRITE_THERE }
        }
        _ => Error::CannotWrite { hint: words::document::facts::CHOOSE_ANOTHER_FOLDER_OR_NAME },
    }
}
