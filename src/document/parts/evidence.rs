//! The section with all evidence in full, with pictures and decisions.

use std::sync::Arc;

use super::readiness::tone;
use super::sign_offs::block;
use super::typed;
use crate::Portfolio;
use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Cell, Column, Figure, Row, Span, Table};
use crate::document::facts::{
    Facts, Piece, indicator_anchor, is_picture, piece_anchor, printed_day, size,
};
use crate::document::picture::is_page;
use crate::error::Result;
use crate::evidence::{Attachment, Shows};
use crate::words;

/// The widest a picture of an attachment is printed, in points.
const PICTURE: f32 = 330.0;
/// The tallest.
const PICTURE_TALL: f32 = 260.0;
/// The tallest a scanned page is printed: as large as the paper allows.
const PAGE_TALL: f32 = 680.0;

/// The whole section.
pub fn blocks(portfolio: &Portfolio, facts: &Facts) -> Result<Vec<Block>> {
    let mut blocks =
        vec![Block::heading_at(1, words::document::parts::EVIDENCE_IN_FULL, "evidence")];
    if facts.pieces.is_empty() {
        blocks.push(Block::text(words::document::parts::THERE_IS_NO_EVIDENCE_YET));
    }
    for piece in &facts.pieces {
        blocks.extend(one(portfolio, facts, piece)?);
    }
    Ok(blocks)
}

fn one(portfolio: &Portfolio, facts: &Facts, piece: &Piece) -> Result<Vec<Block>> {
    let evidence = &piece.evidence;
    let title = format!("{} {}", piece.number, apart(&evidence.summary.title));
    let mut blocks = vec![Block::heading_at(2, title, piece_anchor(&piece.number))];
    blocks.extend(about(piece));
    if piece.hidden {
        let words = words::document::parts::REFLECTION_LEFT_OUT;
        blocks.push(Block::text(Span::new(words).muted()));
    }
    blocks.extend(typed::blocks(&evidence.text));
    for (place, file) in evidence.files.iter().enumerate() {
        blocks.push(file_block(portfolio, facts, piece, (place, file))?);
    }
    blocks.extend(shows(facts, piece));
    blocks.extend(decisions(facts, piece));
    blocks.push(Block::Spacer(8.0));
    Ok(blocks)
}

/// Kind, date and place in one line; below it the fields of its kind.
fn about(piece: &Piece) -> Vec<Block> {
    let evidence = &piece.evidence;
    let summary = &evidence.summary;
    let mut line = printed(summary.happened_on);
    if !evidence.setting.is_empty() {
        line = format!("{line} · {}", apart(&evidence.setting));
    }
    if let Some(saved) = evidence.saved_at.last() {
        let version = if summary.version == 1 {
            words::document::parts::saved_on(printed_day(saved))
        } else {
            words::document::parts::version_saved_on(summary.version, printed_day(saved))
        };
        line = format!("{line} · {version}");
    }
    let kind = Span::new(format!("{} · ", summary.kind.label())).bold().muted();
    let mut blocks = vec![Block::Byline(vec![kind, Span::new(line).muted()])];
    for field in summary.kind.fields() {
        if let Some(answer) = evidence.details.get(field.id) {
            let answer = if field.date { printed_day(answer) } else { answer.clone() };
            // Most labels are questions; any other gets a colon.
            let end = if field.label.ends_with(['?', '.']) { "  " } else { ":  " };
            let label = Span::new(format!("{}{end}", field.label)).bold();
            blocks.push(Block::Paragraph(vec![label, Span::new(answer)]));
        }
    }
    blocks
}

/// An attached file: a picture is shown, any other file is named.
fn file_block(
    portfolio: &Portfolio,
    facts: &Facts,
    piece: &Piece,
    (place, file): (usize, &Attachment),
) -> Result<Block> {
    if !is_picture(file) {
        let fate = facts.fates.of(piece, place);
        return Ok(Block::Paragraph(vec![
            Span::new(words::document::parts::FILE).bold(),
            Span::new(apart(&file.name)),
            Span::new(format!(" ({}, {})", size(file.size), fate.words())).muted(),
        ]));
    }
    let bytes: Arc<[u8]> = portfolio.attachment_bytes(&file.digest)?.into();
    // A scanned page is printed larger, because it must be readable.
    let page = is_page(&bytes);
    let alt = words::instead(&apart(&file.name), &file.description);
    let mut figure = Figure::image(bytes, alt);
    figure.name =
        Some(words::document::parts::attached_picture_of(&piece.number, apart(&file.name)));
    figure.caption = Some(vec![Span::new(apart(&file.name)).small().muted()]);
    if !page {
        figure.max_width = Some(PICTURE);
    }
    figure.max_height = Some(if page { PAGE_TALL } else { PICTURE_TALL });
    Ok(Block::Figure(figure))
}

/// Its links to statements: a table of those with an explanation, and a line for the others.
fn shows(facts: &Facts, piece: &Piece) -> Vec<Block> {
    let (told, linked): (Vec<&Shows>, Vec<&Shows>) =
        piece.evidence.shows.iter().partition(|show| !piece.hidden && !show.how.is_empty());
    let mut blocks = Vec::new();
    if !told.is_empty() {
        let mut table =
            Table::new(vec![Column::Fixed(158.0), Column::Share(1.0), Column::Fixed(84.0)]);
        table.header = vec![Row::of([
            words::shared::STATEMENT,
            words::document::parts::HOW_THIS_SHOWS_IT,
            words::document::parts::STANDING,
        ])];
        for show in told {
            let mut cell = Cell::new(vec![
                code(facts, show),
                Span::new(format!("\n{}", facts.competence(&show.indicator))).small().muted(),
            ]);
            cell.names_row = true;
            table.rows.push(Row::new(vec![
                cell,
                Cell::from(show.how.as_str()),
                Cell::new(standing(piece, show).into_iter().collect()),
            ]));
        }
        blocks.push(Block::Table(table));
    }
    if !linked.is_empty() {
        let words = if piece.hidden {
            words::document::parts::LINKED_AND_HOW_LEFT_OUT
        } else {
            words::document::parts::LINKED_AND_NOT_EXPLAINED
        };
        let mut line = vec![Span::new(words).bold()];
        let last = linked.len() - 1;
        for (place, show) in linked.into_iter().enumerate() {
            line.push(code(facts, show));
            line.push(Span::new(format!(" {}", facts.competence(&show.indicator))));
            if let Some(standing) = standing(piece, show) {
                let words = format!(" ({})", standing.text.to_lowercase());
                line.push(Span { text: words, bold: false, ..standing });
            }
            line.push(if place == last { ".".into() } else { "; ".into() });
        }
        blocks.push(Block::Paragraph(line));
    }
    blocks
}

fn code(facts: &Facts, show: &Shows) -> Span {
    Span::new(facts.said(&show.indicator)).to_anchor(indicator_anchor(&show.indicator))
}

fn standing(piece: &Piece, show: &Shows) -> Option<Span> {
    let links = &piece.evidence.summary.indicators;
    let state = links.iter().find(|link| link.id == show.indicator)?.state;
    Some(Span::new(state.label()).bold().tone(tone(state)))
}

fn decisions(facts: &Facts, piece: &Piece) -> Vec<Block> {
    let all = facts.decisions_on(&piece.evidence.summary.id);
    all.map(|sign_off| block(facts, piece, sign_off)).collect()
}
