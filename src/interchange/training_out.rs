//! Writes the training record as a table for an employer: a spreadsheet, a CSV file or a PDF.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::clock::{printed, start_of};
use crate::document::blocks::{Block, Cell, Column, Row, Table};
use crate::document::{Document, Meta, render};
use crate::error::{Error, Outside, Result};
use crate::evidence::{EvidenceFilter, Kind};
use crate::output::write_file;
use crate::words::training_record as said;
use crate::working_life::NOUNS;
use crate::{Portfolio, clock, text, words};

/// A line of the training record.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    title: String,
    subject: String,
    provider: String,
    completed: NaiveDate,
    runs_out: Option<NaiveDate>,
    need: String,
    signed: String,
    from: &'static str,
}

/// The form a record is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordForm {
    /// A spreadsheet.
    Xlsx,
    /// Text with commas.
    Csv,
    /// Pages.
    Pdf,
}

impl RecordForm {
    /// The form of a file, by its extension.
    ///
    /// # Errors
    /// [`Error::Unknown`].
    pub fn of(path: &Path) -> Result<Self> {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        match ending.as_str() {
            "xlsx" => Ok(Self::Xlsx),
            "csv" => Ok(Self::Csv),
            "pdf" => Ok(Self::Pdf),
            _ => Err(Error::Unknown {
                what: words::brought::A_FORM_OF_TRAINING_RECORD,
                field: "output",
                nearest: ["xlsx", "csv", "pdf"].map(str::to_owned).to_vec(),
            }),
        }
    }
}

impl Portfolio {
    /// Writes the training record to a file in the form of its extension; returns how many trainings are in it.
    ///
    /// # Errors
    /// [`Error::Unknown`] (form), [`Error::FileExists`], those of writing.
    pub fn write_training(&self, path: &Path) -> Result<usize> {
        let form = RecordForm::of(path)?;
        let lines = self.training_lines()?;
        let bytes = match form {
            RecordForm::Csv => csv(self.practitioner(), &lines)?,
            RecordForm::Xlsx => {
                self.xlsx(&lines).map_err(|_| Error::Store(words::shared::A_TABLE.to_owned()))?
            }
            RecordForm::Pdf => self.pdf(&lines)?,
        };
        write_file(path, &bytes)?;
        Ok(lines.len())
    }

    /// Every training, the last first: entries of training, and certificates among the evidence.
    fn training_lines(&self) -> Result<Vec<Line>> {
        let mut lines = Vec::new();
        let noun =
            NOUNS.into_iter().find(|noun| noun.code == "training").ok_or(Outside::NoPlace)?;
        for entry in self.entries(noun, "")? {
            let fields = entry.said();
            let signed = entry.signed.iter().filter(|one| one.version == entry.version);
            let signed = signed.map(|one| format!("{}, {}", one.described, printed(one.on)));
            lines.push(Line {
                title: fields.text("title").to_owned(),
                subject: fields.text("subject").to_owned(),
                provider: fields.text("provider").to_owned(),
                completed: entry.on,
                runs_out: fields.day("runs-out"),
                need: words::choice("training", fields.text("need")).to_owned(),
                signed: signed.collect::<Vec<_>>().join("; "),
                from: said::TRAINING,
            });
        }
        let certificates =
            EvidenceFilter { kind: Some(Kind::Certificate), ..EvidenceFilter::default() };
        for one in self.evidence_where(&certificates, 0, usize::MAX)?.items {
            if one.withdrawn || one.erased || one.version == 0 {
                continue;
            }
            let piece = self.evidence(&one.id)?;
            let detail = |name: &str| piece.details.get(name).cloned().unwrap_or_default();
            lines.push(Line {
                title: one.title,
                subject: String::new(),
                provider: detail("provider"),
                completed: one.happened_on,
                runs_out: clock::day(&detail("expires_on")),
                need: String::new(),
                signed: String::new(),
                from: said::CERTIFICATE,
            });
        }
        lines.sort_by(|a, b| (b.completed, &a.title).cmp(&(a.completed, &b.title)));
        Ok(lines)
    }

