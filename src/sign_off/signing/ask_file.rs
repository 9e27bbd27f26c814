//! Makes a request file: frozen versions, their files and a nonce, signed by the practitioner.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;

use crate::Portfolio;
use crate::bundle::Kind;
use crate::error::{Error, Result};
use crate::sign_off::files::{AskedEvidence, AskedIndicator, ChainEnd, Request, pack};
use crate::sign_off::record::{FORM, bytes, digest, strict};
use crate::store;

/// A request as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskFile {
    /// The request's id.
    pub request: String,
    /// The bytes of the `.ask`.
    pub bytes: Vec<u8>,
}

impl Portfolio {
    /// Asks for sign-off by file: as [`Portfolio::ask`], and the request as the bytes of a `.ask`.
    ///
    /// # Errors
    /// Those of [`Portfolio::ask`]; [`Error::BundleTooLarge`]; nothing was asked then.
    pub fn ask_by_file(&mut self, items: &[(String, String)], to_name: &str) -> Result<AskFile> {
        self.as_one(|portfolio| {
            let id = portfolio.ask(items, to_name)?;
            portfolio.request_file(&id, items, &crate::text::name(to_name))
        })
    }

    /// As [`Portfolio::renew`], by file.
    ///
    /// # Errors
    /// Those of [`Portfolio::renew`] and [`Portfolio::ask_by_file`].
    pub fn renew_by_file(&mut self, request: &str) -> Result<AskFile> {
        self.as_one(|portfolio| {
            let (items, to_name) = portfolio.renewed(request)?;
            let id = portfolio.ask(&items, &to_name)?;
            portfolio.request_file(&id, &items, &to_name)
        })
    }

    /// Makes the file of a request again, byte for byte, so that an answer to either copy is accepted.
    ///
    /// # Errors
    /// [`Error::NoSuchRequest`] when it was not made as a file, [`Error::RequestChanged`] when what it asks
    /// about is no longer as it was.
    pub fn request_again(&self, id: &str) -> Result<Vec<u8>> {
        let db = self.store.db();
        let (content, sealed) = store::request::content(db, id)?.ok_or(Error::NoSuchRequest)?;
        let request: Request = strict(&content)?;
        let mut contents = BTreeMap::new();
        for one in &request.indicators {
            let text = self.described(&one.written)?.text;
            contents.insert(format!("texts/{}.txt", one.digest), text);
        }
        for AskedEvidence { seal, .. } in &request.evidence {
            let row = store::evidence::version_of(db, &seal.id, seal.version)?;
            let (_, bytes) = self.sealed_version(&row.ok_or(Error::RequestChanged)?)?;
            contents.insert(format!("evidence/{}.json", seal.digest), bytes);
            for file in &seal.attachments {
                let content = self.attachment_bytes(&file.digest);
                let content = content.map_err(|_| Error::RequestChanged)?;
                contents.insert(format!("files/{}", file.digest), content);
            }
        }
        contents.insert("request.json".to_owned(), content);
        let key = SigningKey::from_bytes(&self.owner.key);
        let file = pack(Kind::Ask, &contents, &key, &request.asked_at)?;
        if digest(&file) == sealed { Ok(file) } else { Err(Error::RequestChanged) }
    }

    fn request_file(
        &mut self,
        id: &str,
        items: &[(String, String)],
        to_name: &str,
    ) -> Result<AskFile> {
        let at = self.stamp();
        let mut contents = BTreeMap::new();
        let mut request = Request {
            form: FORM,
            id: id.to_owned(),
            nonce: self.randomness.record_id()?,
            practitioner: self.party(),
            to_name: to_name.to_owned(),
            asked_at: at.clone(),
            head: store::sign_off::head(self.store.db())?.unwrap_or_default(),
            chains: store::sign_off::chains(self.store.db())?
                .into_iter()
                .map(|(key, sequence, digest)| ChainEnd { key, sequence, digest })
                .collect(),
            frameworks: vec![self.asked_framework(&self.owner.framework)?],
            indicators: Vec::new(),
            evidence: Vec::new(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
        };
        for (evidence, written) in items {
            let described = self.described(written)?;
            let written =
                self.indicator_written(&described.framework.framework.id, &described.indicator.id);
            if !request.frameworks.contains(&described.framework) {
                request.frameworks.push(described.framework.clone());
            }
            if !request.indicators.iter().any(|known| known.written == written) {
                contents.insert(
                    format!("texts/{}.txt", described.indicator.digest),
                    described.text.clone(),
                );
                request.indicators.push(AskedIndicator {
                    written: written.clone(),
                    framework: described.framework.framework.id.clone(),
                    id: described.indicator.id.clone(),
                    competence: described.competence,
                    digest: described.indicator.digest,
                    months: described.months,
                });
            }
            let known = request.evidence.iter_mut().find(|known| known.seal.id == *evidence);
            if let Some(known) = known {
                if !known.indicators.contains(&written) {
                    known.indicators.push(written);
                }
                continue;
            }
            let row =
                store::evidence::newest(self.store.db(), evidence)?.ok_or(Error::NoSuchEvidence)?;
            let (seal, bytes) = self.sealed_version(&row)?;
            for file in &seal.attachments {
                let content = self.attachment_bytes(&file.digest)?;
                contents.insert(format!("files/{}", file.digest), content);
            }
            contents.insert(format!("evidence/{}.json", seal.digest), bytes);
            request.evidence.push(AskedEvidence { seal, indicators: vec![written] });
        }
        let content = bytes(&request)?;
        contents.insert("request.json".to_owned(), content.clone());
        let key = SigningKey::from_bytes(&self.owner.key);
        let file = pack(Kind::Ask, &contents, &key, &at)?;
        let sealed = digest(&file);
        self.store.write(|db| {
            store::request::bind(db, id, &request.nonce, &sealed)?;
            store::request::keep_content(db, id, &content)
        })?;
        Ok(AskFile { request: id.to_owned(), bytes: file })
    }
}
