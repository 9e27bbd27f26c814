//! Embeds each font as a subset of the used glyphs, with a subset tag in its name (ISO 32000-2, 9.9.2).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId};
use printpdf::{FontMetrics, FontType, ParsedFont, PdfFont, PdfFontMetricsStub, PdfResources};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::codes::{Codes, resource};
use super::narrow::{Shown, narrow};
use super::types::broken;
use crate::document::fonts::{FACES, FaceId, Faces, bytes, name};
use crate::document::layout::used::Used;
use crate::document::types::RenderError;
use crate::words;

/// The index of each glyph in the subset, by glyph number.
pub(crate) type Places = Vec<u16>;

/// Adds the used fonts to the resources; returns the glyph indexes of each.
pub(crate) fn embed(
    resources: &mut PdfResources,
    faces: &Faces,
    used: &Used,
) -> Result<Vec<(FaceId, Places)>, RenderError> {
    let mut all = Vec::new();
    for face in 0..FACES as FaceId {
        let shown = used.of(face);
        if shown.is_empty() {
            continue;
        }
        let mut remapper = GlyphRemapper::new();
        let places: Vec<u16> = shown.iter().map(|(glyph, _)| remapper.remap(*glyph)).collect();
        let subset = subsetter::subset(bytes(face), 0, &remapper)
            .map_err(|_| RenderError::Font(name(face)))?;
        all.push((face, places));
        let font = parsed(faces, face, subset, shown);
        resources.fonts.map.insert(resource(face), PdfFont::new(font));
    }
    Ok(all)
}

/// Maps the codes of a font to its glyphs: by a simple font for one-byte codes, else by a `CIDToGIDMap`.
pub(crate) fn lead(
    pdf: &mut lopdf::Document,
    fonts: ObjectId,
    faces: &Faces,
    (face, shown): (FaceId, &[(u16, Box<str>)]),
    places: &[u16],
    codes: &Codes,
) -> Result<(), RenderError> {
    if let Codes::One(bytes) = codes {
        let glyphs = bytes.iter().zip(places).zip(shown);
        let glyphs = glyphs.map(|((&byte, &place), (whole, text))| Shown {
            byte,
            whole: *whole,
            place,
            text,
        });
        return narrow(pdf, fonts, faces, face, &glyphs.collect::<Vec<_>>());
    }
    // A font whose numbers equal its glyph indexes keeps the identity map.
    if (1..).zip(places).all(|(number, &place)| number == place) {
        return Ok(());
    }
    let map = std::iter::once(0).chain(places.iter().copied()).flat_map(u16::to_be_bytes).collect();
    set_map(pdf, fonts, face, map)
}

fn set_map(
    pdf: &mut lopdf::Document,
    fonts: ObjectId,
    face: FaceId,
    map: Vec<u8>,
) -> Result<(), RenderError> {
    let map = pdf.add_object(lopdf::Stream::new(Dictionary::new(), map));
    let resource = resource(face).0;
    let font = pdf.get_dictionary(fonts).and_then(|fonts| fonts.get(resource.as_bytes()));
    let font = font.and_then(Object::as_reference).map_err(broken)?;
    let font = pdf.get_dictionary_mut(font).map_err(broken)?;
    let below = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).map_err(broken)?;
    let below =
        below.first_mut().ok_or_else(|| broken(words::document::facts::A_FONT_IS_MISSING))?;
    below.as_dict_mut().map_err(broken)?.set("CIDToGIDMap", map);
    Ok(())
}

fn parsed(faces: &Faces, face: FaceId, subset: Vec<u8>, shown: &[(u16, Box<str>)]) -> ParsedFont {
    let font = faces.get(face);
    let units = font.units_per_em() as u16;
    let bounds = font.global_bounding_box();
    let width = |old: u16| font.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(old)).unwrap_or(0);
    ParsedFont {
        font_name: Some(format!("{}+{}", tag(&subset), name(face))),
        original_bytes: subset,
        font_index: 0,
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: (1..)
            .zip(shown)
            .map(|(number, (glyph, _))| (number, width(*glyph)))
            .collect(),
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

/// A subset tag of six letters, derived from the content.
fn tag(subset: &[u8]) -> String {
    Sha256::digest(subset).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
