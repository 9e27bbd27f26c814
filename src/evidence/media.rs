//! What a file is, told from its content and never from its name.

/// The media type of bytes; `application/octet-stream` when it is none we know.
pub fn sniff(bytes: &[u8]) -> &'static str {
    const KNOWN: &[(&[u8], &str)] = &[
        (b"\xFF\xD8\xFF", "image/jpeg"),
        (b"\x89PNG\r\n\x1A\n", "image/png"),
        (b"%PDF-", "application/pdf"),
        (b"GIF8", "image/gif"),
        (b"PK\x03\x04", "application/zip"),
    ];
    if let Some((_, media)) = KNOWN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return media;
    }
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let text = match std::str::from_utf8(start) {
        Ok(text) => !text.is_empty() && !text.contains('\0'),
        // A cut in the middle of a character is no sign of another format.
        Err(error) => error.error_len().is_none() && error.valid_up_to() > 0,
    };
    if text { "text/plain" } else { "application/octet-stream" }
}

/// What to know of a file before it is opened elsewhere, told from its name and what it is, or nothing.
pub fn remark(name: &str, media_type: &str) -> &'static str {
    let name = name.to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let promised = match ending {
        "jpg" | "jpeg" | "jpe" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "pdf" => "application/pdf",
        "txt" | "csv" | "md" => "text/plain",
        "svg" | "svgz" | "htm" | "html" | "xhtml" | "xml" | "exe" | "com" | "scr" | "bat"
        | "cmd" | "ps1" | "vbs" | "js" | "jse" | "wsf" | "hta" | "msi" | "lnk" | "jar" | "docm"
        | "xlsm" => {
            return "This sort of file can do things when it is opened. It is kept, and not shown.";
        }
        _ => return "",
    };
    if promised == media_type {
        return "";
    }
    "The name of this file says it is something else than it is. It is kept, and not shown."
}

/// What to know of bytes that are attached, beside what their name and sort tell. It claims to find
/// nothing that is hidden.
pub fn remark_on(bytes: &[u8], media_type: &str) -> Option<&'static str> {
    const DOES: [&[u8]; 3] = [b"/JavaScript", b"/Launch", b"/RichMedia"];
    let does = |word: &&[u8]| bytes.windows(word.len()).any(|part| part == *word);
    (media_type == "application/pdf" && DOES.iter().any(does))
        .then_some("This PDF can do things when it is opened. It is kept, and not shown.")
}

#[cfg(test)]
mod tests {
    use super::sniff;

    #[test]
    fn a_name_cannot_lie_about_the_content() {
        assert_eq!(sniff(b"MZ\x90\x00\x03"), "application/octet-stream");
        assert_eq!(sniff(b"%PDF-1.7"), "application/pdf");
        assert_eq!(sniff("Notes from supervision, ŵ".as_bytes()), "text/plain");
        assert_eq!(sniff(b""), "application/octet-stream");
    }
}
