//! Saving in memory: streams are compressed on all cores, and the file ends with a cross-reference stream (ISO 32000-2,
//! 7.5.8). The file identifier (`ID`) follows from the file's own bytes.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, ObjectId, Stream};
use sha2::{Digest, Sha256};

use super::pack::{Pack, TOGETHER, in_parallel, packed};
use super::values::broken;
use super::write::{Plain, put, put_dictionary};
use crate::document::types::RenderError;
use crate::words;

/// Bytes of the file identifier.
const ID: usize = 16;
/// Bytes of a cross-reference entry: its type, the offset or object stream, and the generation or index.
const ROW: usize = 7;

/// Where an object is in the file.
#[derive(Clone, Copy)]
enum Place {
    Free,
    /// At an offset in the file.
    At(u32),
    /// In an object stream, at an index there.
    In(u32, u16),
}

/// Compresses the remaining streams and writes the file. Its `ID` is a digest of all other bytes.
pub(super) fn save(
    mut pdf: Document,
    plain: Plain,
    packs: Vec<Pack>,
    contents: impl Iterator<Item = (ObjectId, Vec<u8>)>,
) -> Result<Vec<u8>, RenderError> {
    compress(&mut pdf)?;
    let mut file = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut places = vec![Place::Free; pdf.max_id as usize + 1];
    let mut small = plain;
    for ((number, _), object) in std::mem::take(&mut pdf.objects) {
        if let Object::Stream(stream) = object {
            set(&mut places, number, Place::At(file.len() as u32));
            put_stream(number, &stream, &mut file);
        } else {
            let mut bytes = Vec::new();
            put(&object, &mut bytes);
            small.push((number, bytes));
        }
    }
    for ((number, _), content) in contents {
        set(&mut places, number, Place::At(file.len() as u32));
        let head = format!("{number} 0 obj\n<</Filter/FlateDecode/Length {}>>", content.len());
        put_bytes(&head, &content, &mut file);
    }
    small.sort_by_key(|(number, _)| *number);
    let rest = in_parallel(&small.chunks(TOGETHER).collect::<Vec<_>>(), |pack| packed(pack))?;
    drop(small);
    for pack in packs.into_iter().chain(rest) {
        let number = places.len() as u32;
        for (place, object) in (0u16..).zip(&pack.objects) {
            set(&mut places, *object, Place::In(number, place));
        }
        places.push(Place::At(file.len() as u32));
        let head = format!(
            "{number} 0 obj\n<</Type/ObjStm/N {}/First {}/Filter/FlateDecode/Length {}>>",
            pack.objects.len(),
            pack.first,
            pack.bytes.len()
        );
        put_bytes(&head, &pack.bytes, &mut file);
    }
    put_places(&pdf, places, &mut file)?;
    name(&mut file)?;
    Ok(file)
}

/// Writes a stream after its dictionary.
fn put_bytes(head: &str, bytes: &[u8], file: &mut Vec<u8>) {
    file.extend(head.bytes());
    file.extend(b"stream\n");
    file.extend(bytes);
    file.extend(b"\nendstream\nendobj\n");
}

fn set(places: &mut [Place], number: u32, place: Place) {
    if let Some(known) = places.get_mut(number as usize) {
        *known = place;
    }
}

fn put_stream(number: u32, stream: &Stream, file: &mut Vec<u8>) {
    let mut dict = stream.dict.clone();
    dict.set("Length", stream.content.len() as i64);
    file.extend(format!("{number} 0 obj\n").bytes());
    put_dictionary(&dict, file);
    put_bytes("", &stream.content, file);
}

/// Writes the cross-reference stream, which is also the trailer.
fn put_places(
    pdf: &Document,
    mut places: Vec<Place>,
    file: &mut Vec<u8>,
) -> Result<(), RenderError> {
    let (number, start) = (places.len(), file.len());
    places.push(Place::At(start as u32));
    // PNG "up" predictor: differences between rows compress far smaller.
    let (mut rows, mut above) = (Vec::with_capacity(places.len() * (ROW + 1)), [0u8; ROW]);
    for place in &places {
        let row = row(*place);
        rows.push(2);
        rows.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = row;
    }
    let rows = deflated(&rows)?;
    let goal = |key: &[u8]| {
        let (number, _) = pdf.trailer.get(key).and_then(Object::as_reference).map_err(broken)?;
        Ok::<_, RenderError>(number)
    };
    let blank = "0".repeat(ID * 2);
    let head = format!(
        "{number} 0 obj\n<</Type/XRef/Size {}/W[1 4 2]/Root {} 0 R/Info {} 0 R/Filter/FlateDecode\
         /DecodeParms<</Predictor 12/Columns {ROW}>>/Length {}/ID[<{blank}><{blank}>]>>stream\n",
        places.len(),
        goal(b"Root")?,
        goal(b"Info")?,
        rows.len()
    );
    file.extend(head.bytes());
    file.extend(rows);
    file.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").bytes());
    if u32::try_from(file.len()).is_err() {
        return Err(RenderError::Pdf(
            words::document::facts::LARGER_THAN_FOUR_GIGABYTES.to_owned(),
        ));
    }
    Ok(())
}

fn row(place: Place) -> [u8; ROW] {
    let (sort, long, short) = match place {
        Place::Free => (0, 0, 65_535),
        Place::At(byte) => (1, byte, 0),
        Place::In(pack, place) => (2, pack, place),
    };
    let ([a, b, c, d], [e, f]) = (long.to_be_bytes(), short.to_be_bytes());
    [sort, a, b, c, d, e, f]
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>, RenderError> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).map_err(broken)?;
    packed.finish().map_err(broken)
}

/// Compresses streams that are not compressed yet; the result does not depend on the number of cores.
fn compress(pdf: &mut Document) -> Result<(), RenderError> {
    let open = |object| match object {
        &mut Object::Stream(ref mut stream) => {
            Some(stream).filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter"))
        }
        _ => None,
    };
    pdf.objects
        .values_mut()
        .filter_map(open)
        .try_for_each(|stream| stream.compress())
        .map_err(broken)
}

/// Writes the file identifier into its placeholder near the end.
fn name(bytes: &mut [u8]) -> Result<(), RenderError> {
    let digest = Sha256::digest(&*bytes);
    let id = data_encoding::HEXUPPER.encode(&digest[..ID]);
    let blank = "0".repeat(ID * 2);
    for _ in 0..2 {
        let at = bytes.windows(blank.len()).rposition(|part| part == blank.as_bytes());
        let at = at.ok_or_else(|| {
            RenderError::Pdf(words::document::facts::NO_ROOM_FOR_THE_ID.to_owned())
        })?;
        bytes[at..at + blank.len()].copy_from_slice(id.as_bytes());
    }
    Ok(())
}
