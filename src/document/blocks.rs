//! What a document says: blocks with roles, and no points or pages.
//!
//! A block knows that it is a heading or a table, never where it lands. Only widths of columns and sizes of pictures
//! are given in points or shares, because they carry meaning of their own.

use std::sync::Arc;

use super::drawing::{Color, Drawing};

/// One part of a document, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Large words at the start of a document; not a heading and not in the outline.
    Title(Vec<Span>),
    /// The line below a title.
    Subtitle(Vec<Span>),
    /// A heading, which also becomes an outline entry and a contents entry.
    Heading(Heading),
    /// Running text.
    Paragraph(Vec<Span>),
    /// A bulleted or numbered list.
    List(List),
    /// A table.
    Table(Table),
    /// A picture with words that stand for it.
    Figure(Figure),
    /// The contents, made from the headings of level 1 to `depth`, with page numbers.
    Contents {
        /// The deepest heading level listed: 1, 2 or 3.
        depth: u8,
    },
    /// Terms and what they stand for, term on the left.
    KeyValue(Vec<(Vec<Span>, Vec<Span>)>),
    /// Blocks on a tinted ground with a coloured edge.
    Panel {
        /// The ground.
        fill: Color,
        /// The edge on the left, if there is one.
        edge: Option<Color>,
        /// What stands on it.
        blocks: Vec<Block>,
    },
    /// Blocks that stay on one page when a page can hold them.
    Together(Vec<Block>),
    /// A place links can lead to, at whatever comes next.
    Anchor(String),
    /// What follows starts a new page.
    PageBreak,
    /// Empty height, in points.
    Spacer(f32),
    /// A thin line across the page.
    Rule,
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1, 2 or 3.
    pub level: u8,
    /// The words.
    pub spans: Vec<Span>,
    /// The name links use to lead here.
    pub anchor: Option<String>,
}

/// A stretch of text in one manner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Span {
    /// The words; a line feed starts a new line.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// Whether they are set smaller.
    pub small: bool,
    /// Their colour.
    pub tone: Tone,
    /// Where they lead.
    pub link: Option<Link>,
}

/// The meaning of a colour of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Body text.
    #[default]
    Ink,
    /// Secondary text.
    Muted,
    /// The house colour.
    Accent,
    /// Signed off.
    Done,
    /// Waiting for somebody.
    Waiting,
    /// Handed back or refused.
    Returned,
    /// On a dark ground.
    Paper,
}

/// Where a span leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// A place in this document.
    Anchor(String),
    /// An address.
    Uri(String),
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Numbers instead of bullets.
    pub numbered: bool,
    /// The items.
    pub items: Vec<ListItem>,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// The words.
    pub spans: Vec<Span>,
    /// A list inside the item.
    pub inner: Option<List>,
}

/// A table; every row has one cell for each column, counting the columns a cell covers.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// Rows repeated at the top of each page the table reaches.
    pub header: Vec<Row>,
    /// Whether the words of header cells run upwards, so that narrow columns can be named.
    pub upright_header: bool,
    /// The other rows; none is split across pages unless it is taller than one.
    pub rows: Vec<Row>,
    /// The lines drawn.
    pub lines: Lines,
    /// Smaller text and tighter cells.
    pub compact: bool,
    /// Words above the table that name it.
    pub caption: Option<Vec<Span>>,
}

/// The width of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Column {
    /// Points.
    Fixed(f32),
    /// A share of what fixed columns leave.
    Share(f32),
}

/// The lines of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lines {
    /// Between rows.
    #[default]
    Rows,
    /// Around every cell.
    Grid,
    /// None.
    Bare,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The cells.
    pub cells: Vec<Cell>,
    /// The name links use to lead here.
    pub anchor: Option<String>,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The words.
    pub spans: Vec<Span>,
    /// A drawing above the words, and the words that stand for it.
    pub drawing: Option<(Arc<Drawing>, String)>,
    /// The ground.
    pub fill: Option<Color>,
    /// A border around this cell alone.
    pub border: Option<Color>,
    /// Whether the cell names its row; cells of header rows name their columns without being told.
    pub names_row: bool,
    /// How many columns it covers.
    pub columns: u16,
    /// Where the words stand.
    pub align: Align,
}

