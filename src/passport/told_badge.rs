//! A checked badge as a reader sees it.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use crate::badge::{self, CheckedBadge};
use crate::clock::printed;
use crate::error::{Error, Result};
use crate::sign_off::{self, Identity, Signatory, Signed, Trust};
use crate::words;

/// A checked badge as a reader sees it.
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
    /// How we know whose key it is, in words.
    pub assurance: String,
    /// Whether the day until which it holds has passed.
    pub out_of_date: bool,
}

impl ToldBadge {
    /// A checked badge, with what is known of its key.
    ///
    /// # Errors
    /// [`Error::SignedInFuture`]; [`Error::RecordInvalid`] when its key cannot be read.
    pub(super) fn of(
        checked: &CheckedBadge,
        trust: &Trust,
        now: DateTime<FixedOffset>,
    ) -> Result<Self> {
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
                let known =
                    sign_off::assurance(Signed::as_badge(&by, &claims.valid_from), trust, None);
                // When `valid_from` is not a time, nothing is said about the key.
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
        Ok(Self {
            claims,
            signed: checked.key.is_some(),
            fingerprint,
            level,
            assurance,
            out_of_date,
        })
    }
}

/// The claims of a badge as lines, each with its label.
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
