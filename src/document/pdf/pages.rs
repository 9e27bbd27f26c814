//! Pages painted on every core, some at a time: operators live only while their page is written.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, mpsc};
use std::thread;

use lopdf::{Dictionary, Object, Stream};
use printpdf::{PdfDocument, PdfResources};

use super::fonts::Remaps;
use super::paint::Painter;
use super::{Extent, LinkArea, page, written};
use crate::document::RenderError;
use crate::document::layout::display::Page;
use crate::document::layout::tree::{NodeId, Tree};

/// How many pages are painted at a time: few enough to hold little, enough to share what `printpdf` prepares.
const AT_A_TIME: usize = 16;

/// What every page is painted with.
pub(super) struct Bench<'a> {
    pub tree: &'a Tree,
    pub remaps: &'a Remaps,
    pub orientations: &'a [u8],
    /// Fonts, and the names of pictures.
    pub resources: PdfResources,
}

/// A painted page.
pub(super) struct PaintedPage {
    pub content: Stream,
    pub marks: Vec<NodeId>,
    pub areas: Vec<LinkArea>,
    pub extents: BTreeMap<NodeId, Extent>,
}

/// Paints all pages, in order; what each becomes does not depend on who paints it.
pub(super) fn paint_all(
    pages: Vec<Page>,
    bench: &Bench<'_>,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<Vec<PaintedPage>, RenderError> {
    let total = pages.len();
    let waiting = Mutex::new((0..).zip(pages));
    let stopped = AtomicBool::new(false);
    let cores = thread::available_parallelism().map_or(1, usize::from).min(8);
    let mut done: BTreeMap<usize, Vec<PaintedPage>> = BTreeMap::new();
    thread::scope(|scope| {
        let (hand, painted) = mpsc::channel();
        for _ in 0..cores {
            let (hand, waiting, stopped) = (hand.clone(), &waiting, &stopped);
            scope.spawn(move || {
                while !stopped.load(Ordering::Relaxed) {
                    let batch: Vec<(usize, Page)> = match waiting.lock() {
                        Ok(mut waiting) => waiting.by_ref().take(AT_A_TIME).collect(),
                        Err(_) => return,
                    };
                    let Some(first) = batch.first().map(|(number, _)| *number) else { return };
                    let batch = batch.into_iter().map(|(_, page)| page).collect();
                    if hand.send((first, paint(batch, bench))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(hand);
        let mut count = 0;
        for (first, batch) in painted {
            let batch = batch.inspect_err(|_| stopped.store(true, Ordering::Relaxed))?;
            count += batch.len();
            done.insert(first, batch);
            if !progress(count as u32, total as u32) {
                stopped.store(true, Ordering::Relaxed);
                return Err(RenderError::Cancelled);
            }
        }
        Ok(())
    })?;
    let all: Vec<PaintedPage> = done.into_values().flatten().collect();
    if all.len() == total { Ok(all) } else { Err(RenderError::Pdf("a page is missing".to_owned())) }
}

fn paint(batch: Vec<Page>, bench: &Bench<'_>) -> Result<Vec<PaintedPage>, RenderError> {
    let mut pdf = PdfDocument::new("");
    pdf.resources = bench.resources.clone();
    let mut pages = Vec::with_capacity(batch.len());
    for one in batch {
        let mut painter = Painter::new(bench.tree, bench.remaps, bench.orientations);
        one.items.iter().for_each(|placed| painter.paint(placed));
        let painted = painter.finish();
        pdf.pages.push(page(painted.ops));
        pages.push((painted.marks, painted.areas, painted.extents));
    }
    let mut written = written(&pdf)?;
    drop(pdf);
    let ids: Vec<_> = written.page_iter().collect();
    let mut finished = Vec::with_capacity(pages.len());
    for (id, (marks, areas, extents)) in ids.into_iter().zip(pages) {
        let mut content = content(&mut written, id)?;
        content.compress().map_err(broken)?;
        finished.push(PaintedPage { content, marks, areas, extents });
    }
    Ok(finished)
}

/// Takes the content of a page out.
pub(super) fn content(
    pdf: &mut lopdf::Document,
    page: lopdf::ObjectId,
) -> Result<Stream, RenderError> {
    let id = pdf.get_dictionary(page).and_then(|page| page.get(b"Contents")?.as_reference());
    match pdf.objects.remove(&id.map_err(broken)?) {
        Some(Object::Stream(stream)) => Ok(stream),
        _ => Err(broken("a page has no content")),
    }
}

/// Puts the contents of all pages in the place of the one page that is there.
pub(super) fn put_in(pdf: &mut lopdf::Document, contents: Vec<Stream>) -> Result<(), RenderError> {
    let model = pdf.page_iter().next().ok_or_else(|| broken("there is no page"))?;
    content(pdf, model)?;
    let Some(Object::Dictionary(model)) = pdf.objects.remove(&model) else {
        return Err(broken("there is no page"));
    };
    let parent = model.get(b"Parent").and_then(Object::as_reference).map_err(broken)?;
    let mut kids: Vec<Object> = Vec::with_capacity(contents.len());
    for content in contents {
        let content = pdf.add_object(content);
        let mut page: Dictionary = model.clone();
        page.set("Contents", content);
        kids.push(pdf.add_object(page).into());
    }
    let list = pdf.get_dictionary_mut(parent).map_err(broken)?;
    list.set("Count", kids.len() as i64);
    list.set("Kids", kids);
    Ok(())
}

fn broken(error: impl std::fmt::Display) -> RenderError {
    RenderError::Pdf(error.to_string())
}
