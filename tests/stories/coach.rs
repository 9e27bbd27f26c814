//! Before a document is made, each reader's rules find what was planted for them, and nothing else.

use countersign::codes::Reader;
use countersign::evidence::{EvidenceInput, Kind};
use countersign::framework::load;
use countersign::portfolio::Owner;
use countersign::sign_off::{Decision, Identity, Signer};

use crate::people::{Amina, amina, piece, priya, priya_says, signer};

/// What a rule found: its code, and the titles of what it is about.
type Found = Vec<(&'static str, Vec<String>)>;

fn rhys() -> Signer {
    signer(&Identity { name: "Rhys Bowen".into(), number: "OT099999".into(), ..priya_says() }, 30)
}

fn told(title: &str) -> EvidenceInput {
    EvidenceInput {
        text: format!("What {title} is about, told in full."),
        ..piece(title, &["2.1/all"])
    }
}

/// Logs a piece and has it signed for everything it shows.
fn signed(amina: &mut Amina, input: &EvidenceInput, by: &Signer) -> String {
    let id = amina.portfolio.log(input).unwrap();
    for shows in &input.shows {
        amina.signed(by, &id, &shows.indicator, Decision::Achieved);
    }
    id
}

/// A small portfolio in which every reader finds all well.
fn all_well() -> Amina {
    let mut amina = amina();
    signed(&mut amina, &told("Walking"), &priya());
    signed(&mut amina, &told("Talking"), &rhys());
    let watched = EvidenceInput { kind: Kind::DirectObservation, ..told("Watched") };
    signed(&mut amina, &watched, &priya());
    let photo = amina.portfolio.attach("photo.jpg", b"\xFF\xD8\xFF photo").unwrap();
    let with_file = EvidenceInput { files: vec![photo.into()], ..told("With a photo") };
    signed(&mut amina, &with_file, &rhys());
    amina
}

fn found(amina: &Amina, reader: Reader) -> Found {
    let found = amina.portfolio.advice(reader, None, None).unwrap().into_iter();
    found
        .map(|one| {
            assert!(one.says.ends_with('.') && one.why.ends_with('.') && one.mend.ends_with('.'));
            let mut about: Vec<String> = one.about.into_iter().map(|on| on.title).collect();
            about.sort();
            (one.rule, about)
        })
        .collect()
}

/// The codes of a reader's rules, as the data has them.
fn rules(reader: Reader) -> Vec<String> {
    let data = include_str!("../../assets/coach/standard.json");
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    let profiles = data["profiles"].as_array().unwrap();
    let profile = profiles.iter().find(|one| one["reader"] == reader.code()).unwrap();
    let rules = profile["rules"].as_array().unwrap().iter();
    rules.map(|rule| rule["rule"].as_str().unwrap().to_owned()).collect()
}

/// Plants a fault, and says what it is about.
type Plant = fn(&mut Amina) -> Vec<&'static str>;

fn says(title: &str, change: impl FnOnce(&mut EvidenceInput)) -> EvidenceInput {
    let mut input = told(title);
    change(&mut input);
    input
}

/// A fault for each rule.
const FAULTS: [(&str, Plant); 11] = [
    ("most-pieces", |amina| {
        for number in 4..61 {
            signed(
                amina,
                &told(&format!("Piece {number}")),
                &if number % 2 == 0 { priya() } else { rhys() },
            );
        }
        Vec::new()
    }),
    ("most-files", |amina| {
        let mut input = told("Many files");
        for number in 0..100 {
            let name = format!("{number}.txt");
            let file = amina.portfolio.attach(&name, name.as_bytes()).unwrap();
            input.files.push(file.into());
        }
        signed(amina, &input, &priya());
        Vec::new()
    }),
    ("unlinked", |amina| {
        amina.portfolio.log(&says("Linked to nothing", |one| one.shows.clear())).unwrap();
        vec!["Linked to nothing"]
    }),
    ("unsigned", |amina| {
        amina.portfolio.log(&told("Never asked about")).unwrap();
        let returned = amina.portfolio.log(&told("Returned")).unwrap();
        amina.signed(&priya(), &returned, "2.1/all", Decision::NotYet);
        vec!["Never asked about", "Returned"]
    }),
    ("busiest-signer", |amina| {
        for number in 0..8 {
            signed(amina, &told(&format!("More by Priya {number}")), &priya());
        }
        Vec::new()
    }),
    ("too-many-statements", |amina| {
        let pack = load(countersign::framework::bundled()[0]).unwrap();
        let entry = pack
            .indicators()
            .map(|(_, _, one)| one)
            .filter(|one| one.stage == "entry" || one.stage == "all");
        let nine: Vec<String> = entry.take(9).map(|one| one.id.clone()).collect();
        let nine: Vec<&str> = nine.iter().map(String::as_str).collect();
        let input = EvidenceInput { text: "It shows nine things.".into(), ..piece("Nine", &nine) };
        let id = amina.portfolio.log(&input).unwrap();
        amina.signed(&priya(), &id, nine[0], Decision::Achieved);
        vec!["Nine"]
    }),
    ("same-text", |amina| {
        let again = says("Walking once more", |one| {
            one.text = " WHAT Walking is about,\ttold in full. ".replace('\t', " ")
        });
        signed(amina, &again, &rhys());
        vec!["Walking", "Walking once more"]
    }),
    ("older-than", |amina| {
        let old = says("Six years ago", |one| one.happened_on = "2020-01-10".parse().unwrap());
        signed(amina, &old, &priya());
        vec!["Six years ago"]
    }),
    ("missing-kind", |amina| {
        let seen = EvidenceInput { kind: Kind::DirectObservation, ..told("Watched by Rhys") };
        signed(amina, &seen, &rhys());
        for one in amina.portfolio.evidence_list("").unwrap().items {
            if one.kind == Kind::ReflectiveAccount {
                amina.portfolio.withdraw(&one.id).unwrap();
            }
        }
        vec!["Reflective account"]
    }),
    ("names", |amina| {
        signed(amina, &says("In the title: Mrs Jones", |_| {}), &priya());
        signed(
            amina,
            &says("In the text", |one| one.text = "He lay in bay 3, bed 4.".into()),
            &rhys(),
        );
        vec!["In the text", "In the title: Mrs Jones"]
    }),
    ("own-signer", |amina| {
        // She married, and has the name of her preceptor now.
        let owner = amina.portfolio.owner();
        amina.portfolio.change_owner(&Owner { name: "priya  NAIR".into(), ..owner }).unwrap();
        let title = "2.1, shared: Health, safety and security";
        vec![title, title]
    }),
];

#[test]
fn where_all_is_well_no_reader_is_told_anything() {
    let amina = all_well();
    for reader in Reader::ALL {
        assert_eq!(found(&amina, reader), [], "{}", reader.code());
    }
}

#[test]
fn each_fault_is_found_by_the_readers_who_mind_it_and_nothing_else_is() {
    let mut tried = std::collections::BTreeSet::new();
    for (rule, plant) in FAULTS {
        let mut amina = all_well();
        let about: Vec<String> = plant(&mut amina).into_iter().map(str::to_owned).collect();
        for reader in Reader::ALL {
            let minds = rules(reader).iter().any(|one| one == rule);
            let found = found(&amina, reader);
            if !minds {
                assert_eq!(found, [], "{} does not mind {rule}", reader.code());
                continue;
            }
            let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
            assert_eq!(codes, [rule], "{}", reader.code());
            if rule == "own-signer" {
                assert_eq!(found[0].1.len(), about.len(), "two decisions by that name");
                assert!(found[0].1.iter().all(|told| told.starts_with("2.")), "{:?}", found[0].1);
            } else {
                assert_eq!(found[0].1, about, "{} of {}", rule, reader.code());
            }
            tried.insert((reader.code(), rule));
        }
    }
    let every: usize = Reader::ALL.into_iter().map(|reader| rules(reader).len()).sum();
    assert_eq!(tried.len(), every, "each rule of each reader: {tried:?}");
}

#[test]
fn all_faults_at_once_are_told_each_once_in_the_order_of_the_rules() {
    let mut amina = all_well();
    // What would hide another is left out: a withdrawn piece is nothing a reader sees.
    for (rule, plant) in FAULTS.into_iter().filter(|(rule, _)| *rule != "missing-kind") {
        // The name changes last: nobody signs for somebody of their own name.
        if rule != "own-signer" {
            plant(&mut amina);
        }
    }
    FAULTS[10].1(&mut amina);
    for reader in Reader::ALL {
        let found: Vec<&str> = found(&amina, reader).iter().map(|(code, _)| *code).collect();
        let wanted: Vec<String> = rules(reader)
            .into_iter()
            // Fifty-seven more pieces share the signing.
            .filter(|rule| rule != "missing-kind" && rule != "busiest-signer")
            .collect();
        assert_eq!(found, wanted, "{}", reader.code());
    }
}
