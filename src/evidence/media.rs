//! The media type of a file, recognised by its content and never by its name.

use crate::acts::{Acts, look};
use crate::text;
use crate::words;

/// How many bytes at the beginning of a file are looked at.
const START: usize = 1024;

/// The media type of a file; `application/octet-stream` when it is not recognised.
pub fn sniff(bytes: &[u8]) -> &'static str {
    const KNOWN: &[(&[u8], &str)] = &[
        (b"\xFF\xD8\xFF", "image/jpeg"),
        (b"\x89PNG\r\n\x1A\n", "image/png"),
        (b"%PDF-", "application/pdf"),
        (b"GIF8", "image/gif"),
        (b"PK\x03\x04", "application/zip"),
        (b"II*\0", "image/tiff"),
        (b"MM\0*", "image/tiff"),
    ];
    if let Some((_, media)) = KNOWN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return media;
    }
    if let Some(media) = in_a_container(bytes) {
        return media;
    }
    let start = bytes.get(..bytes.len().min(START)).unwrap_or_default();
    match text::is_text(start) {
        _ if begins_as_pdf(start) => "application/pdf",
        true if !start.is_empty() => "text/plain",
        _ => "application/octet-stream",
    }
}

/// ISO base media files (HEIC, MP4 and so on): the brand follows a length and `ftyp`.
fn in_a_container(bytes: &[u8]) -> Option<&'static str> {
    let brand = bytes.get(8..12)?;
    if bytes.starts_with(b"RIFF") && brand == b"WEBP" {
        return Some("image/webp");
    }
    if bytes.get(4..8)? != b"ftyp" {
        return None;
    }
    Some(match brand {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => {
            "image/heic"
        }
        b"avif" | b"avis" => "image/avif",
        b"qt  " => "video/quicktime",
        _ => "video/mp4",
    })
}

/// Printer drivers, mail and web programs put an empty line, a mark or a printer command before a PDF; every reader accepts it.
fn begins_as_pdf(start: &[u8]) -> bool {
    let at = start.windows(5).position(|part| part == b"%PDF-");
    let before = at.and_then(|at| start.get(..at)).unwrap_or(b"-");
    let empty = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_whitespace);
    empty(before.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(before))
        || before.starts_with(b"\x1B%-12345X")
        || start.starts_with(b"%!PS-Adobe-") && start.windows(5).any(|part| part == b" PDF-")
}

/// What to know about a file before it is opened elsewhere, from its name, media type and size; empty when there is nothing.
pub fn remark(name: &str, media_type: &str, size: u32) -> &'static str {
    let name = name.to_lowercase();
    if size == 0 {
        return words::bringing::EMPTY_FILE;
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let promised = match ending {
        "jpg" | "jpeg" | "jpe" | "jfif" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "pdf" => "application/pdf",
        "txt" | "csv" | "md" | "tsv" | "log" => "text/plain",
        "svg" | "svgz" | "htm" | "html" | "xhtml" | "xml" | "exe" | "com" | "scr" | "bat"
        | "cmd" | "ps1" | "vbs" | "js" | "jse" | "wsf" | "hta" | "msi" | "lnk" | "jar" | "docm"
        | "xlsm" => {
            return words::entries::FILE_CAN_DO_THINGS;
        }
        _ => return with_notes(media_type),
    };
    if promised == media_type {
        return "";
    }
    words::entries::NAME_SAYS_SOMETHING_ELSE
}

/// The remark on pictures and films whose metadata is not removed: all but JPEG and PNG.
fn with_notes(media_type: &str) -> &'static str {
    match media_type {
        "image/webp" | "image/heic" | "image/avif" | "image/tiff" | "video/mp4"
        | "video/quicktime" => words::entries::MAY_SAY_WHERE_IT_WAS_TAKEN,
        _ => "",
    }
}

/// What the content of a file adds to [`remark`]. It does not claim to find everything that is hidden.
pub fn remark_on(bytes: &[u8], media_type: &str) -> Option<&'static str> {
    let does = || matches!(look(bytes), Acts::Script | Acts::Program | Acts::Film);
    (media_type == "application/pdf" && does()).then_some(words::entries::PDF_CAN_DO_THINGS)
}

#[cfg(test)]
mod tests {
    use super::{remark, sniff};

    #[test]
    fn a_name_cannot_lie_about_the_content() {
        assert_eq!(sniff(b"MZ\x90\x00\x03"), "application/octet-stream");
        assert_eq!(sniff(b"%PDF-1.7"), "application/pdf");
        assert_eq!(sniff("Notes from supervision, ŵ".as_bytes()), "text/plain");
        assert_eq!(sniff(b""), "application/octet-stream");
    }

    #[test]
    fn an_honest_file_is_not_accused() {
        let honest: [(&str, &[u8]); 9] = [
            ("rota.txt", b"Caf\xe9 rota, \xa35 float\r\n"),
            ("rota.csv", b"name,hours\r\nSi\xe2n,7\r\n"),
            ("rota.TXT", b"\xff\xfeN\0o\0t\0e\0s\0"),
            ("notes.md", b"\xfe\xff\0N\0o"),
            ("behind a line.pdf", b"\n%PDF-1.7\n"),
            ("from a printer.pdf", b"\x1b%-12345X@PJL JOB\r\n%PDF-1.4\n"),
            ("marked.pdf", b"\xef\xbb\xbf%PDF-1.7\n"),
            ("old.pdf", b"%!PS-Adobe-3.0 PDF-1.4\n"),
            ("photo.jfif", b"\xff\xd8\xff\xe0"),
        ];
        for (name, bytes) in honest {
            assert_eq!(remark(name, sniff(bytes), 9), "", "{name}");
        }
        assert_eq!(remark("empty.txt", sniff(b""), 0), "There is nothing in this file.");
        let accused: [(&str, &[u8]); 4] = [
            ("certificate.pdf", b"MZ\x90\0\x03 %PDF-1.7"),
            ("letter.pdf", b"<html>%PDF-1.7"),
            ("notes.txt", b"\x7fELF\x02\x01\x01"),
            ("photo.jpg", b"\x89PNG\r\n\x1A\n"),
        ];
        for (name, bytes) in accused {
            assert!(remark(name, sniff(bytes), 9).contains("something else than it is"), "{name}");
        }
        for (name, bytes) in
            [("a.heic", &b"\0\0\0\x18ftypheic"[..]), ("b.webp", b"RIFF\x10\0\0\0WEBPVP8 ")]
        {
            assert!(
                remark(name, sniff(bytes), 9).contains("where and when it was taken"),
                "{name}"
            );
        }
    }
}
