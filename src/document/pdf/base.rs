//! The resources all pages share, written by `printpdf`: fonts, pictures and the watermark.

use lopdf::{Dictionary, Object, ObjectId};
use printpdf::{
    Codepoint, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem,
};

use super::codes::{Codes, resource};
use super::types::broken;
use super::{fonts, images, watermark};
use crate::document::fonts::{FACES, FaceId, Faces};
use crate::document::layout::display::Placed;
use crate::document::layout::style::PAGE;
use crate::document::layout::used::Used;
use crate::document::made::pages::Shared;
use crate::document::picture::Prepared;
use crate::document::types::RenderError;
use crate::words;

/// A PDF with the shared resources and an empty page tree.
pub(crate) struct Base {
    pub pdf: lopdf::Document,
    /// The root of the page tree (`Pages`).
    pub list: ObjectId,
    /// The resource dictionary: fonts, pictures and the watermark.
    pub resources: ObjectId,
    /// What the digests of all pages have in common.
    pub(super) shared: Shared,
    /// The character codes of each font.
    pub(super) codes: [Codes; FACES],
    pub(super) orientations: Vec<u8>,
}

/// The `MediaBox` of every page: A4.
pub(crate) fn media_box() -> Object {
    vec![0.into(), 0.into(), PAGE.0.into(), PAGE.1.into()].into()
}

impl Base {
    /// Embeds the used glyphs of each font, the pictures, and the watermark.
    pub(crate) fn new(
        used: &Used,
        faces: &Faces,
        pictures: Vec<Prepared>,
        mark: Option<&Placed>,
    ) -> Result<Self, RenderError> {
        let mut pdf = PdfDocument::new("");
        let places = fonts::embed(&mut pdf.resources, faces, used)?;
        let orientations = images::embed(&mut pdf.resources, pictures)?;
        if let Some(form) = mark.map(watermark::form).transpose()?.flatten() {
            pdf.resources.xobjects.map.insert(images::watermark(), form);
        }
        // A page with every glyph, because printpdf writes widths and `ToUnicode` only for glyphs on its pages.
        pdf.pages.push(page(specimen(used)));
        let mut pdf = written(&pdf)?;
        let (list, resources) = without_pages(&mut pdf)?;
        let codes = Codes::of_all(used);
        if !places.is_empty() {
            let fonts = pdf.get_dictionary(resources).and_then(|all| all.get(b"Font"));
            let fonts = fonts.and_then(Object::as_reference).map_err(broken)?;
            for (face, places) in places {
                let codes = &codes[usize::from(face)];
                fonts::lead(&mut pdf, fonts, faces, (face, used.of(face)), &places, codes)?;
            }
        }
        let shared = Shared::new(&pdf, &media_box(), resources);
        Ok(Self { pdf, list, resources, shared, codes, orientations })
    }
}

/// Removes that page again; returns its page tree and resources.
fn without_pages(pdf: &mut lopdf::Document) -> Result<(ObjectId, ObjectId), RenderError> {
    let model =
        pdf.page_iter().next().ok_or_else(|| broken(words::document::facts::THERE_IS_NO_PAGE))?;
    let Some(Object::Dictionary(model)) = pdf.objects.remove(&model) else {
        return Err(broken(words::document::facts::THERE_IS_NO_PAGE));
    };
    let goal = |key: &[u8]| model.get(key).and_then(Object::as_reference).map_err(broken);
    pdf.objects.remove(&goal(b"Contents")?);
    let (list, resources) = (goal(b"Parent")?, goal(b"Resources")?);
    // Empty resource dictionaries are useless, and validators complain about them.
    let all = pdf.get_dictionary(resources).map_err(broken)?.clone();
    let holds = |entry: &Object| {
        let id = entry.as_reference().ok()?;
        Some(!pdf.get_dictionary(id).ok()?.is_empty())
    };
    let (full, empty): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, entry)| holds(entry).unwrap_or(true));
    for (_, entry) in empty {
        if let Ok(id) = entry.as_reference() {
            pdf.objects.remove(&id);
        }
    }
    pdf.objects.insert(resources, Dictionary::from_iter(full).into());
    Ok((list, resources))
}

/// An A4 page with these operators.
fn page(ops: Vec<Op>) -> PdfPage {
    PdfPage::new(Mm(210.0), Mm(297.0), ops)
}

/// The document `printpdf` writes, read back with `lopdf`.
fn written(pdf: &PdfDocument) -> Result<lopdf::Document, RenderError> {
    // Paths are written as raw operators, which `secure` would leave out.
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: false,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let written = pdf.to_lopdf_document(&options, &mut warnings);
    match warnings.into_iter().find(|warning| format!("{:?}", warning.severity).contains("Error")) {
        Some(warning) => Err(RenderError::Pdf(warning.msg)),
        None => Ok(written),
    }
}

/// Operators that show every used glyph of every font, with its text.
fn specimen(used: &Used) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for face in (0..FACES as FaceId).filter(|&face| !used.of(face).is_empty()) {
        let font = PdfFontHandle::External(resource(face));
        ops.push(Op::SetFont { font, size: Pt(10.0) });
        let show = (1..)
            .zip(used.of(face))
            .map(|(number, (_, text))| Codepoint::with_cid(number, 0.0, text.to_string()));
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(show.collect())] });
    }
    ops.push(Op::EndTextSection);
    ops
}
