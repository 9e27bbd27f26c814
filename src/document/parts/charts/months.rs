//! A dot chart of evidence by month: a filled dot is signed off, an open one is not.

use crate::document::drawing::{Align, Color, Drawing, Shape};
use crate::words;

/// A month of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its short name, such as `Mar`.
    pub name: String,
    /// The year, printed below its first month.
    pub year: i32,
    /// Pieces of evidence that happened in it.
    pub pieces: u32,
    /// How many of these are signed off for at least one statement.
    pub signed: u32,
}

/// Draws the dots of some months; also returns the chart in words.
pub fn month_dots(months: &[Month]) -> (Drawing, String) {
    const WIDTH: f32 = 480.0;
    const TALL: u32 = 10;
    const STEP: f32 = 9.0;
    let most = months.iter().map(|month| month.pieces).max().unwrap_or(0);
    // A dot stands for several pieces when a month has more than fit.
    let each = most.div_ceil(TALL).max(1);
    let rows = most.div_ceil(each).max(1);
    let top = 14.0;
    let base = top + rows as f32 * STEP;
    let mut drawing = Drawing::new(WIDTH, base + 28.0);
    let column = (WIDTH / months.len().max(1) as f32).min(44.0);
    let mut year = None;
    for (place, month) in months.iter().enumerate() {
        let x = column * (place as f32 + 0.5);
        let dots = month.pieces.div_ceil(each);
        let full = month.signed / each;
        for dot in 0..dots {
            let stroke = (dot >= full).then_some((Color::TEAL, 0.9));
            drawing.shapes.push(Shape::Circle {
                centre: (x, base - STEP * (dot as f32 + 0.5)),
                radius: 3.2,
                fill: (dot < full).then_some(Color::TEAL),
                stroke,
            });
        }
        let mut words = |y, text: String, size, bold, color| {
            let align = Align::Centre;
            drawing.shapes.push(Shape::Text { x, y, text, size, bold, color, align });
        };
        if month.pieces > 0 {
            let above = base - STEP * dots as f32 - 3.0;
            words(above, month.pieces.to_string(), 8.5, true, Color::INK);
        }
        words(base + 11.0, month.name.clone(), 8.5, false, Color::INK);
        if year != Some(month.year) {
            words(base + 22.0, month.year.to_string(), 8.5, false, Color::MUTED);
            year = Some(month.year);
        }
    }
    drawing.shapes.push(Shape::Line {
        from: (0.0, base + 1.0),
        to: (column * months.len() as f32, base + 1.0),
        color: Color::LINE,
        width: 0.8,
    });
    (drawing, words(months, each))
}

fn words(months: &[Month], each: u32) -> String {
    let busy: Vec<String> = months
        .iter()
        .filter(|month| month.pieces > 0)
        .map(|month| {
            words::document::parts::month_of_evidence(
                &month.name,
                month.year,
                month.pieces,
                month.signed,
            )
        })
        .collect();
    let scale = if each > 1 { words::document::parts::one_dot_is(each) } else { String::new() };
    if busy.is_empty() {
        return words::document::parts::NO_EVIDENCE_IN_THESE_MONTHS.to_owned();
    }
    words::document::parts::evidence_by_month(busy.join("; "), &scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(pieces: u32, signed: u32) -> Month {
        Month { name: "Mar".into(), year: 2026, pieces, signed }
    }

    fn dots(months: &[Month]) -> usize {
        let (drawing, _) = month_dots(months);
        drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Circle { .. })).count()
    }

    #[test]
    fn each_piece_has_a_dot_and_many_share_one() {
        assert_eq!(dots(&[month(3, 1), month(0, 0)]), 3);
        assert_eq!(dots(&[month(95, 20)]), 10);
        let (_, words) = month_dots(&[month(95, 20)]);
        assert_eq!(
            words,
            "Evidence by month. Mar 2026: 95, 20 signed off. One dot stands for 10 pieces."
        );
    }
}
