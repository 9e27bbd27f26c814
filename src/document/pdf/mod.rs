//! The display list through `printpdf`: fonts, pictures and the content of each page.
//!
//! `printpdf` writes content streams, fonts and pages. What it would get wrong stays unused and is
//! added by [`super::finish`]: bookmarks (flat, sorted by name), pictures (scaled down and
//! compressed again), metadata (not escaped) and saving (errors are lost).

mod fonts;
mod images;
mod paint;
mod paths;
mod shapes;

use std::collections::BTreeMap;

use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use self::paint::Painter;
use super::fonts::Faces;
use super::layout::display::{Display, HeadingMark, LinkTo, Place};
use super::layout::tree::{NodeId, Tree};
use super::picture::Images;
use super::{Meta, RenderError};

/// What the finisher needs beside the pages.
pub(crate) struct Parts {
    pub tree: Tree,
    pub links: Vec<LinkTo>,
    pub headings: Vec<HeadingMark>,
    pub anchors: BTreeMap<String, Place>,
    /// For each page, the node of each marked content by its id.
    pub marks: Vec<Vec<NodeId>>,
    /// Areas that lead somewhere, in reading order.
    pub areas: Vec<LinkArea>,
    /// Where figures came to stand.
    pub extents: BTreeMap<NodeId, Extent>,
}

/// An area of a page that leads somewhere.
pub(crate) struct LinkArea {
    pub page: u32,
    pub node: NodeId,
    pub link: u32,
    /// Left, bottom, right, top.
    pub rect: [f32; 4],
}

/// The box of a figure: left, bottom, right, top.
pub(crate) type Extent = [f32; 4];

/// Writes all pages. The structure, links and outline are left to the finisher.
pub(crate) fn write_pages(
    display: Display,
    faces: &Faces,
    images: Images,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<(lopdf::Document, Parts), RenderError> {
    let mut pdf = PdfDocument::new("");
    let remaps = fonts::embed(&mut pdf.resources, faces, &display.used)?;
    let orientations = images::embed(&mut pdf.resources, images)?;
    let total = display.pages.len() as u32;
    let mut parts = Parts {
        tree: display.tree,
        links: display.links,
        headings: display.headings,
        anchors: display.anchors,
        marks: Vec::with_capacity(display.pages.len()),
        areas: Vec::new(),
        extents: BTreeMap::new(),
    };
    for (number, page) in (0u32..).zip(display.pages) {
        let mut painter = Painter::new(&parts.tree, &remaps, &orientations);
        for placed in &page.items {
            painter.paint(placed);
        }
        let painted = painter.finish();
        pdf.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), painted.ops));
        parts.marks.push(painted.marks);
        parts.areas.extend(painted.areas.into_iter().map(|area| LinkArea { page: number, ..area }));
        parts.extents.extend(painted.extents);
        if !progress(number + 1, total) {
            return Err(RenderError::Cancelled);
        }
    }
    // Paths are written as raw operators, which `secure` would leave out.
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: false,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let written = pdf.to_lopdf_document(&options, &mut warnings);
    match warnings.into_iter().find(|warning| format!("{:?}", warning.severity).contains("Error")) {
        Some(warning) => Err(RenderError::Pdf(warning.msg)),
        None => Ok((written, parts)),
    }
}

impl Meta {
    /// The name of the program, as documents carry it.
    pub(crate) const PRODUCER: &'static str = concat!("Countersign ", env!("CARGO_PKG_VERSION"));
}
