//! What can be set only when all pages are known: page numbers, running feet, the watermark.

use super::display::{HeadingMark, Item, Owner, Page, Placed, Text};
use super::shape::{Shaper, Word};
use super::style::{FOOT, MARGIN, PAGE, WIDTH};
use crate::document::Meta;
use crate::document::drawing::Color;
use std::sync::Arc;

/// Where the words of the foot stand.
const BASELINE: f32 = PAGE.1 - 34.0;

/// Puts page numbers where the contents keep room for them.
pub(crate) fn fill_page_numbers(
    pages: &mut [Page],
    headings: &[HeadingMark],
    shaper: &mut Shaper<'_>,
) {
    for placed in pages.iter_mut().flat_map(|page| &mut page.items) {
        let Item::PageOf {
            heading,
            size,
            color,
        } = placed.item
        else {
            continue;
        };
        let page = headings
            .get(heading as usize)
            .and_then(|heading| heading.place)
            .map_or(0, |place| place.page);
        let word = shaper.word(&(page + 1).to_string(), false);
        placed.x -= word.width * size;
        placed.item = Item::Text(Text {
            size,
            color,
            words: vec![word],
            turn: 0.0,
        });
    }
}

/// Adds the running foot of every page, and the watermark under its content.
pub(crate) fn add_feet(pages: &mut [Page], meta: &Meta, shaper: &mut Shaper<'_>) {
    let total = pages.len();
    let left: Vec<&str> = [meta.footer.as_str(), meta.id.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let left = fitting(&left.join("  ·  "), WIDTH - 90.0, shaper);
    let mark = meta
        .watermark
        .as_deref()
        .map(|words| watermark(words, shaper));
    for (index, page) in pages.iter_mut().enumerate() {
        let foot = |x, words| Placed {
            x,
            y: BASELINE,
            owner: Owner::Footer,
            item: Item::Text(Text {
                size: FOOT.size,
                color: FOOT.color,
                words,
                turn: 0.0,
            }),
        };
        let number = words(&format!("Page {} of {total}", index + 1), shaper);
        let width: f32 = number.iter().map(|word| word.width * FOOT.size).sum();
        let line = Item::Stroke {
            dx: WIDTH,
            dy: 0.0,
            color: Color::LINE,
            width: 0.6,
        };
        page.items.push(Placed {
            x: MARGIN,
            y: BASELINE - 14.0,
            owner: Owner::Footer,
            item: line,
        });
        page.items.push(foot(MARGIN, left.clone()));
        page.items.push(foot(MARGIN + WIDTH - width, number));
        if let Some(mark) = &mark {
            page.items.insert(0, mark.clone());
        }
    }
}

fn words(text: &str, shaper: &mut Shaper<'_>) -> Vec<Arc<Word>> {
    text.split_inclusive(' ')
        .map(|word| shaper.word(word, false))
        .collect()
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

/// The word across the page, rising from lower left to upper right.
fn watermark(text: &str, shaper: &mut Shaper<'_>) -> Placed {
    let word = shaper.word(text, true);
    let turn = 55.0f32;
    let size = (640.0 / word.width.max(1.0)).min(150.0);
    let half = word.width * size / 2.0;
    let (sin, cos) = turn.to_radians().sin_cos();
    // From the middle of the page half a length back, and half a capital's height down.
    let x = PAGE.0 / 2.0 - half * cos + size * 0.33 * sin;
    let y = PAGE.1 / 2.0 + half * sin + size * 0.33 * cos;
    let text = Text {
        size,
        color: Color::WATERMARK,
        words: vec![word],
        turn,
    };
    Placed {
        x,
        y,
        owner: Owner::Watermark,
        item: Item::Text(text),
    }
}
