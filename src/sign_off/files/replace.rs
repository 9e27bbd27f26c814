//! Amends or withdraws a sign-off from far away: the signer needs only the answer they once sent.

use super::draw::{self, Chain, Texts};
use super::envelope::unpack;
use crate::bundle::Kind;
use crate::clock::{self, Clock};
use crate::codes::Device;
use crate::error::{Error, Result};
use crate::ids::Randomness;
use crate::sign_off::keys::Signer;
use crate::sign_off::record::{Decision, digest, verify};

/// Amends (with a decision) or withdraws (without) a record of an answer file; returns the bytes of a new `.answer`.
///
/// # Errors
/// Those of opening an answer; [`Error::NoSuchRecord`], [`Error::NoRandomness`].
pub fn replace_in(
    answer: &[u8],
    by: &Signer,
    record: &str,
    decision: Option<Decision>,
    comment: &str,
    clock: &Clock,
    randomness: &Randomness,
) -> Result<Vec<u8>> {
    let opened = unpack(answer, Kind::Answer, false)?;
    let name = format!("{record}.jws");
    let mut found = None;
    let mut last = None;
    for (known, jws) in opened.sealed("records")? {
        let statement = verify(jws)?;
        if last.as_ref().is_none_or(|(sequence, _)| *sequence < statement.sequence) {
            last = Some((statement.sequence, digest(jws.as_bytes())));
        }
        if known == name {
            found = Some((statement, jws));
        }
    }
    let ((target, jws), (sequence, previous)) = found.zip(last).ok_or(Error::NoSuchRecord)?;
    let mut texts = Texts::default();
    let held = |name: String| opened.contents.get(&name).ok_or(Error::BundleChanged);
    texts.indicator(held(format!("texts/{}.txt", target.indicator.digest))?);
    for evidence in &target.evidence {
        texts.evidence(held(format!("evidence/{}.json", evidence.digest))?);
    }
    let at = clock::stamp(clock.now());
    // The key that follows another begins a chain of its own.
    let own = target.signer.key == by.did();
    let chain = Chain {
        sequence: if own { sequence } else { 0 },
        previous: if own { previous.clone() } else { String::new() },
        head: previous,
    };
    let (id, place) = (randomness.record_id()?, Device::Signer);
    let statement = draw::replacement(target, jws, id, decision, comment, place, by, &at);
    draw::answer(by, chain, vec![statement], texts, &at)
}
