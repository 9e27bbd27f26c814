//! Documents held against the rules of archives and screen readers by programs that are not ours.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use countersign::document::{DocumentKind, ExportOptions};

use crate::kept::Exports;
use crate::people::{amina, piece, python};

/// What breaks one rule each.
const FAULTS: &str = r#"
import sys, pikepdf
from pikepdf import Dictionary, Name
def first(pdf, wanted):
    return next(one for one in pdf.objects if isinstance(one, Dictionary) and "/S" in one and "/P" in one and wanted(one))
FAULTS = {
    "no-words-for-a-picture": lambda pdf: first(pdf, lambda one: "/Alt" in one).__delitem__("/Alt"),
    "heading-skipped": lambda pdf: setattr(first(pdf, lambda one: one.S == Name.H2), "S", Name.H3),
    "no-output-intent": lambda pdf: pdf.Root.__delitem__("/OutputIntents"),
    "header-of-nothing": lambda pdf: [one.__delitem__("/A") for one in pdf.objects
        if isinstance(one, Dictionary) and one.get("/S") == Name.TH and "/A" in one],
}
for name, break_it in FAULTS.items():
    with pikepdf.open(sys.argv[1]) as pdf:
        break_it(pdf)
        pdf.save(f"{sys.argv[2]}/{name}.pdf")
"#;

/// Each fault, and the rule that veraPDF names for it.
const BROKEN: [(&str, &str); 4] = [
    ("no-words-for-a-picture", "PDF/UA-1 7.3-1"),
    ("heading-skipped", "PDF/UA-1 7.4.2-1"),
    ("no-output-intent", "PDF/A-3a 6.2.4.3-2"),
    ("header-of-nothing", "PDF/UA-1 7.5-1"),
];

fn verapdf(files: &[PathBuf]) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("script/verapdf");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    Command::new(script).args(files).env("CARGO_TARGET_DIR", target).output().unwrap()
}

#[test]
fn verapdf_finds_no_fault_but_those_that_are_planted() {
    let mut amina = amina();
    let mut picture = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(40, 30).write_to(&mut picture, image::ImageFormat::Png).unwrap();
    let mut input = piece("A walk to lunch", &["2.1/all"]);
    let file = amina.portfolio.attach("kitchen.png", &picture.into_inner()).unwrap();
    input.files.push(file.into());
    amina.portfolio.log(&input).unwrap();
    let folder = amina.folder.path();
    let mut files = vec![folder.join("good.pdf")];
    amina.portfolio.exports(&ExportOptions::default(), &files[0]).unwrap();
    let run =
        Command::new(python()).args(["-c", FAULTS]).args([&files[0], folder]).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    files.extend(BROKEN.map(|(name, _)| folder.join(format!("{name}.pdf"))));
    let looked = verapdf(&files);
    assert_eq!(looked.status.code(), Some(1), "{looked:?}");
    let said = String::from_utf8_lossy(&looked.stdout);
    assert!(!said.contains("good.pdf"), "{said}");
    for (name, rule) in BROKEN {
        let told = |line: &str| line.contains(&format!("{name}.pdf: {rule}"));
        assert!(said.lines().any(told), "{name} does not break {rule}:\n{said}");
    }
}

#[test]
fn another_library_finds_what_archives_and_screen_readers_ask_for() {
    let folder = tempfile::tempdir().unwrap();
    let sample = countersign::sample::make(&folder.path().join("sample"), 40).unwrap();
    let files: Vec<_> = DocumentKind::ALL
        .into_iter()
        .map(|kind| {
            let file = folder.path().join(format!("{}.pdf", kind.code()));
            let options = ExportOptions::of(kind);
            sample.exports(&options, &file).unwrap();
            file
        })
        .collect();
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories/pdf_rules.py");
    let run = |files: &[PathBuf]| Command::new(python()).arg(&rules).args(files).output().unwrap();
    let looked = run(&files);
    let said = String::from_utf8_lossy(&looked.stdout) + String::from_utf8_lossy(&looked.stderr);
    assert!(looked.status.success(), "{said}");
    // A file with a fault is told apart.
    let bare = folder.path().join("bare.pdf");
    let plain = folder.path().join("plain.pdf");
    let made = Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable"])
        .args([&files[0], &plain])
        .status()
        .unwrap();
    assert!(made.success());
    let mut bytes = fs::read(&plain).unwrap();
    let scope = b"/Scope /Row";
    let at = bytes.windows(scope.len()).position(|part| part == scope).unwrap();
    bytes[at + 1] = b'X';
    fs::write(&bare, bytes).unwrap();
    let looked = run(&[bare]);
    assert!(String::from_utf8_lossy(&looked.stdout).contains("TH without scope"), "{looked:?}");
}
