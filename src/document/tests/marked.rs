//! The test language: built with WORDS_MARKED, every word of the catalogue stands between two marks. Whatever of a
//! document stands outside is the practitioner's, the framework's, a number, a code or a day, or it is a fault.

use serde_json::Value;

use crate::Portfolio;
use crate::document::blocks::{Block, List, Picture, Span};
use crate::document::drawing::Shape;
use crate::document::{DocumentKind, ExportOptions};

/// Data that is not ours to say otherwise: frameworks, and the rules and lists that come as files.
const GIVEN: [&str; 11] = [
    include_str!("../../../assets/frameworks/ahp-support-worker.json"),
    include_str!("../../../assets/frameworks/care-certificate-2015.json"),
    include_str!("../../../assets/frameworks/care-certificate-2025.json"),
    include_str!("../../../assets/frameworks/multi-professional-career.json"),
    include_str!("../../../assets/policies/ahp-support-worker.json"),
    include_str!("../../../assets/policies/care-certificate-2015.json"),
    include_str!("../../../assets/policies/care-certificate-2025.json"),
    include_str!("../../../assets/policies/multi-professional-career.json"),
    include_str!("../../../assets/policies/standard.json"),
    include_str!("../../../assets/coach/standard.json"),
    include_str!("../../../assets/scopes/standard.json"),
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

#[test]
#[ignore = "needs a build with WORDS_MARKED, which script/marked makes"]
fn every_word_of_a_document_comes_from_the_catalogue_or_from_somebody() {
    assert!(option_env!("WORDS_MARKED").is_some(), "build it with WORDS_MARKED=1");
    let folder = tempfile::tempdir().unwrap();
    let portfolio = crate::sample::make(&folder.path().join("portfolio"), 60).unwrap();
    let theirs = theirs(&portfolio, folder.path());
    let mut read = 0;
    let mut left = Vec::new();
    for document in DocumentKind::ALL {
        for careful in [false, true] {
            let options = ExportOptions {
                document,
                leave_out_reflections: careful,
                embed_files: careful,
                for_whom: "The panel".to_owned(),
                ..ExportOptions::default()
            };
            let made = portfolio.document(&options).unwrap();
            let mut texts = vec![made.meta.title.clone(), made.meta.footer.clone()];
            made.blocks.iter().for_each(|block| look(block, &mut texts));
            read += texts.len();
            for text in &texts {
                left.extend(outside(text).into_iter().filter(|part| !known(part, &theirs)));
            }
        }
    }
    left.sort();
    left.dedup();
    assert!(read > 3000, "only {read} texts were read");
    assert!(left.is_empty(), "{} are not from the catalogue:\n{}", left.len(), left.join("\n"));
}

#[test]
fn what_nobody_wrote_is_found() {
    let text =
        "\u{27e6}Signed by \u{27e6}Amina\u{27e7}\u{27e7}, not yet seen on 3 March: E12 A walk";
    let left: Vec<String> =
        outside(text).into_iter().filter(|part| !known(part, "a walk\n")).collect();
    assert_eq!(left, [", not yet seen on 3 March"]);
    assert!(outside("\u{27e6}Signed by Amina\u{27e7}").iter().all(|part| known(part, "")));
}

/// Everything the practitioner and others wrote, as the portfolio gives it out.
fn theirs(portfolio: &Portfolio, folder: &std::path::Path) -> String {
    let out = folder.join("out");
    portfolio.write_readable(&out).unwrap();
    let data = std::fs::read_to_string(out.join("data.json")).unwrap();
    let mut all = String::from("The panel\n");
    for json in GIVEN.iter().copied().chain([data.as_str()]) {
        strings(&serde_json::from_str(json).unwrap(), &mut all);
    }
    // What was sealed is given out as it is, in letters that nobody reads.
    for one in portfolio.sign_offs().unwrap() {
        all.push_str(&even(&one.comment));
        all.push('\n');
    }
    all.to_lowercase()
}

fn strings(value: &Value, all: &mut String) {
    match value {
        Value::String(text) => {
            all.push_str(&even(text));
            all.push('\n');
        }
        Value::Array(many) => many.iter().for_each(|one| strings(one, all)),
        Value::Object(fields) => fields.values().for_each(|one| strings(one, all)),
        _ => {}
    }
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

/// Whether somebody wrote it, or there is nothing in it to be said in another language.
fn known(part: &str, theirs: &str) -> bool {
    // A code, its stage and its name stand beside each other in one text.
    part.split("  ").flat_map(|one| one.split(", ")).all(|one| written(one, theirs))
        || written(part, theirs)
}

fn written(part: &str, theirs: &str) -> bool {
    let said = even(part);
    let part = said.to_lowercase();
    let code = |c: char| !c.is_alphabetic();
    let whole = part.trim_matches(|c: char| !c.is_alphanumeric());
    // "3. Clinical", "E12 A cup of tea".
    let named = whole.strip_prefix('e').filter(|rest| rest.starts_with(|c: char| c.is_numeric()));
    let named = named.unwrap_or(whole).trim_start_matches(code);
    let spoken = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let coded = word.chars().any(char::is_numeric) || !word.chars().any(char::is_lowercase);
        letters > 1 && !coded && !MONTHS.contains(&word.to_lowercase().as_str())
    };
    theirs.contains(whole)
        || theirs.contains(named)
        || !said.split(|c: char| !c.is_alphanumeric()).any(spoken)
}

fn look(block: &Block, texts: &mut Vec<String>) {
    match block {
        Block::Title(spans)
        | Block::Subtitle(spans)
        | Block::Byline(spans)
        | Block::Paragraph(spans) => say(spans, texts),
        Block::Heading(heading) => say(&heading.spans, texts),
        Block::List(list) => items(list, texts),
        Block::Table(table) => {
            table.caption.iter().for_each(|caption| say(caption, texts));
            let rows = table.header.iter().chain(&table.rows);
            rows.flat_map(|row| &row.cells).for_each(|cell| say(&cell.spans, texts));
        }
        Block::Figure(figure) => {
            texts.push(figure.alt.clone());
            if let Picture::Drawing(drawing) = &figure.picture {
                texts.extend(drawing.shapes.iter().filter_map(|shape| match shape {
                    Shape::Text { text, .. } => Some(text.clone()),
                    _ => None,
                }));
            }
            figure.caption.iter().for_each(|caption| say(caption, texts));
        }
        Block::KeyValue(rows) => rows.iter().for_each(|(term, value)| {
            say(term, texts);
            say(value, texts);
        }),
        Block::Panel { blocks, .. } | Block::Together(blocks) => {
            blocks.iter().for_each(|block| look(block, texts));
        }
        Block::Contents { .. }
        | Block::Anchor(_)
        | Block::PageBreak
        | Block::Spacer(_)
        | Block::Rule => {}
    }
}

fn items(list: &List, texts: &mut Vec<String>) {
    for item in &list.items {
        say(&item.spans, texts);
        item.inner.iter().for_each(|inner| items(inner, texts));
    }
}

fn say(spans: &[Span], texts: &mut Vec<String>) {
    texts.extend(spans.iter().map(|span| span.text.clone()));
}
