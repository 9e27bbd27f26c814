//! Frameworks of other systems come in, and ours go out: CASE, the form in which colleges publish standards.

use std::path::Path;

use countersign::Error;
use countersign::framework::{Framework, bundled, load};
use countersign::ids::Randomness;
use countersign::interchange::{
    FrameworkFile, FrameworkForm, MOST_ITEMS, Reading, StagesFrom, framework_in, framework_out,
};
use serde_json::{Value, json};

use crate::people::{countersign, done, refused};

pub fn data(name: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::read(root.join("tests/data/interchange").join(name)).unwrap()
}

pub fn reading(stages_from: Option<StagesFrom>) -> Reading {
    Reading { stages_from, year: 2026, name: "A framework".to_owned() }
}

pub fn read(bytes: &[u8]) -> countersign::Result<FrameworkFile> {
    framework_in(bytes, &reading(None))
}

/// Domains, competences and statements.
pub fn counts(pack: &Framework) -> [usize; 3] {
    let competences = pack.domains.iter().map(|domain| domain.competences.len()).sum();
    [pack.domains.len(), competences, pack.indicators().count()]
}

/// Where a file is refused, and why.
pub fn where_wrong(bytes: &[u8]) -> (String, String) {
    match read(bytes) {
        Err(Error::FrameworkInvalid { place, problem }) => (place, problem),
        other => panic!("accepted: {:?}", other.map(|found| found.framework.id)),
    }
}

/// A package as other systems write it.
fn package(items: Value, associations: Value) -> Value {
    json!({
        "CFDocument": { "identifier": "d", "title": "Caring", "creator": "A college", "lastChangeDateTime": "2024-02-01T00:00:00Z" },
        "CFItems": items, "CFAssociations": associations,
    })
}

fn item(id: &str, code: &str, said: &str) -> Value {
    json!({ "identifier": id, "humanCodingScheme": code, "fullStatement": said })
}

fn link(kind: &str, from: &str, to: &str, order: Value) -> Value {
    json!({
        "associationType": kind, "sequenceNumber": order,
        "originNodeURI": { "title": from, "identifier": from, "uri": "" },
        "destinationNodeURI": { "title": to, "identifier": to, "uri": "" },
    })
}

fn bytes(value: &Value) -> Vec<u8> {
    serde_json::to_vec_pretty(value).unwrap()
}

#[test]
fn our_frameworks_go_out_as_case_and_come_back_equal() {
    let schemas = ["case-v1p1-cfpackage.json", "opensalt-case-v1p0-cfpackage-schema.json"]
        .map(|name| serde_json::from_slice::<Value>(&data(&format!("schemas/{name}"))).unwrap());
    for (pack, items, links) in
        [(bundled()[0], 177, 342), (bundled()[2], 49, 65), (bundled()[3], 54, 90)]
    {
        let pack = load(pack).unwrap();
        let written = framework_out(&pack, FrameworkForm::Case, false).unwrap();
        assert!(written.told.is_empty());
        let case: Value = serde_json::from_slice(&written.bytes).unwrap();
        for schema in &schemas {
            let validator =
                jsonschema::options().should_validate_formats(true).build(schema).unwrap();
            let faults: Vec<String> =
                validator.iter_errors(&case).map(|one| one.to_string()).collect();
            assert!(faults.is_empty(), "{}: {faults:?}", pack.id);
        }
        let count = |part: &str| case[part].as_array().unwrap().len();
        assert_eq!((count("CFItems"), count("CFAssociations")), (items, links), "{}", pack.id);
        let text = String::from_utf8(written.bytes.clone()).unwrap();
        for refused in ["targetType", "CFDocumentURI", "extensions"] {
            assert!(!text.contains(refused), "OpenSALT or OpenCASE does not take {refused}");
        }
        let back = read(&written.bytes).unwrap();
        assert_eq!(back.form, FrameworkForm::Case);
        assert!(back.told.is_empty(), "{:?}", back.told);
        assert_eq!(back.framework, pack);
    }
    assert_eq!(counts(&load(bundled()[0]).unwrap()), [8, 55, 111]);
}

