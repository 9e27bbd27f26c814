//! Reading Rust well enough: what is code, what is a comment or a text, and which paths are named.

use crate::tree::Tree;

/// The Rust files under `starts`, without what is only compiled for tests.
pub fn sources<'a>(
    tree: &'a Tree,
    starts: &'a [&'a str],
) -> impl Iterator<Item = (&'a str, String)> {
    tree.files(starts, &[".rs"])
        .filter(|(path, _)| !path.ends_with("/tests.rs") && !path.contains("/tests/"))
        .map(|(path, text)| (path, without_tests(text)))
}

/// What [`blank`] leaves standing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Code only.
    Code,
    /// Code and the insides of texts.
    Texts,
}

/// Comments, and texts when asked, turned into spaces; every line keeps its number.
pub fn blank(source: &str, keep: Keep) -> String {
    let chars: Vec<char> = source.chars().collect();
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    while at < chars.len() {
        let (end, is_text) = piece(&chars, at);
        let stands = end == at + 1 && !is_text || is_text && keep == Keep::Texts;
        for &c in &chars[at..end] {
            out.push(if stands || c == '\n' { c } else { ' ' });
        }
        at = end;
    }
    out
}

/// Where the piece that starts at `at` ends, and whether it is a text; a comment is longer than one and no text.
fn piece(chars: &[char], at: usize) -> (usize, bool) {
    let next = |ahead: usize| chars.get(at + ahead).copied();
    match chars[at] {
        '/' if next(1) == Some('/') => (until(chars, at, |c| c == '\n'), false),
        '/' if next(1) == Some('*') => (block_comment(chars, at), false),
        '"' => (quoted(chars, at + 1, '"'), true),
        'r' if !inside_a_word(chars, at) && matches!(next(1), Some('"' | '#')) => {
            raw(chars, at).map_or((at + 1, false), |end| (end, true))
        }
        '\'' if next(1) == Some('\\') => (quoted(chars, at + 1, '\''), true),
        // A lifetime has no second mark.
        '\'' if next(2) == Some('\'') => (at + 3, true),
        _ => (at + 1, false),
    }
}

/// A text in code: where it stands, what it says, and what it is handed to.
pub struct Told {
    /// The line, counted from 1.
    pub line: usize,
    /// The text as it is written, in one line.
    pub text: String,
    /// The last word of the code before it.
    pub to: String,
}

/// Every text in a source that is handed to something, or kept. What stands in an attribute is none.
pub fn told(source: &str) -> Vec<Told> {
    let chars: Vec<char> = source.chars().collect();
    let code: Vec<char> = blank(source, Keep::Code).chars().collect();
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while at < chars.len() {
        let attribute =
            code[at] == '#' && (code.get(at + 1) == Some(&'[') || code.get(at + 2) == Some(&'['));
        let (end, is_text) = if attribute {
            (matching(&code, until(&code, at, |c| c == '[')) + 1, false)
        } else {
            piece(&chars, at)
        };
        if is_text && chars[end - 1] != '\'' {
            let raw: String = chars[at..end].iter().collect();
            let inner = raw.trim_start_matches('r').trim_matches('#').trim_matches('"');
            let lines = inner.split("\\\n").map(str::trim_start);
            let before: String = code[..at].iter().rev().take(200).collect();
            let to = before.trim_start().trim_start_matches('(').trim_start();
            let to = to.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '!'));
            let to: Vec<char> = to.collect();
            let to = to.into_iter().rev().collect();
            found.push(Told { line, text: lines.collect::<Vec<_>>().concat(), to });
        }
        line += chars[at..end].iter().filter(|c| **c == '\n').count();
        at = end;
    }
    found
}

fn inside_a_word(chars: &[char], at: usize) -> bool {
    // `br"…"` is a text too.
    at > 0 && chars[at - 1] != 'b' && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_')
}

fn until(chars: &[char], from: usize, stop: impl Fn(char) -> bool) -> usize {
    chars[from..].iter().position(|&c| stop(c)).map_or(chars.len(), |found| from + found)
}

fn block_comment(chars: &[char], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at.min(chars.len())
}

