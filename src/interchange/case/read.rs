//! Reads a CASE package.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::file::{CfItem, Document, Link, Package, Wrapped};
use crate::error::Result;
use crate::interchange::tree::{Item, Tree, stage_id, wrong};
use crate::interchange::{Reading, StagesFrom, head, malformed};
use crate::text;
use crate::words;

/// The items of a package, by identifier and by URI.
struct Known<'a> {
    by_id: HashMap<String, usize>,
    by_uri: HashMap<&'a str, usize>,
}

impl<'a> Known<'a> {
    fn of(items: &'a [CfItem]) -> Self {
        let ids = items.iter().enumerate().map(|(at, one)| (key(one), at));
        let uris = items.iter().enumerate().map(|(at, one)| (one.uri.as_str(), at));
        let by_uri = uris.filter(|(uri, _)| !uri.is_empty()).collect();
        Self { by_id: ids.collect(), by_uri }
    }

    fn find(&self, link: &Link) -> Option<usize> {
        let by_id = self.by_id.get(&link.identifier.to_lowercase());
        by_id.or_else(|| self.by_uri.get(link.uri.as_str())).copied()
    }
}

/// The key of an item: its identifier, or its URI without one.
fn key(item: &CfItem) -> String {
    match item.identifier.as_str() {
        "" => item.uri.as_str().to_owned(),
        id => id.to_lowercase(),
    }
}

/// The associations of the items.
#[derive(Default)]
struct Links {
    /// The parent of each item (none at the top), the association that says so, and the sequence number.
    above: HashMap<usize, (Option<usize>, usize, Option<i64>)>,
    /// The stages of an item: items, or only titles.
    stages: BTreeMap<usize, Vec<Level>>,
    /// How many associations of other types were ignored.
    others: BTreeMap<String, usize>,
}

/// A stage that an item is linked to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Item(usize),
    Title(String),
}

/// Reads a package.
///
/// # Errors
/// [`crate::Error::FrameworkInvalid`] with where.
pub fn read(text: &str, reading: &Reading) -> Result<Tree> {
    let package = package(text)?;
    let mut tree = Tree::new(package.document.title.as_str());
    document(&package.document, &mut tree);
    if package.items.is_empty() {
        return Err(wrong("CFItems", words::brought::THERE_IS_NO_ITEM_IN_IT));
    }
    unlike(&package.items)?;
    let known = Known::of(&package.items);
    let links = links(&package, &known, reading)?;
    let levels = levels(&links, &known, &package);
    let ids = stages(&links, &levels, &package.items, &mut tree);
    for (at, item) in package.items.iter().enumerate().filter(|(at, _)| !levels.contains(at)) {
        let (above, _, order) = links.above.get(&at).copied().unwrap_or_default();
        let above = above.and_then(|above| package.items.get(above));
        let own = links.stages.get(&at).into_iter().flatten();
        let stages = own.filter_map(|level| ids.get(level).cloned()).collect();
        tree.items.push(made(at, item, above.map(key).unwrap_or_default(), order, stages)?);
    }
    let others: Vec<(String, usize)> = links.others.into_iter().collect();
    tree.told.extend(words::frameworks::other_links(&others));
    tree.told.extend(words::frameworks::left_in_the_file("rubrics", package.rubrics.len()));
    Ok(tree)
}

fn package(text: &str) -> Result<Package> {
    let wrapped: Wrapped = serde_json::from_str(text).map_err(|error| malformed(&error))?;
    if let Some(package) = wrapped.package {
        return Ok(package);
    }
    serde_json::from_str(text).map_err(|error| malformed(&error))
}

fn document(document: &Document, tree: &mut Tree) {
    let head = &mut tree.head;
    head.origin = text::line(document.identifier.as_str());
    if !document.version.as_str().is_empty() {
        head.version = text::line(document.version.as_str());
    }
    let publisher = match document.publisher.as_str() {
        "" => document.creator.as_str(),
        publisher => publisher,
    };
    head.source.publisher = text::line(publisher);
    let dates = [document.status_start_date.as_str(), document.last_change_date_time.as_str()];
    let year = dates.iter().find_map(|date| date.get(..4)?.parse().ok());
    head.source.year = year.unwrap_or_default();
    head.source.draft = document.adoption_status.as_str().to_lowercase().contains("draft");
    let said = [document.description.as_str(), document.notes.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|said| !said.is_empty()).collect();
    head::read_notes(&text::lines(&said.join("\n\n")), head);
}

/// Checks that every item has its own key.
fn unlike(items: &[CfItem]) -> Result<()> {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let key = key(item);
        if key.is_empty() {
            return Err(wrong(
                format!("CFItems[{at}].identifier"),
                words::brought::AN_IDENTIFIER_IS_MISSING,
            ));
        }
        if let Some(first) = seen.insert(key, at) {
            let problem = words::brought::case_identifier_repeated(first);
            return Err(wrong(format!("CFItems[{at}].identifier"), problem));
        }
    }
    Ok(())
}

