//! Makes a safety copy as one file.

use std::path::Path;

use super::archive::{self, Source};
use super::copies::{copied, proved};
use super::types::Copied;
use crate::error::{Error, Result};
use crate::output::Place;
use crate::portfolio::DATABASE;
use crate::store;
use crate::vault::{KEYS, SPARE_KEYS};
use crate::{Portfolio, clock};

impl Portfolio {
    /// Makes a safety copy of everything as one file, and reads all of it back before it counts.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Error::Keeping`], [`Error::AttachmentDamaged`], [`Error::DiskFull`];
    /// no file is left then.
    pub fn back_up(&self, to: &Path) -> Result<Copied> {
        let place = Place::free(to)?;
        let scratch = tempfile::tempdir().map_err(Error::io("Making a safety copy"))?;
        let database = scratch.path().join(DATABASE);
        let contents = store::copy::copy(self.store.db(), &self.key, &database)?;
        let mut sources = vec![Source { name: DATABASE.to_owned(), path: database }];
        for name in [KEYS, SPARE_KEYS] {
            let path = self.folder.join(name);
            if archive::is_there(&path) {
                sources.push(Source { name: name.to_owned(), path });
            }
        }
        let files = store::copy::kept_files(self.store.db())?;
        for (digest, _) in &files {
            let path = store::files::place(&self.folder, &self.key, digest);
            // A damaged file is not carried into a copy as if it were whole.
            store::files::read(&self.folder, &self.key, digest)?;
            let name = path.strip_prefix(&self.folder).map_err(|_| Error::AttachmentDamaged)?;
            let name = name.to_string_lossy().replace('\\', "/");
            sources.push(Source { name, path });
        }
        let made_at = clock::stamp(self.clock.now());
        let made = copied(&contents, files.len());
        archive::write(&place, &made_at, contents, &sources)?;
        let read_back = proved(to, &self.key);
        if read_back.is_err() {
            let _ = std::fs::remove_file(to);
        }
        read_back.map(|()| made)
    }
}
