//! Passports with an agreement that a stage is completed, and its badge: as they should be, and as somebody with ill
//! intent makes them. Every seal and signature holds.

use countersign::badge::{self, About, BadgeFacts};
use countersign::codes::AgreementKind;
use countersign::sign_off::{AgreementStatement, Decision, Digested, StageSeal, Statement};
use data_encoding::HEXLOWER;

use crate::forge::{Forge, did, digest, header, json, sealed};
use crate::forge_written::refresh_like;

/// What is forged: what it is, whether all four checkers refuse it, what is changed in the agreement, and in the badge.
struct Case {
    what: &'static str,
    holds: bool,
    agreement: (&'static str, &'static str),
    badge: (&'static str, &'static str),
    rests_on: RestsOn,
}

/// What the agreement says it rests on.
#[derive(Clone, Copy)]
enum RestsOn {
    Achieved,
    NotYet,
    Refresh,
    NotHere,
    Other,
}

const SAME: (&str, &str) = ("", "");

const fn agreement(what: &'static str, from: &'static str, to: &'static str) -> Case {
    Case { what, holds: false, agreement: (from, to), badge: SAME, rests_on: RestsOn::Achieved }
}

const fn resting(what: &'static str, rests_on: RestsOn) -> Case {
    Case { what, holds: false, agreement: SAME, badge: SAME, rests_on }
}

const fn with_badge(what: &'static str, from: &'static str, to: &'static str) -> Case {
    Case { what, holds: false, agreement: SAME, badge: (from, to), rests_on: RestsOn::Achieved }
}

const CASES: [Case; 14] = [
    Case { holds: true, ..resting("as it should be", RestsOn::Achieved) },
    resting("it rests on a decision of not yet", RestsOn::NotYet),
    resting("it rests on what is to be shown again", RestsOn::Refresh),
    resting("it rests on a record that is not here", RestsOn::NotHere),
    resting("it rests on a record that was another", RestsOn::Other),
    agreement("another kind with a stage", r#""kind":"stage""#, r#""kind":"prior-learning""#),
    agreement("a stage of nothing", r#""statements":55"#, r#""statements":0"#),
    agreement("a stage of part of one", r#""statements":55"#, r#""statements":55.0"#),
    agreement("nothing left out, said", r#","records":"#, r#","left_out":[],"records":"#),
    agreement("until a day that there is not", "2099-05-01", "2099-02-30"),
    agreement("a stage that says more", r#""title":"#, r#""more":"","title":"#),
    agreement("a stage that says less", r#""title":"Entry","#, ""),
    with_badge("a badge of another agreement", "sha256-", "sha256-A"),
    with_badge(
        "a badge for somebody else",
        r#""credentialSubject":{"id":"did:key:"#,
        r#""credentialSubject":{"id":"did:key:z"#,
    ),
];

/// Each passport, what it is, and whether it is as signed.
pub fn stages(good: &[u8]) -> Vec<(&'static str, bool, Vec<u8>)> {
    CASES.iter().map(|case| (case.what, case.holds, forged(good, case))).collect()
}

/// A passport whose badge says more of the stage than the agreement.
pub fn with_a_badge_that_says_more(good: &[u8]) -> Vec<u8> {
    forged(good, &with_badge("", "all 55 statements", "all 111 statements"))
}

fn forged(good: &[u8], case: &Case) -> Vec<u8> {
    let mut forge = Forge::new(good);
    let old = forge.keys.old.clone();
    let mut like: Option<Statement> = None;
    let achieved = forge.sign(&old, |one| {
        one.valid_until = "2099-05-01".parse().ok();
        like = Some(one.clone());
    });
    let like = like.expect("it was just made");
    let not_yet = forge.sign(&old, |one| {
        (one.decision, one.sequence) = (Decision::NotYet, 2);
        one.previous.clone_from(&achieved.digest);
        one.head.clone_from(&achieved.digest);
    });
    let refresh = refresh_like(&like);
    let again = keep(&mut forge, &refresh, SAME);
    let rests_on = match case.rests_on {
        RestsOn::Achieved => achieved,
        RestsOn::NotYet => not_yet,
        RestsOn::Refresh => Digested { id: refresh.id.clone(), digest: again.clone() },
        RestsOn::NotHere => Digested { id: "0".repeat(32), ..achieved },
        RestsOn::Other => Digested { digest: "0".repeat(64), ..achieved },
    };
    let stage = StageSeal {
        id: "entry".into(),
        title: "Entry".into(),
        statements: 55,
        left_out: Vec::new(),
        valid_until: "2099-05-01".parse().ok(),
        records: vec![rests_on],
    };
    let completed = AgreementStatement {
        id: format!("{:032x}", 78),
        kind: AgreementKind::Stage,
        indicators: Vec::new(),
        stage: Some(stage),
        sequence: 2,
        previous: again,
        ..refresh
    };
    let as_sealed = keep(&mut forge, &completed, case.agreement);
    let identity = &completed.signer.identity;
    let about = [identity.profession.trim(), &identity.registration()].join(", ");
    let facts = BadgeFacts {
        record: &completed.id,
        digest: HEXLOWER.decode(as_sealed.as_bytes()).unwrap().try_into().unwrap(),
        signer: &completed.signer.key,
        signer_name: &identity.name,
        signer_about: &about,
        holder: &completed.practitioner.key,
        holder_name: &completed.practitioner.name,
        framework: &completed.framework.id,
        version: &completed.framework.version,
        framework_digest: &completed.framework.digest,
        about: About::Stage { id: "entry", title: "Entry", statements: 55 },
        signed_at: &completed.signed_at,
        valid_until: "2099-05-01".parse().ok(),
    };
    let badge = String::from_utf8(badge::sign(&facts, &old).unwrap()).unwrap();
    let (from, to) = case.badge;
    assert!(badge.contains(from), "{from} is not in {badge}");
    let badge = badge.replacen(from, to, 1).into_bytes();
    forge.entries.insert(format!("badges/{}.json", completed.id), badge);
    forge.passport()
}

/// Seals an agreement after a change of its text; gives back its digest.
fn keep(forge: &mut Forge, agreement: &AgreementStatement, (from, to): (&str, &str)) -> String {
    let text = String::from_utf8(json(agreement)).unwrap();
    assert!(text.contains(from), "{from} is not in {text}");
    let key = forge.keys.old.clone();
    let text = text.replacen(from, to, 1);
    let jws = sealed(&header("agreement", &did(&key)), text.as_bytes(), &key);
    let sum = digest(&jws);
    forge.entries.insert(format!("agreements/{}.jws", agreement.id), jws.into_bytes());
    sum
}
