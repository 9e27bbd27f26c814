//! Each face with only the glyphs shown, under a name that says so.

use std::collections::{BTreeMap, HashMap};

use printpdf::{
    FontId, FontMetrics, FontType, ParsedFont, PdfFont, PdfFontMetricsStub, PdfResources,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::document::fonts::{FACES, FaceId, Faces, bytes, name};
use crate::document::layout::shape::Used;
use crate::document::types::RenderError;

/// From the glyphs of each face to those of its subset.
#[derive(Default)]
pub(crate) struct Remaps([HashMap<u16, u16>; FACES]);

impl Remaps {
    /// The glyph of the subset; none for one that was not asked for when the subset was made.
    pub(crate) fn get(&self, face: FaceId, glyph: u16) -> Option<u16> {
        self.0[usize::from(face)].get(&glyph).copied()
    }
}

/// The resource name of a face.
pub(crate) fn resource(face: FaceId) -> FontId {
    // Not F1 to F14: printpdf takes those for the fonts every reader has.
    FontId(format!("T{face}"))
}

/// Puts the faces used into the resources.
pub(crate) fn embed(
    resources: &mut PdfResources,
    faces: &Faces,
    used: &Used,
) -> Result<Remaps, RenderError> {
    let mut remaps = Remaps::default();
    for face in 0..FACES as FaceId {
        let at = usize::from(face);
        if used.glyphs[at].is_empty() {
            continue;
        }
        let mut remapper = GlyphRemapper::new();
        for &glyph in used.glyphs[at].keys() {
            remaps.0[at].insert(glyph, remapper.remap(glyph));
        }
        let subset = subsetter::subset(bytes(face), 0, &remapper)
            .map_err(|_| RenderError::Font(name(face)))?;
        let chars = used.chars[at]
            .iter()
            .filter_map(|(&c, glyph)| Some((c as u32, remaps.get(face, *glyph)?)));
        let font = parsed(faces, face, subset, chars.collect(), &remaps.0[at]);
        resources.fonts.map.insert(resource(face), PdfFont::new(font));
    }
    Ok(remaps)
}

fn parsed(
    faces: &Faces,
    face: FaceId,
    subset: Vec<u8>,
    codepoint_to_glyph: BTreeMap<u32, u16>,
    remap: &HashMap<u16, u16>,
) -> ParsedFont {
    let font = faces.get(face);
    let units = font.units_per_em() as u16;
    let bounds = font.global_bounding_box();
    let width = |old: u16| font.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(old)).unwrap_or(0);
    ParsedFont {
        font_name: Some(format!("{}+{}", tag(&subset), name(face))),
        original_bytes: subset,
        font_index: 0,
        codepoint_to_glyph,
        glyph_widths: remap.iter().map(|(&old, &new)| (new, width(old))).collect(),
        units_per_em: units,
        font_metrics: FontMetrics { ascent: font.ascender(), descent: font.descender() },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: units,
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: font.weight().to_number(),
        },
    }
}

/// Six letters that follow from the content.
fn tag(subset: &[u8]) -> String {
    Sha256::digest(subset).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
