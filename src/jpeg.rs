//! JPEG files part by part (ITU-T T.81, annex B). Pure: nothing is decoded, and nothing is copied.

/// The marker every file begins with (SOI).
pub(crate) const START: [u8; 2] = [0xFF, 0xD8];
/// The second byte of the marker before the compressed picture (SOS).
pub(crate) const SCAN: u8 = 0xDA;
/// The identifier of an APP2 segment with a part of the ICC profile.
pub(crate) const PROFILE: &[u8] = b"ICC_PROFILE\0";
/// The identifier of the APP1 segment with EXIF data.
pub(crate) const NOTES: &[u8] = b"Exif\0\0";

/// One part of a JPEG file.
pub(crate) enum Part<'b> {
    /// A marker without a segment.
    Alone(&'b [u8]),
    /// A marker segment.
    Segment {
        /// The second byte of its marker.
        marker: u8,
        /// Its content, without the length.
        body: &'b [u8],
        /// Marker, length and content.
        whole: &'b [u8],
    },
    /// The marker at the end (EOI).
    End,
}

/// The parts of a file, one after another.
pub(crate) struct Parts<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Parts<'b> {
    /// The parts of a file; none when it does not begin with SOI.
    pub(crate) fn of(bytes: &'b [u8]) -> Option<Self> {
        bytes.starts_with(&START).then_some(Self { bytes, at: START.len() })
    }

    /// The next part; none when the file is cut short or no marker follows. Fill bytes are skipped. An SOS header that is cut
    /// short is returned as far as it goes.
    pub(crate) fn next(&mut self) -> Option<Part<'b>> {
        if *self.bytes.get(self.at)? != 0xFF {
            return None;
        }
        while *self.bytes.get(self.at)? == 0xFF {
            self.at += 1;
        }
        let (from, marker) = (self.at - 1, *self.bytes.get(self.at)?);
        self.at += 1;
        match marker {
            0xD9 => return Some(Part::End),
            0x01 | 0xD0..=0xD7 => return Some(Part::Alone(self.bytes.get(from..self.at)?)),
            _ => {}
        }
        let length = self.bytes.get(self.at..self.at + 2);
        let length = length.map(|two| usize::from(u16::from_be_bytes([two[0], two[1]])));
        let end = self.at + length.filter(|length| *length >= 2).unwrap_or(usize::MAX - self.at);
        let end = if marker == SCAN { end.min(self.bytes.len()) } else { end };
        let whole = self.bytes.get(from..end)?;
        self.at = end;
        Some(Part::Segment { marker, body: whole.get(4..).unwrap_or_default(), whole })
    }

    /// The entropy-coded data after an SOS header, up to the next marker that is no restart (RST); none without such a marker.
    pub(crate) fn scan(&mut self) -> Option<&'b [u8]> {
        let rest = self.rest();
        let stream = rest.get(..end_of_scan(rest)?)?;
        self.at += stream.len();
        Some(stream)
    }

    /// All that was not read yet.
    pub(crate) fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }
}

/// Where entropy-coded data ends: at the next marker that is no restart (RST).
pub(crate) fn end_of_scan(bytes: &[u8]) -> Option<usize> {
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    bytes.windows(2).position(ends)
}

/// Whether a segment decides how the picture looks: JFIF, ICC profile, Adobe colour transform, and everything but application
/// segments and comments. Those others may name people and places.
pub(crate) fn is_seen(marker: u8, body: &[u8]) -> bool {
    match marker {
        0xE0 => body.starts_with(b"JFIF\0"),
        0xE2 => body.starts_with(PROFILE),
        0xEE => body.starts_with(b"Adobe"),
        0xE1..=0xEF | 0xFE => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a file, each as its marker and the length of its content.
    fn read(bytes: &[u8]) -> Vec<(u8, usize)> {
        let mut parts = Parts::of(bytes).unwrap();
        let mut found = Vec::new();
        while let Some(part) = parts.next() {
            match part {
                Part::Alone(marker) => found.push((marker[1], 0)),
                Part::Segment { marker, body, .. } => found.push((marker, body.len())),
                Part::End => {
                    found.push((0xD9, 0));
                    break;
                }
            }
            if let Some((SCAN, _)) = found.last() {
                found.push((0, parts.scan().map_or(usize::MAX, <[u8]>::len)));
            }
        }
        found
    }

    #[test]
    fn a_file_is_followed_from_its_start_to_its_end() {
        let file = b"\xFF\xD8\xFF\xE0\0\x04ab\xFF\xFF\xFE\0\x02\xFF\xDA\0\x03ab\xFF\0\xFF\xD0c\xFF\xD9behind";
        let all = [(0xE0, 2), (0xFE, 0), (SCAN, 1), (0, 6), (0xD9, 0)];
        assert_eq!(read(file), all);
        assert!(Parts::of(b"\x89PNG").is_none());
    }

    #[test]
    fn what_is_cut_short_or_lies_about_its_length_ends_there() {
        assert_eq!(read(b"\xFF\xD8\xFF\xE0\0\x09ab"), []);
        assert_eq!(read(b"\xFF\xD8\xFF\xE0\0\x01ab"), []);
        assert_eq!(read(b"\xFF\xD8no marker"), []);
        assert_eq!(read(b"\xFF\xD8\xFF\xDA\0\x09ab"), [(SCAN, 2), (0, usize::MAX)]);
    }
}
