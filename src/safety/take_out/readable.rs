//! Everything in a portfolio as files other programs read: JSON, tables and the attached files.
//!
//! Nothing in it is encrypted, and it is no safety copy: what a person wrote can be brought in again, but sign-offs count only
//! in this portfolio.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use serde_json::json;

use super::named;
use crate::error::{Error, Result};
use crate::evidence::FileRef;
use crate::output::TargetFile;
use crate::safety::types::Copied;
use crate::words;
use crate::{Portfolio, disk, store, text};

const FORMAT: &str = "countersign/data/1";
const ABOUT: &str = words::safety::READ_ME;

impl Portfolio {
    /// Writes everything readable into a new folder: whole, or not at all.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Error::DiskFull`], [`Error::AttachmentDamaged`]; no folder is left then.
    pub fn write_readable(&self, folder: &Path) -> Result<Copied> {
        drop(TargetFile::free(folder)?);
        Self::must_be_apart(folder)?;
        let io = || Error::io(words::safety::WRITING_YOUR_DATA);
        let above = disk::above(folder);
        let part = disk::scratch(above, disk::UNFINISHED).map_err(io())?;
        let made = self.fill_readable(part.path())?;
        disk::sync(part.path()).map_err(io())?;
        disk::rename(part.path(), folder).map_err(io())?;
        let _ = part.keep();
        disk::sync(above).map_err(io())?;
        Ok(made)
    }

    fn fill_readable(&self, folder: &Path) -> Result<Copied> {
        let io = || Error::io(words::safety::WRITING_YOUR_DATA);
        let tables = store::readable::tables(self.store.db())?;
        let names = named::names(self.store.db())?;
        let all = json!({
            "format": FORMAT, "made_at": self.stamp(), "attachments": names, "tables": tables,
        });
        let all = serde_json::to_vec_pretty(&all).map_err(|_| Error::Damaged)?;
        write(&folder.join("data.json"), &all)?;
        write(&folder.join(words::shared::READ_ME_TXT), ABOUT.as_bytes())?;
        write(&folder.join("index.html"), self.page_to_read(&names)?.as_bytes())?;
        disk::folder(&folder.join("attachments")).map_err(io())?;
        for (digest, name) in &names {
            let bytes = store::files::read(&self.folder, &self.key, digest)?;
            write(&folder.join("attachments").join(name), &bytes)?;
        }
        disk::sync(&folder.join("attachments")).map_err(io())?;
        let (evidence, sign_offs) = (self.evidence_rows(&names)?, self.sign_off_rows()?);
        write(&folder.join("evidence.csv"), &csv(&evidence)?)?;
        write(&folder.join("sign-offs.csv"), &csv(&sign_offs)?)?;
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        Ok(Copied {
            evidence: count(evidence.len() - 1),
            sign_offs: count(sign_offs.len() - 1),
            files: count(names.len()),
        })
    }

    fn evidence_rows(&self, names: &BTreeMap<String, String>) -> Result<Vec<Vec<String>>> {
        let heading = [
            "id",
            "version",
            "kind",
            "day",
            "title",
            words::safety::WHAT_HAPPENED,
            "where",
            "shows",
        ];
        let mut rows = vec![words(&heading)];
        rows[0].extend(words(&["files", "saved", "withdrawn"]));
        for row in store::evidence::all_newest(self.store.db())? {
            let input = self.input_of(&row)?;
            let shows: Vec<String> = input.shows.iter().map(|one| one.indicator.clone()).collect();
            let taken_out = |file: &FileRef| names.get(&file.digest).unwrap_or(&file.name).clone();
            let files: Vec<String> = input.files.iter().map(taken_out).collect();
            rows.push(vec![
                row.id,
                row.version.to_string(),
                input.kind.label().to_owned(),
                row.happened_on.to_string(),
                input.title,
                input.text,
                input.setting,
                shows.join(", "),
                files.join(", "),
                row.saved_at,
                row.withdrawn_at,
            ]);
        }
        Ok(rows)
    }

    fn sign_off_rows(&self) -> Result<Vec<Vec<String>>> {
        let heading = [
            "id",
            "signed",
            "statement",
            "decision",
            "comment",
            "evidence",
            words::safety::SIGNED_BY,
        ];
        let mut rows = vec![words(&heading)];
        rows[0].extend(words(&["profession", "regulator", "number", "stands"]));
        for one in self.sign_offs()? {
            let evidence: Vec<String> = one
                .evidence
                .iter()
                .map(|piece| words::safety::version(&piece.title, piece.version))
                .collect();
            rows.push(vec![
                one.id,
                one.signed_at,
                one.indicator,
                one.decision.label().to_owned(),
                one.comment,
                evidence.join(", "),
                one.signer.name,
                one.signer.profession,
                one.signer.regulator,
                one.signer.number,
                if one.standing { "yes" } else { "no" }.to_owned(),
            ]);
        }
        Ok(rows)
    }
}

fn words(all: &[&str]) -> Vec<String> {
    all.iter().map(|word| (*word).to_owned()).collect()
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    disk::new_file(path)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        })
        .map_err(Error::io(words::safety::WRITING_YOUR_DATA))
}

fn csv(rows: &[Vec<String>]) -> Result<Vec<u8>> {
    // Without a byte order mark, Excel reads the file as Windows-1252: "SiÃ¢n".
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        let written = writer.write_record(row.iter().map(|text| text::cell(text)));
        written.map_err(|_| Error::Store(words::shared::A_TABLE.to_owned()))?;
    }
    writer.into_inner().map_err(|_| Error::Store(words::shared::A_TABLE.to_owned()))
}
