//! Reads a pack and checks it.

use std::collections::HashSet;

use serde::Serialize;

use super::types::{Framework, Indicator};
use crate::error::{Error, Result};
use crate::words;

/// The form of pack this version reads.
pub(crate) const FORMAT: &str = "countersign/framework/1";
/// The most bytes a pack may have.
pub(crate) const LIMIT: usize = 16 * 1024 * 1024;

/// The packs that come with Countersign, as their exact text.
pub fn bundled() -> &'static [&'static str] {
    &[
        include_str!("../../assets/frameworks/ahp-support-worker.json"),
        include_str!("../../assets/frameworks/care-certificate-2015.json"),
        include_str!("../../assets/frameworks/care-certificate-2025.json"),
        include_str!("../../assets/frameworks/multi-professional-career.json"),
    ]
}

/// The pack with this id that comes with Countersign, as its exact text.
pub fn bundled_as(id: &str) -> Option<&'static str> {
    bundled().iter().copied().find(|pack| load(pack).is_ok_and(|one| one.id == id))
}

/// A framework that a new portfolio can begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Start {
    /// The framework's id.
    pub framework: String,
    /// Its title.
    pub title: String,
    /// A title that fits in a menu.
    pub short_title: String,
    /// The stages one can work towards, lowest first.
    pub stages: Vec<StartStage>,
}

/// A stage one can work towards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct StartStage {
    /// The stage's id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// The frameworks a new portfolio can begin with, the usual one first.
///
/// # Errors
/// [`Error::FrameworkInvalid`] never for the packs that come with Countersign.
pub fn starts() -> Result<Vec<Start>> {
    let packs = bundled().iter().map(|pack| load(pack));
    packs
        .map(|pack| {
            let pack = pack?;
            let short_title = pack.short().to_owned();
            let Framework { id, title, stages, .. } = pack;
            let stages =
                stages.into_iter().map(|stage| StartStage { id: stage.id, title: stage.title });
            Ok(Start { framework: id, title, short_title, stages: stages.collect() })
        })
        .collect()
}

/// Reads a pack from its text.
///
/// # Errors
/// [`Error::FrameworkInvalid`] with the line (when it is not the right form) or the path (when
/// a rule is broken) of the first thing that is wrong.
pub fn load(text: &str) -> Result<Framework> {
    if text.len() > LIMIT {
        return Err(wrong(words::shared::THE_FILE, words::frameworks_read::FILE_LARGER_THAN_16_MB));
    }
    let framework: Framework = serde_json::from_str(text).map_err(|error| {
        let problem = match error.classify() {
            serde_json::error::Category::Data => words::shared::FIELD_MISSING_OR_UNKNOWN,
            serde_json::error::Category::Eof => words::shared::THE_FILE_ENDS_TOO_EARLY,
            _ => words::shared::THE_FILE_IS_NOT_VALID_JSON,
        };
        wrong(words::shared::line_column(error.line(), error.column()), problem)
    })?;
    check(&framework)?;
    Ok(framework)
}

fn wrong(place: impl Into<String>, problem: impl Into<String>) -> Error {
    Error::FrameworkInvalid { place: place.into(), problem: problem.into() }
}

/// Checks every rule that a pack must keep.
///
/// # Errors
/// [`Error::FrameworkInvalid`] with the path of the first thing that is wrong.
pub(crate) fn check(framework: &Framework) -> Result<()> {
    if framework.format != FORMAT {
        return Err(wrong("format", words::frameworks_read::format_is_not(FORMAT)));
    }
    for (path, value) in [
        ("id", &framework.id),
        ("version", &framework.version),
        ("title", &framework.title),
        ("source.title", &framework.source.title),
        ("source.publisher", &framework.source.publisher),
    ] {
        filled(path, value)?;
    }
    // The version becomes part of an indicator's id when a newer version replaces the pack.
    let letters = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    if !framework.version.chars().all(letters) {
        return Err(wrong("version", words::frameworks_read::VERSION_HAS_OTHER_CHARACTERS));
    }
    check_stages(framework)?;
    check_domains(framework)
}

fn filled(path: &str, value: &str) -> Result<()> {
    if value.trim().is_empty() {
        return Err(wrong(path, words::shared::A_VALUE_IS_EMPTY));
    }
    Ok(())
}

