//! The content of a document: blocks with roles, without coordinates or pages.
//!
//! A block knows that it is a heading or a table, never where it lands. Only widths of columns and sizes of pictures
//! are given in points or shares, because they carry meaning of their own.

use std::sync::Arc;

use super::drawing::{Align, Color, Drawing};

mod build;

/// One part of a document, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Large words at the start of a document; not a heading and not in the outline.
    Title(Vec<Span>),
    /// The line below a title.
    Subtitle(Vec<Span>),
    /// A heading, which also becomes an outline entry and a contents entry.
    Heading(Heading),
    /// The line below a heading; it stays with what follows.
    Byline(Vec<Span>),
    /// Running text.
    Paragraph(Vec<Span>),
    /// A bulleted or numbered list.
    List(List),
    /// A table.
    Table(Table),
    /// A picture with alternative text.
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

/// A run of text in one style.
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
    /// Whether the number of the page the anchor stands on is shown instead of the words.
    pub page_number: bool,
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
    /// Smaller text, tighter cells and less room around it.
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
    /// Whether the next row belongs to this one: no line and no turn of the page between them.
    pub with_next: bool,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The words.
    pub spans: Vec<Span>,
    /// A drawing above the words, with its alternative text.
    pub drawing: Option<(Arc<Drawing>, String)>,
    /// The ground.
    pub fill: Option<Color>,
    /// A border around this cell alone.
    pub border: Option<Color>,
    /// Whether it is the header cell of its row; cells of header rows are always header cells.
    pub names_row: bool,
    /// How many columns it covers.
    pub columns: u16,
    /// Where the words stand.
    pub align: Align,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is shown.
    pub picture: Picture,
    /// Alternative text, read aloud in place of the picture.
    pub alt: String,
    /// Its name in the note that replaces it when it cannot be shown; without one, the alternative text.
    pub name: Option<String>,
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
