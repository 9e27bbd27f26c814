//! Prints the result of checking passports: the three lines of the verdict, each indicator with its mark, and the signers.

use chrono::{DateTime, FixedOffset};

use super::apart::{apart, described};
use super::blocks::{Block, Cell, Column, Row, Span, Table};
use super::inside::CheckedFile;
use super::render::render;
use super::types::{Document, Meta};
use crate::clock::printed;
use crate::error::{Error, Result};
use crate::passport::{CheckedAgreement, CheckedRecord, Mark, MarkedIndicator};
use crate::words;

/// A checked file, with the marks its reader gave.
#[derive(Debug)]
pub struct Check<'a> {
    /// The file's own name.
    pub name: &'a str,
    /// The result of the check.
    pub file: &'a CheckedFile,
    /// Every indicator with its mark.
    pub indicators: &'a [MarkedIndicator],
}

/// The result of checks as a PDF file, one file after the other.
///
/// # Errors
/// [`Error::Store`] when it cannot be put together.
pub fn check_result(checks: &[Check<'_>], now: DateTime<FixedOffset>) -> Result<Vec<u8>> {
    let title = match checks {
        [one] if !one.file.verdict().practitioner.is_empty() => {
            words::document::checked::check_of_the_passport_of(&one.file.verdict().practitioner)
        }
        _ => words::document::checked::CHECK_OF_PASSPORTS.to_owned(),
    };
    let mut blocks = Vec::new();
    for (place, check) in checks.iter().enumerate() {
        if place > 0 {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(told(check, now));
    }
    let meta = Meta {
        title: title.clone(),
        author: None,
        language: "en-GB".to_owned(),
        id: String::new(),
        created: now,
        watermark: None,
        footer: title,
    };
    let document = Document { meta, blocks, attachments: Vec::new() };
    let rendered = render(&document, &mut |_, _| true);
    Ok(rendered.map_err(|_| Error::Store(words::shared::THE_DOCUMENT.to_owned()))?.bytes)
}

fn told(check: &Check<'_>, now: DateTime<FixedOffset>) -> Vec<Block> {
    let verdict = check.file.verdict();
    let pair = |term: &str, value: String| (vec![Span::new(term)], vec![Span::new(value)]);
    let mut about = vec![pair(words::document::checked::FILE, check.name.to_owned())];
    if verdict.intact {
        let whose = format!("{} ({})", verdict.practitioner, verdict.practitioner_fingerprint);
        about.push(pair(words::document::checked::PRACTITIONER_AS_SIGNED, whose));
    }
    about.push(pair(words::document::checked::CHECKED_ON, printed(now.date_naive())));
    if let Some(pdf) = check.file.pdf().filter(|pdf| !pdf.check_code.is_empty()) {
        about.push(pair(words::document::checked::CHECK_CODE, pdf.check_code.clone()));
    }
    let mut blocks = vec![
        Block::heading(1, words::document::checked::CHECK_OF_A_PASSPORT),
        Block::KeyValue(about),
        Block::bullets([&verdict.bytes, &verdict.keys, &verdict.withdrawals].map(String::as_str)),
    ];
    if let Some(share) = &verdict.share {
        blocks.push(Block::text(share.words.as_str()));
    }
    if let Some(pdf) = check.file.pdf() {
        blocks.push(Block::heading(2, words::document::checked::THE_PDF_AROUND_IT));
        blocks.push(Block::bullets(pdf.sentences()));
    }
    if !check.indicators.is_empty() {
        blocks.push(Block::heading(2, words::document::checked::WHAT_THE_NEW_EMPLOYER_DECIDES));
        blocks.push(Block::Table(marks(check.indicators)));
    }
    if !verdict.records.is_empty() {
        blocks.push(Block::heading(2, words::document::checked::SIGN_OFFS_IN_THE_FILE));
        blocks.push(Block::Table(records(&verdict.records)));
    }
    if !verdict.agreements.is_empty() {
        blocks.push(Block::heading(2, words::document::checked::AGREED_BESIDES));
        blocks.push(Block::Table(agreements(&verdict.agreements)));
    }
    blocks.push(Block::text(Span::new(words::document::checked::WHAT_A_SIGNATURE_SHOWS).muted()));
    blocks
}

fn marks(indicators: &[MarkedIndicator]) -> Table {
    let columns =
        [Column::Fixed(64.0), Column::Share(1.0), Column::Fixed(74.0), Column::Fixed(74.0)];
    let mut table = Table::new(columns.to_vec());
    table.header = vec![Row::of([
        words::document::checked::CODE,
        words::document::checked::STATEMENT_AS_SIGNED,
        words::shared::SIGN_OFFS,
        words::shared::DECISION,
    ])];
    for one in indicators {
        let mark = one.mark.map_or(words::document::checked::NOT_DECIDED, Mark::label);
        table.rows.push(Row::new(vec![
            Cell::from(one.indicator.as_str()).names_row(),
            Cell::from(one.text.as_str()),
            Cell::from(words::document::checked::standing_level(one.standing, one.level).as_str()),
            Cell::new(vec![Span::new(mark).bold()]),
        ]));
    }
    table
}

fn records(records: &[CheckedRecord]) -> Table {
    let columns =
        [Column::Fixed(64.0), Column::Fixed(82.0), Column::Share(1.0), Column::Share(1.0)];
    let mut table = Table::new(columns.to_vec());
    table.compact = true;
    table.header = vec![Row::of([
        words::document::checked::CODE,
        words::shared::DECISION,
        words::document::checked::SIGNED_BY_AS_THEY_STATED,
        words::shared::KEY,
    ])];
    for one in records {
        let plain = one.standing && one.taken_away.is_empty();
        let state = if plain { String::new() } else { format!(" ({})", one.standing_words()) };
        let erased = one.erased_on.map_or_else(String::new, |day| {
            words::document::checked::evidence_erased(printed(day))
        });
        let who = described(&one.signer.name, &one.signer.described());
        table.rows.push(Row::new(vec![
            Cell::from(one.indicator.as_str()).names_row(),
            Cell::from(
                format!("{}{state}, {}{erased}", one.decision.label(), day(&one.signed_at))
                    .as_str(),
            ),
            Cell::from(who.as_str()),
            Cell::from(
                words::document::checked::key_and_level(&one.fingerprint, one.level).as_str(),
            ),
        ]));
    }
    table
}

fn agreements(agreements: &[CheckedAgreement]) -> Table {
    let columns = [Column::Share(1.0), Column::Share(1.0), Column::Share(1.0)];
    let mut table = Table::new(columns.to_vec());
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::WHAT,
        words::shared::ABOUT,
        words::document::checked::SIGNED_BY_AS_THEY_STATED,
    ])];
    for one in agreements {
        let ended = one.standing_words();
        let mut about = one.indicators.join(", ");
        about.push_str(&one.qualification);
        table.rows.push(Row::new(vec![
            Cell::from(format!("{}{ended}, {}", one.kind.label(), day(&one.signed_at)).as_str())
                .names_row(),
            Cell::from(about.as_str()),
            Cell::from(
                words::document::checked::signer_and_level(
                    apart(&one.signer.name),
                    &one.fingerprint,
                    one.level,
                )
                .as_str(),
            ),
        ]));
    }
    table
}

fn day(stamp: &str) -> String {
    stamp.get(..10).and_then(|day| day.parse().ok()).map(printed).unwrap_or_default()
}
