//! Whose key it is, and how we know: statements about keys, trust lists, and the levels of assurance. Pure.

use serde::{Deserialize, Serialize};

use super::owner::same_name;
use crate::codes::{Device, NoticeKind};
use crate::error::{Error, Result};
use crate::sign_off::record::{
    AgreementStatement, FORM, Identity, Sealed, Signatory, Statement, key, moment, open,
};
use crate::words;

/// What became of a key, signed by that key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// The form of the statement.
    pub form: u32,
    /// The key it is about, which signed it.
    pub key: String,
    /// What became of it.
    pub kind: NoticeKind,
    /// The key that follows, when it was rotated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
    /// Since when (RFC 3339).
    pub since: String,
    /// When the statement was made (RFC 3339).
    pub made_at: String,
}

/// The keys an organisation vouches for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustList {
    /// The form of the list.
    pub form: u32,
    /// The organisation's name.
    pub organisation: String,
    /// The organisation's key, which signed it.
    pub key: String,
    /// Rises with every list; an older one never takes the place of a newer.
    pub version: u32,
    /// When it was made (RFC 3339).
    pub made_at: String,
    /// Whose keys.
    pub members: Vec<Member>,
}

/// A key that an organisation vouches for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The key.
    pub key: String,
    /// Its holder's name, as the organisation knows it.
    pub name: String,
    /// Until when the organisation vouches (RFC 3339); no end when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// What the reader of a record knows of keys.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    /// Keys whose fingerprint the reader compared, and who they belong to.
    pub confirmed: Vec<(String, Identity)>,
    /// Fingerprints the reader compared, of keys not seen before.
    pub compared: Vec<String>,
    /// Statements about keys.
    pub notices: Vec<Notice>,
    /// Trust lists the reader relies on.
    pub lists: Vec<TrustList>,
    /// Every signer the reader knows of, by key.
    pub signers: Vec<(String, Identity)>,
    /// Keys that were made on the practitioner's own computer.
    pub made_here: Vec<String>,
}

/// Signer, time and place of something signed, as it states them.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    by: &'a Signatory,
    at: &'a str,
    /// None when it does not state a place.
    place: Option<Device>,
    /// Whether the key was made for one answer and is not kept.
    once: bool,
}

impl<'a> Signed<'a> {
    /// Something signed as a badge.
    pub const fn as_badge(by: &'a Signatory, at: &'a str) -> Self {
        Self { by, at, place: None, once: false }
    }
}

impl<'a> From<&'a Statement> for Signed<'a> {
    fn from(one: &'a Statement) -> Self {
        Self { by: &one.signer, at: &one.signed_at, place: Some(one.place), once: one.once() }
    }
}

impl<'a> From<&'a AgreementStatement> for Signed<'a> {
    fn from(one: &'a AgreementStatement) -> Self {
        Self { by: &one.signer, at: &one.signed_at, place: Some(one.place), once: false }
    }
}

/// How we know whose key it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assurance {
    /// From 0 (only stated) to 4 (an organisation vouches).
    pub level: u8,
    /// How we know whose key it is, in words.
    pub words: &'static str,
}

const fn known(level: u8, words: &'static str) -> Assurance {
    Assurance { level, words }
}

/// Verifies a statement about a key and returns it.
///
/// # Errors
/// [`Error::RecordInvalid`].
pub fn verify_notice(jws: &str) -> Result<Notice> {
    let (signed_by, notice): (_, Notice) = open(Sealed::Notice, jws.trim_end())?;
    let rotated = notice.kind == NoticeKind::Rotated;
    let sound = notice.form == FORM && rotated == notice.successor.is_some();
    if !sound || notice.key != key::did(&signed_by) {
        return Err(Error::RecordInvalid { problem: words::shared::MALFORMED_RECORD });
    }
    notice.successor.as_deref().map(key::parse_did).transpose()?;
    moment(&notice.since)?;
    Ok(notice)
}

/// Verifies a trust list and returns it.
///
/// # Errors
/// [`Error::RecordInvalid`].
pub fn verify_list(jws: &str) -> Result<TrustList> {
    let (signed_by, list): (_, TrustList) = open(Sealed::TrustList, jws.trim_end())?;
    if list.form != FORM || list.version == 0 || list.key != key::did(&signed_by) {
        return Err(Error::RecordInvalid { problem: words::shared::MALFORMED_RECORD });
    }
    for member in &list.members {
        key::parse_did(&member.key)?;
        member.until.as_deref().map(moment).transpose()?;
    }
    Ok(list)
}

/// Adds a trust list; of two lists of one organisation only the newer is kept.
///
/// # Errors
/// [`Error::OldTrustList`] when a newer one is there; it is kept.
pub fn newer_list(lists: &mut Vec<TrustList>, list: TrustList) -> Result<()> {
    match lists.iter_mut().find(|known| known.key == list.key) {
        Some(known) if known.version > list.version => Err(Error::OldTrustList),
        Some(known) => {
            *known = list;
            Ok(())
        }
        None => {
            lists.push(list);
            Ok(())
        }
    }
}

/// Whether a key may amend and withdraw what another signed: the same key, or one that it named as its successor, unless it is
/// known to be in wrong hands.
pub fn may_follow(old: &str, new: &str, notices: &[Notice]) -> bool {
    let mut here = old;
    for _ in 0..=notices.len() {
        if here == new {
            return true;
        }
        let lost = notices.iter().any(|one| one.key == here && one.kind == NoticeKind::Compromised);
        let next = notices.iter().find(|one| one.key == here && one.kind == NoticeKind::Rotated);
        match next.and_then(|one| one.successor.as_deref()) {
            Some(next) if !lost => here = next,
            _ => return false,
        }
    }
    false
}

