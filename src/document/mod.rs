//! Documents: what they say, where it stands, and the PDF file that carries it.
//!
//! The route is [`blocks`] -> `layout` -> `pdf` -> `finish`. Blocks know roles and no points; layout is pure and gives a
//! display list; `pdf` turns it into pages through `printpdf`; `finish` adds over `lopdf` what makes the file complete:
//! structure for screen readers, outline, links, metadata. Every document claims PDF/A-3a and PDF/UA-1, always.
//!
//! Promises: the same document gives the same bytes; a character no font has is written out and reported, never dropped;
//! a picture that cannot be shown leaves a visible note; a failed write leaves the old file as it was.
//! Deliberately absent: hyphenation, justified text, pages laid out from right to left.

mod annotations;
mod appraisal;
pub mod blocks;
mod carried;
mod check;
pub mod drawing;
mod export;
mod facts;
mod finish;
mod fonts;
mod inside;
mod layout;
#[doc(hidden)]
pub mod lines;
mod made;
mod note;
mod options;
mod page_picture;
mod parts;
mod passport;
mod pdf;
mod picture;
mod portfolio;
mod portfolio_page;
mod reread;
mod script;
mod since;
mod unprintable;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

pub use self::blocks::{Block, Link, Picture};
pub use self::carried::Carried;
pub use self::check::{Check, check_result};
pub use self::export::{BeforeExport, ExportReport, Prepared};
pub use self::inside::{
    CheckedFile, CheckedPdf, SealedText, check_content, check_files, check_pdf, is_pdf,
};
pub use self::note::{ExportNote, NoteAbout};
pub use self::options::{DocumentKind, ExportOptions};
pub use self::page_picture::{Ink, PagePicture};
pub use self::picture::ImageFault;
pub use self::portfolio_page::PortfolioPage;
pub use self::reread::{NotAPdf, reread};
pub use self::since::{Finding, PagesSince};

/// What is said about a document beside its content.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    /// Its title, shown by readers instead of the file name.
    pub title: String,
    /// Whose document it is.
    pub author: Option<String>,
    /// The language it is in, such as `en-GB`.
    pub language: String,
    /// The id of the portfolio, in the foot of every page.
    pub id: String,
    /// When it was made.
    pub created: DateTime<FixedOffset>,
    /// A word across every page, such as `SAMPLE`.
    pub watermark: Option<String>,
    /// The words at the left of every foot.
    pub footer: String,
}

/// A document to be rendered.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What is said about it.
    pub meta: Meta,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Files that travel inside it.
    pub attachments: Vec<Attachment>,
}

/// A file that travels inside a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// What kind of file it is, such as `application/json`.
    pub media_type: String,
    /// What it is for, in the reader's words.
    pub description: String,
    /// Its content.
    pub bytes: Arc<[u8]>,
}

impl Attachment {
    /// Its name for readers that know no other letters.
    fn ascii_name(&self) -> String {
        ascii(&self.name)
    }
}

/// A name in ASCII.
fn ascii(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect()
}

/// A finished PDF file.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// What could not be shown as asked.
    pub report: Vec<Note>,
}

/// Something that could not be shown as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// No font has this character; it is written out as `[U+1F600]`.
    NoGlyph(char),
    /// The picture of this number, counted from 1, was left out.
    PictureLeftOut {
        /// Which picture.
        number: usize,
        /// Why.
        fault: ImageFault,
    },
    /// A link names an anchor that is not in the document; its words stand without it.
    NoAnchor(String),
}

/// Why a document could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The caller asked to stop.
    #[error("the export was stopped")]
    Cancelled,
    /// A face the program carries cannot be read.
    #[error("the font {0} cannot be read")]
    Font(&'static str),
    /// The file could not be put together.
    #[error("the PDF could not be put together: {0}")]
    Pdf(String),
}

/// Renders a document as a PDF file in memory.
///
/// `progress` hears pages done and pages in all (0 while they are still being counted), and may answer false to stop.
pub fn render(
    document: &Document,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<Rendered, RenderError> {
    let (images, pictures, mut report) = picture::Images::read(&document.blocks);
    let faces = fonts::Faces::load()?;
    let (plan, shaper) = layout::plan(document, &faces, &images, &mut |done| progress(done, 0))?;
    report.extend(shaper.missing.keys().map(|&character| Note::NoGlyph(character)));
    let base = pdf::Base::new(&shaper.used, &faces, pictures, plan.feet.mark.as_ref())?;
    let pages = plan.pages;
    let lay_out =
        |take: &mut dyn FnMut(_) -> _| layout::each_page(document, &plan, shaper, &images, take);
    let painted = pdf::paint_all(&base, &plan.tree, pages, lay_out, progress)?;
    let bytes =
        finish::finish(base, plan, painted, &document.meta, &document.attachments, &mut report)?;
    Ok(Rendered { bytes, pages, report })
}
