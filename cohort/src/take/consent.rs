//! Whether a passport may be counted: the purpose, recipient and last day its owner chose.

use chrono::NaiveDate;
use countersign::codes::{Purpose, ShareKind};
use countersign::passport::CheckedPassport;
use countersign::sign_off::{Share, verify_share};

use super::when::seconds;
use crate::data_set::DataSet;

/// The longest name of a team, site, profession or post, in letters.
const LONGEST: usize = 120;

/// What the consent of a passport is checked against.
pub struct Consent<'a> {
    /// The data set, with its recipient.
    pub set: &'a DataSet,
    /// Today.
    pub today: NaiveDate,
    /// The last day of a consent on paper.
    pub on_paper: Option<NaiveDate>,
}

/// The consent given with a passport.
pub struct Allowed {
    /// When it was given, in Unix seconds.
    pub at: i64,
    /// The last day it holds.
    pub until: NaiveDate,
    /// The purpose.
    pub purpose: String,
    /// Site, team, profession and post.
    pub place: [String; 4],
}

impl Consent<'_> {
    /// The consent of a passport, or why it is put aside.
    pub fn of(&self, signed: &CheckedPassport) -> Result<Allowed, String> {
        let Some(share) = &signed.share else {
            let until = self.on_paper.ok_or(
                "It does not say that it is shared. Ask the worker to share it, or say that they agreed on paper.",
            )?;
            let (at, purpose) = (seconds(&signed.verdict.made_at)?, "paper".to_owned());
            return Ok(Allowed { at, until, purpose, place: Default::default() });
        };
        self.given(share)
    }

    fn given(&self, share: &Share) -> Result<Allowed, String> {
        let (Some(purpose), Some(until)) = (share.purpose, share.until) else {
            return Err("It does not say what it is shared for.".to_owned());
        };
        if share.whom != self.set.about.whom {
            return Err(
                "It is shared with somebody else. Ask the worker whom they meant.".to_owned()
            );
        }
        if purpose == Purpose::Post {
            return Err("It is shared for a post, and not to be counted.".to_owned());
        }
        if until < self.today {
            return Err(
                "The last day it was shared has passed. Ask the worker for a new one.".to_owned()
            );
        }
        let place =
            [&share.site, &share.team, &share.profession, &share.post].map(|text| line(text));
        let purpose = purpose.code().to_owned();
        Ok(Allowed { at: seconds(&share.made_at)?, until, purpose, place })
    }

    /// Reads a withdrawal: who takes back what they shared, and when.
    pub fn taken_back(&self, bytes: &[u8]) -> Result<(i64, i64), String> {
        let not = || "It is not a share that can be read.".to_owned();
        let text = std::str::from_utf8(bytes).map_err(|_| not())?;
        let share = verify_share(text.trim_end()).map_err(|error| error.to_string())?;
        if share.kind != ShareKind::TakenBack || share.whom != self.set.about.whom {
            return Err("It takes back what was shared with somebody else.".to_owned());
        }
        let person = share.fingerprint().map_err(|error| error.to_string())?;
        Ok((self.set.hashed(&person), seconds(&share.made_at)?))
    }
}

/// A single short line without invisible characters, as another program may have written it.
fn line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}
