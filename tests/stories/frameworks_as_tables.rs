//! Frameworks of Moodle and Mahara, and in a plain table: in and out.

use countersign::framework::{Framework, bundled, load};
use countersign::interchange::{FrameworkForm, StagesFrom, framework_in, framework_out};
use serde_json::{Value, json};

use crate::frameworks_of_others::{counts, data, read, reading, where_wrong};
use crate::people::done;

/// A table of Moodle as a German site writes it: the headings translated, parents after their children.
fn moodle(rows: &[[&str; 14]]) -> Vec<u8> {
    let heading: Vec<String> = (1..=14).map(|n| format!("Spalte {n}")).collect();
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(heading).unwrap();
    for row in rows {
        csv.write_record(row).unwrap();
    }
    csv.into_inner().unwrap()
}

/// A row: the parent, the id, the name, the description, what it refers to, whether it is the framework, the taxonomy.
fn row(of: [&str; 7]) -> [&str; 14] {
    let [parent, id, name, said, refers, is, taxonomy] = of;
    [parent, id, name, said, "1", "", "", "", "", "", refers, "", is, taxonomy]
}

const FRAMEWORK: [&str; 7] =
    ["", "care", "Pflege", "<p>Ein Rahmen</p>", "", "1", "domain,competency,level,level"];

#[test]
fn a_table_of_moodle_is_read_by_the_place_of_its_columns() {
    let file = moodle(&[
        row([
            "A",
            "A-1",
            "Essen reichen",
            "<p>Ich reiche <b>Essen</b> &amp; Trinken.</p>",
            "",
            "",
            "",
        ]),
        row(["", "A", "Pflege", "", "", "", ""]),
        row(FRAMEWORK),
        row(["A", " \u{1F372}", "Kochen", "", "", "", ""]),
    ]);
    let found = read(&file).unwrap();
    assert_eq!(found.form, FrameworkForm::Moodle);
    assert_eq!((found.framework.title.as_str(), found.framework.id.as_str()), ("Pflege", "pflege"));
    assert_eq!(found.framework.source.note, "Ein Rahmen");
    let domain = &found.framework.domains[0];
    assert_eq!((domain.id.as_str(), counts(&found.framework)), ("A", [1, 2, 2]));
    let first = &domain.competences[0];
    assert_eq!(first.indicators[0].text, "Ich reiche Essen & Trinken.");
    assert_eq!(
        (domain.competences[1].code.as_str(), domain.competences[1].origin.as_str()),
        ("1.2", "\u{1F372}")
    );
    let crlf = String::from_utf8(file).unwrap().replace('\n', "\r\n");
    assert_eq!(read(crlf.as_bytes()).unwrap().framework, found.framework);
}

#[test]
fn stages_of_moodle_are_levels_or_what_is_referred_to() {
    let levels = moodle(&[
        row(FRAMEWORK),
        row(["", "A", "Pflege", "", "", "", ""]),
        row(["A", "A-1", "Essen", "", "", "", ""]),
        row(["A-1", "x", "Anfang", "Ich helfe.", "", "", ""]),
        row(["A-1", "y", "Ende", "Ich leite an.", "", "", ""]),
    ]);
    let found = read(&levels).unwrap().framework;
    let ids =
        |pack: &Framework| pack.indicators().map(|(.., one)| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&found), ["A-1/anfang", "A-1/ende"]);
    let plain = framework_in(&levels, &reading(Some(StagesFrom::None))).unwrap().framework;
    assert_eq!(ids(&plain), ["x/all", "y/all"]);
    let mut without = FRAMEWORK;
    without[6] = "";
    let refers = moodle(&[
        row(without),
        row(["", "L", "Stufen", "", "", "", ""]),
        row(["L", "one,two", "Eins", "", "", "", ""]),
        row(["", "A", "Pflege", "", "", "", ""]),
        row(["A", "A-1", "Essen", "", "one%2Ctwo", "", ""]),
        row(["A", "A-2", "Trinken", "", "", "", ""]),
    ]);
    let told = read(&refers).unwrap().told;
    assert!(told.iter().any(|one| one.contains("--stages-from cross-references")), "{told:?}");
    let found =
        framework_in(&refers, &reading(Some(StagesFrom::CrossReferences))).unwrap().framework;
    assert_eq!(ids(&found), ["A-1/eins", "A-2/all"]);
    assert_eq!(found.stages[0].title, "Eins");
}

