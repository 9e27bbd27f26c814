//! Gathers what the rules are held against.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::judge::{Facts, Piece, Signed};
use crate::Portfolio;
use crate::error::Result;
use crate::readiness::State;
use crate::sign_off::verify_card;
use crate::{privacy, store, text};

impl Portfolio {
    /// What happened from one day to another, as it stands on the last of them; and what people call each of it.
    pub(super) fn coach_facts(
        &self,
        from: Option<NaiveDate>,
        to: NaiveDate,
    ) -> Result<(Facts, HashMap<String, String>)> {
        let holds = |on: NaiveDate| from.is_none_or(|from| from <= on) && on <= to;
        let stands = self.stand(to)?.stands;
        let mut titles = HashMap::new();
        let db = self.store.db();
        let mut signed: Vec<Signed> = Vec::new();
        let mut rests = HashSet::new();
        let own_names = self.signers_of_own_name()?;
        let written = self.written_indicators()?;
        for one in store::sign_off::achieved_on(db)? {
            if stands.decision(one.record) != State::SignedOff {
                continue;
            }
            rests.insert(one.evidence);
            let again = signed.last().is_some_and(|last| last.id == one.id);
            if again || !holds(store::readiness::day(&one.signed_at)) {
                continue;
            }
            let own_name = own_names.contains(&one.signer);
            if own_name && let Some(indicator) = written.get(&one.indicator) {
                titles.insert(one.id.clone(), self.competence(indicator)?);
            }
            signed.push(Signed { own_name, id: one.id, by: one.signer });
        }
        let mut pieces = Vec::new();
        for row in store::listed::told(db)? {
            if !holds(row.happened_on) {
                continue;
            }
            pieces.push(Piece {
                signed: rests.contains(&row.id),
                kind: row.kind,
                on: row.happened_on,
                text: text::fold(row.text.trim()).into_owned(),
                files: row.files as usize,
                statements: row.statements as usize,
                names: !privacy::look(&row.title).is_empty()
                    || !privacy::look(&row.text).is_empty(),
                id: row.id.clone(),
            });
            titles.insert(row.id, row.title);
        }
        Ok((Facts { pieces, signed }, titles))
    }

    /// The keys of those who sign under the owner's name.
    fn signers_of_own_name(&self) -> Result<HashSet<String>> {
        let mut keys = HashSet::new();
        for (key, card) in store::sign_off::signers(self.store.db())? {
            let named = verify_card(&card).map(|card| card.identity.name).unwrap_or_default();
            if text::look_alike(&named, self.practitioner()) {
                keys.insert(key);
            }
        }
        Ok(keys)
    }
}
