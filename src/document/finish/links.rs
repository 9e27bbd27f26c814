//! Link annotations (ISO 32000-2, 12.5.6.5).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use super::values::{destination, text};
use super::write;
use crate::document::blocks::Link;
use crate::document::layout::Plan;
use crate::document::layout::display::{Goal, LinkTo, Place};
use crate::document::layout::tree::NodeId;
use crate::document::made::look::Look;
use crate::document::made::pages;
use crate::document::pdf::{LinkArea, PaintedPage};
use crate::document::types::{RenderError, RenderNote};

/// A link area and the structure element it belongs to.
pub(super) struct Area {
    pub page: u32,
    pub node: NodeId,
    pub annotation: ObjectId,
}

/// The serialised link annotations of a page.
pub(super) struct Told {
    /// The annotations as bytes, still without `StructParent`.
    pub annotations: Vec<(NodeId, Vec<u8>)>,
    /// The digest of the page's links.
    pub links: String,
}

/// Serialises the link annotations of a page whose destinations exist, and digests them.
pub(super) fn told(
    page: &PaintedPage,
    plan: &Plan,
    places: &Places,
    pdf: &Document,
    numbers: &HashMap<ObjectId, usize>,
) -> Result<Told, RenderError> {
    let annotations: Vec<(NodeId, Dictionary)> = page
        .areas
        .iter()
        .filter_map(|area| Some((area.node, annotation(area, plan, places)?)))
        .collect();
    let links = pages::links(&mut Look::at(pdf, numbers), annotations.iter().map(|(_, dict)| dict));
    let annotations = annotations.iter().map(|(node, dict)| (*node, write::dictionary(dict)));
    Ok(Told { annotations: annotations.collect(), links })
}

/// Adds `StructParent` to a serialised annotation.
pub(super) fn with_key(mut bytes: Vec<u8>, key: usize) -> Vec<u8> {
    bytes.truncate(bytes.len() - b">>".len());
    bytes.extend(format!("/StructParent {key}>>").bytes());
    bytes
}

/// A note for each link whose destination is not in the document.
pub(super) fn nowhere(plan: &Plan) -> Vec<RenderNote> {
    let missing: BTreeSet<&String> = plan
        .links
        .iter()
        .filter_map(|link| match &link.goal {
            Goal::Link(Link::Anchor(name)) if !plan.anchors.contains_key(name) => Some(name),
            _ => None,
        })
        .collect();
    missing.into_iter().map(|name| RenderNote::NoAnchor(name.clone())).collect()
}

/// Destinations of links, each written once because many links share one.
pub(super) struct Places(BTreeMap<(u32, u32), ObjectId>);

/// Writes the destination of every link.
pub(super) fn places(pdf: &mut Document, plan: &Plan, pages: &[ObjectId]) -> Places {
    let mut places = BTreeMap::new();
    for place in plan.links.iter().filter_map(|link| place(link, plan)) {
        places.entry(key(place)).or_insert_with(|| {
            pdf.add_object(destination(pages, place.page, place.y).unwrap_or(Object::Null))
        });
    }
    Places(places)
}

fn key(place: Place) -> (u32, u32) {
    (place.page, place.y.to_bits())
}

fn annotation(area: &LinkArea, plan: &Plan, places: &Places) -> Option<Dictionary> {
    let link = plan.links.get(area.link as usize)?;
    let (key, goal) = goal(link, plan, places)?;
    Some(dictionary! {
        "Subtype" => "Link",
        "Rect" => area.rect.iter().map(|side| (side.round() as i64).into()).collect::<Vec<Object>>(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "F" => 4,
        "Contents" => text(&words(link)),
        key => goal,
    })
}

fn goal(link: &LinkTo, plan: &Plan, places: &Places) -> Option<(&'static str, Object)> {
    if let Goal::Link(Link::Uri(uri)) = &link.goal {
        let uri = Object::String(escape(uri).into_bytes(), StringFormat::Literal);
        return Some(("A", dictionary! { "S" => "URI", "URI" => uri }.into()));
    }
    Some(("Dest", (*places.0.get(&key(place(link, plan)?))?).into()))
}

/// The place a link leads to, if it is in the document.
fn place(link: &LinkTo, plan: &Plan) -> Option<Place> {
    match &link.goal {
        Goal::Heading(index) => plan.headings.get(*index as usize)?.place,
        Goal::Link(Link::Anchor(name)) => plan.anchors.get(name).copied(),
        Goal::Link(Link::Uri(_)) => None,
    }
}

/// The text of a link, without characters that only control line breaks.
fn words(link: &LinkTo) -> String {
    let words = link.words.trim().replace('\u{A0}', " ");
    match &link.goal {
        Goal::Link(Link::Uri(uri)) if words != *uri => format!("{words}: {uri}"),
        _ => words,
    }
}

/// An address percent-encoded as ASCII.
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
