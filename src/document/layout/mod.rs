//! Layout: blocks into lines, lines into pages. Pure: no files, no clock, no store.
//!
//! Each block becomes slabs, pieces a page takes whole; slabs stack into pages; the result is a display list that names
//! for each item the part of the document it belongs to. A document is laid out twice: the first time only places and
//! the number of pages are kept, the second time each page is handed over as soon as it is full. Page numbers of the
//! contents have a column of their own, so nothing moves when they are known.

mod contents;
mod direction;
pub(crate) mod display;
mod figure;
mod flow;
mod foot;
mod glyph_text;
mod head;
mod language;
mod legible;
mod lines;
mod list;
mod marks;
mod paginate;
mod row;
pub(crate) mod shape;
mod slab;
pub(crate) mod style;
mod table;
mod text;
mod thai;
pub(crate) mod tree;
pub(crate) mod used;
mod watermark;

use std::collections::BTreeMap;

use self::display::{HeadingMark, Item, LinkTo, Page, Place};
use self::flow::Flow;
use self::foot::Feet;
use self::head::Heads;
use self::paginate::Paginator;
use self::shape::Shaper;
use self::tree::Tree;
use super::blocks::Block;
use super::fonts::Faces;
use super::picture::Images;
use super::types::{Document, Meta, RenderError};

/// The result of the first layout, without the pages themselves.
pub(crate) struct Plan {
    /// The number of pages.
    pub pages: u32,
    /// The structure tree that items belong to.
    pub tree: Tree,
    /// All links.
    pub links: Vec<LinkTo>,
    /// All headings, in order.
    pub headings: Vec<HeadingMark>,
    /// The places of anchors.
    pub anchors: BTreeMap<String, Place>,
    /// The running footers.
    pub feet: Feet,
    /// The running heads.
    pub heads: Heads,
}

/// Whether some blocks fit on one page.
pub(crate) fn is_one_page(blocks: &[Block], faces: &Faces) -> bool {
    let images = Images::default();
    let mut flow = Flow::new(Shaper::new(faces), &images, Tree::again(), blocks);
    let mut pages = 0;
    // Stopped at the second page: the error only says so.
    let _ = set_all(blocks, &mut flow, &mut |_, _| {
        pages += 1;
        if pages > 1 { Err(RenderError::Cancelled) } else { Ok(()) }
    });
    pages == 1
}

/// Lays out a document for the first time. `turned` receives the number of full pages, and stops layout by returning false.
pub(crate) fn plan<'f>(
    document: &Document,
    faces: &'f Faces,
    images: &Images,
    turned: &mut dyn FnMut(u32) -> bool,
) -> Result<(Plan, Shaper<'f>), RenderError> {
    let mut flow = Flow::new(Shaper::new(faces), images, Tree::new(), &document.blocks);
    let mut anchors = BTreeMap::new();
    let (mut heads, mut pages) = (Vec::new(), 0);
    set_all(&document.blocks, &mut flow, &mut |page, _| {
        note_places(&page, pages, &mut heads, &mut anchors);
        pages += 1;
        if turned(pages) { Ok(()) } else { Err(RenderError::Cancelled) }
    })?;
    let Flow { mut shaper, tree, links, mut headings, .. } = flow;
    for (index, place) in heads {
        if let Some(heading) = headings.get_mut(index as usize) {
            heading.place = Some(place);
        }
    }
    let feet = Feet::new(&document.meta, pages, faces, &mut shaper);
    let heads = Heads::new(&headings, pages, &mut shaper);
    Ok((Plan { pages, tree, links, headings, anchors, feet, heads }, shaper))
}

/// Lays out a document again and hands over each page, complete, as soon as it is full.
pub(crate) fn each_page(
    document: &Document,
    plan: &Plan,
    shaper: Shaper<'_>,
    images: &Images,
    take: &mut dyn FnMut(Page) -> Result<(), RenderError>,
) -> Result<(), RenderError> {
    let mut flow = Flow::new(shaper, images, Tree::again(), &document.blocks);
    let mut number = 0;
    set_all(&document.blocks, &mut flow, &mut |mut page, shaper| {
        number += 1;
        foot::fill_page_numbers(&mut page, &plan.headings, &plan.anchors, shaper);
        plan.heads.add(&mut page, number);
        plan.feet.add(&mut page, number, shaper);
        take(page)
    })
}

/// Lays out blocks and hands over each page as soon as it is full.
fn set_all<'f>(
    blocks: &[Block],
    flow: &mut Flow<'_, 'f>,
    take: &mut dyn FnMut(Page, &mut Shaper<'f>) -> Result<(), RenderError>,
) -> Result<(), RenderError> {
    let mut paginator = Paginator::new();
    for block in blocks {
        for slab in flow.top_block(block) {
            paginator.push(slab);
        }
        for page in paginator.full() {
            take(page, &mut flow.shaper)?;
        }
    }
    paginator.finish().into_iter().try_for_each(|page| take(page, &mut flow.shaper))
}

/// The first page alone. Numbers of other pages stay empty, because they are not known.
pub(crate) fn first_page(blocks: &[Block], meta: &Meta, faces: &Faces, images: &Images) -> Page {
    let mut flow = Flow::new(Shaper::new(faces), images, Tree::again(), blocks);
    let mut first = None;
    // Stopped at the second page: the error only says so.
    let _ = set_all(blocks, &mut flow, &mut |page, _| match first {
        Some(_) => Err(RenderError::Cancelled),
        None => {
            first = Some(page);
            Ok(())
        }
    });
    let mut page = first.unwrap_or_default();
    Feet::new(meta, 1, faces, &mut flow.shaper).add(&mut page, 1, &mut flow.shaper);
    page
}

/// Records the places of headings and anchors on a page.
fn note_places(
    content: &Page,
    page: u32,
    headings: &mut Vec<(u32, Place)>,
    anchors: &mut BTreeMap<String, Place>,
) {
    for placed in &content.items {
        let place = Place { page, y: placed.y };
        match &placed.item {
            Item::Heading(index) => headings.push((*index, place)),
            Item::Anchor(name) => {
                anchors.entry(name.to_string()).or_insert(place);
            }
            _ => {}
        }
    }
}
