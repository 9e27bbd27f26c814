//! Verifies a sealed text: the signature first, the content after, both strictly.
//!
//! Pure. A record that passes holds exactly the bytes its signer signed.

use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::{Signature, VerifyingKey};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::key;
use super::seal::{LIMIT, Sealed, bytes, header};
use super::statement::{Card, FORM, Statement};
use crate::codes::RecordKind;
use crate::error::{Error, Result};
use crate::text;
use crate::words;

/// How deep its JSON may nest.
const DEPTH: usize = 8;

fn wrong(problem: &'static str) -> Error {
    Error::RecordInvalid { problem }
}

/// Verifies a sign-off and returns it.
///
/// # Errors
/// [`Error::RecordInvalid`] with what does not match.
pub fn verify(jws: &str) -> Result<Statement> {
    Ok(verify_with_key(jws)?.1)
}

/// As [`verify`], with the key that signed.
pub(in crate::sign_off) fn verify_with_key(jws: &str) -> Result<(VerifyingKey, Statement)> {
    let (key, statement): (_, Statement) = open(Sealed::SignOff, jws)?;
    if statement.form != FORM {
        return Err(wrong(words::shared::FORM_OF_A_LATER_VERSION));
    }
    if statement.signer.key != key::did(&key) {
        return Err(wrong(words::sign_off::NAMES_ANOTHER_KEY));
    }
    if !sound(&statement) {
        return Err(wrong(words::shared::MALFORMED_RECORD));
    }
    Ok((key, statement))
}

/// Whether the fields of a statement fit together.
fn sound(statement: &Statement) -> bool {
    (statement.kind == RecordKind::Decide) == statement.target.is_none()
        && statement.sequence > 0
        && (statement.sequence == 1) == statement.previous.is_empty()
        && !statement.evidence.is_empty()
}

/// Verifies an identity card and returns it.
///
/// # Errors
/// [`Error::RecordInvalid`] with what does not match.
pub fn verify_card(jws: &str) -> Result<Card> {
    let (key, card): (_, Card) = open(Sealed::Card, jws)?;
    if card.form != FORM || card.key != key::did(&key) {
        return Err(wrong(words::sign_off::CARD_NAMES_ANOTHER_KEY));
    }
    Ok(card)
}

/// Verifies a sealed text of a type; returns its content and the key that signed it.
///
/// # Errors
/// [`Error::RecordInvalid`] with what does not match.
pub(crate) fn open<T: DeserializeOwned + Serialize>(
    kind: Sealed,
    jws: &str,
) -> Result<(VerifyingKey, T)> {
    if jws.len() > LIMIT {
        return Err(wrong(words::shared::IT_IS_TOO_LARGE));
    }
    let mut parts = jws.split('.');
    let (Some(head), Some(payload), Some(signature), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(wrong(words::sign_off::IT_IS_NOT_IN_THREE_PARTS));
    };
    let decode = |part: &str| {
        BASE64URL_NOPAD
            .decode(part.as_bytes())
            .map_err(|_| wrong(words::sign_off::A_PART_CANNOT_BE_READ))
    };
    let said = decode(head)?;
    let key = key_of(&said)?;
    if said != header(kind, &key).as_bytes() {
        return Err(wrong(words::sign_off::HEADER_IS_NOT_OURS));
    }
    let signature = Signature::from_slice(&decode(signature)?)
        .map_err(|_| wrong(words::sign_off::THE_SIGNATURE_CANNOT_BE_READ))?;
    let signed = jws.get(..head.len() + 1 + payload.len()).unwrap_or_default();
    key.verify_strict(signed.as_bytes(), &signature)
        .map_err(|_| wrong(words::shared::IT_WAS_CHANGED_AFTER_SIGNING))?;
    let content = strict(&decode(payload)?)?;
    Ok((key, content))
}

/// Parses JSON strictly: limited depth, no unknown and no repeated field, and exactly the bytes that we would write. What can
/// be written in two ways might be read in two ways.
///
/// # Errors
/// [`Error::RecordInvalid`].
pub(crate) fn strict<T: DeserializeOwned + Serialize>(json: &[u8]) -> Result<T> {
    if !text::shallow(json, DEPTH) {
        return Err(wrong(words::shared::IT_NESTS_TOO_DEEP));
    }
    let content =
        serde_json::from_slice(json).map_err(|_| wrong(words::shared::MALFORMED_RECORD))?;
    if bytes(&content)? != json {
        return Err(wrong(words::shared::MALFORMED_RECORD));
    }
    Ok(content)
}

/// The key that a header names. Nothing else is read from it, since the whole header is then compared byte for byte.
fn key_of(header: &[u8]) -> Result<VerifyingKey> {
    let header =
        std::str::from_utf8(header).map_err(|_| wrong(words::sign_off::ITS_HEADER_IS_NOT_TEXT))?;
    let did = header
        .split_once(r#""kid":""#)
        .and_then(|(_, rest)| rest.split_once('#'))
        .map(|(did, _)| did)
        .ok_or(wrong(words::sign_off::HEADER_IS_NOT_OURS))?;
    key::parse_did(did)
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer as _, SigningKey};

    use super::super::statement::EvidenceContent;
    use super::*;

    /// A card sealed over exactly these bytes, as a malicious signer could make it.
    fn sealed(content: &str) -> String {
        let key = SigningKey::from_bytes(&[7; 32]);
        let head = BASE64URL_NOPAD.encode(header(Sealed::Card, &key.verifying_key()).as_bytes());
        let signed = format!("{head}.{}", BASE64URL_NOPAD.encode(content.as_bytes()));
        let signature = BASE64URL_NOPAD.encode(&key.sign(signed.as_bytes()).to_bytes());
        format!("{signed}.{signature}")
    }

    #[test]
    fn a_well_signed_text_with_a_repeated_unknown_or_trailing_part_is_refused() {
        let key = key::did(&SigningKey::from_bytes(&[7; 32]).verifying_key());
        let identity =
            r#"{"name":"P","role":"","profession":"","regulator":"","number":"","employer":""}"#;
        let good = format!(
            r#"{{"form":1,"key":"{key}","identity":{identity},"made_at":"2026-03-14T12:00:00Z"}}"#
        );
        assert_eq!(verify_card(&sealed(&good)).unwrap().identity.name, "P");
        for bad in [
            good.replace(r#""name":"P""#, r#""name":"P","name":"Q""#),
            good.replace(r#""form":1"#, r#""form":1,"form":1"#),
            good.replace(r#""form":1"#, r#""form":1,"more":1"#),
            good.replace(r#""form":1"#, r#""form":1.5"#),
            good.replace(r#""form":1"#, r#""form": 1"#),
            good.replace(r#""P""#, r#""\u0050""#),
            format!("{good}{{}}"),
            "[".repeat(100_000),
        ] {
            assert!(verify_card(&sealed(&bad)).is_err(), "{bad:.80}");
        }
    }

    #[test]
    fn a_repeated_key_in_a_free_map_is_refused() {
        let content = |details: &str| {
            strict::<EvidenceContent>(
                format!(
                    r#"{{"id":"a","version":1,"kind":"discussion","happened_on":"2026-03-10","title":"T","text":"","setting":"","details":{details},"shows":[],"files":[]}}"#
                )
                .as_bytes(),
            )
        };
        assert!(content(r#"{"a":"1","b":"2"}"#).is_ok());
        assert!(content(r#"{"a":"1","a":"2"}"#).is_err());
    }
}
