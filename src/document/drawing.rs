//! Simple vector pictures: charts, marks and codes are made of these by pure functions elsewhere.
//!
//! Coordinates are points from the top left corner of the drawing, y downwards.

/// A colour of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    /// Body text.
    pub const INK: Self = Self(0x1B, 0x2A, 0x33);
    /// Secondary text.
    pub const MUTED: Self = Self(0x4A, 0x5B, 0x63);
    /// The house colour.
    pub const TEAL: Self = Self(0x0B, 0x5B, 0x66);
    /// A light ground of the house colour.
    pub const TINT: Self = Self(0xD6, 0xEB, 0xEC);
    /// Lines of tables.
    pub const LINE: Self = Self(0xC9, 0xC2, 0xB2);
    /// A light warm ground.
    pub const SAND: Self = Self(0xF5, 0xF2, 0xEA);
    /// Signed off.
    pub const DONE: Self = Self(0x0F, 0x6B, 0x3C);
    /// Waiting for somebody.
    pub const WAITING: Self = Self(0x7A, 0x4B, 0x00);
    /// Handed back or refused.
    pub const RETURNED: Self = Self(0xA3, 0x26, 0x1B);
    /// The page.
    pub const PAPER: Self = Self(0xFF, 0xFF, 0xFF);
    /// The watermark: visible and easy to read over.
    pub(crate) const WATERMARK: Self = Self(0xEE, 0xF2, 0xF2);
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

/// A picture of shapes, painted in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Points.
    pub width: f32,
    /// Points.
    pub height: f32,
    /// The shapes, the first at the bottom.
    pub shapes: Vec<Shape>,
}

/// One shape of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle, its corners rounded when `radius` is above zero.
    Rect {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        w: f32,
        /// Height.
        h: f32,
        /// Of the corners.
        radius: f32,
        /// Inside.
        fill: Option<Color>,
        /// Outline and its width.
        stroke: Option<(Color, f32)>,
    },
    /// Many rectangles `[x, y, w, h]` in one colour, as in a square code.
    Rects {
        /// The rectangles.
        rects: Vec<[f32; 4]>,
        /// Inside.
        fill: Color,
    },
    /// A straight line.
    Line {
        /// Where it starts.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
        /// Its colour.
        color: Color,
        /// Its width.
        width: f32,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: (f32, f32),
        /// To the middle of its outline.
        radius: f32,
        /// Inside.
        fill: Option<Color>,
        /// Outline and its width.
        stroke: Option<(Color, f32)>,
    },
    /// Part of a ring, clockwise; 0 is twelve o'clock and 1 a full turn.
    Ring {
        /// Its middle.
        centre: (f32, f32),
        /// To the middle of the band.
        radius: f32,
        /// Of the band.
        thickness: f32,
        /// Where it starts, as a share of a turn.
        start: f32,
        /// How far it goes, as a share of a turn.
        sweep: f32,
        /// Its colour.
        color: Color,
    },
    /// Words on one line.
    Text {
        /// Left, middle or right of the words, as `align` says.
        x: f32,
        /// The line they stand on.
        y: f32,
        /// The words.
        text: String,
        /// Height of the letters' square.
        size: f32,
        /// Whether they are bold.
        bold: bool,
        /// Their colour.
        color: Color,
        /// What `x` means.
        align: Align,
    },
}

impl Drawing {
    /// An empty drawing of a size in points.
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height, shapes: Vec::new() }
    }
}
