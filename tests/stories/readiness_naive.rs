//! A second, naive counting of readiness, written from `docs/readiness.md`.
//!
//! It asks the question of each statement, piece and day anew, in the plainest way, and shares no code with the core
//! besides the shapes of the facts.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use countersign::framework::{Framework, Policy};
use countersign::readiness::{
    Agreed, By, DatedLink, Decided, Outcome, Progress, Record, Rested, State, What,
};

pub fn day(after: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(after)
}

pub fn maybe(after: Option<u64>) -> NaiveDate {
    after.map_or(NaiveDate::MAX, day)
}

/// The same day so many months later, counted by hand.
pub fn months_by_hand(from: NaiveDate, months: u32) -> NaiveDate {
    let all = from.month0() + months;
    let (year, month) = (from.year() + i32::try_from(all / 12).unwrap(), all % 12 + 1);
    let mut day = from.day();
    loop {
        if let Some(found) = NaiveDate::from_ymd_opt(year, month, day) {
            return found;
        }
        day -= 1;
    }
}

fn naive_route(policy: &Policy, record: &Record, id: &str, on: NaiveDate) -> bool {
    for routes in policy.routes.iter().filter(|routes| routes.indicator == id) {
        let last = match (record.started_in_post, routes.start_within_months) {
            (Some(start), Some(months)) => Some(months_by_hand(start, months)),
            _ => None,
        };
        for route in &routes.any {
            let mut whole = true;
            for part in &route.all {
                let mut part_met = false;
                for choice in part {
                    let mut sum = 0;
                    for held in &record.held {
                        let on_record = held.from <= on && on < held.until && held.since <= on;
                        let seen = held.seen_on <= on && on < held.seen_until;
                        let begun =
                            route.started_counts && last.is_some_and(|last| held.since <= last);
                        let far_enough = held.progress != Progress::WorkingTowards || begun;
                        let fits = if choice.kind == "any" {
                            let school = held.kind.code == "gcse" || held.kind.code == "a-level";
                            let skills = held.kind.code.starts_with("functional");
                            held.level > 0
                                && !skills
                                && (held.level > choice.level
                                    || (held.level == choice.level && !school))
                        } else {
                            held.kind.code == choice.kind && held.level >= choice.level
                        };
                        if on_record && seen && far_enough && fits {
                            sum += held.count;
                        }
                    }
                    part_met = part_met || sum >= choice.count;
                }
                whole = whole && part_met;
            }
            if whole {
                return true;
            }
        }
    }
    false
}

/// Whether anything on record goes towards a route of an indicator.
fn naive_towards(policy: &Policy, record: &Record, id: &str, on: NaiveDate) -> bool {
    let routes = policy.routes.iter().filter(|routes| routes.indicator == id);
    let mut choices = routes.flat_map(|one| &one.any).flat_map(|one| &one.all).flatten();
    choices.any(|choice| {
        let mut sum = 0;
        for held in &record.held {
            let school = held.kind.several && held.level <= choice.level;
            let whole = !school && !held.kind.code.starts_with("functional") && held.level > 0;
            let of_kind = if choice.kind == "any" { whole } else { held.kind.code == choice.kind };
            let there = held.from <= on && on < held.until && held.since <= on;
            sum += if of_kind && there && held.level >= choice.level { held.count } else { 0 };
        }
        sum >= choice.count
    })
}

/// What `docs/readiness.md` calls a decision, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    TakenBack,
    NotMyRole,
    AsksForMore,
    /// Returned, and all of its evidence is gone.
    Silent,
    ShowAgain,
    OutOfDate,
    WithoutItsEvidence,
    TooLittle,
    Counts,
}

/// The question: which rules, which facts, which statement, which day.
pub struct Asked<'a> {
    pub framework: &'a Framework,
    pub policy: &'a Policy,
    pub record: &'a Record,
    pub place: usize,
    pub on: NaiveDate,
}

