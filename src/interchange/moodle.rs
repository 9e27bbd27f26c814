//! Reads and writes competency frameworks of Moodle (CSV with 14 columns). Pure.
//!
//! Columns are recognised by position, because Moodle translates their headings.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::head;
use super::notes::Notes;
use super::table::{DataRow, DataTable};
use super::tree::{Item, Tree, stage_id, wrong};
use super::{Reading, StagesFrom, Written, html};
use crate::error::{Error, Result};
use crate::framework::Framework;
use crate::text;
use crate::words;

/// How many columns there are.
pub(super) const COLUMNS: usize = 14;
/// The most letters of a name: Moodle cuts the rest silently.
const NAME: usize = 100;

const PARENT: usize = 0;
const ID: usize = 1;
const SHORT_NAME: usize = 2;
const DESCRIPTION: usize = 3;
const FORMAT: usize = 4;
const RULE: usize = 7;
const REFERS: usize = 10;
const IS_FRAMEWORK: usize = 12;
const TAXONOMY: usize = 13;

/// Moodle's text format for plain text.
const PLAIN: &str = "2";
/// The prefix of our ids that are not codes.
const OUR_DOMAIN: &str = "domain:";
const OUR_STAGE: &str = "stage:";
const OUR_STAGES: &str = "stages";

const HEADINGS: [&str; COLUMNS] = [
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
];

fn cell(row: &DataRow, column: usize) -> String {
    row.cell(column).text().trim().to_owned()
}

fn place(row: &DataRow) -> String {
    words::brought::row(row.number)
}

/// Reads a framework.
///
/// # Errors
/// [`Error::FrameworkInvalid`] with where.
pub(super) fn read(table: &DataTable, reading: &Reading) -> Result<Tree> {
    if table.head.len() < COLUMNS {
        let problem = words::brought::wrong_number_of_columns(table.head.len(), COLUMNS);
        return Err(wrong("row 1", problem));
    }
    let mut whole = table.rows.iter().filter(|row| cell(row, IS_FRAMEWORK) == "1");
    let Some(framework) = whole.next() else {
        return Err(wrong("column 13", words::brought::NO_ROW_IS_THE_FRAMEWORK));
    };
    if let Some(second) = whole.next() {
        return Err(wrong(place(second), words::brought::SECOND_ROW_IS_THE_FRAMEWORK));
    }
    let mut tree = Tree::new(&cell(framework, SHORT_NAME));
    tree.head.origin = cell(framework, ID);
    head::read_notes(&described(framework), &mut tree.head);
    let rows: Vec<&DataRow> =
        table.rows.iter().filter(|row| cell(row, IS_FRAMEWORK) != "1").collect();
    for row in &rows {
        tree.items.push(item(row, &cell(framework, ID))?);
    }
    let taxonomies = cell(framework, TAXONOMY).to_lowercase();
    let taxonomies: Vec<&str> = taxonomies.split(',').map(str::trim).collect();
    stages(&mut tree, &rows, &taxonomies, reading);
    let rules = rows.iter().filter(|row| !cell(row, RULE).is_empty()).count();
    tree.told
        .extend(words::frameworks::left_in_the_file(words::brought::RULES_FOR_COMPLETION, rules));
    Ok(tree)
}

/// The description in a row, as text.
fn described(row: &DataRow) -> String {
    let said = cell(row, DESCRIPTION);
    match cell(row, FORMAT).as_str() {
        PLAIN => text::lines(&said),
        _ => html::text(&said),
    }
}

fn item(row: &DataRow, framework: &str) -> Result<Item> {
    let place = place(row);
    let notes = Notes::read(&described(row), &["Title", "Short title"], &[]);
    let whole = notes.named("Title");
    let name = text::line(&cell(row, SHORT_NAME));
    let title = if whole.is_empty() { name } else { whole };
    let id = cell(row, ID);
    let said = [&title, &notes.text, &id].into_iter().find(|said| !said.is_empty());
    let title = said.ok_or_else(|| wrong(&place, words::brought::AN_ITEM_SAYS_NOTHING))?.clone();
    let text = if notes.text.is_empty() { title.clone() } else { notes.text.clone() };
    let parent = cell(row, PARENT);
    let code = text::line(id.strip_prefix(OUR_DOMAIN).unwrap_or(&id));
    Ok(Item {
        key: if id.is_empty() { place.clone() } else { id },
        place,
        parent: if parent == framework { String::new() } else { parent },
        order: None,
        code,
        title: text::line(&title),
        short: notes.named("Short title"),
        description: notes.text,
        text,
        stages: Vec::new(),
    })
}

