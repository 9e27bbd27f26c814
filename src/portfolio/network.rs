//! Network drives: what such a drive reports as written may be lost when the power or the network fails.

use std::path::{Component, Path, Prefix};

use super::Portfolio;
use crate::disk;

/// The names that Linux gives to file systems of the network.
const KINDS: [&str; 10] = [
    "cifs",
    "smb3",
    "smbfs",
    "nfs",
    "nfs4",
    "9p",
    "ncpfs",
    "fuse.sshfs",
    "fuse.davfs",
    "fuse.gvfsd-fuse",
];
/// The most bytes of the list of mounts.
const LONGEST: u64 = 1024 * 1024;

impl Portfolio {
    /// Whether a folder is on a network drive. A portfolio may be there; its owner is warned.
    pub fn is_on_network(folder: &Path) -> bool {
        let place = disk::resolved(folder);
        if let Some(Component::Prefix(prefix)) = place.components().next() {
            return matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..));
        }
        let disks = disk::read_at_most(Path::new("/proc/self/mountinfo"), LONGEST);
        disks.is_ok_and(|disks| is_of_network(&place, &String::from_utf8_lossy(&disks)))
    }
}

/// Whether a path is on a network drive, by the text of `/proc/self/mountinfo`.
fn is_of_network(place: &Path, disks: &str) -> bool {
    // `number number device root place options… - kind …`
    let disks = disks.lines().filter_map(|line| {
        let (before, after) = line.split_once(" - ")?;
        let at = before.split(' ').nth(4)?.replace("\\040", " ");
        place.starts_with(&at).then_some((at.len(), after.split(' ').next()?))
    });
    // The longest mount point that holds the path counts; of two at the same point, the later one.
    disks.max_by_key(|(length, _)| *length).is_some_and(|(_, kind)| KINDS.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DISKS: &str = "22 1 8:1 / / rw - ext4 /dev/sda1 rw
40 22 0:50 / /home/a/Ward\\040files rw,relatime shared:1 - cifs //server/files rw
41 40 8:2 / /home/a/Ward\\040files/stick rw - vfat /dev/sdb1 rw
42 22 0:51 / /net rw - ext4 /dev/sdc1 rw
43 22 0:52 / /net rw - nfs4 server:/ rw
";

    #[test]
    fn a_folder_on_another_computer_is_known_by_its_disk() {
        for (place, network) in [
            ("/home/a/mine", false),
            ("/home/a/Ward files/mine", true),
            ("/home/a/Ward files", true),
            ("/home/a/Ward files/stick/mine", false),
            ("/home/a/Ward files of mine", false),
            ("/net/mine", true),
        ] {
            assert_eq!(is_of_network(Path::new(place), DISKS), network, "{place}");
        }
        assert!(!is_of_network(Path::new("/home/a"), ""));
    }

    #[test]
    fn this_computers_own_folder_is_on_none() {
        assert!(!Portfolio::is_on_network(tempfile::tempdir().unwrap().path()));
    }

    #[test]
    #[cfg(windows)]
    fn a_share_of_a_server_is_one() {
        assert!(Portfolio::is_on_network(Path::new("\\\\server\\files\\mine")));
        assert!(!Portfolio::is_on_network(Path::new("C:\\mine")));
    }
}
