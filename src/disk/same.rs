//! Which file a path leads to: two paths may lead to the same one.

use std::path::Path;

/// The identity of a file: another file under the same name later is not the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Same(u64, u64);

impl Same {
    /// The identity of the file at a path; none when there is no file.
    #[cfg(unix)]
    pub fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;

        let about = std::fs::metadata(path).ok()?;
        Some(Self(about.dev(), about.ino()))
    }

    /// The identity of the file at a path: its volume and its number there; none when there is no file. The time of creation
    /// is no use, since Windows gives it to a new file of the same name as well.
    #[cfg(windows)]
    pub fn of(path: &Path) -> Option<Self> {
        let handle = winapi_util::Handle::from_path_any(path).ok()?;
        let about = winapi_util::file::information(&handle).ok()?;
        Some(Self(about.volume_serial_number(), about.file_index()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_under_the_same_name_is_not_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let [path, aside, other] =
            ["portfolio.db", "aside", "other"].map(|name| folder.path().join(name));
        std::fs::write(&path, b"one").unwrap();
        std::fs::write(&other, b"one").unwrap();
        let was = Same::of(&path).unwrap();
        std::fs::write(&path, b"one and more").unwrap();
        assert_eq!(Same::of(&path), Some(was.clone()));
        std::fs::rename(&path, &aside).unwrap();
        assert_eq!(Same::of(&path), None);
        std::fs::rename(&other, &path).unwrap();
        assert_ne!(Same::of(&path), Some(was));
    }
}