/// The ids an item refers to: separated by commas, with `%2C` for a comma inside one.
fn refers(row: &DataRow) -> Vec<String> {
    let ids = cell(row, REFERS);
    let ids = ids.split(',').map(|id| id.trim().replace("%2C", ","));
    ids.filter(|id| !id.is_empty()).collect()
}

/// Finds the stages, and removes them from the items.
fn stages(tree: &mut Tree, rows: &[&DataRow], taxonomies: &[&str], reading: &Reading) {
    let links: Vec<(usize, Vec<String>)> = rows.iter().map(|row| refers(row)).enumerate().collect();
    let ours = tree.items.iter().any(|item| item.key.starts_with(OUR_STAGE));
    let has_levels = taxonomies.contains(&"level");
    match reading.stages_from {
        Some(StagesFrom::None) => {}
        Some(StagesFrom::CrossReferences) => by_reference(tree, &links, |_| true),
        None if ours => by_reference(tree, &links, |id| id.starts_with(OUR_STAGE)),
        Some(StagesFrom::Levels) | None if has_levels => by_level(tree, taxonomies),
        _ => {
            let many = links.iter().filter(|(_, to)| !to.is_empty()).count();
            tree.told.extend(words::frameworks::may_be_stages(many));
        }
    }
}

/// Takes as stages the items that others refer to, if they have no children and refer to nothing.
fn by_reference(tree: &mut Tree, links: &[(usize, Vec<String>)], is: impl Fn(&str) -> bool) {
    let above: BTreeSet<&str> = tree.items.iter().map(|item| item.parent.as_str()).collect();
    let refers: BTreeSet<&str> = links
        .iter()
        .filter(|(_, to)| !to.is_empty())
        .filter_map(|(at, _)| tree.items.get(*at).map(|item| item.key.as_str()))
        .collect();
    let named: BTreeSet<&str> =
        links.iter().flat_map(|(_, to)| to).map(String::as_str).filter(|id| is(id)).collect();
    let mut ids: HashMap<String, String> = HashMap::new();
    let mut stages = Vec::new();
    for item in &tree.items {
        let key = item.key.as_str();
        if named.contains(key) && !above.contains(key) && !refers.contains(key) {
            let id = stage_id(key.strip_prefix(OUR_STAGE).unwrap_or(&item.title), &stages);
            stages.push(head::stage(id.clone(), &item.title, &item.short, &item.description));
            ids.insert(key.to_owned(), id);
        }
    }
    let mut own: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (at, to) in links {
        own.insert(*at, to.iter().filter_map(|id| ids.get(id).cloned()).collect());
    }
    for (at, item) in tree.items.iter_mut().enumerate() {
        item.stages = own.remove(&at).unwrap_or_default();
    }
    tree.head.stages = stages;
    without(tree, &ids.into_keys().collect());
}

/// Removes items, and parents that are left without children.
fn without(tree: &mut Tree, gone: &BTreeSet<String>) {
    let over: BTreeSet<String> = tree
        .items
        .iter()
        .filter(|item| gone.contains(&item.key))
        .map(|item| item.parent.clone())
        .collect();
    tree.items.retain(|item| !gone.contains(&item.key));
    let left: BTreeSet<String> = tree.items.iter().map(|item| item.parent.clone()).collect();
    tree.items.retain(|item| !over.contains(&item.key) || left.contains(&item.key));
}

/// Takes as stages the depth that the framework calls a level: each item there is its parent's statement for one stage.
fn by_level(tree: &mut Tree, taxonomies: &[&str]) {
    let above: HashMap<&str, &str> =
        tree.items.iter().map(|item| (item.key.as_str(), item.parent.as_str())).collect();
    let depth = |item: &Item| {
        let mut depth = 0;
        let mut at = item.parent.as_str();
        while !at.is_empty() && depth < taxonomies.len() {
            depth += 1;
            at = above.get(at).copied().unwrap_or_default();
        }
        depth
    };
    let levels: Vec<usize> = tree
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| taxonomies.get(depth(item)) == Some(&"level"))
        .map(|(at, _)| at)
        .collect();
    let mut stages = Vec::new();
    let mut ids: HashMap<String, String> = HashMap::new();
    for at in levels {
        let Some(item) = tree.items.get_mut(at) else { continue };
        let id = ids.entry(text::fold(&item.title).into_owned()).or_insert_with(|| {
            let id = stage_id(&item.title, &stages);
            stages.push(head::stage(id.clone(), &item.title, "", ""));
            id
        });
        item.stages = vec![id.clone()];
        item.code = String::new();
    }
    tree.head.stages = stages;
}

