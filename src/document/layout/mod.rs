//! Where everything stands: blocks into lines, lines into pages. Pure: no files, no clock, no store.
//!
//! Each block becomes slabs, pieces a page takes whole; slabs stack into pages; the result is a display list that names
//! for each item the part of the document it belongs to. Page numbers of the contents have a column of their own, so
//! they are filled in once all pages are known and nothing moves.

mod contents;
mod direction;
pub(crate) mod display;
mod figure;
mod flow;
mod foot;
mod lines;
mod list;
mod paginate;
mod row;
pub(crate) mod shape;
mod slab;
pub(crate) mod style;
mod table;
mod text;
pub(crate) mod tree;
mod watermark;

use std::collections::BTreeMap;

use self::display::{Display, HeadingMark, Item, Page, Place};
use self::flow::Flow;
use self::paginate::Paginator;
use self::shape::Shaper;
use super::blocks::Block;
use super::fonts::Faces;
use super::picture::Images;
use super::{Document, Meta, RenderError};

/// Lays out a document. `turned` hears how many pages are full, and may answer false to stop.
pub(crate) fn lay_out(
    document: &Document,
    faces: &Faces,
    images: &Images,
    turned: &mut dyn FnMut(u32) -> bool,
) -> Result<Display, RenderError> {
    let mut flow = Flow::new(Shaper::new(faces), images, &document.blocks);
    let mut paginator = Paginator::new();
    let mut heard = 1;
    for block in &document.blocks {
        for slab in flow.top_block(block) {
            paginator.push(slab);
        }
        if paginator.pages.len() > heard {
            heard = paginator.pages.len();
            if !turned(heard as u32 - 1) {
                return Err(RenderError::Cancelled);
            }
        }
    }
    let mut pages = paginator.finish();
    let Flow { mut shaper, tree, links, mut headings, .. } = flow;
    let anchors = find_places(&pages, &mut headings);
    foot::fill_page_numbers(&mut pages, &headings, &anchors, &mut shaper);
    foot::add_feet(&mut pages, &document.meta, faces, &mut shaper);
    Ok(Display {
        pages,
        tree,
        links,
        headings,
        anchors,
        used: shaper.used,
        missing: shaper.missing,
    })
}

/// The first page alone. Numbers of other pages stay empty: they are not known.
pub(crate) fn first_page(blocks: &[Block], meta: &Meta, faces: &Faces, images: &Images) -> Page {
    let mut flow = Flow::new(Shaper::new(faces), images, blocks);
    let mut paginator = Paginator::new();
    for block in blocks {
        flow.top_block(block).into_iter().for_each(|slab| paginator.push(slab));
        if paginator.pages.len() > 1 {
            break;
        }
    }
    let mut pages = paginator.finish();
    pages.truncate(1);
    foot::add_feet(&mut pages, meta, faces, &mut flow.shaper);
    pages.pop().unwrap_or_default()
}

/// Reads where headings and anchors came to stand.
fn find_places(pages: &[Page], headings: &mut [HeadingMark]) -> BTreeMap<String, Place> {
    let mut anchors = BTreeMap::new();
    for (page, content) in (0u32..).zip(pages) {
        for placed in &content.items {
            let place = Place { page, y: placed.y };
            match &placed.item {
                Item::Heading(index) => {
                    if let Some(heading) = headings.get_mut(*index as usize) {
                        heading.place = Some(place);
                    }
                }
                Item::Anchor(name) => {
                    anchors.entry(name.to_string()).or_insert(place);
                }
                _ => {}
            }
        }
    }
    anchors
}
