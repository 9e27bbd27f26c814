//! The first page of a document as a thumbnail: the real layout, with a bar for each word.

use std::fmt::Write;

use serde::Serialize;

use super::drawing::{Color, Shape};
use super::facts::Facts;
use super::layout::display::{Item, Placed, Step};
use super::layout::first_page;
use super::layout::style::PAGE;
use super::options::{DocumentKind, ExportOptions};
use super::picture::Images;
use super::{appraisal, export, fonts, passport, portfolio};
use crate::Portfolio;
use crate::error::{Error, Result};
use crate::words;

/// A page as filled outlines, grouped by colour; units are points from the top left.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PagePicture {
    /// Which document it is of.
    pub document: DocumentKind,
    /// Points.
    pub width: f32,
    /// Points.
    pub height: f32,
    /// Painted in order.
    pub inks: Vec<Ink>,
}

/// A filled outline in one colour.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Ink {
    /// As `#rrggbb`.
    pub color: String,
    /// The outline, as SVG writes it.
    pub outline: String,
}

impl Portfolio {
    /// The first page of a document with these options.
    ///
    /// # Errors
    /// [`Error::PeriodEndsBeforeItStarts`].
    pub fn page_picture(&self, options: &ExportOptions) -> Result<PagePicture> {
        let mut facts = Facts::gather(self, options)?;
        let blocks = match options.document {
            DocumentKind::Appraisal => appraisal::blocks(&facts),
            DocumentKind::Portfolio => portfolio::title(&facts),
            DocumentKind::Passport => {
                facts.carried = export::carry(self, &facts)?;
                passport::blocks(&facts)
            }
        };
        let meta = export::meta(self, &facts);
        let faces = fonts::Faces::load()
            .map_err(|_| Error::Store(words::document::facts::A_FONT.to_owned()))?;
        let page = first_page(&blocks, &meta, &faces, &Images::default());
        let mut pen = Pen::default();
        page.items.iter().for_each(|placed| pen.item(placed));
        Ok(PagePicture {
            document: options.document,
            width: PAGE.0.round(),
            height: PAGE.1.round(),
            inks: pen.inks,
        })
    }
}

/// Draws items as outlines.
#[derive(Default)]
struct Pen {
    inks: Vec<Ink>,
}

impl Pen {
    fn item(&mut self, placed: &Placed) {
        let (x, y) = (placed.x, placed.y);
        match &placed.item {
            Item::Text(text) if text.turn == 0.0 => {
                let (mut at, tall) = (x, text.size * 0.5);
                for word in &text.words {
                    let wide = word.bare * text.size;
                    if wide > 0.5 {
                        self.rect([at, y - tall, wide, tall], text.color);
                    }
                    at += word.width * text.size;
                }
            }
            Item::Fill { w, h, color } => self.rect([x, y, *w, *h], *color),
            Item::Stroke { dx, dy, color, width } => self.line((x, y), (*dx, *dy), *color, *width),
            Item::Outline { steps, color } => self.steps(steps, *color, (x, y)),
            Item::Shape(shape) => self.shape(shape, (x, y)),
            _ => {}
        }
    }

    fn shape(&mut self, shape: &Shape, (left, top): (f32, f32)) {
        match shape {
            Shape::Rect { x, y, w, h, fill, stroke, .. } => {
                let (x, y) = (left + x, top + y);
                if let Some(color) = fill {
                    self.rect([x, y, *w, *h], *color);
                }
                if let Some((color, width)) = stroke {
                    for (at, by) in [
                        ((x, y), (*w, 0.0)),
                        ((x, y + h), (*w, 0.0)),
                        ((x, y), (0.0, *h)),
                        ((x + w, y), (0.0, *h)),
                    ] {
                        self.line(at, by, *color, *width);
                    }
                }
            }
            Shape::Rects { rects, fill } => {
                rects.iter().for_each(|[x, y, w, h]| self.rect([left + x, top + y, *w, *h], *fill));
            }
            Shape::Line { from, to, color, width } => {
                let by = (to.0 - from.0, to.1 - from.1);
                self.line((left + from.0, top + from.1), by, *color, *width);
            }
            Shape::Circle { centre, radius, fill, .. } => {
                if let Some(color) = fill {
                    self.ring(
                        (left + centre.0, top + centre.1),
                        (radius / 2.0, *radius),
                        (0.0, 1.0),
                        *color,
                    );
                }
            }
            Shape::Ring { centre, radius, thickness, start, sweep, color } => {
                let middle = (left + centre.0, top + centre.1);
                self.ring(middle, (*radius, *thickness), (*start, *sweep), *color);
            }
            Shape::Text { .. } => {}
        }
    }

    fn rect(&mut self, [x, y, w, h]: [f32; 4], color: Color) {
        self.write(color, format_args!("M{x:.1} {y:.1}h{w:.1}v{h:.1}h-{w:.1}z"));
    }

    fn line(&mut self, (x, y): (f32, f32), (dx, dy): (f32, f32), color: Color, width: f32) {
        let (w, h) = (dx.abs().max(width), dy.abs().max(width));
        self.rect([x + dx.min(0.0), y + dy.min(0.0), w, h], color);
    }

    /// Part of a ring as a band of short straight sides, from twelve o'clock on.
    fn ring(
        &mut self,
        (x, y): (f32, f32),
        (radius, thickness): (f32, f32),
        (start, sweep): (f32, f32),
        color: Color,
    ) {
        const SIDES: usize = 40;
        let at = |side: usize, radius: f32| {
            let turn = (start + sweep * side as f32 / SIDES as f32) * std::f32::consts::TAU;
            (x + radius * turn.sin(), y - radius * turn.cos())
        };
        let (inner, outer) = (radius - thickness / 2.0, radius + thickness / 2.0);
        let points = (0..=SIDES)
            .map(|side| at(side, outer))
            .chain((0..=SIDES).rev().map(|side| at(side, inner)));
        let steps: Vec<Step> = points
            .enumerate()
            .map(|(place, point)| if place == 0 { Step::Move(point) } else { Step::Line(point) })
            .chain([Step::Close])
            .collect();
        self.steps(&steps, color, (0.0, 0.0));
    }

    fn steps(&mut self, steps: &[Step], color: Color, (left, top): (f32, f32)) {
        let point = |(x, y): (f32, f32)| format!("{:.1} {:.1}", left + x, top + y);
        for step in steps {
            match *step {
                Step::Move(to) => self.write(color, format_args!("M{}", point(to))),
                Step::Line(to) => self.write(color, format_args!("L{}", point(to))),
                Step::Curve(one, two, to) => {
                    self.write(color, format_args!("C{} {} {}", point(one), point(two), point(to)));
                }
                Step::Close => self.write(color, format_args!("z")),
            }
        }
    }

    fn write(&mut self, Color(r, g, b): Color, outline: std::fmt::Arguments<'_>) {
        let color = format!("#{r:02x}{g:02x}{b:02x}");
        if self.inks.last().is_none_or(|ink| ink.color != color) {
            self.inks.push(Ink { color, outline: String::new() });
        }
        if let Some(ink) = self.inks.last_mut() {
            // Writing to a String cannot fail.
            let _ = ink.outline.write_fmt(outline);
        }
    }
}