#[test]
fn another_version_has_other_names() {
    let mut pack = load(bundled()[1]).unwrap();
    let names = |pack: &Framework| {
        let case: Value =
            serde_json::from_slice(&framework_out(pack, FrameworkForm::Case, false).unwrap().bytes)
                .unwrap();
        let items = case["CFItems"].as_array().unwrap().clone();
        items.into_iter().map(|one| one["identifier"].clone()).collect::<Vec<_>>()
    };
    let first = names(&pack);
    assert_eq!(first, names(&pack));
    pack.version = "2015.2".to_owned();
    assert!(names(&pack).iter().all(|name| !first.contains(name)));
}

/// Every real file, with what it becomes.
const FILES: [(&str, [usize; 3]); 9] = [
    ("AdoptedTestFramework", [1, 1, 1]),
    ("ItemTypeTestFramework", [1, 1, 1]),
    ("MarkdownFramework", [1, 2, 2]),
    ("Ordering", [1, 24, 24]),
    ("SequenceNumberFramework", [1, 2, 2]),
    ("SmartLevelFramework", [2, 12, 12]),
    ("Utf8TestFramework", [1, 1, 1]),
    ("opencase_round_trip_baseline", [10, 21, 21]),
    ("opensalt-framework-20c5134f-423d-4097-a971-3dd5152bf507", [4, 12, 12]),
];

#[test]
fn real_case_files_come_in_and_what_goes_out_again_is_equal() {
    for (name, expected) in FILES {
        let found = read(&data(&format!("case/{name}.json")))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(counts(&found.framework), expected, "{name}");
        assert_eq!(load(&found.pack).unwrap(), found.framework, "{name}");
        crate::schemas::fits("framework", found.pack.as_bytes());
        let out = framework_out(&found.framework, FrameworkForm::Case, false).unwrap();
        let back = read(&out.bytes).unwrap().framework;
        assert_eq!(back, Framework { origin: back.origin.clone(), ..found.framework }, "{name}");
    }
    let (place, problem) = where_wrong(&data("case/EmptyExternalFramework.json"));
    assert_eq!((place.as_str(), problem.as_str()), ("CFItems", "there is no item in it"));
}

#[test]
fn codes_that_cannot_stay_are_kept_beside() {
    let found = read(&bytes(&package(
        json!([
            item("a", "CS", "Computers"),
            item("b", "CS-A 1", "I can start one"),
            item("c", "CS-A-2", "I can stop one"),
            item("e", "CS-A-2", "I can sell one"),
        ]),
        json!([
            link("isChildOf", "b", "a", json!(1)),
            link("isChildOf", "c", "a", json!("2")),
            link("isChildOf", "e", "a", json!(3)),
            link("isChildOf", "a", "d", json!(null)),
        ]),
    )))
    .unwrap();
    let codes: Vec<(&str, &str)> = found.framework.domains[0]
        .competences
        .iter()
        .map(|one| (one.code.as_str(), one.origin.as_str()))
        .collect();
    assert_eq!(codes, [("1.1", "CS-A 1"), ("CS-A-2", ""), ("1.3", "CS-A-2")]);
    assert!(found.told[0].starts_with("2 codes could not stay"), "{:?}", found.told);
    assert_eq!(found.framework.source.publisher, "A college");
    assert_eq!(found.framework.source.year, 2024);
    assert_eq!(found.framework.origin, "d");
}

#[test]
fn statements_that_differ_only_in_their_level_are_one_competence() {
    let items = json!([
        item("a", "A", "Bleeding"),
        item("b", "A.1", "Plasters"),
        item("c", "", "I fetch one"),
        item("e", "", "I put one on"),
        item("f", "A.2", "I stay calm"),
        item("x", "", "Beginner"),
        item("y", "", "Expert"),
    ]);
    let links = json!([
        link("isChildOf", "a", "d", json!(1)),
        link("isChildOf", "b", "a", json!(1)),
        link("isChildOf", "f", "a", json!(2)),
        link("isChildOf", "c", "b", json!(1)),
        link("isChildOf", "e", "b", json!(2)),
        link("hasSkillLevel", "c", "x", json!(null)),
        link("hasSkillLevel", "e", "y", json!(null)),
        link("hasSkillLevel", "f", "x", json!(null)),
        link("hasSkillLevel", "f", "y", json!(null)),
        link("precedes", "c", "e", json!(null)),
    ]);
    let file = bytes(&package(items, links));
    let found = read(&file).unwrap();
    let ids: Vec<&str> = found.framework.indicators().map(|(_, _, one)| one.id.as_str()).collect();
    assert_eq!(ids, ["A.1/beginner", "A.1/expert", "A.2/all"]);
    assert_eq!(found.told, ["1 link of another kind stays in the file: precedes (1)."]);
    let none = framework_in(&file, &reading(Some(StagesFrom::None))).unwrap();
    assert_eq!(counts(&none.framework)[2], 5);
}

