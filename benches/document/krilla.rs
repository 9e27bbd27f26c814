//! `krilla` writing the same lines, tagged. It sets nothing itself: it gets each page as our layout breaks it.

use std::num::NonZeroU16;
use std::time::{Duration, Instant};

use countersign::document::drawing::Color;
use countersign::document::lines::{GraphicsObject, Ink, Part, font_files, lines};
use krilla::Document;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};

/// The file, and how long `krilla` took for it without the laying out.
pub fn write(document: &countersign::document::Document) -> (Vec<u8>, Duration) {
    let mut pdf = Document::new();
    let fonts = font_files().map(|file| Font::new(file.to_vec().into(), 0).unwrap());
    let mut own = Duration::ZERO;
    let mut leaves: Vec<(u32, Identifier)> = Vec::new();
    let parts = lines(document, &mut |marks| {
        let start = Instant::now();
        page(&mut pdf, &fonts, &marks, &mut leaves);
        drop(marks);
        own += start.elapsed();
    });
    let parts = parts.unwrap();
    let start = Instant::now();
    pdf.set_tag_tree(tree(&parts, leaves));
    let bytes = pdf.finish().unwrap();
    (bytes, own + start.elapsed())
}

fn page(
    pdf: &mut Document,
    fonts: &[Font],
    marks: &[GraphicsObject],
    leaves: &mut Vec<(u32, Identifier)>,
) {
    let mut page = pdf.start_page_with(PageSettings::from_wh(595.276, 841.89).unwrap());
    let mut surface = page.surface();
    let mut open: Option<Option<u32>> = None;
    for mark in marks.iter().filter(|mark| !matches!(mark.ink, Ink::Link(..))) {
        // What stands side by side for one part is one stretch, as in our own pages.
        if open != Some(mark.part) {
            if open.is_some() {
                surface.end_tagged();
            }
            let tag = match mark.part {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::default()),
            };
            let leaf = surface.start_tagged(tag);
            leaves.extend(mark.part.map(|part| (part, leaf)));
            open = Some(mark.part);
        }
        draw(&mut surface, fonts, mark);
    }
    if open.is_some() {
        surface.end_tagged();
    }
    surface.finish();
    for mark in marks {
        let (Ink::Link(w, h, to, y, words), Some(part)) = (&mark.ink, mark.part) else { continue };
        let goal = XyzDestination::new(*to as usize, Point::from_xy(0.0, (y - 8.0).max(0.0)));
        let area = Rect::from_xywh(mark.x, mark.y, *w, *h).unwrap();
        let link = LinkAnnotation::new(area, Target::Destination(goal.into()));
        let leaf = page.add_tagged_annotation(Annotation::new_link(link, Some(words.clone())));
        leaves.push((part, leaf));
    }
    page.finish();
}

fn paint(Color(r, g, b): Color) -> krilla::paint::Paint {
    rgb::Color::new(r, g, b).into()
}

fn draw(surface: &mut Surface<'_>, fonts: &[Font], mark: &GraphicsObject) {
    match &mark.ink {
        Ink::Words { face, size, color, text, glyphs } => {
            let glyphs: Vec<KrillaGlyph> = glyphs
                .iter()
                .map(|&(id, on, from, to)| {
                    KrillaGlyph::new(GlyphId::new(id.into()), on, 0.0, 0.0, 0.0, from..to, None)
                })
                .collect();
            surface.set_fill(Some(Fill { paint: paint(*color), ..Fill::default() }));
            surface.set_stroke(None);
            let font = fonts[usize::from(*face)].clone();
            let at = Point::from_xy(mark.x, mark.y);
            surface.draw_glyphs(at, &glyphs, font, text, *size, false);
        }
        Ink::Fill(w, h, color) => {
            let Some(area) = Rect::from_xywh(mark.x, mark.y, *w, *h) else { return };
            let mut path = PathBuilder::new();
            path.push_rect(area);
            surface.set_fill(Some(Fill { paint: paint(*color), ..Fill::default() }));
            surface.set_stroke(None);
            surface.draw_path(&path.finish().unwrap());
        }
        Ink::Rule(dx, dy, color, width) => {
            let mut path = PathBuilder::new();
            path.move_to(mark.x, mark.y);
            path.line_to(mark.x + dx, mark.y + dy);
            let Some(path) = path.finish() else { return };
            surface.set_fill(None);
            let stroke = Stroke { paint: paint(*color), width: *width, ..Stroke::default() };
            surface.set_stroke(Some(stroke));
            surface.draw_path(&path);
        }
        Ink::Link(..) => {}
    }
}

/// The parts as a tree, the content of each before the parts in it.
fn tree(parts: &[Part], leaves: Vec<(u32, Identifier)>) -> TagTree {
    let mut groups: Vec<Option<TagGroup>> = parts.iter().map(|part| Some(group(part))).collect();
    for (part, leaf) in leaves {
        groups[part as usize].as_mut().unwrap().push(leaf);
    }
    // The last first, so that each is whole when it goes into its parent; then each parent is put in order.
    for index in (1..parts.len()).rev() {
        let mut whole = groups[index].take().unwrap();
        let own = whole.children.iter().filter(|child| matches!(child, Node::Leaf(_))).count();
        whole.children[own..].reverse();
        let cell = matches!(parts[index].role, "TD" | "TH");
        if !whole.children.is_empty() || cell {
            groups[parts[index].parent as usize].as_mut().unwrap().push(whole);
        }
    }
    let mut root = groups[0].take().unwrap();
    root.children.reverse();
    TagTree::from(root.children)
}

fn group(part: &Part) -> TagGroup {
    let level = |number| NonZeroU16::new(number).unwrap();
    match part.role {
        "Sect" => TagGroup::new(Tag::Section),
        "H1" => TagGroup::new(Tag::Hn(level(1), None)),
        "H2" => TagGroup::new(Tag::Hn(level(2), None)),
        "H3" => TagGroup::new(Tag::Hn(level(3), None)),
        "L" => TagGroup::new(Tag::L(ListNumbering::Disc)),
        "LI" => TagGroup::new(Tag::LI),
        "Lbl" => TagGroup::new(Tag::Lbl),
        "LBody" => TagGroup::new(Tag::LBody),
        "Table" => TagGroup::new(Tag::Table),
        "Caption" => TagGroup::new(Tag::Caption),
        "TR" => TagGroup::new(Tag::TR),
        "TH" => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        "TD" => TagGroup::new(Tag::TD),
        "Figure" => TagGroup::new(Tag::Figure(part.alt.clone())),
        "Link" => TagGroup::new(Tag::Link),
        "TOC" => TagGroup::new(Tag::TOC),
        "TOCI" => TagGroup::new(Tag::TOCI),
        "Reference" => TagGroup::new(Tag::Reference),
        _ => TagGroup::new(Tag::P),
    }
}
