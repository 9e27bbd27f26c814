//! What can be set only when all pages are known: page numbers and running footers.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::display::{Goal, HeadingMark, Item, Owner, Page, Place, Placed, Text};
use super::shape::{Shaper, Word};
use super::style::{FOOT, MARGIN, PAGE, WIDTH};
use super::watermark::watermark;
use crate::document::blocks::Link;
use crate::document::drawing::Color;
use crate::document::fonts::Faces;
use crate::document::types::Meta;
use crate::words;

/// The baseline of the footer.
const BASELINE: f32 = PAGE.1 - 34.0;

/// The width left of the page number.
const ROOM: f32 = WIDTH - 90.0;

/// The running footers of a document, and its watermark.
pub(crate) struct Feet {
    left: Vec<Arc<Word>>,
    total: u32,
    /// The watermark.
    pub mark: Option<Placed>,
}

impl Feet {
    /// The footers of `total` pages. Their words are shaped now, so that all glyphs are known before fonts are embedded.
    pub(crate) fn new(meta: &Meta, total: u32, faces: &Faces, shaper: &mut Shaper<'_>) -> Self {
        // A long title is cut; the portfolio's id never is.
        let id = match (meta.footer.is_empty(), meta.id.is_empty()) {
            (_, true) => String::new(),
            (true, false) => meta.id.clone(),
            (false, false) => format!("  ·  {}", meta.id),
        };
        let id = words(&id, shaper);
        let mut left = fitting(&meta.footer, ROOM - wide(&id), shaper);
        left.extend(id);
        let mark = meta.watermark.as_deref().map(|words| watermark(words, faces));
        let feet = Self { left, total, mark };
        for number in 1..=total {
            feet.number(number, shaper);
            shaper.word(&number.to_string(), false);
        }
        shaper.word(NOWHERE, false);
        feet
    }

    fn number(&self, number: u32, shaper: &mut Shaper<'_>) -> Vec<Arc<Word>> {
        words(&words::document::facts::page_of(number, self.total), shaper)
    }

    /// Adds the footer of a page, counted from 1, and the watermark under its content.
    pub(crate) fn add(&self, page: &mut Page, number: u32, shaper: &mut Shaper<'_>) {
        let foot = |x, words| Placed {
            x,
            y: BASELINE,
            owner: Owner::Footer,
            item: Item::Text(Text { size: FOOT.size, color: FOOT.color, words, turn: 0.0 }),
        };
        let number = self.number(number, shaper);
        let width: f32 = number.iter().map(|word| word.width * FOOT.size).sum();
        let line = Item::Stroke { dx: WIDTH, dy: 0.0, color: Color::LINE, width: 0.6 };
        page.items.push(Placed { x: MARGIN, y: BASELINE - 14.0, owner: Owner::Footer, item: line });
        page.items.push(foot(MARGIN, self.left.clone()));
        page.items.push(foot(MARGIN + WIDTH - width, number));
        if let Some(mark) = &self.mark {
            page.items.insert(0, mark.clone());
        }
    }
}

/// Printed instead of the page number of a missing anchor.
const NOWHERE: &str = "–";

/// Fills in the page numbers that layout left open.
pub(crate) fn fill_page_numbers(
    page: &mut Page,
    headings: &[HeadingMark],
    anchors: &BTreeMap<String, Place>,
    shaper: &mut Shaper<'_>,
) {
    for placed in &mut page.items {
        let Item::PageOf { goal, size, color } = &placed.item else {
            continue;
        };
        let place = match goal {
            Goal::Heading(index) => headings.get(*index as usize).and_then(|heading| heading.place),
            Goal::Link(Link::Anchor(name)) => anchors.get(name).copied(),
            Goal::Link(Link::Uri(_)) => None,
        };
        let number = place.map_or_else(|| NOWHERE.to_owned(), |place| (place.page + 1).to_string());
        let word = shaper.word(&number, false);
        let (size, color) = (*size, *color);
        placed.x -= word.width * size;
        placed.item = Item::Text(Text { size, color, words: vec![word], turn: 0.0 });
    }
}

fn words(text: &str, shaper: &mut Shaper<'_>) -> Vec<Arc<Word>> {
    shaper.line(text, false)
}

/// As many words as fit a width, with an ellipsis for the rest.
pub(super) fn fitting(text: &str, width: f32, shaper: &mut Shaper<'_>) -> Vec<Arc<Word>> {
    let all = words(text, shaper);
    if wide(&all) <= width {
        return all;
    }
    let mut kept = all;
    while kept.pop().is_some() && wide(&kept) > width - 10.0 {}
    kept.push(shaper.word("…", false));
    kept
}

fn wide(words: &[Arc<Word>]) -> f32 {
    words.iter().map(|word| word.width * FOOT.size).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_leaves_room_for_the_id_of_the_portfolio() {
        let faces = Faces::load().unwrap();
        for footer in
            [String::new(), "Portfolio of Amina".into(), "Portfolio of Wilhelmina ".repeat(9)]
        {
            let mut shaper = Shaper::new(&faces);
            let id = "019cadc6-9a80-7d04-a475-4498e06db5a1";
            let meta = Meta {
                title: footer.clone(),
                author: None,
                language: "en-GB".into(),
                id: id.into(),
                created: "2026-03-14T12:00:00+00:00".parse().unwrap(),
                watermark: None,
                footer,
            };
            let feet = Feet::new(&meta, 3, &faces, &mut shaper);
            assert!(wide(&feet.left) <= ROOM, "{}", meta.footer);
            assert_eq!(feet.left.last(), Some(&shaper.word(id, false)));
        }
    }
}
