//! The twenty-five bad inputs: what the user sees of each, word for word, and that nothing changed.

use std::fs;
use std::time::{Duration, Instant};

use countersign::bundle::Kind;
use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{Ask, Decision, Identity, Signer, Trust, verify};
use countersign::vault::{Stretch, wait_after};
use countersign::{Error, Portfolio};
use data_encoding::BASE64URL_NOPAD;

use crate::people::{
    Amina, amina, countersign, judgement, noon, passphrase, piece, priya, priya_says, refused,
    signer,
};
use crate::tamper::{packed, with};
use crate::travel::{answered, asked, signed_by_file, try_answer};

/// What is said when Amina accepts a file that is not as it should be; nothing changes by it.
fn accepting(amina: &mut Amina, bytes: &[u8]) -> String {
    let count = |amina: &Amina| {
        (
            amina.portfolio.sealed_records().unwrap(),
            amina.portfolio.kept_answers().unwrap(),
            amina.portfolio.evidence_list("").unwrap(),
        )
    };
    let before = count(amina);
    let refused = amina.portfolio.accept(bytes).map(|_| ()).unwrap_err();
    assert_eq!(count(amina), before, "{refused}");
    refused.to_string()
}

/// Amina, who asked and was answered and has not accepted yet.
fn answered_only() -> (Amina, String, Vec<u8>, Vec<u8>) {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    let answer = answered(&ask, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    amina.on("2026-03-16");
    (amina, id, ask, answer)
}

const CHANGED: &str =
    "Changed after signing: this file is not as it was made. Nothing was imported.";
const UNSIGNED: &str =
    "Contains unsigned content: something was added to this file after it was made.";

#[test]
fn n01_one_byte_changed_in_a_bundle() {
    let (mut amina, _, _, answer) = answered_only();
    let place = answer.windows(3).rposition(|part| part == b"eyJ").unwrap() + 20;
    let mut changed = answer.clone();
    changed[place] ^= 1;
    assert!(accepting(&mut amina, &changed).starts_with(CHANGED));
    amina.portfolio.accept(&answer).unwrap();
}

#[test]
fn n02_an_extra_file_or_junk_before_or_after() {
    let (mut amina, _, _, answer) = answered_only();
    for changed in [[&b"junk"[..], &answer].concat(), [&answer[..], b"junk"].concat()] {
        let said = accepting(&mut amina, &changed);
        assert!(
            said.starts_with(UNSIGNED) || said.starts_with("This file was not opened:"),
            "{said}"
        );
    }
    assert!(accepting(&mut amina, &[&answer[..], b"junk"].concat()).starts_with(UNSIGNED));
    let mut entries: Vec<(String, Vec<u8>)> =
        countersign::bundle::read(answer.as_slice(), Kind::Answer, true)
            .unwrap()
            .into_iter()
            .map(|found| (found.name, found.content.unwrap()))
            .collect();
    entries.push(("zz.txt".into(), b"more".to_vec()));
    let said = accepting(&mut amina, &packed(&entries));
    assert!(said.starts_with(UNSIGNED), "{said}");
}

#[test]
fn n03_a_name_that_leads_out_of_the_archive() {
    let (mut amina, ..) = answered_only();
    for name in ["../evil", "/etc/evil", "a/../../evil", "C:\\evil"] {
        let said = accepting(&mut amina, &packed(&[(name.into(), b"x".to_vec())]));
        assert!(
            said.starts_with("This file was not opened:") || said.starts_with(UNSIGNED),
            "{said}"
        );
    }
    assert!(!amina.folder.path().join("evil").exists());
}

#[test]
fn n04_an_archive_that_swells_and_sizes_that_lie() {
    let (mut amina, _, _, answer) = answered_only();
    let start = Instant::now();
    for place in [18, 22] {
        let mut bomb = answer.clone();
        bomb[place..place + 4].copy_from_slice(&[0xff; 4]);
        let said = accepting(&mut amina, &bomb);
        assert!(said.contains("Nothing was"), "{said}");
    }
    assert!(start.elapsed() < Duration::from_secs(2));
}

/// A record of Amina's with other content under the same signature.
fn record() -> (Amina, String, String) {
    let (amina, ..) = signed_by_file();
    let record = amina.portfolio.sealed_records().unwrap().remove(0);
    let content = record.split('.').nth(1).unwrap();
    let content = String::from_utf8(BASE64URL_NOPAD.decode(content.as_bytes()).unwrap()).unwrap();
    (amina, record, content)
}

#[test]
fn n05_a_key_twice_in_json() {
    let text = r#"{"form":1,"form":1}"#;
    let bytes =
        packed(&[("manifest.json".into(), text.into()), ("seal.jws".into(), b"a.b.c".to_vec())]);
    let (mut amina, ..) = answered_only();
    assert!(accepting(&mut amina, &bytes).contains("Nothing was imported."));
    let (_, record, content) = record();
    let twice = content.replacen("{\"form\":1,", "{\"form\":1,\"form\":1,", 1);
    assert_ne!(twice, content);
    let said = verify(&with(&record, None, Some(twice.as_bytes()))).unwrap_err().to_string();
    assert!(said.starts_with("A sealed record does not match its signature:"), "{said}");
}

#[test]
fn n06_a_hundred_thousand_brackets() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let (mut amina, ..) = answered_only();
    let all = [
        ("manifest.json".into(), deep.clone().into_bytes()),
        ("seal.jws".into(), b"a.b.c".to_vec()),
    ];
    assert!(accepting(&mut amina, &packed(&all)).contains("Nothing was imported."));
    let said = amina.portfolio.add_framework(&deep).unwrap_err().to_string();
    assert!(said.starts_with("The framework file was not loaded:"), "{said}");
    assert_eq!(amina.portfolio.frameworks().unwrap().len(), 1);
}

