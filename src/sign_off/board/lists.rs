//! The lists of the sign-off screen. They are sorted and counted from database rows; only items that are shown are read in
//! full, and every shown decision is verified.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::types::{AskedItem, BoardCounts, BoardList, BoardPart, SignOff, SignOffBoard};
use crate::Portfolio;
use crate::error::Result;
use crate::portfolio::{Sorted, Stand, Stands};
use crate::readiness::State;
use crate::sign_off::record::Decision;
use crate::store;
use crate::store::sign_off::DecidedOn;

impl Portfolio {
    /// All four lists in full.
    pub fn sign_off_board(&self) -> Result<SignOffBoard> {
        let stand = self.stand(self.clock.today())?;
        let sorted = self.sorted(&stand)?;
        Ok(SignOffBoard {
            to_send: self.to_be_sent(&sorted.to_send)?,
            waiting: self.waiting()?,
            returned: self.shown(&sorted.returned, &stand.stands)?,
            signed: self.shown(&sorted.signed, &stand.stands)?,
        })
    }

    /// The counts of all lists, and one part of a list: `most` items from place `from` on, and more until a piece of evidence or a
    /// request is complete. Without a list, the first that is not empty.
    pub fn sign_off_part(
        &self,
        list: Option<BoardList>,
        from: usize,
        most: usize,
    ) -> Result<BoardPart> {
        let stand = self.stand(self.clock.today())?;
        let sorted = self.sorted(&stand)?;
        let waiting = store::request::open(self.store.db())?.len();
        let (to_send, returned) = (sorted.to_send.len(), sorted.returned.len());
        let many = [to_send, waiting, returned, sorted.signed.len()];
        let [to_send, waiting, returned, signed] =
            many.map(|many| u32::try_from(many).unwrap_or(u32::MAX));
        let first = BoardList::ALL.into_iter().zip(many).find(|(_, many)| *many > 0);
        let list = list.or(first.map(|(list, _)| list)).unwrap_or(BoardList::ToSend);
        let (mut items, mut decisions) = (Vec::new(), Vec::new());
        match list {
            BoardList::ToSend => {
                let range = whole(&sorted.to_send, from, most, |(evidence, _)| *evidence);
                items = self.to_be_sent(sorted.to_send.get(range).unwrap_or_default())?;
            }
            BoardList::Waiting => {
                let all = self.waiting()?;
                let range = whole(&all, from, most, |item| item.request.clone());
                items = all.get(range).unwrap_or_default().to_vec();
            }
            BoardList::Returned | BoardList::Signed => {
                let of = if list == BoardList::Signed { &sorted.signed } else { &sorted.returned };
                let part: Vec<i64> = of.iter().skip(from).take(most).copied().collect();
                decisions = self.shown(&part, &stand.stands)?;
            }
        }
        let counts = BoardCounts { to_send, waiting, returned, signed };
        Ok(BoardPart { counts, list, items, decisions })
    }

