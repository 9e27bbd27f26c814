//! The word across every page, drawn once: its outlines are a third of what a page of text takes.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use super::fonts::Remaps;
use super::images::flate;
use super::paint::Painter;
use super::{page, pages, written};
use crate::document::RenderError;
use crate::document::layout::display::{Display, Item, Owner};
use crate::document::layout::style::PAGE;

/// Its resource name.
pub(super) fn resource() -> XObjectId {
    XObjectId("Watermark".to_owned())
}

/// The drawing all pages share; none where pages have no word across them.
pub(super) fn form(display: &Display) -> Result<Option<XObject>, RenderError> {
    let first = display.pages.iter().flat_map(|page| &page.items);
    let Some(placed) = first.into_iter().find(|placed| placed.owner == Owner::Watermark) else {
        return Ok(None);
    };
    let Item::Outline { steps, color } = &placed.item else { return Ok(None) };
    let remaps = Remaps::default();
    let mut painter = Painter::new(&display.tree, &remaps, &[]);
    painter.outline(steps, *color, (placed.x, PAGE.1 - placed.y));
    let mut pdf = PdfDocument::new("");
    pdf.pages.push(page(painter.finish().ops));
    let mut drawn = written(&pdf)?;
    let page = drawn.page_iter().next().ok_or_else(|| RenderError::Pdf("no page".to_owned()))?;
    let content = pages::content(&mut drawn, page)?.content;
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let sides = [0.0, 0.0, PAGE.0, PAGE.1].map(DictItem::Real).to_vec();
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("BBox".to_owned(), DictItem::Array(sides)),
    ]);
    let stream: ExternalStream = flate(dict, content)?;
    let form = ExternalXObject { stream, width: None, height: None, dpi: None };
    Ok(Some(XObject::External(form)))
}
