//! Shapes words into glyphs, each distinct word once.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::RandomState;
use rustybuzz::{BufferClusterLevel, BufferFlags, Direction, GlyphBuffer, UnicodeBuffer};
use unicode_normalization::char::is_combining_mark;

use super::direction::seen_words;
use super::glyph_text::texts;
use super::marks::{Stack, is_unplaced};
use super::used::Used;
use crate::document::fonts::{FaceId, Faces, Family, Letters};

/// A shaped word and its trailing spaces. Widths are for a font size of one point.
#[derive(Debug, PartialEq)]
pub(crate) struct Word {
    /// Its parts, each in one font.
    pub parts: Box<[Part]>,
    /// With trailing spaces.
    pub width: f32,
    /// Without trailing spaces.
    pub bare: f32,
}

/// A part of a word in one font.
#[derive(Debug, PartialEq)]
pub(crate) struct Part {
    pub face: FaceId,
    /// Whether its letters are drawn with an outline, to imitate a bold font that is missing.
    pub heavy: bool,
    pub pieces: Box<[Piece]>,
    /// Marks on its letters. They are shown after everything else on a line, because between the letters they would split
    /// words in extracted text.
    pub marks: Box<[Mark]>,
    pub width: f32,
}

/// A mark by its number in [`Used`], and its position from the start of its part, for a font size of one point.
#[derive(Debug, PartialEq)]
pub(crate) struct Mark {
    pub glyph: u16,
    pub x: f32,
    pub y: f32,
}

/// The text of a mark's glyph: its letter stands for both, and readers drop a space at such a position.
const MARK: &str = " ";

/// The smallest kerning kept, in thousandths of the font size: less is finer than an office printer's dot, and every
/// kern ends a string of glyphs.
const LEAST_KERN: f32 = 25.0;
/// Kerning is rounded to steps of this many thousandths: finer ones cannot be seen and enlarge the file.
const STEP: f32 = 10.0;

/// What a part shows, in order.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    /// Consecutive glyphs, by their numbers in [`Used`].
    Glyphs(Box<[u16]>),
    /// Move back by thousandths of the font size.
    Kern(f32),
    /// Text rise: thousandths of the font size above the baseline, until the next rise.
    Rise(f32),
}

/// How a word is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Manner {
    pub bold: bool,
    pub rtl: bool,
    pub letters: Letters,
}

impl Manner {
    /// Text of the program in regular or bold.
    pub(crate) fn of(bold: bool) -> Self {
        Self { bold, ..Self::default() }
    }
}

/// Shaped words by their text: the most frequent lookup of an export, hence the fast hasher.
type Known = HashMap<Box<str>, Arc<Word>, RandomState>;

/// Shapes words and remembers them.
pub(crate) struct Shaper<'f> {
    pub(super) faces: &'f Faces,
    /// The shaped words of each manner; there are few manners.
    words: Vec<(Manner, Known)>,
    buffer: Option<UnicodeBuffer>,
    pub used: Used,
    /// Characters that no font has, and how often each occurred.
    pub missing: BTreeMap<char, u32>,
    /// Whether a character has a glyph.
    pub(super) known: HashMap<char, bool>,
}

impl<'f> Shaper<'f> {
    /// A shaper that knows no word yet.
    pub(crate) fn new(faces: &'f Faces) -> Self {
        Self {
            faces,
            words: Vec::new(),
            buffer: None,
            used: Used::default(),
            missing: BTreeMap::new(),
            known: HashMap::new(),
        }
    }

    /// A word of the program in regular or bold.
    pub(crate) fn word(&mut self, text: &str, bold: bool) -> Arc<Word> {
        self.word_in(text, Manner::of(bold))
    }

    /// A word in a manner.
    pub(crate) fn word_in(&mut self, text: &str, manner: Manner) -> Arc<Word> {
        let known = self.words.iter().position(|(known, _)| *known == manner);
        let known = known.unwrap_or_else(|| {
            self.words.push((manner, Known::default()));
            self.words.len() - 1
        });
        if let Some(word) = self.words[known].1.get(text) {
            return Arc::clone(word);
        }
        let word = Arc::new(self.shape(text, manner));
        self.words[known].1.insert(text.into(), Arc::clone(&word));
        word
    }

    /// The words of one line in visual order.
    pub(crate) fn line(&mut self, text: &str, bold: bool) -> Vec<Arc<Word>> {
        let text = self.legible(text);
        let letters = self.letters(&text);
        let words = seen_words(&text).into_iter();
        let manner = |rtl| Manner { bold, rtl, letters: letters.beside(rtl) };
        words.map(|(word, rtl)| self.word_in(word, manner(rtl))).collect()
    }

    fn shape(&mut self, text: &str, manner: Manner) -> Word {
        let mut parts = Vec::new();
        let mut width = 0.0;
        let mut stretches = self.stretches(text, manner.letters);
        if manner.rtl {
            stretches.reverse();
        }
        for (family, stretch) in stretches {
            let (mut part, advance) =
                self.shape_part(family.face(manner.bold), &stretch, manner.rtl);
            part.heavy = manner.bold && !family.has_bold();
            width += advance;
            parts.push(part);
        }
        let spaces = text.chars().rev().take_while(|&c| plain(c) == ' ').count();
        let space = self.advance_of(manner.letters.latin().face(manner.bold), ' ');
        Word { parts: parts.into(), width, bare: width - spaces as f32 * space }
    }

