//! A badge in any of the forms it travels in: JSON, baked into a PNG or an SVG, or a JWT.

use std::io::Read;

use data_encoding::BASE64URL_NOPAD;
use flate2::read::ZlibDecoder;
use serde_json::Value;

use crate::error::{BadgeFault, Error, Result};
use crate::text;
use crate::words;

/// The most bytes of the file.
const LARGEST: usize = 25 * 1024 * 1024;
/// The most bytes of the badge in it.
const LARGEST_BADGE: u64 = 4 * 1024 * 1024;
/// The deepest nesting of its JSON.
const DEPTH: usize = 32;
/// The PNG signature.
pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The keyword of the iTXt chunk that holds a badge.
pub(super) const KEYWORD: &[u8] = b"openbadgecredential";

/// The credential found in a file.
#[derive(Debug)]
pub(super) enum Credential {
    /// A badge with its proofs inside.
    Json(Value),
    /// The claims of a JWT; its signature is not checked.
    Jwt(Value),
}

fn wrong(problem: &'static str) -> Error {
    BadgeFault::Invalid { problem }.into()
}

/// Whether a file looks like a badge or a learner record, by what it holds.
pub fn is_badge(bytes: &[u8]) -> bool {
    match read(bytes) {
        Ok(Credential::Json(json) | Credential::Jwt(json)) => {
            json.get("@context").is_some() && json.get("credentialSubject").is_some()
        }
        Err(_) => false,
    }
}

/// Finds the badge in a file.
///
/// # Errors
/// [`BadgeFault::Invalid`].
pub(super) fn read(bytes: &[u8]) -> Result<Credential> {
    told(&found(bytes)?)
}

/// The text of the badge in a file: JSON, or a JWT.
///
/// # Errors
/// [`BadgeFault::Invalid`].
pub fn found(bytes: &[u8]) -> Result<String> {
    if bytes.len() > LARGEST {
        return Err(wrong(words::badge::FILE_LARGER_THAN_25_MB));
    }
    if bytes.starts_with(PNG) {
        return in_png(bytes);
    }
    let whole = text::of_file(bytes).ok_or(wrong(words::badge::IT_IS_NO_BADGE))?;
    if whole.trim_start().starts_with('<') {
        return Ok(in_svg(&whole)?.trim().to_owned());
    }
    Ok(whole.trim().to_owned())
}

/// A badge as text: JSON, or a JWT.
fn told(said: &str) -> Result<Credential> {
    if said.len() as u64 > LARGEST_BADGE {
        return Err(wrong(words::badge::LARGER_THAN_4_MB));
    }
    if said.starts_with('{') {
        return Ok(Credential::Json(json(said.as_bytes())?));
    }
    let mut parts = said.split('.');
    let (Some(_), Some(payload), Some(_), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(wrong(words::badge::IT_IS_NO_BADGE));
    };
    let payload = BASE64URL_NOPAD
        .decode(payload.as_bytes())
        .map_err(|_| wrong(words::badge::IT_IS_NO_BADGE))?;
    let mut claims = json(&payload)?;
    // Older JWTs hold the badge in the claim `vc`.
    let inside = claims.get_mut("vc").map(Value::take);
    Ok(Credential::Jwt(inside.unwrap_or(claims)))
}

fn json(bytes: &[u8]) -> Result<Value> {
    if !crate::text::shallow(bytes, DEPTH) {
        return Err(wrong(words::shared::IT_NESTS_TOO_DEEP));
    }
    serde_json::from_slice(bytes).map_err(|_| wrong(words::badge::IT_CANNOT_BE_READ))
}

/// The badge in an iTXt chunk of a PNG.
fn in_png(bytes: &[u8]) -> Result<String> {
    let mut rest = bytes.get(PNG.len()..).unwrap_or_default();
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, kind @ ..] = *head;
        let size = u32::from_be_bytes([a, b, c, d]) as usize;
        let body = after.get(..size).ok_or(wrong(words::badge::THE_PICTURE_IS_CUT_SHORT))?;
        if &kind == b"iTXt"
            && let Some(text) = body.strip_prefix(KEYWORD).and_then(|rest| rest.strip_prefix(b"\0"))
        {
            return in_chunk(text);
        }
        // Skips the CRC: the badge has its own signature.
        rest = after.get(size.saturating_add(4)..).unwrap_or_default();
    }
    Err(wrong(words::badge::NO_BADGE_IN_THE_PICTURE))
}

/// The text of an iTXt chunk, after compression flag and method, language tag and translated keyword.
fn in_chunk(chunk: &[u8]) -> Result<String> {
    let cut = || wrong(words::badge::THE_PICTURE_IS_CUT_SHORT);
    let [packed, method, rest @ ..] = chunk else { return Err(cut()) };
    let after = |bytes: &[u8]| bytes.iter().position(|byte| *byte == 0).map(|at| at + 1);
    let language = after(rest).ok_or_else(cut)?;
    let rest = rest.get(language..).unwrap_or_default();
    let keyword = after(rest).ok_or_else(cut)?;
    let body = rest.get(keyword..).unwrap_or_default();
    let mut text = Vec::new();
    match (packed, method) {
        (0, _) => text.extend_from_slice(body),
        (1, 0) => {
            let read = ZlibDecoder::new(body).take(LARGEST_BADGE + 1).read_to_end(&mut text);
            read.map_err(|_| wrong(words::badge::THE_PICTURE_IS_DAMAGED))?;
        }
        _ => return Err(wrong(words::badge::PACKED_IN_AN_UNKNOWN_WAY)),
    }
    String::from_utf8(text).map_err(|_| wrong(words::shared::IT_IS_NOT_TEXT))
}

/// The badge in an SVG: the content of the first `credential` element of the Open Badges namespace.
fn in_svg(svg: &str) -> Result<String> {
    let none = || wrong(words::badge::NO_BADGE_IN_THE_PICTURE);
    let start = svg.find(":credential").ok_or_else(none)?;
    let from = svg.get(start..).unwrap_or_default();
    let (tag, after) = from.split_once('>').ok_or_else(none)?;
    // Older files hold a JWT in the attribute `verify`.
    if let Some((_, value)) = tag.split_once("verify=")
        && let Some(quote) = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))
    {
        return Ok(value
            .trim_start_matches(quote)
            .split(quote)
            .next()
            .unwrap_or_default()
            .to_owned());
    }
    let inside = match after.trim_start().strip_prefix("<![CDATA[") {
        Some(data) => data.split_once("]]>").map(|(data, _)| data.to_owned()),
        None => after.split_once("</").map(|(text, _)| unescaped(text)),
    };
    inside.ok_or_else(none)
}

fn unescaped(text: &str) -> String {
    let signs = [("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (sign, letter)| text.replace(sign, letter))
}
