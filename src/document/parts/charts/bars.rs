//! A bar chart with numbers, the longest bar first.

use crate::document::drawing::{Align, Color, Drawing, Shape};
use crate::words;

/// A bar of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it counts.
    pub name: String,
    /// Its count.
    pub count: u32,
    /// The total it is measured against; none if the longest bar is the measure.
    pub of: Option<u32>,
}

impl Bar {
    fn share(&self, most: u32) -> f32 {
        let whole = self.of.unwrap_or(most);
        if whole == 0 { 0.0 } else { self.count as f32 / whole as f32 }
    }

    fn number(&self) -> String {
        match self.of {
            Some(of) => words::shared::document_of(self.count, of),
            None => self.count.to_string(),
        }
    }
}

/// Draws the bars, the longest first, each with its number; also returns the chart in words.
pub fn sorted_bars(bars: &[Bar]) -> (Drawing, String) {
    const ROW: f32 = 17.0;
    const LABEL: f32 = 222.0;
    const WIDTH: f32 = 480.0;
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(1).max(1);
    let mut bars: Vec<&Bar> = bars.iter().collect();
    bars.sort_by(|a, b| b.share(most).total_cmp(&a.share(most)));
    let mut drawing = Drawing::new(WIDTH, ROW * bars.len() as f32 + 2.0);
    let whole = WIDTH - LABEL - 54.0;
    for (place, bar) in bars.iter().enumerate() {
        let y = ROW * place as f32;
        let length = whole * bar.share(most);
        let line = |x: f32, text: String, bold| Shape::Text {
            x,
            y: y + 12.0,
            text,
            size: 10.0,
            bold,
            color: Color::INK,
            align: Align::Left,
        };
        let rect = |w, fill, stroke| Shape::Rect {
            x: LABEL,
            y: y + 3.0,
            w,
            h: 11.0,
            radius: 2.0,
            fill,
            stroke,
        };
        drawing.shapes.push(line(0.0, bar.name.clone(), false));
        let end = if bar.of.is_some() {
            drawing.shapes.push(rect(whole, None, Some((Color::MUTED, 0.6))));
            whole
        } else {
            length
        };
        if bar.count > 0 {
            drawing.shapes.push(rect(length.max(2.0), Some(Color::TEAL), None));
        }
        drawing.shapes.push(line(LABEL + end + 6.0, bar.number(), true));
    }
    let words: Vec<String> =
        bars.iter().map(|bar| format!("{}: {}", bar.name, bar.number())).collect();
    (drawing, format!("{}.", words.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(name: &str, count: u32, of: Option<u32>) -> Bar {
        Bar { name: name.into(), count, of }
    }

    #[test]
    fn the_words_say_the_same_in_the_same_order() {
        let bars = [bar("Certificate", 1, None), bar("Simulation", 3, None)];
        assert_eq!(sorted_bars(&bars).1, "Simulation: 3; Certificate: 1.");
        let shares = [bar("Care", 2, Some(12)), bar("Safety", 2, Some(4))];
        assert_eq!(sorted_bars(&shares).1, "Safety: 2 of 4; Care: 2 of 12.");
    }
}
