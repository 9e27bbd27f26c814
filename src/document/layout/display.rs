//! The display list: what stands where on each page, and which part of the document it belongs to.

use std::sync::Arc;

use super::shape::Word;
use super::tree::NodeId;
use crate::document::blocks::Link;
use crate::document::drawing::{Color, Shape};

/// One page.
#[derive(Default)]
pub(crate) struct Page {
    /// Painted in order.
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

/// A heading and where it came to stand.
pub(crate) struct HeadingMark {
    pub level: u8,
    pub title: String,
    /// Whether the contents list it; they do not list their own heading.
    pub listed: bool,
    pub place: Option<Place>,
}

/// The goal of a link and its words.
pub(crate) struct LinkTo {
    pub goal: Goal,
    pub words: String,
}

/// The goal of a link.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Goal {
    /// A heading by its place in [`Display::headings`].
    Heading(u32),
    /// An anchor or an address.
    Link(Link),
}

/// What an item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// A part of the document.
    Node(NodeId),
    /// Nothing that is said: lines, grounds, leaders.
    Decoration,
    /// A header row said already on an earlier page.
    Repeated,
    /// The running head.
    Header,
    /// The running foot.
    Footer,
    /// The word across the page.
    Watermark,
}

/// An item and its place: points from the left and the top of the page.
#[derive(Clone)]
pub(crate) struct Placed {
    pub x: f32,
    pub y: f32,
    pub owner: Owner,
    pub item: Item,
}

/// What is painted or marked.
#[derive(Clone)]
pub(crate) enum Item {
    /// Words on one line, standing on `y`.
    Text(Text),
    /// A shape of a drawing whose corner is at the place.
    Shape(Arc<Shape>),
    /// A filled outline around the place.
    Outline { steps: Arc<Vec<Step>>, color: Color },
    /// A filled rectangle from the place.
    Fill { w: f32, h: f32, color: Color },
    /// A ruled line from the place.
    Stroke { dx: f32, dy: f32, color: Color, width: f32 },
    /// A picture of the store, its corner at the place.
    Image { image: usize, w: f32, h: f32 },
    /// An area that leads somewhere.
    Link { w: f32, h: f32, link: u32 },
    /// The box of the figure that owns it.
    Extent { w: f32, h: f32 },
    /// A place links can lead to.
    Anchor(Arc<str>),
    /// The place of a heading.
    Heading(u32),
    /// The page number of a goal, ending at the place.
    PageOf { goal: Goal, size: f32, color: Color },
}

/// A step of an outline, y downwards.
pub(crate) enum Step {
    Move((f32, f32)),
    Line((f32, f32)),
    /// Two handles and the end.
    Curve((f32, f32), (f32, f32), (f32, f32)),
    Close,
}

impl Step {
    /// The same step elsewhere.
    pub(crate) fn map(&self, place: impl Fn((f32, f32)) -> (f32, f32)) -> Self {
        match *self {
            Self::Move(to) => Self::Move(place(to)),
            Self::Line(to) => Self::Line(place(to)),
            Self::Curve(one, two, to) => Self::Curve(place(one), place(two), place(to)),
            Self::Close => Self::Close,
        }
    }
}

/// Words in one manner.
#[derive(Clone)]
pub(crate) struct Text {
    pub size: f32,
    pub color: Color,
    pub words: Vec<Arc<Word>>,
    /// Quarter turns are counter-clockwise degrees.
    pub turn: f32,
}
