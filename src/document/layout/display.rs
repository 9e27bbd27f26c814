//! The display list: every item of each page with its position and the structure node it belongs to.

use std::sync::Arc;

use super::shape::Word;
use super::tree::NodeId;
use crate::document::blocks::Link;
use crate::document::drawing::{Color, Shape};

/// The items of one page.
#[derive(Default)]
pub(crate) struct Page {
    /// In painting order.
    pub items: Vec<Placed>,
}

/// A point on a page, from its top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// Counted from 0.
    pub page: u32,
    /// Points from the top.
    pub y: f32,
}

/// A heading and its place after layout.
pub(crate) struct HeadingMark {
    pub level: u8,
    pub title: String,
    /// Whether the contents list it; they do not list their own heading.
    pub listed: bool,
    pub place: Option<Place>,
}

/// A link: its destination and its words.
pub(crate) struct LinkTo {
    pub goal: Goal,
    pub words: String,
}

/// The destination of a link.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Goal {
    /// A heading, by its index in [`Plan::headings`].
    Heading(u32),
    /// An anchor or an address.
    Link(Link),
}

/// The structure node an item belongs to, or the kind of artifact it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// A node of the structure tree.
    Node(NodeId),
    /// Decoration: rules, backgrounds, leaders.
    Decoration,
    /// A header row repeated on a later page.
    Repeated,
    /// The running head.
    Header,
    /// The running foot.
    Footer,
    /// The watermark.
    Watermark,
}

/// An item and its position: points from the left and the top of the page.
#[derive(Clone)]
pub(crate) struct Placed {
    pub x: f32,
    pub y: f32,
    pub owner: Owner,
    pub item: Item,
}

/// Something painted, or a position to record.
#[derive(Clone)]
pub(crate) enum Item {
    /// Text on one line; `y` is its baseline.
    Text(Text),
    /// A shape of a drawing whose top left corner is at the position.
    Shape(Arc<Shape>),
    /// A filled outline relative to the position.
    Outline { steps: Arc<Vec<Step>>, color: Color },
    /// A filled rectangle from the position.
    Fill { w: f32, h: f32, color: Color },
    /// A rule from the position.
    Stroke { dx: f32, dy: f32, color: Color, width: f32 },
    /// A picture, by its index in [`Images`](crate::document::picture::Images); its corner is at the position.
    Image { image: usize, w: f32, h: f32 },
    /// The area of a link, by its index in [`Plan::links`].
    Link { w: f32, h: f32, link: u32 },
    /// The bounding box of the figure it belongs to.
    Extent { w: f32, h: f32 },
    /// A named destination.
    Anchor(Arc<str>),
    /// The position of a heading, by its index.
    Heading(u32),
    /// The page number of a destination, right-aligned at the position.
    PageOf { goal: Goal, size: f32, color: Color },
}

/// A step of an outline; y grows downwards.
pub(crate) enum Step {
    Move((f32, f32)),
    Line((f32, f32)),
    /// A Bézier curve: two control points and the end.
    Curve((f32, f32), (f32, f32), (f32, f32)),
    Close,
}

impl Step {
    /// The step with its points mapped.
    pub(crate) fn map(&self, place: impl Fn((f32, f32)) -> (f32, f32)) -> Self {
        match *self {
            Self::Move(to) => Self::Move(place(to)),
            Self::Line(to) => Self::Line(place(to)),
            Self::Curve(one, two, to) => Self::Curve(place(one), place(two), place(to)),
            Self::Close => Self::Close,
        }
    }
}

/// Words in one font size and colour.
#[derive(Clone)]
pub(crate) struct Text {
    pub size: f32,
    pub color: Color,
    pub words: Vec<Arc<Word>>,
    /// Rotation in degrees, counter-clockwise.
    pub turn: f32,
}
