//! Decides the state of a statement on a day, for all evidence or for one piece. Nothing else decides it.
//!
//! `docs/readiness.md` says the rule in words.

use chrono::NaiveDate;

use super::record::{Agreed, Decided, Outcome, Record, What};
use super::routes;
use super::types::{By, IndicatorReadiness, State};
use crate::framework::{Needs, Routes};

/// The facts about one statement up to a day.
#[derive(Clone, Default)]
pub(super) struct Facts<'a> {
    /// Pieces of evidence linked to it.
    pub links: u32,
    /// Whether a preceptor was asked about it and has not answered.
    pub asked: bool,
    /// Decisions on it, oldest first.
    pub decided: Vec<&'a Decided>,
    /// Agreements on it that stand.
    pub agreed: Vec<&'a Agreed>,
}

/// The rules a statement is judged by, and the day.
#[derive(Clone, Copy)]
pub(super) struct Rule<'a> {
    pub needs: Needs<'a>,
    pub routes: Option<&'a Routes>,
    pub record: &'a Record,
    pub on: NaiveDate,
}

/// A decision and its own state.
type Judged<'a> = (&'a Decided, State);

impl<'a> Facts<'a> {
    /// The newest agreement of one kind.
    fn newest(&self, what: What) -> Option<&'a Agreed> {
        let all = self.agreed.iter().copied().filter(|agreed| agreed.what == what);
        all.max_by_key(|agreed| (agreed.at, agreed.number))
    }

    /// The agreements that earlier learning meets the statement, each with its state today.
    pub fn prior(&self) -> impl Iterator<Item = (&'a Agreed, State)> {
        let back = self.newest(What::ShowAgain);
        let prior = self.agreed.iter().copied().filter(|one| one.what == What::PriorLearning);
        prior.map(move |one| match back {
            Some(back) if one.at <= back.at => (one, State::Refresh),
            _ => (one, State::SignedOff),
        })
    }
}

