//! What the window shows of safety copies.

use serde::Serialize;

use super::{Kept, LookAgain};
use crate::Portfolio;
use crate::error::Result;

/// The safety copies of a portfolio, and what is to be decided about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SafetyView {
    /// The copies kept beside the portfolio, newest first.
    pub copies: Vec<Kept>,
    /// Whether copies are made by themselves; a sample needs none.
    pub by_itself: bool,
    /// The days to decide whether something is kept any longer.
    pub look_again: Vec<LookAgain>,
}

impl Portfolio {
    /// The safety copies of this portfolio, and what is to be decided about.
    pub fn safety_view(&self) -> Result<SafetyView> {
        Ok(SafetyView {
            copies: self.kept_copies()?,
            by_itself: !self.is_sample(),
            look_again: self.to_look_at()?,
        })
    }
}
