//! Paints the items of one page, each inside the marked content of its node.

use std::collections::BTreeMap;

use super::codes::Codes;
use super::content::{Content, Strings};
use super::images::{placement, resource as image, watermark};
use super::paths::{color, round};
use super::types::{Extent, LinkArea, broken};
use crate::document::drawing::Color;
use crate::document::fonts::{FACES, FaceId};
use crate::document::layout::display::{Item, Owner, Placed};
use crate::document::layout::style::PAGE;
use crate::document::layout::tree::{NodeId, Role, Tree};
use crate::document::types::RenderError;
use crate::words;

/// A painted page.
#[derive(Default)]
pub(crate) struct Painted {
    pub content: Content,
    pub marks: Vec<NodeId>,
    pub areas: Vec<LinkArea>,
    pub extents: BTreeMap<NodeId, Extent>,
}

/// An open text object.
#[derive(Clone, Copy)]
pub(super) struct Line {
    /// The start of its current line.
    pub at: (f32, f32),
    /// The position of the next glyph, if known.
    pub pen: Option<(f32, f32)>,
    /// Whether it encloses marked contents (`BT … BDC`); else it is inside one (`BDC … BT`).
    pub around: bool,
}

/// Paints one page.
pub(crate) struct Painter<'a> {
    tree: &'a Tree,
    /// The character codes of each font.
    pub(super) codes: &'a [Codes; FACES],
    orientations: &'a [u8],
    pub(super) page: Painted,
    /// Strings not written yet.
    pub(super) strings: Strings,
    open: Option<Owner>,
    /// The text object, while one is open.
    pub(super) line: Option<Line>,
    pub(super) font: Option<(FaceId, f32)>,
    pub(super) fill: Option<Color>,
    stroke: Option<(Color, f32)>,
    /// Whether letters are drawn with an outline, to imitate bold.
    pub(super) heavy: bool,
    /// Whether an item used a glyph that was not embedded.
    pub(super) lost: bool,
}

impl<'a> Painter<'a> {
    /// A painter of an empty page.
    pub(crate) fn new(tree: &'a Tree, codes: &'a [Codes; FACES], orientations: &'a [u8]) -> Self {
        Self {
            tree,
            codes,
            orientations,
            page: Painted::default(),
            strings: Strings::default(),
            open: None,
            line: None,
            font: None,
            fill: None,
            stroke: None,
            heavy: false,
            lost: false,
        }
    }

    /// The finished page, with all operators closed.
    pub(crate) fn finish(mut self) -> Result<Painted, RenderError> {
        self.close();
        if self.lost {
            Err(broken(words::document::facts::A_GLYPH_IS_MISSING))
        } else {
            Ok(self.page)
        }
    }

    /// Paints a page: the watermark, then backgrounds and rules, then its content.
    pub(crate) fn page(&mut self, items: &[Placed]) {
        let layer = |placed: &Placed| match (placed.owner, &placed.item) {
            (Owner::Watermark, _) => 0,
            (Owner::Decoration, Item::Stroke { .. }) => 2,
            (Owner::Decoration, _) => 1,
            _ => 3,
        };
        let mut layers: [Vec<&Placed>; 4] = Default::default();
        items.iter().for_each(|placed| layers[layer(placed)].push(placed));
        let [below, grounds, lines, said] = layers;
        below.into_iter().for_each(|placed| self.paint(placed));
        self.grounds(&grounds);
        self.lines(lines);
        said.into_iter().for_each(|placed| self.paint(placed));
    }

