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
mod apart;
mod appraisal;
pub mod blocks;
mod carried;
mod check;
mod covers;
mod cut;
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
mod render;
mod reread;
mod since;
mod types;
mod unprintable;

#[cfg(test)]
mod tests;

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
pub use self::portfolio_page::PortfolioPage;
pub use self::render::render;
pub use self::reread::{NotAPdf, reread};
pub use self::since::{Finding, PagesSince};
pub use self::types::{
    Document, EmbeddedFile, ImageFault, Meta, RenderError, RenderNote, Rendered,
};
