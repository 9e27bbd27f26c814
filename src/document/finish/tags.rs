//! The structure tree: what screen readers follow, and which marked content says it.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::links::Area;
use super::text;
use super::write::{Plain, put_dictionary};
use crate::document::layout::tree::{Node, NodeId, ROOT, Role};
use crate::document::pdf::Parts;

/// What a part holds, in reading order.
#[derive(Clone, Copy)]
enum Kid {
    Node(NodeId),
    Mark { page: u32, id: u32 },
    Annotation { page: u32, id: ObjectId },
}

/// Writes the tree and gives its root; its many parts are written at once.
pub(super) fn write(
    pdf: &mut Document,
    parts: &Parts,
    pages: &[ObjectId],
    areas: &[Area],
    plain: &mut Plain,
) -> ObjectId {
    let nodes = parts.tree.nodes();
    let mut kids = arrange(nodes, &parts.marks);
    let mut leads = vec![false; nodes.len()];
    for area in areas {
        leads[area.node as usize] = true;
        kids[area.node as usize].push(Kid::Annotation { page: area.page, id: area.annotation });
    }
    let said = said(nodes, &kids);
    let root = pdf.new_object_id();
    let ids: Vec<Option<ObjectId>> =
        said.iter().map(|&said| said.then(|| pdf.new_object_id())).collect();

    for (index, node) in nodes.iter().enumerate() {
        let Some(id) = ids[index] else { continue };
        let name = if node.role == Role::Link && !leads[index] { "Span" } else { node.role.name() };
        let parent = if index as NodeId == ROOT { Some(root) } else { ids[node.parent as usize] };
        let mut dict =
            dictionary! { "Type" => "StructElem", "S" => name, "P" => parent.unwrap_or(root) };
        let home = kids[index].iter().find_map(|kid| match kid {
            Kid::Mark { page, .. } | Kid::Annotation { page, .. } => Some(*page),
            Kid::Node(_) => None,
        });
        if let Some(home) = home {
            dict.set("Pg", pages[home as usize]);
        }
        let mut list: Vec<Object> =
            kids[index].iter().filter_map(|kid| kid_object(kid, home, pages, &ids)).collect();
        match list.len() {
            0 => {}
            1 => dict.set("K", list.remove(0)),
            _ => dict.set("K", list),
        }
        if let Some(alt) = &node.alt {
            dict.set(if node.role == Role::Said { "ActualText" } else { "Alt" }, text(alt));
        }
        if let Some(attributes) = attributes(node, parts.extents.get(&(index as NodeId))) {
            dict.set("A", attributes);
        }
        let mut bytes = Vec::with_capacity(80);
        put_dictionary(&dict, &mut bytes);
        bytes.shrink_to_fit();
        plain.push((id.0, bytes));
    }

    let parent_tree =
        pdf.add_object(dictionary! { "Nums" => parent_numbers(parts, areas, &ids, root) });
    let top = ids[ROOT as usize].map_or(Object::Null, Object::from);
    let dict = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => top,
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => (pages.len() + areas.len()) as i64,
    };
    pdf.objects.insert(root, dict.into());
    root
}

/// Puts every part and every marked content where it is read.
///
/// Parts are numbered in reading order, so each is attached just before the first content that comes after it; links
/// stand inside a line and are attached by their own content.
fn arrange(nodes: &[Node], marks: &[Vec<NodeId>]) -> Vec<Vec<Kid>> {
    let mut kids: Vec<Vec<Kid>> = vec![Vec::new(); nodes.len()];
    let mut attached = vec![false; nodes.len()];
    attached[ROOT as usize] = true;
    let mut next = 1;
    let in_line = |node: NodeId| matches!(nodes[node as usize].role, Role::Link | Role::Said);
    let mut attach = |node: NodeId, kids: &mut Vec<Vec<Kid>>| {
        let parent = nodes[node as usize].parent;
        // Words inside a link bring the link with them.
        for part in [parent, node].into_iter().filter(|&part| part == node || in_line(part)) {
            if !std::mem::replace(&mut attached[part as usize], true) {
                kids[nodes[part as usize].parent as usize].push(Kid::Node(part));
            }
        }
    };
    for (page, marks) in (0u32..).zip(marks) {
        for (id, &node) in (0u32..).zip(marks) {
            while next <= node {
                if !in_line(next) {
                    attach(next, &mut kids);
                }
                next += 1;
            }
            attach(node, &mut kids);
            kids[node as usize].push(Kid::Mark { page, id });
        }
    }
    for node in next..nodes.len() as NodeId {
        if !in_line(node) {
            attach(node, &mut kids);
        }
    }
    kids
}

/// Which parts say something; empty cells do, because a table without them is crooked.
fn said(nodes: &[Node], kids: &[Vec<Kid>]) -> Vec<bool> {
    let mut said = vec![false; nodes.len()];
    said[ROOT as usize] = true;
    for index in (1..nodes.len()).rev() {
        let own = kids[index].iter().any(|kid| match kid {
            Kid::Node(node) => said[*node as usize],
            Kid::Mark { .. } | Kid::Annotation { .. } => true,
        });
        said[index] =
            own || matches!(nodes[index].role, Role::Cell | Role::RowHeader | Role::ColumnHeader);
    }
    said
}

fn kid_object(
    kid: &Kid,
    home: Option<u32>,
    pages: &[ObjectId],
    ids: &[Option<ObjectId>],
) -> Option<Object> {
    Some(match *kid {
        Kid::Node(node) => ids[node as usize]?.into(),
        Kid::Mark { page, id } if Some(page) == home => i64::from(id).into(),
        Kid::Mark { page, id } => {
            dictionary! { "Type" => "MCR", "Pg" => pages[page as usize], "MCID" => i64::from(id) }
                .into()
        }
        Kid::Annotation { page, id } => {
            dictionary! { "Type" => "OBJR", "Pg" => pages[page as usize], "Obj" => id }.into()
        }
    })
}

fn attributes(node: &Node, extent: Option<&[f32; 4]>) -> Option<Dictionary> {
    let mut table = dictionary! { "O" => "Table" };
    if node.columns > 1 {
        table.set("ColSpan", i64::from(node.columns));
    }
    match node.role {
        Role::ColumnHeader => table.set("Scope", "Column"),
        Role::RowHeader => table.set("Scope", "Row"),
        Role::Cell if node.columns > 1 => {}
        Role::List { numbered } => {
            return Some(
                dictionary! { "O" => "List", "ListNumbering" => if numbered { "Decimal" } else { "Disc" } },
            );
        }
        Role::Figure => {
            let sides = extent?.iter().map(|&side| side.into()).collect::<Vec<Object>>();
            return Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => sides });
        }
        _ => return None,
    }
    Some(table)
}

/// From marked content back to its part: an array for each page, then one entry for each annotation.
fn parent_numbers(
    parts: &Parts,
    areas: &[Area],
    ids: &[Option<ObjectId>],
    root: ObjectId,
) -> Vec<Object> {
    let part = |node: NodeId| Object::from(ids[node as usize].unwrap_or(root));
    let pages = parts
        .marks
        .iter()
        .map(|marks| Object::Array(marks.iter().map(|&node| part(node)).collect()));
    let values = pages.chain(areas.iter().map(|area| part(area.node)));
    values.enumerate().flat_map(|(key, value)| [Object::Integer(key as i64), value]).collect()
}
