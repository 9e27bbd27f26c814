//! The section on what a document leaves out, and why.

use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Span};
use crate::document::facts::{Facts, is_picture};
use crate::document::options::DocumentKind;
use crate::document::unprintable::unprintable;
use crate::words;

/// The sentence after which substituted characters are listed.
const CHARACTERS: &str = words::document::facts::NO_UNPRINTED_CHARACTERS;

/// The section, under a heading of a level.
pub fn blocks(facts: &Facts, level: u8) -> Vec<Block> {
    let heading =
        Block::heading_at(level, words::document::facts::WHAT_IS_LEFT_OUT_AND_WHY, "left-out");
    vec![heading, Block::bullets(reasons(facts))]
}

/// Everything left out, a sentence each.
pub fn reasons(facts: &Facts) -> Vec<Span> {
    let mut out: Vec<String> = Vec::new();
    let options = facts.options;
    if facts.period.is_whole() {
        out.push(words::document::facts::whole_portfolio_up_to(printed(facts.period.to)));
    } else {
        let (pieces, decisions) = facts.outside;
        out.push(words::document::facts::left_out_by_period(
            facts.period.words(),
            super::readiness::pieces(pieces),
            words::shared::decisions(decisions),
        ));
    }
    if !facts.others.is_empty() {
        out.push(words::document::facts::other_frameworks_not_counted(
            &facts.framework.title,
            facts.others.join("; "),
        ));
    }
    let hidden = facts.pieces.iter().filter(|piece| piece.hidden).count();
    if options.leave_out_reflections {
        out.push(words::document::facts::reflections_left_out(
            words::document::facts::reflective_accounts(hidden),
        ));
    }
    if options.initials {
        out.push(words::document::facts::PEOPLE_NAMED_BY_INITIALS.to_owned());
    }
    if facts.carried.is_some() {
        let outside = if facts.period.is_whole() {
            ""
        } else {
            words::document::facts::ALSO_THOSE_OUTSIDE_THE_PERIOD
        };
        let texts = if options.document == DocumentKind::Portfolio {
            words::document::facts::TEXT_ONLY_WHERE_PRINTED
        } else {
            words::document::facts::NO_TEXT
        };
        out.push(words::document::facts::what_the_passport_holds(outside, texts));
    }
    if facts.drafts > 0 {
        out.push(words::document::facts::not_finished(words::document::facts::drafts(
            facts.drafts,
        )));
    }
    for item in &facts.withdrawn {
        out.push(words::document::facts::evidence_withdrawn(
            apart(&item.title),
            printed(item.happened_on),
        ));
    }
    if options.document == DocumentKind::Portfolio {
        out.push(words::document::facts::EARLIER_VERSIONS_KEPT.to_owned());
        let files = facts.pieces.iter().flat_map(|piece| &piece.evidence.files);
        if files.filter(|file| !is_picture(file)).count() > 0 {
            out.push(
                if options.embed_files {
                    words::document::facts::OTHER_FILES_ATTACHED
                } else {
                    words::document::facts::OTHER_FILES_NAMED_ONLY
                }
                .to_owned(),
            );
        }
        out.push(CHARACTERS.to_owned());
    } else {
        out.push(words::document::facts::WHERE_THE_EVIDENCE_IS_IN_FULL.to_owned());
        if options.document == DocumentKind::Appraisal {
            out.push(CHARACTERS.to_owned());
        }
    }
    out.into_iter().map(Span::new).collect()
}

/// Adds the characters printed as codes to the section.
pub fn name_characters(blocks: &mut [Block]) {
    let missing = unprintable(blocks);
    if missing.is_empty() {
        return;
    }
    let codes: Vec<String> = missing.iter().map(|&c| format!("[U+{:04X}]", c as u32)).collect();
    let words = words::document::facts::characters_written_as_codes(codes.join(", "));
    for block in blocks {
        let Block::List(list) = block else { continue };
        for item in &mut list.items {
            for span in item.spans.iter_mut().filter(|span| span.text == CHARACTERS) {
                span.text.clone_from(&words);
            }
        }
    }
}