#[test]
fn n07_no_signature_another_algorithm_or_a_key_inside() {
    let (_, record, _) = record();
    let header = BASE64URL_NOPAD.decode(record.split('.').next().unwrap().as_bytes()).unwrap();
    let header = String::from_utf8(header).unwrap();
    for other in ["none", "HS256"] {
        let said = verify(&with(&record, Some(&header.replace("EdDSA", other)), None)).unwrap_err();
        assert!(said.to_string().starts_with("A sealed record does not match its signature:"));
    }
    let inside = header.replace('}', ",\"jwk\":{\"kty\":\"OKP\"}}");
    assert!(verify(&with(&record, Some(&inside), None)).is_err());
}

#[test]
fn n08_a_weak_key() {
    let (_, record, _) = record();
    let header = BASE64URL_NOPAD.decode(record.split('.').next().unwrap().as_bytes()).unwrap();
    let header = String::from_utf8(header).unwrap();
    let mut weak = vec![0xed, 0x01, 1];
    weak.resize(34, 0);
    let weak = format!("did:key:z{}", bs58::encode(weak).into_string());
    let kid = header.split("\"kid\":\"").nth(1).unwrap().split('"').next().unwrap();
    let other = header.replace(kid, &format!("{weak}#{}", weak.trim_start_matches("did:key:")));
    let said = verify(&with(&record, Some(&other), None)).unwrap_err().to_string();
    assert!(said.contains("weak"), "{said}");
}

#[test]
fn n09_another_persons_answer() {
    let (mut amina, ..) = signed_by_file();
    let folder = tempfile::tempdir().unwrap();
    let new = countersign::NewPortfolio {
        name: "Bethan Rees".into(),
        stage: "entry".into(),
        framework: String::new(),
        started_in_post: None,
    };
    let clock = Clock::fixed(noon("2026-03-14"));
    let at = folder.path().join("b");
    let mut bethan =
        Portfolio::create_sample(&at, &new, clock, Randomness::counted(500_000)).unwrap();
    let id = bethan.log(&piece("Mine", &["2.1/all"])).unwrap();
    let ask = bethan.ask_by_file(&[(id.clone(), "2.1/all".into())], "Priya Nair").unwrap();
    let answer = answered(&ask.bytes, &priya(), &[judgement(&id, "2.1/all", Decision::Achieved)]);
    assert_eq!(
        accepting(&mut amina, &answer),
        "For a different practitioner: this answer belongs to another portfolio. Nothing was imported."
    );
}

