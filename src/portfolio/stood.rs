//! The answer of `standing` to how everything stands on a day, cached until something is written.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::places::AllPlaces;
use crate::readiness::{Readiness, Standings};
use crate::store::readiness::PieceIndex;

/// How pieces of evidence and decisions stand on a day.
#[derive(Debug, Clone)]
pub struct Stands {
    pub(crate) all: Arc<AllPlaces>,
    pub(crate) standings: Arc<[Standings]>,
}

/// How everything stands on a day.
#[derive(Debug, Clone)]
pub struct Stand {
    /// How ready the person is, for every framework of the portfolio; the one followed first.
    pub readiness: Arc<[Readiness]>,
    /// How pieces and decisions stand.
    pub stands: Stands,
    /// The pieces of evidence and their versions.
    pub(crate) pieces: Arc<PieceIndex>,
    /// The lists of the sign-off screen, once they were asked for.
    pub(crate) sorted: Arc<OnceLock<Sorted>>,
}

/// The lists of the sign-off screen, by number.
#[derive(Debug, Default)]
pub struct Sorted {
    /// Pieces and their indicators that can be asked about, the piece that happened last first.
    pub(crate) to_send: Vec<(i64, i64)>,
    /// Decisions that ask for more, newest first.
    pub(crate) returned: Vec<i64>,
    /// Decisions that signed something off, newest first.
    pub(crate) signed: Vec<i64>,
}

/// The cache: the number of changes to the store it is valid for, the day, and the answer.
pub(super) type Stood = Option<(u64, NaiveDate, Stand)>;
