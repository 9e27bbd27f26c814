//! A canvas for flat shapes with soft edges. Only the four rules of arithmetic and square roots
//! are used, which every computer rounds alike.

use image::{Rgba, RgbaImage};

/// A colour with its opacity.
pub(super) type Colour = [u8; 4];

/// A point in pixels.
pub(super) type Point = (f32, f32);

/// The colour written as six hexadecimal digits.
pub(super) const fn hex(rgb: u32) -> Colour {
    let [_, red, green, blue] = rgb.to_be_bytes();
    [red, green, blue, 255]
}

pub(super) const PAGE: Colour = hex(0x00FA_F7F0);
pub(super) const WHITE: Colour = hex(0x00FF_FFFF);
pub(super) const TEAL: Colour = hex(0x000B_5B66);
pub(super) const SEA: Colour = hex(0x009D_D0CF);
pub(super) const MIST: Colour = hex(0x00D6_EBEC);
pub(super) const INK: Colour = hex(0x001B_2A33);
pub(super) const SUN: Colour = hex(0x00F2_C14E);
pub(super) const RED: Colour = hex(0x00A3_261B);
pub(super) const SKIN: Colour = hex(0x00B9_8262);
pub(super) const STEEL: Colour = hex(0x0086_9AA3);

/// What is drawn on.
pub(super) struct Canvas {
    image: RgbaImage,
}

impl Canvas {
    /// An empty canvas of one colour.
    pub(super) fn new(width: u32, height: u32, colour: Colour) -> Self {
        Self { image: RgbaImage::from_pixel(width, height, Rgba(colour)) }
    }

    /// The finished picture.
    pub(super) fn finish(self) -> RgbaImage {
        self.image
    }

    /// Covers each pixel by how far its middle is inside the shape; `distance` is negative inside.
    fn fill(
        &mut self,
        (left, top): Point,
        (right, bottom): Point,
        colour: Colour,
        distance: impl Fn(f32, f32) -> f32,
    ) {
        let (width, height) = self.image.dimensions();
        let from_x = (left - 1.0).max(0.0) as u32;
        let from_y = (top - 1.0).max(0.0) as u32;
        let to_x = ((right + 2.0).max(0.0) as u32).min(width);
        let to_y = ((bottom + 2.0).max(0.0) as u32).min(height);
        for y in from_y..to_y {
            for x in from_x..to_x {
                let away = distance(x as f32 + 0.5, y as f32 + 0.5);
                let cover = (0.5 - away).clamp(0.0, 1.0) * f32::from(colour[3]) / 255.0;
                if cover > 0.0 {
                    self.blend(x, y, colour, cover);
                }
            }
        }
    }

    fn blend(&mut self, x: u32, y: u32, colour: Colour, cover: f32) {
        let Rgba(under) = self.image.get_pixel_mut(x, y);
        let below = f32::from(under[3]) / 255.0 * (1.0 - cover);
        let whole = cover + below;
        for (to, from) in under.iter_mut().zip(colour).take(3) {
            *to = ((f32::from(from) * cover + f32::from(*to) * below) / whole).round() as u8;
        }
        under[3] = (whole * 255.0).round() as u8;
    }

    /// A rectangle with rounded corners.
    pub(super) fn block(&mut self, (x, y): Point, (w, h): Point, round: f32, colour: Colour) {
        let (mid_x, mid_y) = (x + w / 2.0, y + h / 2.0);
        self.fill((x, y), (x + w, y + h), colour, |px, py| {
            let dx = (px - mid_x).abs() - w / 2.0 + round;
            let dy = (py - mid_y).abs() - h / 2.0 + round;
            length(dx.max(0.0), dy.max(0.0)) + dx.max(dy).min(0.0) - round
        });
    }

    /// A rectangle with rounded corners and an edge inside it.
    pub(super) fn framed(&mut self, at: Point, size: Point, round: f32, colours: (Colour, Colour)) {
        let edge = 5.0;
        self.block(at, size, round, colours.1);
        let (inner, size) =
            ((at.0 + edge, at.1 + edge), (size.0 - 2.0 * edge, size.1 - 2.0 * edge));
        self.block(inner, size, (round - edge).max(0.0), colours.0);
    }