#[test]
fn n10_the_same_answer_twice() {
    let (mut amina, id, ask, answer) = signed_by_file();
    assert!(amina.portfolio.accept(&answer).unwrap().again);
    assert_eq!(amina.portfolio.sign_offs_on(&id).unwrap().len(), 1);
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let file = amina.folder.path().join("again.answer");
    fs::write(&file, answer).unwrap();
    let said = countersign(&["accept", &at, &file.display().to_string()]);
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.contains("Already accepted"), "{said}");
    assert!(!ask.is_empty());
}

#[test]
fn n11_an_answer_after_the_evidence_was_edited() {
    let (mut amina, id, _, answer) = answered_only();
    for number in 2..=4 {
        amina.portfolio.amend(&id, &piece(&format!("Edit {number}"), &["2.1/all"])).unwrap();
    }
    let accepted = amina.portfolio.accept(&answer).unwrap();
    assert_eq!(accepted.sign_offs[0].remark, "Valid for version 1. Version 4 is not signed off.");
    assert_eq!(accepted.sign_offs[0].evidence[0].title, "Walking", "shown as signed");
}

#[test]
fn n12_the_words_of_an_indicator_changed() {
    let (amina, id, ..) = signed_by_file();
    let at = amina.portfolio.folder().to_owned();
    let before = amina.portfolio.sign_offs_on(&id).unwrap().remove(0).indicator_text;
    amina.portfolio.lock();
    let db = crate::people::database(&at);
    let pack: String = db.query_row("SELECT pack FROM framework", [], |row| row.get(0)).unwrap();
    let mut pack: serde_json::Value = serde_json::from_str(&pack).unwrap();
    let mut changed = 0;
    visit(&mut pack, &mut |object| {
        if object.get("id").and_then(|id| id.as_str()) == Some("2.1/all") {
            object.insert("text".into(), "Other words.".into());
            changed += 1;
        }
    });
    assert_eq!(changed, 1);
    db.execute("UPDATE framework SET pack = ?1", [pack.to_string()]).unwrap();
    drop(db);
    let portfolio = Portfolio::open(&at, &passphrase()).unwrap();
    let signed = portfolio.sign_offs_on(&id).unwrap().remove(0);
    assert_eq!(signed.indicator_text, before, "the words that were signed");
    assert!(
        signed.remark.contains("The words of this statement were changed since."),
        "{}",
        signed.remark
    );
}

/// Looks at every object of a JSON text.
fn visit(
    value: &mut serde_json::Value,
    each: &mut impl FnMut(&mut serde_json::Map<String, serde_json::Value>),
) {
    match value {
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| visit(item, each)),
        serde_json::Value::Object(fields) => {
            each(fields);
            fields.values_mut().for_each(|field| visit(field, each));
        }
        _ => {}
    }
}

#[test]
fn n13_the_practitioner_signs_her_own_work() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let own = signer(&Identity { name: "amina  YUSUF".into(), ..priya_says() }, 9);
    let by = [judgement(&id, "2.1/all", Decision::Achieved)];
    let said = amina.portfolio.sign(&own, &by).unwrap_err().to_string();
    assert!(said.contains("Nobody can sign off their own evidence: ask a preceptor."), "{said}");
    let ask = asked(&mut amina, &[(&id, "2.1/all")]);
    assert!(matches!(try_answer(&ask, &own, &by, "2026-03-15"), Err(Error::SignerIsOwner)));
    assert!(amina.portfolio.sealed_records().unwrap().is_empty());
}

#[test]
fn n14_the_same_name_with_a_new_key() {
    let (mut amina, ..) = signed_by_file();
    amina.portfolio.confirm_signer(&priya().view().fingerprint, "by-phone").unwrap();
    let id = amina.logs("Later", &["2.3/all"]);
    let ask = asked(&mut amina, &[(&id, "2.3/all")]);
    let by = [judgement(&id, "2.3/all", Decision::Achieved)];
    let answer = try_answer(&ask, &signer(&priya_says(), 8), &by, "2026-03-16").unwrap();
    amina.portfolio.accept(&answer).unwrap();
    let signed = amina.portfolio.sign_offs_on(&id).unwrap().remove(0);
    assert!(signed.assurance.starts_with("Not the key you confirmed"), "{}", signed.assurance);
    assert_eq!(signed.level, 2);
}

