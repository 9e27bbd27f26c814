//! Pictures in documents as they are seen: turned as the camera says, in their own colours, clear where they are clear.

use std::io::Cursor;

use countersign::document::ExportOptions;
use data_encoding::BASE64;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{amina, piece, program};

/// Sixteen by sixteen dots of red in four inks, as a scanner of a print shop writes them.
const FOUR_INKS: &str = "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZM\
    TlJTUjI+WmFaUGBKUVJP/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/a\
    AA4EQwBNAFkASwAAPwCnJgmCnAAAAP/Z";

/// Blue at the left and green at the right, with a remark that the camera stood on its side.
fn on_its_side() -> Vec<u8> {
    let halves = |x, _| if x < 48 { Rgb([0, 0, 255]) } else { Rgb([0, 255, 0]) };
    let mut plain = Cursor::new(Vec::new());
    RgbImage::from_fn(96, 64, halves).write_to(&mut plain, ImageFormat::Jpeg).unwrap();
    let plain = plain.into_inner();
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let mut photo = plain[..2].to_vec();
    photo.extend([0xFF, 0xE1]);
    photo.extend((exif.len() as u16 + 2).to_be_bytes());
    photo.extend(exif);
    photo.extend(&plain[2..]);
    photo
}

/// Magenta with a clear square in its middle.
fn with_a_hole() -> Vec<u8> {
    let hole = 24..72;
    let dot = |x, y| {
        let clear = hole.contains(&x) && hole.contains(&y);
        Rgba([255, 0, 255, if clear { 0 } else { 255 }])
    };
    let mut file = Cursor::new(Vec::new());
    DynamicImage::from(RgbaImage::from_fn(96, 96, dot))
        .write_to(&mut file, ImageFormat::Png)
        .unwrap();
    file.into_inner()
}

/// Left, top, right and bottom of a colour on a page, and how many dots there are of it.
fn seen(page: &RgbImage, color: [u8; 3]) -> Option<([u32; 4], usize)> {
    let near = |dot: &Rgb<u8>| dot.0.iter().zip(color).all(|(is, asked)| is.abs_diff(asked) < 60);
    let dots: Vec<(u32, u32)> =
        page.enumerate_pixels().filter(|(.., dot)| near(dot)).map(|(x, y, _)| (x, y)).collect();
    let (xs, ys) = (dots.iter().map(|dot| dot.0), dots.iter().map(|dot| dot.1));
    Some(([xs.clone().min()?, ys.clone().min()?, xs.max()?, ys.max()?], dots.len()))
}

#[test]
fn pictures_are_seen_as_they_were_taken() {
    let mut amina = amina();
    let four_inks = BASE64.decode(FOUR_INKS.replace(' ', "").as_bytes()).unwrap();
    let mut input = piece("Three pictures", &["2.1/all"]);
    for (name, bytes) in
        [("side.jpg", on_its_side()), ("inks.jpg", four_inks), ("hole.png", with_a_hole())]
    {
        input.files.push(amina.portfolio.attach(name, &bytes).unwrap().into());
    }
    amina.portfolio.log(&input).unwrap();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    let pages = amina.folder.path().join("page");
    let run = program("pdftoppm").args(["-r", "144", "-png"]).args([&file, &pages]).status();
    assert!(run.unwrap().success());
    let pictures: Vec<RgbImage> = std::fs::read_dir(amina.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "png"))
        .map(|path| image::open(path).unwrap().into_rgb8())
        .collect();
    let find = |color| {
        let all = pictures.iter().filter_map(|page| Some((page, seen(page, color)?)));
        all.max_by_key(|(_, (_, dots))| *dots).unwrap()
    };

    // A dot of a picture is 1/96 inch, and a dot of the page 1/144.
    let (_, ([left, top, right, bottom], dots)) = find([0, 0, 255]);
    assert!(right - left > 85 && bottom - top < 80 && dots > 5_000, "it does not stand upright");
    let (_, ([_, below, ..], _)) = find([0, 255, 0]);
    assert!(below > top + 60, "what was at the left is now at the top");

    let (_, ([left, top, right, bottom], dots)) = find([255, 0, 0]);
    assert!(right - left < 30 && bottom - top < 30 && dots > 300, "four inks lost their colour");

    let (page, ([left, top, right, bottom], _)) = find([255, 0, 255]);
    assert!((140..150).contains(&(right - left)), "{left} to {right}");
    assert_eq!(page.get_pixel((left + right) / 2, (top + bottom) / 2).0, [255, 255, 255]);
}

