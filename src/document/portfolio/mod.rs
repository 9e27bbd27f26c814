//! The portfolio document: everything a panel needs, from the title page to the sign-off log.

mod about;
mod agreed;
mod charts;
mod evidence;
mod facts;
mod grid;
mod readiness;
mod sign_offs;
mod title;

use std::path::Path;

use self::facts::Facts;
use super::{Block, Document, Meta, RenderError, render};
use crate::Portfolio;
use crate::disk::write_whole;
use crate::error::{Error, Result};

/// How many pieces of evidence the contents still list one by one.
const LISTED_IN_CONTENTS: usize = 120;

impl Portfolio {
    /// Writes the portfolio as a PDF file. `progress` hears pages done and pages in all (0 while
    /// they are still being counted), and answers false to stop.
    ///
    /// # Errors
    /// [`Error::Cancelled`]; [`Error::DiskFull`]; [`Error::CannotWrite`]. An old file stays as it
    /// was, and no half file is left.
    pub fn export(&self, path: &Path, progress: &mut dyn FnMut(u32, u32) -> bool) -> Result<()> {
        let document = self.portfolio_document()?;
        let rendered = render(&document, progress).map_err(|error| match error {
            RenderError::Cancelled => Error::Cancelled,
            RenderError::Font(_) | RenderError::Pdf(_) => Error::Store("the document".to_owned()),
        })?;
        write_whole(path, &rendered.bytes).map_err(cannot_write)
    }

    /// The portfolio as a document, before it has pages.
    pub fn portfolio_document(&self) -> Result<Document> {
        let facts = Facts::gather(self)?;
        let mut blocks = title::blocks(&facts);
        blocks.push(Block::PageBreak);
        blocks.push(Block::text(super::blocks::Span::new("Contents").bold()));
        let depth = if facts.pieces.len() > LISTED_IN_CONTENTS { 1 } else { 2 };
        blocks.push(Block::Contents { depth });
        blocks.push(Block::PageBreak);
        blocks.extend(readiness::blocks(&facts));
        blocks.push(Block::PageBreak);
        blocks.extend(grid::blocks(&facts));
        blocks.push(Block::PageBreak);
        blocks.extend(evidence::blocks(self, &facts)?);
        blocks.push(Block::PageBreak);
        blocks.extend(sign_offs::blocks(&facts));
        blocks.extend(about::blocks(&facts));
        Ok(Document {
            meta: Meta {
                title: format!("Portfolio of {}", facts.practitioner),
                author: Some(facts.practitioner.clone()),
                language: "en-GB".to_owned(),
                id: self.id().to_owned(),
                created: self.clock().now(),
                watermark: self.is_sample().then(|| "SAMPLE".to_owned()),
                footer: format!("Portfolio of {}", facts.practitioner),
            },
            blocks,
            attachments: Vec::new(),
        })
    }
}

fn cannot_write(error: std::io::Error) -> Error {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            Error::CannotWrite { hint: "The disk is full: make some room, or choose another disk." }
        }
        ErrorKind::NotFound => {
            Error::CannotWrite { hint: "The folder is not there: choose another folder." }
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            Error::CannotWrite { hint: "You may not write there: choose another folder." }
        }
        _ => Error::CannotWrite { hint: "Choose another folder or name." },
    }
}