/// A name cut to Moodle's limit, and whether it was cut.
fn name(whole: &str) -> (String, bool) {
    let whole = text::line(whole);
    let cut: String = whole.chars().take(NAME).collect();
    let is_cut = cut.len() < whole.len();
    (cut, is_cut)
}

/// How many parts of a pack have a published code beside their own.
pub(super) fn origins(pack: &Framework) -> usize {
    let of = |origin: &String| usize::from(!origin.is_empty());
    let competences = pack.domains.iter().flat_map(|domain| &domain.competences);
    pack.domains.iter().map(|domain| of(&domain.origin)).sum::<usize>()
        + competences.map(|competence| of(&competence.origin)).sum::<usize>()
}

struct Writer {
    rows: Vec<[String; COLUMNS]>,
    cut: usize,
}

impl Writer {
    fn row(&mut self, parent: &str, id: &str, title: &str, notes: Notes, refers: &[String]) {
        let (short, cut) = name(title);
        self.cut += usize::from(cut);
        let notes = if cut { notes.value("Title", &text::line(title)) } else { notes };
        let mut row: [String; COLUMNS] = Default::default();
        let said = notes.write();
        for (column, value) in [
            (PARENT, parent),
            (ID, id),
            (SHORT_NAME, &short),
            (DESCRIPTION, &said),
            (FORMAT, PLAIN),
            (REFERS, &refers.iter().map(|id| id.replace(',', "%2C")).collect::<Vec<_>>().join(",")),
        ] {
            if let Some(cell) = row.get_mut(column) {
                value.clone_into(cell);
            }
        }
        self.rows.push(row);
    }
}

/// A pack as Moodle reads it.
///
/// # Errors
/// None that a person could meet.
pub(super) fn write(pack: &Framework) -> Result<Written> {
    let mut writer = Writer { rows: Vec::new(), cut: 0 };
    writer.row("", &pack.id, &pack.title, head::notes(pack, true), &[]);
    if let Some(row) = writer.rows.first_mut() {
        row[5] = "Not yet competent,Competent".to_owned();
        row[6] = r#"[{"scaleid":"2"},{"id":2,"scaledefault":1,"proficient":1}]"#.to_owned();
        row[IS_FRAMEWORK] = "1".to_owned();
        row[TAXONOMY] = "domain,competency,indicator,indicator".to_owned();
    }
    writer.row("", OUR_STAGES, "Stages", Notes::default(), &[]);
    for stage in &pack.stages {
        let notes = Notes::of(&head::stage_notes(stage)).value("Short title", &stage.short_title);
        let id = format!("{OUR_STAGE}{}", stage.id);
        writer.row(OUR_STAGES, &id, &stage.title, notes, &[]);
    }
    for domain in &pack.domains {
        let id = format!("{OUR_DOMAIN}{}", domain.id);
        let notes = Notes::of(&domain.description).value("Short title", &domain.short_title);
        writer.row("", &id, &domain.title, notes, &[]);
        for competence in &domain.competences {
            writer.row(&id, &competence.code, &competence.title, Notes::default(), &[]);
            for indicator in &competence.indicators {
                let needed = pack
                    .stages
                    .iter()
                    .filter(|stage| indicator.is_shared() || stage.id == indicator.stage)
                    .map(|stage| format!("{OUR_STAGE}{}", stage.id));
                let notes = Notes::of(&indicator.text);
                let (short, _) = name(&indicator.text);
                let refers: Vec<String> = needed.collect();
                writer.row(&competence.code, &indicator.id, &short, notes, &refers);
            }
        }
    }
    let failed = || Error::Store(words::shared::THE_FILE.to_owned());
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(HEADINGS).map_err(|_| failed())?;
    for row in &writer.rows {
        csv.write_record(row).map_err(|_| failed())?;
    }
    let bytes = csv.into_inner().map_err(|_| failed())?;
    let lost = words::frameworks::published_codes_stay(origins(pack));
    Ok(Written {
        bytes,
        told: words::frameworks::names_cut(writer.cut, NAME).into_iter().chain(lost).collect(),
    })
}
