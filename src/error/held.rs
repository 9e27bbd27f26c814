//! Files that another program holds: a scanner for viruses, a program that keeps folders in step, a reader of PDFs.

use std::io;

use super::Error;

/// Windows: another program has the file open (32), or a part of it (33).
const HELD: [i32; 2] = [32, 33];

/// Whether another program holds a file, so that it may be had in a moment.
pub fn is_held(error: &io::Error) -> bool {
    use io::ErrorKind::{ExecutableFileBusy, ResourceBusy};

    matches!(error.kind(), ResourceBusy | ExecutableFileBusy)
        || cfg!(windows) && error.raw_os_error().is_some_and(|code| HELD.contains(&code))
}

impl Error {
    /// Why a file that should be there was not read: it is `otherwise` (damaged, missing), unless another program holds
    /// it or nobody may read it. Then nothing is known of what is in it.
    pub fn unread(
        action: &'static str,
        otherwise: impl Into<Self>,
    ) -> impl FnOnce(io::Error) -> Self {
        let otherwise = otherwise.into();
        move |error| match is_held(&error) || error.kind() == io::ErrorKind::PermissionDenied {
            true => Self::io(action)(error),
            false => otherwise,
        }
    }

    /// The same for a fault that was told already: `otherwise`, unless nothing is known of what is in the file.
    pub fn or_held(self, otherwise: impl Into<Self>) -> Self {
        match self {
            Self::Io { .. } | Self::InUse | Self::TooNew | Self::DiskFull => self,
            _ => otherwise.into(),
        }
    }
}
