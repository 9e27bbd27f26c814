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
