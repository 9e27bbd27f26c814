//! Documents as a reader gets them: the text, the pages, the structure.

mod example;
mod marked;
mod pages;
mod structure;
mod text;

use std::sync::Arc;

use chrono::DateTime;

use self::text::text_of;
use super::blocks::*;
use super::drawing::{Align, Color, Drawing, Shape};
use super::*;

fn meta() -> Meta {
    Meta {
        title: "Portfolio of Siân R&D <Example>".into(),
        author: Some("Siân Żółć-Jones".into()),
        language: "en-GB".into(),
        id: "7F3K-22QD".into(),
        created: DateTime::parse_from_rfc3339("2026-05-01T10:00:00+01:00").unwrap(),
        watermark: None,
        footer: "Competency portfolio · Siân Żółć-Jones".into(),
    }
}

fn document(blocks: Vec<Block>) -> Document {
    Document { meta: meta(), blocks, attachments: Vec::new() }
}

fn rendered(blocks: Vec<Block>) -> Rendered {
    render(&document(blocks), &mut |_, _| true).unwrap()
}

/// The file as another program reads it.
fn reread(rendered: &Rendered) -> lopdf::Document {
    lopdf::Document::load_mem(&rendered.bytes).unwrap()
}
