//! The title page.

use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Span};
use crate::document::drawing::Color;
use crate::document::facts::Facts;

/// Who, what, when, and how to read it.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![
        Block::Spacer(110.0),
        Block::Title(vec!["Portfolio of evidence".into()]),
        Block::Subtitle(vec![apart(&facts.practitioner).into()]),
        Block::Spacer(24.0),
        Block::KeyValue(rows(facts)),
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

/// How codes, numbers and boxes are read.
pub fn reading(_facts: &Facts) -> Vec<Block> {
    vec![Block::Panel {
        fill: Color::TINT,
        edge: Some(Color::TEAL),
        blocks: vec![Block::bullets([
            "Each statement of the framework has a number and most have a stage, such as 2.5, entry. A number alone is \
             shared by all stages.",
            "Evidence has a number, E1, E2 and so on, in the order it happened.",
            "The map shows which evidence supports which statement. Numbers of evidence are links, and codes beside evidence \
             lead back to the map.",
            "A statement counts once a preceptor has signed it off.",
            "All decisions are listed, those that say \u{201c}not yet\u{201d} as well.",
        ])],
    }]
}

/// Who the practitioner is, and what the document covers.
pub fn about(facts: &Facts) -> Block {
    let mut rows = vec![
        ("Name", apart(&facts.practitioner).into_owned()),
        ("Working towards", facts.stage_title().to_owned()),
    ];
    if let Some(day) = facts.started_in_post {
        rows.push(("In post since", printed(day)));
    }
    rows.push(("Scope", facts.framework.title.clone()));
    rows.push(("Evidence", crate::document::parts::readiness::pieces(facts.pieces.len())));
    Block::KeyValue(
        rows.into_iter().map(|(term, value)| (vec![term.into()], vec![value.into()])).collect(),
    )
}

fn rows(facts: &Facts) -> Vec<(Vec<Span>, Vec<Span>)> {
    let source = &facts.framework.source;
    let mut rows = vec![
        ("Practitioner", apart(&facts.practitioner).into_owned()),
        ("Working towards", facts.stage_title().to_owned()),
        ("Framework", facts.framework.title.clone()),
        ("Published by", format!("{}, {}", source.publisher, source.year)),
    ];
    if !facts.options.for_whom.trim().is_empty() {
        rows.push(("For", apart(facts.options.for_whom.trim()).into_owned()));
    }
    rows.push(("Period", facts.period.words()));
    rows.push(("Made on", printed(facts.today)));
    rows.push(("Portfolio", facts.portfolio_id.to_owned()));
    rows.into_iter().map(|(term, value)| (vec![term.into()], vec![value.into()])).collect()
}
