//! Files in documents: what is attached to evidence, what rides inside, and what a reader finds changed.

use std::path::Path;
use std::process::Command;

use countersign::Error;
use countersign::document::{DocumentKind, ExportOptions, NoteAbout, PagesSince, reread};

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, contents, piece, program};

/// A JPEG cut short, a PNG that says it is 20,000 by 20,000, a PDF with a script, and a plain PDF.
fn with_odd_files() -> Amina {
    let mut amina = amina();
    let picture =
        image::DynamicImage::from(image::RgbImage::from_pixel(64, 48, image::Rgb([9, 9, 9])));
    let file = |format| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    };
    let mut cut = file(image::ImageFormat::Jpeg);
    cut.truncate(cut.len() / 2);
    let mut bomb = file(image::ImageFormat::Png);
    bomb[16..20].copy_from_slice(&20_000u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&20_000u32.to_be_bytes());
    let script =
        b"%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n".to_vec();
    let plain = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n".to_vec();
    let mut input = piece("Odd files", &["2.1/all"]);
    for (name, bytes) in
        [("cut.jpg", cut), ("bomb.png", bomb), ("script.pdf", script), ("plan.pdf", plain)]
    {
        input.files.push(amina.portfolio.attach(name, &bytes).unwrap().into());
    }
    amina.portfolio.log(&input).unwrap();
    amina
}

fn whole() -> ExportOptions {
    ExportOptions::of(DocumentKind::Portfolio)
}

#[test]
fn the_report_names_every_file_a_reader_will_not_see() {
    let amina = with_odd_files();
    let file = amina.folder.path().join("out.pdf");
    let report = amina.portfolio.exports(&whole(), &file).unwrap();
    let notes: Vec<&str> = report.notes.iter().map(|note| note.sentence.as_str()).collect();
    assert_eq!(
        notes,
        [
            "E1, file script.pdf (72 bytes): kept in the portfolio, because it holds a script.",
            "E1, file plan.pdf (40 bytes): kept in the portfolio.",
            "Attached picture of E1: cut.jpg: not shown, because the file is cut short or damaged.",
            "Attached picture of E1: bomb.png: not shown, because it is larger than 40 million pixels.",
        ]
    );
    assert_eq!(report.notes[0].about, NoteAbout::File);
    let text = tool("pdftotext", &[], &file);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("cut.jpg. Why: the file is cut short or damaged."), "{text}");
}

