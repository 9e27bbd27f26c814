//! Saving in memory: compressed on all cores, compact, and named by its own content.

use std::thread;

use lopdf::{Document, Object, SaveOptions, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::broken;
use crate::document::RenderError;

/// How many bytes of a digest name a file.
const ID: usize = 16;

/// Compresses every stream and writes the file; its id follows from every other byte of it.
pub(super) fn save(mut pdf: Document) -> Result<Vec<u8>, RenderError> {
    compress(&mut pdf)?;
    let blank = Object::String(vec![0; ID], StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![blank.clone(), blank]);
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true);
    let options = options.max_objects_per_stream(200).compression_level(6).build();
    let mut bytes = Vec::new();
    pdf.save_with_options(&mut bytes, options).map_err(broken)?;
    name(&mut bytes)?;
    Ok(bytes)
}

/// Shares the streams among the cores. What each becomes does not depend on who does it.
fn compress(pdf: &mut Document) -> Result<(), RenderError> {
    let open = |object| match object {
        &mut Object::Stream(ref mut stream) => {
            Some(stream).filter(|stream| stream.allows_compression)
        }
        _ => None,
    };
    let mut streams: Vec<&mut Stream> = pdf.objects.values_mut().filter_map(open).collect();
    let cores = thread::available_parallelism().map_or(1, usize::from).min(8);
    let share = streams.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let work =
            |part: &mut [&mut Stream]| part.iter_mut().try_for_each(|stream| stream.compress());
        let workers: Vec<_> =
            streams.chunks_mut(share).map(|part| scope.spawn(move || work(part))).collect();
        workers.into_iter().try_for_each(|worker| match worker.join() {
            Ok(done) => done.map_err(broken),
            Err(_) => Err(RenderError::Pdf("a page could not be compressed".to_owned())),
        })
    })
}

/// Writes the id into the place kept for it near the end.
fn name(bytes: &mut [u8]) -> Result<(), RenderError> {
    let digest = Sha256::digest(&*bytes);
    let id: String = digest[..ID].iter().map(|byte| format!("{byte:02X}")).collect();
    let blank = "0".repeat(ID * 2);
    for _ in 0..2 {
        let at = bytes.windows(blank.len()).rposition(|part| part == blank.as_bytes());
        let at = at.ok_or_else(|| RenderError::Pdf("there is no room for its id".to_owned()))?;
        bytes[at..at + blank.len()].copy_from_slice(id.as_bytes());
    }
    Ok(())
}
