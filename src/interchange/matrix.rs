//! Reads and writes SmartEvidence frameworks of Mahara (`.matrix`, JSON). Pure.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::loose::{Loose, or_none};
use super::tree::{Item, Tree, wrong};
use super::{Written, head, html, malformed};
use crate::error::{Error, Result};
use crate::framework::Framework;
use crate::text;
use crate::words;

/// The most letters of a short name and of a name.
const SHORT: usize = 100;
const NAME: usize = 255;

#[derive(Deserialize)]
struct File {
    framework: Matrix,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Matrix {
    name: Loose,
    description: Loose,
    #[serde(deserialize_with = "or_none")]
    standards: Vec<Standard>,
    #[serde(deserialize_with = "or_none")]
    standardelements: Vec<Element>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Standard {
    standardid: Loose,
    shortname: Loose,
    name: Loose,
    description: Loose,
    priority: Loose,
    #[serde(deserialize_with = "or_none")]
    standardelement: Vec<Element>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Element {
    standardid: Loose,
    elementid: Loose,
    parentelementid: Loose,
    shortname: Loose,
    name: Loose,
    description: Loose,
    priority: Loose,
    parent: Flag,
}

/// The older form of nesting: whether an element is a child of the one before it.
#[derive(Default)]
struct Flag(bool);

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(from)?;
        let said = value.as_bool().or_else(|| value.as_i64().map(|number| number != 0));
        Ok(Self(
            said.or_else(|| value.as_str().map(|word| word == "true" || word == "1"))
                .unwrap_or(false),
        ))
    }
}

/// Reads a framework.
///
/// # Errors
/// [`Error::FrameworkInvalid`] with where.
pub(super) fn read(text: &str) -> Result<Tree> {
    let File { framework } = serde_json::from_str(text).map_err(|error| malformed(&error))?;
    let mut tree = Tree::new(framework.name.as_str());
    head::read_notes(&html::text(framework.description.as_str()), &mut tree.head);
    let mut standards: HashMap<String, String> = HashMap::new();
    let named: HashSet<&str> =
        framework.standards.iter().map(|one| one.standardid.as_str()).collect();
    let mut used: HashSet<String> = HashSet::new();
    let mut items: Vec<Item> = Vec::new();
    let mut twice = 0;
    for (s, standard) in framework.standards.iter().enumerate() {
        let key = format!("standard {}", s + 1);
        let at = format!("standards[{s}]");
        // A standard without an id is referred to by its place.
        let by_place = (s + 1).to_string();
        let own = match standard.standardid.as_str() {
            "" if named.contains(by_place.as_str()) => String::new(),
            "" => by_place,
            id => id.to_owned(),
        };
        if !own.is_empty() && standards.insert(own, key.clone()).is_some() {
            return Err(wrong(
                format!("{at}.standardid"),
                words::brought::AN_IDENTIFIER_IS_REPEATED,
            ));
        }
        items.push(of_standard(standard, &key, &at)?);
        let mut last = String::new();
        for (e, element) in standard.standardelement.iter().enumerate() {
            let at = format!("{at}.standardelement[{e}]");
            let own = format!("{key} element {}", e + 1);
            let above =
                if element.parent.0 && !last.is_empty() { last.clone() } else { key.clone() };
            if !element.parent.0 {
                last.clone_from(&own);
            }
            used.insert(key.clone());
            items.push(of_element(element, own, above, at)?);
        }
    }
    let mut seen: HashMap<&str, &Element> = HashMap::new();
    for (e, element) in framework.standardelements.iter().enumerate() {
        let at = format!("standardelements[{e}]");
        let id = element.elementid.as_str();
        if let Some(first) = seen.get(id).filter(|_| !id.is_empty()) {
            if same(first, element) {
                twice += 1;
                continue;
            }
            return Err(wrong(
                format!("{at}.elementid"),
                words::brought::AN_IDENTIFIER_IS_REPEATED,
            ));
        }
        seen.insert(id, element);
        let above = match element.parentelementid.as_str() {
            "" | "0" => match standards.get(element.standardid.as_str()) {
                Some(key) => key.clone(),
                None => return Err(wrong(at, words::brought::STANDARD_IS_MISSING)),
            },
            parent => format!("element {parent}"),
        };
        used.insert(above.clone());
        let own = if id.is_empty() { at.clone() } else { format!("element {id}") };
        items.push(of_element(element, own, above, at)?);
    }
    let all = items.len();
    items.retain(|item| {
        !item.key.starts_with("standard ")
            || item.key.contains(" element ")
            || used.contains(&item.key)
    });
    tree.told.extend(words::frameworks::left_in_the_file(
        words::brought::STANDARDS_WITHOUT_STATEMENTS,
        all - items.len(),
    ));
    tree.told.extend(words::frameworks::items_twice(twice));
    tree.items = items;
    Ok(tree)
}

fn same(one: &Element, other: &Element) -> bool {
    let said = |of: &Element| {
        [&of.standardid, &of.parentelementid, &of.shortname, &of.name, &of.description]
            .map(|part| part.as_str().to_owned())
    };
    said(one) == said(other)
}

/// The title and the text of an element.
fn called(
    name: &Loose,
    short: &Loose,
    description: &Loose,
    place: &str,
) -> Result<(String, String)> {
    let description = html::text(description.as_str());
    let names = [name.as_str(), short.as_str(), description.as_str()];
    let title = names.into_iter().find(|said| !said.is_empty());
    let title = title.ok_or_else(|| wrong(place, words::brought::AN_ITEM_SAYS_NOTHING))?;
    Ok((text::line(title), description))
}

fn of_standard(standard: &Standard, key: &str, place: &str) -> Result<Item> {
    let (title, description) =
        called(&standard.name, &standard.shortname, &standard.description, place)?;
    let short = text::line(standard.shortname.as_str());
    Ok(Item {
        key: key.to_owned(),
        place: place.to_owned(),
        order: standard.priority.as_str().parse().ok(),
        code: text::line(standard.standardid.as_str()),
        short: if short == title { String::new() } else { short },
        text: title.clone(),
        title,
        description,
        ..Item::default()
    })
}

fn of_element(element: &Element, key: String, parent: String, place: String) -> Result<Item> {
    let (title, description) =
        called(&element.name, &element.shortname, &element.description, &place)?;
    let code = match element.elementid.as_str() {
        // The older form has no ids: a short name like 1.2 is one.
        "" => Some(element.shortname.as_str()).filter(|short| {
            short.starts_with(|c: char| c.is_ascii_digit()) && !short.contains(' ')
        }),
        id => Some(id),
    };
    let text = if description.is_empty() { title.clone() } else { description.clone() };
    Ok(Item {
        key,
        place,
        parent,
        order: element.priority.as_str().parse().ok(),
        code: text::line(code.unwrap_or_default()),
        title,
        description,
        text,
        ..Item::default()
    })
}

#[derive(Serialize)]
struct Out {
    framework: OutMatrix,
}

#[derive(Serialize)]
struct OutMatrix {
    institution: &'static str,
    name: String,
    description: String,
    selfassess: bool,
    evidencestatuses: [HashMap<&'static str, &'static str>; 4],
    standards: Vec<OutStandard>,
    standardelements: Vec<OutElement>,
}

#[derive(Serialize)]
struct OutStandard {
    shortname: String,
    name: String,
    description: String,
    standardid: usize,
}

#[derive(Serialize)]
struct OutElement {
    shortname: String,
    name: String,
    description: String,
    standardid: usize,
    elementid: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    parentelementid: String,
}

/// A name cut to the longest that Mahara accepts; counts the cuts.
fn cut(whole: &str, most: usize, count: &mut usize) -> String {
    let whole = text::line(whole);
    let cut: String = whole.chars().take(most).collect();
    *count += usize::from(cut.len() < whole.len());
    cut
}

/// A pack as Mahara reads it.
///
/// # Errors
/// None that a person could meet.
pub(super) fn write(pack: &Framework) -> Result<Written> {
    let (mut long, mut aside) = (0, 0);
    let (mut standards, mut elements) = (Vec::new(), Vec::new());
    let mut staged = false;
    for (d, domain) in pack.domains.iter().enumerate() {
        let standardid = d + 1;
        let short = if domain.short_title.is_empty() { &domain.title } else { &domain.short_title };
        standards.push(OutStandard {
            shortname: cut(short, SHORT, &mut aside),
            name: cut(&domain.title, NAME, &mut long),
            description: domain.description.clone(),
            standardid,
        });
        for competence in &domain.competences {
            let alone = competence.indicators.first().filter(|one| one.is_shared());
            let named = format!("{} {}", competence.code, competence.title);
            elements.push(OutElement {
                shortname: cut(&named, SHORT, &mut aside),
                name: cut(&competence.title, NAME, &mut long),
                description: alone.map(|one| one.text.clone()).unwrap_or_default(),
                standardid,
                elementid: competence.code.clone(),
                parentelementid: String::new(),
            });
            for indicator in competence.indicators.iter().filter(|one| !one.is_shared()) {
                staged = true;
                let stage = pack.stage(&indicator.stage).map_or("", |stage| stage.short());
                elements.push(OutElement {
                    shortname: cut(&format!("{} {stage}", competence.code), SHORT, &mut aside),
                    name: cut(&format!("{} ({stage})", competence.title), NAME, &mut long),
                    description: indicator.text.clone(),
                    standardid,
                    elementid: indicator.id.replace('/', "-"),
                    parentelementid: competence.code.clone(),
                });
            }
        }
    }
    let status = |code, said| HashMap::from([(code, said)]);
    let matrix = OutMatrix {
        institution: "all",
        name: cut(&pack.title, NAME, &mut long),
        description: head::notes(pack, true).write(),
        selfassess: false,
        evidencestatuses: [
            status("begun", "Ready for assessment"),
            status("incomplete", "Not yet"),
            status("partialcomplete", "Partly achieved"),
            status("completed", "Achieved"),
        ],
        standards,
        standardelements: elements,
    };
    let mut bytes = serde_json::to_vec_pretty(&Out { framework: matrix })
        .map_err(|_| Error::Store(words::shared::THE_FILE.to_owned()))?;
    bytes.push(b'\n');
    let mut told: Vec<String> =
        words::frameworks::names_shortened(long, NAME).into_iter().collect();
    told.extend(words::frameworks::published_codes_stay(super::moodle::origins(pack)));
    if staged {
        told.push(words::frameworks::STAGES_ONLY_IN_NAMES.to_owned());
    }
    Ok(Written { bytes, told })
}
