//! The shape of a tree: checks that every item occurs once, has a known parent and is not its own ancestor.

use std::collections::HashMap;

use super::item::{Item, MOST_ITEMS, wrong};
use crate::error::Result;
use crate::words;

/// The deepest nesting of a framework.
const DEEPEST: usize = 24;

/// The children of each item, and the items at the top, in order.
#[derive(Debug)]
pub(super) struct Shape {
    pub top: Vec<usize>,
    pub below: Vec<Vec<usize>>,
}

impl Shape {
    pub fn of(items: &[Item]) -> Result<Self> {
        if items.is_empty() {
            return Err(wrong(words::shared::THE_FILE, words::brought::THERE_IS_NO_ITEM_IN_IT));
        }
        if items.len() > MOST_ITEMS {
            let problem = words::brought::too_many_items(items.len(), MOST_ITEMS);
            return Err(wrong(words::shared::THE_FILE, problem));
        }
        let mut places: HashMap<&str, usize> = HashMap::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            if let Some(first) = places.insert(item.key.as_str(), at) {
                let first = items.get(first).map_or("", |one| one.place.as_str());
                let problem = words::brought::identifier_repeated(first);
                return Err(wrong(&item.place, problem));
            }
        }
        let mut shape = Self { top: Vec::new(), below: vec![Vec::new(); items.len()] };
        for (at, item) in items.iter().enumerate() {
            if item.parent.is_empty() {
                shape.top.push(at);
                continue;
            }
            match places.get(item.parent.as_str()) {
                Some(parent) if *parent == at => {
                    return Err(wrong(&item.place, words::brought::ITEM_UNDER_ITSELF));
                }
                Some(parent) => {
                    shape.below.get_mut(*parent).into_iter().for_each(|one| one.push(at))
                }
                None => {
                    return Err(wrong(&item.place, words::brought::PARENT_ITEM_IS_MISSING));
                }
            }
        }
        sort(&mut shape.top, items);
        shape.below.iter_mut().for_each(|below| sort(below, items));
        shape.reached(items)?;
        Ok(shape)
    }

    /// Checks that every item is reached from the top; one that is not is part of a cycle.
    fn reached(&self, items: &[Item]) -> Result<()> {
        let mut reached = vec![false; items.len()];
        let mut open: Vec<(usize, usize)> = self.top.iter().map(|at| (*at, 1)).collect();
        while let Some((at, depth)) = open.pop() {
            if depth > DEEPEST {
                let place = items.get(at).map_or("", |one| one.place.as_str());
                return Err(wrong(place, words::brought::nested_deeper_than(DEEPEST)));
            }
            if let Some(one) = reached.get_mut(at) {
                *one = true;
            }
            open.extend(self.under(at).iter().map(|below| (*below, depth + 1)));
        }
        match items.iter().zip(&reached).find(|(_, reached)| !**reached) {
            Some((item, _)) => Err(wrong(&item.place, words::brought::ITEM_ABOVE_ITSELF)),
            None => Ok(()),
        }
    }

    /// The children of an item.
    pub fn under(&self, at: usize) -> &[usize] {
        self.below.get(at).map_or(&[], Vec::as_slice)
    }

    pub fn is_leaf(&self, at: usize) -> bool {
        self.under(at).is_empty()
    }
}

/// Sorts siblings by the order in the file; without one, by their codes in natural order, if all have codes.
fn sort(beside: &mut [usize], items: &[Item]) {
    let item = |at: &usize| items.get(*at);
    let said = beside.iter().any(|at| item(at).is_some_and(|one| one.order.is_some()));
    let coded = beside.iter().all(|at| item(at).is_some_and(|one| !one.code.is_empty()));
    if said {
        beside.sort_by_key(|at| item(at).and_then(|one| one.order).unwrap_or(i64::MAX));
    } else if coded {
        beside.sort_by_cached_key(|at| item(at).map(|one| as_counted(&one.code)));
    }
}

/// A sort key for natural order: 2.9 comes before 2.10.
fn as_counted(code: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = Vec::new();
    let mut digits = String::new();
    let end = |digits: &mut String, parts: &mut Vec<(u64, String)>| {
        if !digits.is_empty() {
            parts.push((digits.parse().unwrap_or(u64::MAX), String::new()));
            digits.clear();
        }
    };
    for letter in code.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        end(&mut digits, &mut parts);
        parts.push((u64::MAX, letter.to_string()));
    }
    end(&mut digits, &mut parts);
    parts
}
