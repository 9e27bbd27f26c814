//! The signers a portfolio knows, and the organisations whose trust lists it relies on.

use serde::Serialize;

use super::learn::AboutKeys;
use super::signer::{self, SignerView};
use super::trust::{self, Assurance, Trust, TrustList, verify_list};
use crate::Portfolio;
use crate::codes::NoticeKind;
use crate::error::{Error, Result};
use crate::sign_off::record::{AgreementStatement, key, verify, verify_agreement, verify_card};
use crate::store;

/// A signer this portfolio has met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Person {
    /// Who they say they are, and their key.
    pub signer: SignerView,
    /// Whether the key's fingerprint was compared with them.
    pub compared: bool,
    /// How we know whose key it is, from 0 to 4, for what they signed last.
    pub level: u8,
    /// How we know whose key it is, in words.
    pub assurance: String,
}

/// An organisation's trust list as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TrustListView {
    /// The organisation's name, as it states it.
    pub organisation: String,
    /// The fingerprint of the organisation's key.
    pub fingerprint: String,
    /// Rises with every list.
    pub version: u32,
    /// The version known so far from the same key; none when it is the first.
    pub known: Option<u32>,
    /// When it was made (RFC 3339).
    pub made_at: String,
    /// How many keys it vouches for.
    pub keys: u32,
}

/// The content of a file about keys, before it is relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum KeysFile {
    /// An organisation's trust list.
    List(TrustListView),
    /// A signer's statement about their own key.
    Statement {
        /// The fingerprint of the key.
        fingerprint: String,
        /// What became of it.
        says: NoticeKind,
        /// Since when (RFC 3339).
        since: String,
    },
}

impl Portfolio {
    /// What this portfolio knows of keys.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub fn trust(&self) -> Result<Trust> {
        let db = self.store.db();
        let mut trust = Trust::default();
        for text in store::key::notices(db)? {
            trust.notices.push(trust::verify_notice(&text)?);
        }
        for text in store::key::trust_lists(db)? {
            trust.lists.push(trust::verify_list(&text)?);
        }
        for key in store::key::confirmed(db)? {
            let card = store::sign_off::card(db, &key)?.ok_or(Error::Damaged)?;
            trust.confirmed.push((key, verify_card(&card)?.identity));
        }
        for (key, card) in store::sign_off::signers(db)? {
            trust.signers.push((key, verify_card(&card)?.identity));
        }
        trust.made_here = store::key::made_here(db)?;
        Ok(trust)
    }

    /// The signers of this portfolio, in the order they were met.
    pub fn people(&self) -> Result<Vec<Person>> {
        let compared = store::key::confirmed(self.store.db())?;
        let (trust, agreed) = (self.trust()?, self.agreed()?);
        store::sign_off::signers(self.store.db())?
            .into_iter()
            .map(|(did, card)| {
                let shown = key::fingerprint(&key::parse_did(&did)?);
                let Assurance { level, words } = self.assurance_of(&did, &trust, &agreed)?;
                let signer = signer::view(verify_card(&card)?.identity, shown);
                let compared = compared.contains(&did);
                Ok(Person { signer, compared, level, assurance: words.to_owned() })
            })
            .collect()
    }

    /// Whether anybody ever signed in this portfolio.
    pub fn has_signers(&self) -> Result<bool> {
        Ok(!store::sign_off::signers(self.store.db())?.is_empty())
    }

    /// The trust lists this portfolio relies on, the newest of each organisation.
    pub fn trust_lists(&self) -> Result<Vec<TrustListView>> {
        let lists = store::key::trust_lists(self.store.db())?;
        lists.iter().map(|text| self.list_view(&verify_list(text)?)).collect()
    }

    /// What a file about keys says; nothing is kept.
    ///
    /// # Errors
    /// [`Error::RecordInvalid`].
    pub fn read_keys(&self, text: &str) -> Result<KeysFile> {
        Ok(match AboutKeys::read(text)? {
            AboutKeys::List(list) => KeysFile::List(self.list_view(&list)?),
            AboutKeys::Notice(notice) => KeysFile::Statement {
                fingerprint: key::fingerprint(&key::parse_did(&notice.key)?),
                says: notice.kind,
                since: notice.since,
            },
        })
    }

    fn list_view(&self, list: &TrustList) -> Result<TrustListView> {
        Ok(TrustListView {
            organisation: list.organisation.clone(),
            fingerprint: key::fingerprint(&key::parse_did(&list.key)?),
            version: list.version,
            known: store::key::trust_list_version(self.store.db(), &list.key)?,
            made_at: list.made_at.clone(),
            keys: u32::try_from(list.members.len()).unwrap_or(u32::MAX),
        })
    }

    fn agreed(&self) -> Result<Vec<AgreementStatement>> {
        let rows = store::agreement::all(self.store.db())?;
        rows.iter().map(|row| verify_agreement(&row.jws)).collect()
    }

    /// How we know whose key it is, for the last sign-off with it, or else the last agreement.
    fn assurance_of(
        &self,
        did: &str,
        trust: &Trust,
        agreed: &[AgreementStatement],
    ) -> Result<Assurance> {
        if let Some(jws) = store::sign_off::last_signed(self.store.db(), did)? {
            return trust::assurance(&verify(&jws)?, trust, None);
        }
        match agreed.iter().rev().find(|one| one.signer.key == did) {
            Some(one) => trust::assurance(one, trust, None),
            None => Ok(trust::SELF_DECLARED),
        }
    }
}
