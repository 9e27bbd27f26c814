//! What makes the file complete, over `lopdf`: structure, links, outline, metadata, colour, and saving.

mod attach;
mod links;
mod outline;
mod save;
mod tags;
mod write;
mod xmp;

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};

use super::layout::style::PAGE;
use super::pdf::Parts;
use super::reread::record_of;
use super::{Attachment, Meta, Note, RenderError};

const SRGB: &[u8] = include_bytes!("../../../assets/colour/sRGB.icc");

/// Completes and saves a file whose pages are written.
pub(crate) fn finish(
    mut pdf: lopdf::Document,
    parts: Parts,
    meta: &Meta,
    attachments: &[Attachment],
    report: &mut Vec<Note>,
) -> Result<Vec<u8>, RenderError> {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    if pages.len() != parts.marks.len() {
        return Err(RenderError::Pdf("a page is missing".to_owned()));
    }
    pdf.version = "1.7".to_owned();
    let areas = links::write(&mut pdf, &parts, &pages, report);
    let mut plain = write::Plain::new();
    let structure = tags::write(&mut pdf, &parts, &pages, &areas, &mut plain);
    tidy_pages(&mut pdf, &pages, &areas)?;
    let outline = outline::write(&mut pdf, &parts, &pages);
    let mut attachments = attachments.to_vec();
    attachments.push(record_of(&pdf));
    let files = attach::write(&mut pdf, &attachments, meta)?;

    let xmp = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp::packet(meta).into_bytes(),
    );
    // Metadata stays readable for programs that look for it without reading PDF.
    let xmp = pdf.add_object(xmp.with_compression(false));
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let catalog = pdf.catalog_mut().map_err(broken)?;
    *catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => catalog.get(b"Pages").map_err(broken)?.clone(),
        "PageLayout" => "OneColumn",
        "PageMode" => if outline.is_some() { "UseOutlines" } else { "UseNone" },
        "PageLabels" => dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] },
        "Lang" => text(&meta.language),
        "MarkInfo" => dictionary! { "Marked" => true },
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "StructTreeRoot" => structure,
        "Metadata" => xmp,
        "OutputIntents" => vec![dictionary! {
            "Type" => "OutputIntent",
            "S" => "GTS_PDFA1",
            "OutputConditionIdentifier" => text("sRGB"),
            "Info" => text("sRGB IEC61966-2.1"),
            "RegistryName" => text("http://www.color.org"),
            "DestOutputProfile" => profile,
        }.into()],
    };
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    if let Some((names, list)) = files {
        catalog.set("Names", names);
        catalog.set("AF", list);
    }
    write_info(&mut pdf, meta)?;
    drop(parts);
    save::save(pdf, plain)
}

/// One set of resources for all pages, and of each page what readers need and nothing else.
fn tidy_pages(
    pdf: &mut lopdf::Document,
    pages: &[ObjectId],
    areas: &[links::Area],
) -> Result<(), RenderError> {
    let mut shared = None;
    let mut rest = areas;
    for (&id, number) in pages.iter().zip(0u32..) {
        let own = rest.iter().take_while(|area| area.page == number).count();
        let (own, more) = rest.split_at(own);
        rest = more;
        let page = pdf.get_dictionary_mut(id).map_err(broken)?;
        let resources = page.get(b"Resources").and_then(Object::as_reference).map_err(broken)?;
        let first = *shared.get_or_insert(resources);
        let mut tidy = dictionary! {
            "Type" => "Page",
            "Parent" => page.get(b"Parent").map_err(broken)?.clone(),
            "MediaBox" => vec![0.into(), 0.into(), PAGE.0.into(), PAGE.1.into()],
            "Resources" => first,
            "Contents" => page.get(b"Contents").map_err(broken)?.clone(),
            "StructParents" => i64::from(number),
            "Tabs" => "S",
        };
        if !own.is_empty() {
            tidy.set(
                "Annots",
                own.iter().map(|area| area.annotation.into()).collect::<Vec<Object>>(),
            );
        }
        *page = tidy;
        if resources != first {
            pdf.objects.remove(&resources);
        }
    }
    // Empty dictionaries of things no page uses say nothing and puzzle checkers.
    if let Some(shared) = shared {
        let all = pdf.get_dictionary(shared).map_err(broken)?.clone();
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
        pdf.objects.insert(shared, Dictionary::from_iter(full).into());
    }
    Ok(())
}

fn write_info(pdf: &mut lopdf::Document, meta: &Meta) -> Result<(), RenderError> {
    let date = pdf_date(meta);
    let mut info = dictionary! {
        "Title" => text(&meta.title),
        "Creator" => text(Meta::PRODUCER),
        "Producer" => text(Meta::PRODUCER),
        "CreationDate" => text(&date),
        "ModDate" => text(&date),
    };
    if let Some(author) = &meta.author {
        info.set("Author", text(author));
    }
    let id = pdf.trailer.get(b"Info").and_then(Object::as_reference).map_err(broken)?;
    pdf.objects.insert(id, info.into());
    Ok(())
}

/// When the document was made, as PDF writes it.
fn pdf_date(meta: &Meta) -> String {
    let offset = meta.created.format("%z").to_string();
    let (hours, minutes) = offset.split_at(3);
    format!("D:{}{hours}'{minutes}'", meta.created.format("%Y%m%d%H%M%S"))
}

fn broken(error: impl std::fmt::Display) -> RenderError {
    RenderError::Pdf(error.to_string())
}

/// Text as PDF holds it: plain where ASCII is enough, else UTF-16.
fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::String(words.as_bytes().to_vec(), StringFormat::Literal);
    }
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

/// A place of the document as a destination.
fn destination(pages: &[ObjectId], page: u32, y: f32) -> Option<Object> {
    let page = *pages.get(page as usize)?;
    // A little above, so that the words do not touch the edge of the window.
    let top = (PAGE.1 - y + 8.0).min(PAGE.1).round();
    Some(Object::Array(vec![page.into(), "XYZ".into(), Object::Null, top.into(), Object::Null]))
}
