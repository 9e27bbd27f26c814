//! Gathers a passport and signs what is in it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::content::Content;
use super::index::{EvidenceIndex, FrameworkIndex, IndexedEvidence, IndexedFile, IndexedIndicator};
use super::share::{self, ToShare};
use super::standing::{self, Carried, Taken};
use crate::Portfolio;
use crate::bundle::{Entry, Kind};
use crate::clock;
use crate::error::{Error, Result};
use crate::portfolio::Stands;
use crate::sign_off::{
    self, AgreementStatement, AttachmentSeal, Digested, EvidenceSeal, Named, QualificationContent,
    Statement,
};
use crate::store;
use crate::vault::age::AgeIdentity;

/// How much of the evidence goes into a passport.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "snake_case")]
pub enum Include {
    /// Only which versions were signed, by their digests.
    Index,
    /// What was written, too.
    Texts,
    /// What was written, and the files.
    Files,
}

/// A passport ready to be written, without the portfolio: everything is in memory but the files of evidence.
#[derive(Debug)]
pub struct Passport {
    /// What is in it, by name.
    pub(super) contents: BTreeMap<String, Content>,
    pub(super) manifest: Vec<u8>,
    pub(super) seal: String,
    /// What opens the files of evidence.
    pub(super) key: AgeIdentity,
}

impl Portfolio {
    /// Gathers everything that was signed.
    ///
    /// # Errors
    /// [`Error::BundleTooLarge`].
    pub fn passport(&self, include: Include) -> Result<Passport> {
        self.passport_for(include, None)
    }

    /// As [`Portfolio::passport`], with what it is shared for.
    ///
    /// # Errors
    /// [`Error::BundleTooLarge`]; [`crate::error::Agreeing::SharedUntilPast`], [`Error::Missing`], [`Error::TooLong`].
    pub fn passport_for(&self, include: Include, share: Option<&ToShare>) -> Result<Passport> {
        let stands = self.stand(self.clock().today())?.stands;
        self.passport_with(include, &|_| true, &stands, share)
    }

    /// The passport as bytes, with the text of those versions of evidence that `told` accepts. `stands` is how everything
    /// stands today.
    ///
    /// # Errors
    /// Those of [`Portfolio::passport_bytes`].
    pub(crate) fn passport_telling(
        &self,
        told: &dyn Fn(&EvidenceSeal) -> bool,
        stands: &Stands,
    ) -> Result<Vec<u8>> {
        self.passport_with(Include::Texts, told, stands, None)?.bytes()
    }

    fn passport_with(
        &self,
        include: Include,
        told: &dyn Fn(&EvidenceSeal) -> bool,
        stands: &Stands,
        share: Option<&ToShare>,
    ) -> Result<Passport> {
        let db = self.store.db();
        let mut contents = BTreeMap::new();
        let mut numbered = Vec::new();
        for (number, jws) in store::sign_off::all(db)? {
            let statement = sign_off::verify(&jws)?;
            contents.insert(format!("records/{}.jws", statement.id), jws.into_bytes().into());
            numbered.push((number, statement));
        }
        let carried = self.gather_agreements(&mut contents)?;
        let taken = self.taken(numbered.iter().map(|(_, one)| one))?;
        self.gather_badges(&numbered, &carried, stands, &mut contents)?;
        let standing = self.holder_standing(&numbered, &carried, &taken, stands)?;
        contents.insert(standing::NAME.to_owned(), sign_off::bytes(&standing)?.into());
        let agreed: Vec<AgreementStatement> =
            carried.into_iter().map(|one| one.statement).collect();
        let statements: Vec<Statement> = numbered.into_iter().map(|(_, one)| one).collect();
        let signed = |key: &str| {
            statements.iter().any(|statement| statement.signer.key == key)
                || agreed.iter().any(|statement| statement.signer.key == key)
        };
        for (key, card) in store::sign_off::signers(db)? {
            if signed(&key) {
                let print = sign_off::fingerprint(&sign_off::parse_did(&key)?);
                contents.insert(format!("cards/{print}.jws"), card.into_bytes().into());
            }
        }
        for notice in store::key::notices(db)? {
            let name = format!("notices/{}.jws", sign_off::digest(notice.as_bytes()));
            contents.insert(name, notice.into_bytes().into());
        }
        let frameworks = sign_off::bytes(&self.framework_index(&statements, &agreed)?)?;
        contents.insert("framework.json".to_owned(), frameworks.into());
        let index = self.evidence_index(&statements, &taken, (include, told), &mut contents)?;
        contents.insert("evidence/index.json".to_owned(), sign_off::bytes(&index)?.into());
        self.sealed_passport(contents, share)
    }

    fn sealed_passport(
        &self,
        mut contents: BTreeMap<String, Content>,
        share: Option<&ToShare>,
    ) -> Result<Passport> {
        let mut entries = Vec::new();
        for (name, content) in &contents {
            let (size, digest) = match content {
                Content::Bytes(bytes) => {
                    let size = u32::try_from(bytes.len()).map_err(|_| Error::BundleTooLarge)?;
                    (size, sign_off::digest(bytes))
                }
                Content::File { size, digest, .. } => (*size, digest.clone()),
            };
            entries.push(Entry { name: name.clone(), size, digest });
        }
        if let Some(share) = share {
            let jws = self.sealed_share(share, &entries)?.into_bytes();
            let size = u32::try_from(jws.len()).map_err(|_| Error::BundleTooLarge)?;
            entries.push(Entry {
                name: share::NAME.to_owned(),
                size,
                digest: sign_off::digest(&jws),
            });
            entries.sort_by(|a, b| a.name.cmp(&b.name));
            contents.insert(share::NAME.to_owned(), jws.into());
        }
        if entries.len() + 2 > Kind::Passport.most_entries() {
            return Err(Error::BundleTooLarge);
        }
        let key = sign_off::signing_key(&self.owner.key);
        // Dated to the day, so that the same records give the same bytes all day.
        let day = clock::stamp(clock::start_of(self.clock().today()));
        let (manifest, seal) = sign_off::seal_manifest(Kind::Passport, entries, &key, &day)?;
        Ok(Passport { contents, manifest, seal, key: self.key.attachments() })
    }