    fn xlsx(&self, lines: &[Line]) -> std::result::Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let today = self.clock().today();
        let made = ExcelDateTime::from_ymd(year(today), month(today), day(today))?;
        let title = said::title(self.practitioner());
        book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
        let sheet = book.add_worksheet();
        sheet.set_name(said::SHEET)?;
        sheet.set_freeze_panes(1, 0)?;
        let (bold, date) = (Format::new().set_bold(), Format::new().set_num_format("dd/mm/yyyy"));
        for (column, (head, width)) in (0_u16..).zip(said::COLUMNS) {
            sheet.write_string_with_format(0, column, head, &bold)?;
            sheet.set_column_width(column, width)?;
        }
        for (row, line) in (1_u32..).zip(lines) {
            for (column, cell) in (0_u16..).zip(line.texts(self.practitioner())) {
                match cell {
                    Said::Text(text) if text.is_empty() => {}
                    // Always written as a string, never as a formula.
                    Said::Text(text) => {
                        let text: String = text.chars().take(32_000).collect();
                        sheet.write_string(row, column, text)?;
                    }
                    Said::Day(on) => {
                        let on = ExcelDateTime::from_ymd(year(on), month(on), self::day(on))?;
                        sheet.write_datetime_with_format(row, column, &on, &date)?;
                    }
                }
            }
        }
        book.save_to_buffer()
    }

    fn pdf(&self, lines: &[Line]) -> Result<Vec<u8>> {
        let today = self.clock().today();
        let title = said::title(self.practitioner());
        let mut table = Table::new(vec![
            Column::Share(1.3),
            Column::Share(1.0),
            Column::Fixed(102.0),
            Column::Fixed(102.0),
            Column::Share(1.0),
        ]);
        table.compact = true;
        table.header = vec![Row::of(said::PAGE_COLUMNS)];
        for line in lines {
            let runs_out = line.runs_out.map_or_else(String::new, |on| match on < today {
                true => said::run_out(printed(on)),
                false => printed(on),
            });
            let signed = if line.signed.is_empty() { said::NOT_SIGNED } else { &line.signed };
            table.rows.push(Row::new(vec![
                Cell::from(line.title.as_str()).names_row(),
                Cell::from(line.provider.as_str()),
                Cell::from(printed(line.completed).as_str()),
                Cell::from(runs_out.as_str()),
                Cell::from(signed),
            ]));
        }
        let told = [(said::NAME, self.practitioner().to_owned()), (said::MADE_ON, printed(today))];
        let told = told.into_iter().map(|(term, what)| (vec![term.into()], vec![what.into()]));
        let mut blocks = vec![
            Block::Title(vec![said::RECORD.into()]),
            Block::KeyValue(told.collect()),
            Block::heading(1, said::SHEET),
        ];
        blocks.push(if lines.is_empty() {
            Block::text(said::NO_TRAINING)
        } else {
            Block::Table(table)
        });
        blocks.push(Block::text(said::HOW_TO_READ));
        let document = Document {
            meta: Meta {
                title: title.clone(),
                author: Some(self.practitioner().to_owned()),
                language: "en-GB".to_owned(),
                id: self.id().to_owned(),
                created: start_of(today),
                watermark: self.is_sample().then(|| "SAMPLE".to_owned()),
                footer: title,
            },
            blocks,
            attachments: Vec::new(),
        };
        let rendered = render(&document, &mut |_, _| true);
        Ok(rendered.map_err(|_| Error::Store(words::shared::THE_DOCUMENT.to_owned()))?.bytes)
    }
}

/// The value of a cell.
enum Said {
    Text(String),
    Day(NaiveDate),
}

impl Line {
    fn texts(&self, whose: &str) -> Vec<Said> {
        let text = |one: &str| Said::Text(one.to_owned());
        vec![
            text(whose),
            text(&self.title),
            text(&self.subject),
            text(&self.provider),
            Said::Day(self.completed),
            self.runs_out.map_or_else(|| text(""), Said::Day),
            text(&self.need),
            text(&self.signed),
            text(self.from),
        ]
    }
}

fn csv(whose: &str, lines: &[Line]) -> Result<Vec<u8>> {
    let wrong = || Error::Store(words::shared::A_TABLE.to_owned());
    // Without a byte order mark, Excel reads the file as Windows-1252.
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(said::COLUMNS.map(|(head, _)| head)).map_err(|_| wrong())?;
    for line in lines {
        let cells = line.texts(whose).into_iter().map(|cell| match cell {
            Said::Text(written) => text::cell(&written),
            Said::Day(on) => on.to_string(),
        });
        writer.write_record(cells).map_err(|_| wrong())?;
    }
    writer.into_inner().map_err(|_| wrong())
}

fn year(on: NaiveDate) -> u16 {
    u16::try_from(on.year()).unwrap_or(1900)
}

fn month(on: NaiveDate) -> u8 {
    u8::try_from(on.month()).unwrap_or(1)
}

fn day(on: NaiveDate) -> u8 {
    u8::try_from(on.day()).unwrap_or(1)
}