#[test]
fn odd_files_need_little_memory() {
    let amina = with_odd_files();
    let at = amina.portfolio.folder().display().to_string();
    drop(amina.portfolio);
    let out = amina.folder.path().join("out.pdf").display().to_string();
    let line = format!(
        "ulimit -v 400000; exec '{}' export '{at}' -o '{out}'",
        env!("CARGO_BIN_EXE_countersign")
    );
    let output = Command::new("bash")
        .args(["-c", &line])
        .env("COUNTERSIGN_PASSPHRASE", crate::people::PASSPHRASE)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn files_ride_inside_by_choice_but_never_a_script() {
    let amina = with_odd_files();
    let file = amina.folder.path().join("out.pdf");
    let options = ExportOptions { embed_files: true, ..whole() };
    amina.portfolio.exports(&options, &file).unwrap();
    let listed = tool("pdfdetach", &["-list"], &file);
    assert!(listed.contains("E1 plan.pdf") && !listed.contains("script.pdf"), "{listed}");
    let (inside, _) = reread(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(inside.len(), 2);
    assert_eq!(inside[1].name, "countersign.passport");
    assert!(inside[0].bytes.starts_with(b"%PDF-1.4") && inside[0].media_type == "application/pdf");
}

#[test]
fn a_changed_page_is_noticed_and_a_file_saved_again_is_not() {
    let mut amina = amina();
    amina.logs("A walk to the dining room", &["2.1/all"]);
    let folder = tempfile::tempdir().unwrap();
    let (file, again, plain) = (
        folder.path().join("out.pdf"),
        folder.path().join("again.pdf"),
        folder.path().join("plain.pdf"),
    );
    amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    let since = |file: &Path| reread(&std::fs::read(file).unwrap()).unwrap().1;
    assert_eq!(since(&file), PagesSince::Same);
    let qpdf = |arguments: &[&str], to: &Path| {
        let run = program("qpdf").args(arguments).arg(&file).arg(to).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    };
    qpdf(&["--linearize"], &again);
    assert_eq!(since(&again), PagesSince::Same);
    qpdf(&["--stream-data=uncompress", "--object-streams=disable"], &plain);
    assert_eq!(since(&plain), PagesSince::Same);
    let mut bytes = std::fs::read(&plain).unwrap();
    let ink = b" rg\n";
    let at = bytes.windows(ink.len()).position(|part| part == ink).unwrap();
    bytes[at - 1] = if bytes[at - 1] == b'1' { b'2' } else { b'1' };
    assert_eq!(reread(&bytes).unwrap().1, PagesSince::Changed);
    assert!(reread(b"no PDF at all").is_err());
}

#[test]
fn a_place_that_takes_no_file_is_refused_in_a_sentence() {
    let amina = with_odd_files();
    let refused =
        amina.portfolio.exports(&ExportOptions::default(), Path::new("/proc/portfolio.pdf"));
    assert!(matches!(refused, Err(Error::CannotWrite { .. })), "{refused:?}");
}

#[test]
fn an_export_stopped_half_way_leaves_the_old_file() {
    let mut amina = amina();
    for number in 0..30 {
        amina.logs(&format!("Piece {number}"), &["2.1/all"]);
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portfolio.pdf");
    std::fs::write(&file, "%PDF-old").unwrap();
    let stopped = amina.portfolio.export(&file, &mut |done, total| total == 0 || done < total / 2);
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(contents(folder.path()), [(file.display().to_string(), b"%PDF-old".to_vec())]);
}

#[test]
fn two_files_of_one_name_both_come_out_and_names_stand_in_the_order_of_their_bytes() {
    let mut amina = amina();
    let mut input = piece("Four files", &["2.1/all"]);
    for (name, words) in [
        ("notes.txt", "first"),
        ("notes.txt", "second"),
        ("Notes.TXT", "third"),
        ("Si\u{e2}n.txt", "fourth"),
        ("Si\u{f4}n.txt", "fifth"),
        ("z.txt", "sixth"),
    ] {
        let file = amina.portfolio.attach(name, words.as_bytes()).unwrap();
        input.files.push(file.into());
    }
    amina.portfolio.log(&input).unwrap();
    let file = amina.folder.path().join("out.pdf");
    let options = ExportOptions { embed_files: true, ..whole() };
    amina.portfolio.exports(&options, &file).unwrap();
    let out = amina.folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    tool("pdfdetach", &["-saveall", "-o", out.to_str().unwrap()], &file);
    let mut found: Vec<String> = contents(&out)
        .into_iter()
        .filter_map(|(_, bytes)| String::from_utf8(bytes).ok())
        .filter(|words| words.len() < 10)
        .collect();
    found.sort();
    assert_eq!(found, ["fifth", "first", "fourth", "second", "sixth", "third"]);
    let text = tool("pdftotext", &["-layout"], &file);
    assert!(text.contains("\u{201c}E1 notes (2).txt\u{201d}"), "{text}");

    let pdf = lopdf::Document::load(&file).unwrap();
    let names = pdf.catalog().unwrap().get_deref(b"Names", &pdf).unwrap().as_dict().unwrap();
    let names = names.get_deref(b"EmbeddedFiles", &pdf).unwrap().as_dict().unwrap();
    let names = names.get(b"Names").unwrap().as_array().unwrap();
    let keys: Vec<&[u8]> = names.iter().step_by(2).map(|key| key.as_str().unwrap()).collect();
    assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{keys:?}");
    let plain = names.iter().skip(1).step_by(2).map(|spec| {
        let spec = pdf.dereference(spec).unwrap().1.as_dict().unwrap();
        spec.get(b"F").unwrap().as_str().unwrap().to_ascii_lowercase()
    });
    assert_eq!(plain.collect::<std::collections::BTreeSet<_>>().len(), keys.len());
}

#[test]
fn a_locked_certificate_is_told_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut portfolio = amina();
    portfolio.logs("A walk to the dining room", &["2.1/all"]);
    let plain = folder.path().join("certificate.pdf");
    portfolio.portfolio.exports(&ExportOptions::default(), &plain).unwrap();
    let locked = |name: &str, user: &str| {
        let to = folder.path().join(name);
        let run = program("qpdf")
            .args(["--encrypt", user, "owner", "256", "--modify=none", "--"])
            .args([&plain, &to])
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        std::fs::read(to).unwrap()
    };
    let mut amina = amina();
    let mut input = piece("Basic life support", &["2.1/all"]);
    // One that may be read and not changed, one that nobody may read, and words that only look like a script.
    let mut words = std::fs::read(&plain).unwrap();
    words.extend(b"\n% how to turn /JS off\n");
    for (name, bytes) in [
        ("read.pdf", locked("1.pdf", "")),
        ("shut.pdf", locked("2.pdf", "secret")),
        ("words.pdf", words),
    ] {
        input.files.push(amina.portfolio.attach(name, &bytes).unwrap().into());
    }
    amina.portfolio.log(&input).unwrap();
    let file = amina.folder.path().join("out.pdf");
    let options = ExportOptions { embed_files: true, ..whole() };
    let report = amina.portfolio.exports(&options, &file).unwrap();
    let notes: Vec<&str> = report.notes.iter().map(|note| note.sentence.as_str()).collect();
    let [only] = notes[..] else { panic!("{notes:?}") };
    assert!(only.starts_with("E1, file shut.pdf"), "{only}");
    let reason = "kept in the portfolio, because it is locked and nobody can look inside.";
    assert!(only.ends_with(reason), "{only}");
    let listed = tool("pdfdetach", &["-list"], &file);
    assert!(listed.contains("E1 read.pdf") && listed.contains("E1 words.pdf"), "{listed}");
}
