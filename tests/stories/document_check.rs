//! The passport inside a PDF: who holds only the file can check it, whatever became of its pages.

use std::path::{Path, PathBuf};

use countersign::document::{DocumentKind, ExportOptions, PagesSince, check_pdf, reread};
use countersign::passport::verify_bytes;
use countersign::sign_off::{Decision, Trust};

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, countersign, done, noon, piece, priya, program, refused};

const NAME: &str = "countersign.passport";

/// Amina with one signed piece, one that waits, and one that was signed and then withdrawn.
fn signed() -> Amina {
    let mut amina = amina();
    let mut input = piece("A walk to lunch", &["2.1/all"]);
    input.text = "She asked for the window table, and we went slowly.".into();
    let id = amina.portfolio.log(&input).unwrap();
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    amina.logs("Nobody has looked at this", &["2.3/all"]);
    let mut input = piece("A slip", &["2.4/all"]);
    input.text = "Words that were taken back.".into();
    let slip = amina.portfolio.log(&input).unwrap();
    amina.signed(&priya(), &slip, "2.4/all", Decision::NotYet);
    amina.portfolio.withdraw(&slip).unwrap();
    amina
}

fn exported(amina: &Amina, options: &ExportOptions) -> PathBuf {
    let file = amina.folder.path().join(format!("{}.pdf", options.document.code()));
    amina.portfolio.exports(options, &file).unwrap();
    file
}

/// The passport of a PDF, taken out by a program that does not know us.
fn taken_out(file: &Path) -> Vec<u8> {
    let to = file.with_extension("passport");
    let line = ["-savefile", NAME, "-o", to.to_str().unwrap()];
    let run = program("pdfdetach").args(line).arg(file).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::read(to).unwrap()
}

#[test]
fn the_passport_rides_in_every_document_and_says_no_more_than_the_pages() {
    let amina = signed();
    for kind in DocumentKind::ALL {
        let file = exported(&amina, &ExportOptions::of(kind));
        let passport = taken_out(&file);
        let verdict = verify_bytes(&passport, &Trust::default(), noon("2026-03-15")).unwrap();
        assert!(verdict.intact && verdict.records.len() == 2, "{verdict:?}");
        let text = String::from_utf8_lossy(&passport);
        let told = kind == DocumentKind::Portfolio;
        assert_eq!(text.contains("window table"), told, "{kind:?}");
        assert!(!text.contains("taken back"), "withdrawn words ride in {kind:?}");
    }
    let quiet = ExportOptions { leave_out_reflections: true, ..ExportOptions::default() };
    let passport = taken_out(&exported(&amina, &quiet));
    assert!(!String::from_utf8_lossy(&passport).contains("window table"));
}

#[test]
fn verify_takes_the_passport_out_and_tells_what_was_signed() {
    let amina = signed();
    let file = exported(&amina, &ExportOptions::default());
    let said = done(&["verify", file.to_str().unwrap()]);
    let code = check_pdf(&std::fs::read(&file).unwrap(), &Trust::default(), noon("2026-03-15"));
    for told in [
        "Pages: as they were when this PDF was made.",
        "As signed: every byte, with 2 sign-offs.",
        &code.unwrap().check_code,
        "Achieved on 2026-03-14 by Priya Nair",
        "Calm and clear.",
        "She asked for the window table",
    ] {
        assert!(said.contains(told), "missing: {told}\n{said}");
    }
    let json = done(&["verify", "--json", file.to_str().unwrap()]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["intact"], &json["pages"]), (&true.into(), &"same".into()));
}

