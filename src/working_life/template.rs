//! Templates of scope for each profession, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::input::EntryInput;
use crate::Portfolio;
use crate::error::{Error, Result, nearest};
use crate::sign_off::Said;
use crate::words;

const STANDARD: &str = include_str!("../../assets/scopes/standard.json");

/// A template of a scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(deny_unknown_fields)]
pub struct ScopeTemplate {
    /// The profession.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What is in scope.
    #[serde(rename = "in")]
    pub inside: Vec<String>,
    /// What is out of scope.
    pub out: Vec<String>,
    /// What is done only under a condition: `TEXT=IF`.
    pub only: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Templates {
    #[serde(rename = "format")]
    _format: String,
    note: String,
    templates: Vec<ScopeTemplate>,
}

/// The bundled templates, and a note about them.
///
/// # Errors
/// [`Error::Damaged`]; a test reads them all.
pub fn scope_templates() -> Result<(String, Vec<ScopeTemplate>)> {
    let read: Templates = serde_json::from_str(STANDARD).map_err(|_| Error::Damaged)?;
    Ok((read.note, read.templates))
}

impl Portfolio {
    /// Copies a template into the portfolio's own scope; returns the id of that entry.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest templates.
    pub fn use_scope_template(&mut self, id: &str) -> Result<String> {
        let templates = scope_templates()?.1;
        let Some(found) = templates.iter().find(|one| one.id == id) else {
            let nearest = nearest(id, templates.iter().map(|one| one.id.as_str()));
            return Err(Error::Unknown {
                what: words::entries::A_TEMPLATE,
                field: "template",
                nearest,
            });
        };
        let mut fields = BTreeMap::new();
        for (name, lines) in [("in", &found.inside), ("out", &found.out), ("only", &found.only)] {
            fields.insert(name.to_owned(), Said::Many(lines.clone()));
        }
        fields.insert("template".to_owned(), Said::Text(found.id.clone()));
        self.add_entry(&super::scope::NOUN, &EntryInput { fields, ..EntryInput::default() })
    }
}
