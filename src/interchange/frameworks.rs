//! A framework in a file of any kind, told by its content, as a pack; and a pack as a file of any kind.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::tree::{Tree, wrong};
use super::{FrameworkForm, Reading, Written, case, malformed};
use crate::error::{Error, Outside, Result};
use crate::framework::{self, Framework};
use crate::text;

/// The most bytes a framework of another system may have.
const LIMIT: usize = 64 * 1024 * 1024;

/// A framework that was read.
#[derive(Debug)]
pub struct FrameworkFile {
    /// What kind of file it was.
    pub form: FrameworkForm,
    /// The framework.
    pub framework: Framework,
    /// The text of its pack: the file itself where it is one.
    pub pack: String,
    /// What a reader should know.
    pub told: Vec<String>,
}

/// The parts by which files of JSON are told apart.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Parts {
    #[serde(rename = "CFDocument")]
    document: Option<IgnoredAny>,
    #[serde(rename = "CFPackage")]
    package: Option<IgnoredAny>,
}

/// Reads a framework.
///
/// # Errors
/// [`Error::FrameworkInvalid`] with where; what a table may be refused for.
pub fn framework_in(bytes: &[u8], reading: &Reading) -> Result<FrameworkFile> {
    if bytes.len() > LIMIT {
        return Err(wrong("the file", "the file is larger than 64 MB"));
    }
    let text = text::of_file(bytes).ok_or(Outside::NotText)?;
    let parts: Parts = serde_json::from_str(&text).map_err(|error| malformed(&error))?;
    if parts.document.is_some() || parts.package.is_some() {
        return converted(FrameworkForm::Case, case::read(&text, reading)?, reading);
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
    Ok(format!("{}\n", json.map_err(|_| Error::Store("the pack".to_owned()))?))
}

/// A pack as a file of a kind.
///
/// # Errors
/// None that a person could meet.
pub fn framework_out(pack: &Framework, form: FrameworkForm) -> Result<Written> {
    match form {
        FrameworkForm::Pack => {
            Ok(Written { bytes: pack_text(pack)?.into_bytes(), told: Vec::new() })
        }
        FrameworkForm::Case => case::write(pack),
    }
}