impl Rule<'_> {
    /// How the statement stands.
    pub fn statement(&self, facts: &Facts) -> IndicatorReadiness {
        let mut answer =
            IndicatorReadiness { evidence: facts.links, ..IndicatorReadiness::NOTHING };
        if let Some(agreed) = facts.newest(What::NotMyRole) {
            return answer.stands(State::NotMyRole, By::Agreement(agreed.number), Some(agreed.on));
        }
        let judged = self.decisions(facts);
        let counting: Vec<&Decided> = counting(&judged).collect();
        if let Some(newest) = counting.last() {
            answer.decided_by = Some(newest.number);
            answer.until = until(&counting, self.needs.second_look);
            answer.confirmed = confirmed(&counting, self.needs.second_look);
            return answer.stands(State::SignedOff, By::SignOff, Some(newest.on));
        }
        let back = facts.newest(What::ShowAgain);
        let prior = facts.newest(What::PriorLearning);
        let again = prior.and_then(|prior| back.filter(|back| prior.at <= back.at));
        if let (Some(prior), None) = (prior, again) {
            answer.confirmed = u32::MAX;
            return answer.stands(State::SignedOff, By::Agreement(prior.number), Some(prior.on));
        }
        let route = self.routes.map(|known| routes::state(known, self.record, self.on));
        if route.is_some_and(|(state, ..)| state.counts()) {
            answer.confirmed = u32::MAX;
            return answer.stands(State::SignedOff, By::Route, None);
        }
        answer.qualify = route.map(|(_, _, qualify)| qualify);
        let left = self.left(judged.iter().copied(), back);
        answer.decided_by = left.map(|(one, _)| one.number);
        match left {
            _ if facts.asked => {
                answer.stands(State::Waiting, By::Nothing, left.map(|(one, _)| one.on))
            }
            Some((_, State::Refresh)) => answer.stands_again(back),
            Some((one, state)) => answer.stands(state, By::Nothing, Some(one.on)),
            None if again.is_some() => answer.stands_again(again),
            None if route.is_some_and(|(_, any, _)| any || facts.links == 0) => {
                answer.stands(State::Requirement, By::Route, None)
            }
            None if facts.links > 0 => answer.stands(State::NotAsked, By::Nothing, None),
            None => answer,
        }
    }

    /// The state of the statement for one piece of evidence, and the decision that made it so. `own` are the decisions that
    /// rest on the piece.
    pub fn piece<'a>(
        &self,
        facts: &Facts,
        own: impl DoubleEndedIterator<Item = Judged<'a>> + Clone,
        (withdrawn, asked): (bool, bool),
    ) -> (State, Option<i64>) {
        if withdrawn {
            return (State::Withdrawn, None);
        }
        if facts.newest(What::NotMyRole).is_some() {
            return (State::NotMyRole, None);
        }
        if let Some((one, state)) = own.clone().rfind(|(_, state)| *state == State::SignedOff) {
            return (state, Some(one.number));
        }
        let left = self.left(own, facts.newest(What::ShowAgain));
        let state = match left {
            _ if asked => State::Waiting,
            Some((_, state)) => state,
            None => State::NotAsked,
        };
        (state, left.map(|(one, _)| one.number))
    }

    /// The decisions with the state of each: `SignedOff` when it makes the statement count, `NotYet` when it asks for more,
    /// else the reason why it does neither.
    pub fn decisions<'a>(&self, facts: &Facts<'a>) -> Vec<Judged<'a>> {
        let out = facts.newest(What::NotMyRole).is_some();
        let back = facts.newest(What::ShowAgain);
        let judge = |one: &'a Decided| (one, self.decision(one, out, back));
        let mut judged: Vec<Judged> = facts.decided.iter().copied().map(judge).collect();
        if self.needs.second_look {
            let counting: Vec<&Decided> = counting(&judged).collect();
            if confirmed(&counting, true) == 0 {
                let alone = judged.iter_mut().filter(|(_, state)| *state == State::SignedOff);
                alone.for_each(|(_, state)| *state = State::Requirement);
            }
        }
        judged
    }

    fn decision(&self, one: &Decided, out: bool, back: Option<&Agreed>) -> State {
        if one.withdrawn_on <= self.on {
            return State::Withdrawn;
        }
        if out {
            return State::NotMyRole;
        }
        if one.outcome == Outcome::Returned {
            let stands = one.rests_on.iter().any(|piece| self.on < piece.withdrawn_on);
            return if stands { State::NotYet } else { State::Withdrawn };
        }
        match back.filter(|back| one.at <= back.at) {
            Some(back) => self.short(one, back.on).unwrap_or(State::Refresh),
            None => self.short(one, self.on).unwrap_or(State::SignedOff),
        }
    }

    /// Why an achieved decision does not count on a day; none when it does.
    fn short(&self, one: &Decided, on: NaiveDate) -> Option<State> {
        if one.valid_until < on {
            return Some(State::Expired);
        }
        let kinds = self.needs.kinds;
        let asked_for = |place: u8| {
            let code = self.record.kinds.get(usize::from(place));
            code.is_some_and(|code| kinds.contains(code))
        };
        let enough = |on: NaiveDate| {
            let left = || one.rests_on.iter().filter(move |piece| on < piece.withdrawn_on);
            left().count() >= self.needs.evidence as usize
                && (kinds.is_empty() || left().any(|piece| asked_for(piece.kind)))
        };
        match (enough(NaiveDate::MIN), enough(on)) {
            (_, true) => None,
            (true, false) => Some(State::Withdrawn),
            (false, false) => Some(State::Requirement),
        }
    }

    /// The decision that says what is left to do. Withdrawn records are ignored, and so is "not yet" about withdrawn evidence; a
    /// withdrawn sign-off is used only when there is no other.
    fn left<'a>(
        &self,
        decided: impl DoubleEndedIterator<Item = Judged<'a>> + Clone,
        back: Option<&Agreed>,
    ) -> Option<Judged<'a>> {
        let taken_back = |one: &Decided| one.withdrawn_on <= self.on;
        let achieved = |one: &Decided| one.outcome == Outcome::Achieved;
        let mut speaking = decided.clone().filter(|(one, state)| {
            !taken_back(one) && (achieved(one) || *state != State::Withdrawn)
        });
        let Some((newest, state)) = speaking.clone().next_back() else {
            let mut taken = decided.filter(|(one, _)| achieved(one));
            return taken.next_back();
        };
        let before = back.is_some_and(|back| newest.at <= back.at);
        let again = before && speaking.any(|(_, state)| state == State::Refresh);
        Some((newest, if again { State::Refresh } else { state }))
    }
}

impl IndicatorReadiness {
    /// No facts.
    const NOTHING: Self = Self {
        state: State::NoEvidence,
        evidence: 0,
        decided_by: None,
        by: By::Nothing,
        day: None,
        until: None,
        confirmed: 0,
        qualify: None,
    };

    fn stands(self, state: State, by: By, day: Option<NaiveDate>) -> Self {
        Self { state, by, day, ..self }
    }

    fn stands_again(self, back: Option<&Agreed>) -> Self {
        let by = back.map_or(By::Nothing, |back| By::Agreement(back.number));
        self.stands(State::Refresh, by, back.map(|back| back.on))
    }
}

fn counting<'a>(judged: &[Judged<'a>]) -> impl Iterator<Item = &'a Decided> {
    judged.iter().filter(|(_, state)| *state == State::SignedOff).map(|(one, _)| *one)
}

/// How many times the decisions that count sign the statement off; two by different signers are one when two must sign.
fn confirmed(counting: &[&Decided], second_look: bool) -> u32 {
    let count = u32::try_from(counting.len()).unwrap_or(u32::MAX);
    if !second_look {
        return count;
    }
    let first = counting.first().map(|one| one.signer);
    let another = counting.iter().any(|one| Some(one.signer) != first);
    if another { count / 2 } else { 0 }
}

/// The last day the statement counts, if nothing else happens.
fn until(counting: &[&Decided], second_look: bool) -> Option<NaiveDate> {
    let last = |of: &dyn Fn(&Decided) -> bool| {
        counting.iter().filter(|one| of(one)).map(|one| one.valid_until).max()
    };
    let mut day = last(&|_| true)?;
    if second_look {
        let by = counting.iter().max_by_key(|one| one.valid_until).map(|one| one.signer)?;
        day = last(&|one| one.signer != by)?;
    }
    (day < NaiveDate::MAX).then_some(day)
}
