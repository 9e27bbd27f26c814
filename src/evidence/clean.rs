//! Removes metadata from JPEG and PNG files: where and when a picture was taken, and by whose camera.
//!
//! This happens before a file is kept, so that the same bytes are kept, shown, signed and sent. The image data is copied
//! unchanged. Pure.

use crate::camera;
use crate::jpeg::{NOTES, Part, Parts, SCAN, START, end_of_scan, is_seen};

/// A JPEG or PNG without metadata; any other file, and a picture that cannot be parsed, unchanged.
pub fn clean(media_type: &str, bytes: &[u8]) -> Vec<u8> {
    let cleaned = match media_type {
        "image/jpeg" => jpeg(bytes),
        "image/png" => png(bytes),
        _ => None,
    };
    cleaned.unwrap_or_else(|| bytes.to_vec())
}

fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut parts = Parts::of(bytes)?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&START);
    let mut turned = None;
    let mut kept = Vec::new();
    // From the first scan, everything is copied up to EOI. What follows EOI is left out.
    let head = loop {
        match parts.next()? {
            Part::Segment { marker: SCAN, whole, .. } => break whole,
            Part::Segment { marker, body, whole } if marker >= 0xC0 => {
                if marker == 0xE1 && turned.is_none() {
                    turned = body.strip_prefix(NOTES).and_then(camera::orientation);
                }
                if is_seen(marker, body) {
                    kept.extend_from_slice(whole);
                }
            }
            Part::Alone(marker) => kept.extend_from_slice(marker),
            Part::Segment { .. } | Part::End => return None,
        }
    };
    // The JFIF segment must come first, so the Orientation tag is written after it.
    let jfif = kept.starts_with(&[0xFF, 0xE0]);
    let first =
        if jfif { 2 + usize::from(u16::from_be_bytes([*kept.get(2)?, *kept.get(3)?])) } else { 0 };
    out.extend_from_slice(kept.get(..first)?);
    if let Some(turned) = turned.filter(|way| *way != 1) {
        out.extend_from_slice(b"\xFF\xE1\0\x22Exif\0\0");
        out.extend_from_slice(&only_orientation(turned));
    }
    out.extend_from_slice(kept.get(first..)?);
    out.extend_from_slice(head);
    let rest = parts.rest();
    out.extend_from_slice(rest.get(..end_of_picture(rest)).unwrap_or(rest));
    Some(out)
}

/// The length up to and including EOI: cameras put previews and films after it. All of the rest when there is no EOI.
fn end_of_picture(rest: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = rest.get(at..).and_then(end_of_scan) {
        at += found + 2;
        if rest.get(at - 1) == Some(&0xD9) {
            return at;
        }
        // A marker segment between two scans: skip its length.
        match rest.get(at..).and_then(|part| part.split_first_chunk::<2>()) {
            Some((length, _)) => at += usize::from(u16::from_be_bytes(*length)),
            None => break,
        }
    }
    rest.len()
}

/// An EXIF segment with only the Orientation tag.
fn only_orientation(way: u8) -> [u8; 26] {
    let mut notes = *b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x01\0\0\0\0\0\0";
    notes[19] = way;
    notes
}

const PNG: [u8; 8] = *b"\x89PNG\r\n\x1A\n";