#[test]
fn n15_an_old_trust_list() {
    let (mut amina, ..) = signed_by_file();
    let trust = signer(&Identity { name: "Dyffryn Health Board".into(), ..priya_says() }, 20);
    let first = trust.vouch("Dyffryn", &[], None, &Clock::fixed(noon("2026-03-01"))).unwrap();
    let known = countersign::sign_off::verify_list(&first).unwrap();
    let second =
        trust.vouch("Dyffryn", &[], Some(&known), &Clock::fixed(noon("2026-03-10"))).unwrap();
    amina.portfolio.learn_keys(&second).unwrap();
    let said = amina.portfolio.learn_keys(&first).map(|_| ()).unwrap_err().to_string();
    assert_eq!(said, "This trust list is older than the one you have. The newer one is kept.");
}

#[test]
fn n16_a_clock_two_years_ahead() {
    let (mut amina, id, ask, _) = answered_only();
    let by = [judgement(&id, "2.1/all", Decision::Achieved)];
    let late = try_answer(&ask, &priya(), &by, "2028-03-15").unwrap();
    let said = accepting(&mut amina, &late);
    assert!(
        said.starts_with("Date is in the future: a record was signed by a clock that runs ahead."),
        "{said}"
    );
}

#[test]
fn n17_a_withdrawn_record_left_out() {
    let (amina, ..) = signed_by_file();
    let passport = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let verdict = verify_bytes(&passport, &Trust::default(), noon("2026-03-20")).unwrap();
    assert!(verdict.withdrawals.contains("cannot be seen here"), "{}", verdict.withdrawals);
}

#[test]
fn n18_html_in_a_text_and_a_file_name_is_text() {
    const HTML: &str = "<img src=x onerror=alert(1)>";
    let mut amina = amina();
    let file = amina.portfolio.attach(&format!("{HTML}.png"), b"\x89PNG\r\n\x1A\nbroken").unwrap();
    let mut input = piece(HTML, &["2.1/all"]);
    input.text = HTML.into();
    input.files.push(file.into());
    let id = amina.portfolio.log(&input).unwrap();
    let kept = amina.portfolio.evidence(&id).unwrap();
    assert_eq!((kept.summary.title.as_str(), kept.text.as_str()), (HTML, HTML));
    assert!(kept.files[0].name.starts_with("<img"));
    // That no screen makes HTML of a text is kept by tests/house (no `{@html}`) and by the window's policy.
    let policy = include_str!("../../src-tauri/tauri.conf.json");
    assert!(policy.contains("script-src 'self'") && policy.contains("default-src 'none'"));
}

