//! The appraisal summary: a year in a few pages, for the practitioner and their appraiser.

mod changes;
mod highlights;
mod plan;
mod year;

use super::blocks::Block;
use super::facts::Facts;
use super::parts::{
    agreed, integrity, left_out, open, qualifications, readiness, sign_offs, sittings, working_life,
};
use crate::words;

/// The blocks of the document.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = year::opening(facts);
    blocks.push(Block::heading_at(1, words::document::year::PROGRESS, "progress"));
    blocks.push(readiness::rings(facts));
    let mut months = vec![Block::heading(2, words::shared::EVIDENCE_BY_MONTH)];
    months.extend(readiness::months(facts));
    blocks.push(Block::Together(months));
    blocks.push(Block::heading(2, words::shared::MAP_OF_DOMAINS_AND_STAGES));
    blocks.push(Block::Table(readiness::map(facts, 88.0)));
    blocks.extend(changes::blocks(facts));
    blocks.extend(highlights::blocks(facts));
    blocks.push(Block::heading_at(1, words::shared::TRAINING_AND_QUALIFICATIONS, "training"));
    blocks.extend(qualifications::blocks(facts, 3));
    blocks.extend(year::supervision(facts));
    // A signed appraisal takes the place of the space for handwriting.
    let elsewhere: &[&str] = if plan::signed(facts) { &["appraisal"] } else { &[] };
    blocks.extend(working_life::all(facts, elsewhere));
    blocks.extend(plan::reviewed(facts));
    blocks.extend(plan::proposed(facts));
    blocks.extend(plan::comments(facts));
    blocks.push(Block::heading_at(
        1,
        words::document::year::ANNEX_SIGN_OFFS_OF_THE_PERIOD,
        "sign-offs",
    ));
    blocks.push(sittings::decisions(facts));
    blocks.extend(agreed::blocks(facts, 2));
    let mut signed = vec![Block::heading(2, words::shared::WHO_SIGNED)];
    signed.extend(sign_offs::register(facts));
    blocks.push(Block::Together(signed));
    blocks.extend(left_out::blocks(facts, 1));
    blocks.extend(open::blocks(facts));
    blocks.extend(integrity::blocks(facts));
    blocks
}
