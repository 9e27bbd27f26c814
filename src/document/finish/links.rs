//! Areas that lead somewhere, as annotations.

use lopdf::{Document, Object, ObjectId, StringFormat, dictionary};

use super::{destination, text};
use crate::document::Note;
use crate::document::blocks::Link;
use crate::document::layout::display::{Goal, LinkTo};
use crate::document::layout::tree::NodeId;
use crate::document::pdf::Parts;

/// An annotation and what it belongs to.
pub(super) struct Area {
    pub page: u32,
    pub node: NodeId,
    pub annotation: ObjectId,
}

/// Writes an annotation for every area whose goal is there. Their keys in the parent tree follow those of the pages.
pub(super) fn write(
    pdf: &mut Document,
    parts: &Parts,
    pages: &[ObjectId],
    report: &mut Vec<Note>,
) -> Vec<Area> {
    let mut written: Vec<Area> = Vec::with_capacity(parts.areas.len());
    let mut missing = std::collections::BTreeSet::new();
    for area in &parts.areas {
        let Some(link) = parts.links.get(area.link as usize) else {
            continue;
        };
        let Some((key, goal)) = goal(link, parts, pages) else {
            if let Goal::Link(Link::Anchor(name)) = &link.goal {
                missing.insert(name.clone());
            }
            continue;
        };
        let annotation = pdf.add_object(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => area.rect.iter().map(|&side| side.into()).collect::<Vec<Object>>(),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "Contents" => text(&words(link)),
            "StructParent" => (pages.len() + written.len()) as i64,
            key => goal,
        });
        written.push(Area { page: area.page, node: area.node, annotation });
    }
    report.extend(missing.into_iter().map(Note::NoAnchor));
    written
}

fn goal(link: &LinkTo, parts: &Parts, pages: &[ObjectId]) -> Option<(&'static str, Object)> {
    let place = match &link.goal {
        Goal::Heading(index) => parts.headings.get(*index as usize)?.place?,
        Goal::Link(Link::Anchor(name)) => *parts.anchors.get(name)?,
        Goal::Link(Link::Uri(uri)) => {
            let uri = Object::String(escape(uri).into_bytes(), StringFormat::Literal);
            return Some(("A", dictionary! { "S" => "URI", "URI" => uri }.into()));
        }
    };
    Some(("Dest", destination(pages, place.page, place.y)?))
}

fn words(link: &LinkTo) -> String {
    match &link.goal {
        Goal::Link(Link::Uri(uri)) if link.words.trim() != uri => {
            format!("{}: {uri}", link.words.trim())
        }
        _ => link.words.trim().to_owned(),
    }
}

/// An address in ASCII.
fn escape(uri: &str) -> String {
    uri.bytes()
        .map(|byte| {
            if byte.is_ascii_graphic() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
