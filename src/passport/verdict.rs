//! What a check of a passport or an answer says: three lines, and the records one by one.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::share::CheckedShare;
use super::standing::EvidenceStanding;
use super::told_badge::ToldBadge;
use crate::bundle::Kind;
use crate::clock::printed;
use crate::error::Error;
use crate::readiness::State;
use crate::sign_off::{AgreementKind, Decision, Identity, Opened, StageSeal, Unmet};
use crate::words;

/// The verdict on one file. There is no single tick: each line is true or not by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Verdict {
    /// `passport`, `answer` or `agreement-answer`.
    pub kind: String,
    /// Whether every byte is as it was signed.
    pub intact: bool,
    /// Line 1: are the bytes as signed.
    pub bytes: String,
    /// Line 2: whose keys are they, and how do we know.
    pub keys: String,
    /// Line 3: up to when withdrawals are known.
    pub withdrawals: String,
    /// Whose records they are, as every signer signed it; empty when not intact.
    pub practitioner: String,
    /// The fingerprint of the practitioner's key.
    pub practitioner_fingerprint: String,
    /// When the file was made, by its maker's clock (RFC 3339).
    pub made_at: String,
    /// The records, oldest first.
    pub records: Vec<CheckedRecord>,
    /// What was agreed besides, oldest first.
    pub agreements: Vec<CheckedAgreement>,
    /// The badges that somebody brought as files of their own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<ToldBadge>>"))]
    pub badges: Vec<ToldBadge>,
    /// What the passport may be used for, where it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, as = "Option<CheckedShare>"))]
    pub share: Option<CheckedShare>,
}

/// A checked agreement, read from its signed bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CheckedAgreement {
    /// Its id.
    pub id: String,
    /// What was agreed.
    pub kind: AgreementKind,
    /// The id of its framework.
    pub framework: String,
    /// The indicators it is about.
    pub indicators: Vec<String>,
    /// The title of the qualification whose proof was seen, or empty.
    pub qualification: String,
    /// The code of the noun of the entry it is about, or empty.
    pub noun: String,
    /// What names that entry, or empty where its owner erased it.
    pub entry: String,
    /// Conditions of the entry that were not met on that day.
    pub unmet: Vec<Unmet>,
    /// The stage that was completed, as it stood on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, as = "Option<StageSeal>"))]
    pub stage: Option<StageSeal>,
    /// Why, in the signer's words.
    pub reason: String,
    /// Who signed, as they stated it.
    pub signer: Identity,
    /// The key's fingerprint.
    pub fingerprint: String,
    /// How we know whose key it is, from 0 to 4.
    pub level: u8,
    /// How we know whose key it is, in words.
    pub assurance: String,
    /// When, by the signer's clock (RFC 3339).
    pub signed_at: String,
    /// Whether a later agreement in the file ends it.
    pub ended: bool,
    /// Why it no longer counts for its holder, though nobody ended it.
    pub lapsed: Option<State>,
}

impl CheckedAgreement {
    /// Why it no longer counts, in brackets after its name; empty while it does.
    pub const fn standing_words(&self) -> &'static str {
        match (self.ended, self.lapsed) {
            (true, _) => " (ended)",
            (false, Some(State::Refresh)) => words::passport::TO_BE_SHOWN_AGAIN,
            (false, Some(_)) => words::passport::NO_LONGER_COUNTS_IN_BRACKETS,
            (false, None) => "",
        }
    }
}

/// A checked record, read from its signed bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CheckedRecord {
    /// The record's id.
    pub id: String,
    /// The id of its framework.
    pub framework: String,
    /// The indicator's id.
    pub indicator: String,
    /// The statement as it was signed, when the file holds it.
    pub indicator_text: String,
    /// The decision.
    pub decision: Decision,
    /// The signer's comment.
    pub comment: String,
    /// Who signed, as they stated it.
    pub signer: Identity,
    /// The key's fingerprint.
    pub fingerprint: String,
    /// How we know whose key it is, from 0 to 4.
    pub level: u8,
    /// How we know whose key it is, in words.
    pub assurance: String,
    /// When, by the signer's clock (RFC 3339).
    pub signed_at: String,
    /// How it stands: `signed_off` when it says achieved and stands, `not_yet` when it asks for more and stands, else
    /// why it does not.
    pub state: State,
    /// Whether it stands: not amended, not withdrawn, not out of date, and nothing its holder says against it.
    pub standing: bool,
    /// Whether a later record in the file amends or withdraws it.
    pub replaced: bool,
    /// The evidence under it that its owner withdrew or erased.
    pub taken_away: Vec<EvidenceStanding>,
    /// How many pieces of evidence it rests on.
    pub evidence: u32,
    /// The last day on which its owner erased evidence under it, as they say.
    pub erased_on: Option<NaiveDate>,
}

impl CheckedRecord {
    /// How it stands, and what became of its evidence, as the end of a sentence.
    pub fn standing_words(&self) -> String {
        let mut words = vec![match self.state {
            State::SignedOff | State::NotYet => "stands".to_owned(),
            _ if self.replaced => words::passport::AMENDED_OR_WITHDRAWN.to_owned(),
            State::Withdrawn => words::passport::NO_LONGER_COUNTS.to_owned(),
            state => state.label().to_lowercase(),
        }];
        let withdrawn = self.taken_away.iter().filter(|one| one.erased_on.is_none());
        words.extend(withdrawn.map(EvidenceStanding::words));
        words.join(", ")
    }
}

