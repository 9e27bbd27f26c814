//! Finds out what is in a portfolio already.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::pieces::{PieceToBring, Says};
use crate::error::Result;
use crate::text::fold;
use crate::{Portfolio, store, working_life};

/// The noun a training record is brought in as.
pub(super) const TRAINING: &str = "training";

/// The content that was typed or came from another file: an entry with the same content is not brought in again.
pub(super) struct Here {
    evidence: HashSet<(NaiveDate, String, String)>,
    trainings: HashSet<(String, String)>,
    qualifications: HashSet<(String, String, NaiveDate)>,
    ids: HashSet<String>,
    /// The nouns with a single entry, which exists already.
    single: HashSet<String>,
}

impl Here {
    pub(super) fn of(portfolio: &Portfolio, pieces: &[PieceToBring]) -> Result<Self> {
        let mut here = Self {
            evidence: HashSet::new(),
            trainings: HashSet::new(),
            qualifications: HashSet::new(),
            ids: HashSet::new(),
            single: HashSet::new(),
        };
        if pieces.iter().any(|piece| matches!(piece.says, Says::Evidence(_))) {
            for row in store::evidence::all_newest(portfolio.store.db())? {
                if row.withdrawn_at.is_empty() {
                    here.evidence.insert((row.happened_on, row.title, row.text));
                }
            }
        }
        if pieces.iter().any(|piece| matches!(piece.says, Says::Entry(..))) {
            for entry in portfolio.every_entry()?.iter().filter(|one| !one.withdrawn) {
                if working_life::noun(&entry.noun).is_some_and(|noun| noun.single) {
                    here.single.insert(entry.noun.clone());
                }
                if entry.noun == TRAINING {
                    let said = entry.said();
                    let day = said.text("completed").to_owned();
                    here.trainings.insert((fold(said.text("title")).into_owned(), day));
                }
            }
        }
        for one in portfolio.qualifications()? {
            here.qualifications.insert((one.kind, fold(&one.title).into_owned(), one.since));
        }
        for piece in pieces.iter().filter(|piece| !piece.id.is_empty()) {
            let db = portfolio.store.db();
            let evidence = store::evidence::number(db, &piece.id)?.is_some();
            if evidence || store::entry::newest(db, &piece.id)?.is_some() {
                here.ids.insert(piece.id.clone());
            }
        }
        Ok(here)
    }

    pub(super) fn has(&self, piece: &PieceToBring) -> bool {
        if self.ids.contains(&piece.id) {
            return true;
        }
        match &piece.says {
            // Evidence with files is not compared: files of the same name may differ.
            Says::Evidence(input) if piece.files.is_empty() => {
                let told = (input.happened_on, input.title.clone(), input.text.clone());
                self.evidence.contains(&told)
            }
            Says::Entry(noun, input) if noun.code == TRAINING => {
                let said = working_life::Fields(input.fields.clone());
                let title = fold(said.text("title")).into_owned();
                self.trainings.contains(&(title, said.text("completed").to_owned()))
            }
            Says::Entry(noun, _) => self.single.contains(noun.code),
            Says::Qualification(input) => {
                let title = fold(&input.title).into_owned();
                self.qualifications.contains(&(input.kind.clone(), title, input.since))
            }
            _ => false,
        }
    }
}
