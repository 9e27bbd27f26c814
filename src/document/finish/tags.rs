//! The structure tree (ISO 32000-2, 14.7; ISO 14289-1), which screen readers follow, and the marked content of each
//! element.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use lopdf::{Document, Object, ObjectId, dictionary};

use super::links::Area;
use super::pack::{Pack, Packing, TOGETHER, in_parallel};
use super::values::text;
use super::write::{Plain, put};
use crate::document::layout::tree::{Node, NodeId, ROOT, Role, Tree};
use crate::document::made::structure::Said;
use crate::document::pdf::{Extent, PaintedPage};
use crate::document::types::RenderError;

/// A kid of a structure element.
#[derive(Clone, Copy)]
enum Kid {
    Node(NodeId),
    Mark { page: u32, id: u32 },
    Annotation { page: u32, number: u32 },
}

/// Writes the tree; returns its root, its elements in object streams, and its digest.
pub(super) fn write(
    pdf: &mut Document,
    tree: &Tree,
    painted: &[PaintedPage],
    pages: &[ObjectId],
    areas: &[Area],
    plain: &mut Plain,
) -> Result<(ObjectId, Vec<Pack>, Said), RenderError> {
    let nodes = tree.nodes();
    let kids = arrange(nodes, painted, areas);
    let said = said(nodes, &kids);
    let root = pdf.new_object_id();
    let leads = leads(nodes.len(), areas);
    let mut shown: Vec<NodeId> =
        (0..).zip(&said).filter(|(_, said)| **said).map(|(node, _)| node).collect();
    // Elements of one type next to each other, with consecutive numbers, compress smaller.
    shown.sort_by_key(|&node| name(nodes, &leads, node));
    let mut numbers = vec![0; nodes.len()];
    for &node in &shown {
        numbers[node as usize] = pdf.new_object_id().0;
    }
    let mut shared = HashMap::new();
    for (node, _) in nodes.iter().zip(&said).filter(|(_, said)| **said) {
        if let Some(words) = attributes(node) {
            shared.entry(words).or_insert_with_key(|words| {
                let number = pdf.new_object_id().0;
                plain.push((number, words.clone().into_bytes()));
                number
            });
        }
    }
    let extents = painted.iter().flat_map(|page| &page.extents).map(|(&node, &at)| (node, at));
    let writer = Writer {
        nodes,
        kids,
        leads,
        numbers,
        pages,
        root: root.0,
        shared,
        extents: extents.collect(),
    };
    let packs = in_parallel(&shown.chunks(TOGETHER).collect::<Vec<_>>(), |part| {
        let mut packing = Packing::default();
        part.iter().for_each(|&node| writer.part(node, &mut packing));
        packing.finish()
    })?;
    let parents = pdf.new_object_id();
    plain.push((parents.0, writer.parent_tree(painted, areas)));
    let dict = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => (writer.numbers[ROOT as usize], 0),
        "ParentTree" => parents,
        "ParentTreeNextKey" => (pages.len() + areas.len()) as i64,
    };
    pdf.objects.insert(root, dict.into());
    let mut told = Said::default();
    writer.tell(ROOT, &mut told);
    Ok((root, packs, told))
}

/// Serialises elements directly to bytes: there may be a hundred thousand.
struct Writer<'t> {
    nodes: &'t [Node],
    kids: Kids,
    /// Whether an annotation belongs to each node.
    leads: Vec<bool>,
    /// The object number of each element; 0 for nodes without content.
    numbers: Vec<u32>,
    pages: &'t [ObjectId],
    root: u32,
    /// Attribute objects that several elements share.
    shared: HashMap<String, u32>,
    extents: BTreeMap<NodeId, Extent>,
}

