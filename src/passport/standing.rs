//! What a holder says against their own records: which sign-offs no longer count on their screen, and which evidence was
//! withdrawn or erased. So a passport never looks better than its holder's own screen.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cards::wrong;
use crate::Portfolio;
use crate::codes::{RecordKind, day};
use crate::error::{Error, Result};
use crate::portfolio::Stands;
use crate::readiness::State;
use crate::sign_off::{self, AgreementStatement, Opened, Statement, Subject};
use crate::store;
use crate::words;

/// Its name in a passport.
pub(super) const NAME: &str = "standing.json";
const FORMAT: &str = "countersign/standing/1";

/// `standing.json`: what the holder says against their own records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolderStanding {
    /// The form: `countersign/standing/1`.
    pub format: String,
    /// The day it is true for.
    #[serde(with = "day")]
    pub on: NaiveDate,
    /// The decisions that no longer count although no record withdraws them, by id.
    pub records: Vec<RecordStanding>,
    /// The agreements that no longer count: earlier learning to be shown again, and proof of a qualification that was taken back.
    pub agreements: Vec<RecordStanding>,
    /// The evidence that was withdrawn or erased, by id.
    pub evidence: Vec<EvidenceStanding>,
}

/// A decision or an agreement that no longer counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordStanding {
    /// The record's id.
    pub id: String,
    /// Why: `withdrawn` (what it rests on), `expired`, `requirement`, `refresh` or `not_my_role`.
    pub state: State,
}

/// A piece of evidence that was withdrawn or erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct EvidenceStanding {
    /// The evidence's id.
    pub id: String,
    /// The day its owner withdrew it.
    #[serde(with = "day")]
    #[cfg_attr(test, ts(type = "string"))]
    pub withdrawn_on: NaiveDate,
    /// The day its owner erased it, if they did.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day::maybe")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub erased_on: Option<NaiveDate>,
}

impl EvidenceStanding {
    /// What became of the evidence, as the end of a sentence.
    pub fn words(&self) -> String {
        match self.erased_on {
            Some(day) => words::passport::evidence_erased(crate::clock::printed(day)),
            None => {
                let day = crate::clock::printed(self.withdrawn_on);
                words::passport::evidence_withdrawn(&day)
            }
        }
    }
}

/// An agreement in a passport, with its number and the qualification and version whose proof it says was seen.
pub(super) struct Carried {
    pub number: i64,
    pub statement: AgreementStatement,
    pub seen: Option<(String, u32)>,
}

/// The evidence under some records that was withdrawn or erased, by id: the source of `standing.json` and of the evidence
/// index.
pub(super) type Taken = BTreeMap<String, EvidenceStanding>;

/// `standing.json` as a checker reads it.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Whether the passport has a `standing.json`: older ones have none.
    pub told: bool,
    /// Decisions that no longer count.
    pub records: BTreeMap<String, State>,
    /// Agreements that no longer count.
    pub agreements: BTreeMap<String, State>,
    /// Evidence that was withdrawn or erased.
    pub evidence: Taken,
}

impl Portfolio {
    /// The evidence under some records that was withdrawn or erased. When the piece itself is lost, the list of erased digests
    /// still tells.
    pub(super) fn taken<'a>(
        &self,
        statements: impl Iterator<Item = &'a Statement>,
    ) -> Result<Taken> {
        let db = self.store.db();
        let mut taken = Taken::new();
        for seal in statements.flat_map(|one| &one.evidence) {
            if taken.contains_key(&seal.id) {
                continue;
            }
            let (withdrawn, mut erased) = store::evidence::taken_away(db, &seal.id)?;
            if erased.is_none() {
                let at = store::erase::erased_at(db, &seal.digest)?;
                erased = at.as_deref().map(store::readiness::day);
            }
            if let Some(withdrawn_on) = withdrawn.or(erased) {
                let id = seal.id.clone();
                taken.insert(id.clone(), EvidenceStanding { id, withdrawn_on, erased_on: erased });
            }
        }
        Ok(taken)
    }

    /// What no longer counts of some records today.
    pub(super) fn holder_standing(
        &self,
        statements: &[(i64, Statement)],
        agreements: &[Carried],
        taken: &Taken,
        stands: &Stands,
    ) -> Result<HolderStanding> {
        let targets: BTreeSet<&str> = statements
            .iter()
            .filter_map(|(_, one)| one.target.as_ref())
            .map(|target| target.id.as_str())
            .collect();
        let mut records = Vec::new();
        for (number, one) in statements.iter().filter(|(_, one)| one.kind != RecordKind::Withdraw) {
            let state = stands.decision(*number);
            if state.is_lapsed() && !targets.contains(one.id.as_str()) {
                records.push(RecordStanding { id: one.id.clone(), state });
            }
        }
        records.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(HolderStanding {
            format: FORMAT.to_owned(),
            on: self.clock().today(),
            records,
            agreements: self.lapsed_agreements(agreements, stands)?,
            evidence: taken.values().cloned().collect(),
        })
    }
}

