//! The faces a document is set in, and which of them can show a character.

use std::sync::OnceLock;

use rustybuzz::Face;
use unicode_script::{Script, UnicodeScript};

use super::types::RenderError;

/// A face by its place in [`Faces`].
pub(crate) type FaceId = u8;

macro_rules! faces {
    ($($name:literal,)*) => {
        /// The PostScript name and the whole file of each face.
        static FILES: &[(&str, &[u8])] =
            &[$(($name, include_bytes!(concat!("../../assets/fonts/", $name, ".ttf")))),*];
    };
}

// A family that has a bold face has it after its regular one.
faces! {
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-Bold",
    "NotoSans-Regular",
    "NotoSans-Bold",
    "DejaVuSans",
    "DejaVuSans-Bold",
    "NotoSansArabic-Regular",
    "NotoSansArabic-Bold",
    "NotoSansHebrew-Regular",
    "NotoSansHebrew-Bold",
    "NotoSansDevanagari-Regular",
    "NotoSansDevanagari-Bold",
    "NotoSansBengali-Regular",
    "NotoSansBengali-Bold",
    "NotoSansGurmukhi-Regular",
    "NotoSansGurmukhi-Bold",
    "NotoSansGujarati-Regular",
    "NotoSansGujarati-Bold",
    "NotoSansTamil-Regular",
    "NotoSansTamil-Bold",
    "NotoSansTelugu-Regular",
    "NotoSansTelugu-Bold",
    "NotoSansKannada-Regular",
    "NotoSansKannada-Bold",
    "NotoSansMalayalam-Regular",
    "NotoSansMalayalam-Bold",
    "NotoSansSinhala-Regular",
    "NotoSansSinhala-Bold",
    "NotoSansThai-Regular",
    "NotoSansThai-Bold",
    "NotoSansEthiopic-Regular",
    "NotoSansEthiopic-Bold",
    "NotoSansSC-Regular",
    "NotoSansJP-Regular",
    "NotoSansKR-Regular",
    "NotoSansTC-Regular",
}

/// How many faces there are.
pub(crate) const FACES: usize = 36;

/// Faces of one design, by the first of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Family(FaceId);

impl Family {
    /// Sets what is written in Latin letters.
    pub(crate) const FIRST: Self = Self(0);
    /// Latin, Greek and Cyrillic letters with every mark in its place.
    pub(crate) const WIDE: Self = Self(2);
    /// Symbols, and scripts that have no family of their own.
    const SYMBOLS: Self = Self(4);
    pub(crate) const ARABIC: Self = Self(6);
    pub(crate) const HEBREW: Self = Self(8);
    const CHINESE: Self = Self(32);
    const JAPANESE: Self = Self(33);
    const KOREAN: Self = Self(34);
    /// Characters used only in Taiwan and Hong Kong.
    const TRADITIONAL: Self = Self(35);

    /// Its regular or bold face; the regular one when there is no bold.
    pub(crate) fn face(self, bold: bool) -> FaceId {
        self.0 + u8::from(bold && self.has_bold())
    }

    /// Whether it has a bold face: for scripts of thousands of characters, that would double the size of the program.
    pub(crate) fn has_bold(self) -> bool {
        self.0 < Self::CHINESE.0
    }

    /// The family made for a script; none for one that has no family of its own.
    fn of(script: Script, letters: Letters) -> Option<Self> {
        Some(match script {
            Script::Latin | Script::Greek | Script::Cyrillic => letters.latin(),
            Script::Arabic => Self::ARABIC,
            Script::Hebrew => Self::HEBREW,
            Script::Devanagari => Self(10),
            Script::Bengali => Self(12),
            Script::Gurmukhi => Self(14),
            Script::Gujarati => Self(16),
            Script::Tamil => Self(18),
            Script::Telugu => Self(20),
            Script::Kannada => Self(22),
            Script::Malayalam => Self(24),
            Script::Sinhala => Self(26),
            Script::Thai => Self(28),
            Script::Ethiopic => Self(30),
            Script::Hiragana | Script::Katakana => Self::JAPANESE,
            Script::Hangul => Self::KOREAN,
            Script::Bopomofo => Self::CHINESE,
            Script::Han if letters.japanese => Self::JAPANESE,
            Script::Han => Self::CHINESE,
            _ => return None,
        })
    }
}

/// Font choices made for a whole paragraph, so that its letters have one design.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Letters {
    /// Whether its Latin letters need the wide family.
    pub wide: bool,
    /// Whether its Han characters have Japanese shapes.
    pub japanese: bool,
    /// The family of its right-to-left words.
    pub from_right: Option<Family>,
    /// Whether spaces, numbers and Latin words use that family too, because they stand among such words.
    pub among_them: bool,
}

