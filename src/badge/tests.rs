//! Compares our badges with what a JSON-LD processor makes of them, and with published test vectors.

use data_encoding::HEXLOWER;
use ed25519_dalek::{SigningKey, VerifyingKey};
use serde_json::{Value, json};

use super::proof::{Proof, hashed, holds};
use super::quads::canonical;
use super::template::Badge;
use super::*;

const KEY: &str = "did:key:z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG";
const HOLDER: &str = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

fn facts<'a>(signer: &'a str, text: &'a str) -> BadgeFacts<'a> {
    BadgeFacts {
        record: "0123456789abcdef0123456789abcdef",
        digest: [7; 32],
        signer,
        signer_name: "Priya \"P\" Nair \\ \u{17b}",
        signer_about: "Occupational therapist, HCPC OT012345",
        holder: HOLDER,
        holder_name: "Amina Yusuf",
        framework: "ahp-support-worker",
        version: "2021.1",
        framework_digest: "ab",
        about: About::Statement { id: "2.5/entry", text },
        signed_at: "2026-03-14T12:00:00+01:00",
        valid_until: None,
    }
}

/// The completion of a stage.
const fn stage<'a>(statements: u32) -> About<'a> {
    About::Stage { id: "entry", title: "Entry \"one\" \\", statements }
}

/// A key, and how it is written.
fn key() -> (SigningKey, String) {
    let key = SigningKey::from_bytes(&[9; 32]);
    let bytes = [&[0xed, 0x01], key.verifying_key().as_bytes().as_slice()].concat();
    (key, format!("did:key:z{}", bs58::encode(bytes).into_string()))
}

#[test]
fn the_contexts_are_the_ones_that_were_published() {
    use sha2::Digest;
    for (address, digest) in [
        (contexts::CREDENTIALS, "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"),
        (contexts::OPEN_BADGES, "3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84"),
        (
            contexts::LEARNER_RECORD,
            "880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6",
        ),
        (
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            "146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3",
        ),
        (
            "https://w3id.org/security/data-integrity/v1",
            "c6e5073f4bd4bf6d08f245736e6f32c29b012860b18583644b2d71e1de862669",
        ),
    ] {
        let context = contexts::known(address).unwrap();
        assert_eq!(HEXLOWER.encode(&sha2::Sha256::digest(context)), digest, "{address}");
    }
    assert!(contexts::known("https://example.org/context").is_none());
}

#[test]
fn the_lines_that_are_signed_are_what_json_ld_makes_of_a_badge() {
    let texts = [
        "I helped.",
        "Lines\nand\ttabs \"quoted\" \\ \u{1F303} \u{7f}\u{ffff} \u{202e}",
        "",
        "<b> & _:x .",
    ];
    for text in texts {
        for until in [None, "2027-01-31".parse().ok()] {
            for (signer_about, of_stage) in [("", false), ("Nurse", false), ("Nurse", true)] {
                let mut facts = BadgeFacts { valid_until: until, signer_about, ..facts(KEY, text) };
                if of_stage {
                    facts.about = stage(55);
                }
                let badge = Badge::of(&facts).unwrap();
                let read = canonical(&serde_json::to_value(&badge).unwrap()).unwrap();
                assert_eq!(badge.lines(), read.lines);
                assert!(
                    !read.lines.contains("\n_:") && !read.lines.starts_with("_:"),
                    "every node has a name"
                );
            }
        }
    }
}

