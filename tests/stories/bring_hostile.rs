//! Files that are meant to do harm, or that only went wrong: a sentence with where, and nothing half written.

use std::fs;
use std::io::Write;
use std::time::{Duration, Instant};

use countersign::ids::Randomness;
use countersign::interchange::{Choices, Source};

use crate::bring::spreadsheet;
use crate::people::{Amina, amina, refused};

/// What bringing these bytes in is refused with; nothing may be changed by it.
fn refusal(amina: &mut Amina, name: &str, bytes: &[u8]) -> String {
    let start = Instant::now();
    let before = amina.portfolio.evidence_list("").unwrap().total;
    let done = Source::of_bytes(name, bytes.to_vec())
        .and_then(|source| amina.portfolio.bring(&source, &Choices::default()));
    let said = done.expect_err(name).to_string();
    assert_eq!(amina.portfolio.evidence_list("").unwrap().total, before);
    assert!(amina.portfolio.brought().unwrap().is_empty());
    assert!(start.elapsed() < Duration::from_secs(20), "{name} took {:?}", start.elapsed());
    said
}

/// An archive with these entries.
pub fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn made(amina: &Amina, script: &str) -> Vec<u8> {
    let at = amina.folder.path().join("made.xlsx");
    spreadsheet(&at, script);
    fs::read(at).unwrap()
}

#[test]
fn what_is_wrong_with_a_table_is_said_with_where() {
    let mut amina = amina();
    let merged = made(
        &amina,
        "sheet.append(['Evidence', None, None])\nsheet.append(['Date', 'Title', 'Text'])\nsheet.merge_cells('A1:C1')",
    );
    let many = format!("date,title\n{}", "2026-01-01,One\n".repeat(100_001));
    let wide = format!("date,title{}\n", ",x".repeat(600));
    let unclosed = format!(
        "date,title\n2026-01-01,\"One\n{}",
        "2026-01-02,Two and more words\n".repeat(4_000)
    );
    let cases: [(&str, Vec<u8>, &str); 11] = [
        ("empty.csv", b"".to_vec(), "nothing in this file"),
        ("blank.csv", b"\n\n ; \n".to_vec(), "nothing in this file"),
        ("letter.txt", b"Dear all,\nthis is a letter.\n".to_vec(), "cannot tell what sort"),
        ("program.exe", b"MZ\x90\x00\x03\x00 and so on".to_vec(), "cannot tell what sort"),
        ("merged.xlsx", merged, "The heading at A1 is one cell over several"),
        (
            "locked.xlsx",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 EncryptedPackage".to_vec(),
            "locked with a password",
        ),
        ("many.csv", many.into_bytes(), "more than 100,000 rows"),
        ("wide.csv", wide.into_bytes(), "row 1, there are more than 500 columns"),
        (
            "unclosed.csv",
            unclosed.into_bytes(),
            "row 2, a quotation mark is opened and never closed",
        ),
        (
            "broken.xlsx",
            zipped(&[("xl/workbook.xml", b"<workbook")]),
            "could not be read as a table",
        ),
        ("cut.xlsx", b"PK\x03\x04 and then nothing".to_vec(), "ZIP file is damaged"),
    ];
    for (name, bytes, said) in cases {
        let refused = refusal(&mut amina, name, &bytes);
        assert!(refused.contains(said), "{name}: {refused}");
        assert!(refused.contains("Nothing was changed"), "{name}: {refused}");
    }
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let mut amina = amina();
    // 2 GB of nothing in 2 MB, as a part of a spreadsheet.
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("xl/workbook.xml", options).unwrap();
    zip.write_all(b"<workbook/>").unwrap();
    zip.start_file("xl/sharedStrings.xml", options.large_file(true)).unwrap();
    let part = vec![b' '; 1 << 20];
    for _ in 0..512 {
        zip.write_all(&part).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 4 << 20);
    assert!(refusal(&mut amina, "bomb.xlsx", &bomb).contains("unpacks to far more"));

    // It says that it holds more texts than there are on earth.
    let good = made(&amina, "sheet.append(['date', 'title'])\nsheet.append(['2026-01-01', 'One'])");
    let shared = with_shared_texts();
    let promised = with_part(&shared, "xl/sharedStrings.xml", |text| {
        let at = text.find("uniqueCount=\"").unwrap() + 13;
        let end = at + text[at..].find('"').unwrap();
        format!("{}99999999999999{}", &text[..at], &text[end..])
    });
    assert!(refusal(&mut amina, "promise.xlsx", &promised).contains("unpacks to far more"));

    // One cell at the far end of the sheet: a table of 17 thousand million cells.
    let far = with_part(&good, "xl/worksheets/sheet1.xml", |text| {
        text.replace("\"B2\"", "\"XFD1048576\"")
    });
    let said = refusal(&mut amina, "far.xlsx", &far);
    assert!(said.contains("XFD1048576") && said.contains("more than 500 columns"), "{said}");

    // Entities that unfold a thousand million times.
    let laughs = with_part(&shared, "xl/sharedStrings.xml", |text| {
        let mut all = "<!DOCTYPE a [<!ENTITY l0 \"ha\">".to_owned();
        for n in 1..10 {
            all += &format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10));
        }
        let body = text.split_once("?>").map_or(text, |(_, rest)| rest);
        format!("<?xml version=\"1.0\"?>{all}]>{}", body.replace("One", "&l9;"))
    });
    let said = refusal(&mut amina, "laughs.xlsx", &laughs);
    assert!(said.contains("could not be read") || said.contains("no column"), "{said}");
}

