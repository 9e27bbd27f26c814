//! Tests of what is behind the pages: tags, outline, links, metadata.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object, content::Content};

use super::example::{example, ring};
use super::*;

/// Whether a dictionary is a structure element: it has a type (`S`) and a parent (`P`).
fn is_part(dict: &Dictionary) -> bool {
    dict.has(b"S") && dict.has(b"P")
}

/// Every structure element: its type, its alternative text, and its dictionary.
fn elements(file: &lopdf::Document) -> Vec<(String, Dictionary)> {
    file.objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dict| is_part(dict))
        .map(|dict| {
            let name = dict.get(b"S").and_then(Object::as_name).unwrap();
            (String::from_utf8(name.to_vec()).unwrap(), dict.clone())
        })
        .collect()
}

fn count(elements: &[(String, Dictionary)], name: &str) -> usize {
    elements.iter().filter(|(other, _)| other == name).count()
}

fn named<'d>(file: &'d lopdf::Document, dict: &'d Dictionary, key: &[u8]) -> &'d Dictionary {
    match dict.get(key).unwrap() {
        Object::Reference(id) => file.get_dictionary(*id).unwrap(),
        other => other.as_dict().unwrap(),
    }
}

fn numbers(file: &lopdf::Document) -> Vec<Object> {
    let root = named(file, file.catalog().unwrap(), b"StructTreeRoot");
    let tree = named(file, root, b"ParentTree");
    tree.get(b"Nums").and_then(Object::as_array).unwrap().clone()
}

#[test]
fn everything_painted_is_said_or_marked_as_decoration() {
    let mut document = example(8);
    document.meta.watermark = Some("SAMPLE".into());
    let file = reread(&render(&document, &mut |_, _| true).unwrap());
    let numbers = numbers(&file);
    for (page, id) in file.get_pages() {
        let content = Content::decode(&file.get_page_content(id)).unwrap();
        let (mut open, mut marks, mut artifacts) = (0, BTreeSet::new(), 0);
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" => {
                    open += 1;
                    let properties = operation.operands[1].as_dict().unwrap();
                    match properties.get(b"MCID").and_then(Object::as_i64) {
                        Ok(id) => assert!(marks.insert(id)),
                        Err(_) => artifacts += 1,
                    }
                }
                "EMC" => open -= 1,
                "Tj" | "TJ" | "S" | "f" | "B" | "Do" => assert_eq!(open, 1, "page {page}"),
                _ => {}
            }
        }
        assert_eq!(open, 0);
        assert!(artifacts >= 2, "the foot and the watermark");
        let entry = numbers[page as usize * 2 - 1].as_array().unwrap();
        assert_eq!(entry.len(), marks.len());
        for (mark, parent) in entry.iter().enumerate() {
            let parent = file.get_dictionary(parent.as_reference().unwrap()).unwrap();
            assert!(is_part(parent), "mark {mark} of page {page}");
        }
    }
}

#[test]
fn roles_are_there_and_tables_are_straight() {
    let file = reread(&render(&example(4), &mut |_, _| true).unwrap());
    let elements = elements(&file);
    assert_eq!(count(&elements, "H1"), 3);
    // Six of level 2, and one of level 3 right under a level 1.
    assert_eq!(count(&elements, "H2"), 7);
    assert_eq!(count(&elements, "TOCI"), 2 + 6);
    assert_eq!(count(&elements, "Figure"), 2);
    assert_eq!(count(&elements, "L"), 3);
    let mut scopes = BTreeSet::new();
    for (name, dict) in &elements {
        if name == "Figure" {
            assert!(dict.has(b"Alt"));
        }
        if name == "TR" {
            let cells: Vec<_> = dict.get(b"K").and_then(Object::as_array).unwrap().iter().collect();
            let cells = cells.iter().map(|one| file.get_dictionary(one.as_reference().unwrap()));
            let cells: Vec<_> = cells.map(Result::unwrap).collect();
            let is_head = |cell: &&&Dictionary| {
                cell.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"TH")
            };
            let heads: Vec<_> = cells.iter().filter(is_head).collect();
            // A row of header cells only heads columns; a header cell among data cells heads its row.
            let scope = if heads.len() == cells.len() { "Column" } else { "Row" };
            for head in heads {
                let about = named(&file, head, b"A");
                let said = about.get(b"Scope").and_then(Object::as_name).unwrap();
                assert_eq!(said, scope.as_bytes());
                scopes.insert(scope);
            }
        }
        if name == "Table" {
            let rows = dict.get(b"K").and_then(Object::as_array).unwrap();
            let width = |row: &Object| {
                let row = file.get_dictionary(row.as_reference().unwrap()).unwrap();
                let is_row =
                    row.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"TR");
                is_row.then(|| row.get(b"K").and_then(Object::as_array).unwrap().len())
            };
            let widths: BTreeSet<usize> = rows.iter().filter_map(width).collect();
            assert_eq!(widths.len(), 1);
        }
    }
    assert_eq!(Vec::from_iter(scopes), ["Column", "Row"]);
}

