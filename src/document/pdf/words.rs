//! Paints text: each run relative to the end of the one before, and marks after it.

use super::codes::resource as font;
use super::paint::{Line, Painter};
use super::paths::{color, round, tenth};
use crate::document::fonts::FaceId;
use crate::document::layout::display::Text;
use crate::document::layout::shape::Piece;

/// The outline that imitates bold, as a part of the font size: about what bold fonts add to a stem.
const WEIGHT: f32 = 0.035;
/// Text nearer than this to the pen needs no move.
const NEAR: f32 = 0.06;

impl Painter<'_> {
    pub(super) fn text(&mut self, text: &Text, (x, y): (f32, f32)) {
        if text.turn != 0.0 {
            self.end_text();
        }
        if self.fill != Some(text.color) {
            self.page.content.put(&color(text.color), "rg");
            self.fill = Some(text.color);
        }
        let line = match self.line {
            Some(line) => line,
            None => {
                self.page.content.put(&[], "BT");
                Line { at: (0.0, 0.0), pen: None, around: false }
            }
        };
        let to = if line.around { (tenth(x), tenth(y)) } else { (round(x), round(y)) };
        let goes_on = text.turn == 0.0 && line.pen.is_some_and(|pen| is_there(pen, (x, y)));
        let at = if goes_on { line.at } else { to };
        if text.turn != 0.0 {
            let (sin, cos) = text.turn.to_radians().sin_cos();
            self.page.content.turn([cos, sin, -sin, cos, to.0, to.1]);
        } else if !goes_on {
            self.page.content.put(&[to.0 - line.at.0, to.1 - line.at.1], "Td");
        }
        let begins = line.pen.filter(|_| goes_on).unwrap_or(at);
        self.line = Some(Line { at, pen: None, ..line });
        let (wide, moved) = self.show(text, begins.0 - at.0);
        self.line = Some(match moved {
            None => Line { at, pen: Some((begins.0 + wide, begins.1)), ..line },
            Some((dx, dy)) => Line { at: (round(at.0 + dx), round(at.1 + dy)), pen: None, ..line },
        });
        if text.turn != 0.0 {
            self.end_text();
        }
    }

    /// Shows words at the position of the text, changing the font where needed.
    ///
    /// Marks follow after everything else, each at its position. Returns the width of the words and, where there are marks,
    /// the distance of the last one from the start of the line. The words begin at `aside` from there.
    fn show(&mut self, text: &Text, aside: f32) -> (f32, Option<(f32, f32)>) {
        let (mut pen, mut marks) = (0.0, Vec::new());
        for part in text.words.iter().flat_map(|word| &word.parts) {
            if self.font != Some((part.face, text.size)) {
                self.show_strings();
                self.set_font(part.face, text.size);
            }
            if self.heavy != part.heavy {
                self.show_strings();
            }
            self.weigh(part.heavy, text);
            marks.extend(part.marks.iter().map(|mark| (part.face, mark, pen + mark.x)));
            pen += part.width;
            for piece in &part.pieces {
                match piece {
                    Piece::Glyphs(glyphs) => self.put_glyphs(part.face, glyphs),
                    Piece::Kern(kern) => self.strings.back(*kern),
                    Piece::Rise(above) => {
                        self.show_strings();
                        self.page.content.put(&[above / 1000.0 * text.size], "Ts");
                    }
                }
            }
        }
        self.show_strings();
        self.weigh(false, text);
        let wide = pen * text.size;
        let mut moved: Option<(f32, f32)> = None;
        for (face, mark, x) in marks {
            if self.font != Some((face, text.size)) {
                self.set_font(face, text.size);
            }
            let to = (round(aside + x * text.size), round(mark.y * text.size));
            let at = moved.unwrap_or_default();
            self.page.content.put(&[to.0 - at.0, to.1 - at.1], "Td");
            self.put_glyphs(face, &[mark.glyph]);
            self.show_strings();
            moved = Some(to);
        }
        (wide, moved)
    }

    fn put_glyphs(&mut self, face: FaceId, glyphs: &[u16]) {
        let codes = &self.codes[usize::from(face)];
        let mut string = self.strings.glyphs();
        for &glyph in glyphs {
            self.lost |= !codes.put(glyph, &mut string);
        }
    }

    /// Turns the outline around the following letters, in their colour, on or off.
    fn weigh(&mut self, heavy: bool, text: &Text) {
        if heavy {
            self.set_stroke((text.color, round(text.size * WEIGHT)));
        }
        if self.heavy != heavy {
            self.page.content.put(&[if heavy { 2.0 } else { 0.0 }], "Tr");
            self.heavy = heavy;
        }
    }

    fn set_font(&mut self, face: FaceId, size: f32) {
        self.page.content.put_named(&font(face).0, Some(size), "Tf");
        self.font = Some((face, size));
    }

    fn show_strings(&mut self) {
        self.strings.close();
        self.page.content.show(&self.strings);
        self.strings.clear();
    }
}

/// Whether the pen already is at a position.
fn is_there(pen: (f32, f32), to: (f32, f32)) -> bool {
    (pen.0 - to.0).abs() < NEAR && (pen.1 - to.1).abs() < NEAR
}
