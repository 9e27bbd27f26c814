//! A badge as JSON and as the canonical N-Quads that are signed. Pure: the same record gives the same badge.

use chrono::{Months, NaiveDate};
use data_encoding::BASE64;
use serde::Serialize;
use uuid::Uuid;

use super::contexts::{CREDENTIALS, OPEN_BADGES};
use crate::error::{Error, Result};
use crate::words;

/// The months a badge is valid when the policy sets no end: a badge cannot be withdrawn.
const TERM: u32 = 24;

/// What a badge is derived from: parts of a record, and the words of its indicator.
#[derive(Debug, Clone, Copy)]
pub struct BadgeFacts<'a> {
    /// The record's id, 32 hexadecimal digits.
    pub record: &'a str,
    /// SHA-256 of the record as it was sealed.
    pub digest: [u8; 32],
    /// The signer's key, as a `did:key`.
    pub signer: &'a str,
    /// The signer's name.
    pub signer_name: &'a str,
    /// Profession and registration as the signer stated them, or empty.
    pub signer_about: &'a str,
    /// The practitioner's key, as a `did:key`.
    pub holder: &'a str,
    /// The practitioner's name.
    pub holder_name: &'a str,
    /// The framework's id.
    pub framework: &'a str,
    /// Its version.
    pub version: &'a str,
    /// SHA-256 of its pack.
    pub framework_digest: &'a str,
    /// What was achieved.
    pub about: About<'a>,
    /// When it was signed (RFC 3339).
    pub signed_at: &'a str,
    /// The last day it counts, if the policy sets one.
    pub valid_until: Option<NaiveDate>,
}

/// What a badge is given for.
#[derive(Debug, Clone, Copy)]
pub enum About<'a> {
    /// A statement that was achieved.
    Statement {
        /// The indicator's id.
        id: &'a str,
        /// The indicator in words, as it was signed.
        text: &'a str,
    },
    /// A stage that was completed.
    Stage {
        /// The stage's id.
        id: &'a str,
        /// Its title.
        title: &'a str,
        /// How many statements it asked for.
        statements: u32,
    },
}

