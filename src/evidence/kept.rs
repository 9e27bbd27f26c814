//! Writes and reads what the store keeps as JSON: the details of a version, drafts and templates.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};
use crate::words;

/// Serialises a value; it is an error when JSON cannot hold it.
pub(super) fn to_kept(content: &impl Serialize) -> Result<String> {
    serde_json::to_string(content)
        .map_err(|_| Error::Store(words::entries::THE_EVIDENCE.to_owned()))
}

/// Reads a kept value.
pub(super) fn from_kept<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Damaged)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn what_cannot_be_written_or_read_is_an_error_and_not_nothing() {
        let details = BTreeMap::from([("observer".to_owned(), "Jo".to_owned())]);
        let kept = to_kept(&details).unwrap();
        assert_eq!(from_kept::<BTreeMap<String, String>>(&kept).unwrap(), details);
        // JSON keys can only be strings.
        let unwritable = BTreeMap::from([((1, 2), "Jo")]);
        assert!(matches!(to_kept(&unwritable), Err(Error::Store(_))));
        for unread in ["", "{", "[]", r#"{"observer":1}"#] {
            let read = from_kept::<BTreeMap<String, String>>(unread);
            assert!(matches!(read, Err(Error::Damaged)), "{unread}");
        }
    }
}
