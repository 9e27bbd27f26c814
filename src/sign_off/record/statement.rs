//! The content of a sealed record, field by field, in the order it is written.
//!
//! Integers and texts only. A record is read strictly: an unknown or repeated field is refused.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::identity::Identity;
use crate::codes::{Decision, Device, Judged, Kind, RecordKind, Word, day};
use crate::words;

/// The form of record this version writes and reads.
pub const FORM: u32 = 1;

/// What a signer declares with every decision.
pub const DECLARATION: &str = words::sealed::DECLARATION;

/// The declaration of a signer whose key is not kept: a reader learns that this key signs nothing else.
pub const DECLARATION_ONCE: &str = words::sealed::DECLARATION_WITH_KEY_NOT_KEPT;

/// Everything a signer signs about one indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The form of the record.
    pub form: u32,
    /// 128 random bits in hexadecimal.
    pub id: String,
    /// What it does.
    pub kind: RecordKind,
    /// The record it amends or withdraws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Digested>,
    /// Whose evidence it is.
    pub practitioner: Party,
    /// Who signs.
    pub signer: Signatory,
    /// The framework.
    pub framework: Named,
    /// The rules sign-offs are counted by.
    pub policy: Named,
    /// The indicator, with the digest of its text.
    pub indicator: Digested,
    /// The exact versions it rests on.
    pub evidence: Vec<EvidenceSeal>,
    /// The decision; a withdrawal repeats that of its target.
    pub decision: Decision,
    /// What was good, and what to do next.
    pub comment: String,
    /// The declaration.
    pub declaration: String,
    /// How it was judged.
    pub judged: Vec<Word<Judged>>,
    /// The signer's own time (RFC 3339).
    pub signed_at: String,
    /// The last day it is valid.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day::maybe")]
    pub valid_until: Option<NaiveDate>,
    /// Where it was signed.
    pub place: Device,
    /// The request it answers, when it came by file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<RequestSeal>,
    /// How many records of the signer stand in the chain up to this one, from 1.
    pub sequence: u32,
    /// The digest of the signer's previous record; empty for the first.
    pub previous: String,
    /// The digest of the newest record of the portfolio the signer was shown; empty for the first.
    pub head: String,
    /// The version of Countersign.
    pub app: String,
}

impl Statement {
    /// Whether it was signed with a key that was made for one answer and is not kept.
    pub fn once(&self) -> bool {
        self.declaration == DECLARATION_ONCE
    }
}

/// A key and the name it goes by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// `did:key:z6Mk…`.
    pub key: String,
    /// The name.
    pub name: String,
}

/// A signer: key, identity card and who they say they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// `did:key:z6Mk…`.
    pub key: String,
    /// The digest of the identity card.
    pub card: String,
    /// Who they say they are.
    pub identity: Identity,
}

/// Something versioned, with the digest of its exact text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 in hexadecimal.
    pub digest: String,
}

/// Something named, with the digest of its exact text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct Digested {
    /// Its id.
    pub id: String,
    /// SHA-256 in hexadecimal.
    pub digest: String,
}

/// A version of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceSeal {
    /// The evidence's id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// When the version was saved (RFC 3339); no signature can be older.
    pub saved_at: String,
    /// The digest of the version's exact bytes ([`EvidenceContent`] as JSON).
    pub digest: String,
    /// Its files.
    pub attachments: Vec<AttachmentSeal>,
}

/// A file of a version of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttachmentSeal {
    /// SHA-256 in hexadecimal.
    pub digest: String,
    /// Bytes.
    pub size: u32,
    /// The media type.
    #[serde(rename = "type")]
    pub media_type: String,
}

/// A request that came by file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestSeal {
    /// The request's id.
    pub id: String,
    /// The request's nonce.
    pub nonce: String,
    /// SHA-256 of the request file.
    pub digest: String,
    /// When it was made (RFC 3339).
    pub asked_at: String,
}

/// The content of a version of evidence, as a signer saw it. Its JSON bytes are kept and digested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceContent {
    /// The evidence's id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// What sort of evidence it is.
    pub kind: Word<Kind>,
    /// The day it happened.
    pub happened_on: String,
    /// The title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Where.
    pub setting: String,
    /// The kind's own fields.
    #[serde(deserialize_with = "each_key_once")]
    pub details: BTreeMap<String, String>,
    /// The indicators it was meant to show, and how.
    pub shows: Vec<ShownSeal>,
    /// The names of its files, in their order, with digests.
    pub files: Vec<FileSeal>,
}

/// An indicator that evidence was meant to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownSeal {
    /// The indicator's id.
    pub indicator: String,
    /// How.
    pub how: String,
}

/// A file by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileSeal {
    /// The name.
    pub name: String,
    /// SHA-256 in hexadecimal.
    pub digest: String,
}

/// Who a signer says they are, signed by their own key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The form of the card.
    pub form: u32,
    /// `did:key:z6Mk…`.
    pub key: String,
    /// Who they say they are.
    pub identity: Identity,
    /// When the card was made (RFC 3339).
    pub made_at: String,
}

/// Deserialises a map and refuses a repeated key, as structs do.
pub(crate) fn each_key_once<'de, D: Deserializer<'de>, V: Deserialize<'de>>(
    from: D,
) -> Result<BTreeMap<String, V>, D::Error> {
    struct EachOnce<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for EachOnce<V> {
        type Value = BTreeMap<String, V>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut all = BTreeMap::new();
            while let Some((key, value)) = map.next_entry()? {
                if all.insert(key, value).is_some() {
                    return Err(A::Error::custom("a key is repeated"));
                }
            }
            Ok(all)
        }
    }

    from.deserialize_map(EachOnce(PhantomData))
}
