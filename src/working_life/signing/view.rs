//! A request as the person who is asked sees it, made from its signed bytes. A request whose parts contradict each other is
//! refused here, before anybody agrees to it.

use serde::Serialize;

use super::written::{
    AgreementRequest, EntryWords, WORDS, malformed, of_entry, of_text, part, promised,
};
use crate::error::{Error, Result};
use crate::evidence::Attachment;
use crate::sign_off::{self, EntryContent, FORM, Opened, Unmet};
use crate::words;
use crate::working_life::noun;
use crate::working_life::view::{EntryView, read};

/// A request for signatures as the person who is asked sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AgreementAskView {
    /// The request's id.
    pub request: String,
    /// Who asks.
    pub practitioner: String,
    /// The fingerprint of their key.
    pub fingerprint: String,
    /// Who is asked.
    pub to_name: String,
    /// When, by the practitioner's clock (RFC 3339).
    pub asked_at: String,
    /// The title of the framework that is followed.
    pub framework: String,
    /// The entries, in the order they were asked about.
    pub entries: Vec<AskedEntryView>,
}

/// An entry that waits for a signature, in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AskedEntryView {
    /// The entry, at the version that is signed.
    pub entry: EntryView,
    /// Conditions of the entry that were not met on the day it was asked about.
    pub unmet: Vec<Unmet>,
    /// The statements it rests on, in their words.
    pub statements: Vec<StatementWords>,
    /// Its files.
    pub files: Vec<Attachment>,
}

/// A statement that an entry rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StatementWords {
    /// As it is written in the entry.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its words.
    pub text: String,
}

/// Makes the view of a request.
pub(super) fn view(request: &AgreementRequest, opened: &Opened) -> Result<AgreementAskView> {
    let words: EntryWords = sign_off::strict(part(opened, WORDS)?)?;
    if words.form != FORM || request.entries.is_empty() {
        return Err(malformed());
    }
    sign_off::moment(&request.asked_at)?;
    let mut entries = Vec::new();
    for asked in &request.entries {
        let subject = &asked.subject;
        if noun(&subject.noun).is_none() {
            return Err(Error::RecordInvalid {
                problem: words::entries::ASKS_ABOUT_SOMETHING_UNKNOWN,
            });
        }
        sign_off::moment(&asked.saved_at)?;
        let bytes = promised(opened, &of_entry(&subject.digest), &subject.digest)?;
        let content: EntryContent = sign_off::strict(bytes)?;
        let names = (&content.noun, &content.id, content.version);
        if names != (&subject.noun, &subject.id, subject.version)
            || content.files.len() != asked.attachments.len()
            || entries.iter().any(|one: &AskedEntryView| one.entry.id == content.id)
        {
            return Err(malformed());
        }
        let mut files = Vec::new();
        for (file, about) in content.files.iter().zip(&asked.attachments) {
            let bytes = promised(opened, &format!("files/{}", about.digest), &about.digest)?;
            if file.digest != about.digest || bytes.len() != about.size as usize {
                return Err(malformed());
            }
            let (digest, name) = (file.digest.clone(), file.name.clone());
            files.push(Attachment::new(digest, name, about.media_type.clone(), about.size));
        }
        let mut statements = Vec::new();
        for one in &asked.indicators {
            let text = promised(opened, &of_text(&one.digest), &one.digest)?;
            statements.push(StatementWords {
                id: one.id.clone(),
                name: words.names.get(&one.id).unwrap_or(&one.id).clone(),
                text: String::from_utf8(text.to_owned()).map_err(|_| malformed())?,
            });
        }
        let entry = read(content, &asked.saved_at, words.names.clone());
        entries.push(AskedEntryView { entry, unmet: asked.unmet.clone(), statements, files });
    }
    let key = sign_off::parse_did(&request.practitioner.key)?;
    Ok(AgreementAskView {
        request: request.id.clone(),
        practitioner: request.practitioner.name.clone(),
        fingerprint: sign_off::fingerprint(&key),
        to_name: request.to_name.clone(),
        asked_at: request.asked_at.clone(),
        framework: request.framework.title.clone(),
        entries,
    })
}
