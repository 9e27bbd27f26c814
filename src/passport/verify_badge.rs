//! Checks a badge or a learner record that somebody brings.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::told_badge::ToldBadge;
use super::verdict::Verdict;
use crate::badge;
use crate::error::Result;
use crate::sign_off::{self, Trust};
use crate::words;

/// Checks a badge or a learner record that somebody brings, whoever made it: JSON, PNG, SVG or JWT.
///
/// # Errors
/// [`BadgeFault::Invalid`](crate::error::BadgeFault::Invalid); [`Error::SignedInFuture`](crate::error::Error::SignedInFuture).
pub fn verify_badge(bytes: &[u8], trust: &Trust, now: DateTime<FixedOffset>) -> Result<Verdict> {
    let checked = badge::verify(bytes)?;
    let whole = ToldBadge::of(&checked, trust, now)?;
    let inside = checked.wraps.iter().map(|one| ToldBadge::of(one, trust, now));
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

/// The line about keys: how many signers, and the weakest assurance of them.
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