    /// The width of a word, without marking its glyphs as used.
    pub(crate) fn width(&self, text: &str, bold: bool) -> f32 {
        let face = Family::FIRST.face(bold);
        text.chars().map(|c| self.advance_of(face, plain(c))).sum()
    }

    fn advance_of(&self, face: FaceId, c: char) -> f32 {
        let font = self.faces.get(face);
        let advance =
            font.glyph_index(c).and_then(|glyph| font.glyph_hor_advance(glyph)).unwrap_or(0);
        f32::from(advance) / font.units_per_em() as f32
    }

    /// Cuts a word where the font family changes. A letter and its marks stay in one font, or they would not align.
    fn stretches(&mut self, text: &str, letters: Letters) -> Vec<(Family, String)> {
        let bare = text.trim_end_matches(' ');
        let mut found: Vec<(Family, String)> = Vec::new();
        if bare.is_ascii() {
            found.push((letters.latin(), bare.chars().map(plain).collect()));
        } else {
            let body: Vec<char> =
                bare.chars().filter(|&c| joins(c) || !is_ignorable(c)).map(plain).collect();
            for letter in
                body.chunk_by(|&one, &next| joins(one) || joins(next) || is_combining_mark(next))
            {
                let shown: Vec<char> = letter.iter().copied().filter(|&c| !joins(c)).collect();
                let before = found.last().map(|(family, _)| *family);
                // Characters without a glyph were replaced by codes before; only joiners are left, which show nothing.
                let Some(family) = self.faces.family(&shown, letters, before) else { continue };
                match found.last_mut() {
                    Some((last, stretch)) if *last == family => stretch.extend(letter),
                    _ => found.push((family, letter.iter().collect())),
                }
            }
        }
        let spaces = &text[bare.len()..];
        match found.last_mut() {
            Some((family, stretch)) if *family == letters.latin() => stretch.push_str(spaces),
            _ => found.push((letters.latin(), spaces.to_owned())),
        }
        found.retain(|(_, stretch)| !stretch.is_empty());
        found
    }

    /// Whether a font family positions every mark of some characters.
    pub(super) fn places_marks(&mut self, family: Family, text: &str) -> bool {
        let glyphs = self.glyphs(family.face(false), text, false);
        let mut placed = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()).skip(1);
        let placed = placed.all(|(info, position)| !is_unplaced(from(text, info), position));
        self.buffer = Some(glyphs.clear());
        placed
    }

    fn glyphs(&mut self, face: FaceId, text: &str, rtl: bool) -> GlyphBuffer {
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.guess_segment_properties();
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        rustybuzz::shape(self.faces.get(face), &[], buffer)
    }

    fn shape_part(&mut self, face: FaceId, text: &str, rtl: bool) -> (Part, f32) {
        let font = self.faces.get(face);
        let glyphs = self.glyphs(face, text, rtl);
        let scale = 1000.0 / font.units_per_em() as f32;

        let mut line = Pieces::default();
        let mut width = 0.0;
        let mut stack = Stack::default();
        let mut marks = Vec::new();
        let texts = texts(text, glyphs.glyph_infos(), glyphs.glyph_positions(), rtl);
        let all = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()).zip(&texts);
        for ((info, position), said) in all {
            let id = info.glyph_id as u16;
            let natural = font.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(id)).unwrap_or(0);
            let kern = (f32::from(natural) - position.x_advance as f32) * scale;
            let kern = if kern.abs() < LEAST_KERN { 0.0 } else { (kern / STEP).round() * STEP };
            let (aside, above) = if rtl {
                // Marks before their letter: only the font can position them.
                (position.x_offset as f32, position.y_offset as f32)
            } else {
                stack.place(font, id, from(text, info), position)
            };
            let Some(said) = said else {
                let glyph = self.used.number(face, id, MARK);
                let (x, y) = (width + aside * scale / 1000.0, above * scale / 1000.0);
                marks.push(Mark { glyph, x, y });
                continue;
            };
            // As the font's `Widths` state it: in whole thousandths.
            width += ((f32::from(natural) * scale).round() - kern) / 1000.0;
            let (aside, above) = ((aside * scale).round(), (above * scale).round());
            line.back(-aside);
            line.rise(above);
            line.glyphs.push(self.used.number(face, id, said));
            line.rise(0.0);
            line.back(kern + aside);
        }
        let pieces = line.finish();
        self.buffer = Some(glyphs.clear());
        (Part { face, heavy: false, pieces: pieces.into(), marks: marks.into(), width }, width)
    }
}

/// The text from the cluster of a glyph on.
fn from<'t>(text: &'t str, info: &rustybuzz::GlyphInfo) -> &'t str {
    text.get(info.cluster as usize..).unwrap_or_default()
}

/// Collects the pieces of a part.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    glyphs: Vec<u16>,
    above: f32,
}

impl Pieces {
    /// Adds a kern unless it is zero.
    fn back(&mut self, by: f32) {
        if by != 0.0 {
            self.close();
            self.done.push(Piece::Kern(by));
        }
    }

    /// Sets the text rise from here on.
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

/// Whether a character only controls line breaks or direction and shows nothing.
pub(crate) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether a character is a joiner or non-joiner, which the font must see.
fn joins(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// The plain form of a space or hyphen that differs only in line breaking.
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
