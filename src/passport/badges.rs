//! Badges: handed out from a portfolio, and those that somebody brings checked in three lines.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::make::Content;
use super::standing::Carried;
use super::verdict::Verdict;
use crate::Portfolio;
use crate::badge::{self, CheckedBadge};
use crate::clock::{self, printed};
use crate::codes::RecordKind;
use crate::error::{BadgeFault, Error, Result};
use crate::portfolio::Stands;
use crate::sign_off::{
    self, AgreementStatement, Decision, Identity, Signatory, Signed, Statement, Trust,
};
use crate::store;
use crate::words;

/// A badge that was looked at, as a reader is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ToldBadge {
    /// What it claims.
    #[serde(flatten)]
    pub claims: badge::Claims,
    /// Whether every claim is as it was signed.
    pub signed: bool,
    /// The fingerprint of the key that signed it, or empty.
    pub fingerprint: String,
    /// How we know whose key it is, from 0 to 4.
    pub level: u8,
    /// The same in words.
    pub assurance: String,
    /// Whether the day until which it holds has passed.
    pub out_of_date: bool,
}

impl Portfolio {
    /// The records that say achieved and stand today, each with its number, oldest first.
    fn achieved(&self, stands: &Stands) -> Result<Vec<(i64, Statement)>> {
        let mut all = Vec::new();
        for (number, jws) in store::sign_off::all(self.store.db())? {
            all.push((number, sign_off::verify(&jws)?));
        }
        let standing: BTreeSet<i64> =
            self.achieved_of(&all, stands).map(|(number, _)| *number).collect();
        all.retain(|(number, _)| standing.contains(number));
        Ok(all)
    }

