//! Asks for signatures on entries by file. The file holds frozen versions, their conditions and which are not met today, and
//! the words needed to read them, sealed by the practitioner.

use std::collections::BTreeMap;

use super::written::{AgreementRequest, AskedEntry, EntryWords, REQUEST, WORDS, of_entry, of_text};
use crate::bundle::Kind;
use crate::error::{Agreeing, Error, Result};
use crate::sign_off::{
    self, AskFile, AttachmentSeal, ChainEnd, EntryContent, FORM, ToAgree, Unmet,
};
use crate::words;
use crate::working_life::noun;
use crate::{Portfolio, store, text};

/// What a request file holds.
type Contents = BTreeMap<String, Vec<u8>>;

impl Portfolio {
    /// Asks somebody to sign entries as they stand now: the request as the bytes of a `.ask`.
    ///
    /// # Errors
    /// [`Error::Missing`] (entries or name), [`Agreeing::NoSuchEntry`], [`Error::BundleTooLarge`]; nothing was asked
    /// then.
    pub fn ask_to_agree(&mut self, entries: &[String], to_name: &str) -> Result<AskFile> {
        let to_name = text::name(to_name);
        if to_name.is_empty() {
            return Err(Error::Missing {
                what: words::entries::THE_NAME_OF_WHO_SIGNS,
                field: "to_name",
            });
        }
        if entries.is_empty() {
            return Err(Error::Missing {
                what: words::entries::SOMETHING_TO_SIGN,
                field: "entries",
            });
        }
        let mut contents = Contents::new();
        let mut words = EntryWords { form: FORM, names: BTreeMap::new() };
        let mut asked: Vec<AskedEntry> = Vec::new();
        for id in entries {
            if !asked.iter().any(|one| one.subject.id == *id) {
                asked.push(self.frozen_entry(id, &mut contents, &mut words)?);
            }
        }
        let (now, at) = (self.clock.now(), self.stamp());
        let request = AgreementRequest {
            form: FORM,
            id: self.randomness.id(now)?,
            nonce: self.randomness.record_id()?,
            practitioner: self.party(),
            to_name: to_name.clone(),
            asked_at: at.clone(),
            chains: store::agreement::chains(self.store.db())?
                .into_iter()
                .map(|(key, sequence, digest)| ChainEnd { key, sequence, digest })
                .collect(),
            framework: self.asked_framework(&self.owner.framework)?,
            entries: asked,
            app: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let content = sign_off::bytes(&request)?;
        contents.insert(WORDS.to_owned(), sign_off::bytes(&words)?);
        contents.insert(REQUEST.to_owned(), content.clone());
        let bytes = self.packed(&contents, &at)?;
        let sealed = sign_off::digest(&bytes);
        self.store.write(|db| {
            store::request::insert(db, &request.id, &to_name, &at)?;
            store::request::bind(db, &request.id, &request.nonce, &sealed)?;
            store::request::keep_content(db, &request.id, &content)
        })?;
        Ok(AskFile { request: request.id, bytes })
    }

    /// Makes the file of a request again, byte for byte, so that an answer to either copy is accepted.
    ///
    /// # Errors
    /// [`Error::NoSuchRequest`] when it was not made as a file, [`Error::RequestChanged`] when what it asks about is no
    /// longer as it was.
    pub fn agreement_request_again(&self, id: &str) -> Result<Vec<u8>> {
        let db = self.store.db();
        let (content, sealed) = store::request::content(db, id)?.ok_or(Error::NoSuchRequest)?;
        let request: AgreementRequest =
            sign_off::strict(&content).map_err(|_| Error::NoSuchRequest)?;
        let mut contents = Contents::new();
        let mut words = EntryWords { form: FORM, names: BTreeMap::new() };
        for one in &request.entries {
            // An entry that was erased, changed or withdrawn since is no longer what was asked about.
            let again = self.frozen_entry(&one.subject.id, &mut contents, &mut words);
            again.map_err(|_| Error::RequestChanged)?;
        }
        contents.insert(WORDS.to_owned(), sign_off::bytes(&words)?);
        contents.insert(REQUEST.to_owned(), content);
        let file = self.packed(&contents, &request.asked_at)?;
        if sign_off::digest(&file) == sealed { Ok(file) } else { Err(Error::RequestChanged) }
    }

    /// An entry as it is now, with everything needed to read it.
    fn frozen_entry(
        &self,
        id: &str,
        contents: &mut Contents,
        words: &mut EntryWords,
    ) -> Result<AskedEntry> {
        let about = self.about_entry(&ToAgree::entry(id))?.ok_or(Agreeing::NoSuchEntry)?;
        let mut indicators = Vec::new();
        for written in &about.indicators {
            let described = self.described(written)?;
            contents.insert(of_text(&described.indicator.digest), described.text);
            indicators.push(described.indicator);
        }
        let content: EntryContent = sign_off::strict(&about.content)?;
        let named = noun(&content.noun).ok_or(Error::Damaged)?;
        words.names.extend(self.names_in(named, &content.fields, &[])?);
        for Unmet { id, .. } in &about.unmet {
            if let Some(name) = self.called(id)? {
                words.names.insert(id.clone(), name);
            }
        }
        let mut attachments = Vec::new();
        for file in content.files {
            let known = store::evidence::attachment(self.store.db(), &file.digest)?;
            let (media_type, size) = known.ok_or(Error::NoSuchAttachment)?;
            contents.insert(format!("files/{}", file.digest), self.attachment_bytes(&file.digest)?);
            attachments.push(AttachmentSeal { digest: file.digest, size, media_type });
        }
        contents.insert(of_entry(&about.subject.digest), about.content);
        let (subject, saved_at, unmet) = (about.subject, about.saved_at, about.unmet);
        Ok(AskedEntry { subject, saved_at, indicators, unmet, attachments })
    }

    fn packed(&self, contents: &Contents, at: &str) -> Result<Vec<u8>> {
        sign_off::pack(Kind::AgreementAsk, contents, &sign_off::signing_key(&self.owner.key), at)
    }
}
