//! Slabs: the pieces of a document that are never split between pages, stacked from top to bottom.

use std::sync::Arc;

use super::display::{Item, Owner, Placed};

/// A piece that is never split. The x of items is from the page's left, the y from the slab's top.
#[derive(Clone, Default)]
pub(crate) struct Slab {
    /// The least space above, unless at the top of a page.
    pub before: f32,
    /// The least space below, unless at the bottom of a page.
    pub after: f32,
    pub height: f32,
    pub items: Vec<Placed>,
    /// Whether it stays on the page of the next slab.
    pub keep: bool,
    /// Whether it starts a page.
    pub new_page: bool,
    /// Whether it is aligned to the page grid.
    pub on_grid: bool,
    /// The smallest share of its height it may be scaled to when the page is too short; 0 if it must not be scaled.
    pub shrinks: f32,
    /// The header rows to repeat when this slab opens a page.
    pub header: Option<Arc<Header>>,
}

impl Slab {
    /// Scales a picture down by `by` points of height; returns whether that was allowed.
    pub(crate) fn shrink(&mut self, by: f32) -> bool {
        let share = (self.height - by) / self.height;
        if self.shrinks == 0.0 || share < self.shrinks {
            return false;
        }
        for placed in &mut self.items {
            if let Item::Image { w, h, .. } | Item::Extent { w, h } = &mut placed.item {
                (*w, *h) = (*w * share, *h * share);
            }
        }
        self.height -= by;
        true
    }
}

/// The header rows of a table, to be repeated as artifacts.
pub(crate) struct Header {
    pub height: f32,
    pub items: Vec<Placed>,
}

impl Header {
    /// The header of these slabs, marked so that screen readers skip it.
    pub(crate) fn of(slabs: &[Slab]) -> Self {
        let (mut height, mut items) = (0.0, Vec::new());
        for slab in slabs {
            let kept = slab.items.iter().filter(|placed| {
                !matches!(
                    placed.item,
                    Item::Link { .. } | Item::Anchor(_) | Item::Heading(_) | Item::Extent { .. }
                )
            });
            items.extend(kept.map(|placed| Placed {
                y: placed.y + height,
                owner: if placed.owner == Owner::Decoration {
                    Owner::Decoration
                } else {
                    Owner::Repeated
                },
                ..placed.clone()
            }));
            height += slab.height;
        }
        Self { height, items }
    }
}

/// Keeps the first two and the last two lines of a paragraph together.
pub(crate) fn keep_pairs(slabs: &mut [Slab]) {
    let count = slabs.len();
    if count >= 2 {
        slabs[0].keep = true;
        slabs[count - 2].keep = true;
    }
}

/// Keeps slabs on one page.
pub(crate) fn keep_all(slabs: &mut [Slab]) {
    let count = slabs.len();
    for slab in slabs.iter_mut().take(count.saturating_sub(1)) {
        slab.keep = true;
    }
}
