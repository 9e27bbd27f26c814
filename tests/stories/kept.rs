//! Exports of the stories. Each document is kept beside the build, so that `script/test` can hold all of them against the
//! rules of PDF/A-3a and PDF/UA-1 in one go.

use std::fs;
use std::path::Path;

use countersign::document::{ExportOptions, ExportReport};
use countersign::{Portfolio, error::Result};
use sha2::{Digest, Sha256};

/// Writes a document, and keeps a copy of it.
pub trait Exports {
    /// As [`Portfolio::export_as`].
    fn exports(&self, options: &ExportOptions, to: &Path) -> Result<ExportReport>;
}

impl Exports for Portfolio {
    fn exports(&self, options: &ExportOptions, to: &Path) -> Result<ExportReport> {
        let report = self.export_as(options, to, &mut |_, _| true)?;
        keep(to);
        Ok(report)
    }
}

/// Keeps a copy of a document under a name that its content gives it.
pub fn keep(document: &Path) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
    let bytes = fs::read(document).unwrap();
    let name = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes)[..8]);
    fs::create_dir_all(&folder).unwrap();
    // Stories run side by side: a copy has its name only when it is whole.
    let half = tempfile::NamedTempFile::new_in(&folder).unwrap();
    fs::write(half.path(), bytes).unwrap();
    half.persist(folder.join(format!("{name}.pdf"))).unwrap();
}
