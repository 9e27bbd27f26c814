//! Content streams (ISO 32000-2, 7.8.2), written directly as bytes.
//!
//! `printpdf` holds each operator as a value, converts it for `lopdf`, and then to bytes. Content streams are nearly all
//! of a file, so they are written as bytes at once; everything that exists once (fonts, pictures, resources) stays with
//! `printpdf`.

/// Numbers are rounded to hundredths of a point, finer than any printer.
const HUNDREDTHS: i64 = 100;
/// Rotations are rounded finer, because errors grow with the distance from the page's corner.
const TURNS: i64 = 100_000;

/// A content stream being written.
#[derive(Default)]
pub(crate) struct Content(Vec<u8>);

impl Content {
    /// Writes operands and their operator.
    pub(super) fn put(&mut self, numbers: &[f32], operator: &str) {
        for &number in numbers {
            self.number(number, HUNDREDTHS);
            self.0.push(b' ');
        }
        self.end(operator);
    }

    /// Sets the text matrix (`Tm`).
    pub(super) fn turn(&mut self, matrix: [f32; 6]) {
        for number in matrix {
            self.number(number, TURNS);
            self.0.push(b' ');
        }
        self.end("Tm");
    }

    /// Writes a name, an optional number, and their operator.
    pub(super) fn put_named(&mut self, name: &str, number: Option<f32>, operator: &str) {
        self.0.push(b'/');
        self.0.extend(name.bytes());
        self.0.push(b' ');
        if let Some(number) = number {
            self.number(number, HUNDREDTHS);
            self.0.push(b' ');
        }
        self.end(operator);
    }

    /// Begins marked content of a structure element (`BDC` with `MCID`).
    pub(super) fn begin_part(&mut self, role: &str, id: usize) {
        self.0.push(b'/');
        self.0.extend(role.bytes());
        self.0.extend(b"<</MCID ");
        self.digits(id as u64);
        self.0.extend(b">>");
        self.end("BDC");
    }

    /// Begins an artifact: marked content that screen readers skip.
    pub(super) fn begin_artifact(&mut self, properties: &str) {
        self.0.extend(b"/Artifact<<");
        self.0.extend(properties.bytes());
        self.0.extend(b">>");
        self.end("BDC");
    }

    /// Shows strings of glyphs (`Tj`, or `TJ` with kerning).
    pub(super) fn show(&mut self, strings: &Strings) {
        match strings.moves {
            _ if strings.bytes.is_empty() => {}
            false => {
                self.0.extend(&strings.bytes);
                self.end("Tj");
            }
            true => {
                self.0.push(b'[');
                self.0.extend(&strings.bytes);
                self.0.push(b']');
                self.end("TJ");
            }
        }
    }

    /// The finished content stream.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    fn end(&mut self, operator: &str) {
        self.0.extend(operator.bytes());
        self.0.push(b'\n');
    }

    /// Writes a number as short as possible, rounded to 1/`parts`.
    fn number(&mut self, number: f32, parts: i64) {
        number_to(&mut self.0, number, parts);
    }

    fn digits(&mut self, number: u64) {
        digits_to(&mut self.0, number);
    }
}

/// Strings of glyphs shown by one operator, with kerning between them.
#[derive(Default)]
pub(super) struct Strings {
    bytes: Vec<u8>,
    /// Whether a string is open.
    open: bool,
    /// Whether there is kerning between them.
    moves: bool,
}

impl Strings {
    /// Receives the codes of the next glyphs.
    pub(super) fn glyphs(&mut self) -> Glyphs<'_> {
        if !self.open {
            self.bytes.push(b'(');
            self.open = true;
        }
        Glyphs(&mut self.bytes)
    }

    /// Kerns back by thousandths of the font size.
    pub(super) fn back(&mut self, by: f32) {
        self.close();
        // Two adjacent numbers need a space between them.
        if self.bytes.last().is_some_and(|byte| *byte != b')') {
            self.bytes.push(b' ');
        }
        number_to(&mut self.bytes, by, HUNDREDTHS);
        self.moves = true;
    }

    /// Ends the string that is open.
    pub(super) fn close(&mut self) {
        if std::mem::take(&mut self.open) {
            self.bytes.push(b')');
        }
    }

    /// Removes all strings.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        (self.open, self.moves) = (false, false);
    }
}

/// The inside of a literal string.
pub(crate) struct Glyphs<'s>(&'s mut Vec<u8>);

impl Glyphs<'_> {
    /// Puts a byte of a code.
    pub(super) fn push(&mut self, byte: u8) {
        match byte {
            b'(' | b')' | b'\\' => self.0.extend([b'\\', byte]),
            b'\r' => self.0.extend(b"\\r"),
            byte => self.0.push(byte),
        }
    }
}

fn number_to(bytes: &mut Vec<u8>, number: f32, parts: i64) {
    let all = (f64::from(number) * parts as f64).round() as i64;
    if all < 0 {
        bytes.push(b'-');
    }
    let (all, mut unit) = (all.unsigned_abs(), parts.unsigned_abs());
    let (whole, mut rest) = (all / unit, all % unit);
    if whole > 0 || rest == 0 {
        digits_to(bytes, whole);
    }
    if rest > 0 {
        bytes.push(b'.');
    }
    while rest > 0 {
        unit /= 10;
        bytes.push(b'0' + (rest / unit) as u8);
        rest %= unit;
    }
}

fn digits_to(bytes: &mut Vec<u8>, number: u64) {
    let mut digits = [0; 20];
    let (mut rest, mut at) = (number, digits.len());
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            return bytes.extend(&digits[at..]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let mut content = Content::default();
        content.put(&[0.0, -0.001, 0.5, -0.25, 12.0, 841.89, -3.4, 100.0, 0.07], "re");
        content.turn([0.0, 1.0, -1.0, 0.0, 0.25882, 56.69]);
        content.put_named("T0", Some(11.0), "Tf");
        let wanted = "0 0 .5 -.25 12 841.89 -3.4 100 .07 re\n0 1 -1 0 .25882 56.69 Tm\n/T0 11 Tf\n";
        assert_eq!(String::from_utf8(content.into_bytes()).unwrap(), wanted);
    }

    #[test]
    fn strings_say_where_they_move_and_what_would_end_them_is_marked() {
        let (mut content, mut strings) = (Content::default(), Strings::default());
        b"a(b\\".iter().for_each(|&byte| strings.glyphs().push(byte));
        strings.close();
        content.show(&strings);
        strings.clear();
        content.show(&strings);
        strings.glyphs().push(b'a');
        strings.back(-30.0);
        strings.back(2.5);
        strings.glyphs().push(b'\r');
        strings.close();
        content.show(&strings);
        let wanted = "(a\\(b\\\\)Tj\n[(a)-30 2.5(\\r)]TJ\n";
        assert_eq!(String::from_utf8(content.into_bytes()).unwrap(), wanted);
    }
}
