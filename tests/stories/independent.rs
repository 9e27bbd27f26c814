//! Three others check the same passports, good and bad, and say what we say.

use std::path::{Path, PathBuf};
use std::process::Command;

use countersign::bundle::{Kind, Writer, read};
use countersign::clock::Clock;
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{AgreementKind, Decision, ToAgree, Trust};

use crate::forge::forged;
use crate::people::priya;
use crate::travel::signed_by_file;

/// Passports as they come, and as somebody changed them.
fn passports() -> Vec<Vec<u8>> {
    let (mut amina, id, ..) = signed_by_file();
    let first = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let also = amina.logs("Ŵyn — \"quoted\"\u{2028}", &["2.3/all", "2.4/all"]);
    amina.signed(&priya(), &also, "2.3/all", Decision::NotYet);
    amina.signed(&priya(), &also, "2.4/all", Decision::Achieved);
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    amina.portfolio.withdraw_sign_off(&priya(), &record, "Ŵ \"\\\u{2028}").unwrap();
    for (kind, indicator) in
        [(AgreementKind::NotMyRole, "2.5/entry"), (AgreementKind::Refresh, "2.1/all")]
    {
        amina.portfolio.agree(&priya(), &ToAgree::on(kind, &[indicator], "As agreed.")).unwrap();
    }
    let good = amina.portfolio.passport_bytes(Include::Files).unwrap();
    let entries = |bytes: &[u8]| -> Vec<(String, Vec<u8>)> {
        let found = read(bytes, Kind::Passport, true).unwrap();
        found.into_iter().map(|one| (one.name, one.content.unwrap())).collect()
    };
    let packed = |entries: &[(String, Vec<u8>)]| {
        let mut writer = Writer::new(Vec::new());
        for (name, content) in entries {
            writer.add(name, content).unwrap();
        }
        writer.finish().unwrap()
    };
    let all = entries(&good);
    amina.portfolio.erase(&also).unwrap();
    let erased = amina.portfolio.passport_bytes(Include::Files).unwrap();
    let mut passports = vec![first.clone(), good.clone(), erased];
    passports.extend([[&good[..], b"x"].concat(), [b"x", &good[..]].concat()]);
    passports.extend([good[..good.len() - 1].to_vec(), good[..100].to_vec(), Vec::new()]);
    for at in 0..all.len() {
        let mut less = all.clone();
        less.remove(at);
        passports.push(packed(&less));
        let mut other = all.clone();
        let middle = other[at].1.len() / 2;
        other[at].1[middle] ^= 1;
        passports.push(packed(&other));
        let mut last = all.clone();
        *last[at].1.last_mut().unwrap() ^= 1;
        passports.push(packed(&last));
    }
    let mut old_record = all.clone();
    old_record
        .extend(entries(&first).into_iter().filter(|(name, _)| name.starts_with("evidence/")));
    passports.push(packed(&old_record));
    let mut swapped = all.clone();
    swapped.swap(2, 3);
    passports.push(packed(&swapped));
    for at in (0..good.len()).step_by(good.len() / 60) {
        let mut changed = good.clone();
        changed[at] ^= 4;
        passports.push(changed);
    }
    passports
}

/// What we say of a passport, in the others' words.
fn ours(bytes: &[u8]) -> String {
    match verify_bytes(bytes, &Trust::default(), Clock::System.now()) {
        Ok(verdict) => {
            let standing = verdict.records.iter().filter(|record| record.standing).count();
            let (records, agreements) = (verdict.records.len(), verdict.agreements.len());
            let mut line = format!(
                "as signed: {records} sign-offs, {standing} standing, {agreements} agreements"
            );
            let index = read(bytes, Kind::Passport, false).unwrap().into_iter();
            let index = index.filter(|one| one.name == "evidence/index.json");
            for index in index.filter_map(|one| one.content) {
                let index: serde_json::Value = serde_json::from_slice(&index).unwrap();
                for one in index["evidence"].as_array().unwrap() {
                    let Some(day) = one["erased_on"].as_str() else { continue };
                    let (id, version) = (one["id"].as_str().unwrap(), &one["version"]);
                    line += &format!(
                        "; erased by its owner on {day}: evidence {id}, version {version}"
                    );
                }
            }
            line
        }
        Err(_) => "NOT as signed".to_owned(),
    }
}

