//! The display list as pages: their content, and through `printpdf` the fonts and pictures they share.
//!
//! `printpdf` writes fonts, pictures and what holds them. What it would get wrong stays unused and is
//! added by [`super::finish`]: bookmarks (flat, sorted by name), pictures (scaled down and
//! compressed again), metadata (not escaped) and saving (errors are lost).

mod base;
mod codes;
mod content;
mod fonts;
mod grounds;
mod images;
mod narrow;
mod pages;
mod paint;
mod paths;
mod shapes;
mod types;
mod watermark;
mod words;

pub(crate) use self::base::{Base, media_box};
pub(crate) use self::pages::{PaintedPage, paint_all};
pub(crate) use self::types::{Extent, LinkArea};
