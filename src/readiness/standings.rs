//! How statements stand for single pieces of evidence, and how single decisions stand.

use std::collections::HashMap;

use chrono::NaiveDate;
use foldhash::fast::RandomState;

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

/// The states of pieces, decisions and agreements of a record on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standings {
    /// By the place of the indicator: each piece linked to it, asked about or decided on, in order of its number.
    pieces: Vec<Vec<(i64, PieceStanding)>>,
    /// Decisions by number: [`State::SignedOff`] when it makes its statement count, [`State::NotYet`] when it asks for
    /// more, else why it does neither.
    pub decisions: HashMap<i64, State, RandomState>,
    /// Agreements that earlier learning meets a statement, by number: [`State::SignedOff`] while it does for all its
    /// statements, else [`State::Refresh`].
    pub prior: HashMap<i64, State>,
}

impl Standings {
    /// How the statement at this place stands for a piece of evidence; nothing when the two never met.
    pub fn piece(&self, piece: i64, indicator: usize) -> Option<PieceStanding> {
        let here = self.pieces.get(indicator)?;
        let found = here.binary_search_by_key(&piece, |one| one.0).ok()?;
        here.get(found).map(|one| one.1)
    }
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

/// As [`standings`], for statements that no framework holds any more: no policy applies to them.
pub fn standings_without_rules(statements: usize, record: &Record, on: NaiveDate) -> Standings {
    let needs = Needs { evidence: 1, kinds: &[], months: None, second_look: false };
    each(statements, record, on, |_| Some(Rule { needs, routes: None, record, on }))
}

/// A link, a request or a decision that connects a statement with a piece of evidence.
struct Seen {
    piece: i64,
    withdrawn: bool,
    asked: bool,
    /// The place of a decision that rests on it.
    decided: Option<usize>,
}

fn each<'a>(
    statements: usize,
    record: &Record,
    on: NaiveDate,
    rule: impl Fn(usize) -> Option<Rule<'a>>,
) -> Standings {
    let facts = facts(statements, record, on);
    let mut seen: Vec<Vec<Seen>> = Vec::new();
    seen.resize_with(statements, Vec::new);
    let mut note = |indicator: usize, piece, withdrawn, asked| {
        if let Some(here) = seen.get_mut(indicator) {
            here.push(Seen { piece, withdrawn, asked, decided: None });
        }
    };
    for link in record.links.iter().filter(|link| link.from <= on) {
        note(link.indicator, link.piece, link.until <= on, false);
    }
    for asked in record.asked.iter().filter(|asked| asked.holds(on)) {
        note(asked.indicator, asked.piece, false, true);
    }
    let mut standings = Standings::default();
    for (place, (facts, mut seen)) in facts.iter().zip(seen).enumerate() {
        let Some(rule) = rule(place) else {
            standings.pieces.push(Vec::new());
            continue;
        };
        for (agreed, state) in facts.prior() {
            let known = standings.prior.entry(agreed.number).or_insert(state);
            if state == State::Refresh {
                *known = state;
            }
        }
        let judged = rule.decisions(facts);
        for (nth, (decided, state)) in judged.iter().enumerate() {
            let known = standings.decisions.entry(decided.number).or_insert(*state);
            if *state == State::SignedOff {
                *known = *state;
            }
            seen.extend(decided.rests_on.iter().map(|rested| Seen {
                piece: rested.piece,
                withdrawn: rested.withdrawn_on <= on,
                asked: false,
                decided: Some(nth),
            }));
        }
        // A stable sort: decisions stay in their order.
        seen.sort_by_key(|one| one.piece);
        let pieces = seen.chunk_by(|a, b| a.piece == b.piece).filter_map(|all| {
            let piece = all.first()?.piece;
            let own = all.iter().filter_map(|one| judged.get(one.decided?)).copied();
            let is = (all.iter().any(|one| one.withdrawn), all.iter().any(|one| one.asked));
            let (state, decided_by) = rule.piece(facts, own, is);
            Some((piece, PieceStanding { state, decided_by }))
        });
        standings.pieces.push(pieces.collect());
    }
    standings
}