fn check_stages(framework: &Framework) -> Result<()> {
    if framework.stages.is_empty() {
        return Err(wrong("stages", words::frameworks_read::THERE_IS_NO_STAGE));
    }
    let mut seen = HashSet::new();
    for (s, stage) in framework.stages.iter().enumerate() {
        filled(&format!("stages[{s}].id"), &stage.id)?;
        filled(&format!("stages[{s}].title"), &stage.title)?;
        if stage.id == Indicator::ALL {
            return Err(wrong(
                format!("stages[{s}].id"),
                words::frameworks_read::ALL_IS_FOR_SHARED_INDICATORS,
            ));
        }
        if !seen.insert(stage.id.as_str()) {
            return Err(wrong(
                format!("stages[{s}].id"),
                words::frameworks_read::A_STAGE_IS_REPEATED,
            ));
        }
    }
    Ok(())
}

fn check_domains(framework: &Framework) -> Result<()> {
    if framework.domains.is_empty() {
        return Err(wrong("domains", words::frameworks_read::THERE_IS_NO_DOMAIN));
    }
    let (mut domains, mut codes, mut used) = (HashSet::new(), HashSet::new(), HashSet::new());
    for (d, domain) in framework.domains.iter().enumerate() {
        filled(&format!("domains[{d}].id"), &domain.id)?;
        filled(&format!("domains[{d}].title"), &domain.title)?;
        if !domains.insert(domain.id.as_str()) {
            return Err(wrong(
                format!("domains[{d}].id"),
                words::frameworks_read::A_DOMAIN_IS_REPEATED,
            ));
        }
        if domain.competences.is_empty() {
            return Err(wrong(
                format!("domains[{d}].competences"),
                words::frameworks_read::A_DOMAIN_HAS_NO_COMPETENCE,
            ));
        }
        for (c, competence) in domain.competences.iter().enumerate() {
            let path = format!("domains[{d}].competences[{c}]");
            filled(&format!("{path}.code"), &competence.code)?;
            filled(&format!("{path}.title"), &competence.title)?;
            if !codes.insert(competence.code.as_str()) {
                return Err(wrong(
                    format!("{path}.code"),
                    words::frameworks_read::A_CODE_IS_REPEATED,
                ));
            }
            if competence.indicators.is_empty() {
                return Err(wrong(
                    format!("{path}.indicators"),
                    words::frameworks_read::A_COMPETENCE_HAS_NO_INDICATOR,
                ));
            }
            let shared = competence.indicators.iter().any(Indicator::is_shared);
            if shared && competence.indicators.len() > 1 {
                return Err(wrong(
                    format!("{path}.indicators"),
                    words::frameworks_read::SHARED_BESIDE_OTHERS,
                ));
            }
            let mut stages = HashSet::new();
            for (i, indicator) in competence.indicators.iter().enumerate() {
                let path = format!("{path}.indicators[{i}]");
                filled(&format!("{path}.text"), &indicator.text)?;
                if indicator.code != competence.code {
                    return Err(wrong(
                        format!("{path}.code"),
                        words::frameworks_read::AN_INDICATOR_BELONGS_TO_NO_COMPETENCE,
                    ));
                }
                if !indicator.is_shared() && framework.stage(&indicator.stage).is_none() {
                    return Err(wrong(
                        format!("{path}.stage"),
                        words::frameworks_read::STAGE_OF_INDICATOR_MISSING,
                    ));
                }
                if indicator.id != format!("{}/{}", indicator.code, indicator.stage) {
                    return Err(wrong(
                        format!("{path}.id"),
                        words::frameworks_read::ID_IS_NOT_CODE_AND_STAGE,
                    ));
                }
                if !stages.insert(indicator.stage.as_str()) {
                    return Err(wrong(
                        format!("{path}.stage"),
                        words::frameworks_read::STAGE_REPEATED_IN_COMPETENCE,
                    ));
                }
                used.insert(indicator.stage.as_str());
            }
        }
    }
    let unused = framework.stages.iter().position(|stage| !used.contains(stage.id.as_str()));
    if let Some(s) = unused.filter(|_| !used.contains(Indicator::ALL)) {
        return Err(wrong(
            format!("stages[{s}]"),
            words::frameworks_read::A_STAGE_HAS_NO_INDICATOR,
        ));
    }
    Ok(())
}
