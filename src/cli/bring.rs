//! `bring`, `brought` and `training`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;

use super::say::{say, say_json};
use crate::clock::printed;
use crate::codes;
use crate::error::{Bringing, Result};
use crate::interchange::{Choices, Columns, Look, Outlook, ReadAs, Source};
use crate::output::write_new;
use crate::store::readiness::day;
use crate::words;

/// The most entries printed; JSON has all of them.
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
            let look = super::input::look_at(&self.portfolio)?.look_into(&source, &choices)?;
            return if self.json { say_json(&look) } else { told(&look) };
        }
        let brought = super::input::open(&self.portfolio)?.bring(&source, &choices)?;
        if self.json {
            return say_json(&brought);
        }
        for note in &brought.notes {
            say(note)?;
        }
        left_out(&brought.left_out)?;
        let (here, no) = (brought.here, brought.no);
        say(words::cli::evidence::brought_in(words::shared::entries(brought.added)))?;
        if here > 0 {
            say(words::cli::evidence::here_already(words::cli::evidence::entries_are(here)))?;
        }
        if no > 0 {
            say(words::cli::evidence::not_all_brought_in(words::cli::evidence::entries_are(no)))?;
        }
        if brought.added > 0 {
            say(words::cli::evidence::NOTHING_IS_SIGNED_OFF_YET)?;
        }
        Ok(())
    }

    fn choices(&self) -> Result<Choices> {
        let reader = self.reader.as_deref();
        let columns = match &self.columns {
            Some(file) => Some(Columns::read(&super::input::read_text(file)?)?),
            None => None,
        };
        let mut means = BTreeMap::new();
        for one in &self.means {
            let (number, meant) = one.split_once('=').ok_or(Bringing::BadAnswer)?;
            means.insert(number.trim().to_owned(), meant.trim().to_owned());
        }
        Ok(Choices {
            reader: reader
                .map(|word| {
                    codes::parse::<ReadAs>(word, words::cli::evidence::A_SORT_OF_FILE, "as")
                })
                .transpose()?,
            columns,
            means,
            by_folder: self.by_folder,
            only: (!self.only.is_empty()).then(|| self.only.clone()),
        })
    }
}

fn told(look: &Look) -> Result<()> {
    say(words::cli::evidence::read_as(look.reader.code()))?;
    for column in &look.columns {
        let field = look.fields.iter().find(|field| Some(field.name) == column.field);
        let says = field.map_or(words::cli::evidence::NO_PLACE_HERE, |field| field.label);
        let filled = words::cli::evidence::rows(column.filled);
        say(format_args!("  {}  {}: {says} ({filled})", column.letters, column.head))?;
    }
    for field in look.fields.iter().filter(|field| field.missing) {
        say(words::cli::evidence::no_column_found(field.label))?;
    }
    for entry in look.entries.iter().take(LISTED) {
        let on = entry.on.map(printed).unwrap_or_default();
        let shows = entry.shows.join(", ");
        match entry.outlook {
            Outlook::New => say(format_args!("{}  {on}  {}  {shows}", entry.at, entry.title))?,
            Outlook::Here => {
                say(words::cli::evidence::entry_here_already(&entry.at, &entry.title))?
            }
            Outlook::No => {
                say(words::cli::evidence::not_brought_in(&entry.at, &entry.title, &entry.why))?
            }
        }
    }
    if look.entries.len() > LISTED {
        say(words::cli::evidence::and_more_json_lists_all(look.entries.len() - LISTED))?;
    }
    for question in &look.questions {
        let fits: Vec<String> =
            question.fits.iter().map(|(id, called)| format!("{id} ({called})")).collect();
        say(words::cli::evidence::which_may_be_meant(
            &question.at,
            &question.written,
            fits.join(words::cli::evidence::OR),
            &question.id,
        ))?;
    }
    for note in &look.notes {
        say(note)?;
    }
    left_out(&look.left_out)?;
    say(words::cli::evidence::would_be_brought_in(
        words::shared::entries(look.new),
        look.here,
        look.no,
    ))
}

fn left_out(left_out: &BTreeMap<String, usize>) -> Result<()> {
    for (what, count) in left_out {
        say(words::cli::evidence::no_place_here(what, count))?;
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
            let bytes = super::input::look_at(&self.portfolio)?.brought_bytes(id)?;
            write_new(output, &bytes)?;
            return say(output.display());
        }
        if let Some(id) = &self.take_back {
            let id = (!id.is_empty()).then_some(id.as_str());
            let done = super::input::open(&self.portfolio)?.take_back_brought(id)?;
            if self.json {
                return say_json(&done);
            }
            say(words::cli::evidence::taken_back(words::shared::entries(done.gone as usize)))?;
            if done.stay > 0 {
                say(words::cli::evidence::changed_since(words::cli::evidence::entries_stay(
                    done.stay as usize,
                )))?;
            }
            return Ok(());
        }
        let brought = super::input::look_at(&self.portfolio)?.brought()?;
        if self.json {
            return say_json(&brought);
        }
        for one in &brought {
            let on = printed(day(&one.brought_at));
            let state = if one.taken_back { words::cli::evidence::TAKEN_BACK } else { "" };
            let pieces = words::shared::entries(one.pieces as usize);
            say(format_args!("{on}  {}  {}  {pieces}  {}{state}", one.reader, one.name, one.id))?;
        }
        say(words::shared::found(brought.len()))
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
        let count = super::input::look_at(&self.portfolio)?.write_training(&self.output)?;
        say(words::shared::wrote(words::cli::evidence::trainings(count)))
    }
}
