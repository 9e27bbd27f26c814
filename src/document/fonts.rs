//! The faces a document is set in, and which of them can show a character.

use rustybuzz::Face;

use super::types::RenderError;

/// A face by its place in [`Faces`].
pub(crate) type FaceId = u8;

/// How many faces there are.
pub(crate) const FACES: usize = 4;

static BYTES: [&[u8]; FACES] = [
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../../assets/fonts/DejaVuSans.ttf"),
    include_bytes!("../../assets/fonts/DejaVuSans-Bold.ttf"),
];

const NAMES: [&str; FACES] = [
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-Bold",
    "DejaVuSans",
    "DejaVuSans-Bold",
];

/// Regular and bold, and a wide-ranging pair for what they lack.
pub(crate) struct Faces {
    faces: [Face<'static>; FACES],
}

impl Faces {
    /// Reads the faces the program carries.
    pub(crate) fn load() -> Result<Self, RenderError> {
        let read = |at: usize| Face::from_slice(BYTES[at], 0).ok_or(RenderError::Font(NAMES[at]));
        Ok(Self { faces: [read(0)?, read(1)?, read(2)?, read(3)?] })
    }

    /// One face.
    pub(crate) fn get(&self, id: FaceId) -> &Face<'static> {
        &self.faces[usize::from(id) % FACES]
    }

    /// The first choice, or the wide-ranging one.
    pub(crate) fn pick(bold: bool, wide: bool) -> FaceId {
        u8::from(bold) + if wide { 2 } else { 0 }
    }

    /// The glyph of a character in a face.
    pub(crate) fn glyph(&self, id: FaceId, c: char) -> Option<u16> {
        self.get(id).glyph_index(c).map(|glyph| glyph.0).filter(|&glyph| glyph != 0)
    }
}

/// The whole file of a face.
pub(crate) fn bytes(id: FaceId) -> &'static [u8] {
    BYTES[usize::from(id) % FACES]
}

/// The PostScript name of a face.
pub(crate) fn name(id: FaceId) -> &'static str {
    NAMES[usize::from(id) % FACES]
}