    /// The four lists by number, cached until something is written.
    fn sorted<'a>(&self, stand: &'a Stand) -> Result<&'a Sorted> {
        if let Some(sorted) = stand.sorted.get() {
            return Ok(sorted);
        }
        let sorted = self.sort(stand)?;
        Ok(stand.sorted.get_or_init(|| sorted))
    }

    fn sort(&self, stand: &Stand) -> Result<Sorted> {
        let db = self.store.db();
        let (settled, stands) = (self.settled(stand)?, &stand.stands);
        let written = self.written_indicators()?;
        let is_settled =
            |indicator: &i64| written.get(indicator).is_some_and(|id| settled.contains(id));
        let (mut signed, mut returned) = (Vec::new(), Vec::new());
        // The newest version of each piece with a decision that was not withdrawn.
        let mut decided: HashMap<(i64, i64), u32> = HashMap::new();
        for DecidedOn { record, indicator, decision, evidence, version } in
            store::sign_off::decided_on(db)?
        {
            if stands.decision(record).is_standing() {
                let newest = decided.entry((evidence, indicator)).or_default();
                *newest = version.max(*newest);
            }
            if decision == Decision::Achieved {
                signed.push(record);
            } else if !is_settled(&indicator) && asks_for_more(stands, record, evidence, indicator)
            {
                returned.push(record);
            }
        }
        // A decision has one row for each piece it is about; they follow each other.
        signed.dedup();
        returned.dedup();
        let mut to_send = Vec::new();
        for (evidence, version, newest) in store::listed::standing(db)? {
            for &indicator in stand.pieces.shown_by(newest) {
                let newer = decided.get(&(evidence, indicator)).is_none_or(|on| *on < version);
                let can_be_asked = match stands.piece(evidence, indicator).state {
                    // The evidence was amended since the decision.
                    State::NotYet => newer,
                    state => state.can_be_asked(),
                };
                if can_be_asked && !is_settled(&indicator) {
                    to_send.push((evidence, indicator));
                }
            }
        }
        Ok(Sorted { to_send, returned, signed })
    }

    /// Everything that can be asked about, the piece that happened last first.
    pub(in crate::sign_off) fn to_send(&self) -> Result<Vec<AskedItem>> {
        let stand = self.stand(self.clock.today())?;
        self.to_be_sent(&self.sorted(&stand)?.to_send)
    }

    /// Items for these pieces and indicators, which were not asked about.
    fn to_be_sent(&self, of: &[(i64, i64)]) -> Result<Vec<AskedItem>> {
        let written = self.written_indicators()?;
        let mut pieces: Vec<i64> = of.iter().map(|(evidence, _)| *evidence).collect();
        pieces.dedup();
        let listed = store::listed::these(self.store.db(), &pieces)?;
        let listed: HashMap<i64, _> = listed.into_iter().map(|row| (row.evidence, row)).collect();
        let item = |(evidence, indicator): &(i64, i64)| {
            let row = listed.get(evidence)?;
            Some((row, written.get(indicator).cloned().unwrap_or_default()))
        };
        of.iter()
            .filter_map(item)
            .map(|(row, indicator)| {
                Ok(AskedItem {
                    request: String::new(),
                    evidence: row.id.clone(),
                    title: row.title.clone(),
                    version: row.version,
                    competence: self.competence(&indicator)?,
                    text: self.statement_text(&indicator)?,
                    indicator,
                    to_name: String::new(),
                    days: 0,
                    newest: row.version,
                    linked: true,
                    by_file: false,
                })
            })
            .collect()
    }

    /// These decisions, each verified.
    fn shown(&self, records: &[i64], stands: &Stands) -> Result<Vec<SignOff>> {
        let trust = self.trust()?;
        let rows = store::sign_off::these(self.store.db(), records)?;
        rows.iter().map(|row| self.sign_off_with(row, &trust, stands)).collect()
    }

    /// The open items, oldest first.
    pub(in crate::sign_off) fn waiting(&self) -> Result<Vec<AskedItem>> {
        let written = self.written_indicators()?;
        let today = self.clock.today();
        let item = |row: store::request::OpenRow| -> Result<AskedItem> {
            let indicator = written.get(&row.indicator).cloned().unwrap_or_default();
            let days = (today - store::readiness::day(&row.asked_at)).num_days();
            Ok(AskedItem {
                request: row.request,
                evidence: row.evidence_id,
                title: row.title,
                version: row.version,
                competence: self.competence(&indicator)?,
                text: self.statement_text(&indicator)?,
                indicator,
                to_name: row.to_name,
                days: u32::try_from(days).unwrap_or(0),
                newest: row.newest,
                linked: row.linked,
                by_file: row.by_file,
            })
        };
        store::request::open(self.store.db())?.into_iter().map(item).collect()
    }

    /// The open items about one piece of evidence.
    pub(crate) fn waiting_about(&self, evidence: &str) -> Result<Vec<AskedItem>> {
        let mut waiting = self.waiting()?;
        waiting.retain(|item| item.evidence == evidence);
        Ok(waiting)
    }

    /// The written ids of statements that need no further sign-off for the stage worked towards.
    fn settled(&self, stand: &Stand) -> Result<HashSet<String>> {
        let mut settled = HashSet::new();
        for (known, readiness) in self.every_framework()?.into_iter().zip(stand.readiness.iter()) {
            let of = known.framework.id.as_str();
            let stage = if of == self.owner.framework { self.owner.stage.as_str() } else { "" };
            let ids = readiness.settled(&known.framework, &known.policy, stage);
            settled.extend(ids.map(|id| self.indicator_written(of, id)));
        }
        Ok(settled)
    }

    /// The statement of an indicator, in plain words; empty for one that is no longer there.
    fn statement_text(&self, indicator: &str) -> Result<String> {
        let (of, id) = self.split_written(indicator);
        let found = self.known(of).ok().and_then(|known| known.framework.indicator(id));
        Ok(found.map_or_else(String::new, |(_, _, one)| one.text.clone()))
    }
}

/// Whether a decision still asks for more: nothing came after it on a piece it is about.
fn asks_for_more(stands: &Stands, record: i64, evidence: i64, indicator: i64) -> bool {
    let standing = stands.piece(evidence, indicator);
    stands.decision(record) == State::NotYet
        && standing.state == State::NotYet
        && standing.decided_by == Some(record)
}

/// The range of a list from `from` on, `most` long, extended until it holds every item with the key of its last one.
fn whole<T, K: PartialEq>(
    all: &[T],
    from: usize,
    most: usize,
    of: impl Fn(&T) -> K,
) -> Range<usize> {
    let from = from.min(all.len());
    let mut to = from.saturating_add(most).min(all.len());
    while let (Some(last), Some(next)) = (all.get(..to).and_then(<[T]>::last), all.get(to)) {
        if of(last) != of(next) {
            break;
        }
        to += 1;
    }
    from..to
}
