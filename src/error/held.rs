//! Files that another program holds open: a virus scanner, a sync program, a PDF reader.

use std::io;

use super::Error;

/// Windows: another program has the file open (32), or a part of it (33).
const HELD: [i32; 2] = [32, 33];

/// Whether an error says that another program holds the file: it may pass in a moment.
pub fn is_held(error: &io::Error) -> bool {
    use io::ErrorKind::{ExecutableFileBusy, ResourceBusy};

    matches!(error.kind(), ResourceBusy | ExecutableFileBusy)
        || cfg!(windows) && error.raw_os_error().is_some_and(|code| HELD.contains(&code))
}

impl Error {
    /// The error for a file that could not be read: `otherwise` (damaged, missing), unless another program holds the file or
    /// access is denied, for then nothing is known of its content.
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

    /// This error when it says that a file could not be looked into; `otherwise` for any other.
    pub fn or_held(self, otherwise: impl Into<Self>) -> Self {
        match self {
            Self::Io { .. } | Self::InUse | Self::TooNew | Self::DiskFull => self,
            _ => otherwise.into(),
        }
    }
}
