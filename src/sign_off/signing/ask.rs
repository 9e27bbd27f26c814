//! Asks a preceptor for sign-off, and takes a request back.

use crate::Portfolio;
use crate::error::{Error, Result};
use crate::words;
use crate::{store, text};

impl Portfolio {
    /// Asks for the newest versions of evidence to be judged against indicators; returns the request's id.
    ///
    /// Each item is a piece of evidence and an indicator it is linked to.
    ///
    /// # Errors
    /// [`Error::Missing`] (items or name), [`Error::NoSuchEvidence`], [`Error::EvidenceIsDraft`],
    /// [`Error::EvidenceWithdrawn`], [`Error::EvidenceDoesNotShow`].
    pub fn ask(&mut self, items: &[(String, String)], to_name: &str) -> Result<String> {
        let to_name = text::name(to_name);
        if to_name.is_empty() {
            return Err(Error::Missing {
                what: words::sign_off::THE_PRECEPTORS_NAME,
                field: "to_name",
            });
        }
        if items.is_empty() {
            return Err(Error::Missing {
                what: words::sign_off::SOMETHING_TO_SIGN_OFF,
                field: "items",
            });
        }
        let mut frozen = Vec::new();
        for (evidence, indicator) in items {
            let row = self.frozen_version(evidence)?;
            let indicator = self.indicator_number(indicator)?;
            let shows = store::evidence::shows(self.store.db(), row)?;
            if !shows.iter().any(|(shown, _)| *shown == indicator) {
                return Err(Error::EvidenceDoesNotShow);
            }
            if !frozen.contains(&(row, indicator)) {
                frozen.push((row, indicator));
            }
        }
        let now = self.clock.now();
        let id = self.randomness.id(now)?;
        let at = crate::clock::stamp(now);
        self.store.write(|db| {
            let request = store::request::insert(db, &id, &to_name, &at)?;
            for (version, indicator) in &frozen {
                store::request::insert_item(db, request, *version, *indicator)?;
            }
            Ok(())
        })?;
        Ok(id)
    }

    fn frozen_version(&self, id: &str) -> Result<i64> {
        let db = self.store.db();
        match store::evidence::newest(db, id)? {
            Some(row) if row.withdrawn_at.is_empty() => Ok(row.number),
            Some(_) => Err(Error::EvidenceWithdrawn),
            None if store::evidence::draft(db, id)?.is_some() => Err(Error::EvidenceIsDraft),
            None => Err(Error::NoSuchEvidence),
        }
    }

    /// Takes a request back: its unanswered items no longer wait.
    ///
    /// # Errors
    /// [`Error::NoSuchRequest`].
    pub fn take_back(&mut self, request: &str) -> Result<()> {
        let at = self.stamp();
        let found = self.store.write(|db| store::request::take_back(db, request, &at))?;
        if found { Ok(()) } else { Err(Error::NoSuchRequest) }
    }

    /// Asks the same person again, for the newest versions of the items that still wait, and takes the older request back. Items
    /// that the newest version is no longer linked to are left out. Returns the new request's id.
    ///
    /// # Errors
    /// [`Error::NoSuchRequest`] when nothing of it waits; those of [`Portfolio::ask`].
    pub fn renew(&mut self, request: &str) -> Result<String> {
        self.as_one(|portfolio| {
            let (items, to_name) = portfolio.renewed(request)?;
            portfolio.ask(&items, &to_name)
        })
    }

    /// Takes a request back; returns its items that still waited, and who was asked.
    pub(in crate::sign_off) fn renewed(
        &mut self,
        request: &str,
    ) -> Result<(Vec<(String, String)>, String)> {
        let mut waiting = self.waiting()?;
        waiting.retain(|item| item.request == request && item.linked);
        let to_name = waiting.first().map(|item| item.to_name.clone());
        let to_name = to_name.ok_or(Error::NoSuchRequest)?;
        self.take_back(request)?;
        let items = waiting.into_iter().map(|item| (item.evidence, item.indicator)).collect();
        Ok((items, to_name))
    }

    /// Undoes taking a request back: the same request, of the same day, waits again.
    ///
    /// # Errors
    /// [`Error::NoSuchRequest`] when it was not taken back.
    pub fn ask_again(&mut self, request: &str) -> Result<()> {
        let found = self.store.write(|db| store::request::ask_again(db, request))?;
        if found { Ok(()) } else { Err(Error::NoSuchRequest) }
    }
}