/// Where words stand between left and right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is shown.
    pub picture: Picture,
    /// The words that stand for it, read aloud instead of it.
    pub alt: String,
    /// Words below it.
    pub caption: Option<Vec<Span>>,
    /// The widest it may be, in points; the page's width if none.
    pub max_width: Option<f32>,
    /// The tallest it may be, in points; two thirds of a page if none.
    pub max_height: Option<f32>,
}

/// What a figure shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// Shapes, at their own size.
    Drawing(Arc<Drawing>),
    /// The bytes of a JPEG or PNG file.
    Image(Arc<[u8]>),
}

impl Span {
    /// Plain words.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The same, bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same, smaller.
    #[must_use]
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// The same in another tone.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The same, secondary.
    #[must_use]
    pub fn muted(self) -> Self {
        self.tone(Tone::Muted)
    }

    /// The same, leading to an anchor of this document.
    #[must_use]
    pub fn to_anchor(mut self, anchor: impl Into<String>) -> Self {
        self.link = Some(Link::Anchor(anchor.into()));
        self
    }

    /// The same, leading to an address.
    #[must_use]
    pub fn to_uri(mut self, uri: impl Into<String>) -> Self {
        self.link = Some(Link::Uri(uri.into()));
        self
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl Block {
    /// A heading of a level without an anchor.
    pub fn heading(level: u8, text: impl Into<Span>) -> Self {
        Self::Heading(Heading {
            level,
            spans: vec![text.into()],
            anchor: None,
        })
    }

    /// A heading of a level that links can lead to.
    pub fn heading_at(level: u8, text: impl Into<Span>, anchor: impl Into<String>) -> Self {
        Self::Heading(Heading {
            level,
            spans: vec![text.into()],
            anchor: Some(anchor.into()),
        })
    }

    /// A paragraph of one span.
    pub fn text(text: impl Into<Span>) -> Self {
        Self::Paragraph(vec![text.into()])
    }

    /// A list of items of one span each.
    pub fn bullets<S: Into<Span>>(items: impl IntoIterator<Item = S>) -> Self {
        let items = items
            .into_iter()
            .map(|item| ListItem {
                spans: vec![item.into()],
                inner: None,
            })
            .collect();
        Self::List(List {
            numbered: false,
            items,
        })
    }
}

impl Table {
    /// A table with lines between rows and nothing in it yet.
    pub fn new(columns: Vec<Column>) -> Self {
        Self {
            columns,
            header: Vec::new(),
            upright_header: false,
            rows: Vec::new(),
            lines: Lines::Rows,
            compact: false,
            caption: None,
        }
    }
}

impl Row {
    /// A row of cells.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            anchor: None,
        }
    }

    /// A row of one plain span per cell.
    pub fn of<S: Into<Span>>(cells: impl IntoIterator<Item = S>) -> Self {
        Self::new(
            cells
                .into_iter()
                .map(|text| Cell::new(vec![text.into()]))
                .collect(),
        )
    }
}

impl Cell {
    /// A cell of words.
    pub fn new(spans: Vec<Span>) -> Self {
        Self {
            spans,
            drawing: None,
            fill: None,
            border: None,
            names_row: false,
            columns: 1,
            align: Align::Left,
        }
    }

    /// The same, naming its row.
    #[must_use]
    pub fn names_row(mut self) -> Self {
        self.names_row = true;
        self
    }

    /// The same on a ground.
    #[must_use]
    pub fn fill(mut self, fill: Color) -> Self {
        self.fill = Some(fill);
        self
    }

    /// The same, its words elsewhere.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// The same over several columns.
    #[must_use]
    pub fn over(mut self, columns: u16) -> Self {
        self.columns = columns;
        self
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::new(vec![text.into()])
    }
}

impl Figure {
    /// A drawing and the words that stand for it.
    pub fn drawing(drawing: Drawing, alt: impl Into<String>) -> Self {
        Self::of(Picture::Drawing(Arc::new(drawing)), alt)
    }

    /// The bytes of a JPEG or PNG file and the words that stand for it.
    pub fn image(bytes: impl Into<Arc<[u8]>>, alt: impl Into<String>) -> Self {
        Self::of(Picture::Image(bytes.into()), alt)
    }

    fn of(picture: Picture, alt: impl Into<String>) -> Self {
        Self {
            picture,
            alt: alt.into(),
            caption: None,
            max_width: None,
            max_height: None,
        }
    }
}
