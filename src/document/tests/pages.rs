//! Tests of what is printed on pages.

use super::example::{example, long_table, photo, prose};
use super::*;

#[test]
fn text_comes_out_as_it_went_in() {
    let words = "Siân’s tŷ, dŵr, ŵyneb: “Łódź, zażółć gęślą jaźń” – fi ffi fl – £5 · 20 °C ½ ✓ → Ωμ Жанна Việt Nam";
    let rendered = rendered(vec![Block::text(words)]);
    assert_eq!(rendered.report, []);
    let text = text_of(&reread(&rendered), 1);
    assert!(text.contains(words), "{text}");
}

#[test]
fn the_pages_of_the_example_say_what_they_said() {
    let rendered = render(&example(2), &mut |_, _| true).unwrap();
    let file = reread(&rendered);
    let pages: Vec<String> = (1..=rendered.pages).map(|page| text_of(&file, page)).collect();
    let said = pages.join("\n");
    assert!(said == include_str!("example.txt").trim_end(), "it says now:\n{said}");
}

#[test]
fn letters_and_their_marks_become_one() {
    let rendered = rendered(vec![Block::text("ty\u{302} a dw\u{302}r")]);
    assert!(text_of(&reread(&rendered), 1).contains("tŷ a dŵr"));
}

#[test]
fn what_no_font_has_is_written_out_and_reported() {
    let rendered = rendered(vec![Block::text("Well done \u{13000}!")]);
    assert_eq!(rendered.report, [RenderNote::NoGlyph('\u{13000}')]);
    assert!(text_of(&reread(&rendered), 1).contains("Well done [U+13000]!"));
}

#[test]
fn words_at_line_ends_do_not_join() {
    let words = prose(3).repeat(4);
    let rendered = rendered(vec![Block::text(words.clone())]);
    assert!(text_of(&reread(&rendered), 1).contains(words.trim()));
}

#[test]
fn the_contents_tell_the_true_pages() {
    let rendered = render(&example(25), &mut |_, _| true).unwrap();
    let file = reread(&rendered);
    let contents = text_of(&file, 2);
    let mut checked = 0;
    for entry in 0..25 {
        let title = format!("{entry}. Supporting behaviour change");
        let page =
            (3..=rendered.pages).find(|&page| text_of(&file, page).contains(&title)).unwrap();
        assert!(contents.contains(&format!("{title} {page} ")), "{title} is on {page}: {contents}");
        checked += 1;
    }
    assert_eq!(checked, 25);
    assert!(!contents.contains("Contents 2"));
}

#[test]
fn an_index_can_tell_the_page_of_anything() {
    let index = vec![
        "Evidence A is on page ".into(),
        Span::page_of("a"),
        ", B on ".into(),
        Span::page_of("gone"),
        ".".into(),
    ];
    let blocks = vec![
        Block::Paragraph(index),
        Block::PageBreak,
        Block::text("between"),
        Block::PageBreak,
        Block::heading_at(1, "Evidence A", "a"),
    ];
    let rendered = rendered(blocks);
    assert_eq!(rendered.report, [RenderNote::NoAnchor("gone".into())]);
    let text = text_of(&reread(&rendered), 1);
    assert!(text.contains("Evidence A is on page 3, B on –."), "{text}");
}

#[test]
fn every_page_has_its_number_and_the_portfolio_id() {
    let rendered = rendered((0..40).map(|entry| Block::text(prose(entry))).collect());
    let file = reread(&rendered);
    assert!(rendered.pages > 2);
    for page in 1..=rendered.pages {
        let text = text_of(&file, page);
        assert!(text.contains(&format!("Page {page} of {}", rendered.pages)));
        assert!(text.contains("7F3K-22QD"));
    }
}

#[test]
fn a_long_table_says_its_header_again_and_splits_no_row() {
    let rendered = rendered(vec![Block::Table(long_table(200))]);
    let file = reread(&rendered);
    let mut rows = 0;
    assert!(rendered.pages > 5);
    for page in 1..=rendered.pages {
        let text = text_of(&file, page);
        assert_eq!(text.matches("What was shown").count(), 1, "page {page}");
        for row in 0..200 {
            let starts = text.contains(&format!("no{row}starts"));
            assert_eq!(starts, text.contains(&format!("no{row}ends")), "row {row} on page {page}");
            rows += usize::from(starts);
        }
    }
    assert_eq!(rows, 200);
}

