//! The working life of the sample: supervision, delegation, scope, plan, reviews, training and feedback. Read as data, and
//! kept and signed the way a person would.

use chrono::{DateTime, FixedOffset};

use super::calendar::at;
use super::load;
use super::people::By;
use super::types::Kept;

/// Something that happens to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lived {
    /// It is kept.
    Kept(&'static Kept),
    /// The worker agrees to it.
    Accepted(&'static str),
    /// It is signed.
    Signed(&'static str, By),
    /// A goal is closed.
    Closed(&'static str, &'static str),
}

/// All events of working life, each with its time.
pub(super) fn lived() -> impl Iterator<Item = (DateTime<FixedOffset>, Lived)> {
    (0_u32..).zip(load::year()).flat_map(|(place, kept)| {
        let minute = place % 30;
        let mut all = vec![(at(kept.on, 18, minute), Lived::Kept(kept))];
        if kept.accepted {
            all.push((at(kept.on, 18, 30 + minute), Lived::Accepted(kept.key)));
        }
        if let Some((by, on)) = kept.signed {
            all.push((at(on, 19, minute), Lived::Signed(kept.key, by)));
        }
        if let Some((how, on)) = kept.closed {
            all.push((at(on, 19, 30 + minute), Lived::Closed(kept.key, how)));
        }
        all
    })
}