/// The sign-offs of another file that an answer changes: how many.
#[derive(Debug, Clone, Copy)]
pub(super) struct Elsewhere {
    pub amended: usize,
    /// Each has a record in the verdict, although the sign-off itself is not here.
    pub withdrawn: usize,
}

impl Verdict {
    /// The verdict on a file whose every byte is as signed.
    pub(super) fn on(
        kind: Kind,
        opened: &Opened,
        (practitioner, practitioner_fingerprint): (String, String),
        (records, told): (Vec<CheckedRecord>, bool),
        elsewhere: Elsewhere,
        agreements: Vec<CheckedAgreement>,
    ) -> Self {
        let agreed = match agreements.len() {
            0 => String::new(),
            many => words::passport::and(words::shared::agreements(many)),
        };
        let mut bytes = match records.len() - elsewhere.withdrawn {
            0 if agreements.is_empty() => words::passport::AS_SIGNED_WITHOUT_SIGN_OFF.to_owned(),
            0 if kind == Kind::AgreementAnswer => {
                let agreed = words::shared::agreements(agreements.len());
                words::passport::as_signed_with_agreements(&agreed)
            }
            many => {
                let signed = words::shared::sign_offs(many);
                words::passport::as_signed_with(&signed, &agreed)
            }
        };
        if elsewhere.amended > 0 {
            let many = words::shared::sign_offs(elsewhere.amended);
            bytes.push_str(&words::passport::amends_elsewhere(many));
        }
        if elsewhere.withdrawn > 0 {
            let many = words::shared::sign_offs(elsewhere.withdrawn);
            bytes.push_str(&words::passport::withdraws_elsewhere(many));
        }
        let day = opened.made_at.get(..10).and_then(|day| day.parse().ok()).map(printed);
        let day = day.unwrap_or_default();
        let withdrawn = records.iter().filter(|record| record.replaced).count();
        let withdrawals = if kind == Kind::Passport {
            let lapsed = |record: &&CheckedRecord| !record.standing && !record.replaced;
            let holder = match records.iter().filter(lapsed).count() {
                _ if !told => words::passport::EVIDENCE_WITHDRAWALS_NOT_SAID.to_owned(),
                0 => String::new(),
                many => format!(" {}", words::passport::more_sign_offs_no_longer_count(many)),
            };
            words::passport::withdrawals_known(withdrawn, &holder, &day)
        } else {
            words::passport::ANSWER_WITHDRAWALS_NOT_CHECKED.to_owned()
        };
        Self {
            kind: kind.code().to_owned(),
            intact: true,
            bytes,
            keys: keys(&records, &agreements),
            withdrawals,
            practitioner,
            practitioner_fingerprint,
            made_at: opened.made_at.clone(),
            records,
            agreements,
            badges: Vec::new(),
            share: None,
        }
    }

    /// The verdict on a file that is not as it was signed, or that could not be read. Nothing in it is shown.
    pub fn not_intact(error: &Error) -> Self {
        match error {
            Error::Io { .. } => Self::of_nothing(words::passport::not_checked(error)),
            _ => Self::of_nothing(words::passport::not_as_signed(error)),
        }
    }

    /// The verdict on a file of a kind in which nothing is ever signed off: a request, or feedback.
    pub(super) fn of_unsigned(kind: Kind) -> Self {
        Self::of_nothing(match kind {
            Kind::Feedback => words::passport::FILE_IS_FEEDBACK,
            Kind::AgreementAsk => words::passport::FILE_ASKS_FOR_SIGNATURE,
            _ => words::passport::FILE_ASKS_FOR_FEEDBACK,
        })
    }

    /// A verdict that shows no record, with the reason.
    pub fn of_nothing(reason: impl Into<String>) -> Self {
        Self {
            kind: String::new(),
            intact: false,
            bytes: reason.into(),
            keys: words::passport::KEYS_NOT_LOOKED_AT.to_owned(),
            withdrawals: words::passport::WITHDRAWALS_NEVER_CHECKED.to_owned(),
            practitioner: String::new(),
            practitioner_fingerprint: String::new(),
            made_at: String::new(),
            records: Vec::new(),
            agreements: Vec::new(),
            badges: Vec::new(),
            share: None,
        }
    }
}

/// The line about keys: how many signers, and the weakest assurance of them.
fn keys(records: &[CheckedRecord], agreements: &[CheckedAgreement]) -> String {
    let mut known: Vec<(u8, &str, &str)> = records
        .iter()
        .map(|one| (one.level, one.fingerprint.as_str(), one.assurance.as_str()))
        .chain(
            agreements
                .iter()
                .map(|one| (one.level, one.fingerprint.as_str(), one.assurance.as_str())),
        )
        .collect();
    known.sort_by_key(|one| one.0);
    let signers: BTreeSet<&str> = known.iter().map(|one| one.1).collect();
    let (Some((weakest, _, words)), Some((best, ..))) = (known.first(), known.last()) else {
        return words::passport::KEYS_NOBODY_SIGNED.to_owned();
    };
    let many = words::passport::signers(signers.len());
    if weakest == best {
        return words::passport::keys_of_one_level(&many, best, words);
    }
    words::passport::keys_of_levels(&many, weakest, best, words)
}
