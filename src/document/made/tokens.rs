//! Normalises the tokens of a content stream (ISO 32000-2, 7.2 and 7.8.2): white space and the notations of strings and
//! numbers do not count.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// The tokens of a content stream, and the names it uses.
pub(super) struct Tokens {
    pub plain: Vec<u8>,
    pub names: BTreeSet<Vec<u8>>,
}

/// Reads a content stream. What is not a token stays unchanged.
pub(super) fn tokens(content: &[u8]) -> Tokens {
    let mut told = Tokens { plain: Vec::with_capacity(content.len()), names: BTreeSet::new() };
    let mut at = 0;
    while let Some(&byte) = content.get(at) {
        at = match byte {
            b if is_space(b) => at + 1,
            b'%' => content[at..]
                .iter()
                .position(|b| matches!(b, b'\r' | b'\n'))
                .map_or(content.len(), |end| at + end),
            b'(' => literal(content, at + 1, &mut told.plain),
            b'<' if content.get(at + 1) != Some(&b'<') => {
                hexadecimal(content, at + 1, &mut told.plain)
            }
            b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b')' => {
                told.plain.push(byte);
                at + 1
            }
            b'/' => {
                let end = word(content, at + 1);
                let name = named(&content[at + 1..end]);
                told.plain.push(b'/');
                told.plain.extend(&*name);
                told.plain.push(b' ');
                if !told.names.contains(&*name) {
                    told.names.insert(name.into_owned());
                }
                end
            }
            _ => {
                let end = word(content, at);
                let word = &content[at..end];
                if word == b"ID" {
                    // The data of an inline image is not made of tokens.
                    told.plain.extend(&content[at..]);
                    return told;
                }
                number(word, &mut told.plain);
                told.plain.push(b' ');
                end
            }
        };
    }
    told
}

/// What ends a token, by byte: 1 white space, 2 a delimiter.
const PARTS: [u8; 256] = {
    let mut parts = [0; 256];
    let (spaces, signs) = ([0u8, 9, 10, 12, 13, 32], *b"()<>[]{}/%");
    let mut at = 0;
    while at < spaces.len() {
        parts[spaces[at] as usize] = 1;
        at += 1;
    }
    at = 0;
    while at < signs.len() {
        parts[signs[at] as usize] = 2;
        at += 1;
    }
    parts
};

fn is_space(byte: u8) -> bool {
    PARTS[usize::from(byte)] == 1
}

/// Where a token ends.
fn word(content: &[u8], from: usize) -> usize {
    let ends = |&byte: &u8| PARTS[usize::from(byte)] != 0;
    content[from..].iter().position(ends).map_or(content.len(), |end| from + end)
}

/// A name without its `#` escapes.
fn named(name: &[u8]) -> Cow<'_, [u8]> {
    if !name.contains(&b'#') {
        return name.into();
    }
    let mut told = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((&byte, after)) = rest.split_first() {
        match after {
            [high, low, after @ ..]
                if byte == b'#' && digit(*high).is_some() && digit(*low).is_some() =>
            {
                told.push(digit(*high).unwrap_or(0) << 4 | digit(*low).unwrap_or(0));
                rest = after;
            }
            _ => {
                told.push(byte);
                rest = after;
            }
        }
    }
    told.into()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Adds a token; a number without insignificant zeros.
