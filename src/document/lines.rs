//! A laid-out document as graphics objects, for benches that compare our PDF writer with others on the same lines.

use super::blocks::Link;
use super::drawing::Color;
use super::fonts::{FACES, FaceId, Faces, bytes};
use super::layout::display::{Goal, Item, Owner, Text};
use super::layout::shape::Piece;
use super::layout::used::Used;
use super::layout::{Plan, each_page, plan};
use super::picture;
use super::types::{Document, RenderError};

/// A structure element; it comes after its parent.
#[derive(Debug)]
pub struct Part {
    /// The place of its parent.
    pub parent: u32,
    /// Its structure type.
    pub role: &'static str,
    /// Alternative text.
    pub alt: Option<String>,
}

/// A graphics object on a page; coordinates are points from the top left.
#[derive(Debug)]
pub struct GraphicsObject {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
    /// Its structure element; none for an artifact.
    pub part: Option<u32>,
    /// What is painted.
    pub ink: Ink,
}

/// What a graphics object paints.
#[derive(Debug)]
pub enum Ink {
    /// Words of one face on one line.
    Words {
        /// The face by its place.
        face: u8,
        /// Points.
        size: f32,
        /// The colour.
        color: Color,
        /// The text.
        text: String,
        /// The glyphs: id, advance at size 1, and the range of its text.
        glyphs: Vec<(u16, f32, usize, usize)>,
    },
    /// A filled rectangle: width, height, colour.
    Fill(f32, f32, Color),
    /// A ruled line: across, down, colour, thickness.
    Rule(f32, f32, Color, f32),
    /// A link: width and height of its area, page (from 0) and height of its destination, and its words.
    Link(f32, f32, u32, f32, String),
}

/// The font files, by face.
pub fn font_files() -> [&'static [u8]; FACES] {
    std::array::from_fn(|face| bytes(face as FaceId))
}

/// The parts of a document; `take` gets page after page.
///
/// # Errors
/// As [`super::render`].
pub fn lines(
    document: &Document,
    take: &mut dyn FnMut(Vec<GraphicsObject>),
) -> Result<Vec<Part>, RenderError> {
    let (images, ..) = picture::Images::read(&document.blocks);
    let faces = Faces::load()?;
    let (plan, shaper) = plan(document, &faces, &images, &mut |_| true)?;
    let used = shaper.used.clone();
    each_page(document, &plan, shaper, &images, &mut |page| {
        let mut marks = Vec::with_capacity(page.items.len());
        for placed in &page.items {
            let part = match placed.owner {
                Owner::Node(node) => Some(node),
                _ => None,
            };
            let mark = |x, ink| GraphicsObject { x, y: placed.y, part, ink };
            match &placed.item {
                Item::Text(text) => words(text, &faces, &used, placed.x, &mut |x, ink| {
                    marks.push(mark(x, ink));
                }),
                Item::Fill { w, h, color } => marks.push(mark(placed.x, Ink::Fill(*w, *h, *color))),
                Item::Stroke { dx, dy, color, width } => {
                    marks.push(mark(placed.x, Ink::Rule(*dx, *dy, *color, *width)));
                }
                Item::Link { w, h, link } => {
                    marks.extend(goal(&plan, *link, (*w, *h)).map(|ink| mark(placed.x, ink)));
                }
                _ => {}
            }
        }
        take(marks);
        Ok(())
    })?;
    let parts = plan.tree.nodes().iter().map(|node| Part {
        parent: node.parent,
        role: node.role.name(),
        alt: node.alt.as_deref().map(str::to_owned),
    });
    Ok(parts.collect())
}

fn goal(plan: &Plan, link: u32, (w, h): (f32, f32)) -> Option<Ink> {
    let link = plan.links.get(link as usize)?;
    let place = match &link.goal {
        Goal::Heading(index) => plan.headings.get(*index as usize)?.place?,
        Goal::Link(Link::Anchor(name)) => *plan.anchors.get(name)?,
        Goal::Link(Link::Uri(_)) => return None,
    };
    Some(Ink::Link(w, h, place.page, place.y, link.words.clone()))
}

/// The words of one line, one object for each face.
fn words(text: &Text, faces: &Faces, used: &Used, mut x: f32, put: &mut dyn FnMut(f32, Ink)) {
    for part in text.words.iter().flat_map(|word| &word.parts) {
        let font = faces.get(part.face);
        let (mut said, mut glyphs, mut wide) = (String::new(), Vec::new(), 0.0);
        for piece in &part.pieces {
            match piece {
                Piece::Glyphs(all) => {
                    for &number in all {
                        let Some((glyph, text)) = used.of(part.face).get(usize::from(number) - 1)
                        else {
                            continue;
                        };
                        let id = rustybuzz::ttf_parser::GlyphId(*glyph);
                        let natural = font.glyph_hor_advance(id).unwrap_or(0);
                        let advance = f32::from(natural) / font.units_per_em() as f32;
                        let from = said.len();
                        said.push_str(text);
                        glyphs.push((*glyph, advance, from, said.len()));
                        wide += advance;
                    }
                }
                Piece::Rise(_) => {}
                Piece::Kern(by) => {
                    wide -= by / 1000.0;
                    if let Some(last) = glyphs.last_mut() {
                        last.1 -= by / 1000.0;
                    }
                }
            }
        }
        let (size, color) = (text.size, text.color);
        put(x, Ink::Words { face: part.face, size, color, text: said, glyphs });
        x += wide * size;
    }
}
