//! The watermark as a form XObject, stored once: its outlines are as large as a third of a page of text.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};

use super::codes::Codes;
use super::images::flate;
use super::paint::Painter;
use crate::document::layout::display::{Item, Placed};
use crate::document::layout::style::PAGE;
use crate::document::layout::tree::Tree;
use crate::document::layout::used::Used;
use crate::document::types::RenderError;

/// The form XObject all pages share; none where the item is no outline.
pub(super) fn form(mark: &Placed) -> Result<Option<XObject>, RenderError> {
    let Item::Outline { steps, color } = &mark.item else { return Ok(None) };
    let (tree, codes) = (Tree::new(), Codes::of_all(&Used::default()));
    let mut painter = Painter::new(&tree, &codes, &[]);
    painter.outline(steps, *color, (mark.x, PAGE.1 - mark.y));
    let content = painter.finish()?.content.into_bytes();
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
