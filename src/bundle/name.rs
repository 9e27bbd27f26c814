//! The kinds of bundle, and the names their entries may have.

use super::archive::HEADER;

/// The entry that lists all others; always the first.
pub const MANIFEST: &str = "manifest.json";
/// The entry that signs the manifest; always the second.
pub const SEAL: &str = "seal.jws";

crate::codes::codes! {
    /// The kind of a bundle; its word stands in the manifest's format and in the seal.
    Kind {
        /// A request for sign-off.
        Ask = "ask",
        /// A preceptor's answer.
        Answer = "answer",
        /// Everything that was signed, to be checked by anyone.
        Passport = "passport",
        /// A request for feedback.
        FeedbackAsk = "feedback-ask",
        /// Feedback that comes back.
        Feedback = "feedback",
        /// A request to sign entries of working life.
        AgreementAsk = "agreement-ask",
        /// The agreements that come back.
        AgreementAnswer = "agreement-answer",
    }
}

impl Kind {
    /// Recognises the kind from the first bytes of a file, where the manifest stands.
    pub fn told_by(start: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| {
            let format = format!(r#"{{"format":"{}""#, kind.format());
            start.get(HEADER + MANIFEST.len()..).is_some_and(|it| it.starts_with(format.as_bytes()))
        })
    }

    /// The manifest's format.
    pub fn format(self) -> String {
        format!("countersign/{}/1", self.code())
    }

    /// The most entries it may have.
    pub const fn most_entries(self) -> usize {
        match self {
            Self::Ask | Self::AgreementAsk | Self::AgreementAnswer => 2_000,
            Self::Answer => 8_000,
            Self::Passport => 20_000,
            Self::FeedbackAsk | Self::Feedback => 4,
        }
    }

    /// The most bytes an entry may have; what is not a file of evidence is read into memory.
    pub fn most_bytes(self, name: &str) -> u64 {
        match name.split_once('/') {
            Some(("files", _)) => 25 * 1024 * 1024,
            Some(("records" | "agreements" | "badges" | "cards" | "notices", _)) => 256 * 1024,
            // They hold only text.
            None if matches!(self, Self::FeedbackAsk | Self::Feedback) => 256 * 1024,
            _ => 4 * 1024 * 1024,
        }
    }

    /// Whether an entry may have this name. A path that leads out of a folder never may.
    pub fn allows(self, name: &str) -> bool {
        if name == MANIFEST || name == SEAL {
            return true;
        }
        let Some((folder, rest)) = name.split_once('/') else {
            return matches!(
                (self, name),
                (Self::Ask | Self::FeedbackAsk | Self::AgreementAsk, "request.json")
                    | (Self::AgreementAsk, "words.json")
                    | (Self::AgreementAnswer, "answer.json")
                    | (Self::Passport, "framework.json" | "standing.json" | "share.jws")
                    | (Self::Feedback, "feedback.json" | "request.ask")
            );
        };
        match (self, folder) {
            (Self::Ask | Self::Passport | Self::AgreementAsk, "files") => is_digest(rest),
            (Self::Ask | Self::Answer | Self::AgreementAsk | Self::AgreementAnswer, "texts") => {
                ended(rest, ".txt").is_some_and(is_digest)
            }
            (Self::Passport, "evidence") if rest == "index.json" => true,
            (Self::Ask | Self::Answer | Self::Passport, "evidence") => {
                ended(rest, ".json").is_some_and(is_digest)
            }
            (Self::Answer | Self::Passport, "records")
            | (Self::Passport | Self::AgreementAnswer, "agreements") => {
                ended(rest, ".jws").is_some_and(|id| id.len() == 32 && is_hex(id))
            }
            (Self::Answer | Self::Passport, "badges") => {
                ended(rest, ".json").is_some_and(|id| id.len() == 32 && is_hex(id))
            }
            (Self::Passport, "qualifications" | "entries")
            | (Self::AgreementAsk | Self::AgreementAnswer, "entries") => {
                ended(rest, ".json").is_some_and(is_digest)
            }
            (Self::Answer | Self::Passport | Self::AgreementAnswer, "cards") => {
                ended(rest, ".jws").is_some_and(is_fingerprint)
            }
            (Self::Passport, "notices") => ended(rest, ".jws").is_some_and(is_digest),
            _ => false,
        }
    }
}

/// The sort key of an entry: the manifest, the seal, then by name.
pub(super) fn place(name: &str) -> (u8, &str) {
    match name {
        MANIFEST => (0, name),
        SEAL => (1, name),
        _ => (2, name),
    }
}

fn ended<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    name.strip_suffix(ending)
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && is_hex(text)
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_fingerprint(text: &str) -> bool {
    text.len() == 23
        && text.bytes().enumerate().all(|(place, byte)| match place {
            5 | 11 | 17 => byte == b'-',
            _ => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_we_write_are_allowed() {
        let digest = "a".repeat(64);
        assert!(Kind::Ask.allows(&format!("files/{digest}")));
        assert!(!Kind::Answer.allows(&format!("files/{digest}")));
        assert!(Kind::Answer.allows(&format!("badges/{}.json", "b".repeat(32))));
        assert!(!Kind::Ask.allows(&format!("badges/{}.json", "b".repeat(32))));
        assert!(Kind::Passport.allows("cards/ABCDE-12345-ABCDE-12345.jws"));
        assert!(Kind::Feedback.allows("request.ask") && !Kind::Answer.allows("request.ask"));
        assert!(!Kind::Feedback.allows(&format!("evidence/{digest}.json")));
        assert!(!Kind::AgreementAsk.allows(&format!("evidence/{digest}.json")));
        assert!(!Kind::AgreementAnswer.allows("records/00112233445566778899aabbccddeeff.jws"));
        assert!(!Kind::Answer.allows("agreements/00112233445566778899aabbccddeeff.jws"));
        assert!(!Kind::Feedback.allows("records/00112233445566778899aabbccddeeff.jws"));
        for name in [
            "../manifest.json",
            "/manifest.json",
            "files/../../x",
            "files/",
            "",
            "records/x.jws",
            "C:\\x",
            "evidence/index.json/",
            "Manifest.json",
        ] {
            assert!(!Kind::Passport.allows(name), "{name}");
        }
    }
}
