//! Whether a PDF file could run something when it is opened.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// Names that start a program, a script or another file.
const NAMES: [&[u8]; 3] = [b"/JavaScript", b"/JS", b"/Launch"];
/// How much of one packed part is looked at: object streams are far smaller.
const MOST: u64 = 4 * 1024 * 1024;
/// How many packed parts are looked at.
const PARTS: usize = 4_096;

/// Whether a PDF holds a script or starts a program, also when that is packed. A locked PDF counts as one that does,
/// because nobody can look.
pub(crate) fn holds_script(pdf: &[u8]) -> bool {
    if names_one(pdf) || find(pdf, b"/Encrypt").is_some() {
        return true;
    }
    let (mut rest, mut unpacked) = (pdf, Vec::new());
    for _ in 0..PARTS {
        let Some(at) = find(rest, b"/ObjStm") else { return false };
        rest = &rest[at..];
        let Some(start) = find(rest, b"stream") else { return false };
        let body = &rest[start + b"stream".len()..];
        let body = body.strip_prefix(b"\r").unwrap_or(body);
        let body = body.strip_prefix(b"\n").unwrap_or(body);
        unpacked.clear();
        // What can be read before a fault is looked at.
        let _ = ZlibDecoder::new(body).take(MOST).read_to_end(&mut unpacked);
        if names_one(&unpacked) {
            return true;
        }
        rest = body;
    }
    // More parts than any document of a person has.
    true
}

fn names_one(bytes: &[u8]) -> bool {
    NAMES.iter().any(|name| {
        let mut rest = bytes;
        while let Some(at) = find(rest, name) {
            rest = &rest[at + name.len()..];
            if !rest.first().is_some_and(u8::is_ascii_alphanumeric) {
                return true;
            }
        }
        false
    })
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|&byte| byte == first) {
        if bytes[from + at..].starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_script_is_found_plain_and_packed() {
        assert!(holds_script(b"%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"));
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(b"1 0 2 30 <</S /JavaScript>> <<>>").unwrap();
        let mut pdf = b"%PDF-1.7\n5 0 obj<</Type/ObjStm/N 2>>stream\r\n".to_vec();
        pdf.extend(packed.finish().unwrap());
        pdf.extend(b"\nendstream");
        assert!(holds_script(&pdf));
    }

    #[test]
    fn a_plain_document_holds_none_and_a_locked_one_counts() {
        assert!(!holds_script(b"%PDF-1.7\n1 0 obj<</Type/Catalog/JSON 1>>endobj"));
        assert!(holds_script(b"%PDF-1.7\ntrailer<</Encrypt 3 0 R>>"));
    }
}
