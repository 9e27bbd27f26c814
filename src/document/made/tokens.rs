//! The content of a page by what it says, whatever spaces, line ends and ways to write a text or a number it has.

use std::collections::BTreeSet;

/// What a content says, and the names it uses.
pub(super) struct Tokens {
    pub plain: Vec<u8>,
    pub names: BTreeSet<Vec<u8>>,
}

/// Reads a content. What cannot be understood is taken as it is.
pub(super) fn tokens(content: &[u8]) -> Tokens {
    let mut told = Tokens { plain: Vec::with_capacity(content.len()), names: BTreeSet::new() };
    let mut at = 0;
    while let Some(&byte) = content.get(at) {
        at = match byte {
            b if is_space(b) => at + 1,
            b'%' => content[at..]
                .iter()
                .position(|b| b"\r\n".contains(b))
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
                told.plain.extend(&name);
                told.plain.push(b' ');
                told.names.insert(name);
                end
            }
            _ => {
                let end = word(content, at);
                let word = &content[at..end];
                if word == b"ID" {
                    // The dots of a picture in the line are no words.
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

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

/// Where a word ends.
fn word(content: &[u8], from: usize) -> usize {
    let ends = |&byte: &u8| is_space(byte) || b"()<>[]{}/%".contains(&byte);
    content[from..].iter().position(ends).map_or(content.len(), |end| from + end)
}

fn named(name: &[u8]) -> Vec<u8> {
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
    told
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Puts a word; of a number, only what counts.
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

/// A text between brackets, from behind the first.
fn literal(content: &[u8], from: usize, plain: &mut Vec<u8>) -> usize {
    let (mut text, mut at, mut depth) = (Vec::new(), from, 0u32);
    while let Some(&byte) = content.get(at) {
        at += 1;
        match byte {
            b'\\' => at = escaped(content, at, &mut text),
            b')' if depth == 0 => break,
            b'\r' => {
                text.push(b'\n');
                at += usize::from(content.get(at) == Some(&b'\n'));
            }
            _ => {
                depth = match byte {
                    b'(' => depth + 1,
                    b')' => depth - 1,
                    _ => depth,
                };
                text.push(byte);
            }
        }
    }
    put(&text, plain);
    at
}

/// What stands behind a backslash.
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
    let digits: Vec<u8> = content[from..end].iter().filter_map(|b| digit(*b)).collect();
    let text: Vec<u8> =
        digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect();
    put(&text, plain);
    (end + 1).min(content.len())
}

fn put(text: &[u8], plain: &mut Vec<u8>) {
    plain.push(b'(');
    plain.extend((text.len() as u64).to_be_bytes());
    plain.extend(text);
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
