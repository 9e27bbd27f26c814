//! What was done, as somebody might have written it down, and what follows from it by `docs/readiness.md`.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate};
use countersign::readiness::State;
use countersign::sign_off::{AgreementKind, Decision};

/// A plain one, one whose sign-offs count for two months, and one that two preceptors must sign.
pub const STATEMENTS: [&str; 3] = ["2.1/all", "2.3/all", "2.4/all"];
pub const NEVER: NaiveDate = NaiveDate::MAX;

#[derive(Default)]
pub struct Piece {
    pub id: String,
    /// The day of each version, and the statements it shows.
    pub versions: Vec<(NaiveDate, Vec<usize>)>,
    pub withdrawn: Option<NaiveDate>,
}

pub struct SignOff {
    pub id: String,
    pub by: usize,
    pub piece: usize,
    pub version: usize,
    pub statement: usize,
    pub decision: Decision,
    pub at: DateTime<FixedOffset>,
    pub until: NaiveDate,
    pub taken_back: NaiveDate,
}

pub struct Agreed {
    pub id: String,
    pub kind: AgreementKind,
    pub statement: usize,
    pub at: DateTime<FixedOffset>,
    pub ended: NaiveDate,
}

pub struct Request {
    pub id: String,
    pub piece: usize,
    pub statement: usize,
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// What was done, as somebody might have written it down.
pub struct Diary {
    pub pieces: Vec<Piece>,
    pub signed: Vec<SignOff>,
    pub agreed: Vec<Agreed>,
    pub asked: Vec<Request>,
}

/// What `docs/readiness.md` calls a sign-off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    SaysNothing,
    AsksForMore,
    Counts,
    Falls(State),
}

impl Diary {
    pub fn agreement(
        &self,
        kind: AgreementKind,
        statement: usize,
        on: NaiveDate,
    ) -> Option<&Agreed> {
        let mut all =
            self.agreed.iter().filter(|one| one.kind == kind && one.statement == statement);
        all.rfind(|one| one.at.date_naive() <= on && on < one.ended)
    }

    pub fn gone(&self, piece: usize, on: NaiveDate) -> bool {
        self.pieces[piece].withdrawn.is_some_and(|day| day <= on)
    }

    /// The sign-offs of a statement up to a day, each with what it is.
    pub fn words(&self, statement: usize, on: NaiveDate) -> Vec<(&SignOff, Word)> {
        let out = self.agreement(AgreementKind::NotMyRole, statement, on).is_some();
        let again = self.agreement(AgreementKind::Refresh, statement, on);
        let by_itself = |one: &SignOff, on: NaiveDate| match () {
            () if one.until < on => Word::Falls(State::Expired),
            () if self.gone(one.piece, on) => Word::Falls(State::Withdrawn),
            () => Word::Counts,
        };
        let word = |one: &SignOff| match again {
            _ if one.taken_back <= on => Word::SaysNothing,
            _ if out => Word::Falls(State::NotMyRole),
            _ if one.decision != Decision::Achieved => {
                if self.gone(one.piece, on) {
                    Word::SaysNothing
                } else {
                    Word::AsksForMore
                }
            }
            Some(again) if one.at <= again.at => match by_itself(one, again.at.date_naive()) {
                Word::Counts => Word::Falls(State::Refresh),
                short => short,
            },
            _ => by_itself(one, on),
        };
        let here = |one: &&SignOff| one.statement == statement && one.at.date_naive() <= on;
        let mut words: Vec<(&SignOff, Word)> =
            self.signed.iter().filter(here).map(|one| (one, word(one))).collect();
        let people: BTreeSet<usize> =
            words.iter().filter(|(_, word)| *word == Word::Counts).map(|(one, _)| one.by).collect();
        if STATEMENTS[statement] == "2.4/all" && people.len() == 1 {
            for (_, word) in words.iter_mut().filter(|(_, word)| *word == Word::Counts) {
                *word = Word::Falls(State::Requirement);
            }
        }
        words
    }

    /// What some sign-offs leave to be done, and which of them says so.
    pub fn left<'a>(
        &self,
        words: &[(&'a SignOff, Word)],
        statement: usize,
        on: NaiveDate,
    ) -> Option<(State, &'a SignOff)> {
        let newest = words.iter().rfind(|(_, word)| *word != Word::SaysNothing);
        let Some((one, word)) = newest else {
            let taken = words
                .iter()
                .rfind(|(one, _)| one.taken_back <= on && one.decision == Decision::Achieved);
            return taken.map(|(one, _)| (State::Withdrawn, *one));
        };
        let again = self.agreement(AgreementKind::Refresh, statement, on);
        let before = again.is_some_and(|again| one.at <= again.at);
        let counted = words.iter().any(|(_, word)| *word == Word::Falls(State::Refresh));
        let state = match word {
            _ if before && counted => State::Refresh,
            Word::AsksForMore => State::NotYet,
            Word::Falls(state) => *state,
            Word::Counts | Word::SaysNothing => State::SignedOff,
        };
        Some((state, one))
    }

    pub fn waits(&self, piece: Option<usize>, statement: usize, on: NaiveDate) -> bool {
        self.asked.iter().any(|one| {
            one.statement == statement
                && piece.is_none_or(|piece| one.piece == piece)
                && one.from <= on
                && on < one.until
                && !self.gone(one.piece, on)
        })
    }

    /// What a piece shows on a day.
    pub fn shows(&self, piece: usize, on: NaiveDate) -> &[usize] {
        let newest = self.pieces[piece].versions.iter().rfind(|(day, _)| *day <= on);
        newest.map_or(&[], |(_, shows)| shows)
    }

    pub fn statement(&self, statement: usize, on: NaiveDate) -> State {
        if self.agreement(AgreementKind::NotMyRole, statement, on).is_some() {
            return State::NotMyRole;
        }
        let words = self.words(statement, on);
        if words.iter().any(|(_, word)| *word == Word::Counts) {
            return State::SignedOff;
        }
        if self.waits(None, statement, on) {
            return State::Waiting;
        }
        let linked = (0..self.pieces.len())
            .any(|piece| !self.gone(piece, on) && self.shows(piece, on).contains(&statement));
        let nothing = if linked { State::NotAsked } else { State::NoEvidence };
        self.left(&words, statement, on).map_or(nothing, |(state, _)| state)
    }

    pub fn piece(&self, piece: usize, statement: usize, on: NaiveDate) -> State {
        if self.gone(piece, on) {
            return State::Withdrawn;
        }
        if self.agreement(AgreementKind::NotMyRole, statement, on).is_some() {
            return State::NotMyRole;
        }
        let mut own = self.words(statement, on);
        own.retain(|(one, _)| one.piece == piece);
        if own.iter().any(|(_, word)| *word == Word::Counts) {
            return State::SignedOff;
        }
        if self.waits(Some(piece), statement, on) {
            return State::Waiting;
        }
        self.left(&own, statement, on).map_or(State::NotAsked, |(state, _)| state)
    }
}

impl Diary {
    pub fn can_be_signed(&self, piece: usize, statement: usize, today: NaiveDate) -> bool {
        self.pieces[piece].withdrawn.is_none() && self.shows(piece, today).contains(&statement)
    }

    /// A decision answers what was asked about its piece and statement.
    pub fn note(&mut self, new: SignOff) {
        for one in &mut self.asked {
            if one.piece == new.piece && one.statement == new.statement && one.until == NEVER {
                one.until = new.at.date_naive();
            }
        }
        self.signed.push(new);
    }
}
