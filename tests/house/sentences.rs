//! What a person reads stands in the catalogue, `src/words`: the rooms say codes and values. The sentence of an error stands with its
//! fact in `src/error`, and what the command line says of a verb or an option with what it describes; both are graded like the rest.

use crate::rust::{paths, sources, told};
use crate::tree::{Tree, caught, kept, within};

/// Rooms whose texts are no sentences of ours to a person. This list may only become shorter.
const OTHERS: [(&str, &str); 13] = [
    ("src/words", "the catalogue"),
    ("src/sample", "what a made-up person wrote"),
    ("src/privacy/examples", "what people write, to be held against the patterns"),
    ("src/privacy/patterns", "patterns, and words that stand before a name"),
    ("src/evidence/suggest", "words too common to find anything by"),
    ("src/interchange/fields", "headings of other systems"),
    ("src/interchange/log", "what other systems call a kind"),
    ("src/interchange/training", "what other systems say of a training"),
    ("src/interchange/moodle", "headings of Moodle"),
    ("src/interchange/matrix", "what Mahara says of an element"),
    ("src/interchange/columns_of_sheet", "headings of a table, which are read as they are written"),
    ("src/interchange/head", "headings of a table, which are read as they are written"),
    ("src/portfolio/place", "folders of programs that keep computers in step"),
];

/// Single texts that name a thing inside a file or the store and that nobody reads. This list may only become shorter.
const NAMES: [(&str, &str); 4] = [
    ("src/document/made/look.rs", "page {number}"),
    ("src/interchange/leap2a.rs", "web page"),
    ("src/safety/mend/restore.rs", "{name}.before {number}"),
    ("src/sign_off/signing/unsigned.rs", "agreement {}"),
];

/// What begins a text for the store.
const SQL: [&str; 18] = [
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "DELETE ",
    "CREATE ",
    "PRAGMA ",
    "BEGIN ",
    "WITH ",
    "WHERE ",
    "ATTACH ",
    "DETACH ",
    "DROP ",
    "FROM ",
    "ORDER ",
    "{ROW} ",
    "{RECORD} ",
    "{VERSION} ",
    "{select} ",
];

/// Whoever calls these speaks to a program, or to the person who wrote the code.
const TO_PROGRAMS: [&str; 9] = [
    "starts_with",
    "ends_with",
    "contains",
    "strip_prefix",
    "strip_suffix",
    "custom",
    "other",
    "expect",
    "assert!",
];

/// Rooms that make what a person reads: there one word with a capital is a heading or a label too.
const READ: [&str; 14] = [
    "src/cli",
    "src/codes",
    "src/document/appraisal",
    "src/document/check",
    "src/document/facts",
    "src/document/options",
    "src/document/parts",
    "src/document/passport",
    "src/document/portfolio",
    "src/evidence/kind",
    "src/passport/told_badge",
    "src/passport/marks",
    "src/readiness",
    "src/safety/take_out/page",
];

/// A text without what fills it, without tags of HTML, and without signs that are written as codes.
fn bare(text: &str) -> String {
    let text = text.replace("\\u{a0}", " ").replace("\\n", " ");
    let mut out = String::new();
    let (mut depth, mut tag) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '<' => {
                tag = text[at + 1..]
                    .starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | '!'))
            }
            '>' if tag => (tag, _) = (false, out.push(' ')),
            _ if tag => {}
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// Whether a text reads like words for a person: two of them side by side, or one that begins or ends a sentence.
fn speaks(text: &str, label: bool) -> bool {
    let filled = text.contains('{') && text.contains(' ');
    let sql = SQL.iter().any(|begin| text.starts_with(begin));
    // A path in a picture.
    if sql || text.starts_with("M{x") || text.contains("xmlns") {
        return false;
    }
    let text = bare(text);
    let technical = [
        "<", ">", "=", "/Type", " obj", "endobj", "CMap", "bfchar", "/ColSpan", " 0 R", "?1",
        "\\0", "_ ", "|", "::",
    ];
    if technical.iter().any(|sign| text.contains(sign)) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let word = |word: &str| {
        let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
        inner.len() > 1
            && inner.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}'))
            || inner == "a"
    };
    let beside = text.len() > 2 && filled && words.iter().any(|one| word(one) && one.len() > 1);
    let phrase = beside || words.windows(2).any(|two| word(two[0]) && word(two[1]));
    let one = words.len() == 1
        && word(words[0])
        && words[0].starts_with(|c: char| c.is_uppercase())
        && words[0].chars().skip(1).any(char::is_lowercase)
        && !words[0].chars().skip(1).any(char::is_uppercase);
    phrase || one && (label || words[0].ends_with(['.', ':'])) || ends_a_sentence(&text)
}

