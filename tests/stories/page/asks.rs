//! The requests of the table.

use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::framework::Policy;
use countersign::sign_off::Decision;

use crate::people::{Amina, amina, piece, priya};
use crate::travel::asked;

/// A picture of one dot.
const PICTURE: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0,
    0, 0, 31, 21, 196, 137, 0, 0, 0, 13, 73, 68, 65, 84, 120, 156, 99, 248, 207, 192, 240, 31, 0,
    5, 0, 1, 255, 86, 199, 47, 13, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

/// A request by name, and the pieces it asks about.
pub struct Asked {
    pub name: &'static str,
    pub ask: Vec<u8>,
    pub pieces: Vec<String>,
}

fn of(name: &'static str, mut amina: Amina, items: &[(&str, &str)]) -> Asked {
    let ask = asked(&mut amina, items);
    let mut pieces: Vec<String> = Vec::new();
    for (piece, _) in items {
        if !pieces.iter().any(|known| known == piece) {
            pieces.push((*piece).to_owned());
        }
    }
    Asked { name, ask, pieces }
}

fn one() -> Asked {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all"]);
    of("one", amina, &[(&id, "2.1/all")])
}

fn ten() -> Asked {
    let mut amina = amina();
    let shows = ["2.1/all", "2.3/all", "2.4/all", "2.5/entry", "4.3/all"];
    let ids = [amina.logs("One", &shows), amina.logs("Two", &shows)];
    let items: Vec<(&str, &str)> =
        ids.iter().flat_map(|id| shows.iter().map(move |one| (id.as_str(), *one))).collect();
    of("ten", amina, &items)
}

fn files() -> Asked {
    let mut amina = amina();
    let mut input = piece("With a picture", &["2.1/all", "2.3/all"]);
    for (name, bytes) in [
        ("dot.png", PICTURE),
        ("<img src=x onerror=alert(1)>.png", b"\x89PNG\r\n\x1a\n no picture"),
        ("notes.txt", "Siân’s notes\n".as_bytes()),
    ] {
        input.files.push(amina.portfolio.attach(name, bytes).unwrap().into());
    }
    let id = amina.portfolio.log(&input).unwrap();
    of("files", amina, &[(&id, "2.1/all"), (&id, "2.3/all")])
}

fn letters() -> Asked {
    let mut amina = amina();
    let day = "2026-03-10".parse().unwrap();
    let mut input = EvidenceInput::empty(Kind::Certificate, day);
    input.title = "Cafe\u{301} Ŵyn — \"quoted\" \\ \u{2028} عمر 👩\u{200d}⚕\u{fe0f}".into();
    input.text = "Line one\nline two\u{85}\u{7f} <b>not bold</b> 𝐀 ﬁ ß İ".into();
    input.setting = "Ward 7, Ysbyty’r Ddôl".into();
    for (field, value) in [("provider", "Coleg Llŷn"), ("expires_on", "2027-02-28")] {
        input.details.insert(field.into(), value.into());
    }
    let how = "I did “it” \u{1F9D1}\u{200d}\u{1F91D}\u{200d}\u{1F9D1}.";
    input.shows = vec![Shows { indicator: "2.1/all".into(), how: how.into() }];
    let id = amina.portfolio.log(&input).unwrap();
    of("letters", amina, &[(&id, "2.1/all")])
}

fn until() -> Asked {
    let mut amina = amina();
    let mut own: serde_json::Value =
        serde_json::from_str(Policy::bundled("ahp-support-worker")).unwrap();
    own["version"] = "ward 7".into();
    own["rules"] = serde_json::json!([
        { "indicators": ["2.1"], "valid_months": 1 },
        { "indicators": ["2.3"], "valid_months": 12 }
    ]);
    amina.portfolio.set_policy("", &own.to_string()).unwrap();
    let id = amina.logs("Runs out", &["2.1/all", "2.3/all", "2.4/all"]);
    of("until", amina, &[(&id, "2.1/all"), (&id, "2.3/all"), (&id, "2.4/all")])
}

fn chained() -> Asked {
    let mut amina = amina();
    let before = amina.logs("Before", &["2.3/all", "2.4/all"]);
    amina.signed(&priya(), &before, "2.3/all", Decision::NotYet);
    amina.signed(&priya(), &before, "2.4/all", Decision::Achieved);
    amina.portfolio.amend(&before, &piece("Since", &["2.3/all"])).unwrap();
    amina.on("2026-03-20");
    of("chained", amina, &[(&before, "2.3/all")])
}

fn other() -> Asked {
    let mut amina = amina();
    amina.portfolio.add_bundled_framework("care-certificate-2015").unwrap();
    let care = amina.portfolio.framework_of("care-certificate-2015").unwrap();
    let (_, _, indicator) = care.indicators().next().unwrap();
    let written = format!("care-certificate-2015:{}", indicator.id);
    let id = amina.logs("Two frameworks", &["2.1/all", &written]);
    of("other", amina, &[(&id, "2.1/all"), (&id, &written)])
}

/// Every request of the table, made anew.
pub fn asks() -> Vec<Asked> {
    vec![one(), ten(), files(), letters(), until(), chained(), other()]
}

#[test]
fn the_requests_are_as_they_were() {
    for asked in asks() {
        super::same(&format!("{}.ask", asked.name), &asked.ask);
    }
}
