//! The passport that rides inside a document.

use std::sync::Arc;

use crate::Portfolio;
use crate::document::Attachment;
use crate::error::Result;

/// The signed bundle, and how a reader names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// The name its content gives it, as it is printed.
    pub fingerprint: String,
}

impl Carried {
    /// The name of the passport inside a document.
    pub const NAME: &'static str = "countersign.passport";

    /// The file that rides inside.
    pub(crate) fn attachment(&self) -> Attachment {
        Attachment {
            name: Self::NAME.to_owned(),
            media_type: "application/octet-stream".to_owned(),
            description: "The passport: the sealed records this document is a view of".to_owned(),
            bytes: Arc::clone(&self.bytes),
        }
    }
}

/// The passport of a portfolio, once portfolios can make one.
pub(super) fn carried(_portfolio: &Portfolio) -> Result<Option<Carried>> {
    Ok(None)
}
