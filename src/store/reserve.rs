//! A file that reserves space on the disk. It is deleted when the disk is full, because deleting from a database needs space.

use std::path::{Path, PathBuf};

use crate::disk;
use crate::ids::Randomness;

/// The name of the file inside a portfolio's folder.
pub const RESERVE: &str = "portfolio.reserve";

/// Enough for the journal of any deletion: 1 MiB.
const SIZE: usize = 1024 * 1024;

fn place(portfolio: &Path) -> PathBuf {
    portfolio.join(RESERVE)
}

/// Makes the reserve if there is none. On a full or read-only disk there will be none.
pub fn keep(portfolio: &Path) {
    let path = place(portfolio);
    if path.exists() {
        return;
    }
    // Random bytes: a disk that compresses files would reserve no space for zeros.
    let mut noise = vec![0; SIZE];
    if Randomness::System.fill(&mut noise).is_ok() {
        let _ = disk::write_whole(&path, &noise);
    }
}

/// Deletes the reserve; says whether there was one.
pub fn give_up(portfolio: &Path) -> bool {
    disk::remove_file(&place(portfolio)).is_ok()
}
