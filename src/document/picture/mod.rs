//! Pictures made ready for a document: checked, turned the right way up, without the place they were taken at.
//!
//! A JPEG keeps its picture data byte for byte; a PNG stays lossless. Nothing is scaled. A picture that is used many
//! times is stored once. What cannot be shown is named in the report and never stops an export.

mod jpeg;
mod png;
mod profile;

use std::collections::HashMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::blocks::{Block, Figure, Picture};
use super::types::{ImageFault, Note};

/// Larger pictures are left out where they must be unpacked.
const MOST_PIXELS: u64 = 40_000_000;
/// A JPEG that goes in as it is may be larger than any camera makes one.
const MOST_PIXELS_OF_A_JPEG: u64 = 200_000_000;

/// A picture ready to be stored.
pub(crate) struct Prepared {
    /// Pixels across, as stored.
    pub width: u32,
    /// Pixels down, as stored.
    pub height: u32,
    /// How to turn it, 1 to 8 as EXIF counts.
    pub orientation: u8,
    pub data: Data,
    /// What its colours mean, where they are not those of sRGB.
    pub profile: Option<Vec<u8>>,
}

impl Prepared {
    /// Its size the right way up.
    fn upright(&self) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        if self.orientation >= 5 { (height, width) } else { (width, height) }
    }
}

/// How the pixels are stored.
pub(crate) enum Data {
    /// A JPEG file without remarks, of 1 or 3 components.
    Jpeg { bytes: Vec<u8>, components: u8 },
    /// The compressed rows of a PNG file as they were.
    Png { rows: Vec<u8>, bits: u8, colors: u8, palette: Option<Vec<u8>> },
    /// Plain pixels of 1 or 3 components of 8 bits, and how opaque each is.
    Pixels { pixels: Vec<u8>, components: u8, alpha: Option<Vec<u8>> },
}

/// The pictures of a document, each once: which file is which picture, and how large it is the right way up.
#[derive(Default)]
pub(crate) struct Images {
    sizes: Vec<(f32, f32)>,
    known: HashMap<*const u8, Result<usize, ImageFault>>,
}

impl Images {
    /// Reads every picture of some blocks and reports those left out.
    pub(crate) fn read(blocks: &[Block]) -> (Self, Vec<Prepared>, Vec<Note>) {
        let mut reader = Reader::default();
        for figure in pictures(blocks) {
            if let Picture::Image(bytes) = &figure.picture {
                reader.picture(bytes);
            }
        }
        (reader.images, reader.pictures, reader.notes)
    }

    /// The picture of a file and its size the right way up, if it can be shown.
    pub(crate) fn find(&self, bytes: &Arc<[u8]>) -> Option<(usize, (f32, f32))> {
        let index = self.known.get(&bytes.as_ptr())?.ok()?;
        Some((index, *self.sizes.get(index)?))
    }

    /// Why the picture of a file cannot be shown.
    pub(crate) fn fault(&self, bytes: &Arc<[u8]>) -> Option<ImageFault> {
        self.known.get(&bytes.as_ptr())?.err()
    }
}

/// The figures with pictures of files, in the order they are counted in.
pub(crate) fn pictures(blocks: &[Block]) -> Box<dyn Iterator<Item = &Figure> + '_> {
    Box::new(blocks.iter().flat_map(|block| match block {
        Block::Panel { blocks, .. } | Block::Together(blocks) => pictures(blocks),
        Block::Figure(figure) if matches!(figure.picture, Picture::Image(_)) => {
            Box::new(std::iter::once(figure))
        }
        _ => Box::new(std::iter::empty()),
    }))
}

/// Whether a picture is a scanned page: the shape of A4, and enough dots to be read.
pub(crate) fn is_page(bytes: &[u8]) -> bool {
    let reader = image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format();
    let size = reader.ok().and_then(|reader| reader.into_dimensions().ok());
    size.is_some_and(|(width, height)| {
        let (long, short) = (width.max(height), width.min(height).max(1));
        let shape = f64::from(long) / f64::from(short);
        long >= 1_400 && (1.35..1.48).contains(&shape)
    })
}

#[derive(Default)]
struct Reader {
    images: Images,
    pictures: Vec<Prepared>,
    notes: Vec<Note>,
    digests: HashMap<[u8; 32], Result<usize, ImageFault>>,
    seen: usize,
}

impl Reader {
    fn picture(&mut self, bytes: &Arc<[u8]>) {
        self.seen += 1;
        if self.images.known.contains_key(&bytes.as_ptr()) {
            return;
        }
        let digest: [u8; 32] = Sha256::digest(bytes).into();
        let index = match self.digests.get(&digest) {
            Some(&index) => index,
            None => match prepare(bytes) {
                Ok(picture) => {
                    self.images.sizes.push(picture.upright());
                    self.pictures.push(picture);
                    Ok(self.pictures.len() - 1)
                }
                Err(fault) => {
                    self.notes.push(Note::PictureLeftOut { number: self.seen, fault });
                    Err(fault)
                }
            },
        };
        self.digests.insert(digest, index);
        self.images.known.insert(bytes.as_ptr(), index);
    }
}

impl ImageFault {
    /// Why a file would be left out as a picture; none when it would be shown.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        prepare(bytes).err()
    }
}

fn prepare(bytes: &[u8]) -> Result<Prepared, ImageFault> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        jpeg::prepare(bytes)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png::prepare(bytes)
    } else {
        Err(ImageFault::UnknownKind)
    }
}

fn check_size(width: u32, height: u32, most: u64) -> Result<(), ImageFault> {
    match u64::from(width) * u64::from(height) {
        0 => Err(ImageFault::Broken),
        pixels if pixels > most => Err(ImageFault::TooLarge),
        _ => Ok(()),
    }
}

/// Decodes a whole file within limits.
fn decode(bytes: &[u8], format: image::ImageFormat) -> Result<image::DynamicImage, ImageFault> {
    let mut reader = image::ImageReader::with_format(std::io::Cursor::new(bytes), format);
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    reader.decode().map_err(|_| ImageFault::Broken)
}

/// Plain pixels, grey if there is no colour, without alpha if nothing shines through.
fn pixels(decoded: &image::DynamicImage) -> Data {
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
