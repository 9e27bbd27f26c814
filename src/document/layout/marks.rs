//! Marks over and under letters, where the face says nothing of where they stand.

use rustybuzz::{Face, GlyphPosition, ttf_parser::GlyphId};
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Marks of this class stand above their letter.
const ABOVE: u8 = 230;
/// Marks of this class stand below it.
const BELOW: u8 = 220;
/// The air between a letter and a mark: this part of the size.
const AIR: f32 = 1.0 / 18.0;

/// Whether a glyph is a mark that the face has left where it was.
pub(super) fn is_unplaced(text: &str, position: &GlyphPosition) -> bool {
    class(text).is_some() && (position.x_offset, position.y_offset) == (0, 0)
}

/// Where a mark stands; none for what is no mark, or one that grows out of its letter.
fn class(text: &str) -> Option<u8> {
    let mark = text.chars().next().filter(|&c| is_combining_mark(c))?;
    Some(canonical_combining_class(mark)).filter(|class| [ABOVE, BELOW].contains(class))
}

/// A letter and the marks it has already, in units of the face.
#[derive(Default)]
pub(super) struct Stack {
    /// The middle of the letter, from where it began.
    middle: f32,
    top: f32,
    bottom: f32,
    /// How far the pen has come since the letter began.
    pen: f32,
    begun: bool,
}

impl Stack {
    /// How far a glyph stands aside and above of where the pen is.
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
