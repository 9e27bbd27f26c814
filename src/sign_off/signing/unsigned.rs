//! Unsigned decisions: kept, encrypted for the preceptor, until they are here again.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::Portfolio;
use crate::disk;
use crate::error::{Error, Result};
use crate::sign_off::agreements::ToAgree;
use crate::sign_off::files::{Ask, Judgement};
use crate::sign_off::keys::Signer;
use crate::sign_off::record::{Decision, digest, key};
use crate::store;
use crate::words;

/// A decision a preceptor has begun and not signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Unsigned {
    /// The piece of evidence.
    pub evidence: String,
    /// The version they were shown.
    pub version: u32,
    /// The indicator.
    pub indicator: String,
    /// What they chose; nothing yet when they only wrote.
    pub decision: Option<Decision>,
    /// What they wrote.
    pub comment: String,
}

impl Unsigned {
    /// The key it is kept under; ids contain no spaces.
    fn about(&self) -> String {
        format!("{} {}", self.evidence, self.indicator)
    }
}

/// The key an agreement is kept under, made from what was on the page.
fn agreement(page: &str) -> String {
    format!("agreement {}", digest(page.as_bytes()))
}

impl Portfolio {
    /// Keeps a signer's decisions so far, in place of those kept before.
    pub fn keep_unsigned(&mut self, signer: &Signer, decisions: &[Unsigned]) -> Result<()> {
        let (did, at) = (signer.did(), self.stamp());
        let mut sealed = Vec::new();
        for one in decisions {
            sealed.push((one.about(), signer.seal_own(&self.own(&one.about()), one)?));
        }
        self.store.write(|db| {
            for (about, _) in store::unsigned::of(db, &did)? {
                if !about.starts_with("agreement ") {
                    store::unsigned::forget(db, &did, &about)?;
                }
            }
            for (about, sealed) in &sealed {
                store::unsigned::keep(db, &did, about, sealed, &at)?;
            }
            Ok(())
        })
    }

    /// The decisions kept for a signer. Any that was tampered with is left out.
    pub fn unsigned(&self, signer: &Signer) -> Result<Vec<Unsigned>> {
        let kept = store::unsigned::of(self.store.db(), &signer.did())?;
        Ok(kept
            .iter()
            .filter_map(|(about, sealed)| signer.open_own::<Unsigned>(&self.own(about), sealed))
            .collect())
    }

    /// Deletes the kept decisions that are sealed now.
    pub(in crate::sign_off) fn forget_unsigned(
        &mut self,
        signer: &Signer,
        signed: &[Judgement],
    ) -> Result<()> {
        let did = signer.did();
        if store::unsigned::of(self.store.db(), &did)?.is_empty() {
            return Ok(());
        }
        self.store.write(|db| {
            for one in signed {
                for evidence in &one.evidence {
                    let about = format!("{evidence} {}", one.indicator);
                    store::unsigned::forget(db, &did, &about)?;
                }
            }
            Ok(())
        })
    }

    /// Keeps an agreement that a signer has begun; `None` deletes it. `page` identifies what was on the page.
    pub fn keep_unagreed(
        &mut self,
        signer: &Signer,
        page: &str,
        to: Option<&ToAgree>,
    ) -> Result<()> {
        let (did, at, about) = (signer.did(), self.stamp(), agreement(page));
        let sealed = to.map(|to| signer.seal_own(&self.own(&about), to)).transpose()?;
        self.store.write(|db| match &sealed {
            Some(sealed) => store::unsigned::keep(db, &did, &about, sealed, &at),
            None => store::unsigned::forget(db, &did, &about),
        })
    }

    /// The kept agreement of a page.
    pub fn unagreed(&self, signer: &Signer, page: &str) -> Result<Option<ToAgree>> {
        let about = agreement(page);
        let kept = store::unsigned::of(self.store.db(), &signer.did())?;
        let found = kept.iter().find(|(known, _)| *known == about);
        Ok(found.and_then(|(_, sealed)| signer.open_own(&self.own(&about), sealed)))
    }

    /// The associated data includes the portfolio's id, so that what is kept in one portfolio opens in no other.
    fn own(&self, about: &str) -> String {
        format!("{} {about}", self.id())
    }
}

/// The path of the kept decisions on a request file, in a folder of the app.
fn kept_in(folder: &Path, ask: &Ask, signer: &Signer) -> PathBuf {
    let who = key::plain(&signer.view().fingerprint);
    let request: String = ask.digest.chars().take(32).collect();
    folder.join(format!("{request}-{who}.unsigned"))
}

impl Ask {
    /// Keeps a signer's decisions so far on this request, in place of those kept before.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn keep_unsigned(
        &self,
        folder: &Path,
        signer: &Signer,
        decisions: &[Unsigned],
    ) -> Result<()> {
        let file = kept_in(folder, self, signer);
        if decisions.is_empty() {
            let _ = disk::remove_file(&file);
            return Ok(());
        }
        let sealed = signer.seal_own(&self.digest, &decisions)?;
        let writing = Error::io(words::sign_off::KEEPING_YOUR_DECISIONS);
        disk::folder(folder).map_err(Error::io(words::sign_off::KEEPING_YOUR_DECISIONS))?;
        disk::write_whole(&file, &sealed).map_err(writing)
    }

    /// The decisions kept for a signer on this request.
    pub fn unsigned(&self, folder: &Path, signer: &Signer) -> Vec<Unsigned> {
        let sealed = disk::read_all(&kept_in(folder, self, signer)).unwrap_or_default();
        signer.open_own(&self.digest, &sealed).unwrap_or_default()
    }
}