impl Writer<'_> {
    fn part(&self, index: NodeId, packing: &mut Packing) {
        let node = &self.nodes[index as usize];
        let name = self.name(index);
        let parent = if index == ROOT { self.root } else { self.numbers[node.parent as usize] };
        let out = packing.begin(self.numbers[index as usize]);
        put_words(out, format_args!("<</S/{name}/P {parent} 0 R"));
        let kids = self.kids.of(index);
        let home = kids.iter().find_map(|kid| match kid {
            Kid::Mark { page, .. } | Kid::Annotation { page, .. } => Some(*page),
            Kid::Node(_) => None,
        });
        if let Some(home) = home {
            put_words(out, format_args!("/Pg {} 0 R", self.pages[home as usize].0));
        }
        let shown = |kid: &&Kid| match kid {
            Kid::Node(node) => self.numbers[*node as usize] != 0,
            _ => true,
        };
        match kids.iter().filter(shown).count() {
            0 => {}
            1 => {
                out.extend(b"/K");
                kids.iter().filter(shown).for_each(|kid| self.kid(kid, home, out));
            }
            _ => {
                out.extend(b"/K[");
                kids.iter().filter(shown).for_each(|kid| self.kid(kid, home, out));
                out.push(b']');
            }
        }
        if let Some(alt) = &node.alt {
            out.extend(if node.role == Role::Said { b"/ActualText".as_slice() } else { b"/Alt" });
            put(&text(alt), out);
        }
        if let Some(language) = node.language {
            put_words(out, format_args!("/Lang({language})"));
        }
        self.attributes(index, node, out);
        out.extend(b">>");
    }

    /// Adds an element and its descendants to the digest.
    fn tell(&self, index: NodeId, told: &mut Said) {
        let node = &self.nodes[index as usize];
        told.begin(self.name(index).as_bytes());
        if let Some(alt) = &node.alt {
            told.words(if node.role == Role::Said { b"ActualText" } else { b"Alt" }, alt);
        }
        if let Some(language) = node.language {
            told.words(b"Lang", language);
        }
        let table = matches!(node.role, Role::ColumnHeader | Role::RowHeader | Role::Cell);
        if table && node.columns > 1 {
            told.way(b"ColSpan", node.columns.to_string().as_bytes());
        }
        match node.role {
            Role::List { numbered } => told.way(b"ListNumbering", sort(numbered).as_bytes()),
            Role::ColumnHeader => told.way(b"Scope", b"Column"),
            Role::RowHeader => told.way(b"Scope", b"Row"),
            _ => {}
        }
        for kid in self.kids.of(index) {
            match *kid {
                Kid::Node(node) if self.numbers[node as usize] != 0 => self.tell(node, told),
                Kid::Node(_) => {}
                Kid::Mark { page, id } => told.mark(page as usize, id.into()),
                Kid::Annotation { .. } => told.annotation(),
            }
        }
        told.end();
    }

    fn name(&self, index: NodeId) -> &'static str {
        name(self.nodes, &self.leads, index)
    }

    fn kid(&self, kid: &Kid, home: Option<u32>, out: &mut Vec<u8>) {
        let page = |page: u32| self.pages[page as usize].0;
        match *kid {
            Kid::Node(node) => {
                put_words(out, format_args!(" {} 0 R", self.numbers[node as usize]));
            }
            Kid::Mark { page, id } if Some(page) == home => put_words(out, format_args!(" {id}")),
            Kid::Mark { page: at, id } => {
                put_words(out, format_args!("<</Type/MCR/Pg {} 0 R/MCID {id}>>", page(at)));
            }
            Kid::Annotation { page: at, number } if Some(at) == home => {
                put_words(out, format_args!("<</Type/OBJR/Obj {number} 0 R>>"));
            }
            Kid::Annotation { page: at, number } => {
                let at = page(at);
                put_words(out, format_args!("<</Type/OBJR/Pg {at} 0 R/Obj {number} 0 R>>"));
            }
        }
    }

    fn attributes(&self, index: NodeId, node: &Node, out: &mut Vec<u8>) {
        if let Some(number) = attributes(node).and_then(|words| self.shared.get(&words)) {
            put_words(out, format_args!("/A {number} 0 R"));
        }
        if let Some(sides) = self.extents.get(&index).filter(|_| node.role == Role::Figure) {
            out.extend(b"/A<</O/Layout/Placement/Block/BBox");
            put(&Object::Array(sides.iter().map(|&side| side.into()).collect()), out);
            out.extend(b">>");
        }
    }

    /// The parent tree, from marked content back to its element: an array for each page, then one entry for each
    /// annotation.
    fn parent_tree(&self, painted: &[PaintedPage], areas: &[Area]) -> Vec<u8> {
        let part = |node: NodeId| match self.numbers[node as usize] {
            0 => self.root,
            number => number,
        };
        let mut out = b"<</Nums[".to_vec();
        for (key, page) in painted.iter().enumerate() {
            put_words(&mut out, format_args!("{key}["));
            page.marks
                .iter()
                .for_each(|&node| put_words(&mut out, format_args!("{} 0 R ", part(node))));
            out.push(b']');
        }
        for (key, area) in (painted.len()..).zip(areas) {
            put_words(&mut out, format_args!("{key} {} 0 R ", part(area.node)));
        }
        out.extend(b"]>>");
        out
    }
}

/// The structure type of an element; a link without a destination is a `Span`.
fn name(nodes: &[Node], leads: &[bool], index: NodeId) -> &'static str {
    let role = nodes[index as usize].role;
    if role == Role::Link && !leads[index as usize] { "Span" } else { role.name() }
}

