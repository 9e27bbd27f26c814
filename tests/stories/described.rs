//! What a picture shows: said by the person, read in its place by who cannot see it, and gone with the picture.

use std::process::Command;

use countersign::document::{DocumentKind, ExportOptions};
use countersign::safety::{self, Opener};
use countersign::sign_off::Decision;
use countersign::{Error, Portfolio};
use image::{DynamicImage, ImageFormat};

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, contents, done, passphrase, piece, priya, python, refused};
use crate::traces::traces;

const SHOWS: &str = "A kettle in a tipper, zqtipperuk beside a stool (and \u{201c}tea\u{201d}).";
/// What another library reads in place of each picture of a document.
const ALTS: &str = r#"
import sys, pikepdf
with pikepdf.open(sys.argv[1]) as pdf:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name.Figure:
            print(str(one.get("/Alt")))
"#;

fn picture(width: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::new_rgb8(width, 30).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Amina with a piece of two pictures: she says what the first shows and skips the second.
fn told() -> (Amina, String, String) {
    let mut amina = amina();
    let first = amina.portfolio.attach("kitchen.png", &picture(40)).unwrap();
    let second = amina.portfolio.attach("stairs.png", &picture(50)).unwrap();
    assert_eq!(first.description, "");
    amina.portfolio.describe(&first.digest, SHOWS).unwrap();
    let digest = first.digest.clone();
    let mut input = piece("Tea", &["2.1/all"]);
    input.files = vec![first.into(), second.into()];
    let id = amina.portfolio.log(&input).unwrap();
    (amina, id, digest)
}

fn alts(amina: &Amina, options: &ExportOptions) -> String {
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(options, &file).unwrap();
    let read = Command::new(python()).args(["-c", ALTS]).arg(&file).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap()
}

#[test]
fn who_cannot_see_a_picture_is_told_what_the_person_said_or_that_nobody_did() {
    let (mut amina, id, digest) = told();
    let options = ExportOptions::of(DocumentKind::Portfolio);
    let read = alts(&amina, &options);
    assert!(read.lines().any(|line| line == SHOWS), "{read}");
    let skipped = "Picture stairs.png. No description was given.";
    assert!(read.lines().any(|line| line == skipped), "{read}");
    let file = amina.folder.path().join("out.pdf");
    assert!(done(&["verify", file.to_str().unwrap()]).contains("as they were"));
    // Changed at any time: no new version, and what was signed stays as it was.
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let records = amina.portfolio.sealed_records().unwrap();
    amina.portfolio.describe(&digest, "  A kettle\nwith Priya Nair. ").unwrap();
    let evidence = amina.portfolio.evidence(&id).unwrap();
    assert_eq!((evidence.summary.version, evidence.saved_at.len()), (1, 1));
    assert_eq!(evidence.files[0].description, "A kettle with Priya Nair.");
    assert_eq!(amina.portfolio.sealed_records().unwrap(), records);
    assert!(alts(&amina, &options).contains("A kettle with Priya Nair."));
    let initials = alts(&amina, &ExportOptions { initials: true, ..options });
    assert!(initials.contains("A kettle with P.N."), "{initials}");
    // The same picture again is not asked about again.
    assert_eq!(
        amina.portfolio.attach("again.png", &picture(40)).unwrap().description,
        "A kettle with Priya Nair."
    );
}

#[test]
fn a_description_is_looked_at_for_names_and_has_an_end() {
    let (mut amina, id, digest) = told();
    amina.portfolio.describe(&digest, "Mrs Jones, NHS number 943 476 5919").unwrap();
    let found = amina.portfolio.privacy_of(&id).unwrap();
    assert!(found.iter().any(|one| one.field == "pictures"), "{found:?}");
    let long = amina.portfolio.describe(&digest, &"a".repeat(301));
    assert!(matches!(long, Err(Error::TooLong { .. })), "{long:?}");
    let text = amina.portfolio.attach("plan.txt", b"a plan").unwrap();
    assert!(matches!(amina.portfolio.describe(&text.digest, "A plan"), Err(Error::NotAPicture)));
    let nothing = amina.portfolio.describe(&"0".repeat(64), "A plan");
    assert!(matches!(nothing, Err(Error::NoSuchAttachment)));
}

#[test]
fn it_is_said_on_the_command_line_too() {
    let (amina, id, _) = told();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let shown = done(&["show", &at, &id]);
    assert!(shown.contains(SHOWS) && shown.contains("No description was given."), "{shown}");
    let which = refused(&["describe", &at, &id, "--shows", "Steps"]);
    assert!(which.contains("The name of the picture"), "{which}");
    done(&["describe", &at, &id, "--file", "stairs.png", "--shows", "- five steps"]);
    assert!(done(&["show", &at, &id]).contains("    - five steps"));
    done(&["describe", &at, &id, "--file", "stairs.png", "--shows", ""]);
    assert!(!done(&["show", &at, &id]).contains("five steps"));
    drop(amina.folder);
}

#[test]
fn it_is_erased_with_the_picture_and_stays_where_another_piece_has_that() {
    let (mut amina, id, digest) = told();
    let mut other = piece("Tea again", &["2.3/all"]);
    other.files = vec![amina.portfolio.attach("kitchen.png", &picture(40)).unwrap().into()];
    let other = amina.portfolio.log(&other).unwrap();
    let at = amina.portfolio.folder().to_owned();
    amina.portfolio.erase(&id).unwrap();
    assert_eq!(amina.portfolio.evidence(&other).unwrap().files[0].description, SHOWS);
    let before = traces(&at, &["zqtipperuk"]);
    assert!(before.iter().any(|one| one.starts_with("attachment.description")), "{before:?}");
    let pictures = contents(&at.join("attachments")).len();
    amina.portfolio.erase(&other).unwrap();
    assert_eq!(contents(&at.join("attachments")).len(), pictures - 1);
    assert_eq!(traces(&at, &["zqtipperuk"]), Vec::<String>::new());
    assert!(matches!(amina.portfolio.describe(&digest, SHOWS), Err(Error::NoSuchAttachment)));
}

#[test]
fn it_is_taken_out_copied_and_brought_back() {
    let (amina, id, _) = told();
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    let all: serde_json::Value =
        serde_json::from_slice(&std::fs::read(out.join("data.json")).unwrap()).unwrap();
    let kept = all["tables"]["attachment"].as_array().unwrap();
    assert!(kept.iter().any(|row| row["description"] == SHOWS), "{kept:?}");
    let file = amina.folder.path().join("mine.backup");
    amina.portfolio.back_up(&file).unwrap();
    let to = amina.folder.path().join("restored");
    safety::restore(&file, &to, Opener::Passphrase(&passphrase())).unwrap();
    let again = Portfolio::open(&to, &passphrase()).unwrap();
    assert_eq!(again.evidence(&id).unwrap().files[0].description, SHOWS);
    drop(again);
    // And saved from a damaged file row by row, as every table is.
    let saved = amina.folder.path().join("saved");
    safety::recover(&to, &saved, Opener::Passphrase(&passphrase())).unwrap();
    let again = Portfolio::open(&saved, &passphrase()).unwrap();
    assert_eq!(again.evidence(&id).unwrap().files[0].description, SHOWS);
}

#[test]
fn the_words_are_read_aloud_in_the_place_of_the_picture() {
    let (amina, ..) = told();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::of(DocumentKind::Portfolio), &file).unwrap();
    // On no page for the eye, and in the structure for the ear.
    assert!(!tool("pdftotext", &[], &file).contains("zqtipperuk"));
    let structure = tool("pdfinfo", &["-struct"], &file);
    assert!(structure.contains("Figure"), "{structure}");
}
