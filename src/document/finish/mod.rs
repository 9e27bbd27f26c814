//! Completes the file with `lopdf`: structure tree, links, outline, metadata, output intent, and saving.

mod attach;
mod links;
mod outline;
mod pack;
mod save;
mod tags;
mod values;
mod write;
mod xmp;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

use self::links::Area;
use self::pack::in_parallel;
use self::values::{broken, pdf_date, text};
use self::write::Plain;
use super::layout::Plan;
use super::made::Made;
use super::made::outline::Titles;
use super::pdf::{Base, PaintedPage, media_box};
use super::types::{EmbeddedFile, Meta, RenderError, RenderNote};

const SRGB: &[u8] = include_bytes!("../../../assets/colour/sRGB.icc");

/// Completes and saves a file whose pages are painted.
pub(crate) fn finish(
    base: Base,
    plan: Plan,
    painted: Vec<PaintedPage>,
    meta: &Meta,
    attachments: &[EmbeddedFile],
    report: &mut Vec<RenderNote>,
) -> Result<Vec<u8>, RenderError> {
    let (mut pdf, mut plain) = (base.pdf, Plain::new());
    pdf.version = "1.7".to_owned();
    let pages: Vec<ObjectId> = painted.iter().map(|_| pdf.new_object_id()).collect();
    report.extend(links::nowhere(&plan));
    let places = links::places(&mut pdf, &plan, &pages);
    let numbers = pages.iter().enumerate().map(|(number, &id)| (id, number)).collect();
    let told = in_parallel(&painted, |page| links::told(page, &plan, &places, &pdf, &numbers))?;
    let links: Vec<String> = told.iter().map(|page| page.links.clone()).collect();
    let mut areas: Vec<Area> = Vec::new();
    let mut contents = Vec::with_capacity(pages.len());
    for (number, told) in (0u32..).zip(told) {
        let first = areas.len();
        for (node, bytes) in told.annotations {
            let annotation = pdf.new_object_id();
            let key = pages.len() + areas.len();
            plain.push((annotation.0, links::with_key(bytes, key)));
            areas.push(Area { page: number, node, annotation });
        }
        contents.push(pdf.new_object_id());
        let mut page = dictionary! {
            "Type" => "Page",
            "Parent" => base.list,
            "MediaBox" => media_box(),
            "Resources" => base.resources,
            "Contents" => contents[number as usize],
            "StructParents" => i64::from(number),
            "Tabs" => "S",
        };
        let own: Vec<Object> = areas[first..].iter().map(|area| area.annotation.into()).collect();
        if !own.is_empty() {
            page.set("Annots", own);
        }
        plain.push((pages[number as usize].0, write::dictionary(&page)));
    }
    let list = pdf.get_dictionary_mut(base.list).map_err(broken)?;
    list.set("Count", pages.len() as i64);
    list.set("Kids", pages.iter().map(|&page| page.into()).collect::<Vec<Object>>());

    let (structure, packs, said) =
        tags::write(&mut pdf, &plan.tree, &painted, &pages, &areas, &mut plain)?;
    let mut titles = Titles::of(&meta.title);
    let outline = outline::write(&mut pdf, &plan.headings, &pages, &mut plain, &mut titles);
    drop((plan, areas));
    let digests = painted.iter().map(|page| page.digest.clone()).zip(links);
    let made = Made::of(meta, attachments, said.finish(), titles.0, digests);
    let mut attachments = attachments.to_vec();
    attachments.push(made.attachment());
    let files = attach::write(&mut pdf, &attachments, meta)?;
    put_catalog(&mut pdf, meta, structure, outline, files)?;
    write_info(&mut pdf, meta)?;
    let contents = contents.into_iter().zip(painted.into_iter().map(|page| page.content));
    save::save(pdf, plain, packs, contents)
}

fn put_catalog(
    pdf: &mut lopdf::Document,
    meta: &Meta,
    structure: ObjectId,
    outline: Option<ObjectId>,
    files: Option<(Object, Object)>,
) -> Result<(), RenderError> {
    let xmp = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp::packet(meta).into_bytes(),
    );
    // Metadata stays readable for programs that look for it without reading PDF.
    let xmp = pdf.add_object(xmp.with_compression(false));
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let catalog: &mut Dictionary = pdf.catalog_mut().map_err(broken)?;
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
