//! The glyphs a document uses, each with the text it stands for.

use std::collections::HashMap;

use crate::document::fonts::{FACES, FaceId};

/// The glyphs of each font in the order of first use. A glyph that stands for two texts has two numbers, so that
/// every text can be extracted from the file as it was written.
#[derive(Clone)]
pub(crate) struct Used {
    shown: [Vec<(u16, Box<str>)>; FACES],
    numbers: HashMap<(FaceId, u16), Vec<u16>>,
}

impl Default for Used {
    fn default() -> Self {
        Self { shown: [const { Vec::new() }; FACES], numbers: HashMap::new() }
    }
}

impl Used {
    /// The number of a glyph with a text, counted from 1; 0 is `.notdef`.
    pub(crate) fn number(&mut self, face: FaceId, glyph: u16, text: &str) -> u16 {
        let shown = &mut self.shown[usize::from(face)];
        let numbers = self.numbers.entry((face, glyph)).or_default();
        let known = numbers.iter().find(|&&number| *shown[usize::from(number) - 1].1 == *text);
        if let Some(&number) = known {
            return number;
        }
        shown.push((glyph, text.into()));
        let number = shown.len() as u16;
        numbers.push(number);
        number
    }

    /// The glyphs of a font and their texts, from number 1 on.
    pub(crate) fn of(&self, face: FaceId) -> &[(u16, Box<str>)] {
        &self.shown[usize::from(face)]
    }
}
