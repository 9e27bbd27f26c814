//! Gathers the facts that the rules judge.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher as _;

use chrono::NaiveDate;
use foldhash::fast::RandomState;

use super::judge::{CoachFacts, JudgedPiece, StandingSignOff};
use crate::Portfolio;
use crate::error::Result;
use crate::readiness::State;
use crate::sign_off::verify_card;
use crate::store::readiness::Signers;
use crate::{privacy, store, text};

impl Portfolio {
    /// The facts of a period, as they stand on its last day; and the titles of those sign-offs that advice may name.
    pub(super) fn coach_facts(
        &self,
        from: Option<NaiveDate>,
        to: NaiveDate,
    ) -> Result<(CoachFacts, HashMap<String, String>)> {
        let holds = |on: NaiveDate| from.is_none_or(|from| from <= on) && on <= to;
        let stand = self.stand(to)?;
        let stands = &stand.stands;
        let mut titles = HashMap::new();
        let db = self.store.db();
        let mut signed: Vec<StandingSignOff> = Vec::new();
        let mut own = Vec::new();
        let own_names = self.signers_of_own_name()?;
        let mut signers = Signers::default();
        let mut standing = HashSet::with_hasher(RandomState::default());
        store::sign_off::achieved(db, |one| {
            if stands.decision(one.record) != State::SignedOff {
                return;
            }
            standing.insert(one.record);
            if !holds(store::readiness::day(one.signed_at)) {
                return;
            }
            let own_name = own_names.contains(one.signer);
            if own_name {
                own.push((one.record, one.indicator, signed.len()));
            }
            signed.push(StandingSignOff {
                own_name,
                id: String::new(),
                by: signers.number(one.signer),
            });
        })?;
        // The oldest first. Only those that advice names need a title.
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
        let rests_on = store::readiness::rests_on(db)?.into_iter();
        let rests_on = rests_on.filter(|(decision, _)| standing.contains(decision));
        let rests: HashSet<i64, RandomState> =
            rests_on.map(|(_, version)| stand.pieces.piece_of(version)).collect();
        let digests = RandomState::default();
        let mut pieces = Vec::new();
        store::listed::told(db, |row| {
            if !holds(row.happened_on) {
                return;
            }
            let names = privacy::looks_like_any(row.title) || privacy::looks_like_any(row.text);
            pieces.push(JudgedPiece {
                signed: rests.contains(&row.evidence),
                kind: row.kind,
                title: row.title.to_owned(),
                on: row.happened_on,
                said: Some(text::fold(row.text.trim()))
                    .filter(|said| !said.is_empty())
                    .map(|said| digests.hash_one(said)),
                files: row.files as usize,
                statements: stand.pieces.shown_by(row.version).len(),
                names,
                id: row.id.to_owned(),
            });
        })?;
        // The newest first; of one day, what was logged last.
        pieces.reverse();
        pieces.sort_by_key(|piece| Reverse(piece.on));
        Ok((CoachFacts { pieces, signed }, titles))
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