    /// Those of some records, all there are, that say achieved and stand today.
    fn achieved_of<'r>(
        &self,
        all: &'r [(i64, Statement)],
        stands: &Stands,
    ) -> impl Iterator<Item = &'r (i64, Statement)> {
        let replaced = all.iter().filter_map(|(_, one)| Some(one.target.as_ref()?.id.as_str()));
        let replaced: BTreeSet<&str> = replaced.collect();
        let today = self.clock().today();
        all.iter().filter(move |(number, one)| {
            let achieved = one.kind != RecordKind::Withdraw && one.decision == Decision::Achieved;
            let old = one.valid_until.is_some_and(|until| until < today);
            achieved
                && !replaced.contains(one.id.as_str())
                && !stands.decision(*number).is_lapsed()
                && !old
        })
    }

    /// The agreements that a stage is completed and that stand today, oldest first.
    fn completed(&self) -> Result<Vec<AgreementStatement>> {
        let mut standing = Vec::new();
        for row in store::agreement::all(self.store.db())? {
            let agreed = sign_off::verify_agreement(&row.jws)?;
            if row.ended_at.is_empty() && self.is_completed(&agreed)? {
                standing.push(agreed);
            }
        }
        Ok(standing)
    }

    /// Whether an agreement says that a stage is completed, and it is so today.
    fn is_completed(&self, agreed: &AgreementStatement) -> Result<bool> {
        let Some(stage) = &agreed.stage else { return Ok(false) };
        let today = self.clock().today();
        Ok(self.stage_lapsed(&agreed.framework.id, &stage.id, today)?.is_none()
            && stage.valid_until.is_none_or(|until| today <= until))
    }

    /// The badge of a statement, or of a stage: of the newest sign-off or agreement on it that stands.
    ///
    /// # Errors
    /// [`BadgeFault::DoesNotStand`]; [`BadgeFault::None`] when the sign-off came without one; [`Error::Unknown`].
    pub fn badge(&self, indicator: &str) -> Result<Vec<u8>> {
        let (framework, id) = self.split_written(indicator);
        if self.known(framework)?.framework.stage(id).is_some() {
            let completed = self.completed()?;
            let newest = completed.iter().rfind(|one| {
                let stage = one.stage.as_ref();
                one.framework.id == framework && stage.is_some_and(|stage| stage.id == id)
            });
            let newest = newest.ok_or(BadgeFault::StageNotAgreed)?;
            return store::badge::of(self.store.db(), &newest.id)?
                .ok_or_else(|| BadgeFault::None.into());
        }
        let achieved = self.achieved(&self.stand(self.clock().today())?.stands)?;
        let mut of = achieved
            .iter()
            .rev()
            .filter(|(_, one)| one.framework.id == framework && one.indicator.id == id)
            .peekable();
        if of.peek().is_none() {
            return Err(BadgeFault::DoesNotStand.into());
        }
        for (_, statement) in of {
            if let Some(badge) = store::badge::of(self.store.db(), &statement.id)? {
                return Ok(badge);
            }
        }
        Err(BadgeFault::None.into())
    }

    /// Every badge that may be handed out today, as one learner record, signed with the practitioner's key.
    ///
    /// # Errors
    /// [`BadgeFault::None`].
    pub fn learner_record(&self) -> Result<(Vec<u8>, usize)> {
        let stands = self.stand(self.clock().today())?.stands;
        let mut badges = Vec::new();
        for (_, statement) in self.achieved(&stands)? {
            badges.extend(store::badge::of(self.store.db(), &statement.id)?);
        }
        for agreed in self.completed()? {
            badges.extend(store::badge::of(self.store.db(), &agreed.id)?);
        }
        if badges.is_empty() {
            return Err(BadgeFault::None.into());
        }
        let key = sign_off::signing_key(&self.owner.key);
        let at = clock::stamp(self.clock().now());
        let id = uuid::Uuid::from_bytes(self.randomness.bytes()?).to_string();
        let holder = self.practitioner_key();
        let record = badge::learner_record(&badges, (&holder, &self.owner.name), &key, &id, &at)?;
        Ok((record, badges.len()))
    }

    /// The badges that go into a passport of these records, all there are, and of the agreements it carries.
    pub(super) fn gather_badges(
        &self,
        all: &[(i64, Statement)],
        carried: &[Carried],
        stands: &Stands,
        contents: &mut std::collections::BTreeMap<String, Content>,
    ) -> Result<()> {
        for (_, statement) in self.achieved_of(all, stands) {
            if let Some(badge) = store::badge::of(self.store.db(), &statement.id)? {
                contents.insert(sign_off::badge_name(&statement.id), badge.into());
            }
        }
        let ended = carried.iter().filter_map(|one| one.statement.target.as_deref());
        let ended: BTreeSet<&str> = ended.collect();
        for Carried { statement, .. } in carried {
            if ended.contains(statement.id.as_str()) || !self.is_completed(statement)? {
                continue;
            }
            if let Some(badge) = store::badge::of(self.store.db(), &statement.id)? {
                contents.insert(sign_off::badge_name(&statement.id), badge.into());
            }
        }
        Ok(())
    }
}

/// Checks a badge or a learner record that somebody brings, whoever made it: JSON, PNG, SVG or JWT.
///
/// # Errors
/// [`BadgeFault::Invalid`]; [`Error::SignedInFuture`].
pub fn verify_badge(bytes: &[u8], trust: &Trust, now: DateTime<FixedOffset>) -> Result<Verdict> {
    let checked = badge::verify(bytes)?;
    let whole = told(&checked, trust, now)?;
    let inside = checked.wraps.iter().map(|one| told(one, trust, now));
    let inside = inside.collect::<Result<Vec<_>>>()?;
    let signed = whole.signed && inside.iter().all(|one| one.signed);
    let many = words::shared::badges(inside.len());
    let bytes = match (whole.signed, inside.is_empty(), signed) {
        (false, ..) => words::passport::badge_not_checked(checked.unchecked),
        (true, true, _) => words::passport::BADGE_AS_SIGNED.to_owned(),
        (true, false, true) => words::passport::learner_record_as_signed(&many),
        (true, false, false) => words::passport::learner_record_partly_checked(&many),
    };
    let lines: Vec<&ToldBadge> =
        if inside.is_empty() { vec![&whole] } else { inside.iter().collect() };
    let old = lines.iter().filter(|one| one.out_of_date).count();
    let out = if old > 0 {
        words::passport::out_of_date(words::passport::badges_are(old))
    } else {
        String::new()
    };
    let mut verdict = Verdict::of_nothing(bytes);
    verdict.kind = if inside.is_empty() { "badge" } else { "learner-record" }.to_owned();
    verdict.intact = signed;
    verdict.keys = keys(&lines);
    verdict.withdrawals = words::passport::badge_withdrawals_not_checked(&out);
    verdict.practitioner.clone_from(&whole.claims.holder);
    if let Ok(key) = sign_off::parse_did(&whole.claims.holder_id) {
        verdict.practitioner_fingerprint = sign_off::fingerprint(&key);
    }
    verdict.made_at.clone_from(&whole.claims.valid_from);
    verdict.badges = if inside.is_empty() { vec![whole] } else { inside };
    Ok(verdict)
}

