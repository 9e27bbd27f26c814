//! A badge baked into a PNG (Open Badges 3.0, section 5.3), as badge wallets and profiles show them.

use image::{ImageEncoder, Rgb, RgbImage};

use super::read::{KEYWORD, PNG};
use crate::error::{Error, Result};
use crate::words;

/// Its width and height in pixels.
const SIDE: u32 = 400;
/// The bytes of the IHDR chunk: length, type, content and CRC.
const FIRST_CHUNK: usize = 4 + 4 + 13 + 4;

const PAPER: Rgb<u8> = Rgb([255, 255, 255]);
const RIM: Rgb<u8> = Rgb([0, 59, 92]);
const FIELD: Rgb<u8> = Rgb([0, 94, 147]);

/// A round badge with a tick, and the badge's bytes inside.
///
/// # Errors
/// None that a person could meet.
pub fn baked(badge: &[u8]) -> Result<Vec<u8>> {
    let picture = RgbImage::from_fn(SIDE, SIDE, colour);
    let mut png = Vec::new();
    let failed = |_| Error::Store(words::badge::THE_PICTURE.to_owned());
    let kind = image::ExtendedColorType::Rgb8;
    image::codecs::png::PngEncoder::new(&mut png)
        .write_image(picture.as_raw(), SIDE, SIDE, kind)
        .map_err(failed)?;
    let mut text = KEYWORD.to_vec();
    // iTXt: not compressed, no language tag, no translated keyword.
    text.extend_from_slice(&[0, 0, 0, 0, 0]);
    text.extend_from_slice(badge);
    let size = u32::try_from(text.len()).map_err(|_| Error::BundleTooLarge)?;
    let mut chunk = size.to_be_bytes().to_vec();
    chunk.extend_from_slice(b"iTXt");
    chunk.extend_from_slice(&text);
    let checked = chunk.get(4..).unwrap_or_default();
    chunk.extend_from_slice(&crc32fast::hash(checked).to_be_bytes());
    let at = PNG.len() + FIRST_CHUNK;
    png.splice(at..at, chunk);
    Ok(png)
}

/// The colour of a pixel.
fn colour(x: u32, y: u32) -> Rgb<u8> {
    let middle = f64::from(SIDE) / 2.0;
    let (x, y) = (f64::from(x) - middle, f64::from(y) - middle);
    let from_middle = x.hypot(y);
    let near = |a: (f64, f64), b: (f64, f64)| to_line((x, y), a, b) < 17.0;
    let tick = near((-78.0, 4.0), (-22.0, 60.0)) || near((-22.0, 60.0), (84.0, -58.0));
    match from_middle {
        out if out > 190.0 => PAPER,
        _ if tick => PAPER,
        rim if rim > 166.0 => RIM,
        ring if ring > 158.0 => PAPER,
        _ => FIELD,
    }
}

/// The distance of a point from a line segment.
fn to_line(point: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let along = ((point.0 - a.0) * dx + (point.1 - a.1) * dy) / (dx * dx + dy * dy);
    let along = along.clamp(0.0, 1.0);
    (point.0 - a.0 - along * dx).hypot(point.1 - a.1 - along * dy)
}
