//! The twenty-five bad inputs, 13 to 25: people, clocks, files and places. What the user sees of each,
//! word for word, and that nothing changed.

use std::fs;
use std::time::{Duration, Instant};

use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{Decision, Identity, Signer, Trust};
use countersign::vault::{Stretch, wait_after};
use countersign::{Error, Portfolio};

use crate::bad_bundles::{accepting, answered_only};
use crate::people::{
    amina, done, judgement, noon, passphrase, piece, priya, priya_says, refused, signer,
};
use crate::travel::{asked, signed_by_file, try_answer};

#[test]
fn n13_the_practitioner_signs_her_own_work() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let own = signer(&Identity { name: "amina  YUSUF".into(), ..priya_says() }, 9);
    let by = [judgement(&id, "2.1/all", Decision::Achieved)];
    let said = amina.portfolio.sign(&own, &by).unwrap_err().to_string();
    assert_eq!(
        said,
        "This signer is the owner of the portfolio. Nobody can sign off their own evidence: ask a preceptor. If you share a name with the owner, make a signer with your middle name."
    );
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
    // The newer one is the one that is known: the next must follow it.
    let known = countersign::sign_off::verify_list(&second).unwrap();
    let third =
        trust.vouch("Dyffryn", &[], Some(&known), &Clock::fixed(noon("2026-03-12"))).unwrap();
    amina.portfolio.learn_keys(&third).unwrap();
    assert!(amina.portfolio.learn_keys(&second).is_err());
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
    let (mut amina, id, _, answer) = signed_by_file();
    let older = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    amina.on("2026-03-18").withdraw_sign_off(&priya(), &record, "A mistake.").unwrap();
    let newer = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let says = |bytes: &[u8]| {
        let verdict = verify_bytes(bytes, &Trust::default(), noon("2026-03-20")).unwrap();
        (verdict.withdrawals, verdict.records[0].standing)
    };
    let (withdrawals, standing) = says(&newer);
    assert!(withdrawals.starts_with("Withdrawals: 1 known.") && !standing, "{withdrawals}");
    // What she shows instead: whole as it was made, and it says what nobody can know from it.
    let unknown = "Withdrawals: 0 known. The holder made this file on 16 March 2026 by their clock; a later withdrawal, or one left out at the end, cannot be seen here.";
    assert_eq!(says(&older), (unknown.to_owned(), true));
    let never = "Withdrawals: never checked. An answer cannot know what came after it.";
    assert_eq!(says(&answer).0, never);
    // The command line says all three lines, and no line that says "all is well".
    let file = amina.folder.path().join("older.passport");
    fs::write(&file, &older).unwrap();
    let said = done(&["verify", &file.display().to_string()]);
    assert!(said.contains(unknown) && said.contains("Keys: 1 signer, level"), "{said}");
    assert_eq!(fs::read(&file).unwrap(), older);
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
    assert_eq!(kept.files[0].name, format!("{HTML}.png"));
    // Wherever it leaves, it is the same text.
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    let table = fs::read_to_string(out.join("evidence.csv")).unwrap();
    assert!(table.contains(HTML), "{table}");
    let pdf = amina.folder.path().join("out.pdf");
    let options = countersign::document::ExportOptions::default();
    amina.portfolio.export_as(&options, &pdf, &mut |_, _| true).unwrap();
    let text = std::process::Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap().stdout;
    let text: String = String::from_utf8_lossy(&text).split_whitespace().collect();
    assert!(text.contains("<imgsrc=xonerror=alert(1)>"), "{text:.3000}");
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
    let form = amina.portfolio.attach("form.pdf", script).unwrap();
    assert_eq!(
        (form.media_type.as_str(), form.remark),
        ("application/pdf", "This PDF can do things when it is opened. It is kept, and not shown.")
    );
    let plain = amina.portfolio.attach("plain.pdf", b"%PDF-1.7\n%%EOF").unwrap();
    assert_eq!(plain.remark, "");
    // Kept to the byte, and neither drawn nor run: a document names them.
    assert_eq!(amina.portfolio.attachment_bytes(&form.digest).unwrap(), script);
    let mut input = piece("With files", &["2.1/all"]);
    input.files = vec![kept.into(), form.into()];
    amina.portfolio.log(&input).unwrap();
    let to = amina.folder.path().join("out.pdf");
    let options = countersign::document::ExportOptions::default();
    amina.portfolio.export_as(&options, &to, &mut |_, _| true).unwrap();
    let pdf = fs::read(&to).unwrap();
    assert!(!pdf.windows(11).any(|part| part == b"/JavaScript"));
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
    let options = countersign::document::ExportOptions::default();
    let to = amina.folder.path().join("out.pdf");
    let report = amina.portfolio.export_as(&options, &to, &mut |_, _| true).unwrap();
    let notes: Vec<&str> = report.notes.iter().map(|note| note.sentence.as_str()).collect();
    assert!(notes.iter().any(|note| note.contains("larger than 40 million pixels")), "{notes:?}");
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
    // The window says the same, and comes to the front when the app is started again: tests/desktop, `again`.
    amina.portfolio.lock();
    let synced = amina.folder.path().join("OneDrive - Trust/p");
    fs::create_dir(synced.parent().unwrap()).unwrap();
    fs::rename(&at, &synced).unwrap();
    let before = crate::people::contents(&synced);
    let at = synced.display().to_string();
    let said = refused(&["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"]);
    assert_eq!(
        said,
        "This portfolio is in a folder that is kept in step with the internet. Two computers could change it at once and damage it. Nothing was changed. Move it to a folder on this computer (`countersign move`), and keep your safety copies there instead."
    );
    assert_eq!(crate::people::contents(&synced), before);
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
    let greedy = text.replace("\"memory_kib\": 64", "\"memory_kib\": 67108864");
    assert_ne!(greedy, text);
    for name in ["portfolio.keys", "portfolio.keys.spare"] {
        fs::write(at.join(name), &greedy).unwrap();
    }
    let before = crate::people::contents(&at);
    let start = Instant::now();
    let said = Portfolio::open(&at, &passphrase()).map(|_| ()).unwrap_err().to_string();
    assert_eq!(
        said,
        "The file with this portfolio's keys (portfolio.keys) is damaged. Nothing was changed. Restore your latest safety copy."
    );
    assert!(start.elapsed() < Duration::from_secs(1));
    assert_eq!(crate::people::contents(&at), before);
}
