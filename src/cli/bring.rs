//! `bring`, `brought` and `training`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;

use super::{say, say_json};
use crate::clock::printed;
use crate::codes;
use crate::error::{Bringing, Result};
use crate::interchange::{Choices, Columns, Look, Outlook, ReadAs, Source};
use crate::store::readiness::day;
use crate::text::counted;

/// So many entries are listed, unless all are asked for as JSON.
const LISTED: usize = 40;

/// `bring`.
#[derive(Args)]
pub struct Bring {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The file or folder
    file: PathBuf,
    /// What it is: log, training, folder, leap2a, moodle, take-out or badge; told by its content when not given
    #[arg(long = "as", value_name = "WHAT")]
    reader: Option<String>,
    /// Which column says what, as JSON: {"columns": {"date": "When", "text": ["What", "Why"]}, "fixed": {"provider":
    /// "A college"}, "kinds": {"OJT": "direct-observation"}, "month_first": false, "sheet": ""}
    #[arg(long, value_name = "MAP.json")]
    columns: Option<PathBuf>,
    /// What a number means that fits several statements: 2.1=2.10, for one row 7:2.1=2.10, for none of them 2.1=none
    #[arg(long, value_name = "NUMBER=STATEMENT")]
    means: Vec<String>,
    /// Of a folder or a ZIP file: one piece of evidence for each folder in it, not for each file
    #[arg(long)]
    by_folder: bool,
    /// Say what would happen, and write nothing
    #[arg(long)]
    look: bool,
    /// Bring in only this entry: its place, such as "row 7", or its key
    #[arg(long, value_name = "ENTRY")]
    only: Vec<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Bring {
    pub fn run(self) -> Result<()> {
        let source = Source::open(&self.file)?;
        let choices = self.choices()?;
        if self.look {
            let look = super::look_at(&self.portfolio)?.look_into(&source, &choices)?;
            return if self.json { say_json(&look) } else { told(&look) };
        }
        let brought = super::open(&self.portfolio)?.bring(&source, &choices)?;
        if self.json {
            return say_json(&brought);
        }
        for note in &brought.notes {
            say(note)?;
        }
        left_out(&brought.left_out)?;
        let (here, no) = (brought.here, brought.no);
        say(format_args!("{} brought in.", counted(brought.added, "entry", "entries")))?;
        if here > 0 {
            say(format_args!("{} here already.", counted(here, "entry is", "entries are")))?;
        }
        if no > 0 {
            say(format_args!(
                "{} not brought in: --look says why.",
                counted(no, "entry is", "entries are")
            ))?;
        }
        if brought.added > 0 {
            say(
                "Nothing of it is signed off. Take it back with: countersign brought PORTFOLIO --take-back",
            )?;
        }
        Ok(())
    }

    fn choices(&self) -> Result<Choices> {
        let reader = self.reader.as_deref();
        let columns = match &self.columns {
            Some(file) => Some(Columns::read(&super::read_text(file)?)?),
            None => None,
        };
        let mut means = BTreeMap::new();
        for one in &self.means {
            let (number, meant) = one.split_once('=').ok_or(Bringing::BadAnswer)?;
            means.insert(number.trim().to_owned(), meant.trim().to_owned());
        }
        Ok(Choices {
            reader: reader
                .map(|word| codes::parse::<ReadAs>(word, "a sort of file", "as"))
                .transpose()?,
            columns,
            means,
            by_folder: self.by_folder,
            only: (!self.only.is_empty()).then(|| self.only.clone()),
        })
    }
}

fn told(look: &Look) -> Result<()> {
    say(format_args!("Read as: {}", look.reader.code()))?;
    for column in &look.columns {
        let field = look.fields.iter().find(|field| Some(field.name) == column.field);
        let says = field.map_or("no place here", |field| field.label);
        let filled = counted(column.filled, "row", "rows");
        say(format_args!("  {}  {}: {says} ({filled})", column.letters, column.head))?;
    }
    for field in look.fields.iter().filter(|field| field.missing) {
        say(format_args!(
            "No column was found for {}. Say which it is with --columns.",
            field.label
        ))?;
    }
    for entry in look.entries.iter().take(LISTED) {
        let on = entry.on.map(printed).unwrap_or_default();
        let shows = entry.shows.join(", ");
        match entry.outlook {
            Outlook::New => say(format_args!("{}  {on}  {}  {shows}", entry.at, entry.title))?,
            Outlook::Here => say(format_args!("{}  {}  (here already)", entry.at, entry.title))?,
            Outlook::No => {
                say(format_args!("{}  {}  Not brought in: {}", entry.at, entry.title, entry.why))?
            }
        }
    }
    if look.entries.len() > LISTED {
        say(format_args!("… and {} more. --json lists all.", look.entries.len() - LISTED))?;
    }
    for question in &look.questions {
        let fits: Vec<String> =
            question.fits.iter().map(|(id, called)| format!("{id} ({called})")).collect();
        say(format_args!(
            "{}: {} may be {}. Answer with --means {}=…",
            question.at,
            question.written,
            fits.join(" or "),
            question.id
        ))?;
    }
    for note in &look.notes {
        say(note)?;
    }
    left_out(&look.left_out)?;
    say(format_args!(
        "{} would be brought in, {} here already, {} cannot be. Nothing was written.",
        counted(look.new, "entry", "entries"),
        look.here,
        look.no
    ))
}

fn left_out(left_out: &BTreeMap<String, usize>) -> Result<()> {
    for (what, count) in left_out {
        say(format_args!("No place here: {what} ({count})"))?;
    }
    Ok(())
}

/// `brought`.
#[derive(Args)]
pub struct Brought {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// Take back what was brought in with the file of this id, or with the last one
    #[arg(long, value_name = "ID", num_args = 0..=1, default_missing_value = "")]
    take_back: Option<String>,
    /// Write the file of this id as it came
    #[arg(long, value_name = "ID", requires = "output", conflicts_with = "take_back")]
    file: Option<String>,
    /// The file to write
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Brought {
    pub fn run(self) -> Result<()> {
        if let (Some(id), Some(output)) = (&self.file, &self.output) {
            let bytes = super::look_at(&self.portfolio)?.brought_bytes(id)?;
            super::write_new(output, &bytes)?;
            return say(output.display());
        }
        if let Some(id) = &self.take_back {
            let id = (!id.is_empty()).then_some(id.as_str());
            let done = super::open(&self.portfolio)?.take_back_brought(id)?;
            if self.json {
                return say_json(&done);
            }
            say(format_args!("{} taken back.", counted(done.gone as usize, "entry", "entries")))?;
            if done.stay > 0 {
                say(format_args!(
                    "{}: you changed, sent or linked something since.",
                    counted(done.stay as usize, "entry stays", "entries stay")
                ))?;
            }
            return Ok(());
        }
        let brought = super::look_at(&self.portfolio)?.brought()?;
        if self.json {
            return say_json(&brought);
        }
        for one in &brought {
            let on = printed(day(&one.brought_at));
            let state = if one.taken_back { "  (taken back)" } else { "" };
            let pieces = counted(one.pieces as usize, "entry", "entries");
            say(format_args!("{on}  {}  {}  {pieces}  {}{state}", one.reader, one.name, one.id))?;
        }
        say(format_args!("{} found.", brought.len()))
    }
}

/// `training`.
#[derive(Args)]
pub struct TrainingRecord {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The file to write; its ending says the form: .xlsx, .csv or .pdf
    #[arg(short, long)]
    output: PathBuf,
}

impl TrainingRecord {
    pub fn run(self) -> Result<()> {
        let count = super::look_at(&self.portfolio)?.write_training(&self.output)?;
        say(format_args!("Wrote {}.", counted(count, "training", "trainings")))
    }
}
