//! Everything the document tells, gathered once.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::Portfolio;
use crate::error::Result;
use crate::evidence::{Evidence, EvidenceSummary};
use crate::framework::Framework;
use crate::readiness::{Readiness, State};
use crate::sign_off::{Agreement, SignOff};

/// A piece of evidence with its number in this document.
pub struct Piece {
    /// `E1`, `E2`, … in the order things happened.
    pub number: String,
    /// The evidence in full.
    pub evidence: Evidence,
}

/// What the document is made from.
pub struct Facts<'a> {
    pub practitioner: String,
    pub framework: &'a Framework,
    /// The counting rules in words.
    pub how_counted: Vec<String>,
    /// What was agreed besides sign-offs, oldest first.
    pub agreements: Vec<Agreement>,
    pub stage: &'a str,
    pub today: NaiveDate,
    pub portfolio_id: &'a str,
    pub sample: bool,
    pub readiness: Readiness,
    pub pieces: Vec<Piece>,
    pub withdrawn: Vec<EvidenceSummary>,
    pub drafts: usize,
    /// Decisions, oldest first.
    pub sign_offs: Vec<SignOff>,
    numbers: HashMap<String, usize>,
    decided_on: HashMap<String, Vec<usize>>,
}

impl<'a> Facts<'a> {
    /// Reads all of it from a portfolio.
    pub fn gather(portfolio: &'a Portfolio) -> Result<Self> {
        let list = portfolio.evidence_list("")?;
        let drafts = list.items.iter().filter(|item| item.version == 0).count();
        let (mut pieces, mut withdrawn) = (Vec::new(), Vec::new());
        let mut saved: Vec<EvidenceSummary> =
            list.items.into_iter().filter(|item| item.version > 0).collect();
        saved.sort_by(|a, b| a.happened_on.cmp(&b.happened_on).then_with(|| a.id.cmp(&b.id)));
        for item in saved {
            if item.withdrawn {
                withdrawn.push(item);
                continue;
            }
            let number = format!("E{}", pieces.len() + 1);
            pieces.push(Piece { number, evidence: portfolio.evidence(&item.id)? });
        }
        let mut sign_offs = portfolio.sign_offs()?;
        sign_offs.reverse();
        let numbers = pieces
            .iter()
            .enumerate()
            .map(|(place, piece)| (piece.evidence.summary.id.clone(), place))
            .collect();
        let mut decided_on: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, sign_off) in sign_offs.iter().enumerate() {
            for evidence in &sign_off.evidence {
                decided_on.entry(evidence.id.clone()).or_default().push(place);
            }
        }
        Ok(Self {
            practitioner: portfolio.practitioner().to_owned(),
            framework: portfolio.framework()?,
            how_counted: portfolio.how_counted()?,
            agreements: portfolio.agreements()?,
            stage: portfolio.stage(),
            today: portfolio.clock().today(),
            portfolio_id: portfolio.id(),
            sample: portfolio.is_sample(),
            readiness: portfolio.readiness(None)?,
            pieces,
            withdrawn,
            drafts,
            sign_offs,
            numbers,
            decided_on,
        })
    }

    /// The piece with this id, unless it was withdrawn.
    pub fn piece(&self, id: &str) -> Option<&Piece> {
        self.numbers.get(id).and_then(|place| self.pieces.get(*place))
    }

    /// The decisions on a piece of evidence, oldest first.
    pub fn decisions_on(&self, id: &str) -> impl Iterator<Item = &SignOff> {
        self.decided_on.get(id).into_iter().flatten().filter_map(|place| self.sign_offs.get(*place))
    }

    /// How an indicator stands today.
    pub fn state(&self, indicator: &str) -> State {
        self.framework
            .indicators()
            .zip(&self.readiness.indicators)
            .find(|((_, _, known), _)| known.id == indicator)
            .map_or(State::NoEvidence, |(_, readiness)| readiness.state)
    }
}

/// The anchor of a piece of evidence.
pub fn piece_anchor(number: &str) -> String {
    format!("evidence-{number}")
}

/// The anchor of an indicator's row in the grid.
pub fn indicator_anchor(id: &str) -> String {
    format!("indicator-{id}")
}

/// The day of a stored time, as it is printed.
pub fn printed_day(at: &str) -> String {
    at.get(..10)
        .and_then(|day| day.parse::<NaiveDate>().ok())
        .map_or_else(|| at.to_owned(), crate::clock::printed)
}