fn quoted(chars: &[char], mut at: usize, mark: char) -> usize {
    while at < chars.len() && chars[at] != mark {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

fn raw(chars: &[char], at: usize) -> Option<usize> {
    let hashes = chars[at + 1..].iter().take_while(|&&c| c == '#').count();
    let open = at + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let found = chars[open + 1..].windows(close.len()).position(|window| window == close);
    Some(found.map_or(chars.len(), |found| open + 1 + found + close.len()))
}

/// The source with every item under `#[cfg(test)]` turned into spaces.
pub fn without_tests(source: &str) -> String {
    let code: Vec<char> = blank(source, Keep::Code).chars().collect();
    let mut out: Vec<char> = source.chars().collect();
    let mark: Vec<char> = "#[cfg(test)]".chars().collect();
    let mut from = 0;
    while let Some(found) = code[from..].windows(mark.len()).position(|window| window == mark) {
        let start = from + found;
        let open = until(&code, start, |c| c == '{' || c == ';');
        let end = if code.get(open) == Some(&'{') { matching(&code, open) } else { open };
        let end = (end + 1).min(code.len());
        for c in &mut out[start..end] {
            if *c != '\n' {
                *c = ' ';
            }
        }
        from = end;
    }
    out.into_iter().collect()
}

/// Where the bracket that opens at `open` closes. The code must hold no comments and no texts.
pub fn matching(code: &[char], open: usize) -> usize {
    let mut depth = 0;
    for (at, c) in code.iter().enumerate().skip(open) {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    code.len().saturating_sub(1)
}

/// A path named in code: `a::b::c`, from a `use` or in place, with the line it stands on.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    /// The line, counted from 1.
    pub line: usize,
    /// The parts between the colons.
    pub parts: Vec<String>,
}

impl Named {
    /// Whether the path starts with these parts.
    pub fn starts(&self, parts: &[&str]) -> bool {
        self.parts.len() >= parts.len() && self.parts.iter().zip(parts).all(|(a, b)| a == b)
    }

    /// The path as it is written.
    pub fn text(&self) -> String {
        self.parts.join("::")
    }
}

/// Every path named in a source, and every single word of a `use`.
pub fn paths(source: &str) -> Vec<Named> {
    let tokens = tokens(&blank(source, Keep::Code));
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].1 == "use" {
            at = tree_of_use(&tokens, at + 1, &[], &mut found);
        } else if is_word(&tokens[at].1) {
            let (line, start) = (tokens[at].0, at);
            let mut parts = vec![tokens[at].1.clone()];
            at += 1;
            while is(&tokens, at, "::") && tokens.get(at + 1).is_some_and(|next| is_word(&next.1)) {
                parts.push(tokens[at + 1].1.clone());
                at += 2;
            }
            if at > start + 1 {
                found.push(Named { line, parts });
            }
        } else {
            at += 1;
        }
    }
    found
}

fn tree_of_use(
    tokens: &[(usize, String)],
    mut at: usize,
    before: &[String],
    found: &mut Vec<Named>,
) -> usize {
    let mut parts = before.to_vec();
    let line = tokens.get(at).map_or(0, |token| token.0);
    let mut grouped = false;
    while at < tokens.len() {
        match tokens[at].1.as_str() {
            "{" => {
                grouped = true;
                at += 1;
                while at < tokens.len() && tokens[at].1 != "}" {
                    at = tree_of_use(tokens, at, &parts, found);
                    at += usize::from(is(tokens, at, ","));
                }
                at += 1;
            }
            "as" => at += 2,
            "::" => at += 1,
            word if is_word(word) || word == "*" => {
                parts.push(word.to_owned());
                at += 1;
            }
            _ => break,
        }
    }
    if !grouped && parts.len() > before.len() {
        found.push(Named { line, parts });
    }
    // A token no `use` has would never be passed.
    let stuck = at < tokens.len() && !matches!(tokens[at].1.as_str(), "," | "}" | ";");
    at + usize::from(stuck)
}

fn is(tokens: &[(usize, String)], at: usize, token: &str) -> bool {
    tokens.get(at).is_some_and(|found| found.1 == token)
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The words and marks of a source, each with its line.
pub fn tokens(code: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = code.chars().collect();
    let (mut found, mut line, mut at) = (Vec::new(), 1, 0);
    while at < chars.len() {
        let c = chars[at];
        let end = if c.is_alphanumeric() || c == '_' {
            until(&chars, at, |c| !(c.is_alphanumeric() || c == '_'))
        } else if c == ':' && chars.get(at + 1) == Some(&':') {
            at + 2
        } else {
            at + 1
        };
        if !c.is_whitespace() {
            found.push((line, chars[at..end].iter().collect()));
        }
        line += usize::from(c == '\n');
        at = end;
    }
    found
}

#[test]
fn comments_and_texts_are_not_code() {
    let source = "a /* b /* c */ d */ 'e' \"f\\\"g\" r#\"h\"i\"# // j\nfn k<'l>(m: &'l str) {}";
    let words: Vec<String> = tokens(&blank(source, Keep::Code))
        .into_iter()
        .map(|t| t.1)
        .filter(|t| is_word(t))
        .collect();
    assert_eq!(words, ["a", "fn", "k", "l", "m", "l", "str"]);
    assert!(blank(source, Keep::Texts).contains("h\"i"));
    assert!(!blank(source, Keep::Texts).contains('j'));
}

#[test]
fn what_is_only_for_tests_is_left_out() {
    let source = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { \"}\"; } }\nfn c() {}";
    let left = without_tests(source);
    assert!(left.contains("fn a") && left.contains("fn c") && !left.contains("fn b"));
}

#[test]
fn a_use_names_each_of_its_paths() {
    let source = "use a::{b, c::{self, D as E}, f::*};\nuse g;\nfn h() { i::j::<K>(l::m) }";
    let found: Vec<String> = paths(source).iter().map(Named::text).collect();
    assert_eq!(found, ["a::b", "a::c::self", "a::c::D", "a::f::*", "g", "i::j", "l::m"]);
}