/// How we know whose key signed a record. `proof` is a time, known to the reader and not claimed by the
/// signer, at which the record was there already.
///
/// # Errors
/// [`Error::RecordInvalid`] when a time cannot be read.
pub fn assurance<'a>(
    signed: impl Into<Signed<'a>>,
    trust: &Trust,
    proof: Option<&str>,
) -> Result<Assurance> {
    let Signed { by, at, place, once } = signed.into();
    let (key, said) = (&by.key, &by.identity);
    let signed = moment(at)?;
    for notice in trust.notices.iter().filter(|notice| notice.key == *key) {
        let since = moment(&notice.since)?;
        let proven = proof.map(moment).transpose()?.is_some_and(|proof| proof < since);
        if notice.kind == NoticeKind::Compromised && !proven {
            return Ok(known(0, words::sign_off::KEY_IN_WRONG_HANDS));
        }
        if notice.kind != NoticeKind::Compromised && signed > since {
            return Ok(known(0, words::sign_off::SIGNED_AFTER_KEY_STOPPED));
        }
    }
    for list in &trust.lists {
        let Some(member) = list.members.iter().find(|member| member.key == *key) else { continue };
        let until = member.until.as_deref().map(moment).transpose()?;
        if until.is_none_or(|until| signed <= until) && same_name(&member.name, &said.name) {
            return Ok(known(4, words::sign_off::ORGANISATION_VOUCHES));
        }
    }
    let confirmed = |one: &(String, Identity)| may_follow(&one.0, key, &trust.notices);
    let compared = || -> Result<bool> {
        let print = key::plain(&key::fingerprint(&key::parse_did(key)?));
        Ok(trust.compared.iter().any(|typed| key::plain(typed) == print))
    };
    if !trust.compared.is_empty() && compared()? || trust.confirmed.iter().any(confirmed) {
        return Ok(known(3, words::sign_off::KEY_WAS_COMPARED));
    }
    let likes = |(_, identity): &(String, Identity)| {
        same_name(&identity.name, &said.name) || same_number(identity, said)
    };
    let shares = |(other, identity): &(String, Identity)| {
        let follows = may_follow(other, key, &trust.notices);
        let followed = may_follow(key, other, &trust.notices);
        !follows && !followed && same_number(identity, said)
    };
    let doubt = if trust.confirmed.iter().any(likes) {
        Doubt::NotTheConfirmed
    } else if trust.signers.iter().any(shares) {
        Doubt::SameNumber
    } else {
        Doubt::None
    };
    let made = match place {
        Some(Device::Practitioner) => Made::SignedHere,
        _ if trust.made_here.contains(key) => Made::Here,
        Some(Device::Signer) if once => Made::Once,
        Some(Device::Signer) => Made::Elsewhere,
        None => Made::Unsaid,
    };
    Ok(stated(made, doubt))
}

/// A doubt about a key that nobody vouches for.
enum Doubt {
    None,
    /// Another key of the same name or number was confirmed.
    NotTheConfirmed,
    /// Another key goes by the same registration number.
    SameNumber,
}

/// Where a key was made and used, as far as it affects its assurance.
#[derive(Clone, Copy)]
enum Made {
    /// Used on the practitioner's own computer.
    SignedHere,
    /// Made on the practitioner's own computer.
    Here,
    /// Made for one answer, and kept nowhere.
    Once,
    Elsewhere,
    /// Unknown, as in a badge.
    Unsaid,
}

/// The assurance of a key that only its signer vouches for. A key made on the practitioner's computer, or not kept, may have
/// been made by the practitioner.
const fn stated(made: Made, doubt: Doubt) -> Assurance {
    let level = if matches!(made, Made::Elsewhere) { 2 } else { 1 };
    let words = match (made, doubt) {
        (Made::SignedHere, Doubt::None) => words::sign_off::SIGNED_ON_PRACTITIONERS_COMPUTER,
        (Made::SignedHere, Doubt::NotTheConfirmed) => {
            words::sign_off::NOT_CONFIRMED_KEY_SIGNED_HERE
        }
        (Made::SignedHere, Doubt::SameNumber) => words::sign_off::NUMBER_OF_ANOTHER_KEY_SIGNED_HERE,
        (Made::Here, Doubt::None) => words::sign_off::KEY_MADE_ON_PRACTITIONERS_COMPUTER,
        (Made::Once, Doubt::None) => words::sign_off::KEY_MADE_FOR_THIS_ANSWER,
        (Made::Unsaid, Doubt::None) => words::sign_off::BADGE_DOES_NOT_SAY_WHERE,
        (Made::Elsewhere, Doubt::None) => words::sign_off::SIGNED_WITH_OWN_KEY,
        (_, Doubt::NotTheConfirmed) => words::sign_off::NOT_CONFIRMED_KEY,
        (_, Doubt::SameNumber) => words::sign_off::NUMBER_OF_ANOTHER_KEY,
    };
    known(level, words)
}

/// Whether two signers state the same registration number.
fn same_number(a: &Identity, b: &Identity) -> bool {
    let plain = |number: &str| -> String {
        number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
    };
    !plain(&a.number).is_empty() && plain(&a.number) == plain(&b.number)
}

/// The assurance when there is only an identity card.
pub const SELF_DECLARED: Assurance = known(0, words::sign_off::NOTHING_SIGNED_WITH_THIS_KEY);
