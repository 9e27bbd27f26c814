//! The training record out: a table that other programs read, and pages.

use std::fs;
use std::process::Command;

use countersign::evidence::{EvidenceInput, Kind};
use countersign::interchange::{Choices, Source};
use countersign::sign_off::Said;
use countersign::working_life::{self, EntryInput};
use serde_json::Value;

use crate::people::{Amina, amina, done, program, python, refused};

fn with_training() -> Amina {
    let mut amina = amina();
    let noun = working_life::noun("training").unwrap();
    for (title, completed, runs_out) in [
        ("=Fire safety", "2026-01-05", "2027-01-05"),
        ("Siân’s course, part 1", "2025-02-01", "2026-02-01"),
    ] {
        let fields = [
            ("title", title),
            ("provider", "Dyffryn Community Health"),
            ("completed", completed),
            ("runs-out", runs_out),
            ("need", "needed"),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), Said::Text(value.to_owned())));
        amina
            .portfolio
            .add_entry(noun, &EntryInput { fields: fields.into(), ..EntryInput::default() })
            .unwrap();
    }
    let mut input = EvidenceInput::empty(Kind::Certificate, "2025-06-01".parse().unwrap());
    input.title = "First aid".into();
    input.details.insert("provider".into(), "St John".into());
    amina.portfolio.log(&input).unwrap();
    amina
}

#[test]
fn an_employer_opens_the_record_in_a_spreadsheet() {
    let amina = with_training();
    let file = amina.folder.path().join("record.xlsx");
    assert_eq!(amina.portfolio.write_training(&file).unwrap(), 3);
    let read = "
import json, sys
from openpyxl import load_workbook
sheet = load_workbook(sys.argv[1]).active
print(json.dumps([sheet.title, [[cell.value.date().isoformat() if hasattr(cell.value, 'date') else cell.value for cell in row] for row in sheet.rows],
  [cell.data_type for cell in sheet['B']]]))
";
    let run = Command::new(python()).args(["-c", read]).arg(&file).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let told: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(told[0], "Training");
    assert_eq!(told[1][0][1], "Training");
    assert_eq!(told[1][1][1], "=Fire safety");
    assert_eq!((&told[1][1][4], &told[1][1][5]), (&"2026-01-05".into(), &"2027-01-05".into()));
    assert_eq!(told[1][2][1], "First aid");
    assert_eq!(told[1][3][1], "Siân’s course, part 1");
    assert!(
        told[2].as_array().unwrap().iter().all(|sort| sort == "s"),
        "no cell is a formula: {told}"
    );
}

#[test]
fn the_record_comes_in_elsewhere_as_it_went_out() {
    let amina = with_training();
    for ending in ["xlsx", "csv"] {
        let file = amina.folder.path().join(format!("record.{ending}"));
        amina.portfolio.write_training(&file).unwrap();
        let mut other = crate::people::amina();
        let brought =
            other.portfolio.bring(&Source::open(&file).unwrap(), &Choices::default()).unwrap();
        assert_eq!((brought.added, brought.no), (3, 0), "{ending}: {brought:?}");
        let noun = working_life::noun("training").unwrap();
        let all = other.portfolio.entries(noun, "").unwrap();
        let titles: Vec<&str> = all.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles, ["=Fire safety", "First aid", "Siân’s course, part 1"], "{ending}");
        assert_eq!(all[0].said().text("runs-out"), "2027-01-05");
        assert_eq!(all[0].said().text("need"), "needed");
    }
}

#[test]
fn the_record_on_paper_says_what_has_run_out() {
    let amina = with_training();
    let at = amina.portfolio.folder().display().to_string();
    let file = amina.folder.path().join("record.pdf");
    amina.portfolio.lock();
    let to = file.display().to_string();
    assert!(done(&["training", &at, "-o", &to]).contains("Wrote 3 trainings."));
    crate::kept::keep(&file);
    let text = program("pdftotext").args(["-layout"]).arg(&file).arg("-").output().unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    for said in [
        "Training record",
        "Amina Yusuf",
        "=Fire safety",
        "Dyffryn Community",
        "1 February 2026 (run",
        "St John",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    // In the place of an older one, and of nothing else.
    assert!(done(&["training", &at, "-o", &to]).contains("Wrote"));
    fs::write(amina.folder.path().join("essay.csv"), "my essay").unwrap();
    let other = amina.folder.path().join("record.docx").display().to_string();
    assert!(refused(&["training", &at, "-o", &other]).contains("xlsx, csv, pdf"));
    // The verbs of the noun stay what they were.
    assert!(done(&["training", "list", &at]).contains("=Fire safety"));
}

#[test]
fn what_is_taken_out_opens_as_a_page_in_any_browser() {
    let mut amina = with_training();
    let file = amina.portfolio.attach("a plan & more.txt", b"A plan").unwrap();
    let mut input = crate::people::piece("Walking <script>alert(1)</script>", &["2.1/all"]);
    input.files = vec![file.into()];
    let id = amina.portfolio.log(&input).unwrap();
    amina.signed(
        &crate::people::priya(),
        &id,
        "2.1/all",
        countersign::sign_off::Decision::Achieved,
    );
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    let page = fs::read_to_string(out.join("index.html")).unwrap();
    assert!(!page.contains("<script"), "nothing somebody wrote is a part of the page");
    for said in [
        "Portfolio of Amina Yusuf",
        "Walking &lt;script&gt;",
        "Priya Nair",
        "Calm and clear.",
        "Fire safety",
    ] {
        assert!(page.contains(said), "{said}");
    }
    // Every link leads to something that is there.
    for link in page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        match link.strip_prefix('#') {
            Some(anchor) => assert!(page.contains(&format!("id=\"{anchor}\"")), "{link}"),
            None => {
                let path = link.replace("%20", " ").replace("%26", "&");
                assert!(out.join(&path).is_file(), "{path}");
            }
        }
    }
}
