//! What matters on Windows: long paths, names of its own, stars, files that others hold. Each story that can runs elsewhere too.

use std::fs;
use std::path::Path;

use countersign::Portfolio;

use crate::people::{amina, done, passphrase, refused};

const LOG: [&str; 7] = ["--kind", "discussion", "--on", "2026-03-01", "--title", "Now", "--text"];

/// Amina's closed portfolio with a piece that has a file, and the folder around it.
pub fn closed() -> (tempfile::TempDir, String) {
    let amina = amina();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let file = amina.folder.path().join("walk.txt");
    fs::write(&file, "We walked to the dining room.").unwrap();
    let file = file.display().to_string();
    done(&[&["log", &at][..], &LOG, &["A walk with Siân, ŵ.", "--attach", &file]].concat());
    (amina.folder, at)
}

#[test]
fn a_portfolio_may_be_in_a_folder_with_a_very_long_path() {
    let (folder, at) = closed();
    let deep = format!("{}/", "a folder with a name of fifty signs and a bit more").repeat(6);
    let deep = folder.path().join(deep).join("mine");
    assert!(deep.as_os_str().len() > 300);
    let [deep, copies, file, out] =
        ["", " copies", ".backup", " out"].map(|more| format!("{}{more}", deep.display()));
    done(&["move", &at, &deep]);
    done(&[&["log", &deep][..], &LOG, &["Another walk."]].concat());
    done(&["backup", &deep, "--keep-in", &copies]);
    done(&["backup", &deep, "-o", &file]);
    done(&["restore", &file, &deep]);
    done(&["take-out", &deep, "-o", &out]);
    done(&["export", &deep, "-o", &format!("{deep}.pdf")]);
    done(&["check", &deep]);
    let portfolio = Portfolio::open(Path::new(&deep), &passphrase()).unwrap();
    assert_eq!(portfolio.evidence_list("").unwrap().items.len(), 2);
}

#[test]
fn a_portfolio_is_not_moved_into_itself_by_another_name_of_its_folder() {
    let (folder, at) = closed();
    let other = folder.path().join("PORTFOLIO");
    // Where large letters and small are not the same, the other name is a link.
    #[cfg(unix)]
    std::os::unix::fs::symlink(&at, &other).unwrap();
    if !other.exists() {
        fs::create_dir(&other).unwrap();
    }
    let inside = other.join("inside").display().to_string();
    let sentence = refused(&["move", &at, &inside]);
    assert!(sentence.starts_with("That folder is inside a portfolio"), "{sentence}");
    let itself = other.display().to_string();
    assert!(refused(&["move", &at, &itself]).starts_with("There is already something"));
    done(&["check", &at]);
    assert!(!Path::new(&at).join("inside").exists());
}

#[test]
fn a_star_is_looked_up_where_the_shell_does_not() {
    let (folder, at) = closed();
    for name in ["one.passport", "two.passport"] {
        done(&["passport", &at, "-o", &folder.path().join(name).display().to_string()]);
    }
    let all = folder.path().join("*.passport").display().to_string();
    let output = crate::people::countersign(&["verify", &all]);
    let said = String::from_utf8(output.stdout).unwrap();
    if cfg!(windows) {
        assert!(output.status.success() && said.lines().count() == 2, "{said}");
    } else {
        assert!(!output.status.success(), "the shell has looked it up already: {said}");
    }
    // A star in a text is one.
    let id = done(&[&["log", &at][..], &LOG, &["*.passport"]].concat());
    assert!(done(&["show", &at, id.trim(), "--json"]).contains("\"text\": \"*.passport\""));
}

#[test]
fn texts_are_printed_in_the_letters_they_were_written_in() {
    let (_folder, at) = closed();
    let id = done(&[&["log", &at][..], &LOG, &["Siân, ŵ, 看護."]].concat());
    assert!(done(&["show", &at, id.trim()]).contains("Siân, ŵ, 看護."));
}

/// What only Windows does.
#[cfg(windows)]
mod held {
    use std::fs::File;
    use std::os::windows::fs::OpenOptionsExt;
    use std::time::Duration;

    use super::*;

    /// Who may open it meanwhile: nobody.
    const ALONE: u32 = 0;
    /// Whoever reads, as readers of PDFs have it.
    const WITH_READERS: u32 = 1;

    fn hold(path: &Path, share: u32) -> File {
        File::options().read(true).share_mode(share).open(path).unwrap()
    }

    #[test]
    fn a_file_that_another_program_holds_is_waited_for_and_then_said_to_be_held() {
        let (folder, at) = closed();
        let keys = Path::new(&at).join("portfolio.keys");
        let copies = folder.path().join("copies").display().to_string();
        fs::remove_file(Path::new(&at).join("portfolio.keys.spare")).unwrap();
        let held = hold(&keys, ALONE);
        for verb in [vec!["readiness", &at], vec!["backup", &at, "--keep-in", &copies]] {
            let sentence = refused(&verb);
            assert!(sentence.contains("another program holds the file"), "{verb:?}: {sentence}");
        }
        std::thread::scope(|scope| {
            scope.spawn(move || {
                std::thread::sleep(Duration::from_millis(700));
                drop(held);
            });
            done(&["readiness", &at]);
        });
    }

    #[test]
    fn a_held_database_is_not_somebody_elses_folder() {
        let (_folder, at) = closed();
        let _held = hold(&Path::new(&at).join("portfolio.db"), ALONE);
        let sentence = refused(&["readiness", &at]);
        assert!(sentence.starts_with("Opening the portfolio did not work: another program"));
    }

    #[test]
    fn a_document_that_is_shown_elsewhere_is_said_to_be_and_replaced_when_it_is_closed() {
        let (folder, at) = closed();
        let pdf = folder.path().join("mine.pdf");
        let export = ["export", &at, "-o", &pdf.display().to_string()].map(str::to_owned);
        let export = export.each_ref().map(String::as_str);
        done(&export);
        let held = hold(&pdf, WITH_READERS);
        let sentence = refused(&export);
        assert!(sentence.contains("Another program has the old one open"), "{sentence}");
        drop(held);
        done(&export);
    }

    #[test]
    fn a_name_that_windows_keeps_for_itself_is_refused_in_plain_words() {
        let (folder, at) = closed();
        let place = |name: &str| folder.path().join(name).display().to_string();
        for verb in [
            vec!["export", &at, "-o", &place("CON")],
            vec!["export", &at, "-o", &place("my.pdf:hidden")],
            vec!["backup", &at, "-o", &place("nul.backup")],
            vec!["take-out", &at, "-o", &place("LPT1")],
            vec!["move", &at, &place("aux")],
            vec!["new", &place("what?"), "--name", "A", "--stage", "entry"],
        ] {
            let sentence = refused(&verb);
            assert!(
                sentence.starts_with("Windows does not take that name"),
                "{verb:?}: {sentence}"
            );
        }
    }
}
