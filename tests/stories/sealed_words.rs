//! What was sealed before is read as what it was and written again to the byte. A word nobody knows is refused
//! with the sentence it always was.

use std::collections::BTreeMap;

use countersign::bundle::{Kind, Manifest, read};
use countersign::sign_off::{
    AgreementStatement, Card, EntryContent, Envelope, EvidenceContent, Notice,
    QualificationContent, Request, Statement, TrustList, verify_agreement, verify_notice,
};
use countersign::store::migrate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::bad_bundles::{accepting, answered_only};
use crate::bad_records::{MALFORMED, parts, refused_with};
use crate::forge::{did, header, key_of_priya, sealed, with_seal};
use crate::old_schemas::{copy_all, keyed, place};
use crate::people::priya;

const FORM: &str = "This file was not opened: it is of a form this version does not know. Nothing was imported. Ask for it to be sent again.";

/// How many texts of each sort were read and written again.
#[derive(Default)]
struct Again(BTreeMap<&'static str, usize>);

impl Again {
    /// Bytes that are read and written again are the same bytes.
    fn same<T: Serialize + DeserializeOwned>(&mut self, what: &'static str, bytes: &[u8]) {
        let read: T = serde_json::from_slice(bytes).unwrap();
        let again = serde_json::to_vec(&read).unwrap();
        assert_eq!(String::from_utf8_lossy(&again), String::from_utf8_lossy(bytes), "{what}");
        *self.0.entry(what).or_default() += 1;
    }

    /// A sealed text, by what its header says it is.
    fn sealed(&mut self, jws: &str) {
        let (header, content) = parts(jws.trim_end());
        let content = content.as_bytes();
        match header.rsplit("countersign-").next().unwrap().trim_end_matches("\"}") {
            "sign-off" => self.same::<Statement>("sign-off", content),
            "card" => self.same::<Card>("card", content),
            "agreement" => self.same::<AgreementStatement>("agreement", content),
            "bundle" => self.same::<Envelope>("seal", content),
            "notice" => self.same::<Notice>("notice", content),
            "trust-list" => self.same::<TrustList>("trust list", content),
            other => panic!("a sealed text of a kind nobody knows: {other}"),
        }
    }

    /// What is in a bundle, entry by entry.
    fn bundle(&mut self, kind: Kind, bytes: &[u8]) {
        for one in read(bytes, kind, true).unwrap() {
            let content = one.content.unwrap();
            match one.name.split('/').collect::<Vec<_>>()[..] {
                ["manifest.json"] => self.same::<Manifest>("manifest", &content),
                ["request.json"] => self.same::<Request>("request", &content),
                ["evidence", name] if name != "index.json" => {
                    self.same::<EvidenceContent>("evidence", &content);
                }
                ["entries", _] => self.same::<EntryContent>("entry", &content),
                ["qualifications", _] => {
                    self.same::<QualificationContent>("qualification", &content);
                }
                [name] | [_, name] if name.ends_with(".jws") => {
                    self.sealed(std::str::from_utf8(&content).unwrap());
                }
                _ => {}
            }
        }
    }

    /// Everything sealed in a portfolio of an earlier schema.
    fn portfolio(&mut self, schema: i64) {
        let folder = tempfile::tempdir().unwrap();
        copy_all(&place(schema), folder.path());
        let db = keyed(folder.path(), "portfolio.db");
        let all = |table: &str, column: &str| -> Vec<Vec<u8>> {
            let Ok(mut query) = db.prepare(&format!("SELECT CAST({column} AS BLOB) FROM {table}"))
            else {
                return Vec::new();
            };
            query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        for (table, column) in [
            ("sign_off", "jws"),
            ("signer", "card"),
            ("agreement", "jws"),
            ("notice", "jws"),
            ("trust_list", "jws"),
        ] {
            for jws in all(table, column) {
                self.sealed(std::str::from_utf8(&jws).unwrap());
            }
        }
        for content in all("sealed", "content") {
            // Evidence, a qualification, or the words of a statement.
            let text = String::from_utf8_lossy(&content);
            if text.starts_with('{') && text.contains(r#""happened_on":"#) {
                self.same::<EvidenceContent>("evidence", &content);
            } else if text.starts_with('{') {
                self.same::<QualificationContent>("qualification", &content);
            }
        }
        for answer in all("answer", "content") {
            self.bundle(Kind::Answer, &answer);
        }
    }
}

#[test]
fn what_was_sealed_before_is_written_again_to_the_byte() {
    let mut again = Again::default();
    for schema in 1..migrate::NEWEST {
        let before = again.0.get("sign-off").copied().unwrap_or_default();
        again.portfolio(schema);
        assert!(again.0["sign-off"] > before, "schema {schema} holds sign-offs");
    }
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/seeds");
    let seed = |name: &str| std::fs::read(seeds.join(name)).unwrap();
    for (kind, name) in [(Kind::Ask, "ask"), (Kind::Answer, "answer"), (Kind::Passport, "passport")]
    {
        again.bundle(kind, &seed(name));
    }
    for name in ["record", "card", "agreement", "notice", "trust-list"] {
        again.sealed(std::str::from_utf8(&seed(name)).unwrap());
    }
    for what in [
        "sign-off",
        "card",
        "agreement",
        "seal",
        "notice",
        "trust list",
        "manifest",
        "request",
        "evidence",
        "qualification",
    ] {
        assert!(again.0.get(what).is_some_and(|many| *many > 0), "no {what}: {:?}", again.0);
    }
}

#[test]
fn a_word_nobody_knows_in_a_sealed_record_is_refused() {
    let key = key_of_priya();
    let instead = |was: &str, is: &str| {
        refused_with("records", |header, content| {
            assert!(content.contains(was), "{was}");
            sealed(header, content.replace(was, is).as_bytes(), &key)
        })
    };
    for (was, is) in [
        (r#""kind":"decide""#, r#""kind":"decided""#),
        (r#""kind":"decide""#, r#""kind":{"decide":null}"#),
        (r#""decision":"achieved""#, r#""decision":"Achieved""#),
        (r#""place":"signer-device""#, r#""place":"ward-device""#),
        (r#""judged":["read"]"#, r#""judged":[1]"#),
        (r#""place":"#, r#""valid_until":"never","place":"#),
        (r#""place":"#, r#""valid_until":"2027-3-1","place":"#),
    ] {
        assert_eq!(instead(was, is), MALFORMED, "{is}");
    }
}

#[test]
fn a_new_way_to_judge_is_taken_as_it_is_written() {
    let (mut amina, _, _, answer) = answered_only();
    let heard = crate::forge::with_texts(&answer, "records", |jws| {
        let (header, content) = parts(jws);
        let content = content.replace(r#"["read"]"#, r#"["read","overheard"]"#);
        sealed(&header, content.as_bytes(), &key_of_priya())
    });
    amina.portfolio.accept(&heard).unwrap();
    let (_, content) = parts(&amina.portfolio.sealed_records().unwrap()[0]);
    assert!(content.contains(r#""judged":["read","overheard"]"#), "{content}");
}

#[test]
fn a_seal_over_a_bundle_nobody_knows_is_of_a_form_this_version_does_not_know() {
    let (mut amina, _, _, answer) = answered_only();
    for other in ["letter", "ask"] {
        let seal = with_seal(&answer, |seal| seal.replace("\"answer\"", &format!("\"{other}\"")));
        assert_eq!(accepting(&mut amina, &seal), FORM, "{other}");
    }
    amina.portfolio.accept(&with_seal(&answer, |seal| seal)).unwrap();
}

#[test]
fn a_word_nobody_knows_about_a_key_or_an_agreement_is_refused() {
    let key = key_of_priya();
    let notice = parts(priya().revocation().unwrap().trim_end()).1;
    let lost = |word: &str| {
        let said = notice.replace("\"compromised\"", word);
        sealed(&header("notice", &did(&key)), said.as_bytes(), &key)
    };
    verify_notice(&lost("\"compromised\"")).unwrap();
    for word in ["\"lost\"", "{\"compromised\":null}", "\"rotated\""] {
        assert_eq!(verify_notice(&lost(word)).unwrap_err().to_string(), MALFORMED, "{word}");
    }
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/seeds");
    let agreed = std::fs::read_to_string(seeds.join("agreement")).unwrap();
    let agreed = parts(agreed.trim_end()).1;
    let other = |was: &str, is: &str| {
        assert!(agreed.contains(was), "{was}");
        let said = agreed.replace(was, is);
        verify_agreement(&sealed(&header("agreement", &did(&key)), said.as_bytes(), &key))
    };
    other("\"kind\"", "\"kind\"").unwrap();
    for (was, is) in [
        (r#""kind":"not-my-role""#, r#""kind":"not-my-fault""#),
        (r#""kind":"not-my-role""#, r#""kind":"end""#),
        (r#""place":"practitioner-device""#, r#""place":"nowhere""#),
    ] {
        assert_eq!(other(was, is).unwrap_err().to_string(), MALFORMED, "{is}");
    }
}
