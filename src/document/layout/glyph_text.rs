//! The text each glyph stands for, for the font's `ToUnicode` map (ISO 32000-2, 9.10.3).

use rustybuzz::{GlyphInfo, GlyphPosition};
use unicode_normalization::UnicodeNormalization;

/// For a glyph without visible text: every glyph must map to some text.
const NOTHING: &str = "\u{200B}";

/// The text of each glyph; none for a mark on a letter, whose letter stands for both. Glyphs shaped from several
/// characters share them, so that all glyphs in order give the text again.
pub(super) fn texts(
    text: &str,
    infos: &[GlyphInfo],
    positions: &[GlyphPosition],
    rtl: bool,
) -> Vec<Option<String>> {
    let mut texts = vec![None; infos.len()];
    let mut read: Vec<usize> = (0..infos.len()).collect();
    if rtl {
        read.reverse();
    }
    // Letters in reading order, and where the text of each begins.
    let mut letters: Vec<(usize, usize)> = Vec::new();
    for at in read {
        let start = infos[at].cluster as usize;
        match letters.last_mut() {
            Some((_, first)) if positions[at].x_advance == 0 => *first = start.min(*first),
            _ => letters.push((at, start)),
        }
    }
    let mut rest = &letters[..];
    while let Some(&(_, start)) = rest.first() {
        // No more letters than there are characters to share.
        let mut count = rest.iter().take_while(|(_, other)| *other == start).count();
        let chars = loop {
            let end = rest.get(count).map_or(text.len(), |(_, next)| *next);
            let covered = text.get(start..end).unwrap_or_default();
            let chars = characters(covered, count);
            if chars.len() >= count || count == rest.len() {
                break chars;
            }
            let next = rest[count].1;
            count += rest[count..].iter().take_while(|(_, other)| *other == next).count();
        };
        let (group, after) = rest.split_at(count);
        share(&chars, group, &mut texts);
        rest = after;
    }
    texts
}

/// The characters of a text; a vowel sign on both sides of its letter is decomposed where two glyphs show it.
fn characters(covered: &str, wanted: usize) -> Vec<char> {
    let chars: Vec<char> = covered.chars().collect();
    if chars.len() < wanted { covered.nfd().collect() } else { chars }
}

/// Gives each letter one character, and the last letter the rest.
fn share(chars: &[char], letters: &[(usize, usize)], texts: &mut [Option<String>]) {
    let last = letters.len() - 1;
    for (number, (at, _)) in letters.iter().enumerate() {
        let end = if number == last { chars.len() } else { chars.len().min(number + 1) };
        let own: String = chars.get(number..end).into_iter().flatten().collect();
        texts[*at] = Some(if own.is_empty() { NOTHING.to_owned() } else { own });
    }
}
