//! The test language in the documents: every word of the catalogue stands between two marks. Whatever of a document
//! stands outside is the practitioner's, the framework's, a number, a code or a day, or it is a fault.

use crate::document::blocks::{Block, List, Picture, Span};
use crate::document::drawing::Shape;
use crate::document::{DocumentKind, ExportOptions};

#[path = "../../../tests/marked/outside.rs"]
mod outside;

use outside::Theirs;

#[test]
#[ignore = "needs a build in the test language, which script/marked makes"]
fn every_word_of_a_document_comes_from_the_catalogue_or_from_somebody() {
    let marked = crate::words::told("").starts_with('\u{27e6}');
    assert!(marked, "build it with --features countersign/marked");
    let folder = tempfile::tempdir().unwrap();
    let portfolio = crate::sample::make(&folder.path().join("portfolio"), 60).unwrap();
    let out = folder.path().join("out");
    portfolio.write_readable(&out).unwrap();
    let mut theirs = Theirs::given();
    theirs.text("The panel");
    theirs.json(&std::fs::read_to_string(out.join("data.json")).unwrap());
    // What was sealed is given out as it is, in letters that nobody reads.
    for one in portfolio.sign_offs().unwrap() {
        [one.comment, one.signer.role, one.signer.profession]
            .iter()
            .for_each(|text| theirs.text(text));
    }
    let mut read = 0;
    let mut left = Vec::new();
    for document in DocumentKind::ALL {
        for careful in [false, true] {
            let options = ExportOptions {
                document,
                leave_out_reflections: careful,
                embed_files: careful,
                for_whom: "The panel".to_owned(),
                ..ExportOptions::default()
            };
            let made = portfolio.document(&options).unwrap();
            let mut texts = vec![made.meta.title.clone(), made.meta.footer.clone()];
            made.blocks.iter().for_each(|block| look(block, &mut texts));
            read += texts.len();
            left.extend(texts.iter().flat_map(|text| theirs.nobodys(text)));
        }
    }
    left.sort();
    left.dedup();
    assert!(read > 3000, "only {read} texts were read");
    assert!(left.is_empty(), "{} are not from the catalogue:\n{}", left.len(), left.join("\n"));
}

fn look(block: &Block, texts: &mut Vec<String>) {
    match block {
        Block::Title(spans)
        | Block::Subtitle(spans)
        | Block::Byline(spans)
        | Block::Paragraph(spans) => say(spans, texts),
        Block::Heading(heading) => say(&heading.spans, texts),
        Block::List(list) => items(list, texts),
        Block::Table(table) => {
            table.caption.iter().for_each(|caption| say(caption, texts));
            let rows = table.header.iter().chain(&table.rows);
            rows.flat_map(|row| &row.cells).for_each(|cell| say(&cell.spans, texts));
        }
        Block::Figure(figure) => {
            texts.push(figure.alt.clone());
            if let Picture::Drawing(drawing) = &figure.picture {
                texts.extend(drawing.shapes.iter().filter_map(|shape| match shape {
                    Shape::Text { text, .. } => Some(text.clone()),
                    _ => None,
                }));
            }
            figure.caption.iter().for_each(|caption| say(caption, texts));
        }
        Block::KeyValue(rows) => rows.iter().for_each(|(term, value)| {
            say(term, texts);
            say(value, texts);
        }),
        Block::Panel { blocks, .. } | Block::Together(blocks) => {
            blocks.iter().for_each(|block| look(block, texts));
        }
        Block::Contents { .. }
        | Block::Anchor(_)
        | Block::PageBreak
        | Block::Spacer(_)
        | Block::Rule => {}
    }
}

fn items(list: &List, texts: &mut Vec<String>) {
    for item in &list.items {
        say(&item.spans, texts);
        item.inner.iter().for_each(|inner| items(inner, texts));
    }
}

fn say(spans: &[Span], texts: &mut Vec<String>) {
    texts.extend(spans.iter().map(|span| span.text.clone()));
}
