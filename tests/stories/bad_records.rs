//! The twenty-five bad inputs, 5 to 8: what a signer with ill intent can seal. What the user sees of each,
//! word for word, and that nothing changed.

use data_encoding::BASE64URL_NOPAD;

use crate::bad_bundles::{accepting, answered_only};
use crate::forge::{did, header, key_of_priya, sealed, with_list, with_texts};
use crate::unchanged::unchanged;

pub const MALFORMED: &str =
    "A sealed record does not match its signature: malformed record. Nothing was imported.";
const DEEP: &str =
    "A sealed record does not match its signature: it nests too deep. Nothing was imported.";
const HEADER: &str = "A sealed record does not match its signature: its header is not the one we write. Nothing was imported.";
const WEAK: &str =
    "A sealed record does not match its signature: the key is weak. Nothing was imported.";

/// The header and the content of a sealed text.
pub fn parts(jws: &str) -> (String, String) {
    let part = |place: usize| {
        let part = jws.split('.').nth(place).unwrap().as_bytes();
        String::from_utf8(BASE64URL_NOPAD.decode(part).unwrap()).unwrap()
    };
    (part(0), part(1))
}

/// What is said of Priya's answer with its records or card made anew, by her and with ill intent. Made
/// anew as they were, they are accepted: what is refused is what was changed.
pub fn refused_with(folder: &str, change: impl Fn(&str, &str) -> String) -> String {
    let (mut amina, _, _, answer) = answered_only();
    let changed = with_texts(&answer, folder, |jws| {
        let (header, content) = parts(jws);
        change(&header, &content)
    });
    let said = accepting(&mut amina, &changed);
    let as_it_was = with_texts(&answer, folder, |jws| {
        let (header, content) = parts(jws);
        sealed(&header, content.as_bytes(), &key_of_priya())
    });
    amina.portfolio.accept(&as_it_was).unwrap();
    said
}

#[test]
fn n05_a_key_twice_in_json() {
    let twice = |text: &str, field: &str| {
        let start = text.find(field).unwrap();
        let end = start + text[start..].find(',').unwrap() + 1;
        format!("{}{}", &text[..end], &text[start..])
    };
    let key = key_of_priya();
    for (folder, field) in [("records", r#""form":"#), ("cards", r#""form":"#)] {
        let said = refused_with(folder, |header, content| {
            sealed(header, twice(content, field).as_bytes(), &key)
        });
        assert_eq!(said, MALFORMED, "{folder}");
    }
    let (mut amina, _, _, answer) = answered_only();
    let list = with_list(&answer, |list| twice(&list, r#""format":"#));
    assert_eq!(accepting(&mut amina, &list), MALFORMED);
    amina.portfolio.accept(&with_list(&answer, |list| list)).unwrap();
}

#[test]
fn n06_a_hundred_thousand_brackets() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let (mut amina, _, _, answer) = answered_only();
    assert_eq!(accepting(&mut amina, &with_list(&answer, |_| deep.clone())), DEEP);
    let key = key_of_priya();
    let half = "[".repeat(100_000);
    assert_eq!(refused_with("records", |header, _| sealed(header, half.as_bytes(), &key)), DEEP);
    let folder = amina.folder.path().to_owned();
    let said = unchanged(&folder, || amina.portfolio.add_framework(&deep).map(|_| ()));
    assert_eq!(
        said.unwrap_err().to_string(),
        "The framework file was not loaded: a field is missing, unknown or of the wrong type at line 1, column 1. Nothing was changed."
    );
    assert_eq!(amina.portfolio.frameworks().unwrap().len(), 1);
    amina.portfolio.accept(&answer).unwrap();
}

#[test]
fn n07_no_signature_another_algorithm_or_a_key_inside() {
    let key = key_of_priya();
    // What cannot be read shows that nothing of it was looked at before the header was refused.
    for content in [None, Some("{")] {
        for other in ["none", "HS256"] {
            let said = refused_with("records", |header, was| {
                let content = content.unwrap_or(was).as_bytes();
                sealed(&header.replace("EdDSA", other), content, &key)
            });
            assert_eq!(said, HEADER, "{other}");
        }
        let said = refused_with("records", |header, was| {
            let inside = header.replace('}', ",\"jwk\":{\"kty\":\"OKP\"}}");
            sealed(&inside, content.unwrap_or(was).as_bytes(), &key)
        });
        assert_eq!(said, HEADER, "a key inside");
    }
    let said = refused_with("records", |header, content| {
        let none = sealed(&header.replace("EdDSA", "none"), content.as_bytes(), &key);
        format!("{}.", none.rsplit_once('.').unwrap().0)
    });
    assert_eq!(said, HEADER, "no signature");
}

#[test]
fn n08_a_weak_key() {
    // The neutral point of the curve, and a signature that a plain check takes for any message.
    let mut point = vec![0xed, 0x01, 1];
    point.resize(34, 0);
    let weak = format!("did:key:z{}", bs58::encode(point).into_string());
    let mut signature = [0; 64];
    signature[0] = 1;
    let signature = BASE64URL_NOPAD.encode(&signature);
    let (key, weak) = (key_of_priya(), &weak);
    for (folder, kind) in [("cards", "card"), ("records", "sign-off")] {
        let said = refused_with(folder, |_, content| {
            let content = content.replace(&did(&key), weak);
            let text = sealed(&header(kind, weak), content.as_bytes(), &key);
            format!("{}.{signature}", text.rsplit_once('.').unwrap().0)
        });
        assert_eq!(said, WEAK, "{folder}");
    }
}