#[test]
fn a_file_is_read_as_other_systems_write_it() {
    let plain = package(json!([item("a", "1", "One"), item("b", "2", "Two")]), json!([]));
    let mut loose = plain.clone();
    loose["CFItems"][0]["notes"] = Value::Null;
    loose["CFItems"][0]["educationalLevel"] = json!("06");
    loose["CFItems"][1]["fullStatement"] = json!(["Two"]);
    loose["CFRubrics"] = json!([{}, {}]);
    loose["CFAssociations"] = Value::Null;
    let marked = [b"\xef\xbb\xbf".to_vec(), bytes(&plain)].concat();
    let wrapped = bytes(&json!({ "CFPackage": plain }));
    for file in [bytes(&plain), bytes(&loose), marked, wrapped] {
        let found = read(&file).unwrap();
        assert_eq!(counts(&found.framework), [1, 2, 2]);
        assert_eq!(found.framework.domains[0].title, "Caring");
    }
    assert_eq!(read(&bytes(&loose)).unwrap().told, ["Left in the file: rubrics (2)."]);
}

#[test]
fn what_cannot_be_a_framework_is_refused_with_where() {
    let three = json!([item("a", "1", "One"), item("b", "2", "Two"), item("c", "3", "Three")]);
    let child = |from: &str, to: &str| link("isChildOf", from, to, json!(1));
    let with = |links: Value| where_wrong(&bytes(&package(three.clone(), links)));
    let is = |found: (String, String), place: &str, problem: &str| {
        assert!(found.0 == place && found.1.contains(problem), "{found:?}");
    };
    is(with(json!([child("a", "b"), child("b", "a")])), "CFItems[0]", "a circle");
    is(with(json!([child("a", "a")])), "CFItems[0]", "under itself");
    is(with(json!([child("a", "gone")])), "CFAssociations[0]", "is missing");
    is(with(json!([child("a", "b"), child("a", "c")])), "CFAssociations[1]", "under two others");
    let twice = json!([item("a", "1", "One"), item("A", "2", "Two")]);
    is(where_wrong(&bytes(&package(twice, json!([])))), "CFItems[1].identifier", "repeated");
    let empty = json!([{ "identifier": "a" }]);
    is(where_wrong(&bytes(&package(empty, json!([])))), "CFItems[0]", "says nothing");
    let nameless = json!([{ "fullStatement": "One" }]);
    is(where_wrong(&bytes(&package(nameless, json!([])))), "CFItems[0].identifier", "missing");
    let many: Vec<Value> = (0..100_000).map(|n| item(&n.to_string(), "", "One")).collect();
    let (place, problem) = where_wrong(&bytes(&package(json!(many), json!([]))));
    assert!(place == "the file" && problem.contains(&MOST_ITEMS.to_string()), "{problem}");
    let deep: Vec<Value> = (0..200).map(|n| item(&format!("i{n}"), "", "One")).collect();
    let links: Vec<Value> =
        (1..200).map(|n| child(&format!("i{n}"), &format!("i{}", n - 1))).collect();
    let (_, problem) = where_wrong(&bytes(&package(json!(deep), json!(links))));
    assert!(problem.contains("deep"), "{problem}");
    let nested = format!("{{\"CFDocument\":{}", "[".repeat(200_000));
    assert!(where_wrong(nested.as_bytes()).0.starts_with("line 1"));
    assert!(where_wrong(b"{\n \"CFDocument\": {\n").0.starts_with("line 3"));
}

#[test]
fn one_byte_in_a_hundred_changed_makes_nothing_fall_over() {
    let random = Randomness::counted(7);
    for (name, _) in FILES {
        let file = data(&format!("case/{name}.json"));
        for _ in 0..20 {
            let mut changed = file.clone();
            for _ in 0..file.len() / 100 + 1 {
                let [a, b, c, byte]: [u8; 4] = random.bytes().unwrap();
                let at = (usize::from(a) << 16 | usize::from(b) << 8 | usize::from(c)) % file.len();
                changed[at] = byte;
            }
            if let Err(error) = read(&changed) {
                assert!(
                    error.to_string().contains(" at ") || matches!(error, Error::Outside(_)),
                    "{error}"
                );
            }
        }
    }
}

