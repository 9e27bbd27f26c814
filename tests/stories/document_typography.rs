//! Pages as a typographer would have them: what belongs together stands together, and no page is left nearly blank.

use std::path::{Path, PathBuf};

use countersign::document::{DocumentKind, ExportOptions};
use countersign::sign_off::{Decision, Judgement};

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, judgement, piece, priya, program};

fn exported(amina: &Amina, kind: DocumentKind) -> PathBuf {
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::of(kind), &file).unwrap();
    file
}

fn pages(file: &Path) -> Vec<String> {
    let text = tool("pdftotext", &["-layout"], file);
    text.split('\u{c}').map(str::to_owned).filter(|page| !page.trim().is_empty()).collect()
}

/// A word of a page: its text, left, right and bottom.
fn words(file: &Path) -> Vec<(String, f64, f64, f64)> {
    let told = tool("pdftotext", &["-bbox"], file);
    let words = told.lines().filter(|line| line.trim_start().starts_with("<word"));
    words
        .map(|line| {
            let at: Vec<f64> =
                line.split('"').skip(1).step_by(2).map(|one| one.parse().unwrap()).collect();
            let text = line.split('>').nth(1).unwrap().split('<').next().unwrap();
            (text.to_owned(), at[0], at[2], at[3])
        })
        .collect()
}

/// How much of each page is above its last ink, its foot apart.
fn filled(file: &Path) -> Vec<f64> {
    let out = file.with_extension("pages");
    std::fs::create_dir_all(&out).unwrap();
    let run = program("pdftoppm")
        .args(["-r", "20", "-gray", "-png"])
        .arg(file)
        .arg(out.join("p"))
        .status();
    assert!(run.unwrap().success());
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|page| {
            let page = image::open(page).unwrap().into_luma8();
            let room = page.height() * 9 / 10;
            let inked = |y: &u32| (0..page.width()).any(|x| page.get_pixel(x, *y).0[0] < 200);
            f64::from((0..room).rev().find(inked).unwrap_or(0)) / f64::from(room)
        })
        .collect()
}

#[test]
fn a_comment_in_the_log_has_the_whole_width() {
    let mut amina = amina();
    let id = amina.logs("A walk", &["2.1/all"]);
    let words_of_priya = "Zebra she waited until he had found the rail with his own hand, and only then did \
                          she ask whether he was ready to go on to the window zygote.";
    let said = Judgement {
        comment: words_of_priya.into(),
        ..judgement(&id, "2.1/all", Decision::Achieved)
    };
    amina.portfolio.sign(&priya(), &[said]).unwrap();
    let all = words(&exported(&amina, DocumentKind::Portfolio));
    let places: Vec<usize> = (0..all.len()).filter(|&at| all[at].0 == "Zebra").collect();
    let [_, log] = places[..] else { panic!("once in the panel, once in the log: {places:?}") };
    assert!(all[log].1 < 65.0, "it begins at the left edge of the table: {}", all[log].1);
    let right = all[log..].iter().take_while(|word| (word.3 - all[log].3).abs() < 1.0);
    let right = right.map(|word| word.2).fold(0.0, f64::max);
    assert!(right > 480.0, "it ends at {right}");
}

#[test]
fn no_page_is_left_nearly_blank_before_a_scan() {
    let mut scan = std::io::Cursor::new(Vec::new());
    let page = image::GrayImage::from_pixel(1240, 1754, image::Luma([120]));
    image::DynamicImage::from(page).write_to(&mut scan, image::ImageFormat::Png).unwrap();
    let scan = scan.into_inner();
    for lines in [1, 4, 8, 12] {
        let mut amina = amina();
        let mut input = piece("A scanned certificate", &["2.1/all"]);
        input.text = "I helped her to sit up and asked how she had slept.\n".repeat(lines);
        input.files = vec![amina.portfolio.attach("scan.png", &scan).unwrap().into()];
        amina.portfolio.log(&input).unwrap();
        let file = exported(&amina, DocumentKind::Portfolio);
        let all = pages(&file);
        let begins = all
            .iter()
            .position(|page| page.contains("Evidence in full") && page.contains("E1"))
            .unwrap();
        let filled = filled(&file)[begins];
        assert!(filled > 0.5, "{lines} lines: only {filled} of the page is used");
    }
}

#[test]
fn a_heading_its_lead_in_and_its_table_stand_on_one_page() {
    // However much stands before them.
    for lines in 0..16 {
        let mut amina = amina();
        let mut input = piece("A walk", &["2.1/all"]);
        input.text = "I helped her to sit up.\n".repeat(20 + lines);
        let id = amina.portfolio.log(&input).unwrap();
        amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
        let all = pages(&exported(&amina, DocumentKind::Portfolio));
        let heading = |page: &&String| page.lines().any(|line| line.trim() == "Who signed");
        let page = all.iter().find(heading).unwrap();
        for with_it in ["Names, roles and registration numbers", "Key fingerprint", "Priya Nair"] {
            assert!(page.contains(with_it), "{lines} lines: {with_it} is elsewhere\n{page}");
        }
    }
}

#[test]
fn contents_and_short_chapters_run_on() {
    let mut amina = amina();
    let id = amina.logs("A walk", &["2.1/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let file = exported(&amina, DocumentKind::Portfolio);
    let all = pages(&file);
    let with =
        |words: &str| all.iter().position(|page| page.lines().any(|line| line.trim() == words));
    // The contents are no page of a few lines of their own, and neither are the short chapters at the end.
    assert_eq!(with("Contents"), with("How to read this"));
    let filled = filled(&file);
    for (number, filled) in filled.iter().enumerate().skip(1).take(filled.len() - 2) {
        assert!(*filled > 0.4, "page {} is used to {filled}", number + 1);
    }
}

#[test]
fn the_annex_of_an_appraisal_names_what_a_code_is_about() {
    let mut amina = amina();
    let id = amina.logs("A walk", &["2.2/entry"]);
    amina.signed(&priya(), &id, "2.2/entry", Decision::Achieved);
    let text = tool("pdftotext", &["-layout"], &exported(&amina, DocumentKind::Appraisal));
    let (_, annex) = text.split_once("Annex: sign-offs of the period").unwrap();
    let annex = annex.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(annex.contains("2.2, entry Person-centred care (E1) Achieved Priya Nair"), "{annex}");
}
