//! Object streams (ISO 32000-2, 7.5.7): small objects packed together, and work shared among the cores.

use std::io::Write;
use std::thread;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::values::broken;
use crate::document::types::RenderError;
use crate::words;

/// How many small objects are packed together.
pub(super) const TOGETHER: usize = 400;

/// An object stream.
pub(super) struct Pack {
    /// The numbers of its objects, in their order.
    pub objects: Vec<u32>,
    /// Where the first object begins, behind the list of all (`First`).
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
    /// Where the object of this number is to be written.
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

/// Objects that are written already, as one object stream.
pub(super) fn packed(objects: &[(u32, Vec<u8>)]) -> Result<Pack, RenderError> {
    let mut packing = Packing::default();
    for (number, bytes) in objects {
        packing.begin(*number).extend(bytes);
    }
    packing.finish()
}

/// Shares work among the cores; the answers come in order.
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
