//! Typed text as blocks: paragraphs, and lists where lines begin like list items.

use crate::document::blocks::{Block, List, ListItem, Span};

/// What people type before list items.
const BULLETS: [&str; 6] = ["- ", "* ", "\u{2022} ", "\u{2013} ", "\u{00B7} ", "\u{2022}\t"];

/// A list item: its number, or 0 for a bullet, and its text.
type Line<'t> = (usize, &'t str);

/// The blocks of a text; blank lines are dropped.
pub fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.split('\n').filter(|line| !line.trim().is_empty()).collect();
    let (mut blocks, mut at) = (Vec::new(), 0);
    while at < lines.len() {
        let run = list_at(&lines[at..]);
        if run.is_empty() {
            blocks.push(Block::text(lines[at]));
            at += 1;
        } else {
            at += run.len();
            let numbered = run[0].0 > 0;
            let item =
                |(_, words): Line<'_>| ListItem { spans: vec![Span::new(words)], inner: None };
            blocks.push(Block::List(List { numbered, items: run.into_iter().map(item).collect() }));
        }
    }
    blocks
}

/// The list at the start of some lines: at least two items, all with bullets or numbered from 1.
fn list_at<'t>(lines: &[&'t str]) -> Vec<Line<'t>> {
    let marked = |line: &&'t str| bullet(line).map(|words| (0, words));
    let mut run: Vec<Line<'t>> = lines.iter().map_while(marked).collect();
    if run.is_empty() {
        let numbered = (1..).zip(lines);
        run = numbered.map_while(|(wanted, line)| numbered_as(line, wanted)).collect();
    }
    if run.len() < 2 { Vec::new() } else { run }
}

fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    BULLETS.iter().find_map(|sign| line.strip_prefix(sign)).map(str::trim)
}

fn numbered_as(line: &str, wanted: usize) -> Option<Line<'_>> {
    let rest = line.trim_start().strip_prefix(&wanted.to_string())?;
    let words = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
    Some((wanted, words.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorts(text: &str) -> Vec<String> {
        let sort = |block: &Block| match block {
            Block::List(list) => {
                format!("{}{}", if list.numbered { "#" } else { "-" }, list.items.len())
            }
            Block::Paragraph(spans) => spans[0].text.clone(),
            other => panic!("{other:?}"),
        };
        blocks(text).iter().map(sort).collect()
    }

    #[test]
    fn lines_with_signs_and_numbers_from_one_are_lists_and_a_dash_alone_is_none() {
        assert_eq!(sorts("I did:\n- this\n- that\n\nThen"), ["I did:", "-2", "Then"]);
        assert_eq!(sorts("1. one\n2. two\n3) three"), ["#3"]);
        assert_eq!(sorts("- alone\n2. second"), ["- alone", "2. second"]);
        assert_eq!(sorts("1. one\n3. three"), ["1. one", "3. three"]);
    }
}
