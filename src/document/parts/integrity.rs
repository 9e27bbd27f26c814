//! The section on how to check a document: its source, the embedded passport, and what paper cannot prove.

use qrcode::{Color as Module, EcLevel, QrCode};

use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Cell, Column, Figure, Lines, Picture, Row, Span, Table};
use crate::document::carried::Carried;
use crate::document::drawing::{Color, Drawing, Shape};
use crate::document::facts::Facts;
use crate::words;

/// The section.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let heading =
        Block::heading_at(1, words::document::facts::HOW_TO_CHECK_THIS_DOCUMENT, "integrity");
    let mut blocks = vec![Block::text(words::document::facts::WHAT_A_DECISION_IS)];
    let made = words::document::facts::how_it_was_made(
        printed(facts.today),
        env!("CARGO_PKG_VERSION"),
        facts.portfolio_id,
        &facts.framework.source.publisher,
    );
    match &facts.carried {
        Some(carried) => {
            blocks.push(Block::text(words::document::facts::RECORDS_TRAVEL_INSIDE));
            let words = vec![
                Span::new(words::document::facts::CHECK_CODE).bold(),
                Span::new(words::document::facts::COMPARE_THE_CHECK_CODE),
            ];
            let made = Span::new(format!("\n\n{made}")).small().muted();
            blocks.push(Block::Table(beside_the_code(carried, words, vec![made], 96.0)));
        }
        None => blocks.extend([
            Block::text(words::document::facts::RECORDS_ARE_NOT_INSIDE),
            Block::text(made),
        ]),
    }
    // On one page, so that the QR code stays beside the words that explain it.
    vec![heading, Block::Together(blocks)]
}

/// The practitioner's statements about the evidence.
pub fn statements(facts: &Facts) -> Vec<Block> {
    vec![
        Block::heading(2, words::document::facts::AUTHENTICITY_AND_CONFIDENTIALITY),
        Block::text(words::document::facts::statement_of_authenticity(apart(&facts.practitioner))),
        Block::text(words::document::facts::STATEMENT_OF_CONFIDENTIALITY),
    ]
}

/// Words and the check code, with the QR code beside them.
pub fn beside_the_code(
    carried: &Carried,
    mut words: Vec<Span>,
    after: Vec<Span>,
    side: f32,
) -> Table {
    words.push(Span::new(spaced(&carried.fingerprint)).bold());
    words.extend(after);
    let mut square = Cell::new(Vec::new());
    if let Some(figure) = code(&carried.fingerprint, side)
        && let Picture::Drawing(drawing) = figure.picture
    {
        square.drawing = Some((drawing, figure.alt));
    }
    let mut table = Table::new(vec![Column::Share(1.0), Column::Fixed(side + 12.0)]);
    table.lines = Lines::Bare;
    table.rows.push(Row::new(vec![Cell::new(words), square]));
    table
}

/// A fingerprint in groups that people can compare and lines can break between.
fn spaced(fingerprint: &str) -> String {
    if fingerprint.contains([' ', '-']) {
        return fingerprint.replace('-', "-\u{200b}");
    }
    let letters: Vec<char> = fingerprint.chars().collect();
    letters.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The QR code of a text, if it fits.
fn code(words: &str, side: f32) -> Option<Figure> {
    let code = QrCode::with_error_correction_level(words.as_bytes(), EcLevel::M).ok()?;
    let width = code.width();
    let module = side / (width + 8) as f32;
    let mut drawing = Drawing::new(side, side);
    drawing.shapes.push(Shape::Rect {
        x: 0.0,
        y: 0.0,
        w: side,
        h: side,
        radius: 0.0,
        fill: Some(Color::PAPER),
        stroke: None,
    });
    let mut rects = Vec::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let run = modules[column..].iter().take_while(|one| **one == Module::Dark).count();
            if run > 0 {
                let at = |place: usize| (place + 4) as f32 * module;
                rects.push([at(column), at(row), run as f32 * module, module]);
            }
            column += run.max(1);
        }
    }
    drawing.shapes.push(Shape::Rects { rects, fill: Color(0, 0, 0) });
    Some(Figure::drawing(drawing, words::document::facts::square_code_holds(words)))
}
