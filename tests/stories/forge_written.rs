//! Passports in which one thing is written as no version of Countersign writes it. Every seal and signature holds; what
//! can be read in two ways is refused by all.

use countersign::codes::{AgreementKind, NoticeKind};
use countersign::sign_off::{
    AgreementStatement, EvidenceContent, QualificationContent, Statement, verify,
};
use data_encoding::BASE64URL_NOPAD;

use crate::forge::{Forge, did, digest, header, json, seal, sealed};
use crate::forge_share as share;

/// What it is, in which entry it stands, what is written there, and what is written instead.
type Case = (&'static str, &'static str, &'static str, &'static str);

const CASES: [Case; 72] = [
    ("as it should be", "records/", "", ""),
    ("a last day that there is not", "records/", r#""2099-05-01""#, r#""2099-02-30""#),
    ("a last day in another form", "records/", r#""2099-05-01""#, r#""2099-5-1""#),
    ("a last day in a year of five digits", "records/", r#""2099-05-01""#, r#""+12099-05-01""#),
    ("a last day that is a number", "records/", r#""2099-05-01""#, "20990501"),
    ("no last day, said", "records/", r#""2099-05-01""#, "null"),
    ("a kind as an object", "records/", r#""kind":"decide""#, r#""kind":{"decide":null}"#),
    ("a kind that is not known", "records/", r#""kind":"decide""#, r#""kind":"decides""#),
    ("no target, said", "records/", r#""decide","#, r#""decide","target":null,"#),
    ("a decision as an object", "records/", r#""achieved""#, r#"{"achieved":null}"#),
    ("a decision in a capital", "records/", r#""achieved""#, r#""Achieved""#),
    ("a place that is not known", "records/", r#"er-device""#, r#"ers-device""#),
    ("a form of a later time", "records/", r#""form":1"#, r#""form":2"#),
    ("a number with a point", "records/", r#""form":1"#, r#""form":1.0"#),
    ("a number as a text", "records/", r#""sequence":1"#, r#""sequence":"1""#),
    ("a place in the chain below the first", "records/", r#""sequence":1"#, r#""sequence":0"#),
    ("a second one with nothing before it", "records/", r#""sequence":1"#, r#""sequence":2"#),
    ("a number below nothing", "records/", r#""version":1,"#, r#""version":-1,"#),
    ("a number that is too large", "records/", r#""version":1,"#, r#""version":4294967296,"#),
    ("a field nobody knows", "records/", r#""previous":"""#, r#""previous":"","more":1"#),
    ("a field that is missing", "records/", r#""previous":"","#, ""),
    ("another order", "records/", r#""previous":"","head":"""#, r#""head":"","previous":"""#),
    ("a field twice", "records/", r#""comment":"#, r#""comment":"","comment":"#),
    ("a space", "records/", r#""form":1"#, r#""form": 1"#),
    ("a letter by its number", "records/", r#""comment":""#, r#""comment":"\u0041"#),
    ("half of a letter", "records/", r#""comment":""#, r#""comment":"\ud800"#),
    ("a time without its T", "records/", "03-15T12:00:00", "03-15 12:00:00"),
    ("a time with a small t", "records/", "03-15T12:00:00", "03-15t12:00:00"),
    ("a time with a fraction", "records/", "03-15T12:00:00", "03-15T12:00:00.5"),
    ("a time on a day that there is not", "records/", "03-15T12:00:00", "02-30T12:00:00"),
    ("an hour that there is not", "records/", "03-15T12:00:00", "03-15T24:00:00"),
    ("a second that there is not", "records/", "03-15T12:00:00", "03-15T12:00:60"),
    (
        "a time of saving in other words",
        "records/",
        r#""saved_at":"2026"#,
        r#""saved_at":"In 2026"#,
    ),
    ("a way of judging that is no word", "records/", r#""judged":["#, r#""judged":[1,"#),
    ("a place that is not known, agreed", "agreements/", r#"er-device""#, r#"ers-device""#),
    ("a kind of agreement nobody knows", "agreements/", r#""refresh""#, r#""refreshed""#),
    ("a kind of agreement as an object", "agreements/", r#""refresh""#, r#"{"refresh":null}"#),
    ("an agreement below the first", "agreements/", r#""sequence":1"#, r#""sequence":0"#),
    ("an end of nothing", "agreements/", r#""refresh""#, r#""end""#),
    (
        "proof that is not here",
        "agreements/",
        r#""reason""#,
        r#""qualification":{"id":"q","digest":"0"},"reason""#,
    ),
    ("a key that something became of", "notices/", r#""rotated""#, r#""lost""#),
    ("a key that nothing follows", "notices/", r#""rotated""#, r#""retired""#),
    ("a key that no key follows", "notices/", r#""successor":"did"#, r#""successor":"dad"#),
    ("a key since some time", "notices/", r#""since":"2026"#, r#""since":"about 2026"#),
    ("a card of a later time", "cards/", r#""form":1"#, r#""form":2"#),
    ("a card that says more", "cards/", r#""identity":{"#, r#""identity":{"age":"40","#),
    ("a day of standing that there is not", "standing.json", "2026-05-31", "2026-05-32"),
    ("a standing as an object", "standing.json", r#""refresh""#, r#"{"refresh":null}"#),
    ("a form of standing nobody knows", "standing.json", "standing/1", "standing/2"),
    ("evidence erased on another day", "standing.json", "2026-05-02", "2026-05-03"),
    ("evidence erased in one place", "standing.json", r#","erased_on":"2026-05-02""#, ""),
    ("evidence erased in the other", "evidence/index.json", r#","erased_on":"2026-05-02""#, ""),
    ("an index of other evidence", "evidence/index.json", r#"[{"id":""#, r#"[{"id":"x"#),
    ("a yes as a number", "evidence/index.json", r#""included":false"#, r#""included":0"#),
    ("words with more", "framework.json", r#""format""#, r#""more":"","format""#),
    ("evidence with a text as a number", "evidence/a", r#""text":"""#, r#""text":1"#),
    ("evidence with a detail twice", "evidence/a", r#"{"a":"1""#, r#"{"a":"1","a":"2""#),
    ("evidence with a detail as a list", "evidence/a", r#"{"a":"1""#, r#"{"a":["1"]"#),
    ("a level that is too high", "qualifications/", r#""level":2"#, r#""level":256"#),
    ("a share of another passport", "share.jws", r#""passport":""#, r#""passport":"0"#),
    ("a share by another key", "share.jws", r#""key":"did:key:"#, r#""key":"did:key:z"#),
    ("a share for anything", "share.jws", r#""planning""#, r#""anything""#),
    ("a share with nobody", "share.jws", r#""whom":"Dyffryn""#, r#""whom":"""#),
    ("a share until a day that there is not", "share.jws", "2099-05-31", "2099-05-32"),
    ("a share without an end", "share.jws", r#""until":"2099-05-31","#, ""),
    ("a share that takes back", "share.jws", r#""given""#, r#""taken-back""#),
    ("a share that says more", "share.jws", r#""team":"#, r#""age":"40","team":"#),
    ("a share of a later time", "share.jws", r#""form":1"#, r#""form":2"#),
    ("a share that has not been made", "share.jws", "2026-03-18T", "2098-03-18T"),
    ("a list with a space", "manifest.json", r#"{"format""#, r#"{ "format""#),
    ("a seal of a later time", "seal.jws", r#""form":1"#, r#""form":2"#),
    ("a seal that says more", "seal.jws", r#"{"form""#, r#"{"more":1,"form""#),
];

/// Each passport, and what it is. The first is as signed, and the others are not.
pub fn written_otherwise(good: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let each = CASES.iter().map(|(what, place, from, to)| (*what, written(good, place, from, to)));
    each.collect()
}

/// A passport with one of everything, in which something is written otherwise.
fn written(good: &[u8], place: &str, from: &str, to: &str) -> Vec<u8> {
    let (mut forge, evidence) = one_of_everything(good);
    let change = |text: &str| {
        assert!(text.contains(from), "{place}: {from} is not in {text}");
        text.replacen(from, to, 1)
    };
    share::share(&mut forge, str::to_owned);
    match place {
        "share.jws" => {
            share::share(&mut forge, change);
            return forge.passport();
        }
        "manifest.json" => return forge.passport_with(change, |seal| seal),
        "seal.jws" => return forge.passport_with(str::to_owned, |seal| change(&seal)),
        _ => {}
    }
    let place = if place == "evidence/a" { evidence.as_str() } else { place };
    // A record names the card of its signer, so the other one is changed.
    let old = did(&forge.keys.old);
    let named = |name: &String, text: &[u8]| {
        name.starts_with(place) && (place != "cards/" || !payload(text).contains(&old))
    };
    let found = forge.entries.iter().find(|(name, text)| named(name, text));
    let (name, text) = found.map(|(name, text)| (name.clone(), text.clone())).unwrap();
    forge.entries.remove(&name);
    if name.ends_with(".jws") {
        let text = String::from_utf8(text).unwrap();
        let head = BASE64URL_NOPAD.decode(text.split('.').next().unwrap().as_bytes()).unwrap();
        let head = String::from_utf8(head).unwrap();
        let [_, kind] = head.split("countersign-").collect::<Vec<_>>()[..] else {
            panic!("{head}")
        };
        let keys = [&forge.keys.old, &forge.keys.new];
        let key = keys.into_iter().find(|key| head.contains(&did(key))).unwrap();
        let content = change(&payload(text.as_bytes()));
        let head = header(kind.trim_end_matches(['"', '}']), &did(key));
        let again = sealed(&head, content.as_bytes(), key);
        let name = match name.strip_prefix("notices/") {
            Some(_) => format!("notices/{}.jws", digest(&again)),
            None => name,
        };
        forge.entries.insert(name, again.into_bytes());
    } else {
        let again = change(std::str::from_utf8(&text).unwrap());
        let (folder, file) = name.split_once('/').unwrap_or(("", &name));
        let promised = file.len() == 64 + ".json".len();
        let name = if promised { format!("{folder}/{}.json", digest(&again)) } else { name };
        forge.entries.insert(name, again.into_bytes());
    }
    share::share(&mut forge, str::to_owned);
    forge.passport()
}

/// What a sealed text says.
fn payload(jws: &[u8]) -> String {
    let text = std::str::from_utf8(jws).unwrap();
    let payload = text.split('.').nth(1).unwrap();
    String::from_utf8(BASE64URL_NOPAD.decode(payload.as_bytes()).unwrap()).unwrap()
}

/// A passport in the making that holds one of everything there is, and the name of the evidence in it.
fn one_of_everything(good: &[u8]) -> (Forge, String) {
    let mut forge = Forge::new(good);
    let (old, piece) = (forge.keys.old.clone(), forge.like.evidence[0].id.clone());
    let record = forge.sign(&old, |one| {
        one.valid_until = "2099-05-01".parse().ok();
        one.signed_at = "2026-03-15T12:00:00+00:00".into();
    });
    forge.notice(NoticeKind::Rotated);
    let signed = &forge.entries[&format!("records/{}.jws", record.id)];
    let like = verify(std::str::from_utf8(signed).unwrap()).unwrap();
    let agreement = refresh_like(&like);
    let name = format!("agreements/{}.jws", agreement.id);
    forge.entries.insert(name, seal("agreement", &agreement, &old).into_bytes());
    let standing = format!(
        r#"{{"format":"countersign/standing/1","on":"2026-05-31","records":[{{"id":"{}","state":"refresh"}}],"agreements":[{{"id":"{}","state":"refresh"}}],"evidence":[{{"id":"{piece}","withdrawn_on":"2026-05-01","erased_on":"2026-05-02"}}]}}"#,
        record.id, agreement.id
    );
    forge.entries.insert("standing.json".into(), standing.into_bytes());
    forge.index_erased("2026-05-02");
    let content = json(&EvidenceContent {
        id: "a".into(),
        version: 1,
        kind: countersign::codes::Kind::Discussion.into(),
        happened_on: "2026-03-10".into(),
        title: "T".into(),
        text: String::new(),
        setting: String::new(),
        details: [("a".to_owned(), "1".to_owned())].into(),
        shows: Vec::new(),
        files: Vec::new(),
    });
    let evidence = format!("evidence/{}.json", digest(&content));
    forge.entries.insert(evidence.clone(), content);
    let content = json(&QualificationContent {
        id: "q".into(),
        version: 1,
        kind: "gcse".into(),
        title: "GCSEs".into(),
        level: 2,
        amount: 5,
        progress: countersign::codes::QualificationProgress::Held.into(),
        since: "2019-08-22".into(),
        awarded_by: String::new(),
    });
    forge.entries.insert(format!("qualifications/{}.json", digest(&content)), content);
    (forge, evidence)
}

/// An agreement to show again what a record is about, by the same signer in the same words.
pub fn refresh_like(like: &Statement) -> AgreementStatement {
    AgreementStatement {
        form: 1,
        id: format!("{:032x}", 77),
        kind: AgreementKind::Refresh,
        target: None,
        practitioner: like.practitioner.clone(),
        signer: like.signer.clone(),
        framework: like.framework.clone(),
        policy: like.policy.clone(),
        indicators: vec![like.indicator.clone()],
        qualification: None,
        subject: None,
        unmet: Vec::new(),
        stage: None,
        reason: String::new(),
        declaration: String::new(),
        signed_at: like.signed_at.clone(),
        place: like.place,
        sequence: 1,
        previous: String::new(),
        app: like.app.clone(),
    }
}
