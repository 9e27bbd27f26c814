//! The structure of the document, as readers and screen readers follow it.

/// A node by its place in the tree.
pub(crate) type NodeId = u32;

/// The node everything hangs from.
pub(crate) const ROOT: NodeId = 0;

/// What a part of the document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    List {
        numbered: bool,
    },
    Item,
    Label,
    Body,
    Table,
    Caption,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Figure,
    Link,
    /// Words whose glyphs do not stand in the order they are read.
    Said,
    Contents,
    ContentsItem,
    Reference,
}

impl Role {
    /// The standard name of a role.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Paragraph => "P",
            Self::List { .. } => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::Row => "TR",
            Self::ColumnHeader | Self::RowHeader => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
            Self::Link => "Link",
            Self::Said => "Span",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
        }
    }
}

/// One part of the document.
pub(crate) struct Node {
    pub role: Role,
    pub parent: NodeId,
    /// Words that stand for a picture, or for glyphs in another order.
    pub alt: Option<String>,
    /// Columns a cell covers.
    pub columns: u16,
}

/// All parts, each after its parent and in reading order.
pub(crate) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// A document without parts.
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: ROOT, alt: None, columns: 1 }] }
    }

    /// Adds a part at the end of its parent.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.nodes.push(Node { role, parent, alt: None, columns: 1 });
        (self.nodes.len() - 1) as NodeId
    }

    /// Adds a picture and the words that stand for it.
    pub(crate) fn add_figure(&mut self, parent: NodeId, alt: &str) -> NodeId {
        let id = self.add(parent, Role::Figure);
        let words = if alt.trim().is_empty() { "Picture" } else { alt };
        self.nodes[id as usize].alt = Some(words.to_owned());
        id
    }

    /// Adds words that are read in another order than their glyphs stand.
    pub(crate) fn add_said(&mut self, parent: NodeId, words: &str) -> NodeId {
        let id = self.add(parent, Role::Said);
        self.nodes[id as usize].alt = Some(words.to_owned());
        id
    }

    /// Adds a cell that covers some columns.
    pub(crate) fn add_cell(&mut self, parent: NodeId, role: Role, columns: u16) -> NodeId {
        let id = self.add(parent, role);
        self.nodes[id as usize].columns = columns;
        id
    }

    /// All parts, by id.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}
