//! Documents: their content, their layout, and the PDF file.
//!
//! The steps are [`blocks`] -> `layout` -> `pdf` -> `finish`. Blocks have roles and no coordinates; `layout` is pure and returns
//! a display list; `pdf` makes pages of it with `printpdf`; `finish` adds the structure tree, outline, links and metadata with
//! `lopdf`. Every document conforms to PDF/A-3a and PDF/UA-1.
//!
//! Promises: the same document gives the same bytes; a character without a glyph is written as a code and reported; a picture
//! that cannot be shown leaves a visible note; a failed write leaves the old file as it was.
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
