//! Sealed texts that are nearly right: both sides say the same of each.

use countersign::sign_off::verify_card;
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::SigningKey;
use serde::Serialize;
use sha2::{Digest, Sha512};

use super::same_list;
use crate::forge::{header, sealed};

/// A sealed text, and what is said of it.
#[derive(Serialize)]
struct Card {
    what: String,
    jws: String,
    refused: Option<String>,
}

fn written(point: &[u8; 32]) -> String {
    let bytes = [&[0xed, 1], point.as_slice()].concat();
    format!("did:key:z{}", bs58::encode(bytes).into_string())
}

fn content(did: &str) -> String {
    let identity =
        r#"{"name":"P","role":"","profession":"","regulator":"","number":"","employer":""}"#;
    format!(r#"{{"form":1,"key":"{did}","identity":{identity},"made_at":"2026-03-14T12:00:00Z"}}"#)
}

fn unsigned(did: &str, content: &str) -> String {
    let encode = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    format!("{}.{}", encode(header("card", did).as_bytes()), encode(content.as_bytes()))
}

/// A signature made by hand over any key: `r` and `s` as they come.
fn signed(text: &str, r: &[u8; 32], s: &[u8; 32]) -> String {
    format!("{text}.{}", BASE64URL_NOPAD.encode(&[*r, *s].concat()))
}

fn challenge(r: &[u8; 32], key: &[u8; 32], text: &str) -> Scalar {
    let hash: [u8; 64] =
        Sha512::new().chain_update(r).chain_update(key).chain_update(text).finalize().into();
    Scalar::from_bytes_mod_order_wide(&hash)
}

/// The points of small order as they can be written, those that are not written in the one way too.
fn weak() -> Vec<[u8; 32]> {
    let torsion = curve25519_dalek::constants::EIGHT_TORSION;
    let mut all: Vec<[u8; 32]> = torsion.iter().map(|one| one.compress().to_bytes()).collect();
    let mut prime = [0xff; 32];
    (prime[0], prime[31]) = (0xed, 0x7f);
    let mut next = prime;
    next[0] += 1;
    let negative = |mut point: [u8; 32]| {
        point[31] |= 0x80;
        point
    };
    let (mut one, mut zero) = ([0; 32], [0; 32]);
    (one[0], zero[31]) = (1, 0x80);
    all.extend([prime, negative(prime), next, negative(next), negative(one), zero]);
    all
}

fn cards() -> Vec<(String, String)> {
    let key = SigningKey::from_bytes(&[7; 32]);
    let point = key.verifying_key().to_bytes();
    let did = written(&point);
    let text = unsigned(&did, &content(&did));
    let good = sealed(&header("card", &did), content(&did).as_bytes(), &key);
    let mut all = vec![("as we write it".to_owned(), good.clone())];
    for (place, weak) in weak().iter().enumerate() {
        let did = written(weak);
        let text = unsigned(&did, &content(&did));
        all.push((format!("weak key {place}"), signed(&text, weak, &[0; 32])));
    }
    for (place, weak) in weak().iter().enumerate() {
        // A weak R with the right key: S makes up for it where the challenge lets it.
        let k = challenge(weak, &point, &text);
        let s = k * key.to_scalar();
        all.push((format!("weak R {place}"), signed(&text, weak, &s.to_bytes())));
    }
    // S and L added: the same signature to a lenient reader.
    let sealed_bytes = BASE64URL_NOPAD.decode(good.rsplit_once('.').unwrap().1.as_bytes()).unwrap();
    let (r, s): ([u8; 32], [u8; 32]) =
        (sealed_bytes[..32].try_into().unwrap(), sealed_bytes[32..].try_into().unwrap());
    let order: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let (mut more, mut carry) = ([0; 32], 0_u16);
    for at in 0..32 {
        let sum = u16::from(s[at]) + u16::from(order[at]) + carry;
        (more[at], carry) = (sum as u8, sum >> 8);
    }
    all.push(("S past the order".to_owned(), signed(&text, &r, &more)));
    mixed(&mut all);
    for at in [0, 40, good.find('.').unwrap() + 10, good.len() - 2, good.len() - 1] {
        let mut other = good.clone().into_bytes();
        other[at] = if other[at] == b'A' { b'B' } else { b'A' };
        all.push((format!("letter {at} changed"), String::from_utf8(other).unwrap()));
    }
    all.push(("four parts".to_owned(), format!("{good}.AAAA")));
    all.push(("a space after".to_owned(), format!("{good} ")));
    all.push(("padded".to_owned(), format!("{good}==")));
    all.push(("too large".to_owned(), format!("{good}{}", "A".repeat(300_000))));
    all.push((
        "another kind".to_owned(),
        sealed(&header("bundle", &did), content(&did).as_bytes(), &key),
    ));
    let said = content(&did);
    for (what, other) in [
        ("twice", said.replace(r#""name":"P""#, r#""name":"P","name":"Q""#)),
        ("unknown", said.replace(r#""form":1"#, r#""form":1,"more":1"#)),
        ("a fraction", said.replace(r#""form":1"#, r#""form":1.0"#)),
        ("minus nothing", said.replace(r#""form":1"#, r#""form":-0"#)),
        ("an exponent", said.replace(r#""form":1"#, r#""form":1e0"#)),
        ("another form", said.replace(r#""form":1"#, r#""form":2"#)),
        ("a space", said.replace(r#""form":1"#, r#""form" : 1"#)),
        ("another order", said.replace(r#""form":1,"#, "").replace("Z\"}", "Z\",\"form\":1}")),
        ("escaped", said.replace(r#""P""#, r#""\u0050""#)),
        ("half a sign", said.replace(r#""P""#, r#""\ud800""#)),
        ("a line break", said.replace(r#""P""#, "\"P\nQ\"")),
        ("nothing", said.replace(r#""P""#, "null")),
        ("missing", said.replace(r#""role":"","#, "")),
        ("after it", format!("{said}{{}}")),
        ("deep", format!("{}1{}", "[".repeat(9), "]".repeat(9))),
        ("a mark before", format!("\u{feff}{said}")),
        ("no bytes", String::new()),
    ] {
        all.push((what.to_owned(), sealed(&header("card", &did), other.as_bytes(), &key)));
    }
    all
}

/// Keys with a part of small order: a signature by them holds for lenient readers, and for strict ones by chance.
fn mixed(all: &mut Vec<(String, String)>) {
    let secret = SigningKey::from_bytes(&[9; 32]);
    let twist: EdwardsPoint = curve25519_dalek::constants::EIGHT_TORSION[1];
    let plain = CompressedEdwardsY(secret.verifying_key().to_bytes()).decompress().unwrap();
    let point = (plain + twist).compress().to_bytes();
    let did = written(&point);
    let text = unsigned(&did, &content(&did));
    let (mut held, mut not) = (0, 0);
    for nonce in 1_u64.. {
        let r = Scalar::from(nonce);
        let written_r = EdwardsPoint::mul_base(&r).compress().to_bytes();
        let k = challenge(&written_r, &point, &text);
        let holds = k.to_bytes()[0].is_multiple_of(8);
        let count = if holds { &mut held } else { &mut not };
        *count += 1;
        if *count <= 2 {
            let s = r + k * secret.to_scalar();
            all.push((format!("mixed {nonce}"), signed(&text, &written_r, &s.to_bytes())));
        }
        if held >= 2 && not >= 2 {
            break;
        }
    }
}

#[test]
fn sealed_texts_that_are_nearly_right_are_told_apart() {
    let cards: Vec<Card> = cards()
        .into_iter()
        .map(|(what, jws)| {
            let refused = verify_card(&jws).err().map(|error| error.to_string());
            Card { what, jws, refused }
        })
        .collect();
    let kept = cards.iter().filter(|one| one.refused.is_none()).count();
    assert!(kept >= 3 && cards.len() > 50, "{kept} of {}", cards.len());
    same_list("cards.json", &cards);
}
