//! Which part of a text each glyph stands for.

use rustybuzz::{GlyphInfo, GlyphPosition};
use unicode_normalization::UnicodeNormalization;

/// Stands for nothing one can see: a glyph must stand for something.
const NOTHING: &str = "\u{200B}";

/// What each glyph stands for; none for a mark that stands on a letter: the letter stands for both. Glyphs that were made
/// of several characters together share them, so that all of them in their order give the text again.
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
    // Letters in the order they are read, and where the text of each begins.
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
        // As many letters as have text enough for each of them.
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

/// The characters of a text; a vowel around its letter is two marks that are written as one.
fn characters(covered: &str, wanted: usize) -> Vec<char> {
    let chars: Vec<char> = covered.chars().collect();
    if chars.len() < wanted { covered.nfd().collect() } else { chars }
}

/// Gives each of some letters a character, and the last one the rest.
fn share(chars: &[char], letters: &[(usize, usize)], texts: &mut [Option<String>]) {
    let last = letters.len() - 1;
    for (number, (at, _)) in letters.iter().enumerate() {
        let end = if number == last { chars.len() } else { chars.len().min(number + 1) };
        let own: String = chars.get(number..end).into_iter().flatten().collect();
        texts[*at] = Some(if own.is_empty() { NOTHING.to_owned() } else { own });
    }
}
