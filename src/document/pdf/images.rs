//! Pictures as image XObjects (ISO 32000-2, 8.9.5): JPEG data unchanged, everything else lossless.

use std::collections::BTreeMap;

/// The resource name of the watermark.
pub(super) fn watermark() -> XObjectId {
    XObjectId("Watermark".to_owned())
}

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfResources, XObject, XObjectId};

use crate::document::picture::{Data, Prepared};
use crate::document::types::RenderError;

/// The resource name of a picture.
pub(crate) fn resource(image: usize) -> XObjectId {
    XObjectId(format!("Im{image}"))
}

/// Adds the pictures to the resources; returns the EXIF orientation of each.
pub(crate) fn embed(
    resources: &mut PdfResources,
    pictures: Vec<Prepared>,
) -> Result<Vec<u8>, RenderError> {
    let mut orientations = Vec::with_capacity(pictures.len());
    for (index, picture) in pictures.into_iter().enumerate() {
        orientations.push(picture.orientation);
        let object =
            ExternalXObject { stream: stream(picture)?, width: None, height: None, dpi: None };
        resources.xobjects.map.insert(resource(index), XObject::External(object));
    }
    Ok(orientations)
}

fn stream(picture: Prepared) -> Result<ExternalStream, RenderError> {
    let size = (picture.width, picture.height);
    let space = |components: u8| match &picture.profile {
        Some(profile) => based_on(profile, components),
        None => Ok(device(components)),
    };
    match picture.data {
        Data::Jpeg { bytes, components } => {
            let mut dict = dictionary(size, space(components)?, 8);
            dict.insert("Filter".into(), name("DCTDecode"));
            Ok(ExternalStream { dict, content: bytes, compress: false })
        }
        Data::Png { rows, bits, colors, palette } => {
            let space = match palette {
                None => space(colors)?,
                Some(palette) => DictItem::Array(vec![
                    name("Indexed"),
                    space(3)?,
                    DictItem::Int(palette.len() as i64 / 3 - 1),
                    DictItem::String { data: palette, literal: false },
                ]),
            };
            let mut dict = dictionary(size, space, bits);
            dict.insert("Filter".into(), name("FlateDecode"));
            let parameters = [
                ("Predictor", 15),
                ("Colors", i64::from(colors)),
                ("BitsPerComponent", i64::from(bits)),
                ("Columns", i64::from(picture.width)),
            ];
            let map = parameters
                .into_iter()
                .map(|(key, value)| (key.to_owned(), DictItem::Int(value)))
                .collect();
            dict.insert("DecodeParms".into(), DictItem::Dict { map });
            Ok(ExternalStream { dict, content: rows, compress: false })
        }
        Data::Pixels { pixels, components, alpha } => {
            let mut dict = dictionary(size, space(components)?, 8);
            if let Some(alpha) = alpha {
                let stream = flate(dictionary(size, device(1), 8), alpha)?;
                dict.insert("SMask".into(), DictItem::Stream { stream });
            }
            flate(dict, pixels)
        }
    }
}

pub(super) fn flate(
    mut dict: BTreeMap<String, DictItem>,
    content: Vec<u8>,
) -> Result<ExternalStream, RenderError> {
    let mut stream = lopdf::Stream::new(lopdf::Dictionary::new(), content);
    stream.compress().map_err(|error| RenderError::Pdf(error.to_string()))?;
    if stream.dict.has(b"Filter") {
        dict.insert("Filter".into(), name("FlateDecode"));
    }
    Ok(ExternalStream { dict, content: stream.content, compress: false })
}

fn dictionary(
    (width, height): (u32, u32),
    space: DictItem,
    bits: u8,
) -> BTreeMap<String, DictItem> {
    BTreeMap::from([
        ("Type".into(), name("XObject")),
        ("Subtype".into(), name("Image")),
        ("Width".into(), DictItem::Int(width.into())),
        ("Height".into(), DictItem::Int(height.into())),
        ("ColorSpace".into(), space),
        ("BitsPerComponent".into(), DictItem::Int(bits.into())),
    ])
}

/// An `ICCBased` colour space of a profile.
fn based_on(profile: &[u8], components: u8) -> Result<DictItem, RenderError> {
    let dict = BTreeMap::from([("N".to_owned(), DictItem::Int(components.into()))]);
    let stream = flate(dict, profile.to_vec())?;
    Ok(DictItem::Array(vec![name("ICCBased"), DictItem::Stream { stream }]))
}

fn device(components: u8) -> DictItem {
    name(if components == 1 { "DeviceGray" } else { "DeviceRGB" })
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

/// The matrix that puts a picture into a box `[x, y, w, h]`, turned by its EXIF orientation.
pub(crate) fn placement(orientation: u8, [x, y, w, h]: [f32; 4]) -> [f32; 6] {
    let [a, b, c, d, e, f] = match orientation {
        2 => [-1.0, 0.0, 0.0, 1.0, 1.0, 0.0],
        3 => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
        4 => [1.0, 0.0, 0.0, -1.0, 0.0, 1.0],
        5 => [0.0, -1.0, -1.0, 0.0, 1.0, 1.0],
        6 => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
        7 => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
        8 => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
        _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
    };
    [a * w, b * h, c * w, d * h, e * w + x, f * h + y]
}

#[cfg(test)]
mod tests {
    use super::placement;

    #[test]
    fn the_first_stored_pixel_lands_where_exif_says() {
        let corner = |orientation| {
            let [a, b, c, d, e, f] = placement(orientation, [0.0, 0.0, 3.0, 2.0]);
            let _ = (a, b);
            (c + e, d + f)
        };
        let (left, right, top, bottom) = (0.0, 3.0, 2.0, 0.0);
        let wanted = [(left, top), (right, top), (right, bottom), (left, bottom)];
        assert_eq!([1, 2, 3, 4].map(corner), wanted);
        assert_eq!([5, 6, 7, 8].map(corner), wanted);
    }
}
