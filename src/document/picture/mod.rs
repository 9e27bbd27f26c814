//! Prepares pictures for a document: checked, upright, without the position they were taken at.
//!
//! JPEG data is kept byte for byte; a PNG stays lossless. Nothing is scaled. A picture used many times is stored once.
//! A picture that cannot be shown is named in the report and never stops an export.

mod jpeg;
mod png;
mod prepared;
mod profile;

use std::collections::HashMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};

pub(crate) use self::prepared::{Data, Prepared};
use super::blocks::{Block, Figure, Picture};
use super::types::{ImageFault, RenderNote};

/// The distinct pictures of a document: the index of each file's picture, and its upright size.
#[derive(Default)]
pub(crate) struct Images {
    sizes: Vec<(f32, f32)>,
    known: HashMap<*const u8, Result<usize, ImageFault>>,
}

impl Images {
    /// Reads every picture of some blocks, and reports those left out.
    pub(crate) fn read(blocks: &[Block]) -> (Self, Vec<Prepared>, Vec<RenderNote>) {
        let mut reader = Reader::default();
        for figure in pictures(blocks) {
            if let Picture::Image(bytes) = &figure.picture {
                reader.picture(bytes);
            }
        }
        (reader.images, reader.pictures, reader.notes)
    }

    /// The index of a file's picture and its upright size, if it can be shown.
    pub(crate) fn find(&self, bytes: &Arc<[u8]>) -> Option<(usize, (f32, f32))> {
        let index = self.known.get(&bytes.as_ptr())?.ok()?;
        Some((index, *self.sizes.get(index)?))
    }

    /// Why the picture of a file cannot be shown.
    pub(crate) fn fault(&self, bytes: &Arc<[u8]>) -> Option<ImageFault> {
        self.known.get(&bytes.as_ptr())?.err()
    }
}

/// The figures that show files, in order.
pub(crate) fn pictures(blocks: &[Block]) -> Box<dyn Iterator<Item = &Figure> + '_> {
    Box::new(blocks.iter().flat_map(|block| match block {
        Block::Panel { blocks, .. } | Block::Together(blocks) => pictures(blocks),
        Block::Figure(figure) if matches!(figure.picture, Picture::Image(_)) => {
            Box::new(std::iter::once(figure))
        }
        _ => Box::new(std::iter::empty()),
    }))
}

/// Whether a picture is a scanned page: the proportions of A4, and enough pixels to be readable.
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
    notes: Vec<RenderNote>,
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
                    self.notes.push(RenderNote::PictureLeftOut { number: self.seen, fault });
                    Err(fault)
                }
            },
        };
        self.digests.insert(digest, index);
        self.images.known.insert(bytes.as_ptr(), index);
    }
}

impl ImageFault {
    /// Why a file cannot be shown as a picture; none if it can.
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