#[test]
fn a_row_taller_than_a_page_goes_on_and_loses_nothing() {
    let mut table = Table::new(vec![Column::Share(1.0), Column::Share(1.0)]);
    table.header = vec![Row::of(["Left", "Right"])];
    let long: String = (0..900).map(|word| format!("word{word} ")).collect();
    table.rows = vec![Row::of([long.clone(), "short".into()])];
    let rendered = rendered(vec![Block::Table(table)]);
    let file = reread(&rendered);
    let all: String = (1..=rendered.pages).map(|page| text_of(&file, page) + " ").collect();
    assert!(rendered.pages >= 2);
    assert!((0..900).all(|word| all.contains(&format!("word{word} "))));
}

#[test]
fn no_heading_stands_alone_at_the_foot() {
    for height in (100..220).step_by(4) {
        let filler = [500.0, height as f32].map(Block::Spacer);
        let heading = [Block::heading(2, "Heading here"), Block::text(prose(3))];
        let rendered = rendered(filler.into_iter().chain(heading).collect());
        let file = reread(&rendered);
        // Where it occurs again it is the running head of a page that continues it.
        let texts = (1..=rendered.pages).map(|page| text_of(&file, page));
        let text = texts.into_iter().find(|text| text.contains("Heading here")).unwrap();
        let (_, after) = text.split_once("Heading here").unwrap();
        assert!(after.len() > 150, "after {height}: {after}");
    }
}

#[test]
fn pictures_that_cannot_be_shown_leave_a_note_and_a_visible_place() {
    let whole = photo();
    let cut: Vec<u8> = whole[..whole.len() / 2].to_vec();
    let mut giant = Vec::new();
    let tiny = ::image::DynamicImage::new_rgb8(4, 4);
    tiny.write_to(&mut std::io::Cursor::new(&mut giant), ::image::ImageFormat::Png).unwrap();
    giant[16..24].copy_from_slice(&[0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20]);
    let figures = [cut, giant, b"<svg/>".to_vec()]
        .map(|bytes| Block::Figure(Figure::image(bytes, "A wound chart")));
    let rendered = rendered(figures.into());
    let left_out = |number, fault| RenderNote::PictureLeftOut { number, fault };
    let wanted = [
        left_out(1, ImageFault::Broken),
        left_out(2, ImageFault::TooLarge),
        left_out(3, ImageFault::UnknownKind),
    ];
    assert_eq!(rendered.report, wanted);
    let text = text_of(&reread(&rendered), 1);
    assert_eq!(text.matches("This picture could not be shown: A wound chart").count(), 3);
}

#[test]
fn a_photo_keeps_its_bytes_and_is_stored_once() {
    let (once, again) = (photo(), photo());
    let scan = once.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    let blocks = [&once, &once, &again]
        .map(|bytes| Block::Figure(Figure::image(Arc::clone(bytes), "A photo")));
    let rendered = rendered(blocks.into());
    let file = reread(&rendered);
    let stored: Vec<_> = file
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .filter(|stream| {
            stream
                .dict
                .get(b"Subtype")
                .and_then(|kind| kind.as_name())
                .is_ok_and(|kind| kind == b"Image")
        })
        .collect();
    assert_eq!(stored.len(), 1);
    assert!(stored[0].content.ends_with(&once[scan..]));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (first, second) = (example(6), example(6));
    let render = |document| render(document, &mut |_, _| true).unwrap();
    assert!(render(&first).bytes == render(&second).bytes);
    let mut later = example(6);
    later.meta.created += chrono::TimeDelta::days(1);
    assert!(render(&first).bytes != render(&later).bytes);
}

#[test]
fn an_export_can_be_stopped_and_tells_how_far_it_is() {
    let document = example(20);
    let mut heard = Vec::new();
    let whole = render(&document, &mut |done, total| {
        heard.push((done, total));
        true
    })
    .unwrap();
    assert_eq!(heard.last(), Some(&(whole.pages, whole.pages)));
    for stop_at in [1, heard.len() / 2, heard.len() - 1] {
        let mut calls = 0;
        let stopped = render(&document, &mut |_, _| {
            calls += 1;
            calls < stop_at
        });
        assert!(matches!(stopped, Err(RenderError::Cancelled)));
    }
}
