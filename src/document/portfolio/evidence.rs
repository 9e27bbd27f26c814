//! The evidence in full, with its pictures and the decisions on it.

use std::sync::Arc;

use super::facts::{Facts, Piece, indicator_anchor, piece_anchor, printed_day};
use super::readiness::tone;
use super::sign_offs::decision_tone;
use crate::Portfolio;
use crate::clock::printed;
use crate::document::blocks::{Block, Cell, Column, Figure, Row, Span, Table};
use crate::document::drawing::Color;
use crate::error::Result;
use crate::evidence::Attachment;

/// The widest a picture of an attachment is printed, in points.
const PICTURE: f32 = 330.0;
/// The tallest.
const PICTURE_TALL: f32 = 260.0;

/// The section.
pub fn blocks(portfolio: &Portfolio, facts: &Facts) -> Result<Vec<Block>> {
    let mut blocks = vec![Block::heading_at(1, "Evidence in full", "evidence")];
    if facts.pieces.is_empty() {
        blocks.push(Block::text("There is no evidence yet."));
    }
    for piece in &facts.pieces {
        blocks.extend(one(portfolio, facts, piece)?);
    }
    Ok(blocks)
}

fn one(portfolio: &Portfolio, facts: &Facts, piece: &Piece) -> Result<Vec<Block>> {
    let evidence = &piece.evidence;
    let title = format!("{} {}", piece.number, evidence.summary.title);
    let mut blocks = vec![
        Block::heading_at(2, title, piece_anchor(&piece.number)),
        Block::KeyValue(about(piece)),
    ];
    for paragraph in evidence.text.split('\n').filter(|paragraph| !paragraph.trim().is_empty()) {
        blocks.push(Block::text(paragraph));
    }
    for file in &evidence.files {
        blocks.push(file_block(portfolio, file)?);
    }
    if !evidence.shows.is_empty() {
        blocks.push(Block::Table(shows(facts, piece)));
    }
    blocks.extend(decisions(facts, piece));
    blocks.push(Block::Spacer(8.0));
    Ok(blocks)
}

fn about(piece: &Piece) -> Vec<(Vec<Span>, Vec<Span>)> {
    let evidence = &piece.evidence;
    let summary = &evidence.summary;
    let mut rows: Vec<(String, String)> = vec![
        ("Kind".into(), summary.kind.label().into()),
        ("Happened on".into(), printed(summary.happened_on)),
    ];
    if !evidence.setting.is_empty() {
        rows.push(("Setting".into(), evidence.setting.clone()));
    }
    for field in summary.kind.fields() {
        if let Some(answer) = evidence.details.get(field.id) {
            let answer = if field.date { printed_day(answer) } else { answer.clone() };
            rows.push((field.label.into(), answer));
        }
    }
    if let Some(saved) = evidence.saved_at.last() {
        let version = if summary.version == 1 {
            format!("Saved on {}", printed_day(saved))
        } else {
            format!(
                "{}, saved on {}; earlier versions are kept",
                summary.version,
                printed_day(saved)
            )
        };
        rows.push(("Version".into(), version));
    }
    rows.into_iter().map(|(term, value)| (vec![Span::new(term)], vec![Span::new(value)])).collect()
}

/// A picture is shown; any other file is named.
fn file_block(portfolio: &Portfolio, file: &Attachment) -> Result<Block> {
    if !matches!(file.media_type.as_str(), "image/jpeg" | "image/png") {
        return Ok(Block::Paragraph(vec![
            Span::new("File: ").bold(),
            Span::new(file.name.clone()),
            Span::new(format!(" ({}, kept in the portfolio)", size(file.size))).muted(),
        ]));
    }
    let bytes: Arc<[u8]> = portfolio.attachment_bytes(&file.digest)?.into();
    let mut figure = Figure::image(bytes, format!("Attached picture: {}", file.name));
    figure.caption = Some(vec![Span::new(file.name.clone()).small().muted()]);
    figure.max_width = Some(PICTURE);
    figure.max_height = Some(PICTURE_TALL);
    Ok(Block::Figure(figure))
}

fn size(bytes: u32) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

fn shows(facts: &Facts, piece: &Piece) -> Table {
    let mut table = Table::new(vec![Column::Fixed(118.0), Column::Share(1.0), Column::Fixed(84.0)]);
    table.header = vec![Row::of(["Statement", "How this shows it", "Standing"])];
    for show in &piece.evidence.shows {
        let title = facts
            .framework
            .indicator(&show.indicator)
            .map_or(String::new(), |(_, competence, _)| competence.title.clone());
        let state = piece
            .evidence
            .summary
            .indicators
            .iter()
            .find(|link| link.id == show.indicator)
            .map(|link| link.state);
        let how = if show.how.is_empty() { "Not stated." } else { &show.how };
        table.rows.push(Row::new(vec![
            Cell::new(vec![
                Span::new(show.indicator.clone()).to_anchor(indicator_anchor(&show.indicator)),
                Span::new(format!("\n{title}")).small().muted(),
            ])
            .names_row(),
            Cell::from(how),
            Cell::new(
                state
                    .map(|state| Span::new(state.label()).bold().tone(tone(state)))
                    .into_iter()
                    .collect(),
            ),
        ]));
    }
    table
}

fn decisions(facts: &Facts, piece: &Piece) -> Vec<Block> {
    facts
        .decisions_on(&piece.evidence.summary.id)
        .map(|sign_off| {
            let mut said = vec![Block::Paragraph(vec![
                Span::new(sign_off.decision.label()).bold().tone(decision_tone(sign_off.decision)),
                Span::new(format!(" for {}", sign_off.indicator)),
            ])];
            if !sign_off.comment.is_empty() {
                said.push(Block::text(sign_off.comment.clone()));
            }
            let who = &sign_off.signer;
            said.push(Block::Paragraph(vec![
                Span::new(format!(
                    "{}, {} ({} {}), {}",
                    who.name,
                    who.role,
                    who.regulator,
                    who.number,
                    printed_day(&sign_off.signed_at)
                ))
                .small()
                .muted(),
            ]));
            Block::Together(vec![Block::Panel {
                fill: Color::SAND,
                edge: Some(match sign_off.decision {
                    crate::sign_off::Decision::Achieved => Color::DONE,
                    _ => Color::RETURNED,
                }),
                blocks: said,
            }])
        })
        .collect()
}
