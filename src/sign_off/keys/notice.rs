//! Statements of a signer about their own key, and an organisation's trust list; each is signed with the key itself.

use chrono::{DateTime, FixedOffset};

use super::signer::Signer;
use super::trust::{Member, Notice, TrustList};
use crate::clock::{self, Clock};
use crate::codes::NoticeKind;
use crate::error::{Error, Result};
use crate::sign_off::record::{FORM, Sealed, key, moment, seal, verify_card};
use crate::words;

impl Signer {
    /// Names the key that follows this one: it may amend and withdraw what this one signed.
    ///
    /// # Errors
    /// [`Error::RecordInvalid`] when the card is not valid.
    pub fn rotate(&self, new_card: &str, clock: &Clock) -> Result<String> {
        let successor = verify_card(new_card.trim_end())?.key;
        self.notice(NoticeKind::Rotated, Some(successor), clock.now(), clock)
    }

    /// States that this key is not used from now on; its signatures stay.
    ///
    /// # Errors
    /// As sealing.
    pub fn retire(&self, clock: &Clock) -> Result<String> {
        self.notice(NoticeKind::Retired, None, clock.now(), clock)
    }

    /// States that this key has been in wrong hands since a time.
    ///
    /// # Errors
    /// As sealing.
    pub fn report_lost(&self, since: DateTime<FixedOffset>, clock: &Clock) -> Result<String> {
        self.notice(NoticeKind::Compromised, None, since, clock)
    }

    /// A revocation to print when a signer is made, for the case that the key is lost. It is valid from the day the key was made,
    /// so a record counts only when something else proves that it is older.
    ///
    /// # Errors
    /// As sealing.
    pub fn revocation(&self) -> Result<String> {
        let made_at = verify_card(self.card())?.made_at;
        let made = moment(&made_at)?;
        self.notice(NoticeKind::Compromised, None, made, &Clock::fixed(made))
    }

    fn notice(
        &self,
        kind: NoticeKind,
        successor: Option<String>,
        since: DateTime<FixedOffset>,
        clock: &Clock,
    ) -> Result<String> {
        let notice = Notice {
            form: FORM,
            key: self.did(),
            kind,
            successor,
            since: clock::stamp(since),
            made_at: clock::stamp(clock.now()),
        };
        seal(Sealed::Notice, &notice, self.key())
    }

    /// Makes an organisation's trust list with this signer's key. The version is one above the list before.
    ///
    /// # Errors
    /// [`Error::Missing`] (the organisation's name), [`Error::RecordInvalid`] (a card or the list before),
    /// [`Error::NotTheSigner`] when the list before is another organisation's.
    pub fn vouch(
        &self,
        organisation: &str,
        cards: &[String],
        before: Option<&TrustList>,
        clock: &Clock,
    ) -> Result<String> {
        let organisation = crate::text::name(organisation);
        if organisation.is_empty() {
            return Err(Error::Missing {
                what: words::sign_off::THE_ORGANISATIONS_NAME,
                field: "organisation",
            });
        }
        if before.is_some_and(|before| before.key != self.did()) {
            return Err(Error::NotTheSigner);
        }
        let at = clock::stamp(clock.now());
        let mut members = Vec::new();
        for card in cards {
            let card = verify_card(card.trim_end())?;
            members.push(Member { key: card.key, name: card.identity.name, until: None });
        }
        // Members who are no longer named stay on the list with an end: what they signed until now stays vouched for.
        for old in before.into_iter().flat_map(|before| &before.members) {
            if !members.iter().any(|member| member.key == old.key) {
                let until = Some(old.until.clone().unwrap_or_else(|| at.clone()));
                members.push(Member { until, ..old.clone() });
            }
        }
        let list = TrustList {
            form: FORM,
            organisation,
            key: self.did(),
            version: before.map_or(1, |before| before.version.saturating_add(1)),
            made_at: at,
            members,
        };
        seal(Sealed::TrustList, &list, self.key())
    }

    /// The fingerprint of a card file's key.
    ///
    /// # Errors
    /// [`Error::RecordInvalid`].
    pub fn fingerprint_of(card: &str) -> Result<String> {
        let card = verify_card(card.trim_end())?;
        Ok(key::fingerprint(&key::parse_did(&card.key)?))
    }
}
