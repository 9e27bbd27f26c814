//! A search: the words somebody typed, each matched by its beginning.

use super::fold;

/// The most words that are looked for.
const MOST: usize = 16;

/// What somebody typed, as beginnings of words: "hoists" looks for "hoist…", so that "hoisting" is found too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// The words of what was typed.
    pub fn of(typed: &str) -> Self {
        let beginnings =
            words(&fold(typed)).take(MOST).map(|word| beginning(word).to_owned()).collect();
        Self(beginnings)
    }

    /// The beginnings, of letters and digits only.
    pub fn beginnings(&self) -> &[String] {
        &self.0
    }

    /// Whether a text has a word for each of them.
    pub fn all_in(&self, text: &str) -> bool {
        let folded = fold(text);
        self.0.iter().all(|wanted| words(&folded).any(|word| word.starts_with(wanted.as_str())))
    }
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A word without the English ending of a plural, a past tense or "-ing".
fn beginning(word: &str) -> &str {
    let cut =
        |ending: &str, least: usize| word.strip_suffix(ending).filter(|rest| rest.len() >= least);
    let hisses = |rest: &&str| ["s", "x", "z", "ch", "sh"].iter().any(|end| rest.ends_with(end));
    let sounds = |rest: &&str| rest.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let done = cut("ings", 3)
        .or_else(|| cut("ing", 3))
        .or_else(|| cut("ied", 3))
        .or_else(|| cut("ed", 3).filter(|rest| !rest.ends_with('e')))
        .filter(sounds);
    if let Some(rest) = done {
        return single(rest);
    }
    let many = cut("ies", 3).or_else(|| cut("es", 3).filter(hisses));
    let one = || cut("s", 3).filter(|rest| !["s", "u", "i"].iter().any(|end| rest.ends_with(end)));
    let soft = || cut("y", 4).filter(|rest| !rest.ends_with(['a', 'e', 'o', 'u']));
    many.or_else(one).or_else(soft).unwrap_or(word)
}

/// Drops a doubled last letter: "plann" (planning) becomes "plan"; "fall" (falling) stays.
fn single(rest: &str) -> &str {
    match rest.as_bytes() {
        [.., a, b] if a == b && b"bdgmnprt".contains(b) => {
            rest.get(..rest.len() - 1).unwrap_or(rest)
        }
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_looked_for_by_its_beginning() {
        for (typed, beginning) in [
            ("supervisi", "supervisi"),
            ("hoists", "hoist"),
            ("hoisting", "hoist"),
            ("washes", "wash"),
            ("planned", "plan"),
            ("falling", "fall"),
            ("families", "famil"),
            ("family", "famil"),
            ("monday", "monday"),
            ("notes", "note"),
            ("dress", "dress"),
            ("diagnosis", "diagnosis"),
            ("string", "string"),
            ("moved", "mov"),
            ("speed", "speed"),
            ("Żółć", "zolc"),
        ] {
            assert_eq!(Wanted::of(typed).beginnings(), [beginning]);
        }
        assert!(Wanted::of(" - \"* ").beginnings().is_empty());
        assert_eq!(Wanted::of("O’Neill's").beginnings(), ["o", "neill", "s"]);
        assert!(Wanted::of("straus hoist").all_in("Hoisting Herr Strauß"));
        assert!(!Wanted::of("oist").all_in("Hoisting"));
    }

    proptest::proptest! {
        #[test]
        fn every_beginning_of_a_word_finds_it(word in "[a-zA-ZäöüßżółćĄ]{3,14}") {
            let letters: Vec<char> = word.chars().collect();
            for length in 1..=letters.len() {
                let typed: String = letters[..length].iter().collect();
                proptest::prop_assert!(Wanted::of(&typed).all_in(&word), "{typed} of {word}");
            }
        }
    }
}
