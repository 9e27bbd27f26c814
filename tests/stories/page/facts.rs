//! What the page takes from us word for word: sentences, kinds of evidence, and which letters look the same.

use std::collections::BTreeMap;
use std::path::Path;

use countersign::Error;
use countersign::clock::Clock;
use countersign::codes::Device;
use countersign::error::{BadgeFault, EntryFault, Why};
use countersign::evidence::Kind;
use countersign::sign_off::{
    DECLARATION, DECLARATION_ONCE, Decision, Statement, Trust, assurance, verify, verify_notice,
};
use serde_json::json;

use crate::people::{noon, priya, priya_says};

/// The sentences of refusals the page can come to; `{problem}` stands for what is wrong.
fn sentences() -> BTreeMap<&'static str, String> {
    let problem = "{problem}";
    [
        ("bundle_invalid", Error::BundleInvalid { problem }),
        ("bundle_changed", Error::BundleChanged),
        ("bundle_unsigned", Error::BundleUnsigned),
        ("bundle_too_large", Error::BundleTooLarge),
        ("record_invalid", Error::RecordInvalid { problem }),
        ("badge_invalid", BadgeFault::Invalid { problem }.into()),
        ("signer_invalid", Error::SignerInvalid { problem }),
        ("wrong_passphrase", Error::WrongPassphrase),
        ("weak_passphrase", Error::WeakPassphrase { least: 8 }),
        ("easy_passphrase", Error::EasyPassphrase),
        ("signer_is_owner", Error::SignerIsOwner),
        ("no_decision", Error::Missing { what: "A decision", field: "judgements" }),
        ("no_evidence", Error::Missing { what: "The evidence", field: "evidence" }),
        ("no_name", Error::Missing { what: "The signer's name", field: "name" }),
        ("no_such_evidence", Error::NoSuchEvidence),
        ("no_such_attachment", Error::NoSuchAttachment),
        ("no_such_record", Error::NoSuchRecord),
        ("does_not_show", Error::EvidenceDoesNotShow),
        ("changed_since_shown", Error::ChangedSinceShown),
        ("decided_twice", Error::DecidedTwice),
        ("signed_in_future", Error::SignedInFuture),
        ("signed_too_early", Error::SignedTooEarly),
        ("not_the_signer", Error::NotTheSigner),
        ("no_feedback", EntryFault::new("feedback", "said", Why::Missing).into()),
        ("long_feedback", EntryFault::new("feedback", "said", Why::TooLong(5_000)).into()),
        ("long_role", EntryFault::new("feedback", "role", Why::TooLong(300)).into()),
    ]
    .map(|(name, error)| (name, error.to_string()))
    .into()
}

/// Which letters look like which: each that is not its own likeness, with what it looks like.
fn likenesses() -> String {
    let mut lines = BTreeMap::<String, String>::new();
    for one in '\u{80}'..=char::MAX {
        letter(one, &mut lines);
    }
    for one in '\0'..'\u{80}' {
        letter(one, &mut lines);
    }
    let lines: Vec<String> = lines.iter().map(|(like, all)| format!("{like}\t{all}")).collect();
    lines.join("\n")
}

fn letter(one: char, lines: &mut BTreeMap<String, String>) {
    use unicode_normalization::UnicodeNormalization;
    let apart: String = one.nfd().collect();
    // What is taken apart is looked up part by part.
    if apart.chars().count() != 1 || !apart.starts_with(one) || one.is_control() {
        return;
    }
    let like: String = unicode_security::skeleton(&apart).collect();
    if like != apart {
        lines.entry(like).or_default().push(one);
    }
}

/// What is said of keys, where all there is to know them by is in the file itself.
fn assurances() -> BTreeMap<&'static str, String> {
    let (mut amina, id, ..) = crate::travel::signed_by_file();
    let record = amina.portfolio.sealed_records().unwrap().remove(0);
    let own = verify(&record).unwrap();
    let here = Statement { place: Device::Practitioner, ..own.clone() };
    let once = Statement { declaration: DECLARATION_ONCE.to_owned(), ..own.clone() };
    let (key, clock) = (priya(), Clock::fixed(noon("2026-03-01")));
    let notices = [key.report_lost(noon("2026-03-01"), &clock), key.retire(&clock)];
    let [lost, retired] = notices.map(|jws| Trust {
        notices: vec![verify_notice(&jws.unwrap()).unwrap()],
        ..Trust::default()
    });
    let twin = crate::people::signer(&priya_says(), 8);
    let piece = amina.logs("Twice", &["2.3/all"]);
    amina.signed(&twin, &piece, "2.3/all", Decision::Achieved);
    assert_ne!(id, piece);
    let shared = amina.portfolio.trust().unwrap();
    [
        ("own", &own, &Trust::default()),
        ("here", &here, &Trust::default()),
        ("once", &once, &Trust::default()),
        ("lost", &own, &lost),
        ("retired", &own, &retired),
        ("same_number", &own, &shared),
        ("here_same_number", &here, &shared),
    ]
    .map(|(name, one, trust)| (name, assurance(one, trust, None).unwrap().words.to_owned()))
    .into()
}

#[test]
fn the_page_says_what_we_say() {
    let facts = json!({
        "app": env!("CARGO_PKG_VERSION"),
        "declarations": { "kept": DECLARATION, "once": DECLARATION_ONCE },
        "assurance": assurances(),
        "sentences": sentences(),
        "kinds": Kind::forms(),
    });
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/page/core");
    let text = format!("{}\n", serde_json::to_string_pretty(&facts).unwrap());
    super::at(&here.join("facts.json"), text.as_bytes());
    super::at(&here.join("likenesses.txt"), likenesses().as_bytes());
}