    /// The passport as bytes, to travel inside a document.
    ///
    /// # Errors
    /// Those of [`Portfolio::passport`] and [`Passport::save`].
    pub fn passport_bytes(&self, include: Include) -> Result<Vec<u8>> {
        self.passport(include)?.bytes()
    }

    /// Adds the agreements that travel along, and the qualifications whose proof was seen.
    fn gather_agreements(&self, contents: &mut BTreeMap<String, Content>) -> Result<Vec<Carried>> {
        let mut carried = Vec::new();
        for row in self.agreements_to_carry()? {
            let statement = sign_off::verify_agreement(&row.jws)?;
            let name = format!("agreements/{}.jws", statement.id);
            contents.insert(name, row.jws.into_bytes().into());
            let mut about = None;
            if let Some(seen) = &statement.qualification {
                let content = store::sign_off::sealed(self.store.db(), &seen.digest)?;
                let content = content.ok_or(Error::Damaged)?;
                let told: QualificationContent = sign_off::strict(&content)?;
                about = Some((told.id, told.version));
                contents.insert(format!("qualifications/{}.json", seen.digest), content.into());
            }
            // Of an erased entry only the digest is left.
            if let Some(subject) = &statement.subject
                && let Some(content) = store::sign_off::sealed(self.store.db(), &subject.digest)?
            {
                contents.insert(format!("entries/{}.json", subject.digest), content.into());
            }
            carried.push(Carried { number: row.number, statement, seen: about });
        }
        Ok(carried)
    }

    fn framework_index(
        &self,
        statements: &[Statement],
        agreed: &[AgreementStatement],
    ) -> Result<FrameworkIndex> {
        let mut index = FrameworkIndex {
            format: "countersign/framework-index/1".to_owned(),
            practitioner: self.owner.name.clone(),
            frameworks: Vec::new(),
            indicators: Vec::new(),
        };
        for statement in statements {
            self.index(&mut index, &statement.framework, &statement.indicator)?;
        }
        for statement in agreed {
            for indicator in &statement.indicators {
                self.index(&mut index, &statement.framework, indicator)?;
            }
        }
        Ok(index)
    }

    /// Adds an indicator with its text, unless it is there already.
    fn index(&self, to: &mut FrameworkIndex, framework: &Named, about: &Digested) -> Result<()> {
        if !to.frameworks.contains(framework) {
            to.frameworks.push(framework.clone());
        }
        let known = to.indicators.iter().any(|known| {
            (&known.framework, &known.id, &known.digest)
                == (&framework.id, &about.id, &about.digest)
        });
        if known {
            return Ok(());
        }
        let text = store::sign_off::sealed(self.store.db(), &about.digest)?;
        let text = String::from_utf8(text.ok_or(Error::Damaged)?);
        let written = self.indicator_written(&framework.id, &about.id);
        to.indicators.push(IndexedIndicator {
            framework: framework.id.clone(),
            id: about.id.clone(),
            competence: self.competence(&written)?,
            text: text.map_err(|_| Error::Damaged)?,
            digest: about.digest.clone(),
        });
        Ok(())
    }

    fn evidence_index(
        &self,
        statements: &[Statement],
        taken: &Taken,
        (include, told): (Include, &dyn Fn(&EvidenceSeal) -> bool),
        contents: &mut BTreeMap<String, Content>,
    ) -> Result<EvidenceIndex> {
        let mut evidence: BTreeMap<(String, u32), IndexedEvidence> = BTreeMap::new();
        for seal in statements.iter().flat_map(|statement| &statement.evidence) {
            let place = (seal.id.clone(), seal.version);
            if evidence.contains_key(&place) {
                continue;
            }
            let erased = taken.get(&seal.id).and_then(|piece| piece.erased_on);
            let with_text = include >= Include::Texts && erased.is_none() && told(seal);
            if with_text {
                let content = store::sign_off::sealed(self.store.db(), &seal.digest)?;
                let name = format!("evidence/{}.json", seal.digest);
                contents.insert(name, content.ok_or(Error::Damaged)?.into());
            }
            let with_files = with_text && include >= Include::Files;
            for file in seal.attachments.iter().filter(|_| with_files) {
                contents.insert(format!("files/{}", file.digest), self.kept(file)?);
            }
            let indexed = IndexedEvidence {
                id: seal.id.clone(),
                version: seal.version,
                digest: seal.digest.clone(),
                included: with_text,
                files: seal
                    .attachments
                    .iter()
                    .map(|file| IndexedFile { digest: file.digest.clone(), included: with_files })
                    .collect(),
                erased_on: erased,
            };
            evidence.insert(place, indexed);
        }
        Ok(EvidenceIndex {
            format: "countersign/evidence-index/1".to_owned(),
            evidence: evidence.into_values().collect(),
        })
    }

    fn kept(&self, file: &AttachmentSeal) -> Result<Content> {
        let (digest, size) = (file.digest.clone(), file.size);
        store::evidence::attachment(self.store.db(), &digest)?.ok_or(Error::NoSuchAttachment)?;
        Ok(Content::File {
            place: store::files::place(&self.folder, &self.key, &digest),
            digest,
            size,
        })
    }
}