#[test]
fn changed_pages_are_said_to_differ_and_what_was_signed_is_still_told() {
    let amina = signed();
    let file = exported(&amina, &ExportOptions::default());
    let changed = amina.folder.path().join("changed.pdf");
    let run = program("qpdf")
        .args(["--stream-data=uncompress", "--object-streams=disable"])
        .args([&file, &changed])
        .output()
        .unwrap();
    assert!(run.status.success());
    // Another letter in a word on a page.
    let mut bytes = std::fs::read(&changed).unwrap();
    let at = bytes.windows(4).position(|part| part == b")]TJ").unwrap() - 1;
    bytes[at] = if bytes[at] == 5 { 6 } else { 5 };
    std::fs::write(&changed, bytes).unwrap();
    let output = countersign(&["verify", changed.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    for told in [
        "Pages: CHANGED after this PDF was made.",
        "As signed: every byte, with 2 sign-offs.",
        "Calm and clear.",
        "She asked for the window table",
    ] {
        assert!(said.contains(told), "missing: {told}\n{said}");
    }
    let many = countersign(&["verify", file.to_str().unwrap(), changed.to_str().unwrap()]);
    let said = String::from_utf8(many.stdout).unwrap();
    assert!(said.lines().next().unwrap().ends_with("as they were when this PDF was made."));
    assert!(said.lines().nth(1).unwrap().contains("Pages: CHANGED"), "{said}");
}

#[test]
fn a_passport_changed_inside_the_pdf_is_found() {
    let amina = signed();
    let file = exported(&amina, &ExportOptions::default());
    let mut passport = taken_out(&file);
    let at = passport.len() / 2;
    passport[at] ^= 1;
    let (other, forged) = (amina.folder.path().join(NAME), amina.folder.path().join("forged.pdf"));
    std::fs::write(&other, passport).unwrap();
    let run = program("qpdf")
        .arg(&file)
        .args(["--add-attachment", other.to_str().unwrap(), "--replace", "--"])
        .arg(&forged)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let output = countersign(&["verify", forged.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Pages: as they were") && said.contains("Not as signed"), "{said}");
    assert!(!said.contains("window table"), "{said}");
}

#[test]
fn a_pdf_without_a_passport_is_refused_in_a_sentence() {
    let amina = signed();
    let options = ExportOptions { initials: true, ..ExportOptions::default() };
    let file = exported(&amina, &options);
    assert!(reread(&std::fs::read(&file).unwrap()).unwrap().0.is_empty());
    let output = countersign(&["verify", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("There is no passport inside this PDF."), "{said}");
    assert!(refused(&["verify", "--trust", "nowhere", "x.pdf"]).contains("file"));
}

#[test]
fn the_square_code_on_the_page_is_the_code_of_the_passport() {
    let amina = signed();
    for kind in [DocumentKind::Portfolio, DocumentKind::Passport] {
        let file = exported(&amina, &ExportOptions::of(kind));
        let checked =
            check_pdf(&std::fs::read(&file).unwrap(), &Trust::default(), noon("2026-03-15"));
        let code = checked.unwrap().check_code;
        let text = tool("pdftotext", &[], &file).replace(['\n', ' '], "");
        let number = text.split('\u{c}').position(|page| page.contains(&code)).unwrap() + 1;
        let pages = number.to_string();
        let page = amina.folder.path().join("page");
        let run = program("pdftoppm")
            .args(["-r", "150", "-png", "-singlefile", "-gray", "-f", &pages])
            .args([&file, &page])
            .output()
            .unwrap();
        assert!(run.status.success());
        let picture = image::open(page.with_extension("png")).unwrap().into_luma8();
        let (wide, tall) = (picture.width() as usize, picture.height() as usize);
        let light = |x: usize, y: usize| picture.get_pixel(x as u32, y as u32).0[0];
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(wide, tall, light);
        let read: Vec<String> =
            seen.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
        assert_eq!(read, [code.as_str()], "{kind:?}");
    }
}

#[test]
fn all_day_and_in_another_process_the_bytes_are_the_same() {
    let amina = signed();
    let bytes = |amina: &Amina| std::fs::read(exported(amina, &ExportOptions::default())).unwrap();
    let noon_file = bytes(&amina);
    let evening = "2026-03-14T21:30:00+00:00".parse().unwrap();
    amina.portfolio.clock().set(evening);
    assert!(bytes(&amina) == noon_file, "the evening differs from noon");
    let tomorrow = "2026-03-15T09:00:00+00:00".parse().unwrap();
    amina.portfolio.clock().set(tomorrow);
    assert!(bytes(&amina) != noon_file, "a document says on which day it was made");
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let runs = ["one.pdf", "two.pdf"].map(|name| {
        let out = amina.folder.path().join(name);
        done(&["export", &at, "-o", out.to_str().unwrap()]);
        std::fs::read(out).unwrap()
    });
    assert!(runs[0] == runs[1], "two processes differ");
}

#[test]
fn a_file_damaged_anywhere_is_answered_and_never_ends_the_program() {
    let amina = signed();
    let file = exported(&amina, &ExportOptions::of(DocumentKind::Passport));
    let good = std::fs::read(file).unwrap();
    let check = |bytes: &[u8]| check_pdf(bytes, &Trust::default(), noon("2026-03-15"));
    assert!(check(&good).unwrap().intact());
    let (mut answered, mut refused) = (0, 0);
    for step in 0..150 {
        let at = step * good.len() / 150;
        let mut bytes = good.clone();
        bytes[at] = bytes[at].wrapping_add(step as u8 | 1);
        let Ok(checked) = check(&bytes) else {
            refused += 1;
            continue;
        };
        answered += 1;
        // Either nothing that counts was hit, or it is said; a passport is never half told.
        assert!(checked.verdict.intact || checked.evidence.is_empty());
    }
    assert!(answered > 0 && refused > 0, "{answered} were answered and {refused} refused");
    for cut in (0..good.len()).step_by(good.len() / 150) {
        let cut = check(&good[..cut]);
        assert!(cut.is_err() || !cut.unwrap().intact(), "a file that ends too early is not whole");
    }
    let nested = [b"%PDF-1.7\n1 0 obj\n".as_slice(), &b"[".repeat(200_000)].concat();
    assert!(check(&nested).is_err());
    assert_eq!(reread(&good).unwrap().1, PagesSince::Same);
}
