//! Paints pages on all cores while the next are laid out.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::base::Base;
use super::paint::{Painted, Painter};
use super::types::{Extent, LinkArea, broken};
use crate::document::layout::display::Page;
use crate::document::layout::tree::{NodeId, Tree};
use crate::document::types::RenderError;
use crate::words;

/// Pages handed to a painter at a time: few enough to save memory, enough to make the handover cheap.
const AT_A_TIME: usize = 4;

/// A painted page.
pub(crate) struct PaintedPage {
    /// Its compressed content stream.
    pub content: Vec<u8>,
    /// The digest of its visible content.
    pub digest: String,
    /// The node of each marked content, by its id (MCID).
    pub marks: Vec<NodeId>,
    /// Its link areas, in reading order.
    pub areas: Vec<LinkArea>,
    /// The bounding boxes of figures.
    pub extents: BTreeMap<NodeId, Extent>,
}

/// Some pages and the number of the first.
type Batch<P> = (usize, Vec<P>);

/// Paints pages as they are laid out and returns them in order; the result does not depend on the number of cores.
pub(crate) fn paint_all(
    base: &Base,
    tree: &Tree,
    total: u32,
    lay_out: impl FnOnce(&mut dyn FnMut(Page) -> Result<(), RenderError>) -> Result<(), RenderError>,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<Vec<PaintedPage>, RenderError> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(8);
    let (give, waiting) = mpsc::sync_channel::<Batch<Page>>(cores);
    // Owned by the painters alone, so that sending fails when all of them have ended.
    let waiting = Arc::new(Mutex::new(waiting));
    let (hand, painted) = mpsc::channel();
    let mut done = Done { pages: Vec::new(), early: BTreeMap::new(), total, progress };
    thread::scope(|scope| {
        for _ in 0..cores {
            let (hand, waiting) = (hand.clone(), Arc::clone(&waiting));
            scope.spawn(move || {
                loop {
                    let batch = waiting.lock().ok().and_then(|waiting| waiting.recv().ok());
                    let Some((first, batch)) = batch else { return };
                    if hand.send((first, paint(batch, base, tree))).is_err() {
                        return;
                    }
                }
            });
        }
        drop((hand, waiting));
        let (mut batch, mut first) = (Vec::with_capacity(AT_A_TIME), 0);
        lay_out(&mut |page| {
            batch.push(page);
            if batch.len() == AT_A_TIME {
                let full = std::mem::replace(&mut batch, Vec::with_capacity(AT_A_TIME));
                give.send((first, full)).map_err(broken)?;
                first += AT_A_TIME;
                painted.try_iter().try_for_each(|painted| done.take(painted))?;
            }
            Ok(())
        })?;
        if !batch.is_empty() {
            give.send((first, batch)).map_err(broken)?;
        }
        drop(give);
        painted.iter().try_for_each(|painted| done.take(painted))
    })?;
    let pages = done.pages;
    if pages.len() == total as usize {
        Ok(pages)
    } else {
        Err(broken(words::document::facts::A_PAGE_IS_MISSING))
    }
}

/// Painted pages, in order.
struct Done<'p> {
    pages: Vec<PaintedPage>,
    early: BTreeMap<usize, Vec<PaintedPage>>,
    total: u32,
    progress: &'p mut dyn FnMut(u32, u32) -> bool,
}

impl Done<'_> {
    fn take(
        &mut self,
        (first, pages): (usize, Result<Vec<PaintedPage>, RenderError>),
    ) -> Result<(), RenderError> {
        self.early.insert(first, pages?);
        while let Some(next) = self.early.remove(&self.pages.len()) {
            self.pages.extend(next);
        }
        if (self.progress)(self.pages.len() as u32, self.total) {
            Ok(())
        } else {
            Err(RenderError::Cancelled)
        }
    }
}

fn paint(batch: Vec<Page>, base: &Base, tree: &Tree) -> Result<Vec<PaintedPage>, RenderError> {
    let one = |page: Page| {
        let mut painter = Painter::new(tree, &base.codes, &base.orientations);
        painter.page(&page.items);
        let Painted { content, marks, areas, extents } = painter.finish()?;
        let content = content.into_bytes();
        let digest = base.shared.page(&content);
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&content).map_err(broken)?;
        let mut content = packed.finish().map_err(broken)?;
        content.shrink_to_fit();
        Ok(PaintedPage { content, digest, marks, areas, extents })
    };
    batch.into_iter().map(one).collect()
}
