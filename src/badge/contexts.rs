//! The known JSON-LD contexts as bundled files. None is ever fetched; a test pins the digest of each.

/// The context of every Verifiable Credential.
pub(super) const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";
/// The context that Open Badges 3.0 adds.
pub(super) const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
/// The context that CLR 2.0 adds.
pub(super) const LEARNER_RECORD: &str =
    "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

/// A context by its address.
pub(super) fn known(address: &str) -> Option<&'static str> {
    Some(match address {
        CREDENTIALS => include_str!("../../assets/contexts/credentials-v2.jsonld"),
        OPEN_BADGES => include_str!("../../assets/contexts/ob-v3p0-3.0.3.json"),
        LEARNER_RECORD => include_str!("../../assets/contexts/clr-v2p0-2.0.1.json"),
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json" => {
            include_str!("../../assets/contexts/ob-v3p0-extensions.json")
        }
        "https://w3id.org/security/data-integrity/v1"
        | "https://w3id.org/security/data-integrity/v2" => {
            include_str!("../../assets/contexts/data-integrity-v1.jsonld")
        }
        _ => return None,
    })
}
