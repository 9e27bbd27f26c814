//! Decodes text files in the encodings that common programs save.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Decodes UTF-8, UTF-16 with a byte order mark, or Windows-1252; without the mark, and with `\n` as line ends. None when
/// it is no text.
pub fn of_file(bytes: &[u8]) -> Option<String> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let rest = bytes.get(mark..)?;
    let unicode = encoding.decode_without_bom_handling_and_without_replacement(rest);
    let text = match unicode {
        Some(text) => text,
        None if mark == 0 && !rest.iter().any(|byte| control(*byte)) => {
            WINDOWS_1252.decode_without_bom_handling(rest).0
        }
        None => return None,
    };
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Control characters that no text has.
const fn control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C)
}

/// Whether the first bytes of a file are text in one of these encodings.
pub fn is_text(start: &[u8]) -> bool {
    match Encoding::for_bom(start) {
        Some((encoding, mark)) if encoding == UTF_8 => {
            start.get(mark..).is_some_and(|rest| !rest.iter().any(|byte| control(*byte)))
        }
        // The last character may be cut in half.
        Some((encoding, mark)) => {
            let rest = start.get(mark..).unwrap_or_default();
            let (text, _) = encoding.decode_without_bom_handling(rest);
            !text.trim_end_matches('\u{fffd}').contains(|c: char| {
                c == '\u{fffd}' || c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}')
            })
        }
        None => !start.iter().any(|byte| control(*byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_text_is_read_as_it_was_saved() {
        let text = "Siân’s rota\n£5";
        let windows = b"Si\xe2n\x92s rota\r\n\xa35";
        let saved = [
            text.replace('\n', "\r\n").into_bytes(),
            format!("\u{feff}{text}").into_bytes(),
            utf_16(&format!("\u{feff}{text}"), u16::to_le_bytes),
            utf_16(&format!("\u{feff}{text}"), u16::to_be_bytes),
            windows.to_vec(),
        ];
        for bytes in &saved {
            assert_eq!(of_file(bytes).as_deref(), Some(text), "{bytes:?}");
            assert!(is_text(bytes) && is_text(&bytes[..bytes.len() - 1]));
        }
        for bytes in [&b"MZ\x90\x00\x03"[..], b"\xff\xfe\x00\xd8a\x00", b"a\x00b\xff"] {
            assert!(of_file(bytes).is_none() && !is_text(bytes), "{bytes:?}");
        }
        assert_eq!(of_file(b"").as_deref(), Some(""));
    }
}