/// The PNG chunks that decide how a picture looks.
const SEEN: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&PNG)?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&PNG);
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (name, _) = after.split_first_chunk::<4>()?;
        let whole = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(12)?;
        let part = rest.get(..whole)?;
        if SEEN.contains(&name) {
            out.extend_from_slice(part);
        }
        let turned = if name == b"eXIf" {
            part.get(8..whole - 4).and_then(camera::orientation)
        } else {
            None
        };
        if let Some(turned) = turned.filter(|way| *way != 1) {
            let chunk = [&b"eXIf"[..], &only_orientation(turned)].concat();
            out.extend_from_slice(&26_u32.to_be_bytes());
            out.extend_from_slice(&chunk);
            out.extend_from_slice(&crc32fast::hash(&chunk).to_be_bytes());
        }
        if name == b"IEND" {
            return Some(out);
        }
        rest = rest.get(whole..)?;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A photograph as a camera writes it: EXIF with a place, a comment, an ICC profile, and a preview after EOI.
    fn photograph(way: u8) -> Vec<u8> {
        let mut plain = Vec::new();
        let picture = image::RgbImage::from_fn(32, 16, |x, y| image::Rgb([x as u8, y as u8, 9]));
        image::codecs::jpeg::JpegEncoder::new(&mut plain).encode_image(&picture).unwrap();
        let mut notes = b"Exif\0\0II\x2A\0\x08\0\0\0\x02\0".to_vec();
        notes.extend_from_slice(&[0x12, 1, 3, 0, 1, 0, 0, 0, way, 0, 0, 0]);
        notes.extend_from_slice(b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0GPS 52.4162N 4.0829W");
        let mut out = START.to_vec();
        for (kind, part) in
            [(0xE1, notes.as_slice()), (0xFE, b"Ward 7"), (0xED, b"Photoshop 3.0\0Amina")]
        {
            out.extend_from_slice(&[0xFF, kind]);
            out.extend_from_slice(&u16::try_from(part.len() + 2).unwrap().to_be_bytes());
            out.extend_from_slice(part);
        }
        out.extend_from_slice(&plain[2..]);
        out.extend_from_slice(b"a preview with GPS");
        out
    }

    fn holds(bytes: &[u8], word: &[u8]) -> bool {
        bytes.windows(word.len()).any(|part| part == word)
    }

    #[test]
    fn a_photograph_keeps_its_picture_and_its_way_up_and_nothing_else() {
        for way in 1..=8 {
            let before = photograph(way);
            let after = clean("image/jpeg", &before);
            for word in [&b"GPS"[..], b"52.4162", b"Ward 7", b"Amina", b"Photoshop"] {
                assert!(holds(&before, word) && !holds(&after, word), "{word:?}");
            }
            let seen = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgb8();
            assert_eq!(seen(&before), seen(&after));
            let notes = after.windows(6).position(|part| part == b"Exif\0\0");
            assert_eq!(notes.is_some(), way != 1, "the way up is kept where it is another");
            assert_eq!(
                notes.and_then(|at| camera::orientation(&after[at + 6..])).unwrap_or(1),
                way
            );
            assert_eq!(clean("image/jpeg", &after), after, "once is enough");
        }
    }

    #[test]
    fn a_png_keeps_its_picture_and_loses_what_was_written_beside_it() {
        let mut plain = std::io::Cursor::new(Vec::new());
        let picture = image::RgbImage::from_pixel(4, 4, image::Rgb([1, 2, 3]));
        picture.write_to(&mut plain, image::ImageFormat::Png).unwrap();
        let plain = plain.into_inner();
        let mut before = plain[..33].to_vec();
        for (name, part) in [(b"tEXt", &b"Author\0Amina"[..]), (b"eXIf", b"MM GPS")] {
            before.extend_from_slice(&u32::try_from(part.len()).unwrap().to_be_bytes());
            before.extend_from_slice(name);
            before.extend_from_slice(part);
            before.extend_from_slice(
                &crc32fast::hash(&[name.as_slice(), part].concat()).to_be_bytes(),
            );
        }
        before.extend_from_slice(&plain[33..]);
        assert_eq!(clean("image/png", &before), plain);
    }

    #[test]
    fn a_png_keeps_which_way_is_up_and_no_other_note() {
        let mut plain = std::io::Cursor::new(Vec::new());
        let picture = image::RgbImage::from_pixel(4, 2, image::Rgb([1, 2, 3]));
        picture.write_to(&mut plain, image::ImageFormat::Png).unwrap();
        let plain = plain.into_inner();
        for way in 1..=8_u8 {
            let mut notes = b"II\x2A\0\x08\0\0\0\x02\0".to_vec();
            notes.extend_from_slice(&[0x12, 1, 3, 0, 1, 0, 0, 0, way, 0, 0, 0]);
            notes.extend_from_slice(b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0GPS 52.4162N 4.0829W");
            let chunk = [b"eXIf", notes.as_slice()].concat();
            let mut before = plain[..33].to_vec();
            before.extend_from_slice(&u32::try_from(notes.len()).unwrap().to_be_bytes());
            before.extend_from_slice(&chunk);
            before.extend_from_slice(&crc32fast::hash(&chunk).to_be_bytes());
            before.extend_from_slice(&plain[33..]);
            let after = clean("image/png", &before);
            assert!(holds(&before, b"GPS") && !holds(&after, b"GPS"));
            let kept = after.windows(4).position(|part| part == b"eXIf");
            assert_eq!(kept.and_then(|at| camera::orientation(&after[at + 4..])).unwrap_or(1), way);
            assert_eq!(kept.is_some(), way != 1);
            assert_eq!(clean("image/png", &after), after, "once is enough");
            image::load_from_memory(&after).unwrap();
        }
    }

    #[test]
    fn what_is_no_picture_or_a_broken_one_stays_as_it_is() {
        let photograph = photograph(6);
        for cut in 0..photograph.len() {
            let bytes = &photograph[..cut];
            let kept = clean("image/jpeg", bytes);
            assert!(kept.len() <= bytes.len() + 36);
        }
        assert_eq!(clean("application/pdf", b"%PDF-1.7 GPS"), b"%PDF-1.7 GPS");
    }

    proptest! {
        #[test]
        fn no_bytes_end_the_app(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            for (kind, start) in [("image/jpeg", &START[..]), ("image/png", &PNG[..])] {
                let whole = [start, bytes.as_slice()].concat();
                prop_assert!(clean(kind, &whole).len() <= whole.len() + 36);
            }
        }
    }
}
