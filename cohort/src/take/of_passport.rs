//! Extracts the facts of a checked passport.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use countersign::bundle::Kind;
use countersign::codes::{Decision, RecordKind};
use countersign::passport::{CheckedPassport, verify_signed};
use countersign::readiness::State;
use countersign::sign_off::Trust;

use super::consent::Consent;
use super::readiness;
use super::when::day;
use crate::facts::{Facts, Followed, NO_END, SignOff};
use crate::frameworks::Known;

/// Checks a passport; returns its facts, or why it is put aside.
pub fn facts(
    bytes: &[u8],
    passport: &str,
    consent: &Consent,
    known: &Known,
    trust: &Trust,
    now: DateTime<FixedOffset>,
) -> Result<Facts, String> {
    let signed = verify_signed(bytes, Kind::Passport, trust, now)
        .map_err(|error| format!("It is not as it was signed: {error}"))?;
    let allowed = consent.of(&signed)?;
    let frameworks = followed(&signed, known)?;
    let made_on = day(&signed.verdict.made_at)?;
    let mut standing = Vec::new();
    for one in &frameworks {
        if let Some(counted) = known.get(&one.id) {
            standing.extend(readiness::standing(&signed, counted, made_on)?);
        }
    }
    let checked = &signed.verdict;
    let levels = checked.records.iter().map(|one| one.level);
    let levels = levels.chain(checked.agreements.iter().map(|one| one.level));
    let [site, team, profession, post] = allowed.place;
    Ok(Facts {
        passport: passport.to_owned(),
        person: consent.set.hashed(&signed.fingerprint),
        shared_at: allowed.at,
        made_on,
        until: allowed.until,
        purpose: allowed.purpose,
        site,
        team,
        profession,
        post,
        weakest_level: levels.min().map_or(0, i32::from),
        sign_offs: sign_offs(&signed, consent)?,
        frameworks,
        standing,
    })
}

/// The frameworks of a passport, each in the version known here.
fn followed(signed: &CheckedPassport, known: &Known) -> Result<Vec<Followed>, String> {
    let records = signed.records.values().map(|one| (&one.framework, &one.policy, &one.signed_at));
    let agreed =
        signed.agreements.values().map(|one| (&one.framework, &one.policy, &one.signed_at));
    let mut newest: BTreeMap<&str, (&str, Followed)> = BTreeMap::new();
    for (framework, policy, at) in records.chain(agreed) {
        let counted =
            known.get(&framework.id).ok_or("It is about a framework that is not known here.")?;
        if counted.framework.version != framework.version {
            return Err("It is about another version of the framework. Ask for one of the newest."
                .to_owned());
        }
        let policy = format!("{} {}", policy.id, policy.version);
        let (id, version) = (framework.id.clone(), framework.version.clone());
        let one = (at.as_str(), Followed { id, version, policy });
        let place = newest.entry(&framework.id).or_insert_with(|| one.clone());
        if place.0 < one.0 {
            *place = one;
        }
    }
    Ok(newest.into_values().map(|(_, followed)| followed).collect())
}

fn sign_offs(signed: &CheckedPassport, consent: &Consent) -> Result<Vec<SignOff>, String> {
    let mut rows = Vec::new();
    for checked in &signed.verdict.records {
        let Some(one) = signed.records.get(&checked.id) else { continue };
        if one.kind == RecordKind::Withdraw {
            continue;
        }
        let achieved = one.decision == Decision::Achieved;
        rows.push(SignOff {
            framework: one.framework.id.clone(),
            indicator: one.indicator.id.clone(),
            signer: consent.set.hashed(&checked.fingerprint),
            on: day(&one.signed_at)?,
            achieved,
            counts: achieved && checked.state == State::SignedOff,
            until: one.valid_until.unwrap_or(NO_END),
            level: i32::from(checked.level),
        });
    }
    rows.sort_by(|a, b| {
        (&a.framework, &a.indicator, a.on, a.signer, a.until).cmp(&(
            &b.framework,
            &b.indicator,
            b.on,
            b.signer,
            b.until,
        ))
    });
    Ok(rows)
}