#[test]
fn a_badge_is_what_its_record_says_and_nothing_else() {
    let (key, did) = key();
    let facts = facts(&did, "I check the frame first.");
    let badge = sign(&facts, &key).unwrap();
    check(&badge, &facts, &key.verifying_key()).unwrap();
    let found = verify(&badge).unwrap();
    assert_eq!((found.key.as_deref(), found.by_issuer), (Some(did.as_str()), true));
    assert_eq!(found.claims.name, "2.5/entry, ahp-support-worker 2021.1");
    assert_eq!(found.claims.description, "I check the frame first.");
    assert_eq!(found.claims.holder, "Amina Yusuf");
    assert_eq!(found.claims.valid_until, "2028-03-14T23:59:59Z");
    for other in [
        BadgeFacts { about: About::Statement { id: "2.5/entry", text: "I do not." }, ..facts },
        BadgeFacts { about: stage(3), ..facts },
        BadgeFacts { holder_name: "Somebody", ..facts },
        BadgeFacts { digest: [8; 32], ..facts },
        BadgeFacts { valid_until: "2027-01-01".parse().ok(), ..facts },
    ] {
        assert!(check(&badge, &other, &key.verifying_key()).is_err());
    }
    // Whatever byte is changed: the badge is refused, or at least never shown as signed with another claim.
    let said =
        |bytes: &[u8]| verify(bytes).ok().filter(|one| one.key.is_some()).map(|one| one.claims);
    for at in 0..badge.len() {
        let mut changed = badge.clone();
        changed[at] ^= 1;
        assert!(check(&changed, &facts, &key.verifying_key()).is_err(), "byte {at}");
        if at % 7 == 0
            && let Some(claims) = said(&changed)
        {
            assert_eq!(claims, found.claims, "byte {at}");
        }
    }
}

#[test]
fn claims_are_read_from_what_was_signed() {
    let (key, did) = key();
    let badge = sign(&facts(&did, "I check."), &key).unwrap();
    let text = String::from_utf8(badge).unwrap();
    // A word without a meaning in any context, or a repeated key, changes no signed line.
    let more = text.replacen("\"name\":", "\"nickname\":\"Dr\",\"name\":", 1);
    let twice = text.replacen(
        "\"description\":\"I check.\"",
        "\"description\":\"I do all.\",\"description\":\"I check.\"",
        1,
    );
    for changed in [more, twice] {
        assert_ne!(changed, text);
        let found = verify(changed.as_bytes()).unwrap();
        assert!(found.key.is_some());
        assert_eq!(found.claims.description, "I check.");
    }
    let other = text.replacen("I check.", "I do all.", 1);
    assert!(verify(other.as_bytes()).is_err());
}

#[test]
fn a_proof_of_ours_is_what_json_ld_makes_of_it() {
    let proof = Proof::new(KEY, "2026-03-14T12:00:00Z");
    let mut written: Value = serde_json::to_value(&proof).unwrap();
    written.as_object_mut().unwrap().remove("proofValue");
    written["@context"] = json!([contexts::CREDENTIALS, contexts::OPEN_BADGES]);
    let (key, said) = (SigningKey::from_bytes(&[9; 32]), "said");
    let signed: Value = serde_json::to_value(proof.sign(said, &key)).unwrap();
    let value = signed["proofValue"].as_str().unwrap();
    let lines = canonical(&written).unwrap().lines;
    assert!(holds(value, &hashed(&lines, said), &key.verifying_key()));
}

#[test]
fn a_completed_stage_is_a_certificate_of_completion() {
    let (key, did) = key();
    let facts = BadgeFacts { about: stage(55), ..facts(&did, "") };
    let badge = sign(&facts, &key).unwrap();
    check(&badge, &facts, &key.verifying_key()).unwrap();
    let said: serde_json::Value = serde_json::from_slice(&badge).unwrap();
    let achievement = &said["credentialSubject"]["achievement"];
    assert_eq!(achievement["achievementType"], "CertificateOfCompletion");
    assert_eq!(achievement["humanCode"], "entry");
    assert_eq!(achievement["description"], "Entry \"one\" \\: all 55 statements of this stage.");
    let found = verify(&badge).unwrap();
    assert_eq!((found.key.as_deref(), found.by_issuer), (Some(did.as_str()), true));
    for other in [54, 56] {
        let other = BadgeFacts { about: stage(other), ..facts };
        assert!(check(&badge, &other, &key.verifying_key()).is_err());
    }
}