/// A colour profile that does not say sRGB.
fn profile() -> Vec<u8> {
    let mut profile = include_bytes!("../../assets/colour/sRGB.icc").to_vec();
    for (is, wanted) in [(&b"sRGB"[..], &b"scan"[..]), (b"s\0R\0G\0B", b"s\0c\0a\0n")] {
        while let Some(at) = profile.windows(is.len()).position(|part| part == is) {
            profile[at..at + is.len()].copy_from_slice(wanted);
        }
    }
    profile
}

#[test]
fn a_colour_profile_inside_a_picture_goes_into_the_document() {
    let profile = profile();
    let photo = on_its_side();
    let mut with_profile = photo[..2].to_vec();
    with_profile.extend([0xFF, 0xE2]);
    with_profile.extend((profile.len() as u16 + 16).to_be_bytes());
    with_profile.extend(b"ICC_PROFILE\0\x01\x01");
    with_profile.extend(&profile);
    with_profile.extend(&photo[2..]);
    let mut plain = Cursor::new(Vec::new());
    RgbImage::from_pixel(96, 64, Rgb([9, 90, 200])).write_to(&mut plain, ImageFormat::Png).unwrap();
    let plain = plain.into_inner();
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &profile).unwrap();
    let chunk = [&b"iCCPscan\0\0"[..], &packed.finish().unwrap()].concat();
    // Behind the header, which ends at byte 33.
    let mut png = plain[..33].to_vec();
    png.extend((chunk.len() as u32 - 4).to_be_bytes());
    png.extend(&chunk);
    png.extend(crc32fast::hash(&chunk).to_be_bytes());
    png.extend(&plain[33..]);

    let mut amina = amina();
    let mut input = piece("Two pictures", &["2.1/all"]);
    for (name, bytes) in [("photo.jpg", with_profile), ("scan.png", png)] {
        input.files.push(amina.portfolio.attach(name, &bytes).unwrap().into());
    }
    amina.portfolio.log(&input).unwrap();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    let pdf = lopdf::Document::load(&file).unwrap();
    let spaces = pdf.objects.values().filter_map(|one| {
        let space = one.as_stream().ok()?.dict.get(b"ColorSpace").ok()?.as_array().ok()?;
        let based = pdf.dereference(space.get(1)?).ok()?.1.as_stream().ok()?;
        Some(based.decompressed_content().unwrap_or_else(|_| based.content.clone()))
    });
    let spaces: Vec<Vec<u8>> = spaces.collect();
    assert_eq!(spaces.len(), 2);
    assert!(spaces.iter().all(|space| *space == profile));
}

/// A photo of 48 million pixels, as telephones take them.
#[test]
fn a_photo_of_48_megapixels_goes_in_as_it_is() {
    let photo = RgbImage::from_fn(8_000, 6_000, |x, _| Rgb([(x >> 5) as u8, 90, 200]));
    let mut jpeg = Cursor::new(Vec::new());
    photo.write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
    drop(photo);
    let mut amina = amina();
    let mut input = piece("A photo", &["2.1/all"]);
    let jpeg = jpeg.into_inner();
    input.files.push(amina.portfolio.attach("large.jpg", &jpeg).unwrap().into());
    amina.portfolio.log(&input).unwrap();
    let file = amina.folder.path().join("out.pdf");
    let report = amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    assert_eq!(report.notes, []);
    let listed = tool("pdfimages", &["-list"], &file);
    let line = listed.lines().find(|line| line.contains("8000")).expect("it is not there");
    assert_eq!(line.split_whitespace().nth(4), Some("6000"), "{listed}");
    let data = &jpeg[jpeg.len() - 4096..jpeg.len() - 2];
    let pdf = std::fs::read(&file).unwrap();
    assert!(pdf.windows(data.len()).any(|part| part == data), "it was compressed again");
}
