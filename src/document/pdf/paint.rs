//! The items of one page as operators, each inside the marked content of the part it belongs to.

use std::collections::BTreeMap;

use printpdf::{CurTransMat, DictItem, Op, PdfFontHandle, Point, Pt, TextMatrix, XObjectTransform};

use super::fonts::resource as font;
use super::images::{placement, resource as image, watermark};
use super::paths::{Path, color, round};
use super::{Extent, LinkArea, broken};
use crate::document::drawing::Color;
use crate::document::fonts::{FACES, FaceId};
use crate::document::layout::display::{Item, Owner, Placed, Text};
use crate::document::layout::shape::Piece;
use crate::document::layout::style::PAGE;
use crate::document::layout::tree::{NodeId, Tree};
use crate::document::types::RenderError;

/// A painted page.
pub(crate) struct Painted {
    pub ops: Vec<Op>,
    pub marks: Vec<NodeId>,
    pub areas: Vec<LinkArea>,
    pub extents: BTreeMap<NodeId, Extent>,
}

/// Paints one page.
pub(crate) struct Painter<'a> {
    tree: &'a Tree,
    /// How many glyphs of each face are inside.
    inside: &'a [u16; FACES],
    orientations: &'a [u8],
    pub(super) page: Painted,
    open: Option<Owner>,
    /// Where the current line of text began, while text is open.
    line: Option<(f32, f32)>,
    font: Option<(FaceId, f32)>,
    fill: Option<Color>,
    stroke: Option<(Color, f32)>,
    /// Whether a glyph was asked for that no face has inside.
    lost: bool,
}

impl<'a> Painter<'a> {
    /// A painter of an empty page.
    pub(crate) fn new(tree: &'a Tree, inside: &'a [u16; FACES], orientations: &'a [u8]) -> Self {
        let page = Painted {
            ops: Vec::new(),
            marks: Vec::new(),
            areas: Vec::new(),
            extents: BTreeMap::new(),
        };
        Self {
            tree,
            inside,
            orientations,
            page,
            open: None,
            line: None,
            font: None,
            fill: None,
            stroke: None,
            lost: false,
        }
    }

    /// The page, everything closed.
    pub(crate) fn finish(mut self) -> Result<Painted, RenderError> {
        self.close();
        if self.lost { Err(broken("a glyph is missing")) } else { Ok(self.page) }
    }

    /// Paints a page: the word across it, then grounds and lines in one go, then what is said.
    pub(crate) fn page(&mut self, items: &[Placed]) {
        let layer = |placed: &Placed| match (placed.owner, &placed.item) {
            (Owner::Watermark, _) => 0,
            (Owner::Decoration, Item::Stroke { .. }) => 2,
            (Owner::Decoration, _) => 1,
            _ => 3,
        };
        let mut layers: [Vec<&Placed>; 4] = Default::default();
        items.iter().for_each(|placed| layers[layer(placed)].push(placed));
        // Lines of one sort side by side need their colour said once.
        layers[2].sort_by_key(|placed| match &placed.item {
            Item::Stroke { color, width, .. } => (color.0, color.1, color.2, width.to_bits()),
            _ => (0, 0, 0, 0),
        });
        layers.into_iter().flatten().for_each(|placed| self.paint(placed));
    }

