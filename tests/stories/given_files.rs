//! Files people give: whatever program saved them, and whatever only looks like a file.

use std::fs;

use countersign::ids::Randomness;
use countersign::sign_off::Signer;
use countersign::vault::Stretch;

use crate::people::{amina, done, priya, refused};

/// A text as programs on Windows save it: with a mark, in two bytes a letter, and with their own line ends.
fn saved_by_others(text: &str) -> Vec<Vec<u8>> {
    let ends = text.replace('\n', "\r\n");
    let marked = format!("\u{feff}{ends}");
    let wide = |bytes: fn(u16) -> [u8; 2]| marked.encode_utf16().flat_map(bytes).collect();
    vec![
        ends.clone().into_bytes(),
        marked.clone().into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ]
}

#[test]
fn a_text_is_read_as_notepad_and_powershell_save_it() {
    let amina = amina();
    let folder = amina.folder.path().to_owned();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let path = |name: &str| folder.join(name).display().to_string();
    let file = path("a file");
    let signer =
        priya().file("three small words", Stretch::LIGHT, &Randomness::counted(1)).unwrap();
    let card = Signer::card_in(signer.as_bytes()).unwrap();
    fs::write(path("priya.signer"), &signer).unwrap();
    done(&[
        "trust",
        "list",
        "-o",
        &path("a.trust"),
        "--signer",
        &path("priya.signer"),
        "--organisation",
        "Dyffryn",
    ]);
    let list = fs::read_to_string(path("a.trust")).unwrap();
    done(&["passport", &at, "-o", &path("my.passport")]);
    let pack = countersign::framework::bundled()[1];
    let rules = countersign::framework::Policy::bundled("ahp-support-worker");
    for number in 0..4 {
        let save = |text: &str| fs::write(&file, &saved_by_others(text)[number]).unwrap();
        save("Siân was here.\nAll day.");
        let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"];
        let id = done(&[&log[..], &["--text-file", &file]].concat());
        let shown: serde_json::Value =
            serde_json::from_str(&done(&["show", &at, id.trim(), "--json"])).unwrap();
        assert_eq!(shown["text"], "Siân was here.\nAll day.");
        save(pack);
        done(&["framework", "check", &file]);
        // The same pack, whatever its line ends: adding it again changes nothing.
        done(&["framework", "add", &at, &file]);
        save(rules);
        done(&["framework", "rules", &at, &file]);
        save("code,stage,text\n2.1,all,Builds relationships.\n");
        done(&["framework", "wording", &at, &file]);
        save(&list);
        done(&["trust", "add", &at, &file]);
        done(&["verify", &path("my.passport"), "--trust", &file]);
        save("");
        done(&["verify", &path("my.passport"), "--marks", &file]);
        save(&signer);
        done(&["signer", "show", &file]);
        done(&["signer", "retire", &file, "-o", &path(&format!("{number}.notice"))]);
        save(&card);
        done(&[
            "signer",
            "rotate",
            &path("priya.signer"),
            "--to",
            &file,
            "-o",
            &path(&format!("{number}.next")),
        ]);
    }
    fs::write(&file, b"Caf\xe9 rota, \xa35 \x96 float").unwrap();
    let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "Ansi"];
    let id = done(&[&log[..], &["--text-file", &file]].concat());
    assert!(done(&["show", &at, id.trim()]).contains("Café rota, £5 – float"));
    fs::write(&file, b"MZ\x90\x00\x03").unwrap();
    let said = refused(&[&log[..], &["--text-file", &file]].concat());
    assert!(said.starts_with("This file is not text"), "{said}");
}

#[test]
fn a_published_text_is_read_as_a_spreadsheet_saves_it() {
    let mut amina = amina();
    for csv in [
        "code,stage,text\n2.1,all,\"The person’s wishes, first.\"\n",
        "CODE;STAGE;TEXT\r\n2.1;all;The person’s wishes, first.\r\n",
        "Code\tStage\tText\n2.1\tAll\tThe person’s wishes, first.\n",
        "sep=;\r\n2.1;all;The person’s wishes, first.\r\n;;\r\n",
        "code,stage,text,,\n2.1,all,\"The person’s wishes, first.\",,\n,,,,\n,,,,\n",
        ",code,,stage,text\n,2.1,,all,\"The person’s wishes, first.\"\n",
        "Text;Code;Stage;Note\nThe person’s wishes, first.;2.1;all;mine\n",
        "\n\n2.1,all,\"The person’s wishes, first.\"\n",
    ] {
        assert_eq!(amina.portfolio.load_wording(csv).unwrap(), 1, "{csv:?}");
        let view = amina.portfolio.framework_view().unwrap();
        let all =
            view.domains.iter().flat_map(|one| &one.competences).flat_map(|one| &one.indicators);
        let published = all.map(|one| one.published.as_str()).find(|text| !text.is_empty());
        assert_eq!(published, Some("The person’s wishes, first."), "{csv:?}");
    }
    let file = amina.folder.path().join("wording.csv");
    fs::write(&file, b"code,stage,text\r\n2.1,all,The person\x92s wishes.\r\n").unwrap();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let said = done(&["framework", "wording", &at, &file.display().to_string()]);
    assert!(said.contains("The person’s wishes."), "{said}");
}