fn told(checked: &CheckedBadge, trust: &Trust, now: DateTime<FixedOffset>) -> Result<ToldBadge> {
    let claims = checked.claims.clone();
    let (mut fingerprint, mut level, mut assurance) = (String::new(), 0, String::new());
    let at = |said: &str| DateTime::parse_from_rfc3339(said).ok();
    if let Some(did) = &checked.key {
        fingerprint = sign_off::fingerprint(&sign_off::parse_did(did)?);
        if checked.by_issuer {
            let [role, profession, regulator, number, employer] = Default::default();
            let name = claims.issuer.clone();
            let identity = Identity { name, role, profession, regulator, number, employer };
            let by = Signatory { key: did.clone(), card: String::new(), identity };
            let known = sign_off::assurance(Signed::as_badge(&by, &claims.valid_from), trust, None);
            // Of a time that is none, nothing is known about the key.
            if let Ok(known) = known {
                (level, assurance) = (known.level, known.words.to_owned());
            }
        } else {
            assurance = words::passport::ISSUER_NOT_NAMED.to_owned();
        }
        if at(&claims.valid_from).is_some_and(|from| from > now + chrono::Duration::hours(24)) {
            return Err(Error::SignedInFuture);
        }
    }
    let out_of_date = at(&claims.valid_until).is_some_and(|until| until < now);
    Ok(ToldBadge {
        claims,
        signed: checked.key.is_some(),
        fingerprint,
        level,
        assurance,
        out_of_date,
    })
}

/// How many signers, and the weakest of what is known of their keys.
fn keys(badges: &[&ToldBadge]) -> String {
    let signers: BTreeSet<&str> =
        badges.iter().map(|one| one.fingerprint.as_str()).filter(|one| !one.is_empty()).collect();
    let weakest = badges.iter().filter(|one| one.signed).min_by_key(|one| one.level);
    match weakest {
        None => words::passport::KEYS_NOT_LOOKED_AT.to_owned(),
        Some(one) => {
            let many = words::passport::signers(signers.len());
            words::passport::keys_of_one_level(&many, one.level, &one.assurance)
        }
    }
}

/// What a badge says, line by line.
pub fn badge_lines(one: &ToldBadge) -> Vec<String> {
    let claims = &one.claims;
    let day = |at: &str| at.get(..10).and_then(|day| day.parse().ok()).map(printed);
    let mut lines = vec![claims.name.clone()];
    let mut say = |label: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("{label}: {value}"));
        }
    };
    say(words::passport::WHAT_IT_MEANS, &claims.description);
    say(words::passport::GIVEN_BY, &claims.issuer);
    say(words::passport::GIVEN_TO, &claims.holder);
    say(words::shared::FROM, &day(&claims.valid_from).unwrap_or_default());
    say(words::passport::UNTIL, &day(&claims.valid_until).unwrap_or_default());
    say(words::shared::KEY, &one.fingerprint);
    lines
}
