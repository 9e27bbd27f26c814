//! `forget`: erases a person from a data set for good.

use countersign::clock::Clock;

use crate::build::{self, Built};
use crate::data_set::DataSet;
use crate::fault::{Fault, Result};
use crate::frameworks::Known;

/// Erases a person by the fingerprint of their key. What they shared until now is never taken again.
pub fn forget(set: &DataSet, fingerprint: &str, clock: &Clock) -> Result<Built> {
    let person = set.hashed(fingerprint.trim());
    if !set.facts()?.iter().any(|facts| facts.person == person) {
        return Err(Fault::NoSuchPerson);
    }
    set.erase(person, clock.now().timestamp())?;
    build::build(set, &Known::bundled()?, clock)
}
