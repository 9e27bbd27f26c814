//! Renders a document to a finished PDF: layout, painting, completion.

use super::finish::finish;
use super::fonts::Faces;
use super::layout::{self, each_page};
use super::pdf::{Base, paint_all};
use super::picture::Images;
use super::types::{Document, RenderError, RenderNote, Rendered};

/// Renders a document as a PDF file in memory.
///
/// `progress` is called with the pages done and the pages in all (0 while they are counted); it returns false to stop.
pub fn render(
    document: &Document,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<Rendered, RenderError> {
    let (images, pictures, mut report) = Images::read(&document.blocks);
    let faces = Faces::load()?;
    let (plan, shaper) = layout::plan(document, &faces, &images, &mut |done| progress(done, 0))?;
    report.extend(shaper.missing.keys().map(|&character| RenderNote::NoGlyph(character)));
    let base = Base::new(&shaper.used, &faces, pictures, plan.feet.mark.as_ref())?;
    let pages = plan.pages;
    let lay_out = |take: &mut dyn FnMut(_) -> _| each_page(document, &plan, shaper, &images, take);
    let painted = paint_all(&base, &plan.tree, pages, lay_out, progress)?;
    let bytes = finish(base, plan, painted, &document.meta, &document.attachments, &mut report)?;
    Ok(Rendered { bytes, pages, report })
}
