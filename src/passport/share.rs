//! A share: what a passport may be used for. Chosen when it is made, shown when it is checked, taken back by a newer share.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::cards::wrong;
use crate::Portfolio;
use crate::bundle::{Entry, Kind, Manifest};
use crate::clock::printed;
use crate::codes::{Purpose, ShareKind};
use crate::error::{Agreeing, Error, Result};
use crate::sign_off::{self, Opened, Share};
use crate::text;
use crate::words;

/// The name of this entry in a passport.
pub(super) const NAME: &str = "share.jws";
/// The most letters of a name in it.
const LIMIT: usize = 120;

/// What a worker chooses to share a passport for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ToShare {
    /// What for.
    pub purpose: Purpose,
    /// Who may use it, by name.
    pub whom: String,
    /// The last day they may.
    #[cfg_attr(test, ts(type = "string"))]
    pub until: NaiveDate,
    /// The team, or empty.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub team: String,
    /// The site, or empty.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub site: String,
    /// The profession that is supported, or empty.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub profession: String,
    /// The post, or empty.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub post: String,
}

/// What a passport says it may be used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CheckedShare {
    /// What for.
    pub purpose: Purpose,
    /// Who may use it.
    pub whom: String,
    /// The last day they may.
    #[cfg_attr(test, ts(type = "string"))]
    pub until: NaiveDate,
    /// The team, or empty.
    pub team: String,
    /// The site, or empty.
    pub site: String,
    /// The profession that is supported, or empty.
    pub profession: String,
    /// The post, or empty.
    pub post: String,
    /// The whole share as a sentence.
    pub words: String,
}

impl Purpose {
    /// The purpose as the end of a sentence, after a name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Planning => words::passport::TO_PLAN_TEAMS_AND_POSTS,
            Self::Training => words::passport::TO_PLAN_TRAINING_AND_COURSES,
            Self::Post => words::passport::FOR_A_POST,
        }
    }
}

impl Portfolio {
    /// Takes back what was shared with somebody: a sealed text to give to them.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::TooLong`].
    pub fn unshare(&self, whom: &str) -> Result<String> {
        let [team, site, profession, post] = Default::default();
        let (whom, made_at) = (named(whom)?, self.stamp());
        let (passport, purpose, until) = (None, None, None);
        let (form, kind, key) = (sign_off::FORM, ShareKind::TakenBack, self.practitioner_key());
        let share = Share {
            form,
            kind,
            key,
            passport,
            purpose,
            whom,
            until,
            team,
            site,
            profession,
            post,
            made_at,
        };
        sign_off::seal_share(&share, &sign_off::signing_key(&self.owner.key))
    }

    /// Seals a share over the other entries of a passport.
    pub(super) fn sealed_share(&self, to: &ToShare, rest: &[Entry]) -> Result<String> {
        if to.until < self.clock().today() {
            return Err(Agreeing::SharedUntilPast.into());
        }
        let share = Share {
            form: sign_off::FORM,
            kind: ShareKind::Given,
            key: self.practitioner_key(),
            passport: Some(digest(rest)?),
            purpose: Some(to.purpose),
            whom: named(&to.whom)?,
            until: Some(to.until),
            team: short(words::passport::THE_TEAM, "team", &to.team)?,
            site: short(words::passport::THE_SITE, "site", &to.site)?,
            profession: short(words::passport::THE_PROFESSION, "profession", &to.profession)?,
            post: short(words::passport::THE_POST, "post", &to.post)?,
            made_at: self.stamp(),
        };
        sign_off::seal_share(&share, &sign_off::signing_key(&self.owner.key))
    }
}

fn named(whom: &str) -> Result<String> {
    let whom = short(words::passport::NAME_OF_RECIPIENT, "whom", whom)?;
    let missing = Error::Missing { what: words::passport::NAME_OF_RECIPIENT, field: "whom" };
    if whom.is_empty() { Err(missing) } else { Ok(whom) }
}

fn short(what: &'static str, field: &'static str, given: &str) -> Result<String> {
    let kept = text::name(given);
    if kept.chars().count() > LIMIT {
        return Err(Error::TooLong { what, field, limit: LIMIT });
    }
    Ok(kept)
}

/// SHA-256 of the manifest over everything but the share.
fn digest(rest: &[Entry]) -> Result<String> {
    let rest = rest.iter().filter(|one| one.name != NAME).cloned().collect();
    let manifest = Manifest { format: Kind::Passport.format(), entries: rest };
    Ok(sign_off::digest(&sign_off::bytes(&manifest)?))
}

/// Reads the share of a bundle, and checks that it is about this passport and sealed by its maker.
pub(super) fn shared(opened: &Opened, now: DateTime<FixedOffset>) -> Result<Option<Share>> {
    let Some(content) = opened.contents.get(NAME) else { return Ok(None) };
    let jws = std::str::from_utf8(content).map_err(|_| wrong(words::shared::IT_IS_NOT_TEXT))?;
    let share = sign_off::verify_share(jws)?;
    if share.key != opened.key {
        return Err(wrong(words::passport::IT_IS_SHARED_BY_SOMEBODY_ELSE));
    }
    if share.passport != Some(digest(&opened.entries)?) {
        return Err(wrong(words::passport::WHAT_IS_SHARED_IS_ANOTHER_PASSPORT));
    }
    sign_off::not_ahead(&share.made_at, now)?;
    Ok(Some(share))
}

impl CheckedShare {
    /// A share as it is shown on a day.
    pub(super) fn of(share: &Share, today: NaiveDate) -> Option<Self> {
        let (purpose, until) = (share.purpose?, share.until?);
        let mut words =
            words::passport::shared_with_until(&share.whom, purpose.label(), printed(until));
        if until < today {
            words.push_str(words::passport::THAT_DAY_HAS_PASSED);
        }
        Some(Self {
            purpose,
            whom: share.whom.clone(),
            until,
            team: share.team.clone(),
            site: share.site.clone(),
            profession: share.profession.clone(),
            post: share.post.clone(),
            words,
        })
    }
}
