//! Slabs: the pieces of a document that a page takes whole, stacked from top to bottom.

use std::sync::Arc;

use super::display::{Item, Owner, Placed};

/// A piece of full width that is never split. Items stand at the page's x, and y from the slab's top.
#[derive(Clone, Default)]
pub(crate) struct Slab {
    /// The least room above, unless at the top of a page.
    pub before: f32,
    /// The least room below, unless at the bottom.
    pub after: f32,
    pub height: f32,
    pub items: Vec<Placed>,
    /// Stays on the page of the next slab.
    pub keep: bool,
    /// Starts a page.
    pub new_page: bool,
    /// Begins on the grid of the page.
    pub on_grid: bool,
    /// The least share of its height that it may be made, where a page has no room for all of it; 0 for what stays.
    pub shrinks: f32,
    /// The rows to say again when this slab opens a page.
    pub header: Option<Arc<Header>>,
}

impl Slab {
    /// Makes a picture smaller, so that it takes less room by so many points, if it may be made so small.
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

/// The header rows of a table, ready to be said again.
pub(crate) struct Header {
    pub height: f32,
    pub items: Vec<Placed>,
}

impl Header {
    /// The header of these slabs, no longer part of what is read aloud.
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

/// Keeps lines of one paragraph together two by two, at its start and at its end.
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
