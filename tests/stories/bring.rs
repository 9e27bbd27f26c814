//! Bringing in what somebody already has: a log and a training record, as other programs save them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use countersign::interchange::{Choices, Columns, Outlook, ReadAs, Source};
use countersign::sign_off::Decision;
use countersign::working_life;
use serde_json::Value;

use crate::people::{Amina, amina, done, piece, priya, python, refused};

/// Runs a script of openpyxl, which is not ours, to make a spreadsheet; `sheet` is its first sheet.
pub fn spreadsheet(at: &Path, script: &str) {
    let whole = format!(
        "import sys, datetime\nfrom openpyxl import Workbook\nbook = Workbook()\nsheet = book.active\n{script}\nbook.save(sys.argv[1])\n"
    );
    let run = Command::new(python()).args(["-c", &whole]).arg(at).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// A log of two years as people keep one: days typed as days, codes typed as numbers where they are alone.
const TWO_YEARS: &str = "
sheet.title = 'My log'
sheet.append(['Date', 'Activity', 'Type', 'What happened', 'What I learned', 'Competencies', 'Hours'])
start = datetime.date(2024, 3, 1)
for week in range(100):
    day = start + datetime.timedelta(days=7 * week)
    sheet.append([day, f'Week {week + 1}', 'Reflection' if week % 2 else 'Observation', f'I helped on ward {week}.',
        'To ask first.', '2.1/all; 3.9' if week % 3 else None, 2.5])
notes = book.create_sheet('Notes')
notes['A1'] = 'Mine'
";

fn log_of_two_years(amina: &Amina) -> PathBuf {
    let at = amina.folder.path().join("My log.xlsx");
    spreadsheet(&at, TWO_YEARS);
    at
}

/// How many statements count as signed off, for each stage.
pub fn signed_off(amina: &Amina) -> Vec<u32> {
    let stages = amina.portfolio.readiness(None).unwrap().stages;
    stages.iter().map(|stage| stage.signed_off).collect()
}

fn source(at: &Path) -> Source {
    Source::open(at).unwrap()
}

fn text(name: &str, csv: &str) -> Source {
    Source::of_bytes(name, csv.as_bytes().to_vec()).unwrap()
}

fn means(number: &str, statement: &str) -> Choices {
    Choices { means: [(number.to_owned(), statement.to_owned())].into(), ..Choices::default() }
}

#[test]
fn a_new_starter_brings_in_a_spreadsheet_of_two_years() {
    let amina = amina();
    let file = log_of_two_years(&amina);
    let at = amina.portfolio.folder().display().to_string();
    let kept = fs::read(&file).unwrap();
    amina.portfolio.lock();
    let file = file.display().to_string();

    let look: Value =
        serde_json::from_str(&done(&["bring", &at, &file, "--look", "--json"])).unwrap();
    assert_eq!((&look["reader"], &look["new"]), (&"log".into(), &100.into()));
    assert_eq!(look["left_out"]["Hours"], 100);
    assert!(
        look["notes"][0].as_str().unwrap().contains("1 other sheet is not"),
        "{}",
        look["notes"]
    );
    assert_eq!(done(&["evidence", &at]).trim(), "0 found.", "a look writes nothing");

    let said = done(&["bring", &at, &file]);
    assert!(said.contains("100 entries brought in."), "{said}");
    assert!(said.contains("No place here: Hours (100)"), "{said}");
    let list: Value = serde_json::from_str(&done(&["evidence", &at, "--json"])).unwrap();
    let list = list.as_array().or_else(|| list["items"].as_array()).unwrap();
    assert_eq!(list.len(), 100);
    let newest = &list[0];
    assert_eq!((&newest["title"], &newest["date"]), (&"Week 100".into(), &"2026-01-23".into()));
    let shown: Value =
        serde_json::from_str(&done(&["show", &at, list[1]["id"].as_str().unwrap(), "--json"]))
            .unwrap();
    assert_eq!(
        shown["text"],
        "What happened\nI helped on ward 98.\n\nWhat I learned\nTo ask first."
    );
    let shows: Vec<&str> = shown["shows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["indicator"].as_str().unwrap())
        .collect();
    assert_eq!(shows, ["2.1/all", "3.9/entry"], "a code without a stage is that of her own");

    let again = done(&["bring", &at, &file]);
    assert!(
        again.contains("0 entries brought in.") && again.contains("100 entries are here already"),
        "{again}"
    );

    let brought: Value = serde_json::from_str(&done(&["brought", &at, "--json"])).unwrap();
    let out = amina_out(&at, &brought[0]);
    assert_eq!(out, kept, "the file is kept to the byte");

    let back = done(&["brought", &at, "--take-back"]);
    assert!(back.contains("100 entries taken back."), "{back}");
    assert_eq!(done(&["evidence", &at]).trim(), "0 found.");
    assert!(refused(&["brought", &at, "--take-back"]).contains("Nothing was brought in"));
    assert!(done(&["bring", &at, &file]).contains("100 entries brought in."), "and once more");
    assert!(done(&["check", &at]).contains("All is well."));
}

/// The file as it came, of something that was brought in.
fn amina_out(at: &str, brought: &Value) -> Vec<u8> {
    let out = format!("{at}-came.xlsx");
    done(&["brought", at, "--file", brought["id"].as_str().unwrap(), "-o", &out]);
    fs::read(out).unwrap()
}

#[test]
fn a_file_that_grew_adds_only_its_new_rows() {
    let mut amina = amina();
    let head = "Date;Title;Notes\n";
    let first = format!("{head}2026-01-05;A walk;x\n2026-01-05;A walk;x\n");
    let brought = amina.portfolio.bring(&text("a.csv", &first), &Choices::default()).unwrap();
    assert_eq!(brought.added, 2, "two rows that say the same are two");
    let longer = format!("{first}2026-01-12;A talk;y\n");
    let brought = amina.portfolio.bring(&text("a.csv", &longer), &Choices::default()).unwrap();
    assert_eq!((brought.added, brought.here), (1, 2));
    assert_eq!(amina.portfolio.evidence_list("").unwrap().total, 3);
}

#[test]
fn a_number_that_fits_two_statements_is_asked_about_and_never_guessed() {
    let mut amina = amina();
    let file = amina.folder.path().join("codes.xlsx");
    spreadsheet(
        &file,
        "sheet.append(['Date', 'Title', 'Code'])
for code in [2.10, 2.2, '2.10', 3.11]:
    sheet.append([datetime.date(2026, 2, 3), f'Piece of {code}', code])",
    );
    let look = amina.portfolio.look_into(&source(&file), &Choices::default()).unwrap();
    let asked: Vec<(&str, &str)> =
        look.questions.iter().map(|one| (one.at.as_str(), one.written.as_str())).collect();
    assert_eq!(
        asked,
        [("row 2", "2.1")],
        "2.2 is one statement, and the text 2.10 is what it says"
    );
    let fits: Vec<&str> = look.questions[0].fits.iter().map(|(id, _)| id.as_str()).collect();
    assert!(
        fits.iter().any(|id| id.starts_with("2.1/"))
            && fits.iter().any(|id| id.starts_with("2.10/"))
    );
    let refused =
        amina.portfolio.bring(&source(&file), &Choices::default()).unwrap_err().to_string();
    assert!(refused.contains("row 2") && refused.contains("Nothing was changed"), "{refused}");
    assert_eq!(amina.portfolio.evidence_list("").unwrap().total, 0);
    let wrong = amina.portfolio.bring(&source(&file), &means("2.1", "4.4")).unwrap_err();
    assert!(wrong.to_string().contains("fits none"), "{wrong}");
    amina.portfolio.bring(&source(&file), &means("2:2.1", "2.10")).unwrap();
    let list = amina.portfolio.evidence_list("Piece").unwrap();
    let of = |title: &str| {
        let found = list.items.iter().find(|one| one.title == title).unwrap();
        found.indicators.iter().map(|one| one.id.clone()).collect::<Vec<_>>()
    };
    assert!(
        of("Piece of 2.1").iter().all(|id| id.starts_with("2.10/")),
        "{:?}",
        of("Piece of 2.1")
    );
    assert!(of("Piece of 2.10").iter().all(|id| id.starts_with("2.10/")));
}

#[test]
fn a_text_keeps_its_zeros_only_where_one_shows_that_it_does() {
    let amina = amina();
    let asks = |codes: &[&str]| {
        let rows: String =
            codes.iter().map(|code| format!("2026-02-03,One of {code},{code}\n")).collect();
        let csv = text("a.csv", &format!("date,title,codes\n{rows}"));
        amina.portfolio.look_into(&csv, &Choices::default()).unwrap().questions.len()
    };
    assert_eq!(asks(&["2.1", "2.2"]), 1, "Excel saved it: 2.10 would be 2.1 too");
    assert_eq!(asks(&["2.1", "2.10"]), 0, "it was typed as a text");
    assert_eq!(asks(&["2.1/all", "\"2.1, 2.2\""]), 0);
}

#[test]
fn a_training_record_comes_in_as_training_and_nothing_of_it_counts_as_a_sign_off() {
    let mut amina = amina();
    let file = amina.folder.path().join("training.xlsx");
    spreadsheet(
        &file,
        "sheet.append(['Employee No', 'Course Title', 'Completion Date', 'Expiry Date', 'Status', 'Mandatory'])
sheet.append(['1', 'Fire safety', datetime.date(2026, 1, 12), datetime.date(2027, 1, 12), 'Completed', 'Yes'])
sheet.append(['1', 'Moving and handling', '02/11/2025', '02/11/2027', 'Passed', 'Yes'])
sheet.append(['1', 'Dementia care', None, None, 'In progress', 'No'])
sheet.append(['1', 'Time travel', datetime.date(2031, 1, 1), None, 'Completed', 'No'])",
    );
    let look = amina.portfolio.look_into(&source(&file), &Choices::default()).unwrap();
    assert_eq!((look.reader, look.new, look.no), (ReadAs::Training, 0, 4));
    let missing: Vec<&str> =
        look.fields.iter().filter(|one| one.missing).map(|one| one.name).collect();
    assert_eq!(missing, ["provider"]);
    let refused =
        amina.portfolio.bring(&source(&file), &Choices::default()).unwrap_err().to_string();
    assert!(refused.contains("who held it"), "{refused}");

    let columns = Columns::read(r#"{"fixed": {"provider": "Dyffryn Health"}}"#).unwrap();
    let choices = Choices { columns: Some(columns), ..Choices::default() };
    let look = amina.portfolio.look_into(&source(&file), &choices).unwrap();
    assert_eq!((look.new, look.no), (2, 2));
    let why: Vec<&str> = look.entries[2..].iter().map(|one| one.why.as_str()).collect();
    assert!(why[0].contains("not finished") && why[1].contains("future"), "{why:?}");
    assert_eq!(look.notes, ["2 days are read day first: 02/11/2025 is 2 November 2025."]);
    let before = signed_off(&amina);
    assert_eq!(amina.portfolio.bring(&source(&file), &choices).unwrap().added, 2);
    assert_eq!(signed_off(&amina), before);
    assert!(amina.portfolio.sign_offs().unwrap().is_empty());

    let noun = working_life::noun("training").unwrap();
    let kept = amina.portfolio.entries(noun, "").unwrap();
    assert_eq!(
        kept.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(),
        ["Fire safety", "Moving and handling"]
    );
    assert_eq!(kept[0].said().text("need"), "needed");
    assert_eq!(kept[0].said().text("provider"), "Dyffryn Health");
    // The heading is known from now on.
    let look = amina.portfolio.look_into(&source(&file), &Choices::default()).unwrap();
    assert_eq!((look.new, look.here), (0, 2));
    // A record of another system with the same training does not double it.
    let other =
        text("other.csv", "Course,Completed,Provider\nFIRE SAFETY,12 January 2026,Another trust\n");
    let look = amina.portfolio.look_into(&other, &Choices::default()).unwrap();
    assert_eq!(look.entries[0].outlook, Outlook::Here);
}

#[test]
fn columns_with_names_of_their_own_are_said_once_and_remembered() {
    let mut amina = amina();
    let csv = text("mine.csv", "Wann\tWas\tWarum\tArt\n2026-01-09\tEin Gang\tx\tOJT\n");
    let look = amina.portfolio.look_into(&csv, &Choices::default()).unwrap();
    assert_eq!(look.fields.iter().filter(|one| one.missing).count(), 2);
    let said = r#"{"columns": {"date": "Wann", "title": "b", "text": ["Warum"], "kind": "Art"},
                   "kinds": {"OJT": "direct-observation"}}"#;
    let choices = Choices { columns: Some(Columns::read(said).unwrap()), ..Choices::default() };
    assert_eq!(amina.portfolio.bring(&csv, &choices).unwrap().added, 1);
    let next = text("next.csv", "wann,was,warum,art\n2026-01-10,Ein Tag,y,ojt\n");
    assert_eq!(amina.portfolio.bring(&next, &Choices::default()).unwrap().added, 1);
    let list = amina.portfolio.evidence_list("Ein").unwrap();
    assert!(list.items.iter().all(|one| one.kind.code() == "direct-observation"));
    let wrong = Columns::read(r#"{"columns": {"date": "Nowhere"}}"#).unwrap();
    let choices = Choices { columns: Some(wrong), ..Choices::default() };
    let refused = amina.portfolio.bring(&csv, &choices).unwrap_err().to_string();
    assert!(refused.contains("no column with the name you gave for the day"), "{refused}");
}

#[test]
fn what_was_done_with_a_piece_keeps_it_when_the_rest_is_taken_back() {
    let mut amina = amina();
    let rows: String = (1..=9).map(|day| format!("2026-02-0{day},Day {day},2.1/all\n")).collect();
    let csv = text("a.csv", &format!("date,title,codes\n{rows}"));
    let own = amina.logs("My own", &["2.1/all"]);
    let brought = amina.portfolio.bring(&csv, &Choices::default()).unwrap();
    let found = |amina: &Amina, title: &str| {
        let list = amina.portfolio.evidence_list(title).unwrap();
        list.items.into_iter().find(|one| one.title == title).map(|one| one.id)
    };
    let signed = found(&amina, "Day 1").unwrap();
    amina.signed(&priya(), &signed, "2.1/all", Decision::Achieved);
    let changed = found(&amina, "Day 2").unwrap();
    let mut input = piece("Day 2, better", &["2.1/all"]);
    input.text = "More".into();
    amina.portfolio.amend(&changed, &input).unwrap();
    let asked = found(&amina, "Day 3").unwrap();
    amina.portfolio.withdraw(&asked).unwrap();
    let back = amina.portfolio.take_back_brought(Some(&brought.id)).unwrap();
    assert_eq!((back.gone, back.stay), (6, 3));
    assert!(found(&amina, "Day 4").is_none() && found(&amina, "Day 1").is_some());
    assert!(amina.portfolio.evidence_page(&own).is_ok());
    assert_eq!(amina.portfolio.find("Day").unwrap().evidence.len(), 3);
    let again = amina.portfolio.bring(&csv, &Choices::default()).unwrap();
    assert_eq!((again.added, again.here), (6, 3));
}

#[test]
fn the_file_goes_with_the_first_piece_that_is_erased_and_the_piece_does_not_come_back() {
    let mut amina = amina();
    let csv = text(
        "secret name.csv",
        "date,title,text\n2026-02-01,One,Words of one\n2026-02-02,Two,Words of two\n",
    );
    let brought = amina.portfolio.bring(&csv, &Choices::default()).unwrap();
    assert!(amina.portfolio.brought_bytes(&brought.id).is_ok());
    let one = amina.portfolio.find("One").unwrap().evidence.remove(0).id;
    amina.portfolio.erase(&one).unwrap();
    assert!(amina.portfolio.brought_bytes(&brought.id).is_err());
    let kept = &amina.portfolio.brought().unwrap()[0];
    assert!(!kept.kept && kept.name.is_empty());
    let again = amina.portfolio.bring(&csv, &Choices::default()).unwrap();
    assert_eq!((again.added, again.here), (0, 2));
    let at = amina.portfolio.folder().to_owned();
    amina.portfolio.lock();
    let traces = crate::traces::traces_with(
        &at,
        &crate::people::passphrase(),
        &["Words of one", "secret name"],
    );
    assert_eq!(traces, Vec::<String>::new());
}

#[test]
fn a_safety_copy_and_a_take_out_hold_what_was_brought_in() {
    let mut amina = amina();
    let bytes = "date,title\n2026-02-01,One\n";
    amina.portfolio.bring(&text("my log.csv", bytes), &Choices::default()).unwrap();
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    assert_eq!(fs::read_to_string(out.join("attachments/my log.csv")).unwrap(), bytes);
    let file = amina.folder.path().join("a.backup");
    amina.portfolio.back_up(&file).unwrap();
    let (at, to) =
        (file.display().to_string(), amina.folder.path().join("back").display().to_string());
    done(&["restore", &at, &to]);
    let brought: Value = serde_json::from_str(&done(&["brought", &to, "--json"])).unwrap();
    assert_eq!((&brought[0]["name"], &brought[0]["pieces"]), (&"my log.csv".into(), &1.into()));
    assert_eq!(amina_out(&to, &brought[0]), bytes.as_bytes());
}

#[test]
fn our_own_table_of_evidence_is_read() {
    let mut amina = amina();
    amina.logs("=A title that looks like a formula", &["2.1/all", "3.11/entry"]);
    let gone = amina.logs("Withdrawn", &[]);
    amina.portfolio.withdraw(&gone).unwrap();
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    let mut other = crate::people::amina();
    let table = source(&out.join("evidence.csv"));
    let look = other.portfolio.look_into(&table, &Choices::default()).unwrap();
    assert_eq!((look.reader, look.new, look.no), (ReadAs::Log, 1, 1), "{look:?}");
    other.portfolio.bring(&table, &Choices::default()).unwrap();
    let list = other.portfolio.evidence_list("").unwrap();
    assert_eq!(list.items[0].title, "=A title that looks like a formula");
    let shows: Vec<&str> = list.items[0].indicators.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(shows, ["2.1/all", "3.11/entry"]);
}
