//! Makes a safety copy as one file.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::archive::{self, Source};
use super::series::{copied, proved};
use crate::error::{Error, Result};
use crate::output::TargetFile;
use crate::portfolio::DATABASE;
use crate::safety::types::Copied;
use crate::store;
use crate::store::copy::Contents;
use crate::vault::{DataKey, KEYS, SPARE_KEYS};
use crate::words;
use crate::{Portfolio, clock, disk};

/// A safety copy as one file that was begun. The portfolio is no longer needed to finish it.
pub struct BegunFile {
    folder: PathBuf,
    place: TargetFile,
    key: DataKey,
    files: Vec<(String, u64)>,
    contents: Contents,
    scratch: TempDir,
    made_at: String,
}

impl Portfolio {
    /// Makes a safety copy of everything as one file, and reads all of it back before it counts.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Error::Keeping`], [`Error::AttachmentDamaged`], [`Error::DiskFull`];
    /// no file is left then.
    pub fn back_up(&self, to: &Path) -> Result<Copied> {
        self.begin_file(to)?.finish(to)
    }

    /// Begins a safety copy as one file. The slow part, [`BegunFile::finish`], does not need the portfolio.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Error::Keeping`], [`Error::DiskFull`].
    pub fn begin_file(&self, to: &Path) -> Result<BegunFile> {
        let place = TargetFile::free(to)?;
        let scratch =
            tempfile::tempdir().map_err(Error::io(words::safety::MAKING_A_SAFETY_COPY))?;
        let database = scratch.path().join(DATABASE);
        Ok(BegunFile {
            folder: self.folder.clone(),
            place,
            key: self.key.again(),
            contents: store::copy::written(self.store.db(), &self.key, &database)?,
            files: store::copy::kept_files(self.store.db())?,
            scratch,
            made_at: clock::stamp(self.clock.now()),
        })
    }
}

impl BegunFile {
    /// Writes the file and reads it back.
    ///
    /// # Errors
    /// Those of [`Portfolio::back_up`].
    pub fn finish(self, to: &Path) -> Result<Copied> {
        let Self { folder, place, key, files, contents, scratch, made_at } = self;
        let database = scratch.path().join(DATABASE);
        let contents = store::copy::verified(contents, &key, &database)?;
        let mut sources = vec![Source { name: DATABASE.to_owned(), path: database }];
        for name in [KEYS, SPARE_KEYS] {
            let path = folder.join(name);
            if archive::is_there(&path) {
                sources.push(Source { name: name.to_owned(), path });
            }
        }
        for (digest, _) in &files {
            let path = store::files::place(&folder, &key, digest);
            // Reads each attached file, so that a damaged one is not copied as if it were whole.
            store::files::read(&folder, &key, digest)?;
            let name = path.strip_prefix(&folder).map_err(|_| Error::AttachmentDamaged)?;
            let name = name.to_string_lossy().replace('\\', "/");
            sources.push(Source { name, path });
        }
        let made = copied(&contents, files.len());
        archive::write(&place, &made_at, contents, &sources)?;
        let read_back = proved(to, &key);
        if read_back.is_err() {
            let _ = disk::remove_file(to);
        }
        read_back.map(|()| made)
    }
}
