//! A file that holds some room on the disk, given up when the disk is full: deleting needs room too.

use std::path::{Path, PathBuf};

use crate::disk;
use crate::ids::Randomness;

/// The name of the file inside a portfolio's folder.
pub const RESERVE: &str = "portfolio.reserve";

/// Enough for the journal of anything that takes away: 1 MiB.
const SIZE: usize = 1024 * 1024;

fn place(portfolio: &Path) -> PathBuf {
    portfolio.join(RESERVE)
}

/// Takes the room where it is not taken yet. Where there is none, or no way to write, there is none.
pub fn keep(portfolio: &Path) {
    let path = place(portfolio);
    if path.exists() {
        return;
    }
    // Noise: a disk that presses files together would keep no room for zeros.
    let mut noise = vec![0; SIZE];
    if Randomness::System.fill(&mut noise).is_ok() {
        let _ = disk::write_whole(&path, &noise);
    }
}

/// Gives the room up. Whether there was any.
pub fn give_up(portfolio: &Path) -> bool {
    disk::remove_file(&place(portfolio)).is_ok()
}
