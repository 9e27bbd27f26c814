//! PNG files: rows that PDF can hold stay compressed as they are, others are decoded.

use super::prepared::{Data, MOST_PIXELS, Prepared, check_size, decode, pixels};
use super::profile;
use crate::camera;
use crate::document::types::ImageFault;

/// Reads a PNG file.
pub(super) fn prepare(bytes: &[u8]) -> Result<Prepared, ImageFault> {
    let header = bytes.get(16..29).ok_or(ImageFault::Broken)?;
    let number = |at: usize| {
        u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    let (width, height) = (number(0), number(4));
    check_size(width, height, MOST_PIXELS)?;
    let decoded = decode(bytes, image::ImageFormat::Png)?;
    if (decoded.width(), decoded.height()) != (width, height) {
        return Err(ImageFault::Broken);
    }
    let data = match (header[9], header[12]) {
        (kind @ (0 | 2 | 3), 0) => {
            as_it_is(bytes, header[8], kind).unwrap_or_else(|| pixels(&decoded))
        }
        _ => pixels(&decoded),
    };
    let orientation = chunk(bytes, b"eXIf").and_then(camera::orientation).unwrap_or(1);
    let components = match &data {
        Data::Pixels { components, .. } => *components,
        Data::Png { palette: None, colors, .. } => *colors,
        _ => 3,
    };
    let profile = chunk(bytes, b"iCCP").and_then(profile::unpacked);
    let profile = profile.and_then(|profile| profile::checked(profile, components));
    Ok(Prepared { width, height, orientation, data, profile })
}

/// The data of the first chunk of a type.
fn chunk<'b>(bytes: &'b [u8], name: &[u8; 4]) -> Option<&'b [u8]> {
    let mut at = 8_usize;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let end = at.checked_add(8)?.checked_add(length)?;
        match bytes.get(at + 4..at + 8)? {
            found if found == name => return bytes.get(at + 8..end),
            b"IEND" => return None,
            _ => at = end + 4,
        }
    }
}

/// The compressed rows unchanged, unless there is transparency.
fn as_it_is(bytes: &[u8], bits: u8, kind: u8) -> Option<Data> {
    let (mut rows, mut palette, mut at) = (Vec::new(), None, 8);
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let name = bytes.get(at + 4..at + 8)?;
        let body = bytes.get(at + 8..at.checked_add(8)?.checked_add(length)?)?;
        match name {
            b"IDAT" => rows.extend(body),
            b"PLTE" => palette = Some(body.to_vec()),
            b"tRNS" => return None,
            b"IEND" => break,
            _ => {}
        }
        at += length + 12;
    }
    let palette = if kind == 3 { Some(palette?) } else { None };
    Some(Data::Png { rows, bits, colors: if kind == 2 { 3 } else { 1 }, palette })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(image: &image::DynamicImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        image.write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
        bytes
    }

    #[test]
    fn opaque_rows_stay_and_alpha_becomes_a_mask() {
        let plain = file(&image::DynamicImage::new_rgb8(9, 5));
        assert!(matches!(
            prepare(&plain).unwrap().data,
            Data::Png { bits: 8, colors: 3, palette: None, .. }
        ));
        let clear = file(&image::DynamicImage::new_rgba8(9, 5));
        let Data::Pixels { pixels, alpha, .. } = prepare(&clear).unwrap().data else { panic!() };
        assert_eq!((pixels.len(), alpha.unwrap().len()), (9 * 5 * 3, 9 * 5));
    }

    #[test]
    fn a_giant_header_is_refused_before_anything_is_decoded() {
        let mut bytes = file(&image::DynamicImage::new_rgb8(9, 5));
        bytes[16..20].copy_from_slice(&20_000u32.to_be_bytes());
        bytes[20..24].copy_from_slice(&20_000u32.to_be_bytes());
        assert_eq!(prepare(&bytes).err(), Some(ImageFault::TooLarge));
    }
}