fn number(word: &[u8], plain: &mut Vec<u8>) {
    let (minus, digits) = match word {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    let is_number = digits.iter().all(|b| b.is_ascii_digit() || *b == b'.')
        && digits.iter().any(u8::is_ascii_digit)
        && digits.iter().filter(|b| **b == b'.').count() < 2;
    if !is_number {
        return plain.extend(word);
    }
    let point = digits.iter().position(|b| *b == b'.').unwrap_or(digits.len());
    let (whole, part) = digits.split_at(point);
    let whole = &whole[whole.iter().take_while(|b| **b == b'0').count()..];
    let part = &part[..part.len() - part.iter().rev().take_while(|b| **b == b'0').count()];
    let part = if part == b"." { &[][..] } else { part };
    if minus && !(whole.is_empty() && part.is_empty()) {
        plain.push(b'-');
    }
    if whole.is_empty() {
        plain.push(b'0');
    }
    plain.extend(whole);
    plain.extend(part);
}

/// Reads a literal string after its opening bracket.
fn literal(content: &[u8], from: usize, plain: &mut Vec<u8>) -> usize {
    let start = begin(plain);
    let (mut at, mut depth) = (from, 0u32);
    loop {
        let rest = content.get(at..).unwrap_or_default();
        let simple = rest.iter().take_while(|byte| !matches!(byte, b'\\' | b'(' | b')' | b'\r'));
        let simple = simple.count();
        plain.extend(&rest[..simple]);
        at += simple;
        let Some(&byte) = rest.get(simple) else { break };
        at += 1;
        match byte {
            b'\\' => at = escaped(content, at, plain),
            b')' if depth == 0 => break,
            b'\r' => {
                plain.push(b'\n');
                at += usize::from(content.get(at) == Some(&b'\n'));
            }
            _ => {
                depth = if byte == b'(' { depth + 1 } else { depth - 1 };
                plain.push(byte);
            }
        }
    }
    end(start, plain);
    at
}

/// Reads an escape sequence after its backslash.
fn escaped(content: &[u8], mut at: usize, text: &mut Vec<u8>) -> usize {
    let Some(&byte) = content.get(at) else { return at };
    at += 1;
    match byte {
        b'n' => text.push(b'\n'),
        b'r' => text.push(b'\r'),
        b't' => text.push(b'\t'),
        b'b' => text.push(8),
        b'f' => text.push(12),
        b'\r' => at += usize::from(content.get(at) == Some(&b'\n')),
        b'\n' => {}
        b'0'..=b'7' => {
            let mut code = u32::from(byte - b'0');
            for _ in 0..2 {
                let Some(next @ b'0'..=b'7') = content.get(at) else { break };
                code = code * 8 + u32::from(next - b'0');
                at += 1;
            }
            text.push(code.to_le_bytes()[0]);
        }
        byte => text.push(byte),
    }
    at
}

fn hexadecimal(content: &[u8], from: usize, plain: &mut Vec<u8>) -> usize {
    let end =
        content[from..].iter().position(|b| *b == b'>').map_or(content.len(), |end| from + end);
    let start = begin(plain);
    let mut high = None;
    for digit in content[from..end].iter().filter_map(|byte| digit(*byte)) {
        match high.take() {
            None => high = Some(digit << 4),
            Some(high) => plain.push(high | digit),
        }
    }
    // A hexadecimal string of an odd length ends as if a 0 followed.
    plain.extend(high);
    self::end(start, plain);
    (end + 1).min(content.len())
}

/// Reserves room for the length of a string, and returns where it starts.
fn begin(plain: &mut Vec<u8>) -> usize {
    plain.push(b'(');
    plain.extend([0; 8]);
    plain.len()
}

/// Writes the length of the string that started there.
fn end(start: usize, plain: &mut [u8]) {
    let length = (plain.len() - start) as u64;
    plain[start - 8..start].copy_from_slice(&length.to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_write_the_same_are_the_same() {
        let alike = |one: &[u8], other: &[u8]| assert_eq!(tokens(one).plain, tokens(other).plain);
        alike(
            b"1 0.50 -.5 rg\n[(a\\)b)-30(c)]TJ",
            b"% made again\n+1.0 .5 -0.5   rg [<612962> -30.0 (c)] TJ",
        );
        alike(b"(\\101\\n\\\r\nB)Tj", b"(A\n\\\nB) Tj");
        alike(b"/A#42 gs", b"/AB gs");
        alike(b"-0 0 m", b"0. -0.0 m");
        assert_ne!(tokens(b"(ab)Tj").plain, tokens(b"(a b)Tj").plain);
        assert_ne!(tokens(b"1 2 m").plain, tokens(b"12 m").plain);
        assert_eq!(tokens(b"/T0 9 Tf/X1 Do").names.len(), 2);
    }

    #[test]
    fn a_broken_content_is_read_to_its_end() {
        for broken in
            [&b"(never closed"[..], b"<12", b"/", b"\\", b"((", b"(\\", b"#", b"ID \x00", b">>)"]
        {
            let _ = tokens(broken);
        }
    }
}