/// A spreadsheet that keeps its texts apart from its cells, as Excel does.
fn with_shared_texts() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, texts) in (0..).zip([["date", "title"], ["2026-01-01", "One"]]) {
        for (column, text) in (0..).zip(texts) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// A spreadsheet with one part changed.
fn with_part(xlsx: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(xlsx)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut found = false;
    for place in 0..from.len() {
        let mut entry = from.by_index(place).unwrap();
        let here = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
        if here == name {
            bytes = change(std::str::from_utf8(&bytes).unwrap()).into_bytes();
            found = true;
        }
        to.start_file(here, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    assert!(found, "{name} is not there");
    to.finish().unwrap().into_inner()
}

#[test]
fn a_formula_is_read_as_what_it_showed_and_one_that_showed_nothing_is_told() {
    let amina = amina();
    let file = made(
        &amina,
        "sheet.append(['Date', 'Title', 'Text'])
sheet.append([datetime.date(2026, 1, 5), '=A1&B1', 'x'])
sheet.append([datetime.date(2026, 1, 6), 'A walk', 'y'])",
    );
    // openpyxl writes no result; Excel does.
    let worked_out = with_part(&file, "xl/worksheets/sheet1.xml", |text| {
        let at = text.find("<f>").unwrap();
        let end = at + text[at..].find("</c>").unwrap();
        format!("{}<f>A1&amp;B1</f><v>Worked out</v>{}", &text[..at], &text[end..]).replacen(
            "<c r=\"B2\"",
            "<c t=\"str\" r=\"B2\"",
            1,
        )
    });
    let look = |bytes: &[u8]| {
        let source = Source::of_bytes("a.xlsx", bytes.to_vec()).unwrap();
        amina.portfolio.look_into(&source, &Choices::default()).unwrap()
    };
    let empty = look(&file);
    assert_eq!((empty.new, empty.no), (1, 1));
    assert_eq!(empty.entries[0].at, "row 2");
    assert!(
        empty.entries[0].why.contains("a formula that nobody worked out"),
        "{}",
        empty.entries[0].why
    );
    let full = look(&worked_out);
    assert_eq!((full.new, full.entries[0].title.as_str()), (2, "Worked out"));
    assert_eq!(full.notes, ["1 cell is a formula. What it showed last is read."]);
}

#[test]
fn changed_bytes_are_refused_or_read_and_never_bring_anything_down() {
    let amina = amina();
    let xlsx = made(
        &amina,
        "sheet.append(['Date', 'Title', 'Code'])\nfor n in range(20):\n    sheet.append([datetime.date(2026, 1, 1 + n), f'Piece {n}', 2.2])",
    );
    let csv = "Date;Title;Code\n2026-01-05;Ein Gang;2.2\n\"2026-01-06\";\"A \"\"walk\"\"\";3.9\n"
        .repeat(20);
    let random = Randomness::counted(11);
    for (name, good) in [("a.xlsx", xlsx.as_slice()), ("a.csv", csv.as_bytes())] {
        for _ in 0..150 {
            let mut bytes = good.to_vec();
            for _ in 0..bytes.len().div_ceil(100) {
                let [a, b, c, d]: [u8; 4] = random.bytes().unwrap();
                let at = usize::from(a) << 16 | usize::from(b) << 8 | usize::from(c);
                let length = bytes.len();
                bytes[at % length] = d;
            }
            if let Ok(source) = Source::of_bytes(name, bytes) {
                match amina.portfolio.look_into(&source, &Choices::default()) {
                    Ok(look) => assert!(look.entries.len() <= 400),
                    Err(error) => assert!(error.to_string().ends_with('.'), "{error}"),
                }
            }
        }
    }
}

#[test]
fn a_table_in_windows_letters_is_read_and_what_is_no_text_is_not() {
    let amina = amina();
    let csv = b"Date,Title\r\n05/01/2026,Caf\xe9 visit \x96 Si\xe2n\r\n";
    let source = Source::of_bytes("a.csv", csv.to_vec()).unwrap();
    let look = amina.portfolio.look_into(&source, &Choices::default()).unwrap();
    assert_eq!(look.entries[0].title, "Café visit – Siân");
    assert_eq!(look.notes, ["1 day is read day first: 05/01/2026 is 5 January 2026."]);
    let file = amina.folder.path().join("a.csv");
    fs::write(&file, b"MZ\x90\x00\x03\x00,Title\n").unwrap();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let said = refused(&["bring", &at, &file.display().to_string()]);
    assert!(said.contains("cannot tell what sort"), "{said}");
    let missing = refused(&["bring", &at, "/nowhere/a.csv"]);
    assert!(missing.contains("not found"), "{missing}");
}
