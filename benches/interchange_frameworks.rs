//! How fast frameworks of other systems and badges are: a CASE package of 10,000 items, a badge, a learner record of 111.
//! Each line says the most it may be.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod beside;

use std::time::Duration;

use beside::{line, shortest};
use countersign::badge::{self, BadgeFacts};
use countersign::interchange::{Reading, framework_in};
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};

const DECIDING: Duration = Duration::from_millis(10);
const A_SECOND: Duration = Duration::from_secs(1);
const STATEMENT: &str = "I work with the person, their family and the team to plan the care they need, I say what I see, and I ask for help in time.";

/// A package of 100 domains with 99 statements each.
fn package() -> Vec<u8> {
    let id = |n: usize| format!("00000000-0000-4000-8000-{n:012}");
    let item = |n: usize, code: String| {
        json!({ "identifier": id(n), "uri": format!("urn:uuid:{}", id(n)), "humanCodingScheme": code, "fullStatement": STATEMENT,
            "language": "en", "CFItemType": "Statement", "lastChangeDateTime": "2026-01-01T00:00:00Z" })
    };
    let link = |n: usize, to: String| {
        json!({ "identifier": id(n + 50_000), "associationType": "isChildOf", "sequenceNumber": n,
            "originNodeURI": { "title": "", "identifier": id(n), "uri": "" },
            "destinationNodeURI": { "title": "", "identifier": to, "uri": "" } })
    };
    let (mut items, mut links) = (Vec::new(), Vec::new());
    for n in 0..10_000 {
        let (domain, place) = (n / 100, n % 100);
        let code = if place == 0 { format!("{domain}") } else { format!("{domain}.{place}") };
        items.push(item(n, code));
        links.push(link(n, if place == 0 { "d".to_owned() } else { id(domain * 100) }));
    }
    let document = json!({ "identifier": "d", "title": "Ten thousand", "creator": "A college" });
    serde_json::to_vec(
        &json!({ "CFDocument": document, "CFItems": items, "CFAssociations": links }),
    )
    .unwrap()
}

/// The most memory this process had, in megabytes.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn main() {
    let file = package();
    let reading = Reading { stages_from: None, year: 2026, name: String::new() };
    let read = shortest(5, || {
        let found = framework_in(&file, &reading).unwrap();
        assert_eq!(found.framework.indicators().count(), 9_900);
    });
    line("a CASE package of 10,000 items, against a second", read, A_SECOND, 1.0);
    // The file was made in this process as well: the whole of it counts.
    println!("the most memory the whole process had: {} MB (at most 100)", most_memory());
    assert!(most_memory() <= 100);

    let key = SigningKey::from_bytes(&[1; 32]);
    let written = |key: &SigningKey| {
        let bytes = [&[0xed, 0x01], key.verifying_key().as_bytes().as_slice()].concat();
        format!("did:key:z{}", bs58::encode(bytes).into_string())
    };
    let owner = SigningKey::from_bytes(&[2; 32]);
    let (signer, holder) = (written(&key), written(&owner));
    let sign = |record: &str| {
        let facts = BadgeFacts {
            record,
            digest: [7; 32],
            signer: &signer,
            signer_name: "Priya Nair",
            signer_about: "Occupational therapist",
            holder: &holder,
            holder_name: "Amina Yusuf",
            framework: "ahp-support-worker",
            version: "2021.1",
            framework_digest: "ab",
            about: badge::About::Statement { id: "2.5/entry", text: STATEMENT },
            signed_at: "2026-03-14T12:00:00Z",
            valid_until: None,
        };
        badge::sign(&facts, &key).unwrap()
    };
    let one = shortest(50, || drop(sign("0123456789abcdef0123456789abcdef")));
    line("signing a badge, against 10 ms", one, DECIDING, 1.0);
    let badges: Vec<Vec<u8>> = (0..111).map(|n| sign(&format!("{n:032x}"))).collect();
    let made = shortest(3, || {
        let id = "01234567-89ab-4def-8123-456789abcdef";
        let record = badge::learner_record(
            &badges,
            (&holder, "Amina Yusuf"),
            &owner,
            id,
            "2026-03-15T12:00:00Z",
        );
        let record: Value = serde_json::from_slice(&record.unwrap()).unwrap();
        assert_eq!(
            record["credentialSubject"]["verifiableCredential"].as_array().unwrap().len(),
            111
        );
    });
    line("a learner record of 111 badges, against a second", made, A_SECOND, 1.0);
}
