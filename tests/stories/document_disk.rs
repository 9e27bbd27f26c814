//! Exports that meet a full disk, a folder that takes no file, or large pictures.

use std::fs;
use std::process::{Command, Output};

use countersign::document::ExportOptions;

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{PASSPHRASE, amina, piece, without};

/// Runs a script with mounts of its own; nothing where this computer lets nobody mount and is told so.
fn with_mounts(script: &str) -> Option<Output> {
    let run = Command::new("unshare")
        .args(["-m", "sh", "-c", script])
        .env("COUNTERSIGN_PASSPHRASE", PASSPHRASE)
        .output();
    let done = run.ok().filter(|output| output.status.code() != Some(77) && nobody_refused(output));
    if done.is_none() {
        without("disks", "no disk could be mounted");
    }
    done
}

/// Whether this person may mount at all.
fn nobody_refused(output: &Output) -> bool {
    !String::from_utf8_lossy(&output.stderr).contains("unshare failed")
}

/// A closed portfolio and a place beside it that holds an old document.
fn ready() -> (tempfile::TempDir, String, String) {
    let mut amina = amina();
    amina.logs("A walk to the dining room", &["2.1/all"]);
    let at = amina.portfolio.folder().display().to_string();
    let place = amina.folder.path().join("place");
    fs::create_dir(&place).unwrap();
    drop(amina.portfolio);
    (amina.folder, at, place.display().to_string())
}

#[test]
fn a_full_disk_keeps_the_old_document_and_no_half_one() {
    let (_folder, at, place) = ready();
    let script = format!(
        "mount -t tmpfs -o size=48k none '{place}' && echo %PDF-old > '{place}/out.pdf' || exit 77
         '{}' export '{at}' -o '{place}/out.pdf'
         echo \"code $?\"; ls -A '{place}'; cat '{place}/out.pdf'",
        env!("CARGO_BIN_EXE_countersign")
    );
    let Some(output) = with_mounts(&script) else { return };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("The disk is full: make some room, or choose another disk."), "{said}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "code 1\nout.pdf\n%PDF-old\n", "{said}");
}

#[test]
fn a_read_only_place_is_told_in_a_sentence_and_left_as_it_was() {
    let (_folder, at, place) = ready();
    let script = format!(
        "mount -t tmpfs none '{place}' && echo %PDF-old > '{place}/out.pdf' || exit 77
         mount -o remount,ro '{place}' || exit 77
         '{}' export '{at}' -o '{place}/out.pdf'
         echo \"code $?\"; ls -A '{place}'; cat '{place}/out.pdf'",
        env!("CARGO_BIN_EXE_countersign")
    );
    let Some(output) = with_mounts(&script) else { return };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("You may not write there: choose another folder."), "{said}");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "code 1\nout.pdf\n%PDF-old\n", "{said}");
}

/// Pixels that a JPEG cannot make small.
fn noise(width: u32, height: u32) -> image::DynamicImage {
    let mut seed = 7_u32;
    let picture = image::GrayImage::from_fn(width, height, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Luma([(seed >> 24) as u8])
    });
    image::DynamicImage::from(picture)
}

#[test]
fn a_scan_of_a4_at_300_dpi_is_printed_at_300_dpi_or_finer() {
    let mut amina = amina();
    let mut scan = std::io::Cursor::new(Vec::new());
    noise(2480, 3508).write_to(&mut scan, image::ImageFormat::Jpeg).unwrap();
    let scan = scan.into_inner();
    let mut input = piece("A scanned certificate", &["2.1/all"]);
    input.files = vec![amina.portfolio.attach("scan.jpg", &scan).unwrap().into()];
    amina.portfolio.log(&input).unwrap();
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(&ExportOptions::default(), &file).unwrap();
    let listed = tool("pdfimages", &["-list"], &file);
    let line = listed.lines().find(|line| line.contains("2480")).unwrap();
    let columns: Vec<&str> = line.split_whitespace().collect();
    assert_eq!((columns[3], columns[4], columns[8]), ("2480", "3508", "jpeg"), "{listed}");
    let dots: [u32; 2] = [columns[12], columns[13]].map(|dots| dots.parse().unwrap());
    assert!(dots.iter().all(|dots| *dots >= 300), "{listed}");
    // The picture's own data is in the file byte for byte.
    let data = &scan[scan.len() - 4096..scan.len() - 2];
    let pdf = fs::read(&file).unwrap();
    assert!(pdf.windows(data.len()).any(|part| part == data), "it was compressed again");
}
