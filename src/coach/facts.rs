//! Gathers what the rules are held against.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::judge::{Facts, Piece, Signed};
use crate::Portfolio;
use crate::error::Result;
use crate::readiness::State;
use crate::sign_off::verify_card;
use crate::{privacy, store, text};

impl Portfolio {
    /// What happened from one day to another, as it stands on the last of them; and what people call those of the
    /// sign-offs that need a name.
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
        let (mut rests, mut own, mut last) = (HashSet::new(), Vec::new(), None);
        let own_names = self.signers_of_own_name()?;
        store::sign_off::achieved_on(db, |one| {
            if stands.decision(one.record) != State::SignedOff {
                return;
            }
            rests.insert(one.evidence);
            if last.replace(one.record) == Some(one.record)
                || !holds(store::readiness::day(one.signed_at))
            {
                return;
            }
            let own_name = own_names.contains(one.signer);
            if own_name {
                own.push((one.record, one.indicator, signed.len()));
            }
            signed.push(Signed { own_name, id: String::new(), by: one.signer.to_owned() });
        })?;
        // The oldest first. Only those that are told need to be named.
        own.sort_unstable();
        let written = self.written_indicators()?;
        let numbers: Vec<i64> = own.iter().map(|one| one.0).collect();
        for ((_, indicator, at), id) in own.iter().zip(store::sign_off::ids(db, &numbers)?) {
            if let Some(indicator) = written.get(indicator) {
                titles.insert(id.clone(), self.competence(indicator)?);
            }
            if let Some(one) = signed.get_mut(*at) {
                one.id = id;
            }
        }
        let mut pieces = Vec::new();
        store::listed::told(db, |row| {
            if !holds(row.happened_on) {
                return;
            }
            let names = privacy::looks_like_any(row.title) || privacy::looks_like_any(row.text);
            pieces.push(Piece {
                signed: rests.contains(&row.evidence),
                kind: row.kind,
                title: row.title.to_owned(),
                on: row.happened_on,
                text: text::fold(row.text.trim()).into_owned(),
                files: row.files as usize,
                statements: row.statements as usize,
                names,
                id: row.id.to_owned(),
            });
        })?;
        // What happened last first, and of one day what was logged last.
        pieces.reverse();
        pieces.sort_by_key(|piece| Reverse(piece.on));
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
