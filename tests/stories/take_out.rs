//! What is taken out opens by a double click: tables in Excel, files under their own names.

use std::collections::BTreeMap;
use std::fs;

use crate::people::{amina, piece};

#[test]
fn excel_reads_every_table_as_it_was_written() {
    let mut amina = amina();
    amina.logs("Siân – “quoted”, £5; a\ttab", &["2.1/all"]);
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    let mut tables = 0;
    for entry in fs::read_dir(&out).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let bytes = fs::read(&path).unwrap();
            assert!(bytes.starts_with(b"\xef\xbb\xbf"), "{}", path.display());
            assert!(std::str::from_utf8(&bytes).is_ok());
            tables += 1;
        }
    }
    assert_eq!(tables, 2);
    let mut table = csv::Reader::from_path(out.join("evidence.csv")).unwrap();
    assert_eq!(&table.headers().unwrap()[0], "id");
    assert_eq!(&table.records().next().unwrap().unwrap()[4], "Siân – “quoted”, £5; a tab");
}

#[test]
fn files_keep_the_names_people_gave_them_and_every_system_takes_them() {
    let mut amina = amina();
    let mut content = 0;
    let mut attach = |name: &str| {
        content += 1;
        let bytes = format!("content {content}");
        amina.portfolio.attach(name, bytes.as_bytes()).unwrap()
    };
    let first = [
        "Reflective account.docx",
        "IMG_0001.HEIC",
        "thanks.eml",
        "certificate.pdf",
        "Siân’s film.mp4",
    ];
    let second = [
        "certificate.pdf",
        "Certificate.PDF",
        "CON.txt",
        "a/b:c*.txt",
        "notes.",
        "no ending",
        "\u{202e}gpj.exe",
    ];
    let mut one = piece("One", &["2.1/all"]);
    one.files = first.map(|name| attach(name).into()).to_vec();
    let mut two = piece("Two", &["2.1/all"]);
    two.files = second.map(|name| attach(name).into()).to_vec();
    let draft_file = attach("only in a draft.docx");
    amina.portfolio.log(&one).unwrap();
    amina.portfolio.log(&two).unwrap();
    let mut draft = amina.portfolio.new_draft(None).unwrap();
    draft.input.files.push(draft_file.into());
    amina.portfolio.save_draft(&draft).unwrap();
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    let all: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("data.json")).unwrap()).unwrap();
    let names: BTreeMap<String, String> =
        serde_json::from_value(all["attachments"].clone()).unwrap();
    for file in one.files.iter().chain(&two.files).chain(&draft.input.files) {
        let at = out.join("attachments").join(&names[&file.digest]);
        let kept = amina.portfolio.attachment_bytes(&file.digest).unwrap();
        assert_eq!(fs::read(at).unwrap(), kept, "{}", file.name);
    }
    let named = |file: &countersign::evidence::FileRef| names[&file.digest].clone();
    assert_eq!(
        one.files
            .iter()
            .map(named)
            .filter(|name| !name.to_lowercase().starts_with("cert"))
            .collect::<Vec<_>>(),
        [first[0], first[1], first[2], first[4]]
    );
    let two_named: Vec<String> = two.files.iter().map(named).collect();
    assert_eq!(two_named[2..], ["_CON.txt", "a_b_c_.txt", "notes.txt", "no ending.txt", "gpj.exe"]);
    // Two of one name, also where only the size of a letter differs: Windows keeps them apart no other way.
    let mut lower: Vec<String> = names.values().map(|name| name.to_lowercase()).collect();
    lower.sort();
    lower.dedup();
    assert_eq!(lower.len(), 13);
    assert!(names.values().any(|name| name.eq_ignore_ascii_case("certificate (3).pdf")));
    // The table names the files as they are in the folder.
    let mut table = csv::Reader::from_path(out.join("evidence.csv")).unwrap();
    let files: Vec<String> = table.records().map(|row| row.unwrap()[8].to_owned()).collect();
    assert!(files.iter().any(|cell| cell.contains("_CON.txt")), "{files:?}");
}
