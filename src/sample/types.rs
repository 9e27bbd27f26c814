//! What the sample is made of: evidence, its later changes, decisions and open requests.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::calendar::at;
use super::people::By;
use super::pictures::Picture;
use crate::error::Result;
use crate::evidence::{EvidenceInput, FileRef, Kind, Shows};
use crate::sign_off::{Decision, Said};

/// A piece of evidence as the sample has it written.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Its key, by which decisions refer to it.
    pub key: &'static str,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// The day it was logged.
    pub logged_on: NaiveDate,
    /// What sort it is.
    pub kind: Kind,
    /// A short title.
    pub title: &'static str,
    /// What happened.
    pub text: &'static str,
    /// Where, in general words.
    pub setting: &'static str,
    /// The kind's own fields, by field id.
    pub details: &'static [(&'static str, &'static str)],
    /// The indicators with how each is shown; the second may be empty.
    pub shows: &'static [(&'static str, &'static str)],
    /// The files kept with it.
    pub files: &'static [File],
    /// A later version.
    pub changed: Option<Changed>,
    /// The day it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
}

/// A later version of a piece: only the text differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// The day it was changed.
    pub on: NaiveDate,
    /// The new text.
    pub text: &'static str,
}

/// The moving and handling certificate: one page, marked as a sample.
const CERTIFICATE: &[u8] = include_bytes!("../../assets/sample/certificate.pdf");

/// A file of the sample: a picture it draws, or the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum File {
    /// A picture, under a name the user chose.
    Picture(&'static str, Picture),
    /// The moving and handling certificate.
    Certificate(&'static str),
}

impl File {
    /// The file's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Picture(name, _) | Self::Certificate(name) => name,
        }
    }

    /// What a picture shows, as the practitioner says it; she skipped the question at one of them.
    pub const fn shows(self) -> Option<&'static str> {
        match self {
            Self::Picture(_, picture) => picture.shows(),
            Self::Certificate(_) => None,
        }
    }

    /// The file's content, always the same.
    ///
    /// # Errors
    /// [`crate::Error::Io`] when a picture cannot be encoded.
    pub fn content(self) -> Result<Vec<u8>> {
        match self {
            Self::Picture(_, picture) => picture.draw(),
            Self::Certificate(_) => Ok(CERTIFICATE.to_vec()),
        }
    }
}

/// A piece of evidence to log: one of the pieces, or a variation when the sample is scaled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its key, by which decisions refer to it.
    pub key: Cow<'static, str>,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// When it was logged.
    pub logged_at: DateTime<FixedOffset>,
    /// What sort it is.
    pub kind: Kind,
    /// A short title.
    pub title: Cow<'static, str>,
    /// What happened.
    pub text: Cow<'static, str>,
    /// Where, in general words.
    pub setting: &'static str,
    /// The kind's own fields, by field id.
    pub details: Vec<(&'static str, &'static str)>,
    /// The indicators with how each is shown; the second may be empty.
    pub shows: Vec<(&'static str, &'static str)>,
    /// The files kept with it.
    pub files: Vec<File>,
    /// A later version.
    pub changed: Option<Changed>,
    /// The day it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
}

impl Entry {
    /// The evidence as it is logged, with the files already kept in the portfolio.
    pub fn input(&self, files: Vec<FileRef>) -> EvidenceInput {
        EvidenceInput {
            kind: self.kind,
            happened_on: self.happened_on,
            title: self.title.clone().into_owned(),
            text: self.text.clone().into_owned(),
            setting: self.setting.to_owned(),
            details: self
                .details
                .iter()
                .map(|(field, answer)| ((*field).to_owned(), (*answer).to_owned()))
                .collect::<BTreeMap<_, _>>(),
            shows: self
                .shows
                .iter()
                .map(|(id, how)| Shows { indicator: (*id).to_owned(), how: (*how).to_owned() })
                .collect(),
            files,
        }
    }

    /// The evidence as it is amended, when it is.
    pub fn changed_input(&self, files: Vec<FileRef>) -> Option<EvidenceInput> {
        self.changed
            .map(|changed| EvidenceInput { text: changed.text.to_owned(), ..self.input(files) })
    }
}

impl Entry {
    /// A piece as it is logged, a little after five; `place` keeps two of one day apart.
    pub(super) fn of(piece: &'static Piece, place: u32) -> Self {
        Self {
            key: Cow::Borrowed(piece.key),
            happened_on: piece.happened_on,
            logged_at: at(piece.logged_on, 17, place * 7 % 30),
            kind: piece.kind,
            title: Cow::Borrowed(piece.title),
            text: Cow::Borrowed(piece.text),
            setting: piece.setting,
            details: piece.details.to_vec(),
            shows: piece.shows.to_vec(),
            files: piece.files.to_vec(),
            changed: piece.changed,
            withdrawn_on: piece.withdrawn_on,
        }
    }
}

/// A decision of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The keys of the evidence it rests on.
    pub pieces: Vec<Cow<'static, str>>,
    /// The indicator's id.
    pub indicator: &'static str,
    /// When it was signed.
    pub at: DateTime<FixedOffset>,
    /// Who signed.
    pub by: By,
    /// What was decided.
    pub decision: Decision,
    /// What was good, and what to do next.
    pub comment: &'static str,
}

/// A request that is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The key of the evidence.
    pub piece: &'static str,
    /// The indicator's id.
    pub indicator: &'static str,
    /// When it was asked.
    pub at: DateTime<FixedOffset>,
    /// Who was asked.
    pub to: By,
}

/// An entry of working life in the sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Its key, by which others refer to it.
    pub key: &'static str,
    /// The code of its noun.
    pub noun: &'static str,
    /// The day it was kept.
    pub on: NaiveDate,
    /// The fields with one text.
    pub(super) says: &'static [(&'static str, &'static str)],
    /// The fields with several texts. Something of the sample is referred to by its key: `#moving`.
    pub(super) lists: &'static [(&'static str, &'static [&'static str])],
    /// Whether the worker said that they agree to it.
    pub(super) accepted: bool,
    /// Who signed it, and on which day.
    pub(super) signed: Option<(By, NaiveDate)>,
    /// How a goal ended, and on which day.
    pub(super) closed: Option<(&'static str, NaiveDate)>,
}

impl Kept {
    /// Its fields, with ids in place of keys.
    pub(super) fn fields(
        &self,
        id: &impl Fn(&str) -> Result<String>,
    ) -> Result<BTreeMap<String, Said>> {
        let mut fields = BTreeMap::new();
        for (name, text) in self.says {
            fields.insert((*name).to_owned(), Said::Text((*text).to_owned()));
        }
        for (name, lines) in self.lists {
            let named = |line: &&str| match line.strip_prefix('#') {
                Some(key) => id(key),
                None => Ok((*line).to_owned()),
            };
            let lines = lines.iter().map(named).collect::<Result<_>>()?;
            fields.insert((*name).to_owned(), Said::Many(lines));
        }
        Ok(fields)
    }
}