    /// A disc.
    pub(super) fn disc(&mut self, (x, y): Point, radius: f32, colour: Colour) {
        self.fill((x - radius, y - radius), (x + radius, y + radius), colour, |px, py| {
            length(px - x, py - y) - radius
        });
    }

    /// A circle's line.
    pub(super) fn ring(&mut self, (x, y): Point, radius: f32, thick: f32, colour: Colour) {
        let out = radius + thick;
        self.fill((x - out, y - out), (x + out, y + out), colour, |px, py| {
            (length(px - x, py - y) - radius).abs() - thick / 2.0
        });
    }

    /// A line through points, with round ends and joints.
    pub(super) fn line(&mut self, points: &[Point], thick: f32, colour: Colour) {
        let (min, max) = bounds(points);
        let half = thick / 2.0;
        self.fill((min.0 - half, min.1 - half), (max.0 + half, max.1 + half), colour, |px, py| {
            nearest_edge(points, px, py) - half
        });
    }

    /// A filled outline.
    pub(super) fn shape(&mut self, outline: &[Point], colour: Colour) {
        let mut closed = outline.to_vec();
        closed.extend(outline.first());
        let (min, max) = bounds(&closed);
        self.fill(min, max, colour, |px, py| {
            let edge = nearest_edge(&closed, px, py);
            if inside(&closed, px, py) { -edge } else { edge }
        });
    }

    /// A line with an arrow head at its end.
    pub(super) fn arrow(&mut self, from: Point, to: Point, thick: f32, colour: Colour) {
        let long = length(to.0 - from.0, to.1 - from.1).max(1.0);
        let (ux, uy) = ((to.0 - from.0) / long, (to.1 - from.1) / long);
        let head = thick * 3.2;
        let neck = (to.0 - ux * head, to.1 - uy * head);
        let side = head * 0.62;
        self.line(&[from, neck], thick, colour);
        self.shape(
            &[
                to,
                (neck.0 - uy * side, neck.1 + ux * side),
                (neck.0 + uy * side, neck.1 - ux * side),
            ],
            colour,
        );
    }

    /// A tick.
    pub(super) fn tick(&mut self, (x, y): Point, size: f32, thick: f32, colour: Colour) {
        let points = [(x, y + size * 0.55), (x + size * 0.38, y + size), (x + size, y)];
        self.line(&points, thick, colour);
    }
}

/// Points along a curve that leaves `from` towards `bend` and arrives at `to`.
pub(super) fn curve(from: Point, bend: Point, to: Point) -> Vec<Point> {
    (0_u8..=16)
        .map(|step| {
            let t = f32::from(step) / 16.0;
            let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            (a * from.0 + b * bend.0 + c * to.0, a * from.1 + b * bend.1 + c * to.1)
        })
        .collect()
}

fn length(x: f32, y: f32) -> f32 {
    (x * x + y * y).sqrt()
}

fn bounds(points: &[Point]) -> (Point, Point) {
    points.iter().fold(((f32::MAX, f32::MAX), (f32::MIN, f32::MIN)), |(min, max), (x, y)| {
        ((min.0.min(*x), min.1.min(*y)), (max.0.max(*x), max.1.max(*y)))
    })
}

fn nearest_edge(points: &[Point], px: f32, py: f32) -> f32 {
    pairs(points)
        .map(|((ax, ay), (bx, by))| {
            let (dx, dy) = (bx - ax, by - ay);
            let along = dx * dx + dy * dy;
            let t = if along > 0.0 { ((px - ax) * dx + (py - ay) * dy) / along } else { 0.0 };
            let t = t.clamp(0.0, 1.0);
            length(px - ax - t * dx, py - ay - t * dy)
        })
        .fold(f32::MAX, f32::min)
}

fn inside(closed: &[Point], px: f32, py: f32) -> bool {
    pairs(closed).fold(false, |within, ((ax, ay), (bx, by))| {
        let crosses = (ay > py) != (by > py) && px < (bx - ax) * (py - ay) / (by - ay) + ax;
        within != crosses
    })
}

fn pairs(points: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    points.iter().copied().zip(points.iter().copied().skip(1))
}
