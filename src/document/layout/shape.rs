//! Words into glyphs: each distinct word is shaped once and shared by every place it stands in.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rustybuzz::{BufferClusterLevel, Direction, GlyphBuffer, UnicodeBuffer};
use unicode_normalization::char::is_combining_mark;

use super::direction::seen_words;
use super::marks::{Stack, is_unplaced};
use crate::document::fonts::{FACES, FaceId, Faces};

/// A shaped word, with the spaces that follow it. Widths are for a size of one point.
#[derive(Debug, PartialEq)]
pub(crate) struct Word {
    /// Stretches of one face.
    pub parts: Box<[Part]>,
    /// With the spaces at the end.
    pub width: f32,
    /// Without them.
    pub bare: f32,
}

/// A stretch of a word in one face.
#[derive(Debug, PartialEq)]
pub(crate) struct Part {
    pub face: FaceId,
    pub pieces: Box<[Piece]>,
}

/// Thousandths of the size that are moved at least: less is not seen, and every move ends a string of glyphs.
const LEAST_KERN: f32 = 11.0;

/// What is shown, in order.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    /// Glyphs side by side.
    Glyphs(Box<[u16]>),
    /// Move back by thousandths of the size.
    Kern(f32),
    /// Stand this many thousandths of the size above the line, until told otherwise.
    Rise(f32),
}

/// What each face was used for.
#[derive(Default)]
pub(crate) struct Used {
    /// Characters shown by their own glyph.
    pub chars: [BTreeMap<char, u16>; FACES],
    /// Every glyph shown.
    pub glyphs: [BTreeMap<u16, Box<str>>; FACES],
}

/// Shapes words and remembers them.
pub(crate) struct Shaper<'f> {
    faces: &'f Faces,
    /// Regular and bold, then the same from right to left.
    words: [HashMap<Box<str>, Arc<Word>>; 4],
    buffer: Option<UnicodeBuffer>,
    pub used: Used,
    pub missing: BTreeMap<char, u32>,
}

impl<'f> Shaper<'f> {
    /// A shaper that knows no word yet.
    pub(crate) fn new(faces: &'f Faces) -> Self {
        Self {
            faces,
            words: Default::default(),
            buffer: None,
            used: Used::default(),
            missing: BTreeMap::new(),
        }
    }

    /// The word in regular or bold.
    pub(crate) fn word(&mut self, text: &str, bold: bool) -> Arc<Word> {
        self.word_in(text, bold, false)
    }

    /// The same, from right to left if asked.
    pub(crate) fn word_in(&mut self, text: &str, bold: bool, rtl: bool) -> Arc<Word> {
        let known = usize::from(bold) + 2 * usize::from(rtl);
        if let Some(word) = self.words[known].get(text) {
            return Arc::clone(word);
        }
        let word = Arc::new(self.shape(text, bold, rtl));
        self.words[known].insert(text.into(), Arc::clone(&word));
        word
    }

    /// The words of one line in the order they are seen.
    pub(crate) fn line(&mut self, text: &str, bold: bool) -> Vec<Arc<Word>> {
        let words = seen_words(text).into_iter();
        words.map(|(word, rtl)| self.word_in(word, bold, rtl)).collect()
    }

    fn shape(&mut self, text: &str, bold: bool, rtl: bool) -> Word {
        let mut parts = Vec::new();
        let mut width = 0.0;
        let mut stretches = self.stretches(text, bold);
        if rtl {
            stretches.reverse();
        }
        for (face, stretch) in stretches {
            let (part, advance) = self.shape_part(face, &stretch, rtl);
            width += advance;
            parts.push(part);
        }
        let spaces = text.chars().rev().take_while(|&c| plain(c) == ' ').count();
        let space = self.advance_of(Faces::pick(bold, false), ' ');
        Word { parts: parts.into(), width, bare: width - spaces as f32 * space }
    }

    /// How wide a word is, without counting its glyphs as shown.
    pub(crate) fn width(&self, text: &str, bold: bool) -> f32 {
        let face = Faces::pick(bold, false);
        text.chars().map(|c| self.advance_of(face, plain(c))).sum()
    }

    fn advance_of(&self, face: FaceId, c: char) -> f32 {
        let font = self.faces.get(face);
        let advance =
            font.glyph_index(c).and_then(|glyph| font.glyph_hor_advance(glyph)).unwrap_or(0);
        f32::from(advance) / font.units_per_em() as f32
    }

