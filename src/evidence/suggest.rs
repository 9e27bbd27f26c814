//! Suggests indicators for a text. It never links them: the choice is the person's.

use crate::Portfolio;
use crate::error::Result;
use crate::framework::{Competence, Examples};
use crate::store::statements::{StatementIndex, Words};

/// The most indicators that are suggested.
const OFFERED: u32 = 5;

/// The most words of a text that are looked at.
const WORDS: usize = 120;

/// Words that say nothing about what was done. A word that every statement has need not be in this list: its weight is zero
/// already.
const EMPTY: &str = "a about after afterwards again all also always am an and any anyone are as at away back be \
    because been before being both but by came can come could day did do does done down each even every first \
    for from gave get give go going good got had has have he her here hers him his how i if in into is it its \
    just last let like little long made make many me more most mr mrs ms much my new next no nobody not now of \
    off old on once one only or other our out over own put said same saw say see she should so some somebody \
    someone something soon still such than that the their them then there these they thing things this those \
    three through time to today together told too two under until up us use very was way we week well went were \
    what when where which while who why will with without would year yes yesterday you your";

impl Portfolio {
    /// The indicators a text seems to show, the likeliest first; of each competence, the one of the stage worked towards.
    ///
    /// # Errors
    /// Those of reading the framework.
    pub fn suggest(&self, text: &str) -> Result<Vec<String>> {
        let words = telling(text);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let framework = self.framework()?;
        let examples = Examples::load(Examples::STANDARD, framework).ok();
        let competences: Vec<&Competence> =
            framework.domains.iter().flat_map(|domain| &domain.competences).collect();
        let index = StatementIndex::to_suggest(competences.iter().map(|competence| Words {
            title: competence.title.clone(),
            text: joined(competence.indicators.iter().map(|one| one.text.as_str())),
            said: examples.as_ref().map(|one| one.said(competence)).unwrap_or_default(),
        }))?;
        let found = index.with_any(&words, OFFERED)?;
        let of_stage = |competence: &&Competence| {
            let stage = &self.owner.stage;
            let own =
                competence.indicators.iter().find(|one| one.is_shared() || one.stage == *stage);
            own.or(competence.indicators.first()).map(|one| one.id.clone())
        };
        Ok(found
            .into_iter()
            .filter_map(|place| competences.get(place).and_then(of_stage))
            .collect())
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join(" ")
}

/// The words of a text without empty ones, each once.
fn telling(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let word = word.to_lowercase();
        let empty = word.chars().count() < 2 || EMPTY.split_whitespace().any(|one| one == word);
        if !empty && !words.contains(&word) {
            words.push(word);
        }
        if words.len() == WORDS {
            break;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::telling;

    #[test]
    fn only_words_that_tell_something_are_looked_at() {
        assert_eq!(telling("I said: \"Wash it!\" (and then I did NEAR* it)"), ["wash", "near"]);
        assert!(telling(" - 7 * \"").is_empty());
    }
}