    /// Paints one item, or notes where it is.
    fn paint(&mut self, placed: &Placed) {
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
                self.enter(placed.owner);
                self.text(text, (x, top));
            }
            Item::Image { image: index, w, h } => {
                self.enter(placed.owner);
                self.end_text();
                let orientation = self.orientations.get(*index).copied().unwrap_or(1);
                let matrix =
                    CurTransMat::Raw(placement(orientation, [x, top - h, *w, *h]).map(round));
                let transform =
                    XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
                self.page.ops.extend([
                    Op::SaveGraphicsState,
                    Op::SetTransformationMatrix { matrix },
                    Op::UseXobject { id: image(*index), transform },
                    Op::RestoreGraphicsState,
                ]);
            }
            Item::Fill { w, h, color } => {
                self.enter(placed.owner);
                self.colors(Some(*color), None);
                let mut path = Path::new(&mut self.page.ops);
                path.rect(x, top - h, *w, *h);
                path.paint(true, false);
            }
            Item::Stroke { dx, dy, color, width } => {
                self.enter(placed.owner);
                self.colors(None, Some((*color, *width)));
                let mut path = Path::new(&mut self.page.ops);
                path.line((x, top), (x + dx, top - dy));
                path.paint(false, true);
            }
            Item::Outline { .. } if placed.owner == Owner::Watermark => {
                self.enter(placed.owner);
                let transform =
                    XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
                self.page.ops.push(Op::UseXobject { id: watermark(), transform });
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

    /// Opens the marked content of a part, unless it is open already.
    fn enter(&mut self, owner: Owner) {
        if self.open == Some(owner) {
            return;
        }
        self.close();
        let names = |pairs: &[(&str, &str)]| DictItem::Dict {
            map: pairs
                .iter()
                .map(|(key, name)| ((*key).to_owned(), DictItem::Name(name.as_bytes().to_vec())))
                .collect(),
        };
        let (tag, properties) = match owner {
            Owner::Node(node) => {
                let id = DictItem::Int(self.page.marks.len() as i64);
                self.page.marks.push(node);
                let role =
                    self.tree.nodes().get(node as usize).map_or("Span", |node| node.role.name());
                (role, DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), id)]) })
            }
            Owner::Decoration => ("Artifact", names(&[("Type", "Layout")])),
            Owner::Repeated => ("Artifact", names(&[("Type", "Pagination")])),
            Owner::Header => ("Artifact", names(&[("Type", "Pagination"), ("Subtype", "Header")])),
            Owner::Footer => ("Artifact", names(&[("Type", "Pagination"), ("Subtype", "Footer")])),
            Owner::Watermark => {
                ("Artifact", names(&[("Type", "Pagination"), ("Subtype", "Watermark")]))
            }
        };
        self.page
            .ops
            .push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
        self.open = Some(owner);
    }

    fn close(&mut self) {
        self.end_text();
        if self.open.take().is_some() {
            self.page.ops.push(Op::EndMarkedContent);
        }
    }

    fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.page.ops.push(Op::EndTextSection);
        }
    }

    fn text(&mut self, text: &Text, (x, y): (f32, f32)) {
        if text.turn != 0.0 {
            self.end_text();
        }
        if self.fill != Some(text.color) {
            self.page.ops.push(Op::SetFillColor { col: color(text.color) });
            self.fill = Some(text.color);
        }
        let (x, y) = (round(x), round(y));
        let last = match self.line {
            Some(last) => last,
            None => {
                self.page.ops.push(Op::StartTextSection);
                (0.0, 0.0)
            }
        };
        if text.turn != 0.0 {
            let (sin, cos) = text.turn.to_radians().sin_cos();
            let precise = |value: f32| (value * 1e5).round() / 1e5;
            let matrix =
                TextMatrix::Raw([precise(cos), precise(sin), precise(-sin), precise(cos), x, y]);
            self.page.ops.push(Op::SetTextMatrix { matrix });
        } else {
            let pos = Point { x: Pt(round(x - last.0)), y: Pt(round(y - last.1)) };
            self.page.ops.push(Op::SetTextCursor { pos });
        }
        self.line = Some((x, y));
        let (dx, dy) = self.show(text);
        self.line = Some((round(x + dx), round(y + dy)));
        if text.turn != 0.0 {
            self.end_text();
        }
    }

    /// Shows words where the text stands, changing the font where they ask for it.
    ///
    /// Strings are given to `printpdf` as they come to stand in the file: it would look every letter up again, count it
    /// for a font it does not make, and write four digits for it.
    ///
    /// Marks follow behind everything else, each at its place. Gives how far that came from where the text stands.
    fn show(&mut self, text: &Text) -> (f32, f32) {
        let (mut items, mut line): (Vec<DictItem>, Vec<u8>) = (Vec::new(), Vec::new());
        let (mut pen, mut marks) = (0.0, Vec::new());
        for part in text.words.iter().flat_map(|word| &word.parts) {
            if self.font != Some((part.face, text.size)) {
                self.show_items(&mut items, &mut line);
                self.set_font(part.face, text.size);
            }
            marks.extend(part.marks.iter().map(|mark| (part.face, mark, pen + mark.x)));
            pen += part.width;
            for piece in &part.pieces {
                match piece {
                    Piece::Glyphs(glyphs) => {
                        for &glyph in glyphs {
                            self.lost |= glyph > self.inside[usize::from(part.face)];
                            line.extend(glyph.to_be_bytes());
                        }
                    }
                    Piece::Kern(kern) => {
                        end_string(&mut items, &mut line);
                        items.push(DictItem::Real(*kern));
                    }
                    Piece::Rise(above) => {
                        self.show_items(&mut items, &mut line);
                        let value = vec![DictItem::Real(round(above / 1000.0 * text.size))];
                        self.page.ops.push(Op::Unknown { key: "Ts".to_owned(), value });
                    }
                }
            }
        }
        self.show_items(&mut items, &mut line);
        let mut at = (0.0, 0.0);
        for (face, mark, x) in marks {
            if self.font != Some((face, text.size)) {
                self.set_font(face, text.size);
            }
            let to = (round(x * text.size), round(mark.y * text.size));
            let pos = Point { x: Pt(round(to.0 - at.0)), y: Pt(round(to.1 - at.1)) };
            self.page.ops.push(Op::SetTextCursor { pos });
            self.lost |= mark.glyph > self.inside[usize::from(face)];
            line.extend(mark.glyph.to_be_bytes());
            self.show_items(&mut items, &mut line);
            at = to;
        }
        at
    }

    fn set_font(&mut self, face: FaceId, size: f32) {
        let handle = PdfFontHandle::External(font(face));
        self.page.ops.push(Op::SetFont { font: handle, size: Pt(size) });
        self.font = Some((face, size));
    }

    fn show_items(&mut self, items: &mut Vec<DictItem>, line: &mut Vec<u8>) {
        end_string(items, line);
        let (key, value) = match items.as_slice() {
            [] => return,
            [DictItem::String { .. }] => ("Tj", std::mem::take(items)),
            _ => ("TJ", vec![DictItem::Array(std::mem::take(items))]),
        };
        self.page.ops.push(Op::Unknown { key: key.to_owned(), value });
    }

    pub(super) fn colors(&mut self, fill: Option<Color>, stroke: Option<(Color, f32)>) {
        self.end_text();
        if let Some(wanted) = fill.filter(|_| self.fill != fill) {
            self.page.ops.push(Op::SetFillColor { col: color(wanted) });
            self.fill = fill;
        }
        if let Some((wanted, width)) = stroke.filter(|_| self.stroke != stroke) {
            self.page.ops.push(Op::SetOutlineColor { col: color(wanted) });
            self.page.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
            self.stroke = stroke;
        }
    }
}

/// Ends a string of glyphs, if there is one.
fn end_string(items: &mut Vec<DictItem>, line: &mut Vec<u8>) {
    if !line.is_empty() {
        items.push(DictItem::String { data: std::mem::take(line), literal: true });
    }
}