fn links(package: &Package, known: &Known, reading: &Reading) -> Result<Links> {
    let mut links = Links::default();
    let document = package.document.identifier.as_str().to_lowercase();
    let is_document = |link: &Link| {
        !document.is_empty() && link.identifier.to_lowercase() == document
            || !link.uri.is_empty() && link.uri == package.document.uri.as_str()
    };
    for (at, one) in package.associations.iter().enumerate() {
        let kind = one.association_type.as_str();
        let Some(origin) = known.find(&one.origin) else {
            *links.others.entry(kind.to_owned()).or_default() += 1;
            continue;
        };
        match kind {
            "isChildOf" => {
                let place = || format!("CFAssociations[{at}]");
                let above = match known.find(&one.destination) {
                    None if is_document(&one.destination) => None,
                    None => {
                        return Err(wrong(place(), words::brought::PARENT_ITEM_IS_MISSING));
                    }
                    found => found,
                };
                let order = one.sequence_number.as_str().parse().ok();
                match links.above.get(&origin) {
                    Some((other, first, _)) if *other != above => {
                        let problem = words::brought::item_has_two_parents(first);
                        return Err(wrong(place(), problem));
                    }
                    Some(_) => {}
                    None => drop(links.above.insert(origin, (above, at, order))),
                }
            }
            "hasSkillLevel" if reading.stages_from != Some(StagesFrom::None) => {
                let level = match known.find(&one.destination) {
                    Some(item) => Level::Item(item),
                    None => Level::Title(text::line(&one.destination.title)),
                };
                let levels = links.stages.entry(origin).or_default();
                if !levels.contains(&level) {
                    levels.push(level);
                }
            }
            _ => *links.others.entry(kind.to_owned()).or_default() += 1,
        }
    }
    Ok(links)
}

/// The items that are stages and not statements: without children and without a stage of their own. Also the items that have
/// only such items as children.
fn levels(links: &Links, known: &Known, package: &Package) -> BTreeSet<usize> {
    let mut children = vec![0_usize; known.by_id.len().max(package.items.len())];
    for at in links.above.values().filter_map(|(above, ..)| *above) {
        if let Some(count) = children.get_mut(at) {
            *count += 1;
        }
    }
    let mut levels: BTreeSet<usize> = BTreeSet::new();
    for level in links.stages.values().flatten() {
        if let Level::Item(at) = level
            && children.get(*at) == Some(&0)
            && !links.stages.contains_key(at)
        {
            levels.insert(*at);
        }
    }
    let mut gone: HashMap<usize, usize> = HashMap::new();
    for at in &levels {
        if let Some((Some(above), ..)) = links.above.get(at) {
            *gone.entry(*above).or_default() += 1;
        }
    }
    levels.extend(
        gone.iter().filter(|(at, many)| children.get(**at) == Some(*many)).map(|(at, _)| *at),
    );
    levels
}

/// The stages, in the order of the file, and the id of each.
fn stages(
    links: &Links,
    levels: &BTreeSet<usize>,
    items: &[CfItem],
    tree: &mut Tree,
) -> BTreeMap<Level, String> {
    let mut named: Vec<&Level> = links.stages.values().flatten().collect();
    let order = |level: &&Level| match level {
        Level::Item(at) => {
            let (_, _, order) = links.above.get(at).copied().unwrap_or_default();
            (order.unwrap_or(i64::MAX), *at)
        }
        Level::Title(_) => (i64::MAX, usize::MAX),
    };
    named.sort_by_key(order);
    let mut ids = BTreeMap::new();
    for level in named {
        if ids.contains_key(level) {
            continue;
        }
        let stages = &mut tree.head.stages;
        let stage = match level {
            Level::Item(at) if levels.contains(at) => {
                let Some(item) = items.get(*at) else { continue };
                let title = text::line(item.full_statement.as_str());
                let code = item.human_coding_scheme.as_str();
                let id = stage_id(if code.is_empty() { &title } else { code }, stages);
                let short = text::line(item.abbreviated_statement.as_str());
                head::stage(id, &title, &short, &text::lines(item.notes.as_str()))
            }
            Level::Title(title) if !title.is_empty() => {
                head::stage(stage_id(title, stages), title, "", "")
            }
            // A statement that is named as the stage of another stays a statement.
            _ => continue,
        };
        ids.insert(level.clone(), stage.id.clone());
        stages.push(stage);
    }
    ids
}

fn made(
    at: usize,
    item: &CfItem,
    parent: String,
    order: Option<i64>,
    stages: Vec<String>,
) -> Result<Item> {
    let place = format!("CFItems[{at}]");
    let (full, notes) =
        (text::lines(item.full_statement.as_str()), text::lines(item.notes.as_str()));
    let short = text::line(item.abbreviated_statement.as_str());
    let code = text::line(item.human_coding_scheme.as_str());
    let said = [&full, &short, &code].into_iter().find(|said| !said.is_empty());
    let said = said.ok_or_else(|| wrong(&place, words::brought::AN_ITEM_SAYS_NOTHING))?.clone();
    let text = if notes.is_empty() { said.clone() } else { format!("{said}\n\n{notes}") };
    let title = text::line(&said);
    Ok(Item {
        key: key(item),
        place,
        parent,
        order,
        code,
        title,
        short,
        description: notes,
        text,
        stages,
    })
}