#[test]
fn our_frameworks_go_to_moodle_and_come_back_equal() {
    for pack in [bundled()[0], bundled()[2], bundled()[3]] {
        let pack = load(pack).unwrap();
        let out = framework_out(&pack, FrameworkForm::Moodle, false).unwrap();
        let mut rows = csv::Reader::from_reader(out.bytes.as_slice());
        for row in rows.records() {
            let row = row.unwrap();
            assert_eq!(row.len(), 14);
            assert!(row[1].chars().count() <= 100 && row[2].chars().count() <= 100, "{}", &row[2]);
        }
        let back = read(&out.bytes).unwrap();
        assert_eq!(back.form, FrameworkForm::Moodle);
        assert_eq!(back.framework, pack);
    }
}

#[test]
fn what_is_no_table_of_moodle_is_refused_with_where() {
    let is = |rows: &[[&str; 14]], place: &str, problem: &str| {
        let found = where_wrong(&moodle(rows));
        assert!(found.0 == place && found.1.contains(problem), "{found:?}");
    };
    let item = |parent, id| row([parent, id, "Name", "", "", "", ""]);
    is(&[item("", "a")], "column 13", "no row says");
    is(&[row(FRAMEWORK), item("gone", "a")], "row 3", "is missing");
    is(&[row(FRAMEWORK), item("a", "a")], "row 3", "under itself");
    is(&[row(FRAMEWORK), item("", "a"), item("", "a")], "row 4", "repeated");
    is(&[row(FRAMEWORK), item("b", "a"), item("a", "b")], "row 3", "a circle");
    is(&[row(FRAMEWORK), row(FRAMEWORK)], "row 3", "a second row");
    let file = String::from_utf8(moodle(&[row(FRAMEWORK)])).unwrap();
    let narrow: Vec<String> =
        file.lines().map(|line| line.rsplit_once(',').unwrap().0.to_owned()).collect();
    let found = where_wrong(narrow.join("\n").as_bytes());
    assert!(found.1.contains("13 columns"), "{found:?}");
}

fn matrix(framework: Value) -> Vec<u8> {
    serde_json::to_vec_pretty(&json!({ "framework": framework })).unwrap()
}

#[test]
fn a_framework_of_mahara_is_read_in_both_its_forms() {
    let old = matrix(json!({ "name": "Smart", "selfassess": true, "standards": [
        { "shortname": "One", "name": "Knowing", "priority": 2, "standardelement": [
            { "shortname": "1.1", "name": "First", "description": "I <i>know</i>.", "priority": 1, "parent": false },
            { "shortname": "1.2", "name": "Second", "description": "", "priority": 2, "parent": false },
            { "shortname": "1.2.1", "name": "Below", "description": "I see.", "priority": 3, "parent": true } ] },
        { "shortname": "Later", "name": "Nothing yet", "priority": 1 } ] }));
    let found = read(&old).unwrap();
    assert_eq!(found.form, FrameworkForm::Matrix);
    let codes =
        |pack: &Framework| pack.indicators().map(|(.., one)| one.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&found.framework), ["1.1", "1.2.1"]);
    let titles: Vec<&str> = found.framework.domains.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Knowing", "Knowing \u{203a} Second"]);
    assert_eq!(found.framework.domains[0].competences[0].indicators[0].text, "I know.");
    assert!(
        found.told.iter().any(|one| one.contains("standards without statements (1)")),
        "{:?}",
        found.told
    );

    let element =
        json!({ "shortname": "b", "name": "Same", "standardid": "1", "elementid": "4.4.3" });
    let new = |second: Value| {
        matrix(
            json!({ "name": "Standards", "standards": [{ "shortname": "All", "name": "All of them" }],
            "standardelements": [element, second, { "shortname": "c", "name": "Under", "elementid": "4.4.4", "standardid": 1, "parentelementid": "4.4.3" }] }),
        )
    };
    let found = read(&new(element.clone())).unwrap();
    assert_eq!(codes(&found.framework), ["4.4.4"]);
    assert!(found.told.iter().any(|one| one.contains("twice, word for word")), "{:?}", found.told);
    let mut other = element.clone();
    other["name"] = "Another".into();
    assert_eq!(where_wrong(&new(other)).0, "standardelements[1].elementid");
    let broken = String::from_utf8(old).unwrap().replacen("\"priority\": 2,", "\"priority\": 2", 1);
    let (place, problem) = where_wrong(broken.as_bytes());
    assert!(place.starts_with("line ") && problem.contains("not valid JSON"), "{place}");
}

