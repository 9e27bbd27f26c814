//! The moving and handling certificate of the sample: one page of PDF 1.7, written out whole.
//! It says itself that it is a sample, so that nobody takes it for a qualification.

use std::fmt::Write as _;

use super::people::{EMPLOYER, PRACTITIONER};

/// A landscape A4 page in points.
const WIDTH: f32 = 841.89;

/// The widths of Helvetica's characters from space to tilde, in thousandths of the size.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The same for Helvetica Bold.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// The certificate's bytes, always the same.
pub fn draw() -> Vec<u8> {
    let content = page();
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 841.89 595.28] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}endstream", content.len()),
        font("Helvetica"),
        font("Helvetica-Bold"),
        "<< /Title (Moving and handling, level 2) /CreationDate (D:20260312160000Z) >>".to_owned(),
    ];
    let mut file = "%PDF-1.7\n".to_owned();
    let mut offsets = Vec::new();
    for (place, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        write(&mut file, format_args!("{} 0 obj\n{object}\nendobj\n", place + 1));
    }
    let start = file.len();
    write(&mut file, format_args!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for offset in offsets {
        write(&mut file, format_args!("{offset:010} 00000 n \n"));
    }
    let size = objects.len() + 1;
    write(
        &mut file,
        format_args!(
            "trailer\n<< /Size {size} /Root 1 0 R /Info 7 0 R >>\nstartxref\n{start}\n%%EOF\n"
        ),
    );
    file.into_bytes()
}

fn font(name: &str) -> String {
    format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
}

fn page() -> String {
    let mut out = String::new();
    rectangle(&mut out, PAGE, (0.0, 0.0), (841.89, 595.28));
    border(&mut out, TEAL, 3.0, 28.0);
    border(&mut out, SEA, 1.0, 38.0);
    rectangle(&mut out, TEAL, (38.0, 496.0), (765.89, 61.0));
    centred(&mut out, true, 17.0, 520.0, WHITE, EMPLOYER);
    centred(&mut out, true, 34.0, 428.0, INK, "Certificate of attendance");
    centred(&mut out, false, 15.0, 388.0, INK, "This is to certify that");
    centred(&mut out, true, 28.0, 346.0, TEAL, PRACTITIONER.name);
    centred(&mut out, false, 15.0, 312.0, INK, "completed the course");
    centred(&mut out, true, 22.0, 276.0, INK, "Moving and handling of people, level 2");
    let lines = [
        "Practical session: lying to sitting, sitting to standing, slide sheets, handling belts",
        "Theory: the law, spinal care, risk assessment by task, individual, load and environment",
    ];
    for (line, y) in lines.into_iter().zip([244.0, 224.0]) {
        centred(&mut out, false, 12.0, y, INK, line);
    }
    centred(&mut out, false, 13.0, 182.0, INK, "12 March 2026     Valid until 11 March 2027");
    for (x, under) in [(130.0, "Course leader"), (530.0, "Learning and development")] {
        write(&mut out, format_args!("{INK} RG 0.8 w {x} 112 m {} 112 l S\n", x + 190.0));
        text(&mut out, false, 11.0, (x, 96.0), INK, under);
    }
    out.push_str(
        "0.106 0.165 0.2 RG 1.4 w 142 120 m 160 150 172 152 170 126 c 176 148 196 146 198 124 c \
         206 140 226 138 262 128 c S\n542 124 m 556 156 580 146 572 122 c 590 150 606 138 612 122 c \
         630 132 650 130 676 134 c S\n",
    );
    seal(&mut out);
    centred(
        &mut out,
        false,
        10.0,
        56.0,
        INK,
        "Sample document. The person, the employer and the course are made up.",
    );
    out
}

const PAGE: &str = "0.98 0.969 0.941";
const TEAL: &str = "0.043 0.357 0.4";
const SEA: &str = "0.616 0.816 0.812";
const INK: &str = "0.106 0.165 0.2";
const WHITE: &str = "1 1 1";

fn rectangle(out: &mut String, colour: &str, (x, y): (f32, f32), (w, h): (f32, f32)) {
    write(out, format_args!("{colour} rg {x} {y} {w} {h} re f\n"));
}

fn border(out: &mut String, colour: &str, thick: f32, inset: f32) {
    let (w, h) = (WIDTH - 2.0 * inset, 595.28 - 2.0 * inset);
    write(out, format_args!("{colour} RG {thick} w {inset} {inset} {w:.2} {h:.2} re S\n"));
}

/// A rosette between the two signatures.
fn seal(out: &mut String) {
    out.push_str(
        "0.949 0.757 0.306 rg 402 118 m 396 74 l 412 86 l 421 74 l 430 86 l 446 74 l 440 118 l f\n",
    );
    for (radius, colour) in [(30.0_f32, "0.949 0.757 0.306"), (22.0, TEAL)] {
        // Four curves that differ from a circle by less than a thousandth of the radius.
        let (x, y, k) = (421.0, 126.0, radius * 0.5523);
        let (left, right, low, high) = (x - radius, x + radius, y - radius, y + radius);
        write(
            out,
            format_args!(
                "{colour} rg {right} {y} m {right} {:.2} {:.2} {high} {x} {high} c \
                 {:.2} {high} {left} {:.2} {left} {y} c {left} {:.2} {:.2} {low} {x} {low} c \
                 {:.2} {low} {right} {:.2} {right} {y} c f\n",
                y + k,
                x + k,
                x - k,
                y + k,
                y - k,
                x - k,
                x + k,
                y - k,
            ),
        );
    }
    out.push_str("1 1 1 RG 3 w 1 J 411 126 m 418 118 l 432 134 l S\n");
}

fn centred(out: &mut String, bold: bool, size: f32, y: f32, colour: &str, words: &str) {
    let widths = if bold { &BOLD } else { &REGULAR };
    let wide: u32 = words
        .bytes()
        .filter_map(|byte| widths.get(usize::from(byte.checked_sub(32)?)))
        .map(|width| u32::from(*width))
        .sum();
    let x = (WIDTH - wide as f32 * size / 1000.0) / 2.0;
    text(out, bold, size, (x, y), colour, words);
}

/// Words of plain letters; brackets and backslashes would need escaping and are not used.
fn text(out: &mut String, bold: bool, size: f32, (x, y): (f32, f32), colour: &str, words: &str) {
    let font = if bold { "F2" } else { "F1" };
    write(
        out,
        format_args!("BT {colour} rg /{font} {size} Tf 1 0 0 1 {x:.2} {y} Tm ({words}) Tj ET\n"),
    );
}

/// Writing to a string cannot fail.
fn write(out: &mut String, words: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(words);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offsets_lead_to_the_objects() {
        let file = draw();
        let text = std::str::from_utf8(&file).unwrap();
        let start: usize =
            text.rsplit("startxref\n").next().unwrap().lines().next().unwrap().parse().unwrap();
        assert!(text[start..].starts_with("xref\n"));
        let offsets = text[start..].lines().skip(3).take_while(|line| line.ends_with("n "));
        for (place, line) in offsets.enumerate() {
            let offset: usize = line[..10].parse().unwrap();
            assert!(text[offset..].starts_with(&format!("{} 0 obj", place + 1)), "{line}");
        }
        assert!(file.is_ascii() && file.len() < 10_000);
    }
}
