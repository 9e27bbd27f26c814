//! The headers of a ZIP archive (APPNOTE 4.3), written in one fixed way.

/// Signature of a local file header (4.3.7).
pub(super) const LOCAL: u32 = 0x0403_4b50;
/// Signature of a central directory header (4.3.12).
const CENTRAL: u32 = 0x0201_4b50;
/// Signature of the end of central directory record (4.3.16).
const END: u32 = 0x0605_4b50;
/// Bytes of a local file header before its name.
pub(super) const HEADER: usize = 30;

/// Version needed to extract: 1.0 is enough for stored entries.
const VERSION: u16 = 10;
/// General purpose bit 11: names are UTF-8.
const FLAGS: u16 = 0x0800;
/// Compression method 0: stored.
const STORED: u16 = 0;
const TIME: u16 = 0;
/// 1 January 1980, the first MS-DOS date; the real time is in the seal.
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

/// The local file header of an entry, with its name.
pub(super) fn local(name: &str, checksum: u32, size: u32) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER + name.len());
    put_long(&mut out, &[LOCAL]);
    put(&mut out, &[VERSION, FLAGS, STORED, TIME, DATE]);
    put_long(&mut out, &[checksum, size, size]);
    put(&mut out, &[length(name), 0]);
    out.extend_from_slice(name.as_bytes());
    out
}

/// The central directory, built entry by entry.
#[derive(Debug, Default)]
pub(super) struct Directory {
    bytes: Vec<u8>,
    entries: u16,
    /// Where the next entry begins.
    offset: u32,
}

impl Directory {
    /// Adds an entry; false when the archive would exceed the limits of ZIP without ZIP64.
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

    /// The central directory and its end record: everything after the last entry.
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
