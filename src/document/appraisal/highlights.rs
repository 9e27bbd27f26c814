//! The highlights: three to five pieces, chosen by the practitioner, or those signed off for the most statements.

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Span, Tone};
use crate::document::facts::{Facts, Piece};
use crate::readiness::State;
use crate::sign_off::Decision;
use crate::words;

/// The most highlights.
const MOST: usize = 5;
/// How many are chosen automatically.
const CHOSEN: usize = 4;
/// How many of one kind are chosen automatically.
const OF_ONE_KIND: usize = 2;
/// How many characters of the text are shown.
const TOLD: usize = 360;

/// The section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut blocks = vec![Block::heading_at(1, words::document::year::HIGHLIGHTS, "highlights")];
    let (pieces, how) = chosen(facts);
    if pieces.is_empty() {
        blocks.push(Block::text(words::document::year::NOTHING_SIGNED_OFF_IN_PERIOD));
        return blocks;
    }
    blocks.push(Block::text(Span::new(how).muted()));
    for piece in pieces {
        blocks.push(Block::Together(one(facts, piece)));
    }
    blocks
}

fn chosen<'f>(facts: &'f Facts) -> (Vec<&'f Piece>, &'static str) {
    let named: Vec<&Piece> = facts
        .options
        .highlights
        .iter()
        .filter_map(|id| facts.piece(id))
        .filter(|piece| !piece.hidden)
        .take(MOST)
        .collect();
    if !named.is_empty() {
        return (named, words::document::year::CHOSEN_BY_THE_PRACTITIONER);
    }
    let signed = |piece: &Piece| {
        let links = &piece.evidence.summary.indicators;
        links.iter().filter(|link| link.state == State::SignedOff).count()
    };
    let mut best: Vec<&Piece> =
        facts.pieces.iter().filter(|piece| !piece.hidden && signed(piece) > 0).collect();
    best.sort_by_key(|piece| std::cmp::Reverse(signed(piece)));
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    best.retain(|piece| {
        let count = kinds.entry(piece.evidence.summary.kind.code()).or_default();
        *count += 1;
        *count <= OF_ONE_KIND
    });
    best.truncate(CHOSEN);
    best.sort_by_key(|piece| piece.evidence.summary.happened_on);
    (best, words::document::year::HOW_HIGHLIGHTS_ARE_CHOSEN)
}

fn one(facts: &Facts, piece: &Piece) -> Vec<Block> {
    let summary = &piece.evidence.summary;
    let mut blocks = vec![
        Block::heading(3, format!("{} {}", piece.number, apart(&summary.title))),
        Block::text(
            Span::new(format!("{}, {}", summary.kind.label(), printed(summary.happened_on)))
                .muted(),
        ),
        Block::text(opening(&piece.evidence.text)),
    ];
    let codes: Vec<&str> = summary
        .indicators
        .iter()
        .filter(|link| link.state == State::SignedOff)
        .map(|link| link.id.as_str())
        .collect();
    if !codes.is_empty() {
        blocks.push(Block::Paragraph(vec![
            Span::new(words::document::year::SIGNED_OFF_FOR).bold(),
            Span::new(facts.said_all(codes)),
        ]));
    }
    let signed = facts.decisions_on(&summary.id).filter(|one| one.decision == Decision::Achieved);
    let versions: BTreeSet<String> = signed
        .flat_map(|one| one.evidence.iter().filter(|signed| signed.id == summary.id))
        .filter_map(|signed| facts.versions.sentence(piece, signed))
        .collect();
    for words in versions {
        blocks.push(Block::text(Span::new(words).bold().tone(Tone::Waiting)));
    }
    let said = facts
        .decisions_on(&summary.id)
        .filter(|sign_off| sign_off.decision == Decision::Achieved && !sign_off.comment.is_empty())
        .last();
    if let Some(sign_off) = said {
        blocks.push(Block::Paragraph(vec![
            Span::new(words::document::year::signer_said(apart(&sign_off.signer.name))).bold(),
            Span::new(apart(&sign_off.comment)),
        ]));
    }
    blocks
}

/// The first sentences of a text.
fn opening(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= TOLD {
        return text;
    }
    let cut: String = text.chars().take(TOLD).collect();
    match cut.rfind(". ") {
        Some(end) => format!("{} […]", &cut[..=end]),
        None => format!("{} […]", cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept)),
    }
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn a_long_text_ends_with_a_sentence() {
        assert_eq!(opening("Short.\nAnd done."), "Short. And done.");
        let long = "I helped her stand. ".repeat(40);
        let told = opening(&long);
        assert!(told.ends_with("stand. […]") && told.chars().count() < 370, "{told}");
    }
}
