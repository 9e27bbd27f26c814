//! The map on the passport page: what is signed off, by domain and stage.

use std::sync::Arc;

use crate::document::blocks::{Cell, Column, Row, Span, Table};
use crate::document::facts::Facts;
use crate::document::parts::charts;
use crate::framework::{Competence, Domain, Framework, Stage};
use crate::readiness::State;
use crate::words;

/// With more stages than this, the map abbreviates their names.
const NAMED_STAGES: usize = 4;

/// The table of domains by stages, with the signed codes of each domain.
pub(super) fn map(facts: &Facts, codes: bool) -> Table {
    let many = facts.framework.stages.len() > NAMED_STAGES;
    let wide = if many { (210.0 / facts.framework.stages.len() as f32).max(16.0) } else { 70.0 };
    let mut columns = vec![Column::Share(1.0)];
    columns.extend(facts.framework.stages.iter().map(|_| Column::Fixed(wide)));
    columns.push(Column::Share(1.15));
    let mut table = Table::new(columns);
    table.compact = true;
    let mut header = vec![Cell::from(words::shared::DOMAIN)];
    let signs = signs(facts.framework);
    let names = facts.framework.stages.iter().zip(&signs);
    header.extend(names.map(|(stage, sign)| Cell::from(if many { sign } else { stage.short() })));
    header.push(Cell::from(words::shared::SIGNED_OFF));
    table.header = vec![Row::new(header)];
    for (place, domain) in facts.framework.domains.iter().enumerate() {
        let name = format!("{}. {}", domain.id, domain.short());
        let mut cells = vec![Cell::new(vec![name.into()]).names_row()];
        for stage in &facts.readiness.stages {
            let Some(count) = stage.domains.get(place) else { continue };
            let (bar, words) = charts::bar(count.signed_off, count.required, wide - 10.0);
            let words_below = words::shared::document_of(count.signed_off, count.required);
            let mut cell = Cell::new(vec![Span::new(words_below)]);
            cell.drawing = Some((Arc::new(bar), words));
            cells.push(cell);
        }
        cells.push(Cell::from(signed_codes(facts, domain, codes).as_str()));
        table.rows.push(Row::new(cells));
    }
    table
}

/// The competences signed off, each with the abbreviated stages.
fn signed_codes(facts: &Facts, domain: &Domain, named: bool) -> String {
    let codes: Vec<String> =
        domain.competences.iter().filter_map(|competence| signed_code(facts, competence)).collect();
    match codes.len() {
        0 => "none".to_owned(),
        count if !named => words::shared::competences(count),
        _ => codes.join(", "),
    }
}

fn signed_code(facts: &Facts, competence: &Competence) -> Option<String> {
    let signed: Vec<_> = competence
        .indicators
        .iter()
        .filter(|indicator| facts.state(&indicator.id) == State::SignedOff)
        .collect();
    if signed.is_empty() {
        return None;
    }
    let signs = signs(facts.framework);
    let signs: Vec<&str> = signed
        .iter()
        .filter(|indicator| !indicator.is_shared())
        .filter_map(|indicator| {
            let place = facts.framework.stages.iter().position(|one| one.id == indicator.stage)?;
            Some(signs.get(place)?.as_str())
        })
        .collect();
    // No line break between a code and its stages.
    let short = signs.iter().all(|sign| sign.chars().count() == 1);
    let (gap, signs) = (
        if signs.is_empty() { "" } else { "\u{A0}" },
        signs.join(if short { "" } else { "\u{A0}" }),
    );
    Some(format!("{}{gap}{signs}", competence.code))
}

/// The abbreviation of each stage: its shortest prefix that is unique.
fn signs(framework: &Framework) -> Vec<String> {
    let names: Vec<&str> = framework.stages.iter().map(Stage::short).collect();
    let sign = |(place, name): (usize, &&str)| {
        let begins = |sign: &str| {
            let other = |(at, name): (usize, &&str)| at != place && name.starts_with(sign);
            names.iter().enumerate().any(other)
        };
        let mut ends = name.char_indices().map(|(at, c)| at + c.len_utf8());
        let sign = ends.find(|&end| !begins(&name[..end])).map(|end| name[..end].to_owned());
        // A stage whose name begins or equals another is abbreviated by its position.
        sign.unwrap_or_else(|| (place + 1).to_string())
    };
    names.iter().enumerate().map(sign).collect()
}

/// The legend below the map.
pub(super) fn legend(facts: &Facts) -> String {
    let signs = signs(facts.framework).into_iter();
    let stages: Vec<String> = signs
        .zip(&facts.framework.stages)
        .map(|(sign, stage)| format!("{sign} {}", stage.short().to_lowercase()))
        .collect();
    words::document::portfolio::about_the_boxes(stages.join(", "))
}

/// The content of the map as text, where it has no room: by stage, then by domain.
pub(super) fn in_words(facts: &Facts) -> String {
    let stages = facts.framework.stages.iter().zip(&facts.readiness.stages);
    let told: Vec<String> = stages
        .map(|(stage, count)| {
            words::document::portfolio::signed_off_of(
                stage.short(),
                count.signed_off,
                count.required,
            )
        })
        .collect();
    let domains = facts.framework.domains.iter().enumerate().map(|(place, domain)| {
        let of = facts.readiness.stages.iter().filter_map(|stage| stage.domains.get(place));
        // No line break inside a count, or after the number of a domain.
        let of = of.map(|count| {
            words::document::portfolio::signed_off_of_required(count.signed_off, count.required)
        });
        format!("{}.\u{A0}{} {}", domain.id, domain.short(), of.collect::<Vec<_>>().join(", "))
    });
    let domains = domains.collect::<Vec<_>>().join("; ");
    words::document::portfolio::map_in_words(told.join("; "), &domains)
}