    /// Cuts a word where the face changes, and writes out what no face has.
    fn stretches(&mut self, text: &str, bold: bool) -> Vec<(FaceId, String)> {
        let (first, wide) = (Faces::pick(bold, false), Faces::pick(bold, true));
        let shown = |c: &char| !is_ignorable(*c);
        let body: Vec<char> = text.trim_end_matches(' ').chars().filter(shown).map(plain).collect();
        let has = |face, part: &[char]| part.iter().all(|&c| self.faces.glyph(face, c).is_some());
        // A word in two faces is ugly, and its letters and marks would not meet: one letter that is missing, or one
        // mark that the face cannot place, moves it whole. A missing symbol moves alone.
        let lacks_letter = body.iter().any(|&c| {
            (c.is_alphabetic() || is_combining_mark(c)) && self.faces.glyph(first, c).is_none()
        }) || !self.places_marks(first, &body);
        let mut found: Vec<(FaceId, String)> = Vec::new();
        let mut add = |face: FaceId, c: char| match found.last_mut() {
            Some((last, stretch)) if *last == face => stretch.push(c),
            _ => found.push((face, String::from(c))),
        };
        let moved = lacks_letter && has(wide, &body);
        // A letter and its marks are in one face, or they would not meet.
        for letter in body.chunk_by(|_, &next| is_combining_mark(next)) {
            if !moved && has(first, letter) {
                letter.iter().for_each(|&c| add(first, c));
                continue;
            }
            for &c in letter {
                if has(wide, &[c]) {
                    add(wide, c);
                } else if has(first, &[c]) {
                    add(first, c);
                } else {
                    *self.missing.entry(c).or_default() += 1;
                    let code = format!("[U+{:04X}]", c as u32);
                    code.chars().for_each(|c| add(first, c));
                }
            }
        }
        let spaces = text.len() - text.trim_end_matches(' ').len();
        (0..spaces).for_each(|_| add(first, ' '));
        found
    }

    /// Whether a face puts every mark of some characters where it belongs.
    fn places_marks(&mut self, face: FaceId, body: &[char]) -> bool {
        if !body.iter().any(|&c| is_combining_mark(c)) {
            return true;
        }
        let text: String = body.iter().collect();
        let glyphs = self.glyphs(face, &text, false);
        let infos = glyphs.glyph_infos();
        let placed = glyphs.glyph_positions().iter().enumerate().all(|(index, position)| {
            index == 0 || !is_unplaced(cluster(&text, infos, index), position)
        });
        self.buffer = Some(glyphs.clear());
        placed
    }

    fn glyphs(&mut self, face: FaceId, text: &str, rtl: bool) -> GlyphBuffer {
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        buffer.guess_segment_properties();
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        rustybuzz::shape(self.faces.get(face), &[], buffer)
    }

    fn shape_part(&mut self, face: FaceId, text: &str, rtl: bool) -> (Part, f32) {
        let font = self.faces.get(face);
        let glyphs = self.glyphs(face, text, rtl);
        let scale = 1000.0 / font.units_per_em() as f32;
        let at = usize::from(face);

        let mut line = Pieces::default();
        let mut width = 0.0;
        let mut stack = Stack::default();
        let infos = glyphs.glyph_infos();
        for (index, (info, position)) in infos.iter().zip(glyphs.glyph_positions()).enumerate() {
            let id = info.glyph_id as u16;
            let natural = font.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(id)).unwrap_or(0);
            let kern = (f32::from(natural) - position.x_advance as f32) * scale;
            let kern = if kern.abs() < LEAST_KERN { 0.0 } else { kern.round() };
            width += (f32::from(natural) * scale - kern) / 1000.0;
            let covered = cluster(text, infos, index);
            let own = single(covered).filter(|&c| self.faces.glyph(face, c) == Some(id));
            self.used.glyphs[at].entry(id).or_insert_with(|| covered.into());
            if let Some(c) = own {
                self.used.chars[at].insert(c, id);
            }
            let (aside, above) = stack.place(font, id, covered, position);
            let (aside, above) = ((aside * scale).round(), (above * scale).round());
            line.back(-aside);
            line.rise(above);
            line.glyphs.push(id);
            line.rise(0.0);
            line.back(kern + aside);
        }
        let pieces = line.finish();
        self.buffer = Some(glyphs.clear());
        (Part { face, pieces: pieces.into() }, width)
    }
}

/// Pieces being put together.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    glyphs: Vec<u16>,
    above: f32,
}

impl Pieces {
    /// Moves back, if at all.
    fn back(&mut self, by: f32) {
        if by != 0.0 {
            self.close();
            self.done.push(Piece::Kern(by));
        }
    }

    /// Stands so high above the line from here on.
    fn rise(&mut self, above: f32) {
        if above != self.above {
            self.close();
            self.done.push(Piece::Rise(above));
            self.above = above;
        }
    }

    fn close(&mut self) {
        if !self.glyphs.is_empty() {
            self.done.push(Piece::Glyphs(std::mem::take(&mut self.glyphs).into()));
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        self.close();
        self.done
    }
}

/// The text a glyph stands for; a second glyph of the same cluster stands for nothing one can see.
fn cluster<'t>(text: &'t str, infos: &[rustybuzz::GlyphInfo], index: usize) -> &'t str {
    let start = infos[index].cluster as usize;
    if index > 0 && infos[index - 1].cluster as usize == start {
        return "\u{200B}";
    }
    let other = infos.iter().map(|info| info.cluster as usize).filter(|&other| other > start).min();
    text.get(start..other.unwrap_or(text.len())).unwrap_or("\u{200B}")
}

fn single(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// Characters that guide breaking or direction and show nothing themselves.
pub(crate) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}

/// The everyday twin of a space or hyphen that differs only in how lines break.
pub(crate) fn plain(c: char) -> char {
    match c {
        '\t'
        | '\n'
        | '\r'
        | '\u{0B}'
        | '\u{0C}'
        | '\u{85}'
        | '\u{A0}'
        | '\u{2000}'..='\u{200A}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    }
}
