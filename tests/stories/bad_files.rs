//! The twenty-five bad inputs, 18 to 22: texts and files that want to be more than they are. What the user
//! sees of each, word for word, and that nothing changed.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::kept::Exports;
use crate::people::{Amina, amina, piece};
use crate::unchanged::{changes, unchanged};

/// Writes the portfolio as a PDF, which leaves it as it was; answers what the report says.
fn exported(amina: &Amina, to: &Path) -> Vec<String> {
    let options = countersign::document::ExportOptions::default();
    let report =
        unchanged(amina.portfolio.folder(), || amina.portfolio.exports(&options, to).unwrap());
    report.notes.into_iter().map(|note| note.sentence).collect()
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
    unchanged(amina.portfolio.folder(), || amina.portfolio.write_readable(&out).unwrap());
    let table = fs::read_to_string(out.join("evidence.csv")).unwrap();
    assert!(table.contains(HTML), "{table}");
    let pdf = amina.folder.path().join("out.pdf");
    exported(&amina, &pdf);
    let text = crate::people::program("pdftotext").arg(&pdf).arg("-").output().unwrap().stdout;
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
        let at = amina.portfolio.folder().to_owned();
        let (kept, changed) = changes(&at, || amina.portfolio.attach(name, bytes).unwrap());
        let only = |name: &String| name == "portfolio.db" || name.starts_with("attachments");
        assert!(changed.iter().all(only), "{changed:?}");
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
    assert_eq!(
        exported(&amina, &to),
        [
            "E1, file certificate.pdf (15 bytes): kept in the portfolio.",
            "E1, file form.pdf (70 bytes): kept in the portfolio, because it holds a script."
        ]
    );
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
    // That it needs little memory: document_files::odd_files_need_little_memory.
    assert_eq!(
        exported(&amina, &amina.folder.path().join("out.pdf")),
        [
            "Attached picture of E1: huge.png: not shown, because it is larger than 40 million pixels."
        ]
    );
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn n22_a_formula_in_a_table() {
    let mut amina = amina();
    amina.logs("=HYPERLINK(\"http://x\")", &["2.1/all"]);
    let to = amina.folder.path().join("out");
    unchanged(amina.portfolio.folder(), || amina.portfolio.write_readable(&to).unwrap());
    let mut table = csv::Reader::from_path(to.join("evidence.csv")).unwrap();
    let row = table.records().next().unwrap().unwrap();
    assert_eq!(&row[4], "'=HYPERLINK(\"http://x\")");
}
