//! Makes domains, competences and statements from a tree of items.

use std::collections::HashMap;
use std::rc::Rc;

use super::codes::Codes;
use super::item::{Item, wrong};
use super::shape::Shape;
use super::staged::{statements, written_for};
use crate::error::Result;
use crate::framework::{self, Competence, Domain, Framework, Indicator};
use crate::text;
use crate::words;

/// Separates the joined titles of nested domains.
const WITHIN: &str = " \u{203a} ";
/// The most letters of a title that is made from a statement.
const HEADLINE: usize = 120;

/// A competence without its code.
struct Found {
    /// Its item.
    at: usize,
    /// Its statements: the item and the stages of each.
    statements: Vec<(usize, Vec<String>)>,
}

/// The result of converting a tree.
#[derive(Default)]
pub(super) struct Made {
    pub domains: Vec<Domain>,
    /// How many codes had to be renamed.
    pub renamed: usize,
    /// How many descriptions of competences were left out.
    pub undescribed: usize,
}

/// How many more letters a pack may have: texts at many stages, or under long titles, are repeated.
struct Room(usize);

impl Room {
    fn take(&mut self, text: &str) -> Result<()> {
        let left = self.0.checked_sub(text.len());
        self.0 =
            left.ok_or_else(|| wrong(words::shared::THE_FILE, words::brought::MORE_THAN_16_MB))?;
        Ok(())
    }
}

/// The domains of a tree.
///
/// # Errors
/// [`crate::Error::FrameworkInvalid`] for more than a pack has room for.
pub(super) fn of(head: &Framework, items: &[Item], shape: &Shape) -> Result<Made> {
    let mut room = Room(framework::LIMIT);
    let groups = groups(head, items, shape, &mut room)?;
    let item = |at: usize| items.get(at);
    let published = |at: &usize| item(*at).map(|one| one.code.as_str()).unwrap_or_default();
    let mut domain_codes =
        Codes::over(groups.iter().filter_map(|(above, ..)| above.as_ref()).map(published));
    let mut codes =
        Codes::over(groups.iter().flat_map(|(.., all)| all).map(|one| published(&one.at)));
    let mut made = Made::default();
    for (d, (above, title, found)) in groups.into_iter().enumerate() {
        let own = above.and_then(item);
        let (id, origin) =
            domain_codes.give(own.map_or("", |one| &one.code), &format!("{}", d + 1));
        made.renamed += usize::from(!origin.is_empty());
        let mut competences = Vec::with_capacity(found.len());
        for (c, one) in found.into_iter().enumerate() {
            let Some(of) = item(one.at) else { continue };
            let (code, origin) = codes.give(&of.code, &format!("{}.{}", d + 1, c + 1));
            made.renamed += usize::from(!origin.is_empty());
            made.undescribed += usize::from(!shape.is_leaf(one.at) && !of.description.is_empty());
            competences.push(competence(head, items, one, (code, origin), &mut room)?);
        }
        made.domains.push(Domain {
            id,
            origin,
            title: title.to_string(),
            short_title: own.map_or_else(String::new, |one| one.short.clone()),
            description: own.map_or_else(String::new, |one| one.description.clone()),
            competences,
        });
    }
    Ok(made)
}

/// The parent item, the joined titles above, and the competences.
type Group = (Option<usize>, Rc<str>, Vec<Found>);

/// The competences under each item that has any, in the order of the tree.
fn groups(head: &Framework, items: &[Item], shape: &Shape, room: &mut Room) -> Result<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut known: HashMap<Option<usize>, usize> = HashMap::new();
    // A stack of an item, its parent, and the joined titles above.
    let none: Rc<str> = Rc::from("");
    let mut open: Vec<(usize, Option<usize>, Rc<str>)> =
        shape.top.iter().rev().map(|at| (*at, None, Rc::clone(&none))).collect();
    while let Some((at, above, titles)) = open.pop() {
        let Some(item) = items.get(at) else { continue };
        let found = if shape.is_leaf(at) {
            Some(vec![(at, written_for(item, &head.stages))])
        } else {
            statements(at, items, shape, &head.stages)
        };
        match found {
            Some(statements) => {
                let group = *known.entry(above).or_insert_with(|| {
                    let title = if titles.is_empty() { head.title.as_str().into() } else { titles };
                    groups.push((above, title, Vec::new()));
                    groups.len() - 1
                });
                if let Some((.., found)) = groups.get_mut(group) {
                    found.push(Found { at, statements });
                }
            }
            None => {
                let joined: Rc<str> = match &*titles {
                    "" => item.title.as_str().into(),
                    above => format!("{above}{WITHIN}{}", item.title).into(),
                };
                room.take(&joined)?;
                let below = shape.under(at).iter().rev();
                open.extend(below.map(|below| (*below, Some(at), Rc::clone(&joined))));
            }
        }
    }
    Ok(groups)
}

fn competence(
    head: &Framework,
    items: &[Item],
    found: Found,
    (code, origin): (String, String),
    room: &mut Room,
) -> Result<Competence> {
    let Some(of) = items.get(found.at) else {
        return Ok(Competence { code, origin, title: String::new(), indicators: Vec::new() });
    };
    let mut indicators = Vec::new();
    let leaf = found.statements.iter().any(|(at, _)| *at == found.at);
    for (at, stages) in found.statements {
        let Some(item) = items.get(at) else { continue };
        let stands_for_itself = leaf || item.code.is_empty() || item.code == of.code;
        for stage in stages {
            room.take(&item.text)?;
            let expected = stands_for_itself || item.code == format!("{}/{stage}", of.code);
            indicators.push(Indicator {
                id: format!("{code}/{stage}"),
                code: code.clone(),
                stage,
                origin: if expected { String::new() } else { item.code.clone() },
                text: item.text.clone(),
            });
        }
    }
    // Sorted by stage.
    indicators.sort_by_key(|one: &Indicator| head.stage_rank(&one.stage));
    let title = match (leaf, of.short.as_str()) {
        (true, "") => headline(&of.title),
        (true, short) => headline(short),
        (false, _) => text::line(&of.title),
    };
    Ok(Competence { code, origin, title, indicators })
}

/// A statement as a title, shortened if it is long.
fn headline(said: &str) -> String {
    let said = text::line(said);
    if said.chars().count() <= HEADLINE {
        return said;
    }
    let start: String = said.chars().take(HEADLINE).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(whole, _)| whole);
    format!("{}\u{2026}", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}
