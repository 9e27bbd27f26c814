//! Positions combining marks over and under letters, where the font does not.

use rustybuzz::{Face, GlyphPosition, ttf_parser::GlyphId};
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// The canonical combining class of marks above their letter.
const ABOVE: u8 = 230;
/// The canonical combining class of marks below their letter.
const BELOW: u8 = 220;
/// The gap between a letter and a mark, as a part of the font size.
const AIR: f32 = 1.0 / 18.0;

/// Whether a glyph is a mark that the font did not position.
pub(super) fn is_unplaced(text: &str, position: &GlyphPosition) -> bool {
    class(text).is_some() && (position.x_offset, position.y_offset) == (0, 0)
}

/// The combining class of a mark; none for other characters and for marks attached to their letter.
fn class(text: &str) -> Option<u8> {
    let mark = text.chars().next().filter(|&c| is_combining_mark(c))?;
    Some(canonical_combining_class(mark)).filter(|class| [ABOVE, BELOW].contains(class))
}

/// A letter and the marks placed on it so far, in font units.
#[derive(Default)]
pub(super) struct Stack {
    /// The horizontal middle of the letter, from its origin.
    middle: f32,
    top: f32,
    bottom: f32,
    /// The advance of the pen since the letter's origin.
    pen: f32,
    begun: bool,
}

impl Stack {
    /// The horizontal and vertical offset of a mark from the pen.
    pub(super) fn place(
        &mut self,
        face: &Face<'_>,
        glyph: u16,
        text: &str,
        position: &GlyphPosition,
    ) -> (f32, f32) {
        let (mut aside, mut above) = (position.x_offset as f32, position.y_offset as f32);
        let Some(ink) = face.glyph_bounding_box(GlyphId(glyph)) else {
            self.pen += position.x_advance as f32;
            return (aside, above);
        };
        let middle = f32::midpoint(ink.x_min.into(), ink.x_max.into());
        let (bottom, top) = (f32::from(ink.y_min), f32::from(ink.y_max));
        let air = face.units_per_em() as f32 * AIR;
        match class(text).filter(|_| self.begun) {
            Some(class) => {
                if is_unplaced(text, position) {
                    aside = self.middle - self.pen - middle;
                    above = if class == ABOVE {
                        (self.top + air - bottom).max(0.0)
                    } else {
                        (self.bottom - air - top).min(0.0)
                    };
                }
                self.top = self.top.max(top + above);
                self.bottom = self.bottom.min(bottom + above);
                self.pen += position.x_advance as f32;
            }
            None => {
                let pen = position.x_advance as f32;
                *self = Self { middle: middle + aside, top: top + above, bottom, pen, begun: true };
            }
        }
        (aside, above)
    }
}
