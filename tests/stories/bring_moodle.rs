//! A student leaves a college with the copy of their own data that its Moodle hands out.

use countersign::evidence::Kind;
use countersign::interchange::{Choices, ReadAs, Source};
use serde_json::{Value, json};

use crate::bring_files::photograph;
use crate::bring_hostile::zipped;
use crate::people::{amina, done};

fn competence(code: &str, name: &str, rating: Value) -> Value {
    json!({ "idnumber": code, "name": name, "description": "<p>More.</p>", "rating": rating })
}

/// Such a copy as Moodle writes it: evidence with a file, a plan with ratings, and what is of no use here.
pub fn export() -> Vec<u8> {
    let evidence = json!({
        "name": "A year in a care home", "description": "<p>I helped at meals &amp; walks.</p><p>Every day.</p>",
        "url": "https://example.org/home", "timecreated": "Thursday, 5 March 2026, 7:30 PM",
        "timemodified": "Thursday, 5 March 2026, 7:30 PM", "created_or_modified_by_you": "Yes",
        "competencies": [
            { "idnumber": "2.1/all", "name": "Communication", "description": "" },
            { "idnumber": "COLLEGE-7", "name": "Teamwork", "description": "" },
        ],
    });
    let plan = json!({
        "name": "First year", "description": "", "status": "Complete", "duedate": "-", "reviewerid": "3",
        "timecreated": "Montag, 2. Februar 2026", "timemodified": "-",
        "competencies": [
            competence("C1", "Washing hands", json!({ "proficient": "Yes", "rating": "Good" })),
            competence("", "Lifting", Value::Null),
        ],
    });
    let rated = json!({ "idnumber": "C1", "name": "Washing hands", "rating": { "rating": "Good" }, "evidence": [] });
    let bytes = |value: &Value| serde_json::to_vec_pretty(value).unwrap();
    let user = "User _ 4/Competencies";
    let at = |path: &str| format!("{user}/{path}");
    let photo = photograph(7);
    zipped(&[
        ("index.html", b"<html></html>"),
        (&at("Evidence of prior learning/A year in a care home (1)/data.json"), &bytes(&evidence)),
        (
            &at(
                "Evidence of prior learning/A year in a care home (1)/_files/userevidence/_1/photo.jpg",
            ),
            &photo,
        ),
        (&at("Learning plans/First year (2)/data.json"), &bytes(&plan)),
        (&at("Competencies/Washing hands (9)/data.json"), &bytes(&rated)),
        ("User _ 4/Profile/data.json", br#"{"email":"amina@example.org"}"#),
    ])
}

#[test]
fn a_student_leaves_a_college_with_their_own_data() {
    let mut amina = amina();
    let source = Source::of_bytes("my-data.zip", export()).unwrap();
    let look = amina.portfolio.look_into(&source, &Choices::default()).unwrap();
    assert_eq!((look.reader, look.new, look.no), (ReadAs::Moodle, 2, 0));
    let left: Vec<(&str, usize)> =
        look.left_out.iter().map(|(what, many)| (what.as_str(), *many)).collect();
    assert_eq!(
        left,
        [
            ("Codes that name no statement here", 2),
            ("Other things that Moodle keeps about you", 2),
            ("Ratings of competences in Moodle", 1),
        ]
    );
    let brought = amina.portfolio.bring(&source, &Choices::default()).unwrap();
    assert_eq!(brought.added, 2);
    let list = amina.portfolio.evidence_list("").unwrap();
    let of = |title: &str| {
        let found = list.items.iter().find(|one| one.title == title).unwrap();
        amina.portfolio.evidence(&found.id).unwrap()
    };
    let home = of("A year in a care home");
    assert_eq!(
        (home.summary.kind, home.summary.happened_on.to_string().as_str()),
        (Kind::PriorLearning, "2026-03-05")
    );
    assert!(home.text.starts_with("I helped at meals & walks.\n"), "{}", home.text);
    assert!(
        home.text.contains("COLLEGE-7 Teamwork") && home.text.contains("https://example.org/home")
    );
    assert_eq!(home.shows.len(), 1, "the one code that is here");
    assert_eq!(home.files.len(), 1);
    let plan = of("First year");
    assert!(plan.text.contains("How it stood there: Complete."), "{}", plan.text);
    assert!(plan.text.contains("C1 Washing hands: Good\nLifting"), "{}", plan.text);
    // What somebody rated there signs nothing off here.
    assert!(amina.portfolio.readiness(None).unwrap().stages[0].signed_off == 0);
    let again = amina.portfolio.bring(&source, &Choices::default()).unwrap();
    assert_eq!((again.added, again.here), (0, 2), "nothing comes twice");
    let taken = amina.portfolio.take_back_brought(Some(&brought.id)).unwrap();
    assert_eq!((taken.gone, taken.stay), (2, 0));
    assert_eq!(amina.portfolio.evidence_list("").unwrap().total, 0);
}

#[test]
fn a_copy_that_was_unpacked_is_read_on_the_command_line() {
    let amina = amina();
    let unpacked = amina.folder.path().join("my data");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(export())).unwrap();
    zip.extract(&unpacked).unwrap();
    let at = amina.portfolio.folder().display().to_string();
    amina.portfolio.lock();
    let said = done(&["bring", &at, &unpacked.display().to_string(), "--look"]);
    assert!(said.contains("A year in a care home") && said.contains("First year"), "{said}");
}

#[test]
fn a_description_that_cannot_be_read_is_named() {
    let amina = amina();
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    for broken in ["{\"name\":", &deep, "[]"] {
        let plan = br#"{"name":"One","competencies":[]}"#;
        let files =
            [("A/One (1)/data.json", &plan[..]), ("A/Two (2)/data.json", broken.as_bytes())];
        let source = Source::of_bytes("my-data.zip", zipped(&files)).unwrap();
        let said = amina.portfolio.look_into(&source, &Choices::default()).unwrap_err().to_string();
        assert!(said.starts_with("At Two (2)/data.json, "), "{said}");
    }
}
