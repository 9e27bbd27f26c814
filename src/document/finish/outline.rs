//! The outline (ISO 32000-2, 12.3.3): headings nested by level, each with a destination.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::values::{destination, text, top_of};
use super::write::{Plain, dictionary};
use crate::document::layout::display::{HeadingMark, Place};
use crate::document::made::outline::Titles;

struct Entry {
    id: ObjectId,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// Writes the outline with its first level open, and digests it; none without headings.
pub(super) fn write(
    pdf: &mut Document,
    headings: &[HeadingMark],
    pages: &[ObjectId],
    plain: &mut Plain,
    titles: &mut Titles,
) -> Option<ObjectId> {
    let headings: Vec<_> =
        headings.iter().filter_map(|heading| Some((heading, heading.place?))).collect();
    if headings.is_empty() {
        return None;
    }
    let root = pdf.new_object_id();
    let mut entries: Vec<Entry> = Vec::with_capacity(headings.len());
    let (mut open, mut top): (Vec<(u8, usize)>, Vec<usize>) = (Vec::new(), Vec::new());
    for (index, (heading, _)) in headings.iter().enumerate() {
        while open.last().is_some_and(|(level, _)| *level >= heading.level) {
            open.pop();
        }
        let parent = open.last().map(|&(_, parent)| parent);
        match parent {
            Some(parent) => entries[parent].children.push(index),
            None => top.push(index),
        }
        open.push((heading.level, index));
        entries.push(Entry { id: pdf.new_object_id(), parent, children: Vec::new() });
    }
    for siblings in entries.iter().map(|entry| &entry.children).chain([&top]) {
        for (at, &index) in siblings.iter().enumerate() {
            let entry = &entries[index];
            let (heading, place) = headings[index];
            let mut dict = dictionary! {
                "Title" => text(heading.title.trim()),
                "Parent" => entry.parent.map_or(root, |parent| entries[parent].id),
                "Dest" => destination(pages, place.page, place.y).unwrap_or(Object::Null),
            };
            let mut refer = |key: &str, index: Option<&usize>| {
                if let Some(&index) = index {
                    dict.set(key, entries[index].id);
                }
            };
            refer("Prev", at.checked_sub(1).and_then(|before| siblings.get(before)));
            refer("Next", siblings.get(at + 1));
            refer("First", entry.children.first());
            refer("Last", entry.children.last());
            if !entry.children.is_empty() {
                dict.set("Count", -(entry.children.len() as i64));
            }
            plain.push((entry.id.0, dictionary(&dict)));
        }
    }
    tell(&top, 0, &headings, &entries, pages, titles);
    let (first, last) = (entries[*top.first()?].id, entries[*top.last()?].id);
    let dict = dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => top.len() as i64 };
    pdf.objects.insert(root, dict.into());
    Some(root)
}

/// Digests the entries in reading order.
fn tell(
    siblings: &[usize],
    depth: usize,
    headings: &[(&HeadingMark, Place)],
    entries: &[Entry],
    pages: &[ObjectId],
    titles: &mut Titles,
) {
    for &index in siblings {
        let (heading, place) = headings[index];
        let goal =
            ((place.page as usize) < pages.len()).then(|| (place.page as usize, top_of(place.y)));
        titles.entry(depth, heading.title.trim(), goal);
        tell(&entries[index].children, depth + 1, headings, entries, pages, titles);
    }
}
