//! Reads a framework from a file of any known form, recognised by its content, and writes a pack in any form.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::columns_of_sheet::Columns;
use super::tree::{Tree, wrong};
use super::{FrameworkForm, Reading, Written, case, malformed, matrix, moodle, sheet, table};
use crate::error::{Error, Result};
use crate::framework::{self, Framework};
use crate::text;
use crate::words;

/// The most bytes a framework of another system may have.
const LIMIT: usize = 64 * 1024 * 1024;

/// A framework that was read.
#[derive(Debug)]
pub struct FrameworkFile {
    /// What kind of file it was.
    pub form: FrameworkForm,
    /// The framework.
    pub framework: Framework,
    /// The text of its pack: the file itself when that is a pack.
    pub pack: String,
    /// What a reader should know.
    pub told: Vec<String>,
}

/// The fields by which JSON formats are recognised.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Parts {
    #[serde(rename = "CFDocument")]
    document: Option<IgnoredAny>,
    #[serde(rename = "CFPackage")]
    package: Option<IgnoredAny>,
    framework: Option<IgnoredAny>,
}

/// Reads a framework.
///
/// # Errors
/// [`Error::FrameworkInvalid`] with where; what a table may be refused for.
pub fn framework_in(bytes: &[u8], reading: &Reading) -> Result<FrameworkFile> {
    if bytes.len() > LIMIT {
        return Err(wrong(words::shared::THE_FILE, words::brought::FILE_LARGER_THAN_64_MB));
    }
    if let Some(text) = text::of_file(bytes).filter(|text| text.trim_start().starts_with('{')) {
        return in_json(text, reading);
    }
    let table = table::read(bytes, "")?;
    // Our own tables are recognised by their headings; Moodle's by the number of columns, as its headings are translated.
    if table.head.len() < moodle::COLUMNS - 1 || Columns::fits(&table) {
        return converted(FrameworkForm::Sheet, sheet::read(&table, reading)?, reading);
    }
    converted(FrameworkForm::Moodle, moodle::read(&table, reading)?, reading)
}

fn in_json(text: String, reading: &Reading) -> Result<FrameworkFile> {
    let parts: Parts = serde_json::from_str(&text).map_err(|error| malformed(&error))?;
    if parts.document.is_some() || parts.package.is_some() {
        return converted(FrameworkForm::Case, case::read(&text, reading)?, reading);
    }
    if parts.framework.is_some() {
        return converted(FrameworkForm::Matrix, matrix::read(&text)?, reading);
    }
    let framework = framework::load(&text)?;
    Ok(FrameworkFile { form: FrameworkForm::Pack, framework, pack: text, told: Vec::new() })
}

fn converted(form: FrameworkForm, mut tree: Tree, reading: &Reading) -> Result<FrameworkFile> {
    if tree.head.source.year == 0 {
        tree.head.source.year = reading.year;
    }
    if tree.head.source.published.is_empty() {
        tree.head.source.published = tree.head.source.year.to_string();
    }
    let done = tree.pack()?;
    let pack = pack_text(&done.framework)?;
    framework::load(&pack)?;
    Ok(FrameworkFile { form, framework: done.framework, pack, told: done.told })
}

/// The text of a pack.
fn pack_text(framework: &Framework) -> Result<String> {
    let json = serde_json::to_string_pretty(framework);
    Ok(format!("{}\n", json.map_err(|_| Error::Store(words::brought::THE_PACK.to_owned()))?))
}

/// A pack as a file of a kind; a table as a spreadsheet, or as CSV.
///
/// # Errors
/// None that a person could meet.
pub fn framework_out(pack: &Framework, form: FrameworkForm, spreadsheet: bool) -> Result<Written> {
    match form {
        FrameworkForm::Pack => {
            Ok(Written { bytes: pack_text(pack)?.into_bytes(), told: Vec::new() })
        }
        FrameworkForm::Case => case::write(pack),
        FrameworkForm::Moodle => moodle::write(pack),
        FrameworkForm::Matrix => matrix::write(pack),
        FrameworkForm::Sheet => sheet::write(pack, spreadsheet),
    }
}
