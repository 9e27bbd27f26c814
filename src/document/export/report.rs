//! The report of a finished export.

use serde::Serialize;

use crate::document::blocks::{Block, Figure};
use crate::document::note::{ExportNote, NoteAbout};
use crate::document::picture::pictures;
use crate::document::types::{ImageFault, RenderNote, Rendered};
use crate::words;

/// A finished export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ExportReport {
    /// How many pages it has.
    pub pages: u32,
    /// How large the file is, in bytes.
    pub bytes: u32,
    /// What is missing from the document or differs from the portfolio.
    pub notes: Vec<ExportNote>,
}

impl ExportReport {
    /// The report of a rendered document: the notes so far, then those of rendering.
    pub(super) fn of(rendered: &Rendered, blocks: &[Block], mut notes: Vec<ExportNote>) -> Self {
        let names: Vec<&str> = pictures(blocks).map(Figure::called).collect();
        for note in &rendered.report {
            notes.extend(told(note, &names));
        }
        let bytes = u32::try_from(rendered.bytes.len()).unwrap_or(u32::MAX);
        Self { pages: rendered.pages, bytes, notes }
    }
}

fn told(note: &RenderNote, names: &[&str]) -> Option<ExportNote> {
    match note {
        RenderNote::NoGlyph(character) => Some(ExportNote {
            about: NoteAbout::Character,
            sentence: words::document::facts::character_cannot_be_printed(
                character,
                format_args!("{:04X}", *character as u32),
            ),
        }),
        RenderNote::PictureLeftOut { number, fault } => {
            let name = number
                .checked_sub(1)
                .and_then(|at| names.get(at))
                .unwrap_or(&words::document::facts::A_PICTURE);
            Some(ExportNote {
                about: NoteAbout::Picture,
                sentence: words::document::facts::not_shown_because(name, fault.because()),
            })
        }
        // A link without a destination keeps its words: nothing is missing.
        RenderNote::NoAnchor(_) => None,
    }
}

impl ImageFault {
    /// Why a picture was left out, as the end of a sentence.
    pub const fn because(self) -> &'static str {
        match self {
            Self::UnknownKind => words::document::facts::KIND_OF_PICTURE_NOT_PRINTED,
            Self::TooLarge => words::document::facts::LARGER_THAN_40_MILLION_PIXELS,
            Self::Broken => words::document::facts::FILE_CUT_SHORT_OR_DAMAGED,
        }
    }
}