impl About<'_> {
    /// The word in the achievement's id, the id, the title, and the achievement type.
    const fn named(&self) -> (&'static str, &str, &str, &'static str) {
        match self {
            Self::Statement { id, .. } => ("statement", id, id, "Competency"),
            Self::Stage { id, title, .. } => ("stage", id, title, "CertificateOfCompletion"),
        }
    }

    /// The description and the criteria of the achievement.
    fn told(&self) -> (String, &'static str) {
        match self {
            Self::Statement { text, .. } => (plain(text), NARRATIVE),
            Self::Stage { title, statements, .. } => {
                let many = words::shared::statements(*statements as usize);
                (plain(&words::sealed::all_of_this_stage(title, &many)), OF_A_STAGE)
            }
        }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Badge {
    #[serde(rename = "@context")]
    context: [&'static str; 2],
    id: String,
    #[serde(rename = "type")]
    kind: [&'static str; 2],
    issuer: Issuer,
    valid_from: String,
    valid_until: String,
    name: String,
    credential_subject: Subject,
    related_resource: [Related; 1],
}

#[derive(Debug, Serialize)]
struct Issuer {
    id: String,
    #[serde(rename = "type")]
    kind: [&'static str; 1],
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
}

#[derive(Debug, Serialize)]
struct Subject {
    id: String,
    #[serde(rename = "type")]
    kind: [&'static str; 1],
    name: String,
    achievement: Achievement,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Achievement {
    id: String,
    #[serde(rename = "type")]
    kind: [&'static str; 1],
    achievement_type: &'static str,
    human_code: String,
    name: String,
    description: String,
    criteria: Criteria,
}

#[derive(Debug, Serialize)]
struct Criteria {
    id: String,
    narrative: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Related {
    id: String,
    #[serde(rename = "digestSRI")]
    digest_sri: String,
}

/// The criteria in every badge of a statement.
const NARRATIVE: &str = words::sealed::BADGE_OF_A_STATEMENT;

/// The criteria in every badge of a stage.
const OF_A_STAGE: &str = words::sealed::BADGE_OF_A_STAGE;

/// The id of a record as a credential: `urn:uuid:…`.
pub(super) fn id_of(record: &str) -> Result<String> {
    let id = Uuid::try_parse(record)
        .map_err(|_| Error::RecordInvalid { problem: words::shared::MALFORMED_RECORD })?;
    Ok(format!("urn:uuid:{id}"))
}

/// A text without control characters: the rest is escaped in one way only, in JSON and in N-Quads.
fn plain(text: &str) -> String {
    let kept =
        |c: char| if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') { ' ' } else { c };
    text.chars().map(kept).collect()
}

impl Badge {
    /// The badge of a record.
    ///
    /// # Errors
    /// [`Error::RecordInvalid`] for a record with an id or a time that is none.
    pub fn of(facts: &BadgeFacts) -> Result<Self> {
        let id = id_of(facts.record)?;
        let day = facts.signed_at.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
        let day = day.ok_or(Error::RecordInvalid { problem: words::shared::MALFORMED_RECORD })?;
        let term = day.checked_add_months(Months::new(TERM)).unwrap_or(day);
        let until = facts.valid_until.unwrap_or(term);
        let (what, id_of_it, called, achievement_type) = facts.about.named();
        let about = format!("urn:countersign:{what}:{}:{id_of_it}", facts.framework_digest);
        let (description, narrative) = facts.about.told();
        let achievement =
            format!("urn:uuid:{}", Uuid::new_v5(&Uuid::NAMESPACE_URL, about.as_bytes()));
        let name = plain(&format!("{called}, {} {}", facts.framework, facts.version));
        Ok(Self {
            context: [CREDENTIALS, OPEN_BADGES],
            kind: ["VerifiableCredential", "OpenBadgeCredential"],
            issuer: Issuer {
                id: facts.signer.to_owned(),
                kind: ["Profile"],
                name: plain(facts.signer_name),
                description: plain(facts.signer_about),
            },
            valid_from: facts.signed_at.to_owned(),
            valid_until: format!("{until}T23:59:59Z"),
            name: name.clone(),
            credential_subject: Subject {
                id: facts.holder.to_owned(),
                kind: ["AchievementSubject"],
                name: plain(facts.holder_name),
                achievement: Achievement {
                    kind: ["Achievement"],
                    achievement_type,
                    human_code: plain(id_of_it),
                    name,
                    description,
                    criteria: Criteria {
                        id: format!("{achievement}#criteria"),
                        narrative: narrative.to_owned(),
                    },
                    id: achievement,
                },
            },
            related_resource: [Related {
                id: format!("{id}#record"),
                digest_sri: format!("sha256-{}", BASE64.encode(&facts.digest)),
            }],
            id,
        })
    }

    /// The canonical N-Quads that are signed. A test compares them with what a JSON-LD processor makes of the badge.
    pub fn lines(&self) -> String {
        let (subject, related) = (&self.credential_subject, &self.related_resource[0]);
        let achievement = &subject.achievement;
        let mut lines = Lines::default();
        lines.kind(&self.id, &format!("{W3C}VerifiableCredential"));
        lines.kind(&self.id, &format!("{OB}OpenBadgeCredential"));
        lines.node(&self.id, &format!("{W3C}issuer"), &self.issuer.id);
        lines.typed(&self.id, &format!("{W3C}validFrom"), &self.valid_from, DATE_TIME);
        lines.typed(&self.id, &format!("{W3C}validUntil"), &self.valid_until, DATE_TIME);
        lines.text(&self.id, NAME, &self.name);
        lines.node(&self.id, &format!("{W3C}credentialSubject"), &subject.id);
        lines.node(&self.id, &format!("{W3C}relatedResource"), &related.id);
        lines.kind(&self.issuer.id, &format!("{OB}Profile"));
        lines.text(&self.issuer.id, NAME, &self.issuer.name);
        if !self.issuer.description.is_empty() {
            lines.text(&self.issuer.id, DESCRIPTION, &self.issuer.description);
        }
        lines.kind(&subject.id, &format!("{OB}AchievementSubject"));
        lines.text(&subject.id, NAME, &subject.name);
        lines.node(&subject.id, &format!("{OB}achievement"), &achievement.id);
        lines.kind(&achievement.id, &format!("{OB}Achievement"));
        lines.text(&achievement.id, &format!("{OB}achievementType"), achievement.achievement_type);
        lines.text(&achievement.id, &format!("{OB}humanCode"), &achievement.human_code);
        lines.text(&achievement.id, NAME, &achievement.name);
        lines.text(&achievement.id, DESCRIPTION, &achievement.description);
        lines.node(&achievement.id, &format!("{OB}Criteria"), &achievement.criteria.id);
        lines.text(
            &achievement.criteria.id,
            &format!("{OB}narrative"),
            &achievement.criteria.narrative,
        );
        lines.typed(
            &related.id,
            &format!("{W3C}digestSRI"),
            &related.digest_sri,
            &format!("{W3C}sriString"),
        );
        lines.sorted()
    }
}

pub(super) const W3C: &str = "https://www.w3.org/2018/credentials#";
pub(super) const OB: &str = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
pub(super) const NAME: &str = "https://schema.org/name";
pub(super) const DESCRIPTION: &str = "https://schema.org/description";
pub(super) const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
pub(super) const DATE_TIME: &str = "http://www.w3.org/2001/XMLSchema#dateTime";

/// Lines of N-Quads.
#[derive(Default)]
struct Lines(Vec<String>);

impl Lines {
    fn node(&mut self, of: &str, what: &str, to: &str) {
        self.0.push(format!("<{of}> <{what}> <{to}> .\n"));
    }

    fn kind(&mut self, of: &str, kind: &str) {
        self.node(of, TYPE, kind);
    }

    fn text(&mut self, of: &str, what: &str, said: &str) {
        self.0.push(format!("<{of}> <{what}> \"{}\" .\n", quoted(said)));
    }

    fn typed(&mut self, of: &str, what: &str, said: &str, kind: &str) {
        self.0.push(format!("<{of}> <{what}> \"{}\"^^<{kind}> .\n", quoted(said)));
    }

    fn sorted(mut self) -> String {
        self.0.sort_unstable();
        self.0.dedup();
        self.0.concat()
    }
}

fn quoted(said: &str) -> String {
    said.replace('\\', "\\\\").replace('"', "\\\"")
}
