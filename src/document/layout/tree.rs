//! The structure tree of the document (ISO 32000-2, 14.7), as screen readers follow it.

/// The index of a node in the tree.
pub(crate) type NodeId = u32;

/// The root of the tree (`Document`).
pub(crate) const ROOT: NodeId = 0;

/// The structure type of a node.
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
    /// A `Span` in another language, or whose glyphs are not in reading order.
    Said,
    Contents,
    ContentsItem,
    Reference,
}

impl Role {
    /// The standard structure type of a role (ISO 32000-2, 14.8.4).
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

/// A node of the structure tree.
pub(crate) struct Node {
    pub role: Role,
    pub parent: NodeId,
    /// `Alt` of a picture, or `ActualText` of glyphs that are not in reading order.
    pub alt: Option<Box<str>>,
    /// How many columns a cell spans (`ColSpan`).
    pub columns: u16,
    /// Its language (`Lang`), when it differs from the document's.
    pub language: Option<&'static str>,
}

impl Node {
    fn new(parent: NodeId, role: Role) -> Self {
        Self { role, parent, alt: None, columns: 1, language: None }
    }
}

/// All nodes, each after its parent and in reading order.
pub(crate) struct Tree {
    nodes: Vec<Node>,
    next: NodeId,
    /// Whether nodes are kept, or only counted.
    kept: bool,
}

impl Tree {
    /// A tree with only the root.
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node::new(ROOT, Role::Document)], next: 1, kept: true }
    }

    /// A tree for the second layout: it assigns the ids of the first again and keeps nothing.
    pub(crate) fn again() -> Self {
        Self { nodes: Vec::new(), next: 1, kept: false }
    }

    /// Adds a node at the end of its parent.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.put(Node::new(parent, role))
    }

    fn put(&mut self, node: Node) -> NodeId {
        if self.kept {
            self.nodes.push(node);
        }
        self.next += 1;
        self.next - 1
    }

    /// Adds a picture and its alternative text.
    pub(crate) fn add_figure(&mut self, parent: NodeId, alt: &str) -> NodeId {
        let words = if alt.trim().is_empty() { "Picture" } else { alt };
        self.put(Node { alt: Some(words.into()), ..Node::new(parent, Role::Figure) })
    }

    /// Adds a span in another language, or whose glyphs are not in reading order.
    pub(crate) fn add_said(
        &mut self,
        parent: NodeId,
        words: Option<&str>,
        language: Option<&'static str>,
    ) -> NodeId {
        self.put(Node { alt: words.map(Into::into), language, ..Node::new(parent, Role::Said) })
    }

    /// Adds a cell that spans some columns.
    pub(crate) fn add_cell(&mut self, parent: NodeId, role: Role, columns: u16) -> NodeId {
        self.put(Node { columns, ..Node::new(parent, role) })
    }

    /// All nodes, by id.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}
