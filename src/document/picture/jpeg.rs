//! JPEG files: the picture stays as it is, the remarks around it go.

use super::{
    Data, ImageFault, MOST_PIXELS, MOST_PIXELS_OF_A_JPEG, Prepared, check_size, decode, pixels,
    profile,
};

/// What stands before each part of a colour profile.
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Reads the frame of a JPEG file and leaves out EXIF, XMP, IPTC, comments and whatever follows the picture.
pub(super) fn prepare(bytes: &[u8]) -> Result<Prepared, ImageFault> {
    let mut kept = bytes.get(..2).ok_or(ImageFault::Broken)?.to_vec();
    let (mut at, mut orientation, mut frame, mut scans) = (2, 1, None, 0);
    let mut parts = Vec::new();
    loop {
        let marker = next_marker(bytes, &mut at)?;
        if marker == 0xD9 {
            kept.extend([0xFF, 0xD9]);
            break;
        }
        if matches!(marker, 0x01 | 0xD0..=0xD7) {
            continue;
        }
        let length = usize::from(u16::from_be_bytes([byte(bytes, at)?, byte(bytes, at + 1)?]));
        let body = bytes.get(at + 2..at + length.max(2)).ok_or(ImageFault::Broken)?;
        at += length.max(2);
        match marker {
            0xC0..=0xC2 => frame = Some(Frame::read(body)?),
            // Lossless, hierarchical and arithmetic frames: no PDF reader shows them.
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(ImageFault::UnknownKind),
            0xE1 if body.starts_with(b"Exif\0\0") => {
                orientation = exif_orientation(&body[6..]).unwrap_or(1)
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
        if is_kept(marker, body) {
            kept.extend([0xFF, marker]);
            kept.extend((length as u16).to_be_bytes());
            kept.extend(body);
        }
        if marker == 0xDA {
            scans += 1;
            let end = scan_end(bytes, at).ok_or(ImageFault::Broken)?;
            kept.extend(&bytes[at..end]);
            at = end;
        }
    }
    let frame = frame.filter(|_| scans > 0).ok_or(ImageFault::Broken)?;
    let most = if frame.components == 4 { MOST_PIXELS } else { MOST_PIXELS_OF_A_JPEG };
    check_size(frame.width, frame.height, most)?;
    let data = match frame.components {
        1 | 3 => Data::Jpeg { bytes: kept, components: frame.components },
        // Four inks mean nothing without a press profile, and PDF/A refuses them: they become sRGB pixels.
        _ => pixels(&decode(bytes, image::ImageFormat::Jpeg)?),
    };
    // Four inks were turned into sRGB.
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

/// JFIF, the colour profile and the colour transform decide how pixels look; other remarks may name people and places.
fn is_kept(marker: u8, body: &[u8]) -> bool {
    match marker {
        0xE0 => body.starts_with(b"JFIF\0"),
        0xE2 => body.starts_with(PROFILE),
        0xEE => body.starts_with(b"Adobe"),
        0xE1..=0xEF | 0xFE => false,
        _ => true,
    }
}

fn byte(bytes: &[u8], at: usize) -> Result<u8, ImageFault> {
    bytes.get(at).copied().ok_or(ImageFault::Broken)
}

fn next_marker(bytes: &[u8], at: &mut usize) -> Result<u8, ImageFault> {
    if byte(bytes, *at)? != 0xFF {
        return Err(ImageFault::Broken);
    }
    while byte(bytes, *at)? == 0xFF {
        *at += 1;
    }
    *at += 1;
    byte(bytes, *at - 1)
}

/// Where the entropy-coded data ends: at the next marker that is no restart.
fn scan_end(bytes: &[u8], from: usize) -> Option<usize> {
    bytes
        .get(from..)?
        .windows(2)
        .position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF))
        .map(|at| from + at)
}

/// Tag 0x0112 of the first directory.
pub(super) fn exif_orientation(tiff: &[u8]) -> Option<u8> {
    let big = match tiff.get(..2)? {
        b"MM" => true,
        b"II" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let raw = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if big { u16::from_be_bytes(raw) } else { u16::from_le_bytes(raw) })
    };
    let long = |at: usize| {
        let (first, second) = (u32::from(short(at)?), u32::from(short(at + 2)?));
        Some(if big { first << 16 | second } else { second << 16 | first })
    };
    let directory = long(4)? as usize;
    let count = usize::from(short(directory)?);
    let entry = (0..count)
        .map(|index| directory + 2 + index * 12)
        .find(|&entry| short(entry) == Some(0x0112))?;
    u8::try_from(short(entry + 8)?).ok().filter(|value| (1..=8).contains(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small JPEG with EXIF that turns it and says where it was taken.
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
