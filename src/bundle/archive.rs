//! The bytes of an archive around its contents: for each entry there is one way to write them.

/// Begins an entry.
pub(super) const LOCAL: u32 = 0x0403_4b50;
/// Begins an entry of the directory at the end.
const CENTRAL: u32 = 0x0201_4b50;
/// Begins the last record.
const END: u32 = 0x0605_4b50;
/// The bytes of an entry's header before its name.
pub(super) const HEADER: usize = 30;

/// Version 1.0 of the format is all that storing needs.
const VERSION: u16 = 10;
/// Names are UTF-8.
const FLAGS: u16 = 0x0800;
/// Stored, not packed.
const STORED: u16 = 0;
const TIME: u16 = 0;
/// 1 January 1980, the format's first day: the time of making is in the seal.
const DATE: u16 = 0x0021;

fn put(to: &mut Vec<u8>, numbers: &[u16]) {
    for number in numbers {
        to.extend_from_slice(&number.to_le_bytes());
    }
}

fn put_long(to: &mut Vec<u8>, numbers: &[u32]) {
    for number in numbers {
        to.extend_from_slice(&number.to_le_bytes());
    }
}

/// The header of an entry, its name included.
pub(super) fn local(name: &str, checksum: u32, size: u32) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER + name.len());
    put_long(&mut out, &[LOCAL]);
    put(&mut out, &[VERSION, FLAGS, STORED, TIME, DATE]);
    put_long(&mut out, &[checksum, size, size]);
    put(&mut out, &[length(name), 0]);
    out.extend_from_slice(name.as_bytes());
    out
}

/// The directory at the end, grown entry by entry.
#[derive(Debug, Default)]
pub(super) struct Directory {
    bytes: Vec<u8>,
    entries: u16,
    /// Where the next entry begins.
    offset: u32,
}

impl Directory {
    /// Notes an entry; says whether it still fits the format.
    pub fn add(&mut self, name: &str, checksum: u32, size: u32) -> bool {
        let out = &mut self.bytes;
        put_long(out, &[CENTRAL]);
        put(out, &[VERSION, VERSION, FLAGS, STORED, TIME, DATE]);
        put_long(out, &[checksum, size, size]);
        put(out, &[length(name), 0, 0, 0, 0]);
        put_long(out, &[0, self.offset]);
        out.extend_from_slice(name.as_bytes());
        let header = u32::try_from(HEADER + name.len()).unwrap_or(u32::MAX);
        let next = self.offset.checked_add(header).and_then(|at| at.checked_add(size));
        let entries = self.entries.checked_add(1);
        self.offset = next.unwrap_or(u32::MAX);
        self.entries = entries.unwrap_or(u16::MAX);
        next.is_some() && entries.is_some()
    }

    /// Everything that follows the last entry.
    pub fn close(self) -> Vec<u8> {
        let mut out = self.bytes;
        let size = u32::try_from(out.len()).unwrap_or(u32::MAX);
        put_long(&mut out, &[END]);
        put(&mut out, &[0, 0, self.entries, self.entries]);
        put_long(&mut out, &[size, self.offset]);
        put(&mut out, &[0]);
        out
    }
}

fn length(name: &str) -> u16 {
    u16::try_from(name.len()).unwrap_or(u16::MAX)
}
