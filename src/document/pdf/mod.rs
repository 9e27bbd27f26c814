//! Turns the display list into PDF pages: their content streams, and through `printpdf` their fonts and pictures.
//!
//! Features of `printpdf` that do not fit are unused, and [`super::finish`] adds them: bookmarks (there flat and sorted by
//! name), pictures (scaled down and compressed again), metadata (not escaped) and saving (errors are lost).

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