/// "{} left.", " and {}": a part of a sentence beside what fills it.
fn ends_a_sentence(text: &str) -> bool {
    let parted = text.contains(' ');
    let text = text.trim();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    parted
        && letters > 2
        && text.ends_with('.')
        && !text.starts_with('.')
        && text
            .chars()
            .all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | ',' | '\''))
}

fn said(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/", "src-tauri/src/"]) {
        if OTHERS.iter().any(|(place, _)| within(path, &[place])) {
            continue;
        }
        let all: Vec<&str> = source.lines().collect();
        for told in told(&source) {
            // What a reader of JSON is told it could expect.
            let expected = all[told.line.saturating_sub(3)..told.line]
                .iter()
                .any(|line| line.contains("fn expecting("));
            let name = NAMES.contains(&(path, told.text.as_str()));
            let to_person = !TO_PROGRAMS.contains(&told.to.as_str()) && !expected && !name;
            if to_person && speaks(&told.text, within(path, &READ)) {
                faults.push(format!("{path}:{} says \"{}\"", told.line, told.text));
            }
        }
    }
    faults
}

/// Who counts things in words: one place, so that another language has one place to do it in.
fn counts(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, source) in sources(tree, &["src/"]) {
        if within(path, &["src/words", "src/text"]) {
            continue;
        }
        for named in paths(&source) {
            if named.starts(&["crate", "text", "counted"]) {
                faults.push(format!("{path}:{} counts in words", named.line));
            }
        }
    }
    faults
}

#[test]
fn every_sentence_stands_in_the_catalogue() {
    kept(&said(&Tree::here()), "Give it a line in src/words, and say what fills it.");
}

#[test]
fn things_are_counted_in_the_catalogue() {
    kept(&counts(&Tree::here()), "Give it a line that begins with count in src/words.");
}

#[test]
fn a_count_in_a_room_is_caught() {
    let source = "use crate::text::{self, counted};\nfn a() { counted(3, b, c) }";
    caught(&counts(&Tree::of([("src/a.rs", source)])), &["src/a.rs:1"]);
    assert!(counts(&Tree::of([("src/words/a.rs", source)])).is_empty());
}

#[test]
fn a_room_that_is_let_off_is_there() {
    let tree = Tree::here();
    for (place, _) in OTHERS {
        assert!(
            tree.has(place) || tree.has(&format!("{place}.rs")),
            "{place} is gone: let it off no more"
        );
    }
    for place in READ {
        assert!(tree.has(place) || tree.has(&format!("{place}.rs")), "{place} is gone");
    }
}

#[test]
fn a_sentence_in_a_room_is_caught() {
    let source = "fn a() { say(\"Nothing was changed.\"); b.starts_with(\"to be\") }";
    caught(&said(&Tree::of([("src/a.rs", source)])), &["src/a.rs:1", "Nothing was changed."]);
    let filled = "// As it is.\n#[error(\"It is so.\")]\nlet a = format!(\"{} of {all} left.\");";
    caught(&said(&Tree::of([("src/a.rs", filled)])), &["src/a.rs:3"]);
    let label = "const A: &str = \"Statement\";";
    caught(&said(&Tree::of([("src/cli/a.rs", label)])), &["src/cli/a.rs:1"]);
    let fine = "db.get(\"SELECT a FROM b\"); key(\"not-yet\"); format!(\"{a}: {b}\"); const A: &str = \"Subtype\";";
    assert!(said(&Tree::of([("src/a.rs", fine)])).is_empty());
}
