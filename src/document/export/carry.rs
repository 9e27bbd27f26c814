//! Makes the passport that is embedded in a document.

use crate::Portfolio;
use crate::document::carried::Carried;
use crate::document::facts::Facts;
use crate::document::options::DocumentKind;
use crate::error::Result;
use crate::sign_off::EvidenceSeal;

/// The passport to embed; none where people are shown by initials, because a passport holds their names.
///
/// It holds no more of the evidence than the pages do: no text that is left out, withdrawn or from another version.
pub(in crate::document) fn carry(portfolio: &Portfolio, facts: &Facts) -> Result<Option<Carried>> {
    if facts.options.initials {
        return Ok(None);
    }
    let whole = facts.options.document == DocumentKind::Portfolio;
    let told = |seal: &EvidenceSeal| {
        let piece = facts.piece(&seal.id).filter(|piece| whole && !piece.hidden);
        piece.is_some_and(|piece| piece.evidence.summary.version == seal.version)
    };
    // A passport always states how things stand today, even inside a document about a past period.
    let now;
    let stands = if facts.period.to == facts.today {
        &facts.stands
    } else {
        now = portfolio.stand(facts.today)?.stands;
        &now
    };
    Ok(Some(Carried::of(portfolio.passport_telling(&told, stands)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, ExportOptions, Meta, passport, portfolio, render, reread};

    #[test]
    fn it_rides_inside_and_its_name_stands_on_the_page() {
        let folder = tempfile::tempdir().unwrap();
        let sample = crate::sample::make(&folder.path().join("sample"), 40).unwrap();
        let carried = Carried::of(&b"the sealed records"[..]);
        assert_eq!(carried.fingerprint.len(), 39);
        for kind in [DocumentKind::Passport, DocumentKind::Portfolio] {
            let options = ExportOptions::of(kind);
            let mut facts = Facts::gather(&sample, &options).unwrap();
            facts.carried = Some(carried.clone());
            let blocks = match kind {
                DocumentKind::Passport => passport::blocks(&facts),
                _ => portfolio::blocks(&sample, &facts).unwrap(),
            };
            let meta = Meta {
                title: "Passport".into(),
                author: None,
                language: "en-GB".into(),
                id: String::new(),
                created: sample.clock().now(),
                watermark: None,
                footer: String::new(),
            };
            let document = Document { meta, blocks, attachments: vec![carried.attachment()] };
            let rendered = render(&document, &mut |_, _| true).unwrap();
            if kind == DocumentKind::Passport {
                assert_eq!(rendered.pages, 1);
            }
            let (inside, _) = reread(&rendered.bytes).unwrap();
            assert_eq!(
                (inside[0].name.as_str(), &inside[0].bytes),
                (Carried::NAME, &carried.bytes)
            );
            let pdf = lopdf::Document::load_mem(&rendered.bytes).unwrap();
            let text = pdf.extract_text(&[rendered.pages]).unwrap();
            let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(text.contains(&carried.fingerprint), "{text}");
        }
    }
}