#[test]
fn a_learner_record_wraps_badges_that_are_checked_each_by_itself() {
    let (key, did) = key();
    let owner = SigningKey::from_bytes(&[3; 32]);
    let bytes = [&[0xed, 0x01], owner.verifying_key().as_bytes().as_slice()].concat();
    let holder = format!("did:key:z{}", bs58::encode(bytes).into_string());
    let badge = |record: &str| {
        let facts = BadgeFacts { record, holder: &holder, ..facts(&did, "I check.") };
        sign(&facts, &key).unwrap()
    };
    let badges = [badge(&"a".repeat(32)), badge(&"b".repeat(32))];
    let id = "0123456789abcdef0123456789abcdef";
    let record =
        learner_record(&badges, (&holder, "Amina Yusuf"), &owner, id, "2026-03-15T12:00:00Z")
            .unwrap();
    let found = verify(&record).unwrap();
    assert_eq!((found.key.as_deref(), found.by_issuer), (Some(holder.as_str()), true));
    assert_eq!(found.wraps.len(), 2);
    assert!(
        found.wraps.iter().all(|one| one.key.as_deref() == Some(did.as_str()) && one.by_issuer)
    );
    let text = String::from_utf8(record).unwrap();
    assert!(verify(text.replacen("I check.", "I do.", 1).as_bytes()).is_err());
}

/// The vector of the W3C recommendation for `eddsa-rdfc-2022`: the credential, what is signed, and the signature.
#[test]
fn the_published_example_of_the_suite_holds() {
    let context =
        json!([contexts::CREDENTIALS, { "@vocab": "https://www.w3.org/ns/credentials/examples#" }]);
    let said = json!({
        "@context": context,
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "AlumniCredential"],
        "name": "Alumni Credential",
        "description": "A minimum viable example of an Alumni Credential.",
        "issuer": "https://vc.example/issuers/5678",
        "validFrom": "2023-01-01T00:00:00Z",
        "credentialSubject": { "id": "did:example:abcdefgh", "alumniOf": "The School of Examples" }
    });
    let key = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    let proof = json!({
        "@context": context,
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2023-02-24T23:36:38Z",
        "verificationMethod": format!("did:key:{key}#{key}"),
        "proofPurpose": "assertionMethod"
    });
    let both = hashed(&canonical(&proof).unwrap().lines, &canonical(&said).unwrap().lines);
    assert_eq!(
        HEXLOWER.encode(&both[32..]),
        "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017"
    );
    assert_eq!(
        HEXLOWER.encode(&both[..32]),
        "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0"
    );
    let value =
        "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme";
    let bytes = bs58::decode(key.trim_start_matches('z')).into_vec().unwrap();
    let by = VerifyingKey::from_bytes(bytes[2..].try_into().unwrap()).unwrap();
    assert!(holds(value, &both, &by), "the published signature");
    let mut other = both;
    other[0] ^= 1;
    assert!(!holds(value, &other, &by));
}

/// The examples of the W3C recommendation RDFC-1.0: unique hashes and shared hashes.
#[test]
fn the_published_examples_of_canonical_rdf_hold() {
    let of = |graph: Value| canonical(&graph).unwrap().lines;
    let at = |name: &str| format!("http://example.com/#{name}");
    let unique = json!({
        "@id": at("p"),
        at("q"): { at("s"): { "@id": at("u") } },
        at("r"): { at("t"): { "@id": at("u") } }
    });
    assert_eq!(
        of(unique),
        "<http://example.com/#p> <http://example.com/#q> _:c14n0 .\n\
         <http://example.com/#p> <http://example.com/#r> _:c14n1 .\n\
         _:c14n0 <http://example.com/#s> <http://example.com/#u> .\n\
         _:c14n1 <http://example.com/#t> <http://example.com/#u> .\n"
    );
    let shared = json!([
        { "@id": at("p"), at("q"): [{ "@id": "_:e0" }, { "@id": "_:e1" }] },
        { "@id": "_:e0", at("p"): { "@id": "_:e2" } },
        { "@id": "_:e1", at("p"): { "@id": "_:e3" } },
        { "@id": "_:e2", at("r"): { "@id": "_:e3" } }
    ]);
    assert_eq!(
        of(shared),
        "<http://example.com/#p> <http://example.com/#q> _:c14n2 .\n\
         <http://example.com/#p> <http://example.com/#q> _:c14n3 .\n\
         _:c14n0 <http://example.com/#r> _:c14n1 .\n\
         _:c14n2 <http://example.com/#p> _:c14n1 .\n\
         _:c14n3 <http://example.com/#p> _:c14n0 .\n"
    );
}
