//! Reads a bundle in one pass, in little memory, and checks that every byte is as the writer would write it.

use std::io::Read;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::archive::{Directory, HEADER, LOCAL, local};
use super::name::{Kind, place};
use super::{LIMIT, MANIFEST};
use crate::error::{Error, Result};
use crate::parts;
use crate::words;

/// How much is read at once.
const STEP: usize = 256 * 1024;

/// An entry that was read.
#[derive(Debug)]
pub struct ReadEntry {
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u32,
    /// SHA-256 in hexadecimal.
    pub digest: String,
    /// The content; none for a file of evidence, unless files are wanted.
    pub content: Option<Vec<u8>>,
}

/// Reads the entries of a bundle. Files of evidence are only digested unless `files` are wanted.
///
/// # Errors
/// [`Error::BundleInvalid`], [`Error::BundleChanged`], [`Error::BundleUnsigned`],
/// [`Error::BundleTooLarge`]; [`Error::Io`].
pub fn read(from: impl Read + Send, kind: Kind, files: bool) -> Result<Vec<ReadEntry>> {
    let mut from = Source { from, left: LIMIT, step: Vec::new() };
    let mut found: Vec<ReadEntry> = Vec::new();
    let mut directory = Directory::default();
    loop {
        let mut start = [0_u8; 4];
        from.fill(&mut start)?;
        if u32::from_le_bytes(start) != LOCAL {
            finish(&mut from, &start, directory)?;
            break;
        }
        let (name, size, checksum) = header(&mut from, kind)?;
        let after = found.last().map(|last| place(&last.name));
        if found.is_empty() && name != MANIFEST || after.is_some_and(|last| last >= place(&name)) {
            return Err(Error::BundleChanged);
        }
        if found.len() >= kind.most_entries() || !directory.add(&name, checksum, size) {
            return Err(Error::BundleTooLarge);
        }
        found.push(content(&mut from, name, size, checksum, files)?);
    }
    if found.len() < 2 {
        return Err(Error::BundleInvalid {
            problem: words::keeping::IT_IS_NOT_A_FILE_OF_THIS_KIND,
        });
    }
    Ok(found)
}

/// Reads a local file header after its signature: name, size and checksum.
fn header<R: Read + Send>(from: &mut Source<R>, kind: Kind) -> Result<(String, u32, u32)> {
    let mut rest = [0_u8; HEADER - 4];
    from.fill(&mut rest)?;
    let number = |at: usize| {
        let mut four = [0_u8; 4];
        for (to, from) in four.iter_mut().zip(rest.iter().skip(at)) {
            *to = *from;
        }
        u32::from_le_bytes(four)
    };
    let (checksum, size) = (number(10), number(14));
    let length = usize::try_from(number(22) & 0xffff).unwrap_or(usize::MAX);
    if length > 128 {
        return Err(Error::BundleInvalid { problem: words::keeping::HOLDS_A_NAME_NOT_ALLOWED });
    }
    let mut name = vec![0_u8; length];
    from.fill(&mut name)?;
    let name = String::from_utf8(name).unwrap_or_default();
    if !kind.allows(&name) {
        return Err(Error::BundleInvalid { problem: words::keeping::HOLDS_A_NAME_NOT_ALLOWED });
    }
    let expected = local(&name, checksum, size);
    if expected.get(4..HEADER) != Some(rest.as_slice()) {
        return Err(Error::BundleChanged);
    }
    if u64::from(size) > kind.most_bytes(&name) {
        return Err(Error::BundleTooLarge);
    }
    Ok((name, size, checksum))
}

fn content<R: Read + Send>(
    from: &mut Source<R>,
    name: String,
    size: u32,
    checksum: u32,
    files: bool,
) -> Result<ReadEntry> {
    let keep = files || !name.starts_with("files/");
    let mut content = Vec::new();
    let (mut digest, mut sum) = (Sha256::new(), crc32fast::Hasher::new());
    from.each(size, |part| {
        digest.update(part);
        sum.update(part);
        if keep {
            content.extend_from_slice(part);
        }
    })?;
    if sum.finalize() != checksum {
        return Err(Error::BundleChanged);
    }
    let digest = HEXLOWER.encode(&digest.finalize());
    Ok(ReadEntry { name, size, digest, content: keep.then_some(content) })
}

/// Checks that the central directory is as we would write it, and that nothing follows it.
fn finish<R: Read + Send>(
    from: &mut Source<R>,
    start: &[u8; 4],
    directory: Directory,
) -> Result<()> {
    let expected = directory.close();
    if expected.len() <= 22 && expected.get(..4) != Some(start.as_slice()) {
        return Err(Error::BundleInvalid {
            problem: words::keeping::IT_IS_NOT_A_FILE_OF_THIS_KIND,
        });
    }
    let mut rest = vec![0_u8; expected.len().saturating_sub(4)];
    if expected.get(..4) != Some(start.as_slice()) {
        return Err(Error::BundleChanged);
    }
    from.fill(&mut rest)?;
    if expected.get(4..) != Some(rest.as_slice()) {
        return Err(Error::BundleChanged);
    }
    if from.more()? {
        return Err(Error::BundleUnsigned);
    }
    Ok(())
}

/// A reader with a limit on the bytes that are left to read.
struct Source<R> {
    from: R,
    left: u64,
    step: Vec<u8>,
}

impl<R: Read + Send> Source<R> {
    fn fill(&mut self, to: &mut [u8]) -> Result<()> {
        self.take(to.len() as u64)?;
        self.from.read_exact(to).map_err(cut_short)
    }

    /// Hands out the next `size` bytes in steps; of a large entry, the next step is read meanwhile.
    fn each(&mut self, size: u32, mut each: impl FnMut(&[u8])) -> Result<()> {
        self.take(u64::from(size))?;
        let mut left = usize::try_from(size).unwrap_or(usize::MAX);
        let mut read = |part: &mut [u8]| {
            let step = left.min(part.len());
            left -= step;
            let part = part.get_mut(..step).unwrap_or_default();
            self.from.read_exact(part).map_err(cut_short)?;
            Ok(step)
        };
        if size as usize <= STEP {
            self.step.resize(STEP, 0);
            let step = read(&mut self.step)?;
            each(self.step.get(..step).unwrap_or_default());
            return Ok(());
        }
        parts::ahead(STEP, read, |part| {
            each(part);
            Ok(())
        })
    }

    /// Whether anything follows.
    fn more(&mut self) -> Result<bool> {
        let read =
            self.from.read(&mut [0_u8; 1]).map_err(Error::io(words::shared::READING_THE_FILE))?;
        Ok(read > 0)
    }

    fn take(&mut self, bytes: u64) -> Result<()> {
        self.left = self.left.checked_sub(bytes).ok_or(Error::BundleTooLarge)?;
        Ok(())
    }
}

fn cut_short(error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::UnexpectedEof => Error::BundleChanged,
        _ => Error::io(words::shared::READING_THE_FILE)(error),
    }
}
