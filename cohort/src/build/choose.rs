//! Chooses the facts that count: the newest of each person, unless taken back, expired or erased.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::data_set::{DataSet, Happened};
use crate::facts::{Aside, Facts};
use crate::fault::Result;

/// The facts that count, and what became of the others.
#[derive(Default)]
pub struct Chosen {
    /// The facts that count, by person.
    pub facts: Vec<Facts>,
    /// Withdrawals, expiries and erasures that took effect.
    pub happened: Vec<Happened>,
    /// Passports whose facts are dropped.
    pub gone: Vec<String>,
    /// Passports put aside now.
    pub aside: Vec<Aside>,
    /// How many passports were replaced by a newer one.
    pub replaced: usize,
}

/// Chooses the facts that count today.
pub fn choose(set: &DataSet, today: NaiveDate) -> Result<Chosen> {
    let (back, erased) = (set.taken_back()?, set.erased()?);
    let mut people: BTreeMap<i64, Vec<Facts>> = BTreeMap::new();
    for facts in set.facts()? {
        people.entry(facts.person).or_default().push(facts);
    }
    let mut chosen = Chosen::default();
    for (person, mut all) in people {
        all.sort_by(|a, b| (a.shared_at, &a.passport).cmp(&(b.shared_at, &b.passport)));
        let Some(newest) = all.pop() else { continue };
        let before = |moments: &BTreeMap<i64, i64>| {
            moments.get(&person).is_some_and(|at| newest.shared_at <= *at)
        };
        let ended = if before(&erased) {
            "erased"
        } else if before(&back) {
            "taken-back"
        } else if newest.until < today {
            "ended"
        } else {
            ""
        };
        let gone = all.iter().map(|one| one.passport.clone());
        if !ended.is_empty() {
            let (what, shared_at) = (ended.to_owned(), newest.shared_at);
            chosen.happened.push(Happened { on: today, what, person, shared_at });
            chosen.gone.extend(gone.chain([newest.passport]));
            continue;
        }
        if all.last().is_some_and(|other| other.shared_at == newest.shared_at) {
            let reason =
                "Two passports of one person both say that they are the newest. Ask for a new one."
                    .to_owned();
            let twins = all.iter().chain([&newest]).filter(|one| one.shared_at == newest.shared_at);
            let twins =
                twins.map(|one| Aside { passport: one.passport.clone(), reason: reason.clone() });
            chosen.aside.extend(twins);
            chosen.gone.extend(gone);
            continue;
        }
        chosen.replaced += all.len();
        chosen.gone.extend(gone);
        chosen.facts.push(newest);
    }
    Ok(chosen)
}
