//! The year in one paragraph and three numbers, supervision, and feedback.

use crate::clock::printed;
use crate::document::blocks::{Block, Cell, Column, Figure, Row, Span, Table};
use crate::document::drawing::{Align, Color, Drawing, Shape};
use crate::document::facts::{Facts, Piece};
use crate::document::parts::readiness::{pieces, towards};
use crate::evidence::Kind;
use crate::readiness::State;
use crate::words;

/// The first half page.
pub fn opening(facts: &Facts) -> Vec<Block> {
    let mut rows = vec![
        (words::shared::PERIOD, facts.period.words()),
        (words::shared::WORKING_TOWARDS, facts.stage_title().to_owned()),
        (words::shared::FRAMEWORK, facts.framework.title.clone()),
    ];
    if !facts.options.for_whom.trim().is_empty() {
        rows.push((words::shared::FOR, facts.options.for_whom.trim().to_owned()));
    }
    rows.push((words::shared::MADE_ON, printed(facts.today)));
    let (drawing, words) = numbers(facts);
    let mut blocks = vec![
        Block::Title(vec![facts.options.document.label().into()]),
        Block::Subtitle(vec![facts.practitioner.clone().into()]),
        Block::KeyValue(
            rows.into_iter().map(|(term, value)| (vec![term.into()], vec![value.into()])).collect(),
        ),
    ];
    if facts.sample {
        blocks.push(Block::Panel {
            fill: Color::SAND,
            edge: Some(Color::WAITING),
            blocks: vec![Block::text(words::shared::THIS_IS_A_SAMPLE)],
        });
    }
    blocks.push(Block::heading_at(1, words::document::year::MY_YEAR, "year"));
    blocks.push(Block::Figure(Figure::drawing(drawing, words)));
    blocks.push(Block::text(paragraph(facts)));
    blocks
}

/// Statements signed off since the period began, evidence logged, people who signed.
fn counts(facts: &Facts) -> (usize, usize, usize) {
    let ids = facts.framework.indicators();
    let signed = ids
        .filter(|(_, _, indicator)| {
            facts.state(&indicator.id) == State::SignedOff
                && facts.state_before(&indicator.id) != State::SignedOff
        })
        .count();
    let mut signers: Vec<&str> =
        facts.sign_offs.iter().map(|sign_off| sign_off.fingerprint.as_str()).collect();
    signers.sort_unstable();
    signers.dedup();
    (signed, facts.pieces.len(), signers.len())
}

fn numbers(facts: &Facts) -> (Drawing, String) {
    let (signed, logged, signers) = counts(facts);
    let told = [
        words::document::year::statements_signed_off(signed),
        words::shared::pieces_of_evidence(logged),
        words::document::year::people_who_signed(signers),
    ];
    let (each, height) = (160.0, 66.0);
    let mut drawing = Drawing::new(each * told.len() as f32, height);
    for (place, counted) in told.iter().enumerate() {
        let (number, label) = counted.split_once(' ').unwrap_or((counted, ""));
        let left = each * place as f32;
        drawing.shapes.push(Shape::Rect {
            x: left,
            y: 0.0,
            w: each - 10.0,
            h: height,
            radius: 5.0,
            fill: Some(Color::TINT),
            stroke: None,
        });
        let mut line = |y, text: String, size, bold, color| {
            let (x, align) = (left + (each - 10.0) / 2.0, Align::Centre);
            drawing.shapes.push(Shape::Text { x, y, text, size, bold, color, align });
        };
        line(36.0, number.to_owned(), 26.0, true, Color::TEAL);
        line(54.0, label.to_owned(), 10.5, false, Color::INK);
    }
    (drawing, format!("{}.", told.join("; ")))
}

fn paragraph(facts: &Facts) -> String {
    let (signed, logged, signers) = counts(facts);
    let (done, of) = towards(facts);
    let kinds: std::collections::BTreeSet<&str> =
        facts.pieces.iter().map(|piece| piece.evidence.summary.kind.label()).collect();
    let returned = facts
        .framework
        .indicators()
        .filter(|(_, _, indicator)| facts.state(&indicator.id) == State::NotYet)
        .count();
    let did = match logged {
        0 => words::document::year::I_LOGGED_NO_EVIDENCE.to_owned(),
        _ => {
            let kinds = words::document::year::different_kinds(kinds.len());
            words::document::year::logged_pieces_of_kinds(pieces(logged), &kinds)
        }
    };
    let by = words::document::year::people(signers);
    let signed = match signed {
        0 => words::document::year::NO_STATEMENT_WAS_SIGNED_OFF.to_owned(),
        many => {
            let statements = words::document::year::statements_were_signed_off(many);
            words::document::year::signed_off_by(&statements, &by)
        }
    };
    let (period, stage) = (facts.period.words(), facts.stage_title());
    let mut words = words::document::year::year_in_words(
        &period,
        &did,
        &signed,
        stage,
        done,
        words::shared::statements(of),
    );
    match returned {
        0 => words.push('.'),
        many => {
            let returned = words::document::year::were_returned_with_advice(many);
            words.push_str(&words::document::year::and_returned(returned));
        }
    }
    words
}

/// Supervision, and feedback from people who use the service and from colleagues.
pub fn supervision(facts: &Facts) -> Vec<Block> {
    let mut blocks =
        vec![Block::heading_at(1, words::document::year::SUPERVISION_AND_FEEDBACK, "supervision")];
    let met: Vec<&Piece> = facts.of_kinds(&[Kind::SupervisionRecord, Kind::Discussion]).collect();
    let heard: Vec<&Piece> = facts
        .of_kinds(&[Kind::ServiceUserFeedback, Kind::WitnessTestimony, Kind::ExpertWitness])
        .collect();
    blocks.push(Block::heading(3, words::document::year::SUPERVISION_AND_DISCUSSIONS));
    blocks.push(listed(&met, &["actions", "points"], words::document::year::WHAT_WAS_AGREED));
    blocks.push(Block::heading(3, words::document::year::FEEDBACK_AND_TESTIMONY));
    blocks.push(listed(&heard, &["from", "witness_role", "expertise"], words::shared::FROM));
    blocks
}

fn listed(pieces: &[&Piece], details: &[&str], last: &str) -> Block {
    if pieces.is_empty() {
        return Block::text(words::document::year::NONE_IN_THIS_PERIOD);
    }
    let mut table = Table::new(vec![
        Column::Fixed(34.0),
        // As wide as the longest date.
        Column::Fixed(102.0),
        Column::Share(1.0),
        Column::Share(1.2),
    ]);
    table.compact = true;
    table.header =
        vec![Row::of([words::shared::NO, words::shared::DATE, words::shared::TITLE, last])];
    for piece in pieces {
        let summary = &piece.evidence.summary;
        let said = details.iter().find_map(|id| piece.evidence.details.get(*id));
        table.rows.push(Row::new(vec![
            Cell::from(piece.number.as_str()),
            Cell::from(printed(summary.happened_on).as_str()),
            Cell::from(summary.title.as_str()).names_row(),
            match said {
                Some(said) => Cell::from(said.as_str()),
                None => Cell::new(vec![Span::new(words::shared::NOT_STATED).muted()]),
            },
        ]));
    }
    Block::Table(table)
}
