//! Simple TrueType fonts (ISO 32000-2, 9.6.3) with one-byte codes, replacing the composite fonts of `printpdf`.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::codes::resource;
use super::types::broken;
use crate::document::fonts::{FaceId, Faces};
use crate::document::types::RenderError;
use crate::words;

/// The most entries of one `bfchar` block.
const IN_A_ROW: usize = 100;
/// The font flag `Symbolic`: the font has its own encoding.
const SYMBOLIC: i64 = 4;

/// A glyph: its byte, its id in the whole font, its index in the subset, and its text.
pub(super) struct Shown<'t> {
    pub byte: u8,
    pub whole: u16,
    pub place: u16,
    pub text: &'t str,
}

/// Replaces a font with a simple one of one-byte codes.
pub(super) fn narrow(
    pdf: &mut Document,
    fonts: ObjectId,
    faces: &Faces,
    face: FaceId,
    glyphs: &[Shown<'_>],
) -> Result<(), RenderError> {
    let resource = resource(face).0;
    let font = pdf.get_dictionary(fonts).and_then(|fonts| fonts.get(resource.as_bytes()));
    let id = font.and_then(Object::as_reference).map_err(broken)?;
    let wide = pdf.get_dictionary(id).map_err(broken)?.clone();
    let below = wide.get_deref(b"DescendantFonts", pdf).and_then(Object::as_array);
    let below = below
        .map_err(broken)?
        .first()
        .ok_or_else(|| broken(words::document::facts::A_FONT_IS_MISSING))?;
    let below = pdf.dereference(below).and_then(|(_, below)| below.as_dict()).map_err(broken)?;
    let descriptor = below.get(b"FontDescriptor").and_then(Object::as_reference).map_err(broken)?;
    let described = pdf.get_dictionary_mut(descriptor).map_err(broken)?;
    described.set("Flags", SYMBOLIC);
    described.remove(b"CIDSet");
    let file = described.get(b"FontFile2").and_then(Object::as_reference).map_err(broken)?;
    let file = pdf.get_object_mut(file).and_then(Object::as_stream_mut).map_err(broken)?;
    let outlines = if file.dict.has(b"Filter") {
        file.decompressed_content().map_err(broken)?
    } else {
        file.content.clone()
    };
    let outlines =
        with_table(&outlines, *b"cmap", &cmap(glyphs)).ok_or(RenderError::Font("cmap"))?;
    file.dict.remove(b"Filter");
    file.dict.set("Length1", outlines.len() as i64);
    file.set_content(outlines);
    let letters = wide.get(b"ToUnicode").and_then(Object::as_reference).map_err(broken)?;
    pdf.objects.insert(letters, Stream::new(Dictionary::new(), to_unicode(glyphs)).into());
    let first = glyphs.iter().map(|glyph| glyph.byte).min().unwrap_or_default();
    let last = glyphs.iter().map(|glyph| glyph.byte).max().unwrap_or_default();
    let mut widths = vec![Object::Integer(0); usize::from(last - first) + 1];
    let whole = faces.get(face);
    for glyph in glyphs {
        let width = whole.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(glyph.whole));
        let width = f32::from(width.unwrap_or(0)) * 1000.0 / whole.units_per_em() as f32;
        widths[usize::from(glyph.byte - first)] = Object::Integer(width.round() as i64);
    }
    let narrow = dictionary! {
        "Type" => "Font",
        "Subtype" => "TrueType",
        "BaseFont" => wide.get(b"BaseFont").map_err(broken)?.clone(),
        "FirstChar" => i64::from(first),
        "LastChar" => i64::from(last),
        "Widths" => widths,
        "FontDescriptor" => descriptor,
        "ToUnicode" => letters,
    };
    pdf.objects.insert(id, narrow.into());
    Ok(())
}

/// The `cmap` table: from bytes to glyphs of the subset.
fn cmap(glyphs: &[Shown<'_>]) -> Vec<u8> {
    let mut places = [0u8; 256];
    for glyph in glyphs {
        // Fits, because such a font has fewer than 256 used glyphs, and they come first in the subset.
        places[usize::from(glyph.byte)] = u8::try_from(glyph.place).unwrap_or_default();
    }
    // Version 0, one table: Macintosh, Roman, 12 bytes on; form 0, 262 bytes, no language.
    let head: [u16; 6] = [0, 1, 1, 0, 0, 12];
    let form: [u16; 3] = [0, 262, 0];
    head.iter().chain(&form).flat_map(|word| word.to_be_bytes()).chain(places).collect()
}

/// The `ToUnicode` CMap: from bytes to text.
fn to_unicode(glyphs: &[Shown<'_>]) -> Vec<u8> {
    let mut out = String::from(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)\
         /Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<00><FF>\
         endcodespacerange\n",
    );
    for row in glyphs.chunks(IN_A_ROW) {
        out.push_str(&format!("{} beginbfchar\n", row.len()));
        for glyph in row {
            let units: String =
                glyph.text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            out.push_str(&format!("<{:02X}><{units}>\n", glyph.byte));
        }
        out.push_str("endbfchar\n");
    }
    out.push_str("endcmap CMapName currentdict/CMap defineresource pop end end");
    out.into_bytes()
}

/// Adds a table to a font file; none if the file is no font.
fn with_table(font: &[u8], tag: [u8; 4], table: &[u8]) -> Option<Vec<u8>> {
    let word = |at: usize| Some(u16::from_be_bytes(font.get(at..at + 2)?.try_into().ok()?));
    let long =
        |at: usize| Some(u32::from_be_bytes(font.get(at..at + 4)?.try_into().ok()?) as usize);
    let mut tables: Vec<([u8; 4], Vec<u8>)> = Vec::new();
    for row in 0..usize::from(word(4)?) {
        let at = 12 + row * 16;
        let (start, length) = (long(at + 8)?, long(at + 12)?);
        tables.push((
            font.get(at..at + 4)?.try_into().ok()?,
            font.get(start..start + length)?.to_vec(),
        ));
    }
    tables.retain(|(known, _)| *known != tag);
    tables.push((tag, table.to_vec()));
    tables.sort_by_key(|(tag, _)| *tag);
    let count = u16::try_from(tables.len()).ok()?;
    let deep = count.ilog2() as u16;
    let range = (1u16 << deep) * 16;
    let mut out = font.get(..4)?.to_vec();
    for word in [count, range, deep, count * 16 - range] {
        out.extend(word.to_be_bytes());
    }
    let (mut start, mut body, mut adjusted) = (12 + tables.len() * 16, Vec::new(), None);
    for (tag, bytes) in &mut tables {
        if tag == b"head" {
            bytes.get_mut(8..12)?.fill(0);
            adjusted = Some(start + 8);
        }
        out.extend(*tag);
        for long in [sum(bytes), start as u32, bytes.len() as u32] {
            out.extend(long.to_be_bytes());
        }
        body.extend_from_slice(bytes);
        body.resize(body.len().next_multiple_of(4), 0);
        start = 12 + usize::from(count) * 16 + body.len();
    }
    out.extend(body);
    let whole = 0xB1B0_AFBA_u32.wrapping_sub(sum(&out));
    out.get_mut(adjusted?..adjusted? + 4)?.copy_from_slice(&whole.to_be_bytes());
    Some(out)
}

/// The checksum of a font table.
fn sum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0, |sum: u32, four| {
        let mut word = [0; 4];
        word[..four.len()].copy_from_slice(four);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}
