//! Running heads: the chapter or piece that continues on a page, unless a heading begins the page.

use std::sync::Arc;

use super::display::{HeadingMark, Item, Owner, Page, Placed, Text};
use super::foot::fitting;
use super::shape::{Shaper, Word};
use super::style::{FOOT, MARGIN, WIDTH};

/// The baseline, from the top of the page.
const BASELINE: f32 = 38.0;
/// The deepest heading level shown: chapters and pieces of evidence.
const DEEPEST: u8 = 2;

/// The running heads of a document, page by page.
pub(crate) struct Heads(Vec<Option<Arc<[Arc<Word>]>>>);

impl Heads {
    /// The heads of all pages. Their words are shaped now, so that all glyphs are known before fonts are embedded.
    pub(crate) fn new(headings: &[HeadingMark], pages: u32, shaper: &mut Shaper<'_>) -> Self {
        let mut heads = Vec::with_capacity(pages as usize);
        let (mut next, mut last) = (headings.iter().peekable(), None);
        for page in 0..pages {
            let mut begins = false;
            let mut own = None;
            while let Some(heading) =
                next.next_if(|heading| heading.place.is_none_or(|place| place.page <= page))
            {
                begins |= heading.place.is_some_and(|place| place.y <= MARGIN + 1.0);
                if heading.level <= DEEPEST {
                    own = Some(heading);
                }
            }
            let head = last.as_ref().filter(|_| !begins).map(Arc::clone);
            heads.push(head);
            if let Some(heading) = own {
                last = Some(fitting(&heading.title, WIDTH, shaper).into());
            }
        }
        Self(heads)
    }

    /// Adds the head of a page, counted from 1.
    pub(crate) fn add(&self, page: &mut Page, number: u32) {
        let head = self.0.get(number as usize - 1).and_then(Option::as_ref);
        page.items.extend(head.map(|words| Placed {
            x: MARGIN,
            y: BASELINE,
            owner: Owner::Header,
            item: Item::Text(Text {
                size: FOOT.size,
                color: FOOT.color,
                words: words.to_vec(),
                turn: 0.0,
            }),
        }));
    }
}
