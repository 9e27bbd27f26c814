//! The indicators settled by a passport, computed by the core's readiness rules. What the passport states as no longer
//! counting is left out first, so the result is never better than the owner's own screen.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use countersign::codes::{Code, Decision, Kind};
use countersign::framework::QualificationKind;
use countersign::passport::CheckedPassport;
use countersign::readiness::{
    Agreed, Decided, Held, Indexed, Outcome, Record, Rested, State, What, compute,
};
use countersign::sign_off::{AgreementKind, AgreementStatement};

use super::when::{day, seconds};
use crate::facts::{NO_END, Standing};
use crate::frameworks::Counted;

/// The indicators settled on the day the passport was made.
pub fn standing(
    signed: &CheckedPassport,
    counted: &Counted,
    made_on: NaiveDate,
) -> Result<Vec<Standing>, String> {
    let record = record(signed, counted)?;
    let readiness = compute(&counted.framework, &counted.policy, &record, made_on);
    // Indicators met by prior learning or a qualification stay so after a sign-off expires.
    let for_good = compute(&counted.framework, &counted.policy, &record, NO_END);
    let all = counted.framework.indicators().zip(&readiness.indicators).zip(&for_good.indicators);
    Ok(all
        .enumerate()
        .filter_map(|(place, (((_, _, indicator), one), later))| {
            let held = match one.state {
                State::SignedOff => true,
                State::NotMyRole => false,
                _ => return None,
            };
            let mut until = one.until.unwrap_or(NO_END);
            if later.state == State::SignedOff {
                until = NO_END;
            } else if counted.policy.reconfirm_shared && indicator.is_shared() {
                // How many times an indicator counts falls with the first expiry.
                let ends = record.decided.iter().filter(|decided| decided.indicator == place);
                until = ends
                    .map(|decided| decided.valid_until)
                    .filter(|end| *end >= made_on)
                    .min()
                    .unwrap_or(until);
            }
            Some(Standing {
                framework: counted.framework.id.clone(),
                indicator: indicator.id.clone(),
                held,
                times: if held {
                    i32::try_from(one.confirmed).unwrap_or(i32::MAX)
                } else {
                    i32::MAX
                },
                from: one.day.unwrap_or(made_on),
                until: until.min(NO_END),
            })
        })
        .collect())
}

fn record(signed: &CheckedPassport, counted: &Counted) -> Result<Record, String> {
    let places = Indexed::new(&counted.framework);
    let indicators: Vec<_> = counted.framework.indicators().map(|(_, _, one)| one).collect();
    let mut record = Record {
        kinds: Kind::ALL.iter().map(|kind| kind.code().to_owned()).collect(),
        ..Record::default()
    };
    let mut signers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut number = 0;
    for checked in &signed.verdict.records {
        let Some(one) = signed.records.get(&checked.id) else { continue };
        let counts = one.decision == Decision::Achieved
            && matches!(checked.state, State::SignedOff | State::Expired);
        if one.framework.id != counted.framework.id || !counts {
            continue;
        }
        let Some(place) = places.place(&one.indicator.id) else { continue };
        let Some(indicator) = indicators.get(place) else { continue };
        number += 1;
        let many = u32::try_from(signers.len()).unwrap_or(u32::MAX);
        let signer = *signers.entry(&one.signer.key).or_insert(many);
        // The passport states that it counts, so it rests on the kinds of evidence the rules ask for, which a passport omits.
        let needs = counted.policy.needs(indicator);
        let kind =
            Kind::ALL.iter().position(|kind| needs.kinds.iter().any(|asked| asked == kind.word()));
        let kind = kind.and_then(|place| u8::try_from(place).ok()).unwrap_or(0);
        let piece = |piece| Rested { piece, withdrawn_on: NaiveDate::MAX, kind };
        record.decided.push(Decided {
            number,
            indicator: place,
            outcome: Outcome::Achieved,
            on: day(&one.signed_at)?,
            at: seconds(&one.signed_at)?,
            signer,
            valid_until: one.valid_until.unwrap_or(NaiveDate::MAX),
            withdrawn_on: NaiveDate::MAX,
            rests_on: (0..i64::from(needs.evidence.max(1))).map(piece).collect(),
        });
    }
    agreed(signed, &places, &counted.framework.id, &mut record)?;
    Ok(record)
}

/// The agreements that still count: prior learning, indicators not part of the role, and proof of qualifications.
fn agreed(
    signed: &CheckedPassport,
    places: &Indexed,
    framework: &str,
    to: &mut Record,
) -> Result<(), String> {
    let counts: BTreeSet<&str> = signed
        .verdict
        .agreements
        .iter()
        .filter(|one| !one.ended && one.lapsed.is_none())
        .map(|one| one.id.as_str())
        .collect();
    for (number, one) in
        (1..).zip(signed.agreements.values().filter(|one| counts.contains(one.id.as_str())))
    {
        if one.kind == AgreementKind::Proof {
            to.held.extend(held(signed, one)?);
            continue;
        }
        let what = match one.kind {
            AgreementKind::NotMyRole => What::NotMyRole,
            AgreementKind::PriorLearning => What::PriorLearning,
            _ => continue,
        };
        let here = one.indicators.iter().filter(|_| one.framework.id == framework);
        for indicator in here.filter_map(|indicator| places.place(&indicator.id)) {
            let (on, at) = (day(&one.signed_at)?, seconds(&one.signed_at)?);
            to.agreed.push(Agreed { number, indicator, what, on, at, ended_on: NaiveDate::MAX });
        }
    }
    Ok(())
}

/// A qualification of which a preceptor has seen proof.
fn held(signed: &CheckedPassport, proof: &AgreementStatement) -> Result<Option<Held>, String> {
    let Some(seen) = &proof.qualification else { return Ok(None) };
    let Some(content) = signed.qualifications.get(&seen.digest) else { return Ok(None) };
    let kind = QualificationKind::of(&content.kind);
    let (Some(kind), Some(progress)) = (kind, content.progress.known()) else { return Ok(None) };
    let seen_on = day(&proof.signed_at)?;
    Ok(Some(Held {
        kind,
        level: content.level,
        count: content.amount,
        progress,
        since: day(&content.since).unwrap_or(seen_on),
        from: seen_on,
        until: NaiveDate::MAX,
        seen_on,
        seen_until: NaiveDate::MAX,
    }))
}
