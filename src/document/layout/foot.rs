//! What can be set only when all pages are known: page numbers, running feet.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::display::{Goal, HeadingMark, Item, Owner, Page, Place, Placed, Text};
use super::shape::{Shaper, Word};
use super::style::{FOOT, MARGIN, PAGE, WIDTH};
use super::watermark::watermark;
use crate::document::Meta;
use crate::document::blocks::Link;
use crate::document::drawing::Color;
use crate::document::fonts::Faces;

/// Where the words of the foot stand.
const BASELINE: f32 = PAGE.1 - 34.0;

/// Puts page numbers where room is kept for them; a dash for an anchor that is not there.
pub(crate) fn fill_page_numbers(
    pages: &mut [Page],
    headings: &[HeadingMark],
    anchors: &BTreeMap<String, Place>,
    shaper: &mut Shaper<'_>,
) {
    for placed in pages.iter_mut().flat_map(|page| &mut page.items) {
        let Item::PageOf { goal, size, color } = &placed.item else {
            continue;
        };
        let place = match goal {
            Goal::Heading(index) => headings.get(*index as usize).and_then(|heading| heading.place),
            Goal::Link(Link::Anchor(name)) => anchors.get(name).copied(),
            Goal::Link(Link::Uri(_)) => None,
        };
        let number = place.map_or_else(|| "–".to_owned(), |place| (place.page + 1).to_string());
        let word = shaper.word(&number, false);
        let (size, color) = (*size, *color);
        placed.x -= word.width * size;
        placed.item = Item::Text(Text { size, color, words: vec![word], turn: 0.0 });
    }
}

/// Adds the running foot of every page, and the watermark under its content.
pub(crate) fn add_feet(pages: &mut [Page], meta: &Meta, faces: &Faces, shaper: &mut Shaper<'_>) {
    let total = pages.len();
    let left: Vec<&str> = [meta.footer.as_str(), meta.id.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let left = fitting(&left.join("  ·  "), WIDTH - 90.0, shaper);
    let mark = meta.watermark.as_deref().map(|words| watermark(words, faces));
    for (index, page) in pages.iter_mut().enumerate() {
        let foot = |x, words| Placed {
            x,
            y: BASELINE,
            owner: Owner::Footer,
            item: Item::Text(Text { size: FOOT.size, color: FOOT.color, words, turn: 0.0 }),
        };
        let number = words(&format!("Page {} of {total}", index + 1), shaper);
        let width: f32 = number.iter().map(|word| word.width * FOOT.size).sum();
        let line = Item::Stroke { dx: WIDTH, dy: 0.0, color: Color::LINE, width: 0.6 };
        page.items.push(Placed { x: MARGIN, y: BASELINE - 14.0, owner: Owner::Footer, item: line });
        page.items.push(foot(MARGIN, left.clone()));
        page.items.push(foot(MARGIN + WIDTH - width, number));
        if let Some(mark) = &mark {
            page.items.insert(0, mark.clone());
        }
    }
}

fn words(text: &str, shaper: &mut Shaper<'_>) -> Vec<Arc<Word>> {
    shaper.line(text, false)
}

/// As many words as fit, and an ellipsis for the rest.
fn fitting(text: &str, width: f32, shaper: &mut Shaper<'_>) -> Vec<Arc<Word>> {
    let all = words(text, shaper);
    let sum = |words: &[Arc<Word>]| words.iter().map(|word| word.width * FOOT.size).sum::<f32>();
    if sum(&all) <= width {
        return all;
    }
    let mut kept = all;
    while kept.pop().is_some() && sum(&kept) > width - 10.0 {}
    kept.push(shaper.word("…", false));
    kept
}
