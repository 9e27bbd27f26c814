//! Lists what was brought in, and takes it back in one step.

use serde::Serialize;

use super::add_framework::FRAMEWORK;
use super::bring::{ENTRY, EVIDENCE};
use crate::error::{Bringing, Keeping, Result};
use crate::{Portfolio, store};

/// A file that was brought in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BroughtView {
    /// Its id.
    pub id: String,
    /// Its name; empty once something of it was erased.
    pub name: String,
    /// The digest of the file as it came.
    pub digest: String,
    /// Whether the file itself is kept.
    pub kept: bool,
    /// What it was read as, by code.
    pub reader: String,
    /// When it was brought in (RFC 3339).
    pub brought_at: String,
    /// How many pieces there are of it.
    pub pieces: u32,
    /// Whether it was taken back.
    pub taken_back: bool,
}

/// The result of taking a file back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TakenBack {
    /// How many pieces were deleted.
    pub gone: u32,
    /// How many stay, because something was done with them since.
    pub stay: u32,
}

impl Portfolio {
    /// The files that were brought in, the last first.
    pub fn brought(&self) -> Result<Vec<BroughtView>> {
        let rows = store::brought::all(self.store.db())?;
        Ok(rows
            .into_iter()
            .rev()
            .map(|row| BroughtView {
                id: row.id,
                name: row.name,
                digest: row.digest,
                kept: !row.source.is_empty(),
                reader: row.reader,
                brought_at: row.brought_at,
                pieces: row.pieces,
                taken_back: !row.taken_back_at.is_empty(),
            })
            .collect())
    }

    /// The unchanged bytes of a file that was brought in.
    ///
    /// # Errors
    /// [`Bringing::NothingBrought`] where it is not kept.
    pub fn brought_bytes(&self, id: &str) -> Result<Vec<u8>> {
        let rows = store::brought::all(self.store.db())?;
        let row = rows.into_iter().find(|row| row.id == id && !row.source.is_empty());
        let row = row.ok_or(Bringing::NothingBrought)?;
        store::files::read(&self.folder, &self.key, &row.source)
    }

    /// Takes back the entries of a file, or of the last one without an id. Entries that were changed, sent, signed or linked since
    /// stay. Qualifications stay on record as taken back.
    ///
    /// # Errors
    /// [`Bringing::NothingBrought`]; [`Keeping::TracesLeft`]: it is taken back, and what else holds it could not be
    /// deleted.
    pub fn take_back_brought(&mut self, id: Option<&str>) -> Result<TakenBack> {
        let rows = store::brought::all(self.store.db())?;
        let wanted = rows
            .into_iter()
            .rev()
            // Framework files cannot be taken back.
            .filter(|row| row.reader != FRAMEWORK)
            .find(|row| row.taken_back_at.is_empty() && id.is_none_or(|id| row.id == id));
        let row = wanted.ok_or(Bringing::NothingBrought)?;
        let pieces = store::brought::pieces(self.store.db(), row.number)?;
        let at = self.stamp();
        let mut done = TakenBack { gone: 0, stay: 0 };
        self.as_one(|portfolio| {
            for (what, made) in &pieces {
                let gone = match what.as_str() {
                    EVIDENCE => {
                        portfolio.store.write(|db| store::brought::remove_evidence(db, made))?
                    }
                    ENTRY => portfolio.store.write(|db| store::brought::remove_entry(db, made))?,
                    _ => portfolio.take_back_untouched(made)?,
                };
                if gone {
                    done.gone += 1;
                    portfolio.store.write(|db| store::brought::forget_piece(db, made))?;
                } else {
                    done.stay += 1;
                }
            }
            portfolio.store.write(|db| store::brought::take_back(db, row.number, &at))
        })?;
        let cleaned = store::erase::clean(&mut self.store, &self.folder, &self.key);
        cleaned.map_err(|_| Keeping::TracesLeft)?;
        Ok(done)
    }

    fn take_back_untouched(&mut self, id: &str) -> Result<bool> {
        let views = self.qualifications()?;
        let untouched =
            views.iter().any(|view| view.id == id && view.version == 1 && view.seen_at.is_empty());
        if untouched {
            self.take_back_qualification(id)?;
        }
        Ok(untouched)
    }
}
