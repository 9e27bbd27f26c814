//! What a portfolio keeps about signers' keys: compared fingerprints, statements about keys, trust lists.

use super::signer::{self, Signer, SignerView};
use super::trust::{Notice, TrustList, verify_list, verify_notice};
use crate::Portfolio;
use crate::codes::{self, Compared};
use crate::error::{Error, Result};
use crate::sign_off::record::{digest, key, verify_card};
use crate::store;
use crate::words;

/// The content of a file about keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutKeys {
    /// A statement about one key.
    Notice(Notice),
    /// An organisation's list.
    List(TrustList),
}

impl AboutKeys {
    /// Reads either from its text.
    ///
    /// # Errors
    /// [`Error::RecordInvalid`].
    pub fn read(text: &str) -> Result<Self> {
        match verify_notice(text) {
            Ok(notice) => Ok(Self::Notice(notice)),
            Err(_) => verify_list(text).map(Self::List),
        }
    }
}

impl Portfolio {
    /// Notes that a signer's fingerprint was compared with the signer, `in-person` or `by-phone`.
    ///
    /// # Errors
    /// [`Error::NoSuchFingerprint`], [`Error::Unknown`].
    pub fn confirm_signer(&mut self, fingerprint: &str, how: &str) -> Result<SignerView> {
        let how: Compared = codes::parse(how, words::sign_off::A_WAY_TO_COMPARE, "how")?;
        let typed = key::plain(fingerprint);
        let mut found = None;
        for (did, card) in store::sign_off::signers(self.store.db())? {
            let shown = key::fingerprint(&key::parse_did(&did)?);
            if key::plain(&shown) == typed {
                found = Some((did, verify_card(&card)?, shown));
            }
        }
        let (did, card, shown) = found.ok_or(Error::NoSuchFingerprint)?;
        let at = self.stamp();
        self.store.write(|db| store::key::confirm(db, &did, how, &at))?;
        Ok(signer::view(card.identity, shown))
    }

    /// Notes that a signer's key was made on this computer. The practitioner may hold it too, so its signatures elsewhere have no
    /// better assurance than those made here.
    ///
    /// # Errors
    /// Those of writing.
    pub fn note_made_here(&mut self, signer: &Signer) -> Result<()> {
        let (key, at) = (signer.did(), self.stamp());
        self.store.write(|db| store::key::note_made_here(db, &key, &at))
    }

    /// Keeps a statement about a key or a trust list; adding the same again changes nothing.
    ///
    /// # Errors
    /// [`Error::RecordInvalid`], [`Error::OldTrustList`].
    pub fn learn_keys(&mut self, text: &str) -> Result<AboutKeys> {
        let (about, jws, at) = (AboutKeys::read(text)?, text.trim_end(), self.stamp());
        let db = self.store.db();
        match &about {
            AboutKeys::Notice(_) => {
                let sealed = digest(jws.as_bytes());
                self.store.write(|db| store::key::keep_notice(db, &sealed, jws, &at))?;
            }
            AboutKeys::List(list) => {
                let known = store::key::trust_list_version(db, &list.key)?;
                if known.is_some_and(|known| known > list.version) {
                    return Err(Error::OldTrustList);
                }
                if known != Some(list.version) {
                    self.store.write(|db| {
                        store::key::keep_trust_list(db, &list.key, list.version, jws, &at)
                    })?;
                }
            }
        }
        Ok(about)
    }
}
