//! The title page.

use super::facts::Facts;
use crate::clock::printed;
use crate::document::blocks::{Block, Span};
use crate::document::drawing::Color;

/// Who, what, when, and how to read it.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![
        Block::Spacer(110.0),
        Block::Title(vec!["Portfolio of evidence".into()]),
        Block::Subtitle(vec![facts.practitioner.clone().into()]),
        Block::Spacer(24.0),
        Block::KeyValue(rows(facts)),
        Block::Spacer(24.0),
        Block::Panel {
            fill: Color::TINT,
            edge: Some(Color::TEAL),
            blocks: vec![
                Block::text(Span::new("How to read this").bold()),
                Block::text(
                    "Each statement of the framework has a code. Evidence has a number, E1, E2 and so on. \
                     The map shows which evidence supports which statement, and every code and number is a link. \
                     A statement counts once a preceptor has signed it off. The decisions are listed at the end, \
                     those that say \u{201c}not yet\u{201d} as well.",
                ),
            ],
        },
    ];
    if facts.sample {
        blocks.push(Block::Spacer(12.0));
        blocks.push(Block::Panel {
            fill: Color::SAND,
            edge: Some(Color::WAITING),
            blocks: vec![Block::text(Span::new(
                "This is a sample. The people and the events in it are made up.",
            ))],
        });
    }
    blocks
}

fn rows(facts: &Facts) -> Vec<(Vec<Span>, Vec<Span>)> {
    let stage = facts.framework.stage(facts.stage).map_or(facts.stage, |stage| &stage.title);
    let source = &facts.framework.source;
    let mut rows = vec![
        ("Practitioner", facts.practitioner.clone()),
        ("Working towards", stage.to_owned()),
        ("Framework", facts.framework.title.clone()),
        ("Published by", format!("{}, {}", source.publisher, source.year)),
    ];
    if let (Some(first), Some(last)) = (facts.pieces.first(), facts.pieces.last()) {
        rows.push((
            "Evidence from",
            format!(
                "{} to {}",
                printed(first.evidence.summary.happened_on),
                printed(last.evidence.summary.happened_on)
            ),
        ));
    }
    rows.push(("Made on", printed(facts.today)));
    rows.push(("Portfolio", facts.portfolio_id.to_owned()));
    rows.into_iter().map(|(term, value)| (vec![term.into()], vec![value.into()])).collect()
}