/// How the command line ended, within some seconds.
#[cfg(target_os = "linux")]
fn within_seconds(arguments: &[&str]) -> (Option<i32>, String) {
    let start = std::time::Instant::now();
    // Little memory: what never ends must not fill it.
    let output = std::process::Command::new("sh")
        .args([
            "-c",
            "ulimit -v 2000000; exec timeout 20 \"$@\"",
            "sh",
            env!("CARGO_BIN_EXE_countersign"),
        ])
        .args(arguments)
        .env("COUNTERSIGN_PASSPHRASE", crate::people::PASSPHRASE)
        .env("SIGNER_PASSPHRASE", "three small words")
        .output()
        .unwrap();
    assert!(start.elapsed().as_secs() < 20, "{arguments:?} waits");
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
#[cfg(target_os = "linux")]
fn what_is_no_file_is_refused_and_never_waited_for() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    let folder = amina.folder.path().to_owned();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let path = |name: &str| folder.join(name).display().to_string();
    let pipe = path("pipe");
    let fifo = |at: &str| std::process::Command::new("mkfifo").arg(at).status().unwrap().success();
    assert!(fifo(&pipe));
    done(&["signer", "new", &path("priya.signer"), "--name", "Priya Nair"]);
    done(&["passport", &at, "-o", &path("my.passport")]);
    let signer = path("priya.signer");
    let log = ["log", &at, "--kind", "discussion", "--on", "2026-03-01", "--title", "T"];
    for strange in [pipe.as_str(), "/dev/zero", folder.to_str().unwrap()] {
        let item = format!("2.1/all@{id}");
        for verb in [
            &[&log[..], &["--attach", strange]].concat()[..],
            &[&log[..], &["--text-file", strange]].concat(),
            &["verify", strange],
            &["verify", &path("my.passport"), "--trust", strange],
            &["verify", &path("my.passport"), "--marks", strange],
            &["framework", "check", strange],
            &["framework", "add", &at, strange],
            &["framework", "rules", &at, strange],
            &["framework", "wording", &at, strange],
            &["framework", "replace", &at, strange, strange],
            &["trust", "add", &at, strange],
            &["signer", "show", strange],
            &["signer", "card", strange, "-o", &path("a.card")],
            &["signer", "rotate", &signer, "--to", strange, "-o", &path("a.notice")],
            &[
                "sign",
                &at,
                "--signer",
                strange,
                "--evidence",
                &id,
                "--indicator",
                "2.1/all",
                "--decision",
                "achieved",
            ],
            &["review", strange],
            &[
                "answer",
                strange,
                "--signer",
                &signer,
                "--achieved",
                &item,
                "-o",
                &path("an.answer"),
            ],
            &["replace", strange, "--signer", &signer, "--record", "x", "-o", &path("an.answer")],
            &["accept", &at, strange],
            &["restore", strange, &path("restored")],
            &["backup", "--test", strange],
            &["evidence", strange],
        ] {
            let (code, said) = within_seconds(verb);
            assert_eq!(code, Some(1), "{verb:?}: {said}");
        }
    }
    // A folder that holds pipes where files should be.
    fs::rename(format!("{at}/portfolio.keys.spare"), path("spare")).unwrap();
    fs::remove_file(format!("{at}/portfolio.keys")).unwrap();
    for name in ["portfolio.keys", "portfolio.keys.spare"] {
        assert!(fifo(&format!("{at}/{name}")));
    }
    let (code, said) = within_seconds(&["evidence", &at]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("(portfolio.keys) is damaged"), "{said}");
    assert_eq!(crate::people::countersign(&["verify"]).status.code(), Some(2));
}