/// Whether another says of each file what we say.
fn agrees(who: &str, program: &Path, arguments: &[&str], files: &[PathBuf], ours: &[String]) {
    let folder = files[0].parent().unwrap();
    let output = Command::new(program).args(arguments).args(files).current_dir(folder).output();
    let output = output.unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.lines().count(), ours.len());
    for (number, (theirs, ours)) in said.lines().zip(ours).enumerate() {
        let same = theirs == ours || ours == "NOT as signed" && theirs.starts_with(ours);
        assert!(same, "{who}, file {number}: {theirs}; ours: {ours}");
    }
}

/// Runs the script inside the HTML page as the page does, with the Web Crypto of Node.
const PAGE: &str = "
import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
globalThis.crypto ??= webcrypto;
const [page, ...files] = process.argv.slice(2);
const script = readFileSync(page, 'utf8').split('<script id=\"check\">')[1].split('</script>')[0];
(0, eval)(script);
for (const file of files) {
  try {
    console.log((await globalThis.countersign.verify(new Uint8Array(readFileSync(file)))).line);
  } catch (why) {
    console.log(`NOT as signed: ${why.message}`);
    process.exitCode = 1;
  }
}
";

#[test]
fn three_others_come_to_the_same_verdict() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/verify");
    let other = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("verify");
    assert!(other.join("installed").exists(), "run script/setup test first");
    let folder = tempfile::tempdir_in(&other).unwrap();
    for name in ["verify.py", "verify.mjs", "check.js", "verify.html"] {
        std::fs::copy(shipped.join(name), folder.path().join(name)).unwrap();
    }
    std::fs::write(folder.path().join("page.mjs"), PAGE).unwrap();
    let mut expected = Vec::new();
    let mut files = Vec::new();
    let passports = passports();
    for (number, bytes) in passports.iter().enumerate() {
        let path = folder.path().join(format!("{number}.passport"));
        std::fs::write(&path, bytes).unwrap();
        expected.push(ours(bytes));
        files.push(path);
    }
    assert_eq!(expected[0], "as signed: 1 sign-offs, 1 standing, 0 agreements");
    assert_eq!(expected[1], "as signed: 3 sign-offs, 2 standing, 2 agreements");
    assert!(expected[2].starts_with("as signed: 3 sign-offs"), "{}", expected[2]);
    assert!(expected[2].contains("; erased by its owner on 2026-03-16: evidence "));
    assert!(expected[3..].iter().all(|said| said == "NOT as signed"), "{expected:?}");
    for (what, stand, bytes) in forged(&passports[0]) {
        let path = folder.path().join(format!("{}.passport", files.len()));
        std::fs::write(&path, &bytes).unwrap();
        expected.push(ours(&bytes));
        files.push(path);
        let said = expected.last().unwrap();
        match stand {
            None => assert_eq!(said, "NOT as signed", "{what}"),
            Some(stand) => assert!(said.contains(&format!(", {stand} standing")), "{what}: {said}"),
        }
    }
    let python = other.join("python/bin/python");
    agrees("Python with PyJWT", &python, &["verify.py"], &files, &expected);
    let node = Path::new("node");
    agrees("Node with jose", node, &["verify.mjs"], &files, &expected);
    agrees("the page, with Web Crypto", node, &["page.mjs", "verify.html"], &files, &expected);
}

#[test]
fn the_page_holds_the_script_word_for_word_and_names_no_place_on_the_web() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/verify");
    let page = std::fs::read_to_string(shipped.join("verify.html")).unwrap();
    let script = std::fs::read_to_string(shipped.join("check.js")).unwrap();
    assert!(page.contains(&script));
    for word in ["http:", "https:", "fetch(", "XMLHttp", "src="] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("default-src 'none'"));
}