#[test]
fn our_frameworks_go_to_mahara_and_what_is_lost_is_told() {
    let pack = load(bundled()[0]).unwrap();
    let out = framework_out(&pack, FrameworkForm::Matrix, false).unwrap();
    assert!(out.told.iter().any(|one| one.contains("no stages")), "{:?}", out.told);
    let said: Value = serde_json::from_slice(&out.bytes).unwrap();
    for one in said["framework"]["standardelements"].as_array().unwrap() {
        let length = |field: &str| one[field].as_str().unwrap().chars().count();
        assert!(length("shortname") <= 100 && length("name") <= 255);
    }
    let back = read(&out.bytes).unwrap().framework;
    assert_eq!(counts(&back)[2], 111);
    assert_eq!((back.id.as_str(), back.source == pack.source), ("ahp-support-worker", true));
}

#[test]
fn our_frameworks_go_out_as_a_table_and_come_back() {
    for pack in [bundled()[0], bundled()[2], bundled()[3]] {
        let pack = load(pack).unwrap();
        for spreadsheet in [false, true] {
            let out = framework_out(&pack, FrameworkForm::Sheet, spreadsheet).unwrap();
            assert_eq!(out.bytes.starts_with(b"PK"), spreadsheet);
            assert!(!out.told.is_empty());
            let back = read(&out.bytes).unwrap();
            assert_eq!(back.form, FrameworkForm::Sheet);
            let said = |pack: &Framework| {
                let all = pack.indicators().map(|(domain, competence, one)| {
                    (domain.id.clone(), domain.title.clone(), competence.title.clone(), one.clone())
                });
                all.collect::<Vec<_>>()
            };
            assert_eq!(said(&back.framework), said(&pack));
            let stages = |pack: &Framework| {
                pack.stages
                    .iter()
                    .map(|one| (one.id.clone(), one.title.clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(stages(&back.framework), stages(&pack));
        }
    }
}

#[test]
fn a_table_of_a_person_is_read_by_its_headings() {
    let table = "Area;Ref;Competency;Level;Description\nEating;E1;Helping;Start;I help.\n;;;Full;I lead.\nMoving;M1;Walking;;I walk beside.\n";
    let found = read(table.as_bytes()).unwrap().framework;
    let ids: Vec<&str> = found.indicators().map(|(.., one)| one.id.as_str()).collect();
    assert_eq!(ids, ["E1/start", "E1/full", "M1/all"]);
    assert_eq!((found.title.as_str(), found.domains[1].title.as_str()), ("A framework", "Moving"));
    let twice = "Code,Title\n2.1,First\n2.1,Second\n";
    let (place, problem) = where_wrong(twice.as_bytes());
    assert!(place == "row 3" && problem.contains("first on row 2"), "{place}: {problem}");
    let (_, problem) = where_wrong(b"Colour,Size\nred,5\n");
    assert!(problem.contains("Title or Statement"), "{problem}");
    let latin = b"Code,Title\n1,Caf\xe9\n";
    assert_eq!(read(latin).unwrap().framework.domains[0].competences[0].title, "Caf\u{e9}");
}

#[test]
fn a_table_that_names_the_item_above_is_a_tree() {
    let found = read(&data("case/001.csv")).unwrap();
    assert_eq!(found.form, FrameworkForm::Sheet);
    let same = read(&data("case/opencase_round_trip_baseline.json")).unwrap();
    assert_eq!(counts(&found.framework), counts(&same.framework));
    assert_eq!(found.framework.title, same.framework.title);
}

#[test]
fn a_college_with_moodle() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (theirs, at) = (path("competencies.csv"), path("portfolio"));
    std::fs::write(
        &theirs,
        moodle(&[
            row(FRAMEWORK),
            row(["", "A", "Pflege", "", "", "", ""]),
            row(["A", "A-1", "Essen", "Ich helfe.", "", "", ""]),
        ]),
    )
    .unwrap();
    let said = done(&["framework", "check", &theirs]);
    assert!(
        said.contains("a competency framework of Moodle")
            && said.contains("1 domain, 1 competence"),
        "{said}"
    );
    done(&["new", &at, "--name", "Amina Yusuf", "--stage", "entry"]);
    assert!(done(&["framework", "add", &at, &theirs]).starts_with("Added pflege: "));
    done(&[
        "log",
        &at,
        "--kind",
        "discussion",
        "--on",
        "2026-03-01",
        "--title",
        "Essen",
        "--shows",
        "pflege:A-1/all",
    ]);
    let ours = path("ours.csv");
    done(&["framework", "export", "ahp-support-worker", "-o", &ours, "--as", "moodle"]);
    assert!(
        done(&["framework", "check", &ours])
            .contains("8 domains, 55 competences, 111 indicators, 3 stages")
    );
    let sheet = path("ours.xlsx");
    done(&["framework", "export", "ahp-support-worker", "-o", &sheet, "--as", "sheet"]);
    assert!(std::fs::read(&sheet).unwrap().starts_with(b"PK"));
}