    /// Paints an item, or records its position.
    pub(super) fn paint(&mut self, placed: &Placed) {
        let (x, top) = (placed.x, PAGE.1 - placed.y);
        match &placed.item {
            Item::Anchor(_) | Item::Heading(_) | Item::PageOf { .. } => {}
            Item::Link { w, h, link } => {
                if let Owner::Node(node) = placed.owner {
                    let rect = [x, top - h, x + w, top].map(round);
                    self.page.areas.push(LinkArea { node, link: *link, rect });
                }
            }
            Item::Extent { w, h } => {
                if let Owner::Node(node) = placed.owner {
                    self.page.extents.insert(node, [x, top - h, x + w, top].map(round));
                }
            }
            Item::Text(text) => {
                self.enter_words(placed.owner, text.turn != 0.0);
                self.text(text, (x, top));
            }
            Item::Image { image: index, w, h } => {
                self.enter(placed.owner);
                self.end_text();
                let orientation = self.orientations.get(*index).copied().unwrap_or(1);
                let content = &mut self.page.content;
                content.put(&[], "q");
                content.put(&placement(orientation, [x, top - h, *w, *h]), "cm");
                content.put_named(&image(*index).0, None, "Do");
                content.put(&[], "Q");
            }
            Item::Fill { w, h, color } => {
                self.enter(placed.owner);
                self.fill_all(*color, &[[x, top - h, x + w, top]]);
            }
            Item::Stroke { dx, dy, color, width } => {
                self.enter(placed.owner);
                self.stroke_all((*color, *width), &[[x, top, x + dx, top - dy]]);
            }
            Item::Outline { .. } if placed.owner == Owner::Watermark => {
                self.enter(placed.owner);
                self.page.content.put_named(&watermark().0, None, "Do");
            }
            Item::Outline { steps, color } => {
                self.enter(placed.owner);
                self.outline(steps, *color, (x, top));
            }
            Item::Shape(shape) => {
                self.enter(placed.owner);
                self.shape(shape, (x, top));
            }
        }
    }

    /// Opens the marked content of an owner, unless it is open already.
    pub(super) fn enter(&mut self, owner: Owner) {
        if self.line.is_some_and(|line| line.around) {
            self.close();
        }
        if self.open != Some(owner) {
            self.close();
            self.begin(owner);
        }
    }

    /// Opens the marked content of text: one text object encloses several, so that each needs only its distance from the
    /// one before. A drawing mixes text and shapes, so its text objects are inside.
    fn enter_words(&mut self, owner: Owner, turned: bool) {
        let role = |node: NodeId| self.tree.nodes().get(node as usize).map(|node| node.role);
        let drawn = matches!(owner, Owner::Node(node) if role(node) == Some(Role::Figure));
        if turned || drawn {
            return self.enter(owner);
        }
        if self.open == Some(owner) {
            return;
        }
        if self.line.is_some_and(|line| line.around) {
            self.end_mark();
        } else {
            self.close();
            self.page.content.put(&[], "BT");
            self.line = Some(Line { at: (0.0, 0.0), pen: None, around: true });
        }
        self.begin(owner);
    }

    fn begin(&mut self, owner: Owner) {
        let content = &mut self.page.content;
        match owner {
            Owner::Node(node) => {
                let role = self.tree.nodes().get(node as usize);
                let role = role.map_or("Span", |node| node.role.name());
                content.begin_part(role, self.page.marks.len());
                self.page.marks.push(node);
            }
            Owner::Decoration => content.begin_artifact("/Type/Layout"),
            Owner::Repeated => content.begin_artifact("/Type/Pagination"),
            Owner::Header => content.begin_artifact("/Subtype/Header/Type/Pagination"),
            Owner::Footer => content.begin_artifact("/Subtype/Footer/Type/Pagination"),
            Owner::Watermark => content.begin_artifact("/Subtype/Watermark/Type/Pagination"),
        }
        self.open = Some(owner);
    }

    fn close(&mut self) {
        if self.line.is_some_and(|line| line.around) {
            self.end_mark();
        }
        self.end_text();
        self.end_mark();
    }

    fn end_mark(&mut self) {
        if self.open.take().is_some() {
            self.page.content.put(&[], "EMC");
        }
    }

    pub(super) fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.page.content.put(&[], "ET");
        }
    }

    pub(super) fn set_stroke(&mut self, wanted: (Color, f32)) {
        if self.stroke != Some(wanted) {
            self.page.content.put(&color(wanted.0), "RG");
            self.page.content.put(&[wanted.1], "w");
            self.stroke = Some(wanted);
        }
    }

    pub(super) fn colors(&mut self, fill: Option<Color>, stroke: Option<(Color, f32)>) {
        self.end_text();
        if let Some(wanted) = fill.filter(|_| self.fill != fill) {
            self.page.content.put(&color(wanted), "rg");
            self.fill = fill;
        }
        if let Some(wanted) = stroke {
            self.set_stroke(wanted);
        }
    }
}
