//! What all pages share, as `printpdf` writes it: fonts, pictures and the word across every page.

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

/// What all pages share, as `printpdf` writes it, and a list of pages that is still empty.
pub(crate) struct Base {
    pub pdf: lopdf::Document,
    /// The list of pages.
    pub list: ObjectId,
    /// Fonts, pictures and the word across the pages.
    pub resources: ObjectId,
    /// What tells the pages by what is seen on them.
    pub(super) shared: Shared,
    /// How the glyphs of each face are written.
    pub(super) codes: [Codes; FACES],
    pub(super) orientations: Vec<u8>,
}

/// A4, as every page has it.
pub(crate) fn media_box() -> Object {
    vec![0.into(), 0.into(), PAGE.0.into(), PAGE.1.into()].into()
}

impl Base {
    /// Puts in the faces with the glyphs used, the pictures, and the word across every page.
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
        // A page with every glyph: printpdf tells widths and letters of the glyphs that pages show.
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

/// Takes the one page out, and gives the list it was in and the resources it had.
fn without_pages(pdf: &mut lopdf::Document) -> Result<(ObjectId, ObjectId), RenderError> {
    let model =
        pdf.page_iter().next().ok_or_else(|| broken(words::document::facts::THERE_IS_NO_PAGE))?;
    let Some(Object::Dictionary(model)) = pdf.objects.remove(&model) else {
        return Err(broken(words::document::facts::THERE_IS_NO_PAGE));
    };
    let goal = |key: &[u8]| model.get(key).and_then(Object::as_reference).map_err(broken);
    pdf.objects.remove(&goal(b"Contents")?);
    let (list, resources) = (goal(b"Parent")?, goal(b"Resources")?);
    // Empty dictionaries of things no page uses say nothing and puzzle checkers.
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

/// A page of operators.
fn page(ops: Vec<Op>) -> PdfPage {
    PdfPage::new(Mm(210.0), Mm(297.0), ops)
}

/// What `printpdf` makes of some pages.
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

/// Every glyph of every face, with what it stands for.
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
