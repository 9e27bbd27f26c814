//! Three others check the same passports, good and bad, and say what we say.

use std::path::{Path, PathBuf};
use std::process::Command;

use countersign::bundle::{Kind, Writer, read};
use countersign::clock::Clock;
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{AgreementKind, Decision, ToAgree, Trust};

use crate::forge::forged;
use crate::forge_stage::stages;
use crate::forge_written::written_otherwise;
use crate::people::{Amina, priya};
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
    for noun in ["delegation", "supervision"] {
        let id = crate::working_life_signed::kept(&mut amina, noun);
        amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    }
    let share = crate::shared::with_dyffryn();
    let shared = amina.portfolio.passport_for(Include::Files, Some(&share)).unwrap();
    let path = amina.folder.path().join("shared.passport");
    shared.save_new(&path, &mut |_, _| true).unwrap();
    let good = std::fs::read(path).unwrap();
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
    let lapsed = lapsed(&mut amina, &also);
    amina.portfolio.erase(&also).unwrap();
    let erased = amina.portfolio.passport_bytes(Include::Files).unwrap();
    let mut passports = vec![first.clone(), good.clone(), erased, lapsed];
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

/// The same portfolio after everything that lowers readiness and takes no record back.
fn lapsed(amina: &mut Amina, also: &str) -> Vec<u8> {
    let erased = amina.logs("Feeding", &["5.1/all"]);
    amina.signed(&priya(), &erased, "5.1/all", Decision::Achieved);
    amina.on("2026-05-01").withdraw(also).unwrap();
    amina.on("2026-05-02").erase(&erased).unwrap();
    let prior = ToAgree::on(AgreementKind::PriorLearning, &["3.2/all"], "A course.");
    amina.portfolio.agree(&priya(), &prior).unwrap();
    // Further training is left out of the passport, and what it means for the count is not.
    amina.on("2026-05-03");
    let again = ToAgree::on(AgreementKind::Retraining, &["3.2/all"], "");
    amina.portfolio.agree(&priya(), &again).unwrap();
    amina.portfolio.passport_bytes(Include::Index).unwrap()
}

/// What we say of a passport, in the others' words.
fn ours(bytes: &[u8]) -> String {
    match verify_bytes(bytes, &Trust::default(), Clock::System.now()) {
        Ok(verdict) => {
            let standing = verdict.records.iter().filter(|record| record.standing).count();
            let (records, agreements) = (verdict.records.len(), verdict.agreements.len());
            let many = |count: usize, one: &str| {
                format!("{count} {one}{}", if count == 1 { "" } else { "s" })
            };
            let (records, agreements) = (many(records, "sign-off"), many(agreements, "agreement"));
            let mut line = format!("as signed: {records}, {standing} standing, {agreements}");
            if verdict.withdrawals.contains("does not say whether evidence") {
                line += "; it does not say whether evidence was withdrawn";
            }
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
            if let Some(share) = verdict.share {
                let (whom, purpose, until) = (share.whom, share.purpose.code(), share.until);
                line += &format!("; shared with {whom} for {purpose} until {until}");
            }
            line
        }
        Err(_) => "NOT as signed".to_owned(),
    }
}

/// Whether another says of each file what we say; gives back the lines below, on what no longer stands.
fn agrees(
    who: &str,
    program: &Path,
    arguments: &[&str],
    files: &[PathBuf],
    ours: &[String],
) -> Vec<String> {
    let folder = files[0].parent().unwrap();
    let output = Command::new(program).args(arguments).args(files).current_dir(folder).output();
    let output = output.unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let (below, verdicts): (Vec<&str>, Vec<&str>) =
        said.lines().partition(|line| line.starts_with("  "));
    assert_eq!(verdicts.len(), ours.len(), "{said}");
    let mut differ = Vec::new();
    for (number, (theirs, ours)) in verdicts.into_iter().zip(ours).enumerate() {
        if theirs != ours && !(ours == "NOT as signed" && theirs.starts_with(ours)) {
            differ.push(format!("{who}, file {number}: {theirs}; ours: {ours}"));
        }
    }
    assert_eq!(differ, Vec::<String>::new());
    below.into_iter().map(str::to_owned).collect()
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
    const { line, lines } = await globalThis.countersign.verify(new Uint8Array(readFileSync(file)));
    console.log([line, ...lines].join('\\n'));
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
    assert_eq!(expected[0], "as signed: 1 sign-off, 1 standing, 0 agreements");
    let shared = "as signed: 3 sign-offs, 2 standing, 4 agreements; shared with Dyffryn “Health” Ŵ for planning until 2099-01-31";
    assert_eq!(expected[1], shared);
    assert!(expected[2].starts_with("as signed: 4 sign-offs, 0 standing, 5 agreements"));
    assert!(expected[2].contains("; erased by its owner on 2026-05-03: evidence "));
    let own = "as signed: 4 sign-offs, 0 standing, 5 agreements; erased by its owner on 2026-05-02";
    assert!(expected[3].starts_with(own), "her own screen: {}", expected[3]);
    assert!(expected[4..].iter().all(|said| said == "NOT as signed"), "{expected:?}");
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
    for (what, holds, bytes) in stages(&passports[0]) {
        let path = folder.path().join(format!("{}.passport", files.len()));
        std::fs::write(&path, &bytes).unwrap();
        expected.push(ours(&bytes));
        files.push(path);
        let said = expected.last().unwrap();
        assert_eq!(said != "NOT as signed", holds, "{what}: {said}");
    }
    let mut taken = Vec::new();
    for (what, bytes) in written_otherwise(&passports[0]) {
        let path = folder.path().join(format!("{}.passport", files.len()));
        std::fs::write(&path, &bytes).unwrap();
        expected.push(ours(&bytes));
        files.push(path);
        if expected.last().is_some_and(|said| said != "NOT as signed") {
            taken.push(what);
        }
    }
    assert_eq!(taken, ["as it should be"]);
    let python = other.join("python/bin/python");
    let below = agrees("Python with PyJWT", &python, &["verify.py"], &files, &expected);
    let node = Path::new("node");
    let page = ["page.mjs", "verify.html"];
    assert_eq!(agrees("Node with jose", node, &["verify.mjs"], &files, &expected), below);
    assert_eq!(agrees("the page, with Web Crypto", node, &page, &files, &expected), below);
    for said in [
        "2.4/all: no longer counts, evidence withdrawn by its owner on 2026-05-01",
        "5.1/all: no longer counts, evidence erased by its owner on 2026-05-02",
        "prior-learning: no longer counts",
    ] {
        assert!(below.iter().any(|line| line.trim() == said), "{said}: {below:?}");
    }
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