impl Portfolio {
    fn lapsed_agreements(
        &self,
        agreements: &[Carried],
        stands: &Stands,
    ) -> Result<Vec<RecordStanding>> {
        let recorded = store::qualification::all(self.store.db())?;
        let ended: BTreeSet<&str> =
            agreements.iter().filter_map(|one| one.statement.target.as_deref()).collect();
        let mut lapsed = Vec::new();
        for one in agreements.iter().filter(|one| !ended.contains(one.statement.id.as_str())) {
            let today = self.clock().today();
            let state = match (&one.statement.subject, &one.seen) {
                _ if let Some(stage) = &one.statement.stage => {
                    self.stage_lapsed(&one.statement.framework.id, &stage.id, today)?
                }
                (Some(subject), _) => self.entry_lapsed(subject)?,
                (None, Some((id, version))) => {
                    let newest = recorded.iter().rfind(|row| row.id == *id);
                    let kept = newest.is_some_and(|row| row.version == *version && !row.withdrawn);
                    if kept { None } else { Some(State::Withdrawn) }
                }
                (None, None) => stands.prior(one.number).filter(|state| state.is_lapsed()),
            };
            let id = one.statement.id.clone();
            lapsed.extend(state.map(|state| RecordStanding { id, state }));
        }
        lapsed.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(lapsed)
    }

    /// Why a signature on an entry no longer counts: the entry was changed, withdrawn or erased since.
    fn entry_lapsed(&self, subject: &Subject) -> Result<Option<State>> {
        let newest = store::entry::newest(self.store.db(), &subject.id)?;
        let kept =
            newest.is_some_and(|row| row.version == subject.version && row.withdrawn_at.is_empty());
        Ok(if kept { None } else { Some(State::Withdrawn) })
    }
}

/// Reads `standing.json`: everything it names must be in the passport, and be named once.
pub(super) fn told<'a>(
    opened: &Opened,
    statements: impl Iterator<Item = &'a Statement> + Clone,
) -> Result<Told> {
    let Some(content) = opened.contents.get(NAME) else { return Ok(Told::default()) };
    let said: HolderStanding = sign_off::strict(content)?;
    if said.format != FORMAT {
        return Err(Error::BundleChanged);
    }
    let mut told = Told { told: true, ..Told::default() };
    let decisions = statements.clone().filter(|record| record.kind != RecordKind::Withdraw);
    let decisions: BTreeSet<&str> = decisions.map(|record| record.id.as_str()).collect();
    let pieces = statements.flat_map(|record| &record.evidence);
    let pieces: BTreeSet<&str> = pieces.map(|seal| seal.id.as_str()).collect();
    for one in said.records {
        let known = one.state.is_lapsed() && decisions.contains(one.id.as_str());
        if !known || told.records.insert(one.id, one.state).is_some() {
            return Err(wrong(words::passport::STANDING_OF_RECORD_MISSING));
        }
    }
    let agreements: BTreeSet<&str> =
        opened.within("agreements").filter_map(|(name, _)| name.strip_suffix(".jws")).collect();
    for one in said.agreements {
        let known = one.state.is_lapsed() && agreements.contains(one.id.as_str());
        if !known || told.agreements.insert(one.id, one.state).is_some() {
            return Err(wrong(words::passport::STANDING_OF_AGREEMENT_MISSING));
        }
    }
    for one in said.evidence {
        let known = pieces.contains(one.id.as_str());
        if !known || told.evidence.insert(one.id.clone(), one).is_some() {
            return Err(wrong(words::passport::STANDING_OF_EVIDENCE_MISSING));
        }
    }
    Ok(told)
}

impl Told {
    /// Why a decision no longer counts for its holder, and the evidence under it that was withdrawn or erased.
    pub fn of(&self, statement: &Statement) -> (Option<State>, Vec<EvidenceStanding>) {
        let ids: BTreeSet<&str> = statement.evidence.iter().map(|seal| seal.id.as_str()).collect();
        let gone: Vec<EvidenceStanding> =
            ids.iter().filter_map(|id| self.evidence.get(*id)).cloned().collect();
        let none_left = !gone.is_empty() && gone.len() == ids.len();
        let state = self.records.get(&statement.id).copied();
        (state.or(none_left.then_some(State::Withdrawn)), gone)
    }
}
