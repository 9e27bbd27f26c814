//! Object streams (ISO 32000-2, 7.5.7), and work shared among the cores.

use std::io::Write;
use std::thread;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::values::broken;
use crate::document::types::RenderError;
use crate::words;

/// How many objects one object stream holds.
pub(super) const TOGETHER: usize = 400;

/// A finished object stream.
pub(super) struct Pack {
    /// The object numbers, in order.
    pub objects: Vec<u32>,
    /// The byte offset of the first object (`First`).
    pub first: usize,
    pub bytes: Vec<u8>,
}

/// An object stream that is being filled.
#[derive(Default)]
pub(super) struct Packing {
    objects: Vec<u32>,
    list: String,
    body: Vec<u8>,
}

impl Packing {
    /// Begins the object of this number; its bytes go to the returned buffer.
    pub(super) fn begin(&mut self, number: u32) -> &mut Vec<u8> {
        if !self.objects.is_empty() {
            self.body.push(b'\n');
        }
        self.objects.push(number);
        self.list.push_str(&format!("{number} {} ", self.body.len()));
        &mut self.body
    }

    /// The finished object stream.
    pub(super) fn finish(self) -> Result<Pack, RenderError> {
        let first = self.list.len();
        let mut bytes = ZlibEncoder::new(Vec::new(), Compression::best());
        bytes.write_all(self.list.as_bytes()).map_err(broken)?;
        bytes.write_all(&self.body).map_err(broken)?;
        let mut bytes = bytes.finish().map_err(broken)?;
        bytes.shrink_to_fit();
        Ok(Pack { objects: self.objects, first, bytes })
    }
}

/// Serialised objects as one object stream.
pub(super) fn packed(objects: &[(u32, Vec<u8>)]) -> Result<Pack, RenderError> {
    let mut packing = Packing::default();
    for (number, bytes) in objects {
        packing.begin(*number).extend(bytes);
    }
    packing.finish()
}

/// Runs work on all cores; results come in order.
pub(super) fn in_parallel<T: Sync, A: Send>(
    work: &[T],
    one: impl Fn(&T) -> Result<A, RenderError> + Sync,
) -> Result<Vec<A>, RenderError> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(8);
    let share = work.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let one = &one;
        let workers: Vec<_> = work
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().map(one).collect::<Result<Vec<A>, _>>()))
            .collect();
        let mut all = Vec::with_capacity(work.len());
        for worker in workers {
            let done =
                worker.join().map_err(|_| broken(words::document::facts::PART_OF_THE_WORK_LOST))?;
            all.extend(done?);
        }
        Ok(all)
    })
}
