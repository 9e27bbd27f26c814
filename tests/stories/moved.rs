//! Portfolios reached through links, and folders of somebody else's where a safety copy is put back.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use crate::people::{amina, contents, done, refused};
use crate::unchanged::unchanged;

/// A portfolio with a file, in `OneDrive/p`; the place, and the portfolio's folder.
fn synced() -> (tempfile::TempDir, PathBuf) {
    let mut amina = amina();
    let mut input = crate::people::piece("Walking", &["2.1/all"]);
    input.files.push(amina.portfolio.attach("a.txt", b"a secret").unwrap().into());
    amina.portfolio.log(&input).unwrap();
    let from = amina.portfolio.folder().to_owned();
    amina.portfolio.lock();
    let to = amina.folder.path().join("OneDrive/p");
    fs::create_dir(to.parent().unwrap()).unwrap();
    fs::rename(from, &to).unwrap();
    (amina.folder, to)
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

const LEFT: &str = "could not be deleted where it was";

#[test]
fn what_is_moved_through_a_link_is_gone_where_the_link_led() {
    let (place, real) = synced();
    let link = place.path().join("mine");
    symlink("OneDrive/p", &link).unwrap();
    let own = place.path().join("own");
    let said = done(&["move", &text(&link), &text(&own)]);
    assert!(!said.contains(LEFT), "{said}");
    assert!(!real.exists() && !link.is_symlink() && contents(real.parent().unwrap()).is_empty());
    assert!(done(&["check", &text(&own)]).starts_with("All is well."));
    // A folder above it may be the link.
    let (place, real) = synced();
    symlink(real.parent().unwrap(), place.path().join("docs")).unwrap();
    let own = text(&place.path().join("own"));
    done(&["move", &text(&place.path().join("docs/p")), &own]);
    assert!(!real.exists());
    // Into itself, through a link.
    symlink(&own, place.path().join("again")).unwrap();
    let inside = text(&place.path().join("again/inside"));
    assert!(refused(&["move", &own, &inside]).starts_with("That folder is inside a portfolio"));
    assert!(done(&["check", &own]).starts_with("All is well."));
}

#[test]
fn what_links_inside_a_portfolio_lead_to_is_said_to_be_left() {
    for part in ["attachments", "portfolio.db", "portfolio.keys"] {
        let (place, real) = synced();
        let elsewhere = place.path().join("OneDrive").join(format!("the {part}"));
        fs::rename(real.join(part), &elsewhere).unwrap();
        symlink(&elsewhere, real.join(part)).unwrap();
        let own = text(&place.path().join("own"));
        let said = done(&["move", &text(&real), &own]);
        assert!(said.contains(LEFT), "{part}: {said}");
        assert!(done(&["check", &own]).starts_with("All is well."), "{part}");
        assert!(contents(Path::new(&own)).len() > 3);
    }
}

#[test]
fn a_safety_copy_never_pushes_somebody_elses_folder_aside() {
    let amina = amina();
    let at = amina.portfolio.folder().to_owned();
    amina.portfolio.lock();
    let path = |name: &str| amina.folder.path().join(name);
    let copy = text(&path("a.backup"));
    done(&["backup", &text(&at), "-o", &copy]);
    let documents = path("Documents");
    fs::create_dir(&documents).unwrap();
    fs::write(documents.join("essay.docx"), "mine").unwrap();
    symlink(&documents, path("link")).unwrap();
    fs::write(path("a file"), "mine").unwrap();
    for name in ["Documents", "link", "a file", "."] {
        let said =
            unchanged(amina.folder.path(), || refused(&["restore", &copy, &text(&path(name))]));
        assert!(said.starts_with("There is already something in that folder"), "{name}: {said}");
    }
    // Where a portfolio is, or was erased, it is kept beside what is restored; also through a link.
    symlink(&at, path("to mine")).unwrap();
    let said = done(&["restore", &copy, &text(&path("to mine"))]);
    assert!(said.contains("portfolio.before"), "{said}");
    assert!(path("to mine").is_symlink() && path("portfolio.before").is_dir());
    assert!(done(&["check", &text(&at)]).starts_with("All is well."));
    done(&["erase", &text(&at), "--everything", "--for-good"]);
    done(&["restore", &copy, &text(&at)]);
    fs::create_dir(path("empty")).unwrap();
    done(&["restore", &copy, &text(&path("empty"))]);
    assert!(done(&["check", &text(&path("empty"))]).starts_with("All is well."));
}
