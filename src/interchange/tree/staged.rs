//! Statements that differ only in their stage.

use std::collections::HashSet;

use super::item::Item;
use super::shape::Shape;
use crate::framework::{Indicator, Stage};
use crate::words;

/// The single stage of a framework without stages.
pub(super) fn whole() -> Stage {
    Stage {
        id: "whole".to_owned(),
        title: words::brought::ALL_STATEMENTS.to_owned(),
        short_title: String::new(),
        description: words::brought::STAGE_OF_ALL_STATEMENTS.to_owned(),
        requirements: Vec::new(),
        roles: Vec::new(),
        routes_in: Vec::new(),
        sideways: Vec::new(),
    }
}

/// The stages an item's statement is for: shared by all, or a list.
pub(super) fn written_for(item: &Item, stages: &[Stage]) -> Vec<String> {
    let named = |stage: &&Stage| item.stages.contains(&stage.id);
    let own: Vec<String> = stages.iter().filter(named).map(|stage| stage.id.clone()).collect();
    if own.is_empty() || own.len() == stages.len() && stages.len() > 1 {
        return vec![Indicator::ALL.to_owned()];
    }
    own
}

/// The stage that a code like `2.5/entry` ends with, under a parent of the code `2.5`.
fn ending<'a>(item: &'a Item, parent: &Item) -> Option<&'a str> {
    item.code.strip_prefix(parent.code.as_str())?.strip_prefix('/')
}

/// The children of an item, if they are its statements for different stages, each with its stages.
pub(super) fn statements(
    at: usize,
    items: &[Item],
    shape: &Shape,
    stages: &[Stage],
) -> Option<Vec<(usize, Vec<String>)>> {
    let parent = items.get(at).filter(|one| !one.code.is_empty())?;
    let mut found = Vec::new();
    let mut taken = HashSet::new();
    for below in shape.under(at) {
        let item = items.get(*below).filter(|_| shape.is_leaf(*below))?;
        let told = ending(item, parent);
        let by_code = told
            .filter(|one| *one == Indicator::ALL || stages.iter().any(|stage| stage.id == **one));
        let own = match by_code {
            Some(stage) => vec![stage.to_owned()],
            None if !item.stages.is_empty()
                && (item.code.is_empty() || told.is_some() || item.code == parent.code) =>
            {
                written_for(item, stages)
            }
            None => return None,
        };
        if own.iter().any(|stage| !taken.insert(stage.clone())) {
            return None;
        }
        found.push((*below, own));
    }
    // A shared statement must be the only one.
    let shared = taken.contains(Indicator::ALL) && taken.len() > 1;
    (!found.is_empty() && !shared).then_some(found)
}
