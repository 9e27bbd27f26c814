//! The portfolio document: everything an assessment panel needs, from the title page to how to check it.

mod index;
mod title;

use super::blocks::{Block, Span};
use super::facts::Facts;
use super::parts::{
    agreed, evidence, grid, integrity, left_out, open, qualifications, readiness, sign_offs,
    statements, working_life,
};
use crate::Portfolio;
use crate::error::Result;
use crate::words;

/// The most pieces of evidence that the table of contents lists one by one.
const LISTED_IN_CONTENTS: usize = 30;

/// The title page.
pub fn title(facts: &Facts) -> Vec<Block> {
    title::blocks(facts)
}

/// The pages after the title page.
pub fn blocks(portfolio: &Portfolio, facts: &Facts) -> Result<Vec<Block>> {
    let mut blocks = title::blocks(facts);
    blocks.push(Block::PageBreak);
    blocks.push(Block::text(Span::new(words::document::portfolio::CONTENTS).bold()));
    let depth = if facts.pieces.len() > LISTED_IN_CONTENTS { 1 } else { 2 };
    blocks.push(Block::Contents { depth });
    blocks.push(Block::heading_at(1, words::document::portfolio::HOW_TO_READ_THIS, "reading"));
    blocks.extend(title::reading(facts));
    blocks.push(Block::heading(2, words::document::portfolio::THE_RULES));
    blocks.extend(readiness::rules(facts));
    blocks.extend(integrity::statements(facts));
    blocks.push(Block::heading_at(1, words::document::portfolio::ABOUT_ME, "about-me"));
    blocks.push(title::about(facts));
    if let Some(stage) = facts.framework.stage(facts.stage) {
        blocks.push(Block::text(stage.description.clone()));
    }
    blocks.push(Block::heading(2, words::shared::TRAINING_AND_QUALIFICATIONS));
    blocks.extend(qualifications::blocks(facts, 3));
    blocks.push(Block::heading_at(1, words::document::portfolio::READINESS, "readiness"));
    blocks.push(readiness::rings(facts));
    blocks.push(Block::Together(vec![
        Block::heading(2, words::shared::MAP_OF_DOMAINS_AND_STAGES),
        Block::text(words::document::portfolio::WHAT_A_BOX_COUNTS),
        Block::Table(readiness::map(facts, 88.0)),
    ]));
    blocks.push(Block::heading(2, words::document::portfolio::WHAT_IS_LEFT));
    blocks.extend(readiness::left(facts));
    blocks.push(Block::Together(vec![
        Block::heading(2, words::document::portfolio::DOMAINS_THE_FURTHEST_FIRST),
        Block::text(words::document::portfolio::for_stage(facts.stage_title())),
        readiness::domains(facts),
    ]));
    let mut months = vec![Block::heading(2, words::shared::EVIDENCE_BY_MONTH)];
    months.extend(readiness::months(facts));
    blocks.push(Block::Together(months));
    blocks.push(Block::Together(vec![
        Block::heading(2, words::document::portfolio::KINDS_OF_EVIDENCE),
        readiness::kinds(facts),
    ]));
    blocks.extend(agreed::blocks(facts, 2));
    // Without evidence there is nothing to map.
    if !facts.pieces.is_empty() {
        blocks.extend(grid::blocks(facts));
        blocks.extend(index::blocks(facts));
    }
    blocks.extend(evidence::blocks(portfolio, facts)?);
    blocks.extend(working_life::all(facts, &[]));
    blocks.push(Block::heading_at(1, words::shared::WHO_SIGNED, "signers"));
    blocks.extend(sign_offs::register(facts));
    blocks.push(Block::heading_at(1, words::document::portfolio::SIGN_OFF_LOG, "sign-offs"));
    blocks.push(sign_offs::decisions(facts));
    blocks.extend(statements::blocks(facts));
    blocks.extend(left_out::blocks(facts, 1));
    blocks.extend(open::blocks(facts));
    blocks.extend(integrity::blocks(facts));
    Ok(blocks)
}
