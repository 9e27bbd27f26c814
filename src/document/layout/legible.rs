//! Replaces characters that no font has: emoji by their names, anything else by its code point.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};

use super::shape::{Shaper, is_ignorable, plain};
use crate::document::fonts::{Family, Letters};

/// The longest an emoji may be, in characters: a family of four, each with a tone of skin.
const LONGEST_EMOJI: usize = 14;
/// Left-to-right isolate, put before names of emoji and codes.
const RIGHTWARDS: char = '\u{2066}';
const END: char = '\u{2069}';

impl Shaper<'_> {
    /// A text without direction overrides, its emoji as glyphs or words, and codes for characters no font has.
    pub(crate) fn legible<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        if text.is_ascii() || text.chars().all(|c| self.shows(c) && !turns(c) && !leads_emoji(c)) {
            return Cow::Borrowed(text);
        }
        let mut told = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let mut next = c.len_utf8();
            if turns(c) {
                // Direction controls are left out.
            } else if let Some((length, name)) = self.emoji(rest, c) {
                told.extend([RIGHTWARDS, '[']);
                told.push_str(name);
                told.extend([']', END]);
                next = length;
            } else if self.shows(c) {
                told.push(c);
            } else {
                *self.missing.entry(c).or_default() += 1;
                told.push_str(&format!("{RIGHTWARDS}[U+{:04X}]{END}", c as u32));
            }
            rest = &rest[next..];
        }
        Cow::Owned(told)
    }

    /// The longest emoji at the start of a text and its name, unless it is one character that a font has.
    fn emoji(&mut self, text: &str, first: char) -> Option<(usize, &'static str)> {
        let alone = self.shows(first);
        let next = text.chars().nth(1);
        if alone && !next.is_some_and(leads_emoji) {
            return None;
        }
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST_EMOJI);
        let found = ends.filter_map(|end| Some((end, emojis::get(&text[..end])?))).last();
        let (length, emoji) = found?;
        let single = text[..length].trim_end_matches('\u{FE0F}').chars().nth(1).is_none();
        (!(single && alone)).then(|| (length, emoji.name()))
    }

    /// Whether a character has a glyph, or needs none.
    fn shows(&mut self, c: char) -> bool {
        if c.is_ascii() || is_ignorable(c) {
            return true;
        }
        if let Some(&known) = self.known.get(&c) {
            return known;
        }
        let shown = self.faces.family(&[plain(c)], Letters::default(), None).is_some();
        self.known.insert(c, shown);
        shown
    }

    /// The font design the letters of a whole paragraph need.
    pub(crate) fn letters(&mut self, text: &str) -> Letters {
        let mut letters = Letters::default();
        if text.is_ascii() {
            return letters;
        }
        for word in text.split(|c: char| c.is_whitespace()).filter(|word| !word.is_ascii()) {
            let marks = word.chars().any(is_combining_mark);
            letters.japanese |= word.chars().any(is_kana);
            letters.from_right = letters.from_right.or_else(|| from_right(word));
            letters.wide |=
                word.chars().any(|c| {
                    c.script() == Script::Latin && !self.faces.has(Family::FIRST, &[plain(c)])
                }) || marks && self.is_latin(word) && !self.places_marks(Family::FIRST, word);
        }
        letters
    }

    fn is_latin(&self, word: &str) -> bool {
        word.chars().any(|c| c.script() == Script::Latin)
    }
}

/// The font family of the first right-to-left letter.
fn from_right(word: &str) -> Option<Family> {
    word.chars().find_map(|c| match c.script() {
        Script::Hebrew => Some(Family::HEBREW),
        Script::Arabic => Some(Family::ARABIC),
        _ => None,
    })
}

fn is_kana(c: char) -> bool {
    matches!(c.script(), Script::Hiragana | Script::Katakana)
}

/// Whether a character overrides or embeds a direction.
fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}')
}

/// Whether a character forms an emoji with its neighbours: joiner, keycap, variation selector, flag letter, skin tone.
fn leads_emoji(c: char) -> bool {
    matches!(c, '\u{200D}' | '\u{20E3}' | '\u{FE0F}' | '\u{1F1E6}'..='\u{1F1FF}' | '\u{1F3FB}'..='\u{1F3FF}')
}
