//! The display list through `printpdf`: fonts, pictures and the content of each page.
//!
//! `printpdf` writes content streams, fonts and pages. What it would get wrong stays unused and is
//! added by [`super::finish`]: bookmarks (flat, sorted by name), pictures (scaled down and
//! compressed again), metadata (not escaped) and saving (errors are lost).

mod fonts;
mod images;
mod pages;
mod paint;
mod paths;
mod shapes;
mod watermark;

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfResources, PdfSaveOptions, Pt,
    TextItem,
};

use self::fonts::Remaps;
use self::pages::Bench;
use super::fonts::{FaceId, Faces};
use super::layout::display::{Display, HeadingMark, LinkTo, Place};
use super::layout::shape::Used;
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
///
/// Pages are painted on every core, some at a time; of a finished page only its packed content is kept.
pub(crate) fn write_pages(
    display: Display,
    faces: &Faces,
    images: Images,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<(lopdf::Document, Parts), RenderError> {
    let mut pdf = PdfDocument::new("");
    let remaps = fonts::embed(&mut pdf.resources, faces, &display.used)?;
    let fonts = pdf.resources.fonts.clone();
    let orientations = images::embed(&mut pdf.resources, images)?;
    if let Some(form) = watermark::form(&display)? {
        pdf.resources.xobjects.map.insert(watermark::resource(), form);
    }
    let count = display.pages.len();
    // A page with every glyph: printpdf tells widths and letters of the glyphs that pages show.
    pdf.pages.push(page(specimen(&display.used, &remaps)));
    let mut written = written(&pdf)?;
    drop(pdf);

    let bench = Bench {
        tree: &display.tree,
        remaps: &remaps,
        orientations: &orientations,
        resources: PdfResources {
            fonts,
            xobjects: images::names(orientations.len()),
            ..PdfResources::default()
        },
    };
    let painted = pages::paint_all(display.pages, &bench, progress)?;
    let mut parts = Parts {
        links: display.links,
        headings: display.headings,
        anchors: display.anchors,
        marks: Vec::with_capacity(count),
        areas: Vec::new(),
        extents: BTreeMap::new(),
        tree: display.tree,
    };
    let mut contents = Vec::with_capacity(count);
    for (number, page) in (0u32..).zip(painted) {
        contents.push(page.content);
        parts.marks.push(page.marks);
        parts.areas.extend(page.areas.into_iter().map(|area| LinkArea { page: number, ..area }));
        parts.extents.extend(page.extents);
    }
    pages::put_in(&mut written, contents)?;
    Ok((written, parts))
}

/// A page of operators.
fn page(ops: Vec<Op>) -> PdfPage {
    PdfPage::new(Mm(210.0), Mm(297.0), ops)
}

/// What `printpdf` makes of some pages.
fn written(pdf: &PdfDocument) -> Result<lopdf::Document, RenderError> {
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
        None => Ok(written),
    }
}

/// Every glyph of every face, with what it stands for.
fn specimen(used: &Used, remaps: &Remaps) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for (face, glyphs) in used.glyphs.iter().enumerate().filter(|(_, glyphs)| !glyphs.is_empty()) {
        let font = PdfFontHandle::External(fonts::resource(face as FaceId));
        ops.push(Op::SetFont { font, size: Pt(10.0) });
        // The glyph of a letter stands for that letter, even if it was also part of something else.
        let own: BTreeMap<u16, char> =
            used.chars[face].iter().map(|(&c, &glyph)| (glyph, c)).collect();
        let show = glyphs.iter().filter_map(|(glyph, text)| {
            let text = own.get(glyph).map_or_else(|| text.to_string(), char::to_string);
            Some(Codepoint::with_cid(*remaps[face].get(glyph)?, 0.0, text))
        });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(show.collect())] });
    }
    ops.push(Op::EndTextSection);
    ops
}

impl Meta {
    /// The name of the program, as documents carry it.
    pub(crate) const PRODUCER: &'static str = concat!("Countersign ", env!("CARGO_PKG_VERSION"));
}