impl Asked<'_> {
    fn names(&self) -> (&str, &str) {
        let (_, _, indicator) = self.framework.indicators().nth(self.place).unwrap();
        (&indicator.code, &indicator.id)
    }

    /// The last of the special rules that names the statement and says something, else what is said for all.
    fn rule<T>(&self, of: impl Fn(&countersign::framework::Rule) -> Option<T>, all: T) -> T {
        let (code, id) = self.names();
        let mut said = all;
        for rule in &self.policy.rules {
            if rule.indicators.iter().any(|name| name == code || name == id) {
                said = of(rule).unwrap_or(said);
            }
        }
        said
    }

    fn agreed(&self, what: What) -> Option<&Agreed> {
        let mut newest: Option<&Agreed> = None;
        for one in &self.record.agreed {
            let here = one.indicator == self.place && one.what == what;
            if !here || one.on > self.on || one.ended_on <= self.on {
                continue;
            }
            if newest.is_none_or(|known| (one.at, one.number) > (known.at, known.number)) {
                newest = Some(one);
            }
        }
        newest
    }

    /// The decisions on the statement up to the day, in the order they came.
    fn decided(&self) -> Vec<&Decided> {
        let all = self.record.decided.iter();
        all.filter(|one| one.indicator == self.place && one.on <= self.on).collect()
    }

    /// What an achieved decision is on a day, by its last day and its evidence alone.
    fn by_itself(&self, one: &Decided, on: NaiveDate) -> Word {
        if one.valid_until < on {
            return Word::OutOfDate;
        }
        let asked_for = self.rule(|rule| rule.evidence_needed, self.policy.evidence_needed);
        let kinds = self.rule(|rule| rule.kinds_among.clone(), self.policy.kinds_among.clone());
        let enough = |pieces: &[&Rested]| {
            let of_kind =
                |piece: &&&Rested| kinds.contains(&self.record.kinds[usize::from(piece.kind)]);
            pieces.len() >= asked_for as usize
                && (kinds.is_empty() || pieces.iter().filter(of_kind).count() > 0)
        };
        let all: Vec<&Rested> = one.rests_on.iter().collect();
        let standing: Vec<&Rested> =
            one.rests_on.iter().filter(|piece| piece.withdrawn_on > on).collect();
        if enough(&standing) {
            Word::Counts
        } else if enough(&all) {
            Word::WithoutItsEvidence
        } else {
            Word::TooLittle
        }
    }

    /// What a decision is, but for the second preceptor.
    fn word_alone(&self, one: &Decided) -> Word {
        if one.withdrawn_on <= self.on {
            return Word::TakenBack;
        }
        if self.agreed(What::NotMyRole).is_some() {
            return Word::NotMyRole;
        }
        if one.outcome == Outcome::Returned {
            let gone = one.rests_on.iter().all(|piece| piece.withdrawn_on <= self.on);
            return if gone { Word::Silent } else { Word::AsksForMore };
        }
        match self.agreed(What::ShowAgain) {
            Some(again) if one.at <= again.at => match self.by_itself(one, again.on) {
                Word::Counts => Word::ShowAgain,
                short => short,
            },
            _ => self.by_itself(one, self.on),
        }
    }

    pub fn words(&self) -> Vec<(&Decided, Word)> {
        let two = self.rule(|rule| rule.second_look, self.policy.second_look);
        let alone: Vec<(&Decided, Word)> =
            self.decided().into_iter().map(|one| (one, self.word_alone(one))).collect();
        let people: BTreeSet<u32> = alone
            .iter()
            .filter(|(_, word)| *word == Word::Counts)
            .map(|(one, _)| one.signer)
            .collect();
        let lonely = two && people.len() < 2;
        let word = |word| if lonely && word == Word::Counts { Word::TooLittle } else { word };
        alone.into_iter().map(|(one, alone)| (one, word(alone))).collect()
    }

    /// What the newest of some decisions says that still says something; else what was taken back.
    fn said(&self, words: &[(&Decided, Word)]) -> Option<(State, i64, NaiveDate)> {
        let silent = |word: Word| matches!(word, Word::TakenBack | Word::Silent);
        let mut newest = None;
        let mut again = false;
        let mut taken = None;
        for (one, word) in words {
            again |= *word == Word::ShowAgain;
            if !silent(*word) {
                newest = Some((*one, *word));
            }
            if *word == Word::TakenBack && one.outcome == Outcome::Achieved {
                taken = Some((State::Withdrawn, one.number, one.on));
            }
        }
        let Some((one, word)) = newest else { return taken };
        let back = self.agreed(What::ShowAgain);
        let state = match word {
            _ if again && back.is_some_and(|back| one.at <= back.at) => State::Refresh,
            Word::AsksForMore => State::NotYet,
            Word::ShowAgain => State::Refresh,
            Word::OutOfDate => State::Expired,
            Word::WithoutItsEvidence => State::Withdrawn,
            Word::TooLittle => State::Requirement,
            Word::NotMyRole => State::NotMyRole,
            Word::Counts => State::SignedOff,
            Word::TakenBack | Word::Silent => unreachable!("they say nothing"),
        };
        Some((state, one.number, one.on))
    }

    fn asked(&self, piece: Option<i64>) -> bool {
        self.record.asked.iter().any(|one| {
            one.indicator == self.place
                && piece.is_none_or(|piece| one.piece == piece)
                && one.from <= self.on
                && self.on < one.until
        })
    }

    /// The statement, as the list in the page says it.
    pub fn statement(&self) -> Expected {
        let day = |day| Some(day);
        if let Some(one) = self.agreed(What::NotMyRole) {
            return Expected::of(State::NotMyRole, By::Agreement(one.number), day(one.on));
        }
        let words = self.words();
        let counting: Vec<&Decided> =
            words.iter().filter(|(_, word)| *word == Word::Counts).map(|(one, _)| *one).collect();
        let two = self.rule(|rule| rule.second_look, self.policy.second_look);
        if let Some(newest) = counting.last() {
            let mut expected = Expected::of(State::SignedOff, By::SignOff, day(newest.on));
            expected.decided_by = Some(newest.number);
            expected.times = if two { counting.len() / 2 } else { counting.len() };
            expected.until = last_day(&counting, two);
            return expected;
        }
        let again = self.agreed(What::ShowAgain);
        let prior = self.agreed(What::PriorLearning);
        let put_back = prior.is_some_and(|one| again.is_some_and(|again| one.at <= again.at));
        if let Some(one) = prior.filter(|_| !put_back) {
            let by = By::Agreement(one.number);
            return Expected {
                times: usize::MAX,
                ..Expected::of(State::SignedOff, by, day(one.on))
            };
        }
        let (_, id) = self.names();
        if naive_route(self.policy, self.record, id, self.on) {
            return Expected {
                times: usize::MAX,
                ..Expected::of(State::SignedOff, By::Route, None)
            };
        }
        let said = self.said(&words);
        let decided_by = said.map(|(_, number, _)| number);
        let by_again = again.map_or(By::Nothing, |again| By::Agreement(again.number));
        let found = if self.asked(None) {
            Expected::of(State::Waiting, By::Nothing, said.map(|(_, _, on)| on))
        } else if let Some((State::Refresh, ..)) = said {
            Expected::of(State::Refresh, by_again, again.map(|again| again.on))
        } else if let Some((state, _, on)) = said {
            Expected::of(state, By::Nothing, day(on))
        } else if put_back {
            Expected::of(State::Refresh, by_again, again.map(|again| again.on))
        } else {
            let routes = self.policy.routes.iter().any(|one| one.indicator == id);
            let linked = self.linked() > 0;
            match (naive_towards(self.policy, self.record, id, self.on), routes, linked) {
                (true, ..) | (_, true, false) => Expected::of(State::Requirement, By::Route, None),
                (false, _, true) => Expected::of(State::NotAsked, By::Nothing, None),
                (false, false, false) => Expected::of(State::NoEvidence, By::Nothing, None),
            }
        };
        Expected { decided_by, ..found }
    }

    fn linked(&self) -> usize {
        let holds = |one: &&DatedLink| one.from <= self.on && self.on < one.until;
        self.record.links.iter().filter(|one| one.indicator == self.place).filter(holds).count()
    }

    /// The statement for one piece of evidence.
    pub fn piece(&self, piece: i64, gone: NaiveDate) -> State {
        if gone <= self.on {
            return State::Withdrawn;
        }
        if self.agreed(What::NotMyRole).is_some() {
            return State::NotMyRole;
        }
        let mut own = self.words();
        own.retain(|(one, _)| one.rests_on.iter().any(|rested| rested.piece == piece));
        if own.iter().any(|(_, word)| *word == Word::Counts) {
            return State::SignedOff;
        }
        if self.asked(Some(piece)) {
            return State::Waiting;
        }
        self.said(&own).map_or(State::NotAsked, |(state, ..)| state)
    }
}

/// The last day a statement counts by these decisions, found by trying one day after the other.
fn last_day(counting: &[&Decided], two: bool) -> Option<NaiveDate> {
    let counts = |on: NaiveDate| {
        let left = counting.iter().filter(|one| on <= one.valid_until);
        let people: BTreeSet<u32> = left.map(|one| one.signer).collect();
        people.len() >= if two { 2 } else { 1 }
    };
    if counts(NaiveDate::MAX) {
        return None;
    }
    (0..1_000).map(day).rfind(|on| counts(*on))
}

/// How a statement is expected to stand.
#[derive(Debug, PartialEq, Eq)]
pub struct Expected {
    pub state: State,
    pub by: By,
    pub day: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub decided_by: Option<i64>,
    /// How many times over it is confirmed.
    pub times: usize,
}

impl Expected {
    pub fn of(state: State, by: By, day: Option<NaiveDate>) -> Self {
        Self { state, by, day, until: None, decided_by: None, times: 0 }
    }
}