#[test]
fn n19_an_svg_or_html_file_is_kept_and_never_drawn() {
    let mut amina = amina();
    for (name, bytes) in [
        (
            "map.svg",
            &b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"[..],
        ),
        ("page.html", b"<html><script>alert(1)</script></html>"),
        ("picture.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ] {
        let kept = amina.portfolio.attach(name, bytes).unwrap();
        assert!(!kept.media_type.starts_with("image/"), "{name}: only a picture is drawn");
        assert_eq!(amina.portfolio.attachment_bytes(&kept.digest).unwrap(), bytes);
        assert_eq!(
            kept.remark,
            if name == "picture.png" {
                "The name of this file says it is something else than it is. It is kept, and not shown."
            } else {
                "This sort of file can do things when it is opened. It is kept, and not shown."
            }
        );
    }
}

#[test]
fn n20_a_program_named_pdf() {
    let mut amina = amina();
    let kept = amina.portfolio.attach("certificate.pdf", b"MZ\x90\x00\x03 a program").unwrap();
    assert_eq!(
        (kept.media_type.as_str(), kept.remark),
        (
            "application/octet-stream",
            "The name of this file says it is something else than it is. It is kept, and not shown."
        )
    );
    let script = b"%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>>";
    let kept = amina.portfolio.attach("form.pdf", script).unwrap();
    assert_eq!(
        (kept.media_type.as_str(), kept.remark),
        ("application/pdf", ""),
        "never opened, so never run"
    );
}

#[test]
fn n21_a_picture_of_twenty_thousand_by_twenty_thousand() {
    let mut amina = amina();
    let mut small = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(4, 4).write_to(&mut small, image::ImageFormat::Png).unwrap();
    let mut bomb = small.into_inner();
    for place in [16, 20] {
        bomb[place..place + 4].copy_from_slice(&20_000_u32.to_be_bytes());
    }
    let sum = crc32fast::hash(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&sum);
    let file = amina.portfolio.attach("huge.png", &bomb).unwrap();
    let mut input = piece("Huge", &["2.1/all"]);
    input.files.push(file.into());
    amina.portfolio.log(&input).unwrap();
    let start = Instant::now();
    let report =
        amina.portfolio.export(&amina.folder.path().join("out.pdf"), &mut |_, _| true).unwrap();
    let notes: Vec<&str> = report.notes.iter().map(|note| note.sentence.as_str()).collect();
    assert!(notes.iter().any(|note| note.contains("too large")), "{notes:?}");
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn n22_a_formula_in_a_table() {
    let mut amina = amina();
    amina.logs("=HYPERLINK(\"http://x\")", &["2.1/all"]);
    let to = amina.folder.path().join("out");
    amina.portfolio.write_readable(&to).unwrap();
    let table = fs::read_to_string(to.join("evidence.csv")).unwrap();
    assert!(table.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{table}");
}

#[test]
fn n23_a_full_disk() {
    // On a real small disk: places::on_a_full_disk_nothing_is_saved_nothing_is_lost_and_taking_away_still_works.
    let said = Error::io("Keeping the file")(std::io::ErrorKind::StorageFull.into()).to_string();
    assert_eq!(
        said,
        "The disk is full, so this was not saved. Nothing already saved is lost. Make some room and try again."
    );
}

#[test]
fn n24_a_second_window_and_a_synced_folder() {
    let mut amina = amina();
    amina.logs("Walking", &["2.1/all"]);
    let at = amina.portfolio.folder().display().to_string();
    let said = refused(&["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"]);
    assert_eq!(
        said,
        "This portfolio is open in another window or program. Close it there, then try again."
    );
    assert_eq!(amina.portfolio.evidence_list("").unwrap().total, 1);
    let synced =
        Portfolio::may_live_in("/home/a/OneDrive - Trust/p".as_ref()).unwrap_err().to_string();
    assert!(
        synced.starts_with("This portfolio is in a folder that is kept in step with the internet.")
    );
    assert!(synced.contains("Nothing was changed. Move it"), "{synced}");
}

#[test]
fn n25_a_keyring_that_asks_for_64_gib_and_five_wrong_passphrases() {
    let file = priya().file("three small words", Stretch::LIGHT, &Randomness::counted(1)).unwrap();
    let greedy = file.replacen("\"memory_kib\":64", "\"memory_kib\":67108864", 1);
    assert_ne!(greedy, file);
    let start = Instant::now();
    let said = Signer::open(greedy.as_bytes(), "three small words").map(|_| ()).unwrap_err();
    assert!(said.to_string().contains("it asks for more memory or time than is safe"), "{said}");
    assert!(start.elapsed() < Duration::from_secs(1));
    let mut amina = amina();
    amina.logs("Walking", &["2.1/all"]);
    let at = amina.portfolio.folder().to_owned();
    amina.portfolio.lock();
    let keys = at.join("portfolio.keys");
    let before = crate::people::contents(&at);
    for _ in 0..5 {
        let wrong = Portfolio::open(&at, &countersign::Passphrase::new("quite yellow kettle"));
        assert_eq!(
            wrong.map(|_| ()).unwrap_err().to_string(),
            "That does not open this portfolio. Check capital letters and try again, or use your recovery key."
        );
    }
    assert_eq!(crate::people::contents(&at), before);
    let waits: Vec<u64> = (1..=6).map(|wrong| wait_after(wrong).as_secs()).collect();
    assert_eq!(
        waits,
        [0, 0, 2, 4, 8, 16],
        "each try waits longer, before the passphrase is looked at"
    );
    let text = fs::read_to_string(&keys).unwrap();
    let greedy = text.replace("\"memory_kib\":64", "\"memory_kib\":67108864");
    assert_ne!(greedy, text);
    for name in ["portfolio.keys", "portfolio.keys.spare"] {
        fs::write(at.join(name), &greedy).unwrap();
    }
    let said = Portfolio::open(&at, &passphrase()).map(|_| ()).unwrap_err().to_string();
    assert!(
        said.contains("portfolio's keys (portfolio.keys) is damaged. Nothing was changed."),
        "{said}"
    );
    assert!(matches!(Ask::open(b"").map(|_| ()), Err(Error::BundleInvalid { .. })));
}
