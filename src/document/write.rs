//! A file that is either the old one or the whole new one.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Writes a file so that a failure at any moment leaves the old one, or none, but never half of one.
///
/// The bytes go to a temporary file beside the target, which then takes its name.
pub fn write_file(bytes: &[u8], path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new()
        .prefix(".countersign-")
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|failed| failed.error)?;
    // On Windows a folder cannot be opened to be synced; the rename is durable there without it.
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
        write_file(b"old", &path).unwrap();
        write_file(b"new", &path).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["portfolio.pdf"]);
    }

    #[test]
    fn a_failure_leaves_no_half_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write_file(b"new", &folder.path().join("missing/portfolio.pdf")).is_err());
        // A folder in the way: the bytes are written, the name cannot be taken.
        let taken = folder.path().join("taken");
        std::fs::create_dir_all(taken.join("full")).unwrap();
        assert!(write_file(b"new", &taken).is_err());
        assert_eq!(names(folder.path()), ["taken"]);
    }
}