#[test]
fn the_file_of_a_framework_is_kept_as_it_came_and_is_never_taken_back() {
    let mut amina = crate::people::amina();
    let file = data("case/opencase_round_trip_baseline.json");
    let reading = Reading::of("theirs.json", amina.portfolio.clock().today());
    let found = amina.portfolio.add_framework_file("theirs.json", &file, &reading).unwrap();
    let kept = |portfolio: &countersign::Portfolio| {
        let all = portfolio.brought().unwrap();
        let told = |one: &countersign::interchange::BroughtView| {
            assert_eq!(portfolio.brought_bytes(&one.id).unwrap(), file);
            (one.name.clone(), one.reader.clone(), one.kept, one.pieces)
        };
        all.iter().map(told).collect::<Vec<_>>()
    };
    let as_it_came = [("theirs.json".to_owned(), "framework".to_owned(), true, 1)];
    assert_eq!(kept(&amina.portfolio), as_it_came);
    amina.portfolio.add_framework_file("again.json", &file, &reading).unwrap();
    assert_eq!(kept(&amina.portfolio), as_it_came, "adding it again keeps nothing twice");
    assert!(amina.portfolio.take_back_brought(None).is_err(), "a framework stays");
    // Another file that says it is the same framework is refused, and nothing of it is kept.
    let mut other = found.framework.clone();
    other.title += " changed";
    let other = serde_json::to_vec(&other).unwrap();
    let told = amina.portfolio.add_framework_file("other.json", &other, &reading).unwrap_err();
    assert!(matches!(told, countersign::Error::FrameworkDiffers), "{told}");
    assert_eq!(kept(&amina.portfolio), as_it_came);
    // It goes along when everything is taken out.
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    let same = |one: &(String, Vec<u8>)| one.1 == file;
    assert!(crate::people::contents(&out).iter().any(same), "in the take-out, byte for byte");
}

#[test]
fn a_manager_with_a_framework_from_another_country() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let file = path("framework.json");
    std::fs::write(&file, data("case/opencase_round_trip_baseline.json")).unwrap();
    let said = done(&["framework", "check", &file]);
    assert!(said.starts_with("The file is a CASE package. It can be read: "), "{said}");
    let (pack, at) = (path("pack.json"), path("portfolio"));
    done(&["framework", "convert", &file, "-o", &pack]);
    assert!(done(&["framework", "check", &pack]).starts_with("The file is a whole framework"));
    done(&["new", &at, "--name", "Amina Yusuf", "--stage", "entry"]);
    let added = done(&["framework", "add", &at, &file]);
    let again = done(&["framework", "add", &at, &pack]);
    assert_eq!(added.lines().next(), again.lines().next());
    let found = read(&data("case/opencase_round_trip_baseline.json")).unwrap().framework;
    let (_, _, statement) = found.indicators().next().unwrap();
    let shown = format!("{}:{}", found.id, statement.id);
    let id = done(&[
        "log",
        &at,
        "--kind",
        "discussion",
        "--on",
        "2026-03-01",
        "--title",
        "A talk",
        "--shows",
        &shown,
    ]);
    let signer = path("priya.signer");
    done(&["signer", "new", &signer, "--name", "Priya Nair"]);
    done(&[
        "sign",
        &at,
        "--signer",
        &signer,
        "--evidence",
        id.trim(),
        "--indicator",
        &shown,
        "--decision",
        "achieved",
    ]);
    let out = path("out.json");
    done(&["framework", "export", &found.id, "--portfolio", &at, "-o", &out, "--as", "case"]);
    let back = read(&std::fs::read(&out).unwrap()).unwrap().framework;
    assert_eq!(counts(&back), counts(&found));
    assert!(
        refused(&[
            "framework",
            "export",
            "ahp-support-worker",
            "-o",
            &path("x.json"),
            "--as",
            "cases"
        ])
        .contains("case")
    );
    let _ = countersign(&[
        "framework",
        "export",
        "ahp-support-worker",
        "-o",
        &path("y.json"),
        "--as",
        "case",
    ]);
    assert_eq!(
        read(&std::fs::read(path("y.json")).unwrap()).unwrap().framework,
        load(bundled()[0]).unwrap()
    );
}
