//! Passports and answers that somebody with ill intent makes: every seal and signature holds, and what they
//! say cannot be.

use std::collections::BTreeMap;

use countersign::bundle::{Entry, Kind, Manifest, Writer, read};
use countersign::codes::{NoticeKind, RecordKind};
use countersign::ids::Randomness;
use countersign::sign_off::{Card, Digested, Envelope, Notice, Statement, verify};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use ed25519_dalek::{Signer as _, SigningKey};
use serde::Serialize;
use sha2::Digest;

/// The practitioner, a signer, and the signer's next key.
pub struct Keys {
    pub own: SigningKey,
    pub old: SigningKey,
    pub new: SigningKey,
}

/// A key as it is written.
pub fn did(key: &SigningKey) -> String {
    let bytes = [&[0xed, 1], key.verifying_key().as_bytes().as_slice()].concat();
    format!("did:key:z{}", bs58::encode(bytes).into_string())
}

pub fn digest(bytes: impl AsRef<[u8]>) -> String {
    HEXLOWER.encode(&sha2::Sha256::digest(bytes))
}

pub fn json(content: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(content).unwrap()
}

/// The header of a text sealed by the key that is written so.
pub fn header(kind: &str, did: &str) -> String {
    let fragment = did.trim_start_matches("did:key:");
    format!(r#"{{"alg":"EdDSA","kid":"{did}#{fragment}","typ":"countersign-{kind}"}}"#)
}

/// Any header and any content under a signature that holds.
pub fn sealed(header: &str, content: &[u8], key: &SigningKey) -> String {
    let encode = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    let signed = format!("{}.{}", encode(header.as_bytes()), encode(content));
    format!("{signed}.{}", encode(&key.sign(signed.as_bytes()).to_bytes()))
}

pub fn seal(kind: &str, content: &impl Serialize, key: &SigningKey) -> String {
    sealed(&header(kind, &did(key)), &json(content), key)
}

pub type Entries = BTreeMap<String, Vec<u8>>;

/// The list of what is in a bundle.
pub fn listed(kind: Kind, entries: &Entries) -> Vec<u8> {
    let entries = entries.iter().map(|(name, content)| Entry {
        name: name.clone(),
        size: content.len() as u32,
        digest: digest(content),
    });
    json(&Manifest { format: kind.format(), entries: entries.collect() })
}

/// A bundle with this list, whatever it says, under a seal that holds.
pub fn bundle(kind: Kind, list: &[u8], entries: &Entries, by: &SigningKey) -> Vec<u8> {
    under(kind, list, entries, by, |seal| seal)
}

/// The same under a seal that says something else and holds.
fn under(
    kind: Kind,
    list: &[u8],
    entries: &Entries,
    by: &SigningKey,
    change: impl FnOnce(String) -> String,
) -> Vec<u8> {
    let envelope = Envelope {
        form: 1,
        bundle: kind.into(),
        key: did(by),
        manifest: digest(list),
        made_at: "2026-03-18T12:00:00+00:00".to_owned(),
    };
    let envelope = change(String::from_utf8(json(&envelope)).unwrap());
    let seal = sealed(&header("bundle", &did(by)), envelope.as_bytes(), by);
    let mut writer = Writer::new(Vec::new());
    writer.add("manifest.json", list).unwrap();
    writer.add("seal.jws", seal.as_bytes()).unwrap();
    for (name, content) in entries {
        writer.add(name, content).unwrap();
    }
    writer.finish().unwrap()
}

/// Priya's key, which only she has: to write what no face of Countersign would write for her.
pub fn key_of_priya() -> SigningKey {
    SigningKey::from_bytes(&Randomness::counted(1_000).bytes().unwrap())
}

/// An answer as Priya sealed it, with another list in front: every digest is of what is there.
pub fn with_list(answer: &[u8], change: impl FnOnce(String) -> String) -> Vec<u8> {
    let entries = inside(answer);
    let list = String::from_utf8(listed(Kind::Answer, &entries)).unwrap();
    bundle(Kind::Answer, change(list).as_bytes(), &entries, &key_of_priya())
}

/// An answer as Priya sealed it, with a seal that says something else.
pub fn with_seal(answer: &[u8], change: impl FnOnce(String) -> String) -> Vec<u8> {
    let entries = inside(answer);
    under(Kind::Answer, &listed(Kind::Answer, &entries), &entries, &key_of_priya(), change)
}

/// An answer sealed by Priya with other texts in one of its folders, made from what they were.
pub fn with_texts(answer: &[u8], folder: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut entries = inside(answer);
    let texts = entries.iter_mut().filter(|(name, _)| name.starts_with(folder));
    for (_, content) in texts {
        *content = change(std::str::from_utf8(content).unwrap()).into_bytes();
    }
    bundle(Kind::Answer, &listed(Kind::Answer, &entries), &entries, &key_of_priya())
}

/// What is in an answer besides its list and its seal.
fn inside(answer: &[u8]) -> Entries {
    let entries = read(answer, Kind::Answer, true).unwrap().into_iter().skip(2);
    entries.map(|one| (one.name, one.content.unwrap())).collect()
}

/// A passport in the making: what is in it, and the statement that others are made from.
pub struct Forge {
    pub keys: Keys,
    pub entries: Entries,
    pub like: Statement,
}

impl Forge {
    /// From a good passport with one record: its words and evidence, under other keys.
    pub fn new(good: &[u8]) -> Self {
        let key = |seed| SigningKey::from_bytes(&[seed; 32]);
        let keys = Keys { own: key(1), old: key(2), new: key(3) };
        let mut entries = BTreeMap::new();
        let mut like = None;
        for one in read(good, Kind::Passport, true).unwrap() {
            let content = one.content.unwrap();
            if one.name.starts_with("records/") {
                like = Some(verify(std::str::from_utf8(&content).unwrap()).unwrap());
            } else if ["framework.json", "evidence/index.json"].contains(&one.name.as_str()) {
                entries.insert(one.name, content);
            }
        }
        let mut forge = Self { keys, entries, like: like.unwrap() };
        for key in [forge.keys.old.clone(), forge.keys.new.clone()] {
            let (name, card) = forge.card(&key);
            forge.entries.insert(name, card.into_bytes());
        }
        forge
    }

    fn card(&self, key: &SigningKey) -> (String, String) {
        let identity = self.like.signer.identity.clone();
        let made_at = "2026-01-05T12:00:00+00:00".to_owned();
        let card = Card { form: 1, key: did(key), identity, made_at };
        let text = countersign::sign_off::Signer::fingerprint_of(&seal("card", &card, key));
        (format!("cards/{}.jws", text.unwrap()), seal("card", &card, key))
    }

    /// Adds a record by a key after a change; gives back how it is named.
    pub fn sign(&mut self, by: &SigningKey, change: impl FnOnce(&mut Statement)) -> Digested {
        let mut statement = self.like.clone();
        statement.id = format!("{:032x}", self.entries.len());
        statement.practitioner.key = did(&self.keys.own);
        statement.signer.key = did(by);
        statement.signer.card = digest(self.card(by).1);
        statement.request = None;
        (statement.sequence, statement.previous, statement.head) =
            (1, String::new(), String::new());
        change(&mut statement);
        let jws = seal("sign-off", &statement, by);
        let named = Digested { id: statement.id.clone(), digest: digest(&jws) };
        self.entries.insert(format!("records/{}.jws", statement.id), jws.into_bytes());
        named
    }

    pub fn notice(&mut self, kind: NoticeKind) {
        let key = self.keys.old.clone();
        let notice = Notice {
            form: 1,
            key: did(&key),
            kind,
            successor: (kind == NoticeKind::Rotated).then(|| did(&self.keys.new)),
            since: "2026-03-16T12:00:00+00:00".to_owned(),
            made_at: "2026-03-16T12:00:00+00:00".to_owned(),
        };
        let jws = seal("notice", &notice, &key);
        self.entries.insert(format!("notices/{}.jws", digest(&jws)), jws.into_bytes());
    }

    /// Says in the index, too, that the evidence under the records was erased.
    pub fn index_erased(&mut self, day: &str) {
        let index = String::from_utf8(self.entries["evidence/index.json"].clone()).unwrap();
        let index = index.strip_suffix("}]}").unwrap();
        let index = format!(r#"{index},"erased_on":"{day}"}}]}}"#);
        self.entries.insert("evidence/index.json".into(), index.into_bytes());
    }

    pub fn passport(self) -> Vec<u8> {
        self.passport_with(str::to_owned, |seal| seal)
    }

    /// With another list in front, or a seal that says something else.
    pub fn passport_with(
        self,
        list: impl FnOnce(&str) -> String,
        seal: impl FnOnce(String) -> String,
    ) -> Vec<u8> {
        let listed = String::from_utf8(listed(Kind::Passport, &self.entries)).unwrap();
        under(Kind::Passport, list(&listed).as_bytes(), &self.entries, &self.keys.own, seal)
    }
}

/// A case: what it is, whether it is as signed with how many standing, and what is done to it.
type Case = (&'static str, Option<usize>, fn(&mut Forge));

fn replaced(forge: &mut Forge, by: fn(&Keys) -> &SigningKey, kind: RecordKind) {
    let old = forge.keys.old.clone();
    let target = forge.sign(&old, |_| ());
    let by = by(&forge.keys).clone();
    forge.sign(&by, |one| {
        (one.kind, one.target, one.head) = (kind, Some(target.clone()), target.digest);
    });
}

const CASES: [Case; 31] = [
    ("as it should be", Some(1), |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |_| ());
    }),
    ("a date that has not come", None, |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |one| one.signed_at = "2099-03-15T12:00:00+00:00".into());
    }),
    ("a clock that differs a little", Some(1), |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |one| one.signed_at = "2026-03-14T10:30:00+00:00".into());
    }),
    ("before the evidence was written", None, |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |one| one.signed_at = "2026-03-14T09:00:00+00:00".into());
    }),
    ("out of date", Some(0), |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |one| one.valid_until = "2026-03-16".parse().ok());
    }),
    ("withdrawn by its signer", Some(0), |forge| {
        replaced(forge, |keys| &keys.old, RecordKind::Withdraw)
    }),
    ("amended by its signer", Some(1), |forge| {
        replaced(forge, |keys| &keys.old, RecordKind::Amend)
    }),
    ("amended by another", None, |forge| replaced(forge, |keys| &keys.new, RecordKind::Amend)),
    ("amended by the key that follows", Some(1), |forge| {
        forge.notice(NoticeKind::Rotated);
        replaced(forge, |keys| &keys.new, RecordKind::Amend);
    }),
    ("amended by a key that a lost key named", None, |forge| {
        forge.notice(NoticeKind::Rotated);
        forge.notice(NoticeKind::Compromised);
        replaced(forge, |keys| &keys.new, RecordKind::Amend);
    }),
    ("amended, and what was amended left out", None, |forge| {
        let by = forge.keys.old.clone();
        let target = Digested { id: "0".repeat(32), digest: "0".repeat(64) };
        forge.sign(&by, |one| (one.kind, one.target) = (RecordKind::Amend, Some(target)));
    }),
    ("a record before it left out", None, |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |one| (one.sequence, one.previous) = (2, "0".repeat(64)));
    }),
    ("no evidence under it", None, |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |one| one.evidence.clear());
    }),
    ("somebody else's record", None, |forge| {
        let by = forge.keys.old.clone();
        let other = did(&forge.keys.new);
        forge.sign(&by, |one| one.practitioner.key = other);
    }),
    ("another identity than on the card", None, |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |one| one.signer.identity.name = "Rhys Bowen".into());
    }),
    ("other words under the same digest", None, |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |_| ());
        let words = String::from_utf8(forge.entries["framework.json"].clone()).unwrap();
        let changed = words.replacen(r#""text":""#, r#""text":"Not "#, 1);
        forge.entries.insert("framework.json".into(), changed.into_bytes());
    }),
    ("a file under another name", None, |forge| {
        let by = forge.keys.old.clone();
        forge.sign(&by, |_| ());
        forge.entries.insert(format!("files/{}", "0".repeat(64)), b"x".to_vec());
    }),
    ("evidence that its owner erased", Some(1), |forge| erased(forge, false)),
    ("evidence that is said to be erased, and is there", None, |forge| erased(forge, true)),
    ("a folder that is never written", None, |forge| unwritten(forge, "notes/read-me.txt")),
    ("a file at the top that is never written", None, |forge| unwritten(forge, "read-me.txt")),
    ("its owner says that all of it stands", Some(1), |forge| told(forge, "", "", "")),
    ("its owner does not count it any more", Some(0), |forge| {
        told(forge, r#"{"id":"RECORD","state":"refresh"}"#, "", "");
    }),
    ("its owner withdrew the evidence, and says no more", Some(0), |forge| {
        told(forge, "", "", r#"{"id":"PIECE","withdrawn_on":"2026-05-01"}"#);
    }),
    ("its owner erased the evidence", Some(0), |forge| {
        told(
            forge,
            r#"{"id":"RECORD","state":"withdrawn"}"#,
            "",
            r#"{"id":"PIECE","withdrawn_on":"2026-05-01","erased_on":"2026-05-02"}"#,
        );
    }),
    ("what stands is said not to count", None, |forge| {
        told(forge, r#"{"id":"RECORD","state":"signed_off"}"#, "", "");
    }),
    ("how a record stands that is not here", None, |forge| {
        told(forge, r#"{"id":"0","state":"withdrawn"}"#, "", "");
    }),
    ("how an agreement stands that is not here", None, |forge| {
        told(forge, "", r#"{"id":"0","state":"refresh"}"#, "");
    }),
    ("evidence withdrawn twice", None, |forge| {
        let one = r#"{"id":"PIECE","withdrawn_on":"2026-05-01"}"#;
        told(forge, "", "", &format!("{one},{one}"));
    }),
    ("a day that there is not", None, |forge| told_on(forge, "2026-02-30", "", "", "")),
    ("a file that a double click would start", None, |forge| {
        unwritten(forge, &format!("files/{}.exe", digest(b"x")));
    }),
];

/// Says of a version of evidence that it was erased.
fn erased(forge: &mut Forge, there: bool) {
    let by = forge.keys.old.clone();
    forge.sign(&by, |_| ());
    let content = r#"{"id":"a","version":1,"kind":"discussion","happened_on":"2026-03-10","title":"T","text":"","setting":"","details":{},"shows":[],"files":[]}"#;
    let digest = digest(content);
    let index = String::from_utf8(forge.entries["evidence/index.json"].clone()).unwrap();
    let said = format!(
        r#""evidence":[{{"id":"a","version":1,"digest":"{digest}","included":{there},"files":[],"erased_on":"2026-03-16"}},"#
    );
    let index = index.replacen(r#""evidence":["#, &said, 1);
    forge.entries.insert("evidence/index.json".into(), index.into_bytes());
    if there {
        forge.entries.insert(format!("evidence/{digest}.json"), content.into());
    }
}

/// Signs one decision and says how it stands for its owner: with the record's and the evidence's id in the text.
fn told(forge: &mut Forge, records: &str, agreements: &str, evidence: &str) {
    told_on(forge, "2026-05-31", records, agreements, evidence);
}

fn told_on(forge: &mut Forge, on: &str, records: &str, agreements: &str, evidence: &str) {
    let by = forge.keys.old.clone();
    let record = forge.sign(&by, |_| ()).id;
    let text = format!(
        r#"{{"format":"countersign/standing/1","on":"{on}","records":[{records}],"agreements":[{agreements}],"evidence":[{evidence}]}}"#
    );
    let text = text.replace("RECORD", &record).replace("PIECE", &forge.like.evidence[0].id);
    forge.entries.insert("standing.json".into(), text.into_bytes());
    if evidence.contains("erased_on") {
        forge.index_erased("2026-05-02");
    }
}

/// Adds an entry under a name that no passport has, sealed like all others.
fn unwritten(forge: &mut Forge, name: &str) {
    let by = forge.keys.old.clone();
    forge.sign(&by, |_| ());
    forge.entries.insert(name.to_owned(), b"x".to_vec());
}

/// Each forged passport, what it is, and how many sign-offs stand when it is as signed.
pub fn forged(good: &[u8]) -> Vec<(&'static str, Option<usize>, Vec<u8>)> {
    CASES
        .iter()
        .map(|(what, stand, make)| {
            let mut forge = Forge::new(good);
            make(&mut forge);
            (*what, *stand, forge.passport())
        })
        .collect()
}
