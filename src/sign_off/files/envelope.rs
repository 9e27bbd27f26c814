//! Seals and opens bundles: the seal signs the manifest, and the manifest lists everything in the bundle.

use std::collections::BTreeMap;
use std::io::Read;

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};

use crate::bundle::{self, Entry, Kind, MANIFEST, Manifest, ReadEntry, SEAL, Writer};
use crate::codes::Word;
use crate::error::{Error, Result};
use crate::sign_off::record::{FORM, Sealed, bytes, digest, key, open, seal, strict};
use crate::words;

/// What the seal of a bundle signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// The form of the seal.
    pub form: u32,
    /// What it seals.
    pub bundle: Word<Kind>,
    /// Who made it: `did:key:z6Mk…`.
    pub key: String,
    /// SHA-256 of the manifest.
    pub manifest: String,
    /// When it was made, by its maker's clock (RFC 3339).
    pub made_at: String,
}

/// A bundle whose every byte was compared with what was signed.
#[derive(Debug)]
pub(crate) struct Opened {
    /// Who made it.
    pub key: String,
    /// When, by their clock.
    pub made_at: String,
    /// The entries that were read into memory, by name.
    pub contents: BTreeMap<String, Vec<u8>>,
    /// Every entry, in the order of the archive.
    pub entries: Vec<Entry>,
}

/// The manifest over these entries and the seal over it.
pub(crate) fn seal_manifest(
    kind: Kind,
    entries: Vec<Entry>,
    by: &SigningKey,
    made_at: &str,
) -> Result<(Vec<u8>, String)> {
    let manifest = bytes(&Manifest { format: kind.format(), entries })?;
    let envelope = Envelope {
        form: FORM,
        bundle: kind.into(),
        key: key::did(&by.verifying_key()),
        manifest: digest(&manifest),
        made_at: made_at.to_owned(),
    };
    let seal = seal(Sealed::Bundle, &envelope, by)?;
    Ok((manifest, seal))
}

/// Makes a bundle in memory.
///
/// # Errors
/// [`Error::BundleTooLarge`].
pub(crate) fn pack(
    kind: Kind,
    contents: &BTreeMap<String, Vec<u8>>,
    by: &SigningKey,
    made_at: &str,
) -> Result<Vec<u8>> {
    if contents.len() + 2 > kind.most_entries() {
        return Err(Error::BundleTooLarge);
    }
    let mut entries = Vec::new();
    for (name, content) in contents {
        if content.len() as u64 > kind.most_bytes(name) {
            return Err(Error::BundleTooLarge);
        }
        let size = u32::try_from(content.len()).map_err(|_| Error::BundleTooLarge)?;
        entries.push(Entry { name: name.clone(), size, digest: digest(content) });
    }
    let (manifest, seal) = seal_manifest(kind, entries, by, made_at)?;
    let mut writer = Writer::new(Vec::new());
    writer.add(MANIFEST, &manifest)?;
    writer.add(SEAL, seal.as_bytes())?;
    for (name, content) in contents {
        writer.add(name, content)?;
    }
    writer.finish()
}

/// Opens a bundle: compares the archive byte for byte, checks the signature of the seal, and only then reads the manifest.
/// Files of evidence are kept in memory when `files` is true.
///
/// # Errors
/// Those of [`bundle::read`]; [`Error::RecordInvalid`].
pub(crate) fn unpack(from: impl Read + Send, kind: Kind, files: bool) -> Result<Opened> {
    let found = bundle::read(from, kind, files)?;
    let mut found = found.into_iter();
    let (Some(manifest), Some(seal)) = (found.next(), found.next()) else {
        return Err(Error::BundleChanged);
    };
    if seal.name != SEAL {
        return Err(Error::BundleChanged);
    }
    let (signed_by, envelope): (_, Envelope) = open(Sealed::Bundle, &text(&seal)?)?;
    if envelope.key != key::did(&signed_by) {
        return Err(Error::RecordInvalid { problem: words::sign_off::THE_SEAL_NAMES_ANOTHER_KEY });
    }
    if envelope.form != FORM || envelope.bundle.known() != Some(kind) {
        return Err(Error::BundleInvalid { problem: words::shared::FORM_OF_A_LATER_VERSION });
    }
    if envelope.manifest != manifest.digest {
        return Err(Error::BundleChanged);
    }
    let manifest: Manifest = strict(manifest.content.as_deref().unwrap_or_default())?;
    if manifest.format != kind.format() {
        return Err(Error::BundleInvalid { problem: words::shared::FORM_OF_A_LATER_VERSION });
    }
    let mut contents = BTreeMap::new();
    let mut listed = manifest.entries.iter();
    for entry in found {
        match listed.next() {
            Some(known) if known.name == entry.name => {
                if (known.size, &known.digest) != (entry.size, &entry.digest) {
                    return Err(Error::BundleChanged);
                }
            }
            Some(known) if known.name < entry.name => return Err(Error::BundleChanged),
            _ => return Err(Error::BundleUnsigned),
        }
        if let Some(content) = entry.content {
            contents.insert(entry.name, content);
        }
    }
    if listed.next().is_some() {
        return Err(Error::BundleChanged);
    }
    Ok(Opened { key: envelope.key, made_at: envelope.made_at, contents, entries: manifest.entries })
}

fn text(found: &ReadEntry) -> Result<String> {
    String::from_utf8(found.content.clone().unwrap_or_default())
        .map_err(|_| Error::RecordInvalid { problem: words::shared::IT_IS_NOT_TEXT })
}

impl Opened {
    /// The sealed texts of a folder, by name.
    pub fn sealed(&self, folder: &str) -> Result<Vec<(&str, &str)>> {
        self.within(folder)
            .map(|(name, content)| {
                let text = std::str::from_utf8(content)
                    .map_err(|_| Error::RecordInvalid { problem: words::shared::IT_IS_NOT_TEXT })?;
                Ok((name, text))
            })
            .collect()
    }

    /// The entries of a folder, by name without the folder.
    pub fn within(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        self.contents.iter().filter_map(move |(name, content)| {
            Some((name.strip_prefix(folder)?.strip_prefix('/')?, content.as_slice()))
        })
    }
}
