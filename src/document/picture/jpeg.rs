//! JPEG files: the picture data stays unchanged, its metadata is removed.

use super::prepared::{
    Data, MOST_PIXELS, MOST_PIXELS_OF_A_JPEG, Prepared, check_size, decode, pixels,
};
use super::profile;
use crate::camera;
use crate::document::types::ImageFault;
use crate::jpeg::{NOTES, PROFILE, Part, Parts, SCAN, START, is_seen};

/// Reads a JPEG file and removes EXIF, XMP, IPTC, comments and whatever follows the EOI marker.
pub(super) fn prepare(bytes: &[u8]) -> Result<Prepared, ImageFault> {
    let mut file = Parts::of(bytes).ok_or(ImageFault::Broken)?;
    let mut kept = START.to_vec();
    let (mut orientation, mut frame, mut scans) = (1, None, 0);
    let mut parts = Vec::new();
    loop {
        let (marker, body, whole) = match file.next().ok_or(ImageFault::Broken)? {
            Part::Alone(_) => continue,
            Part::End => break,
            Part::Segment { marker, body, whole } => (marker, body, whole),
        };
        match marker {
            0xC0..=0xC2 => frame = Some(Frame::read(body)?),
            // Lossless, hierarchical and arithmetic frames: no PDF reader shows them.
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(ImageFault::UnknownKind),
            0xE1 if body.starts_with(NOTES) => {
                orientation = camera::orientation(&body[NOTES.len()..]).unwrap_or(1)
            }
            0xE2 if body.starts_with(PROFILE) => {
                parts.extend(
                    body.get(PROFILE.len())
                        .zip(body.get(PROFILE.len() + 2..))
                        .map(|(n, part)| (*n, part)),
                );
            }
            _ => {}
        }
        if is_seen(marker, body) {
            kept.extend(whole);
        }
        if marker == SCAN {
            scans += 1;
            kept.extend(file.scan().ok_or(ImageFault::Broken)?);
        }
    }
    kept.extend([0xFF, 0xD9]);
    let frame = frame.filter(|_| scans > 0).ok_or(ImageFault::Broken)?;
    let most = if frame.components == 4 { MOST_PIXELS } else { MOST_PIXELS_OF_A_JPEG };
    check_size(frame.width, frame.height, most)?;
    let data = match frame.components {
        1 | 3 => Data::Jpeg { bytes: kept, components: frame.components },
        // CMYK means nothing without a press profile, and PDF/A refuses it: it becomes sRGB pixels.
        _ => pixels(&decode(bytes, image::ImageFormat::Jpeg)?),
    };
    // CMYK was converted to sRGB, so its profile no longer applies.
    let profile = match frame.components {
        4 => None,
        components => profile::checked(profile::joined(parts), components),
    };
    Ok(Prepared { width: frame.width, height: frame.height, orientation, data, profile })
}

struct Frame {
    width: u32,
    height: u32,
    components: u8,
}

impl Frame {
    fn read(body: &[u8]) -> Result<Self, ImageFault> {
        let &[8, h1, h0, w1, w0, components, ..] = body else {
            return Err(ImageFault::Broken);
        };
        if !matches!(components, 1 | 3 | 4) {
            return Err(ImageFault::Broken);
        }
        let (width, height) =
            (u16::from_be_bytes([w1, w0]).into(), u16::from_be_bytes([h1, h0]).into());
        Ok(Self { width, height, components })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small JPEG with an EXIF orientation and a GPS position.
    fn photo() -> Vec<u8> {
        let mut plain = Vec::new();
        let pixels =
            image::RgbImage::from_fn(16, 8, |x, y| image::Rgb([x as u8 * 16, y as u8 * 32, 90]));
        pixels.write_to(&mut std::io::Cursor::new(&mut plain), image::ImageFormat::Jpeg).unwrap();
        let mut exif =
            b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend(b"51.4816 N 3.1791 W");
        let mut photo = plain[..2].to_vec();
        photo.extend([0xFF, 0xE1]);
        photo.extend((exif.len() as u16 + 2).to_be_bytes());
        photo.extend(exif);
        photo.extend(&plain[2..]);
        photo.extend(b"a preview after the end, 51.4816 N");
        photo
    }

    #[test]
    fn the_place_goes_and_the_picture_stays() {
        let photo = photo();
        let prepared = prepare(&photo).unwrap();
        assert_eq!((prepared.width, prepared.height, prepared.orientation), (16, 8, 6));
        let Data::Jpeg { bytes, components: 3 } = prepared.data else {
            panic!("not passed through")
        };
        assert!(!bytes.windows(7).any(|part| part == b"51.4816"));
        let scan = photo.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
        let end = photo.len() - b"a preview after the end, 51.4816 N".len();
        assert!(bytes.ends_with(&photo[scan..end]));
        assert!(decode(&bytes, image::ImageFormat::Jpeg).is_ok());
    }

    #[test]
    fn a_photograph_of_48_million_pixels_goes_in_and_a_giant_does_not() {
        let sized = |width: u16, height: u16| {
            let mut photo = photo();
            let frame = photo.windows(2).position(|part| part == [0xFF, 0xC0]).unwrap();
            photo[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
            photo[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
            prepare(&photo).err()
        };
        assert_eq!(sized(8_000, 6_000), None);
        assert_eq!(sized(20_000, 20_000), Some(ImageFault::TooLarge));
    }

    #[test]
    fn every_cut_is_noticed() {
        let photo = photo();
        let end = photo.len() - b"a preview after the end, 51.4816 N".len();
        for cut in 2..end {
            assert!(prepare(&photo[..cut]).is_err(), "cut at {cut}");
        }
    }
}
