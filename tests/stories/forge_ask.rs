//! Requests with other words than the app would take, sealed by a key of somebody's own.

use countersign::bundle::{Kind, read};
use countersign::sign_off::{EvidenceContent, Request};
use ed25519_dalek::SigningKey;

use crate::forge::{Entries, bundle, did, digest, json, listed};

/// A request with another title and text in each of its pieces, sealed by a key of somebody's own.
pub fn asked_with(ask: &[u8], name: &str, title: &str, text: &str) -> Vec<u8> {
    let key = SigningKey::from_bytes(&[9; 32]);
    let found = read(ask, Kind::Ask, true).unwrap().into_iter().skip(2);
    let mut entries: Entries = found.map(|one| (one.name, one.content.unwrap())).collect();
    let mut request: serde_json::Value =
        serde_json::from_slice(&entries.remove("request.json").unwrap()).unwrap();
    for piece in request["evidence"].as_array_mut().unwrap() {
        let old = piece["seal"]["digest"].as_str().unwrap().to_owned();
        let content = entries.remove(&format!("evidence/{old}.json")).unwrap();
        let mut content: EvidenceContent = serde_json::from_slice(&content).unwrap();
        (content.title, content.text) = (title.to_owned(), text.to_owned());
        let content = json(&content);
        piece["seal"]["digest"] = digest(&content).into();
        entries.insert(format!("evidence/{}.json", digest(&content)), content);
    }
    request["practitioner"]["key"] = did(&key).into();
    request["practitioner"]["name"] = name.into();
    let request: Request = serde_json::from_value(request).unwrap();
    entries.insert("request.json".to_owned(), json(&request));
    bundle(Kind::Ask, &listed(Kind::Ask, &entries), &entries, &key)
}
