//! What the window shows of safety copies.

use serde::Serialize;

use super::{Kept, LookAgain};
use crate::Portfolio;
use crate::error::Result;

/// The safety copies of a portfolio, and the days to decide what is still kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SafetyView {
    /// The copies kept beside the portfolio, newest first.
    pub copies: Vec<Kept>,
    /// Whether copies are made automatically; a sample needs none.
    pub by_itself: bool,
    /// The days to decide whether something is still kept.
    pub look_again: Vec<LookAgain>,
}

impl Portfolio {
    /// The safety copies of this portfolio, and the days to decide what is still kept.
    pub fn safety_view(&self) -> Result<SafetyView> {
        Ok(SafetyView {
            copies: self.kept_copies()?,
            by_itself: !self.is_sample(),
            look_again: self.to_look_at()?,
        })
    }
}
