//! What is not in a document, and why.

use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Span};
use crate::document::facts::{Facts, counted, is_picture};
use crate::document::options::DocumentKind;
use crate::document::unprintable::unprintable;

/// The words the list of substituted characters is put behind.
const CHARACTERS: &str = "Characters that cannot be printed: none.";

/// The heading and the list.
pub fn blocks(facts: &Facts, level: u8) -> Vec<Block> {
    let heading = Block::heading_at(level, "What is left out and why", "left-out");
    vec![heading, Block::bullets(reasons(facts))]
}

/// Every reason, as a sentence each.
pub fn reasons(facts: &Facts) -> Vec<Span> {
    let mut out: Vec<String> = Vec::new();
    let options = facts.options;
    if facts.period.is_whole() {
        out.push(format!("Period: the whole portfolio up to {}.", printed(facts.period.to)));
    } else {
        let (pieces, decisions) = facts.outside;
        out.push(format!(
            "Period: {}. Outside it, and left out: {} and {}.",
            facts.period.words(),
            super::readiness::pieces(pieces),
            counted(decisions, "decision", "decisions"),
        ));
    }
    if !facts.others.is_empty() {
        out.push(format!(
            "Other frameworks: this document counts by {} only. Also in the portfolio, and not counted here: {}.",
            facts.framework.title,
            facts.others.join("; ")
        ));
    }
    let hidden = facts.pieces.iter().filter(|piece| piece.hidden).count();
    if options.leave_out_reflections {
        out.push(format!(
            "Reflections: the practitioner chose to leave out the text and files of {}. Titles and decisions stay, \
             so that the counts are complete.",
            counted(hidden, "reflective account", "reflective accounts"),
        ));
    }
    if options.initials {
        out.push(
            "Names: people are named by their initials and registration numbers are withheld, as the practitioner \
             chose. Other names stand in the text as they were typed. No passport is inside, because it holds names."
                .to_owned(),
        );
    }
    if facts.carried.is_some() {
        let outside = if facts.period.is_whole() { "" } else { ", also those outside the period" };
        let texts = if options.document == DocumentKind::Portfolio {
            "text only where these pages tell it, in the version that was signed"
        } else {
            "no text"
        };
        out.push(format!(
            "The passport inside: every sign-off there is{outside}. Of the evidence it holds {texts}."
        ));
    }
    if facts.drafts > 0 {
        out.push(format!("{}: not finished.", counted(facts.drafts, "draft", "drafts")));
    }
    for item in &facts.withdrawn {
        out.push(format!(
            "\u{201c}{}\u{201d} of {}: withdrawn by the practitioner.",
            apart(&item.title),
            printed(item.happened_on)
        ));
    }
    if options.document == DocumentKind::Portfolio {
        out.push("Earlier versions of evidence: kept in the portfolio.".to_owned());
        let files = facts.pieces.iter().flat_map(|piece| &piece.evidence.files);
        if files.filter(|file| !is_picture(file)).count() > 0 {
            out.push(
                if options.embed_files {
                    "Files that are not pictures: inside this PDF as attachments. One that could run a script or start \
                     a program, and one that is locked, stays in the portfolio."
                } else {
                    "Files that are not pictures: named with their evidence and kept in the portfolio."
                }
                .to_owned(),
            );
        }
        out.push(CHARACTERS.to_owned());
    } else {
        out.push(
            "The evidence in full: it is in the portfolio document and in the portfolio itself."
                .to_owned(),
        );
        if options.document == DocumentKind::Appraisal {
            out.push(CHARACTERS.to_owned());
        }
    }
    out.into_iter().map(Span::new).collect()
}

/// Lists the characters that are written as codes, where a document says what is left out.
pub fn name_characters(blocks: &mut [Block]) {
    let missing = unprintable(blocks);
    if missing.is_empty() {
        return;
    }
    let codes: Vec<String> = missing.iter().map(|&c| format!("[U+{:04X}]", c as u32)).collect();
    let words =
        format!("Characters that cannot be printed are written as codes: {}.", codes.join(", "));
    for block in blocks {
        let Block::List(list) = block else { continue };
        for item in &mut list.items {
            for span in item.spans.iter_mut().filter(|span| span.text == CHARACTERS) {
                span.text.clone_from(&words);
            }
        }
    }
}