impl Letters {
    /// The family of Latin letters and spaces. A right-to-left line uses a single face, because a reader that extracts text face
    /// by face would reorder its words.
    pub(crate) fn latin(self) -> Family {
        match self.from_right.filter(|_| self.among_them) {
            Some(family) => family,
            None if self.wide => Family::WIDE,
            None => Family::FIRST,
        }
    }

    /// The choices for a word that stands among right-to-left words or not.
    pub(crate) fn beside(self, among_them: bool) -> Self {
        let from_right = self.from_right.filter(|_| among_them);
        Self { from_right, among_them: from_right.is_some(), ..self }
    }
}

/// The bundled faces, each parsed when it is first needed.
pub(crate) struct Faces {
    first: Face<'static>,
    others: [OnceLock<Option<Face<'static>>>; FACES],
}

impl Faces {
    /// Parses the face that is used for nearly everything.
    pub(crate) fn load() -> Result<Self, RenderError> {
        let first = Face::from_slice(FILES[0].1, 0).ok_or(RenderError::Font(FILES[0].0))?;
        Ok(Self { first, others: [const { OnceLock::new() }; FACES] })
    }

    /// One face. A test parses all of them.
    pub(crate) fn get(&self, id: FaceId) -> &Face<'static> {
        let at = usize::from(id) % FACES;
        if at == 0 {
            return &self.first;
        }
        let read = || Face::from_slice(FILES[at].1, 0);
        self.others[at].get_or_init(read).as_ref().unwrap_or(&self.first)
    }

    /// The glyph of a character in a face.
    pub(crate) fn glyph(&self, id: FaceId, c: char) -> Option<u16> {
        self.get(id).glyph_index(c).map(|glyph| glyph.0).filter(|&glyph| glyph != 0)
    }

    /// Whether a family has all of some characters.
    pub(crate) fn has(&self, family: Family, part: &[char]) -> bool {
        part.iter().all(|&c| self.glyph(family.0, c).is_some())
    }

    /// The family for a character and its marks: that of its script, else the previous one, else any that has them.
    pub(crate) fn family(
        &self,
        part: &[char],
        letters: Letters,
        before: Option<Family>,
    ) -> Option<Family> {
        let script = part.first().map_or(Script::Common, UnicodeScript::script);
        let common = matches!(script, Script::Common | Script::Inherited | Script::Unknown);
        let first = if common { before } else { Family::of(script, letters) };
        let rest = [letters.latin(), Family::WIDE, Family::SYMBOLS].into_iter();
        let others = (6..32).step_by(2).map(Family);
        let han = [Family::CHINESE, Family::JAPANESE, Family::TRADITIONAL, Family::KOREAN];
        let mut all = first.into_iter().chain(rest).chain(others).chain(han);
        all.find(|&family| self.has(family, part))
    }
}

/// The whole file of a face.
pub(crate) fn bytes(id: FaceId) -> &'static [u8] {
    FILES[usize::from(id) % FACES].1
}

/// The PostScript name of a face.
pub(crate) fn name(id: FaceId) -> &'static str {
    FILES[usize::from(id) % FACES].0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_can_be_read_and_is_where_its_family_says() {
        let faces = Faces::load().unwrap();
        assert_eq!(FILES.len(), FACES);
        for id in 0..FACES as FaceId {
            assert!(faces.get(id).number_of_glyphs() > 100, "{}", name(id));
        }
        for (c, wanted) in [
            ('a', "AtkinsonHyperlegibleNext"),
            ('\u{1ec5}', "NotoSans-"),
            ('\u{2713}', "DejaVuSans"),
            ('\u{648}', "NotoSansArabic"),
            ('\u{5d0}', "NotoSansHebrew"),
            ('\u{915}', "NotoSansDevanagari"),
            ('\u{995}', "NotoSansBengali"),
            ('\u{a15}', "NotoSansGurmukhi"),
            ('\u{a95}', "NotoSansGujarati"),
            ('\u{b95}', "NotoSansTamil"),
            ('\u{c15}', "NotoSansTelugu"),
            ('\u{c95}', "NotoSansKannada"),
            ('\u{d15}', "NotoSansMalayalam"),
            ('\u{d9a}', "NotoSansSinhala"),
            ('\u{e01}', "NotoSansThai"),
            ('\u{1200}', "NotoSansEthiopic"),
            ('\u{3042}', "NotoSansJP"),
            ('\u{4e2d}', "NotoSansSC"),
            ('\u{d55c}', "NotoSansKR"),
            ('\u{55ba}', "NotoSansSC"),
        ] {
            let family = faces.family(&[c], Letters::default(), None).unwrap();
            assert!(name(family.face(false)).starts_with(wanted), "{c}: {}", name(family.0));
        }
    }
}
