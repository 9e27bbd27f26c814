//! The charts. Pure: counts in, shapes out. Each comes with an alternative text.

mod bars;
mod months;

pub use self::bars::{Bar, sorted_bars};
pub use self::months::{Month, month_dots};

use crate::document::drawing::{Align, Color, Drawing, Shape};
use crate::words;

/// One ring for each stage; a stage is its label, how many are signed off, and how many are required.
pub fn rings(stages: &[(String, u32, u32)]) -> (Drawing, String) {
    let (each, height) = (165.0, 130.0);
    let mut drawing = Drawing::new(each * stages.len().max(1) as f32, height);
    let mut words = Vec::new();
    for (place, (label, done, of)) in stages.iter().enumerate() {
        let centre = (each * (place as f32 + 0.5), 54.0);
        let band = |sweep, color| Shape::Ring {
            centre,
            radius: 42.0,
            thickness: 11.0,
            start: 0.0,
            sweep,
            color,
        };
        drawing.shapes.push(band(1.0, Color::TINT));
        if *done > 0 {
            drawing.shapes.push(band(share(*done, *of), Color::TEAL));
        }
        drawing.shapes.push(text(centre.0, 58.0, done.to_string(), 22.0, true));
        drawing.shapes.push(text(centre.0, 72.0, words::document::parts::of_all(of), 10.0, false));
        drawing.shapes.push(text(centre.0, 122.0, label.clone(), 11.0, true));
        words.push(words::document::parts::count_signed_off(label, done, of));
    }
    (drawing, format!("{}.", words.join("; ")))
}

/// A bar for a cell of the map, and its count in words.
pub fn bar(done: u32, of: u32, width: f32) -> (Drawing, String) {
    let (height, line) = (7.0, 0.7);
    let mut drawing = Drawing::new(width, height);
    let outline = |fill, stroke, w: f32| Shape::Rect {
        x: line / 2.0,
        y: line / 2.0,
        w,
        h: height - line,
        radius: 2.5,
        fill,
        stroke,
    };
    let whole = width - line;
    drawing.shapes.push(outline(Some(Color::PAPER), Some((Color::MUTED, line)), whole));
    if done > 0 {
        drawing.shapes.push(outline(Some(Color::TEAL), None, whole * share(done, of)));
    }
    (drawing, words::document::parts::signed_off_of_all(done, of))
}

fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

fn text(x: f32, y: f32, text: String, size: f32, bold: bool) -> Shape {
    Shape::Text { x, y, text, size, bold, color: Color::INK, align: Align::Centre }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_say_what_the_picture_shows() {
        let (_, words) = rings(&[("Entry".into(), 51, 55), ("Intermediate".into(), 0, 83)]);
        assert_eq!(words, "Entry: 51 of 55 signed off; Intermediate: 0 of 83 signed off.");
    }

    #[test]
    fn an_empty_bar_has_no_filling_and_a_full_one_fills_it() {
        let (empty, _) = bar(0, 12, 60.0);
        assert_eq!(empty.shapes.len(), 1);
        let (full, _) = bar(12, 12, 60.0);
        let Some(Shape::Rect { w, .. }) = full.shapes.last() else { panic!("a filling") };
        assert!((w - 59.3).abs() < 0.001);
    }
}
