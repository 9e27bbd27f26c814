//! What the document is, and what is not in it.

use super::facts::Facts;
use crate::clock::printed;
use crate::document::blocks::{Block, Span};

/// The section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![Block::heading_at(1, "About this document", "about")];
    blocks.push(Block::text(format!(
        "Made on {} by Countersign {} from the practitioner's own portfolio. The codes, titles and stages are as \
         published by {}; the statements are in plain words, and each code leads to the published text.",
        printed(facts.today),
        env!("CARGO_PKG_VERSION"),
        facts.framework.source.publisher
    )));
    blocks.push(Block::text(
        "Each decision is an electronic signature over the exact text and files the signer saw. The signed records \
         are kept in the portfolio; this document is a view of them. Times are those of the signer's computer.",
    ));
    blocks.push(Block::heading(2, "What is left out and why"));
    let mut out: Vec<Span> = Vec::new();
    if facts.drafts > 0 {
        out.push(Span::new(format!("{}: not finished.", counted(facts.drafts, "draft"))));
    }
    for item in &facts.withdrawn {
        out.push(Span::new(format!(
            "\u{201c}{}\u{201d} of {}: withdrawn by the practitioner.",
            item.title,
            printed(item.happened_on)
        )));
    }
    out.push(Span::new(
        "Earlier versions of evidence, and files that are not pictures: kept in the portfolio.",
    ));
    blocks.push(Block::bullets(out));
    blocks
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
