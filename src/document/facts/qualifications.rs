//! Qualifications and experience the practitioner holds or works towards, and who saw proof of them.

use super::days::day;
use super::names::Names;
use super::period::Period;
use crate::Portfolio;
use crate::codes::QualificationProgress;
use crate::error::Result;
use crate::framework::QualificationKind;
use crate::qualification::QualificationView;
use crate::sign_off::{Agreement, AgreementKind};
use crate::words;

/// A recorded qualification or experience, as a document shows it.
pub struct Qualification {
    /// Its title.
    pub title: String,
    /// Its level and awarding body; for an experience, its sort.
    pub whence: String,
    /// The date it began or was awarded.
    pub since: String,
    /// Held, worked towards, or agreed as equivalent.
    pub progress: &'static str,
    /// Who saw proof, and when.
    pub seen: Option<(String, String)>,
}

/// Everything recorded that had begun by the end of the period, the oldest first.
pub(super) fn gather(
    portfolio: &Portfolio,
    period: &Period,
    names: &Names,
) -> Result<Vec<Qualification>> {
    let agreements = portfolio.agreements()?;
    let mut recorded = portfolio.qualifications()?;
    recorded.retain(|one| one.since <= period.to);
    recorded.sort_by(|a, b| (a.since, &a.id).cmp(&(b.since, &b.id)));
    Ok(recorded
        .into_iter()
        .map(|one| Qualification {
            title: names.text(&one.title),
            whence: whence(&one, names),
            seen: seen(&one, &agreements, period, names),
            progress: match one.progress {
                QualificationProgress::Held => words::shared::HELD,
                QualificationProgress::WorkingTowards => words::shared::WORKING_TOWARDS,
                QualificationProgress::Equivalent => words::document::facts::AGREED_AS_EQUIVALENT,
            },
            since: one.since.to_string(),
        })
        .collect())
}

fn whence(one: &QualificationView, names: &Names) -> String {
    let level = match (one.level, QualificationKind::of(&one.kind)) {
        (0, None) => String::new(),
        (0, Some(kind)) if kind.code.starts_with("experience-") => capital(kind.label),
        (0, Some(_)) => String::new(),
        (level, Some(kind)) if one.amount > 1 => {
            words::document::facts::level_and_amount(level, one.amount, kind.plural)
        }
        (level, _) => words::document::facts::level(level),
    };
    let parts = [level, names.text(&one.awarded_by)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn seen(
    one: &QualificationView,
    agreements: &[Agreement],
    period: &Period,
    names: &Names,
) -> Option<(String, String)> {
    if day(&one.seen_at).is_none_or(|seen| seen > period.to) {
        return None;
    }
    let proof = agreements.iter().find(|proof| {
        proof.kind == AgreementKind::Proof
            && proof.qualification == one.id
            && proof.signed_at == one.seen_at
    })?;
    Some((names.person(&proof.signer.name), one.seen_at.clone()))
}
