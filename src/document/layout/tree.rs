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
    /// Words in another language, or whose glyphs do not stand in the order they are read.
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
    pub alt: Option<Box<str>>,
    /// Columns a cell covers.
    pub columns: u16,
    /// The language it is in, when it is not that of the document.
    pub language: Option<&'static str>,
}

impl Node {
    fn new(parent: NodeId, role: Role) -> Self {
        Self { role, parent, alt: None, columns: 1, language: None }
    }
}

/// All parts, each after its parent and in reading order.
pub(crate) struct Tree {
    nodes: Vec<Node>,
    next: NodeId,
    /// Whether parts are kept, or only counted.
    kept: bool,
}

impl Tree {
    /// A document without parts.
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node::new(ROOT, Role::Document)], next: 1, kept: true }
    }

    /// A tree that gives the same ids again for the same document and keeps nothing.
    pub(crate) fn again() -> Self {
        Self { nodes: Vec::new(), next: 1, kept: false }
    }

    /// Adds a part at the end of its parent.
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

    /// Adds a picture and the words that stand for it.
    pub(crate) fn add_figure(&mut self, parent: NodeId, alt: &str) -> NodeId {
        let words = if alt.trim().is_empty() { "Picture" } else { alt };
        self.put(Node { alt: Some(words.into()), ..Node::new(parent, Role::Figure) })
    }

    /// Adds words that are in another language, or read in another order than their glyphs stand.
    pub(crate) fn add_said(
        &mut self,
        parent: NodeId,
        words: Option<&str>,
        language: Option<&'static str>,
    ) -> NodeId {
        self.put(Node { alt: words.map(Into::into), language, ..Node::new(parent, Role::Said) })
    }

    /// Adds a cell that covers some columns.
    pub(crate) fn add_cell(&mut self, parent: NodeId, role: Role, columns: u16) -> NodeId {
        self.put(Node { columns, ..Node::new(parent, role) })
    }

    /// All parts, by id.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}
