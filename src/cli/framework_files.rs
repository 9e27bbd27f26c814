//! `framework check`, `convert`, `add` and `export`: frameworks in files of any known form.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::say::say;
use crate::clock::Clock;
use crate::disk;
use crate::error::{Error, Result};
use crate::framework;
use crate::interchange::{self, FrameworkFile, FrameworkForm, Reading};
use crate::output::write_new;
use crate::words;

/// The most bytes of a file that holds a framework.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What stages are made of, when the file could be read in more than one way.
#[derive(Clone, Copy, ValueEnum)]
enum StagesFrom {
    /// Its levels
    Levels,
    /// What its items refer to
    CrossReferences,
    /// Nothing: every item is a statement
    None,
}

impl From<StagesFrom> for interchange::StagesFrom {
    fn from(told: StagesFrom) -> Self {
        match told {
            StagesFrom::Levels => Self::Levels,
            StagesFrom::CrossReferences => Self::CrossReferences,
            StagesFrom::None => Self::None,
        }
    }
}

/// A file of any kind that holds a framework.
#[derive(Args)]
struct Source {
    /// The file: ours (JSON), CASE, Moodle (CSV), Mahara (.matrix), or a table (CSV, XLSX)
    file: PathBuf,
    /// What stages are made of
    #[arg(long, value_enum)]
    stages_from: Option<StagesFrom>,
}

impl Source {
    fn read(&self) -> Result<FrameworkFile> {
        read(&self.file, self.stages_from)
    }
}

fn read(path: &Path, stages_from: Option<StagesFrom>) -> Result<FrameworkFile> {
    let (_, bytes, reading) = source(path, stages_from)?;
    interchange::framework_in(&bytes, &reading)
}

/// Reads a file: its name, its bytes, and where stages come from.
fn source(path: &Path, stages_from: Option<StagesFrom>) -> Result<(String, Vec<u8>, Reading)> {
    let bytes =
        disk::read_whole(path, LARGEST).map_err(Error::io(words::shared::READING_THE_FILE))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stages_from = stages_from.map(Into::into);
    let reading = Reading { stages_from, ..Reading::of(&name, Clock::System.today()) };
    Ok((name, bytes, reading))
}

/// Prints what a framework file was read as.
fn tell(found: &FrameworkFile) -> Result<()> {
    found.told.iter().try_for_each(say)
}

/// `framework check`.
#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    source: Source,
}

impl Check {
    pub fn run(self) -> Result<()> {
        let found = self.source.read()?;
        let (is, counts) = (found.form.label(), counts(&found.framework));
        match found.form {
            FrameworkForm::Pack => say(words::cli::evidence::file_is_a_framework(&counts))?,
            _ => say(words::cli::evidence::file_can_be_read(is, &counts))?,
        }
        tell(&found)
    }
}

/// `framework convert`.
#[derive(Args)]
pub struct Convert {
    #[command(flatten)]
    source: Source,
    /// The file to write (.json)
    #[arg(short)]
    output: PathBuf,
}

impl Convert {
    pub fn run(self) -> Result<()> {
        let found = self.source.read()?;
        write_new(&self.output, found.pack.as_bytes())?;
        say(words::cli::evidence::written_as(&found.framework.id, counts(&found.framework)))?;
        tell(&found)
    }
}

/// `framework add`.
#[derive(Args)]
pub struct Add {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The file (ours, or another system's), or the id of one that comes with Countersign
    file: PathBuf,
    /// What stages are made of
    #[arg(long, value_enum)]
    stages_from: Option<StagesFrom>,
}

impl Add {
    pub fn run(self) -> Result<()> {
        let known = self.file.to_str().filter(|_| !self.file.exists());
        if let Some(pack) = known.and_then(framework::bundled_as) {
            let pack = super::input::open(&self.portfolio)?.add_framework(pack)?;
            return say(words::cli::evidence::added(&pack.id, counts(&pack)));
        }
        let (name, bytes, reading) = source(&self.file, self.stages_from)?;
        let mut portfolio = super::input::open(&self.portfolio)?;
        let found = portfolio.add_framework_file(&name, &bytes, &reading)?;
        say(words::cli::evidence::added(&found.framework.id, counts(&found.framework)))?;
        say(words::cli::evidence::FILE_KEPT_AS_IT_CAME)?;
        tell(&found)
    }
}

/// `framework export`.
#[derive(Args)]
pub struct Export {
    /// The id of a framework that comes with Countersign, or a file with one
    framework: PathBuf,
    /// The file to write
    #[arg(short)]
    output: PathBuf,
    /// For which system: case, moodle, matrix, or sheet (a table)
    #[arg(long = "as", value_name = "KIND")]
    form: String,
    /// The portfolio it is in
    #[arg(long)]
    portfolio: Option<PathBuf>,
}

impl Export {
    pub fn run(self) -> Result<()> {
        let form: FrameworkForm =
            crate::codes::parse(&self.form, words::cli::evidence::A_KIND_OF_FILE, "as")?;
        let id = self.framework.to_string_lossy();
        let bundled = framework::bundled_as(&id).filter(|_| !self.framework.exists());
        let pack = match (&self.portfolio, bundled) {
            (Some(portfolio), _) => super::input::look_at(portfolio)?.framework_of(&id)?,
            (None, Some(pack)) => framework::load(pack)?,
            (None, None) => read(&self.framework, None)?.framework,
        };
        let ending = self.output.extension();
        let spreadsheet = ending.is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        let written = interchange::framework_out(&pack, form, spreadsheet)?;
        write_new(&self.output, &written.bytes)?;
        say(words::cli::evidence::written_as(form.label(), counts(&pack)))?;
        written.told.iter().try_for_each(say)
    }
}

/// The numbers of domains, competences and statements of a framework, in words.
pub(super) fn counts(pack: &framework::Framework) -> String {
    let competences: usize = pack.domains.iter().map(|domain| domain.competences.len()).sum();
    [
        words::cli::evidence::domains(pack.domains.len()),
        words::shared::competences(competences),
        words::cli::evidence::indicators(pack.indicators().count()),
        words::cli::evidence::stages(pack.stages.len()),
    ]
    .join(", ")
}
