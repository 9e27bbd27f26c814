//! Writes files so that they are there whole or not at all.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use crate::error::{Error, Result};

/// Writes a file whole: an old one stays until the new one is on the disk, and a failure leaves nothing behind.
pub fn write_whole(target: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(target, |file| file.write_all(bytes))
}

/// Writes a new file whole, in parts; a file that is there stays.
pub fn write_new(target: &Path, work: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    if target.exists() {
        return Err(Error::FileExists);
    }
    let mut failed = None;
    let written = write_with(target, |file| {
        work(file).map_err(|error| {
            failed = Some(error);
            io::Error::other("stopped")
        })
    });
    match failed {
        Some(error) => Err(error),
        None => written.map_err(Error::io("Writing the file")),
    }
}

fn write_with(target: &Path, work: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new().prefix(".writing-").tempfile_in(folder)?;
    work(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    // The name is only safe once the folder is. Windows has no such call and needs none.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn the_new_file_takes_the_place_of_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("portfolio.pdf");
        write_whole(&path, b"old").unwrap();
        write_whole(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["portfolio.pdf"]);
    }

    #[test]
    fn a_failure_leaves_no_half_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write_whole(&folder.path().join("missing/portfolio.pdf"), b"new").is_err());
        // A folder in the way: the bytes are written, the name cannot be taken.
        let taken = folder.path().join("taken");
        std::fs::create_dir_all(taken.join("full")).unwrap();
        assert!(write_whole(&taken, b"new").is_err());
        assert_eq!(names(folder.path()), ["taken"]);
    }
}
