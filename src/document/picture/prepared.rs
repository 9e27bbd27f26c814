//! A picture as stored in a document, and the limits of reading pictures.

use crate::document::types::ImageFault;

/// The most pixels of a picture that must be decoded; a larger one is left out.
pub(super) const MOST_PIXELS: u64 = 40_000_000;
/// The most pixels of a JPEG that is embedded as it is: more than any camera makes.
pub(super) const MOST_PIXELS_OF_A_JPEG: u64 = 200_000_000;

/// A picture ready to be embedded.
pub(crate) struct Prepared {
    /// Width in pixels, as stored.
    pub width: u32,
    /// Height in pixels, as stored.
    pub height: u32,
    /// Its EXIF orientation, 1 to 8.
    pub orientation: u8,
    pub data: Data,
    /// Its ICC profile, unless it is sRGB.
    pub profile: Option<Vec<u8>>,
}

impl Prepared {
    /// Its upright size.
    pub(super) fn upright(&self) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        if self.orientation >= 5 { (height, width) } else { (width, height) }
    }
}

/// How the pixels are stored.
pub(crate) enum Data {
    /// A JPEG file without metadata, of 1 or 3 components.
    Jpeg { bytes: Vec<u8>, components: u8 },
    /// The compressed rows of a PNG file, unchanged.
    Png { rows: Vec<u8>, bits: u8, colors: u8, palette: Option<Vec<u8>> },
    /// Decoded pixels of 1 or 3 components of 8 bits, and their alpha.
    Pixels { pixels: Vec<u8>, components: u8, alpha: Option<Vec<u8>> },
}

pub(super) fn check_size(width: u32, height: u32, most: u64) -> Result<(), ImageFault> {
    match u64::from(width) * u64::from(height) {
        0 => Err(ImageFault::Broken),
        pixels if pixels > most => Err(ImageFault::TooLarge),
        _ => Ok(()),
    }
}

/// Decodes a file within limits.
pub(super) fn decode(
    bytes: &[u8],
    format: image::ImageFormat,
) -> Result<image::DynamicImage, ImageFault> {
    let mut reader = image::ImageReader::with_format(std::io::Cursor::new(bytes), format);
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    reader.decode().map_err(|_| ImageFault::Broken)
}

/// Decoded pixels: grey if there is no colour, without alpha if all are opaque.
pub(super) fn pixels(decoded: &image::DynamicImage) -> Data {
    let opaque = |alpha: Vec<u8>| alpha.iter().any(|&value| value != 255).then_some(alpha);
    if decoded.color().has_color() {
        if !decoded.color().has_alpha() {
            return Data::Pixels {
                pixels: decoded.to_rgb8().into_raw(),
                components: 3,
                alpha: None,
            };
        }
        let whole = decoded.to_rgba8().into_raw();
        let alpha = whole.chunks_exact(4).map(|pixel| pixel[3]).collect();
        let pixels =
            whole.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        Data::Pixels { pixels, components: 3, alpha: opaque(alpha) }
    } else {
        let whole = decoded.to_luma_alpha8().into_raw();
        let alpha = whole.chunks_exact(2).map(|pixel| pixel[1]).collect();
        let pixels = whole.chunks_exact(2).map(|pixel| pixel[0]).collect();
        Data::Pixels { pixels, components: 1, alpha: opaque(alpha) }
    }
}
