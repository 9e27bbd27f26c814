//! The portfolio as a PDF, read with other people's tools.

use std::path::Path;

use countersign::document::{DocumentKind, ExportOptions};
use countersign::error::{Error, Outside};
use countersign::sign_off::Decision;

use crate::kept::Exports;
use crate::people::{Amina, amina, contents, piece, priya, program};

/// What a tool prints about a file.
pub fn tool(name: &str, arguments: &[&str], file: &Path) -> String {
    let output = program(name)
        .args(arguments)
        .arg(file)
        .args(if name == "pdftotext" { &["-"][..] } else { &[] })
        .output()
        .unwrap();
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Amina's portfolio with names of many letters, a picture, and decisions of each sort.
fn told() -> Amina {
    let mut amina = amina();
    let mut picture = Vec::new();
    let pixels = image::RgbImage::from_pixel(40, 30, image::Rgb([11, 91, 102]));
    image::DynamicImage::from(pixels)
        .write_to(&mut std::io::Cursor::new(&mut picture), image::ImageFormat::Png)
        .unwrap();
    let file = amina.portfolio.attach("kitchen.png", &picture).unwrap();
    let mut input =
        piece("Teaching Małgorzata Święcicka in Llanfair Pwllgwyngyll", &["2.1/all", "2.3/all"]);
    input.text =
        "Ŵyn and Siôn said: “It’s first-rate; she’s efficient.”\nZażółć gęślą jaźń.".into();
    input.files = vec![file.into()];
    let id = amina.portfolio.log(&input).unwrap();
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    amina.signed(&priya(), &id, "2.3/all", Decision::NotYet);
    amina.logs("A second piece", &["3.11/entry"]);
    amina
}

#[test]
fn the_document_says_everything_a_panel_needs_verbatim() {
    let amina = told();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    tool("qpdf", &["--check"], &file);
    let text = tool("pdftotext", &["-layout"], &file);
    for said in [
        "Portfolio of evidence",
        "Amina Yusuf",
        "Entry: support worker",
        "Contents",
        "Readiness",
        "Map of statements and evidence",
        "E1 Teaching Małgorzata Święcicka in Llanfair Pwllgwyngyll",
        "Ŵyn and Siôn said: “It’s first-rate; she’s efficient.”",
        "Zażółć gęślą jaźń.",
        "kitchen.png",
        "Sign-off log",
        "Achieved",
        "Not yet",
        "Calm and clear.",
        "HCPC OT012345",
        "Page 1 of ",
    ] {
        assert!(text.contains(said), "missing: {said}\n{text}");
    }
}

#[test]
fn it_is_tagged_titled_and_carries_its_fonts() {
    let amina = told();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    let info = tool("pdfinfo", &[], &file);
    assert!(info.contains("Title:           Portfolio of evidence of Amina Yusuf"), "{info}");
    assert!(info.contains("Tagged:          yes"), "{info}");
    let fonts = tool("pdffonts", &[], &file);
    assert!(fonts.lines().count() > 3, "regular and bold at least: {fonts}");
    for line in fonts.lines().skip(2) {
        let columns: Vec<&str> = line.split_whitespace().rev().collect();
        // From the right: object id (two), unicode map, subset, embedded.
        assert_eq!(columns[2..5], ["yes", "yes", "yes"], "{line}");
    }
    let structure = tool("pdfinfo", &["-struct-text"], &file);
    for role in ["H1", "H2", "Table", "TH", "Figure", "TOC"] {
        assert!(structure.contains(role), "{role}");
    }
}

#[test]
fn the_contents_name_the_pages_things_are_on() {
    let amina = told();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    let pages = tool("pdftotext", &["-layout"], &file);
    let pages: Vec<&str> = pages.split('\u{c}').collect();
    let contents = pages.iter().find(|page| page.contains("Contents")).unwrap();
    for heading in ["Readiness", "Sign-off log", "E2 A second piece"] {
        let line = contents.lines().find(|line| line.contains(heading)).unwrap();
        let page: usize = line.split_whitespace().last().unwrap().parse().unwrap();
        let there = pages[page - 1].lines().any(|line| line.trim().starts_with(heading));
        assert!(there, "{heading} is not on page {page}");
    }
}

#[test]
fn the_same_portfolio_on_the_same_day_gives_the_same_bytes() {
    let amina = told();
    let (one, two) = (amina.folder.path().join("1.pdf"), amina.folder.path().join("2.pdf"));
    amina.portfolio.exports(&ExportOptions::default(), &one).unwrap();
    amina.portfolio.exports(&ExportOptions::default(), &two).unwrap();
    assert_eq!(std::fs::read(one).unwrap(), std::fs::read(two).unwrap());
}

#[test]
fn an_empty_portfolio_is_a_document_too() {
    let amina = amina();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    let text = tool("pdftotext", &[], &file);
    assert!(
        text.contains("There is no evidence yet.") && text.contains("Nothing has been signed yet.")
    );
    // No page for a map and an index of nothing.
    assert!(!text.contains("Evidence index") && !text.contains("Map of statements"), "{text}");

    let appraisal = ExportOptions::of(DocumentKind::Appraisal);
    amina.portfolio.exports(&appraisal, &file).unwrap();
    let text = tool("pdftotext", &[], &file).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("I logged no evidence. No statement was signed off. For"), "{text}");
}

#[test]
fn an_export_that_cannot_be_written_leaves_the_old_file_and_no_half_one() {
    let amina = told();
    let folder = tempfile::tempdir().unwrap();
    let taken = folder.path().join("portfolio.pdf");
    std::fs::create_dir(&taken).unwrap();
    std::fs::write(taken.join("mine.txt"), "mine").unwrap();
    let before = contents(folder.path());
    let written = amina.portfolio.exports(&ExportOptions::default(), &taken);
    assert!(matches!(written, Err(Error::Outside(Outside::NoPlace))), "{written:?}");
    let nowhere = folder.path().join("missing/portfolio.pdf");
    let written = amina.portfolio.exports(&ExportOptions::default(), &nowhere).unwrap_err();
    assert_eq!(
        written.to_string(),
        "The document could not be written there. Nothing was left behind. \
         The folder is not there: choose another folder."
    );
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_stopped_export_leaves_the_old_file() {
    let amina = told();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portfolio.pdf");
    std::fs::write(&file, "%PDF-old").unwrap();
    let mut heard = 0;
    let stopped = amina.portfolio.export(&file, &mut |done, _| {
        heard += 1;
        done < 2
    });
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert!(heard > 0);
    assert_eq!(std::fs::read(&file).unwrap(), b"%PDF-old");
    assert_eq!(contents(folder.path()).len(), 1);
}
