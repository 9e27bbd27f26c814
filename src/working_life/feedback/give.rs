//! Gives feedback: on any computer, with no portfolio, no registration and no key that is kept.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::file::{ASKED, FEEDBACK, Feedback, FeedbackAsk};
use super::{FROM, NOUN};
use crate::bundle::Kind;
use crate::clock::{self, Clock};
use crate::error::{EntryFault, Error, Result, Why, nearest};
use crate::ids::Randomness;
use crate::sign_off::{self, Digested, FORM};
use crate::text;

/// The most characters of each answer.
const MOST: usize = 5_000;
/// The most characters of a role.
const ROLE: usize = 300;

/// The answers of somebody who was asked for feedback.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Given {
    /// Who says it: `peer`, `service-user`, `student` or `other`.
    pub from: String,
    /// Their role in their own words, or empty.
    pub role: String,
    /// What went well.
    pub well: String,
    /// What could be better.
    pub next: String,
    /// What else there is to say.
    pub more: String,
}

/// Seals answers with a key that is made for them and not kept; returns the bytes of the file.
///
/// # Errors
/// [`Error::Missing`] (all three answers), [`Error::Entry`], [`Error::SignedTooEarly`], [`Error::NoRandomness`].
pub fn give_feedback(ask: &FeedbackAsk, given: &Given) -> Result<Vec<u8>> {
    give_feedback_at(ask, given, &Clock::System, &Randomness::System)
}

/// As [`give_feedback`], with the clock and randomness of a test.
pub fn give_feedback_at(
    ask: &FeedbackAsk,
    given: &Given,
    clock: &Clock,
    randomness: &Randomness,
) -> Result<Vec<u8>> {
    let said = checked(given)?;
    let at = clock::stamp(clock.now());
    sign_off::after(&at, [ask.request.asked_at.as_str()], clock.now())?;
    let mut secret = Zeroizing::new([0_u8; 32]);
    randomness.fill(&mut *secret)?;
    let key = sign_off::signing_key(&secret);
    let feedback = Feedback {
        form: FORM,
        id: randomness.record_id()?,
        request: Digested { id: ask.request.id.clone(), digest: ask.digest.clone() },
        from: said.from,
        role: said.role,
        well: said.well,
        next: said.next,
        more: said.more,
        given_at: at.clone(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let contents = BTreeMap::from([
        (FEEDBACK.to_owned(), sign_off::bytes(&feedback)?),
        (ASKED.to_owned(), ask.bytes.clone()),
    ]);
    sign_off::pack(Kind::Feedback, &contents, &key, &at)
}

/// Checks answers and returns them in the form they are sealed in.
fn checked(given: &Given) -> Result<Given> {
    let wrong = |field, why| Error::from(EntryFault::new(NOUN.code, field, why));
    if given.from.is_empty() {
        return Err(wrong("from", Why::Missing));
    }
    if !FROM.contains(&given.from.as_str()) {
        return Err(wrong("from", Why::NotAChoice(nearest(&given.from, FROM.iter().copied()))));
    }
    let said = Given {
        from: given.from.clone(),
        role: text::line(&given.role),
        well: text::lines(&given.well),
        next: text::lines(&given.next),
        more: text::lines(&given.more),
    };
    if said.role.chars().count() > ROLE {
        return Err(wrong("role", Why::TooLong(ROLE)));
    }
    let answers = [&said.well, &said.next, &said.more];
    if answers.iter().any(|one| one.chars().count() > MOST) {
        return Err(wrong("said", Why::TooLong(MOST)));
    }
    if answers.iter().all(|one| one.is_empty()) {
        return Err(wrong("said", Why::Missing));
    }
    Ok(said)
}
