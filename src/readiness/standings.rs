//! How statements stand for single pieces of evidence, and how single decisions stand.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::compute::{facts, rule};
use super::judge::Rule;
use super::record::Record;
use super::types::State;
use crate::framework::{Framework, Indicator, Needs, Policy};

/// How a statement stands for one piece of evidence on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PieceStanding {
    /// How it stands.
    pub state: State,
    /// The decision that made it so, by its number in the store.
    pub decided_by: Option<i64>,
}

/// How everything in a record stands on a day, besides the statements themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standings {
    /// By piece of evidence and the indicator's place: all that are linked, were asked about or decided on.
    pub pieces: HashMap<(i64, usize), PieceStanding>,
    /// Decisions by number: [`State::SignedOff`] when it makes its statement count, [`State::NotYet`] when it asks for
    /// more, else why it does neither.
    pub decisions: HashMap<i64, State>,
    /// Agreements that earlier learning meets a statement, by number: [`State::SignedOff`] while it does for all its
    /// statements, else [`State::Refresh`].
    pub prior: HashMap<i64, State>,
}

/// How the pieces and decisions of a record stand on a day.
pub fn standings(
    framework: &Framework,
    policy: &Policy,
    record: &Record,
    on: NaiveDate,
) -> Standings {
    let all: Vec<&Indicator> = framework.indicators().map(|(_, _, indicator)| indicator).collect();
    each(all.len(), record, on, |place| all.get(place).map(|one| rule(policy, one, record, on)))
}

/// The same of statements that no framework holds any more: no rules of one apply.
pub fn standings_without_rules(statements: usize, record: &Record, on: NaiveDate) -> Standings {
    let needs = Needs { evidence: 1, kinds: &[], months: None, second_look: false };
    each(statements, record, on, |_| Some(Rule { needs, routes: None, record, on }))
}

/// A piece of evidence as one statement sees it.
#[derive(Default)]
struct Seen {
    withdrawn: bool,
    /// The places of the decisions that rest on it.
    decided: Vec<usize>,
}

fn each<'a>(
    statements: usize,
    record: &Record,
    on: NaiveDate,
    rule: impl Fn(usize) -> Option<Rule<'a>>,
) -> Standings {
    let facts = facts(statements, record, on);
    let asked: HashSet<(i64, usize)> = record
        .asked
        .iter()
        .filter(|asked| asked.holds(on))
        .map(|asked| (asked.piece, asked.indicator))
        .collect();
    let mut seen: Vec<BTreeMap<i64, Seen>> = Vec::new();
    seen.resize_with(statements, BTreeMap::new);
    for link in record.links.iter().filter(|link| link.from <= on) {
        if let Some(here) = seen.get_mut(link.indicator) {
            here.entry(link.piece).or_default().withdrawn |= link.until <= on;
        }
    }
    for (piece, indicator) in &asked {
        if let Some(here) = seen.get_mut(*indicator) {
            here.entry(*piece).or_default();
        }
    }
    let mut standings = Standings::default();
    for (indicator, (facts, mut seen)) in facts.iter().zip(seen).enumerate() {
        let Some(rule) = rule(indicator) else { continue };
        for (agreed, state) in facts.prior() {
            let known = standings.prior.entry(agreed.number).or_insert(state);
            if state == State::Refresh {
                *known = state;
            }
        }
        let judged = rule.decisions(facts);
        for (place, (decided, state)) in judged.iter().enumerate() {
            let known = standings.decisions.entry(decided.number).or_insert(*state);
            if *state == State::SignedOff {
                *known = *state;
            }
            for rested in &decided.rests_on {
                let piece = seen.entry(rested.piece).or_default();
                piece.withdrawn |= rested.withdrawn_on <= on;
                piece.decided.push(place);
            }
        }
        for (number, piece) in seen {
            let own = piece.decided.iter().filter_map(|place| judged.get(*place)).copied();
            let asked = asked.contains(&(number, indicator));
            let (state, decided_by) = rule.piece(facts, own, (piece.withdrawn, asked));
            standings.pieces.insert((number, indicator), PieceStanding { state, decided_by });
        }
    }
    standings
}