/// The attributes of an element that others can share.
fn attributes(node: &Node) -> Option<String> {
    let scope = match node.role {
        Role::ColumnHeader => "/Scope/Column",
        Role::RowHeader => "/Scope/Row",
        Role::Cell if node.columns > 1 => "",
        Role::List { numbered } => {
            return Some(format!("<</O/List/ListNumbering/{}>>", sort(numbered)));
        }
        _ => return None,
    };
    let columns = match node.columns {
        0 | 1 => String::new(),
        columns => format!("/ColSpan {columns}"),
    };
    Some(format!("<</O/Table{scope}{columns}>>"))
}

/// The `ListNumbering` of a list.
fn sort(numbered: bool) -> &'static str {
    if numbered { "Decimal" } else { "Disc" }
}

fn put_words(out: &mut Vec<u8>, words: std::fmt::Arguments<'_>) {
    // Writing to memory cannot fail.
    let _ = out.write_fmt(words);
}

/// For each node, whether an annotation belongs to it.
fn leads(count: usize, areas: &[Area]) -> Vec<bool> {
    let mut leads = vec![false; count];
    areas.iter().for_each(|area| leads[area.node as usize] = true);
    leads
}

/// The kids of all elements in one flat list.
struct Kids {
    /// Where the kids of each node begin; the last value is the end.
    starts: Vec<u32>,
    kids: Vec<Kid>,
}

impl Kids {
    /// Builds the list from pairs of parent and kid, in reading order.
    fn of_pairs(count: usize, pairs: &[(NodeId, Kid)]) -> Self {
        let mut starts = vec![0u32; count + 1];
        pairs.iter().for_each(|(parent, _)| starts[*parent as usize + 1] += 1);
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut kids = vec![Kid::Node(ROOT); pairs.len()];
        for &(parent, kid) in pairs {
            let place = &mut next[parent as usize];
            kids[*place as usize] = kid;
            *place += 1;
        }
        Self { starts, kids }
    }

    fn of(&self, part: NodeId) -> &[Kid] {
        let part = part as usize;
        &self.kids[self.starts[part] as usize..self.starts[part + 1] as usize]
    }
}

/// Attaches every node and every marked content at its place in reading order.
///
/// Nodes are numbered in reading order, so each is attached just before the first content that follows it; links
/// stand inside a line and are attached by their own content.
fn arrange(nodes: &[Node], painted: &[PaintedPage], areas: &[Area]) -> Kids {
    let marks: usize = painted.iter().map(|page| page.marks.len()).sum();
    let mut pairs: Vec<(NodeId, Kid)> = Vec::with_capacity(nodes.len() + marks + areas.len());
    let mut attached = vec![false; nodes.len()];
    attached[ROOT as usize] = true;
    let mut next = 1;
    let in_line = |node: NodeId| matches!(nodes[node as usize].role, Role::Link | Role::Said);
    let mut attach = |node: NodeId, pairs: &mut Vec<(NodeId, Kid)>| {
        let parent = nodes[node as usize].parent;
        // Text inside a link attaches the link too.
        for part in [parent, node].into_iter().filter(|&part| part == node || in_line(part)) {
            if !std::mem::replace(&mut attached[part as usize], true) {
                pairs.push((nodes[part as usize].parent, Kid::Node(part)));
            }
        }
    };
    for (page, painted) in (0u32..).zip(painted) {
        for (id, &node) in (0u32..).zip(&painted.marks) {
            while next <= node {
                if !in_line(next) {
                    attach(next, &mut pairs);
                }
                next += 1;
            }
            attach(node, &mut pairs);
            pairs.push((node, Kid::Mark { page, id }));
        }
    }
    for node in next..nodes.len() as NodeId {
        if !in_line(node) {
            attach(node, &mut pairs);
        }
    }
    pairs.extend(
        areas.iter().map(|area| {
            (area.node, Kid::Annotation { page: area.page, number: area.annotation.0 })
        }),
    );
    Kids::of_pairs(nodes.len(), &pairs)
}

/// Which nodes are written: those with content, and empty cells, which a table needs to keep its columns.
fn said(nodes: &[Node], kids: &Kids) -> Vec<bool> {
    let mut said = vec![false; nodes.len()];
    said[ROOT as usize] = true;
    for index in (1..nodes.len()).rev() {
        let own = kids.of(index as NodeId).iter().any(|kid| match kid {
            Kid::Node(node) => said[*node as usize],
            Kid::Mark { .. } | Kid::Annotation { .. } => true,
        });
        said[index] =
            own || matches!(nodes[index].role, Role::Cell | Role::RowHeader | Role::ColumnHeader);
    }
    said
}
