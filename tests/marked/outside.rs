//! The test language: what of a text stands outside the marks and is nobody's words. Whatever is left is a sentence that
//! is missing from the catalogue. The tests of the documents, of the command line and of the window share this.

use std::collections::HashSet;

use serde_json::Value;

/// Data that is not ours to say otherwise: frameworks, and the rules and lists that come as files.
const GIVEN: [&str; 13] = [
    include_str!("../../assets/frameworks/ahp-support-worker.json"),
    include_str!("../../assets/frameworks/care-certificate-2015.json"),
    include_str!("../../assets/frameworks/care-certificate-2025.json"),
    include_str!("../../assets/frameworks/multi-professional-career.json"),
    include_str!("../../assets/policies/ahp-support-worker.json"),
    include_str!("../../assets/policies/care-certificate-2015.json"),
    include_str!("../../assets/policies/care-certificate-2025.json"),
    include_str!("../../assets/policies/multi-professional-career.json"),
    include_str!("../../assets/policies/standard.json"),
    include_str!("../../assets/coach/standard.json"),
    include_str!("../../assets/scopes/standard.json"),
    include_str!("../../assets/examples/ahp-support-worker.json"),
    include_str!("../../assets/crosswalks/standard.json"),
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// So few words may be anywhere by chance: they must be all that somebody wrote, or a part of it between two signs.
const FEW: usize = 3;

/// What somebody wrote, and the frameworks.
pub struct Theirs {
    all: String,
    parts: HashSet<String>,
}

impl Theirs {
    /// What comes with the program.
    pub fn given() -> Self {
        let mut theirs = Self { all: String::new(), parts: HashSet::new() };
        for json in GIVEN {
            theirs.json(json);
        }
        theirs
    }

    /// Adds every text of a JSON file, such as what a portfolio gives out.
    pub fn json(&mut self, json: &str) {
        self.value(&serde_json::from_str(json).unwrap());
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.text(text),
            Value::Array(many) => many.iter().for_each(|one| self.value(one)),
            Value::Object(fields) => fields.values().for_each(|one| self.value(one)),
            _ => {}
        }
    }

    /// Adds one text.
    pub fn text(&mut self, text: &str) {
        let said = even(text).to_lowercase();
        self.parts.insert(bare(&said).to_owned());
        for part in text.split(['\n', '.', ',']).flat_map(outside) {
            self.parts.insert(bare(&even(&part).to_lowercase()).to_owned());
        }
        self.all.push_str(&said);
        self.all.push('\n');
    }

    /// The parts of a text that stand outside the marks and are nobody's.
    pub fn nobodys(&self, text: &str) -> Vec<String> {
        outside(text).into_iter().filter(|part| !self.known(part)).collect()
    }

    /// Whether somebody wrote it, or there is nothing in it to be said in another language.
    fn known(&self, part: &str) -> bool {
        // Several things that somebody wrote stand beside each other in one text: a code, a name, a place, a sentence.
        let beside = |text: &str, by: &str, known: &dyn Fn(&str) -> bool| text.split(by).all(known);
        let named = |one: &str| self.written(one) || beside(one, ", ", &|one| self.written(one));
        let told = |one: &str| self.written(one) || beside(one, ". ", &named);
        self.written(part) || beside(part, "  ", &told)
    }

    fn written(&self, part: &str) -> bool {
        let said = even(part);
        let whole = said.to_lowercase();
        // "3. Clinical", "E12 A cup of tea", "2.1/all I build good relationships".
        let named = said.split(' ').skip_while(|word| coded(word)).collect::<Vec<_>>().join(" ");
        let holds = |words: &str| {
            let words = bare(words);
            let many = words.split(' ').count() > FEW;
            self.parts.contains(words) || many && self.all.contains(words)
        };
        let spoken = |word: &str| !coded(word) && word.split(no_letter).any(spoken);
        holds(&whole) || holds(&named.to_lowercase()) || !said.split(' ').any(spoken)
    }
}

fn no_letter(c: char) -> bool {
    !c.is_alphanumeric()
}

fn bare(text: &str) -> &str {
    text.trim_matches(no_letter)
}

/// "12", "E12", "3.9/entry", an id.
fn coded(word: &str) -> bool {
    word.chars().any(char::is_numeric)
}

/// Whether it is a word that is said: no abbreviation such as "NHS" or "GPhC", no month and no "Sep".
fn spoken(word: &str) -> bool {
    let short = word.chars().count() < 2 || word.chars().skip(1).any(char::is_uppercase);
    let lower = word.to_lowercase();
    !short && !MONTHS.iter().any(|month| *month == lower || month[..3] == lower)
}

/// A text without signs that nobody sees, its gaps all alike.
fn even(text: &str) -> String {
    let seen = text.replace(
        ['\u{200b}', '\u{2060}', '\u{ad}', '\u{200e}', '\u{2068}', '\u{2069}', '"', '\\'],
        "",
    );
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of a text that stand outside the marks.
fn outside(text: &str) -> Vec<String> {
    let (mut depth, mut part, mut parts) = (0, String::new(), Vec::new());
    for c in text.chars().chain(['\n']) {
        match c {
            '\u{27e6}' => depth += 1,
            '\u{27e7}' => depth -= 1,
            _ if depth > 0 => continue,
            '\n' | '\u{b7}' | ':' | ';' | '(' | ')' | '\u{201c}' | '\u{201d}' => {}
            _ => {
                part.push(c);
                continue;
            }
        }
        parts.push(std::mem::take(&mut part));
    }
    parts
}

#[test]
fn what_nobody_wrote_is_found() {
    let mut theirs = Theirs::given();
    theirs.text("A walk. He laughed as we walked on to lunch");
    let text =
        "\u{27e6}Signed by \u{27e6}Amina\u{27e7}\u{27e7}, not yet seen on 3 March: E12 A walk";
    assert_eq!(theirs.nobodys(text), [", not yet seen on 3 March"]);
    assert_eq!(theirs.nobodys("we walked on to lunch"), [""; 0]);
    assert_eq!(theirs.nobodys("lunch"), ["lunch"], "a word of somebody's is no sentence of theirs");
    assert_eq!(theirs.nobodys("\u{27e6}Signed by Amina\u{27e7}"), [""; 0]);
}
