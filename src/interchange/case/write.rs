//! Writes a pack as a CASE package: one flat file that is valid for CASE 1.1 and for OpenSALT (1.0).
//!
//! Identifiers are derived from the framework's id and version, because OpenSALT refuses an item that moves to another
//! document.

use serde::Serialize;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::framework::{Competence, Domain, Framework, Indicator, Stage};
use crate::interchange::{Written, head};
use crate::words;

#[derive(Serialize)]
struct Package {
    #[serde(rename = "CFDocument")]
    document: Document,
    #[serde(rename = "CFItems")]
    items: Vec<CfItem>,
    #[serde(rename = "CFAssociations")]
    associations: Vec<Association>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document {
    identifier: Uuid,
    uri: String,
    creator: String,
    title: String,
    last_change_date_time: String,
    publisher: String,
    language: &'static str,
    version: String,
    adoption_status: &'static str,
    status_start_date: String,
    notes: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CfItem {
    identifier: Uuid,
    uri: String,
    full_statement: String,
    #[serde(rename = "CFItemType")]
    item_type: &'static str,
    human_coding_scheme: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    abbreviated_statement: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    notes: String,
    language: &'static str,
    last_change_date_time: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Association {
    identifier: Uuid,
    uri: String,
    association_type: &'static str,
    sequence_number: usize,
    #[serde(rename = "originNodeURI")]
    origin: Link,
    #[serde(rename = "destinationNodeURI")]
    destination: Link,
    last_change_date_time: String,
}

#[derive(Serialize, Clone)]
struct Link {
    title: String,
    identifier: Uuid,
    uri: String,
}

struct Writer<'a> {
    pack: &'a Framework,
    changed: String,
    package: Package,
}

/// A pack as a CASE package. Nothing is lost.
///
/// # Errors
/// None that a person could meet.
pub fn write(pack: &Framework) -> Result<Written> {
    let changed = format!("{:04}-01-01T00:00:00+00:00", pack.source.year);
    let id = named(pack, "document", "");
    let document = Document {
        identifier: id,
        uri: uri(id),
        creator: pack.source.publisher.clone(),
        title: pack.title.clone(),
        last_change_date_time: changed.clone(),
        publisher: pack.source.publisher.clone(),
        language: "en",
        version: pack.version.clone(),
        adoption_status: if pack.source.draft { "Draft" } else { "Adopted" },
        status_start_date: format!("{:04}-01-01", pack.source.year),
        notes: head::notes(pack, false).write(),
    };
    let package = Package { document, items: Vec::new(), associations: Vec::new() };
    let mut writer = Writer { pack, changed, package };
    let top = Link { title: pack.title.clone(), identifier: id, uri: uri(id) };
    let stages: Vec<(&Stage, Link)> = pack
        .stages
        .iter()
        .enumerate()
        .map(|(s, stage)| (stage, writer.stage(&top, pack.domains.len() + s + 1, stage)))
        .collect();
    for (d, domain) in pack.domains.iter().enumerate() {
        let under = writer.domain(&top, d + 1, domain);
        for (c, competence) in domain.competences.iter().enumerate() {
            writer.competence(&under, c + 1, competence, &stages);
        }
    }
    let mut bytes = serde_json::to_vec_pretty(&writer.package)
        .map_err(|_| Error::Store(words::shared::THE_FILE.to_owned()))?;
    bytes.push(b'\n');
    Ok(Written { bytes, told: Vec::new() })
}

/// The code a part was published with.
fn published<'a>(origin: &'a str, code: &'a str) -> &'a str {
    if origin.is_empty() { code } else { origin }
}

fn named(pack: &Framework, kind: &str, name: &str) -> Uuid {
    let said = format!("urn:countersign:framework:{}:{}:{kind}:{name}", pack.id, pack.version);
    Uuid::new_v5(&Uuid::NAMESPACE_URL, said.as_bytes())
}

fn uri(id: Uuid) -> String {
    format!("urn:uuid:{id}")
}

impl Writer<'_> {
    /// Adds an item under another.
    fn item(&mut self, id: Uuid, item: CfItem, above: &Link, place: usize) -> Link {
        let link = Link { title: item.full_statement.clone(), identifier: id, uri: uri(id) };
        self.package.items.push(item);
        self.associate(&link, "isChildOf", above, place);
        link
    }

    fn associate(&mut self, origin: &Link, kind: &'static str, to: &Link, place: usize) {
        let name = format!("{}:{kind}:{}", origin.identifier, to.identifier);
        let id = named(self.pack, "association", &name);
        self.package.associations.push(Association {
            identifier: id,
            uri: uri(id),
            association_type: kind,
            sequence_number: place,
            origin: origin.clone(),
            destination: to.clone(),
            last_change_date_time: self.changed.clone(),
        });
    }

    fn blank(&self, id: Uuid, item_type: &'static str, code: &str, statement: &str) -> CfItem {
        CfItem {
            identifier: id,
            uri: uri(id),
            full_statement: statement.to_owned(),
            item_type,
            human_coding_scheme: code.to_owned(),
            abbreviated_statement: String::new(),
            notes: String::new(),
            language: "en",
            last_change_date_time: self.changed.clone(),
        }
    }

    fn stage(&mut self, top: &Link, place: usize, stage: &Stage) -> Link {
        let id = named(self.pack, "stage", &stage.id);
        let mut item = self.blank(id, "Stage", &stage.id, &stage.title);
        item.abbreviated_statement.clone_from(&stage.short_title);
        item.notes = head::stage_notes(stage);
        self.item(id, item, top, place)
    }

    fn domain(&mut self, top: &Link, place: usize, domain: &Domain) -> Link {
        let id = named(self.pack, "domain", &domain.id);
        let code = published(&domain.origin, &domain.id);
        let mut item = self.blank(id, "Domain", code, &domain.title);
        item.abbreviated_statement.clone_from(&domain.short_title);
        item.notes.clone_from(&domain.description);
        self.item(id, item, top, place)
    }

    fn competence(
        &mut self,
        under: &Link,
        place: usize,
        competence: &Competence,
        stages: &[(&Stage, Link)],
    ) {
        let id = named(self.pack, "competence", &competence.code);
        let code = published(&competence.origin, &competence.code).to_owned();
        let item = self.blank(id, "Competence", &code, &competence.title);
        let under = self.item(id, item, under, place);
        for (i, indicator) in competence.indicators.iter().enumerate() {
            self.indicator(&under, i + 1, &code, indicator, stages);
        }
    }

    fn indicator(
        &mut self,
        under: &Link,
        place: usize,
        of: &str,
        indicator: &Indicator,
        stages: &[(&Stage, Link)],
    ) {
        let id = named(self.pack, "statement", &indicator.id);
        let own = format!("{of}/{}", indicator.stage);
        let code = published(&indicator.origin, &own).to_owned();
        let item = self.blank(id, "Statement", &code, &indicator.text);
        let link = self.item(id, item, under, place);
        let needed =
            stages.iter().filter(|(stage, _)| indicator.is_shared() || stage.id == indicator.stage);
        for (place, (_, stage)) in needed.enumerate() {
            self.associate(&link, "hasSkillLevel", stage, place + 1);
        }
    }
}
