//! The title page of the portfolio document.

use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Span};
use crate::document::drawing::Color;
use crate::document::facts::Facts;
use crate::words;

/// The title page: who, what, when, and how to read the document.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![
        Block::Spacer(110.0),
        Block::Title(vec![words::shared::PORTFOLIO_OF_EVIDENCE.into()]),
        Block::Subtitle(vec![apart(&facts.practitioner).into()]),
        Block::Spacer(24.0),
        Block::KeyValue(rows(facts)),
    ];
    if facts.sample {
        blocks.push(Block::Spacer(12.0));
        blocks.push(Block::Panel {
            fill: Color::SAND,
            edge: Some(Color::WAITING),
            blocks: vec![Block::text(Span::new(words::shared::THIS_IS_A_SAMPLE))],
        });
    }
    blocks
}

/// How to read codes, numbers and boxes.
pub fn reading(_facts: &Facts) -> Vec<Block> {
    vec![Block::Panel {
        fill: Color::TINT,
        edge: Some(Color::TEAL),
        blocks: vec![Block::bullets([
            words::document::portfolio::HOW_STATEMENTS_ARE_NUMBERED,
            words::document::portfolio::HOW_EVIDENCE_IS_NUMBERED,
            words::document::portfolio::WHAT_THE_MAP_SHOWS,
            words::document::portfolio::WHEN_A_STATEMENT_COUNTS,
            words::document::portfolio::ALL_DECISIONS_ARE_LISTED,
        ])],
    }]
}

/// Who the practitioner is, and what the document covers.
pub fn about(facts: &Facts) -> Block {
    let mut rows = vec![
        (words::document::portfolio::NAME, apart(&facts.practitioner).into_owned()),
        (words::shared::WORKING_TOWARDS, facts.stage_title().to_owned()),
    ];
    if let Some(day) = facts.started_in_post {
        rows.push((words::document::portfolio::IN_POST_SINCE, printed(day)));
    }
    rows.push((words::document::portfolio::SCOPE, facts.framework.title.clone()));
    rows.push((
        words::shared::EVIDENCE,
        crate::document::parts::readiness::pieces(facts.pieces.len()),
    ));
    Block::KeyValue(
        rows.into_iter().map(|(term, value)| (vec![term.into()], vec![value.into()])).collect(),
    )
}

fn rows(facts: &Facts) -> Vec<(Vec<Span>, Vec<Span>)> {
    let source = &facts.framework.source;
    let mut rows = vec![
        (words::document::portfolio::PRACTITIONER, apart(&facts.practitioner).into_owned()),
        (words::shared::WORKING_TOWARDS, facts.stage_title().to_owned()),
        (words::shared::FRAMEWORK, facts.framework.title.clone()),
        (
            words::document::portfolio::PUBLISHED_BY,
            format!("{}, {}", source.publisher, source.year),
        ),
    ];
    if !facts.options.for_whom.trim().is_empty() {
        rows.push((words::shared::FOR, apart(facts.options.for_whom.trim()).into_owned()));
    }
    rows.push((words::shared::PERIOD, facts.period.words()));
    rows.push((words::shared::MADE_ON, printed(facts.today)));
    rows.push((words::document::portfolio::PORTFOLIO, facts.portfolio_id.to_owned()));
    rows.into_iter().map(|(term, value)| (vec![term.into()], vec![value.into()])).collect()
}