#[test]
fn every_link_area_belongs_to_a_link_and_says_where_it_leads() {
    let file = reread(&render(&example(4), &mut |_, _| true).unwrap());
    let numbers = numbers(&file);
    let mut seen = 0;
    for object in file.objects.values() {
        let Ok(dict) = object.as_dict() else { continue };
        if !dict.has(b"StructParent") {
            continue;
        }
        seen += 1;
        assert!(dict.has(b"Contents"));
        assert_eq!(dict.get(b"F").and_then(Object::as_i64).unwrap(), 4);
        let key = dict.get(b"StructParent").and_then(Object::as_i64).unwrap() as usize;
        let parent = file.get_dictionary(numbers[key * 2 + 1].as_reference().unwrap()).unwrap();
        assert_eq!(parent.get(b"S").and_then(Object::as_name).unwrap(), b"Link");
    }
    assert!(seen > 10);
}

#[test]
fn a_link_to_nowhere_keeps_its_words_and_is_reported() {
    let span = Span::new("See the evidence").to_anchor("gone");
    let rendered = rendered(vec![Block::Paragraph(vec![span])]);
    assert_eq!(rendered.report, [RenderNote::NoAnchor("gone".into())]);
    let file = reread(&rendered);
    assert!(text_of(&file, 1).contains("See the evidence"));
    assert_eq!(count(&elements(&file), "Link"), 0);
    // Nor is it underlined like a link: the only rule on the page is that of the footer.
    let content =
        Content::decode(&file.get_page_content(file.page_iter().next().unwrap())).unwrap();
    let lines = content.operations.iter().filter(|operation| operation.operator == "S");
    assert_eq!(lines.count(), 1);
}

#[test]
fn no_heading_level_is_left_out_for_screen_readers() {
    let blocks = vec![
        Block::heading(2, "starts too deep"),
        Block::heading(1, "one"),
        Block::heading(3, "skips one"),
        Block::heading(3, "stays"),
        Block::heading(1, "back"),
    ];
    let elements = elements(&reread(&rendered(blocks)));
    let counts = ["H1", "H2", "H3"].map(|name| count(&elements, name));
    assert_eq!(counts, [3, 1, 1]);
}

#[test]
fn the_outline_keeps_order_and_levels() {
    let blocks = vec![
        Block::heading(1, "Evidence"),
        Block::heading(2, "Evidence 9"),
        Block::heading(3, "Tŷ"),
        Block::heading(2, "Evidence 10"),
        Block::heading(1, "Annex"),
    ];
    let file = reread(&rendered(blocks));
    let mut titles = Vec::new();
    let root = named(&file, file.catalog().unwrap(), b"Outlines");
    let mut stack = vec![(0, named(&file, root, b"First"))];
    while let Some((level, entry)) = stack.pop() {
        let title = lopdf::decode_text_string(entry.get(b"Title").unwrap()).unwrap();
        titles.push((level, title));
        if entry.has(b"Next") {
            stack.push((level, named(&file, entry, b"Next")));
        }
        if entry.has(b"First") {
            stack.push((level + 1, named(&file, entry, b"First")));
        }
    }
    let wanted = [(0, "Evidence"), (1, "Evidence 9"), (2, "Tŷ"), (1, "Evidence 10"), (0, "Annex")];
    assert_eq!(titles, wanted.map(|(level, title)| (level, title.to_owned())));
    let mode = file.catalog().unwrap().get(b"PageMode").unwrap();
    assert_eq!(mode.as_name().unwrap(), b"UseOutlines");
}

#[test]
fn metadata_is_whole_whatever_the_title_holds() {
    let rendered = rendered(vec![Block::text("x")]);
    let file = reread(&rendered);
    assert_eq!(file.version, "1.7");
    let id = file.catalog().unwrap().get(b"Metadata").and_then(Object::as_reference).unwrap();
    let stream = file.get_object(id).and_then(Object::as_stream).unwrap();
    let xmp = String::from_utf8(stream.content.clone()).unwrap();
    assert!(xmp.contains("Portfolio of Siân R&amp;D &lt;Example&gt;"));
    assert!(xmp.contains("<pdfaid:part>3</pdfaid:part>"));
    assert!(xmp.contains("<pdfaid:conformance>A</pdfaid:conformance>"));
    assert!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(xmp.contains("<xmp:CreateDate>2026-05-01T10:00:00+01:00</xmp:CreateDate>"));
    let info = named(&file, &file.trailer, b"Info");
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20260501100000+01'00'");
    assert!(!info.has(b"GTS_PDFXVersion"));
}

#[test]
fn the_id_of_a_file_follows_from_all_of_it() {
    let id = |alt: &str| {
        let figure = Figure::drawing(ring(), alt);
        let file = reread(&rendered(vec![Block::text("x"), Block::Figure(figure)]));
        file.trailer.get(b"ID").and_then(Object::as_array).unwrap().clone()
    };
    assert_eq!(id("one"), id("one"));
    assert_ne!(id("one"), id("two"));
    assert_ne!(id("one")[0].as_str().unwrap(), [0; 16]);
}

#[test]
fn files_travel_inside() {
    let mut document = document(vec![Block::text("x")]);
    document.attachments.push(EmbeddedFile {
        name: "Siân.passport".into(),
        media_type: "application/json".into(),
        description: "The signed passport, to be checked by machine".into(),
        bytes: Arc::from(&br#"{"signed":true}"#[..]),
    });
    let file = reread(&render(&document, &mut |_, _| true).unwrap());
    let embedded = file
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .find(|stream| stream.dict.has_type(b"EmbeddedFile"))
        .unwrap();
    assert_eq!(embedded.get_plain_content().unwrap(), br#"{"signed":true}"#);
    assert!(file.catalog().unwrap().has(b"AF"));
}
