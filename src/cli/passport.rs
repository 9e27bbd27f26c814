//! `passport` and `verify`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;
use serde_json::{Value, json};

use super::ended::ended;
use super::input::read_text;
use super::say::{say, say_json};
use super::verdict;
use crate::clock::Clock;
use crate::codes;
use crate::document::{self, Check, CheckedFile, CheckedPdf};
use crate::error::{Error, Result};
use crate::output::write_new;
use crate::passport::{self, Include, Mark, MarkedIndicator, ToShare, Verdict};
use crate::sign_off::{self, AboutKeys, Trust};
use crate::words;

/// `passport`.
#[derive(Args)]
pub struct Passport {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The file to write (.passport)
    #[arg(short)]
    output: PathBuf,
    /// Put what you wrote as evidence into it
    #[arg(long)]
    texts: bool,
    /// Put what you wrote and your files into it
    #[arg(long)]
    files: bool,
    #[command(flatten)]
    share: Share,
}

/// What it is shared for.
#[derive(Args)]
struct Share {
    /// What you share it for: planning, training or post
    #[arg(long, requires_all = ["whom", "until"])]
    purpose: Option<String>,
    /// Who may use it for that: a name
    #[arg(long = "for", value_name = "WHOM", requires = "purpose")]
    whom: Option<String>,
    /// The last day they may
    #[arg(long, value_name = "DATE", requires = "purpose")]
    until: Option<String>,
    /// Your team
    #[arg(long, default_value = "", hide_default_value = true)]
    team: String,
    /// Where you work
    #[arg(long, default_value = "", hide_default_value = true)]
    site: String,
    /// The profession you support
    #[arg(long, default_value = "", hide_default_value = true)]
    profession: String,
    /// The post you are in
    #[arg(long, default_value = "", hide_default_value = true)]
    post: String,
}

impl Share {
    fn chosen(self) -> Result<Option<ToShare>> {
        let (Some(purpose), Some(whom), Some(until)) = (self.purpose, self.whom, self.until) else {
            return Ok(None);
        };
        Ok(Some(ToShare {
            purpose: codes::parse(&purpose, words::cli::signing::A_PURPOSE, "purpose")?,
            whom,
            until: super::input::date(&until)?,
            team: self.team,
            site: self.site,
            profession: self.profession,
            post: self.post,
        }))
    }
}

/// `take-back`.
#[derive(Args)]
pub struct TakeBack {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// Whom you shared it with, by the same name
    #[arg(long = "for", value_name = "WHOM")]
    whom: String,
    /// The file to write (.share)
    #[arg(short)]
    output: PathBuf,
}

impl TakeBack {
    pub fn run(self) -> Result<()> {
        let portfolio = super::input::look_at(&self.portfolio)?;
        let share = portfolio.unshare(&self.whom)?;
        write_new(&self.output, share.as_bytes())?;
        say(words::cli::signing::SHARING_ENDED)
    }
}

impl Passport {
    pub fn run(self) -> Result<()> {
        let portfolio = super::input::look_at(&self.portfolio)?;
        let include = match (self.texts, self.files) {
            (_, true) => Include::Files,
            (true, false) => Include::Texts,
            (false, false) => Include::Index,
        };
        let share = self.share.chosen()?;
        let passport = portfolio.passport_for(include, share.as_ref())?;
        for piece in passport.before()?.named {
            super::privacy::remind(&piece);
        }
        passport.save_new(&self.output, &mut |_, _| true)?;
        say(words::cli::signing::PASSPORT_WRITTEN)
    }
}

/// `verify`.
#[derive(Args)]
pub struct Verify {
    /// Passports, answers, badges, and PDFs with a passport inside
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// As JSON
    #[arg(long)]
    json: bool,
    /// A trust list you rely on, or a statement about a key
    #[arg(long)]
    trust: Vec<PathBuf>,
    /// A fingerprint you compared with its signer
    #[arg(long)]
    confirmed: Vec<String>,
    /// A file with a line for each indicator: the indicator, and accept, test or repeat
    #[arg(long)]
    marks: Option<PathBuf>,
    /// Write the result as a PDF, marks included
    #[arg(long)]
    print: Option<PathBuf>,
}

impl Verify {
    pub fn run(self) -> ExitCode {
        match self.check() {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(error) => ended(Err(error)),
        }
    }

    fn check(self) -> Result<bool> {
        let mut trust = Trust::default();
        for path in &self.trust {
            match AboutKeys::read(&read_text(path)?)? {
                AboutKeys::Notice(notice) => trust.notices.push(notice),
                AboutKeys::List(list) => sign_off::newer_list(&mut trust.lists, list)?,
            }
        }
        trust.compared.extend(self.confirmed.iter().cloned());
        let checked = document::check_files(&self.files, &trust, Clock::System.now());
        let intact = checked.iter().all(CheckedFile::intact);
        let verdicts: Vec<&Verdict> = checked.iter().map(CheckedFile::verdict).collect();
        let marks = match &self.marks {
            Some(path) => passport::read_marks(&read_text(path)?)?,
            None => Default::default(),
        };
        if let Some(path) = &self.print {
            self.print_to(path, &checked, &marks)?;
            say(words::cli::signing::printed_to(path.display()))?;
        }
        if self.marks.is_some() {
            return self.print_marks(&verdicts, &marks).map(|()| intact);
        }
        match checked.as_slice() {
            [one] if self.json => say_json(one)?,
            all if self.json => say_json(&self.named(all)?)?,
            [CheckedFile::Passport(one)] => verdict::print(one)?,
            [CheckedFile::Pdf(one)] => verdict::print_pdf(one)?,
            all => {
                for (path, one) in self.files.iter().zip(all) {
                    let verdict = one.verdict();
                    let mut told = vec![&*verdict.bytes, &verdict.keys, &verdict.withdrawals];
                    told.extend(one.pdf().into_iter().flat_map(CheckedPdf::sentences));
                    say(format_args!("{}: {}", path.display(), told.join(" ")))?;
                }
            }
        }
        Ok(intact)
    }

    /// Results as JSON, each with the name of its file.
    fn named<T: Serialize>(&self, all: &[T]) -> Result<Vec<Value>> {
        let named = self.files.iter().zip(all).map(|(path, one)| {
            let mut value = serde_json::to_value(one)?;
            if let Value::Array(indicators) = value {
                value = json!({ "indicators": indicators });
            }
            if let Value::Object(of) = &mut value {
                of.insert("file".to_owned(), path.to_string_lossy().into());
            }
            Ok(value)
        });
        named
            .collect::<serde_json::Result<_>>()
            .map_err(|_| Error::Store(words::cli::signing::THE_ANSWER.to_owned()))
    }

    fn print_marks(&self, verdicts: &[&Verdict], marks: &BTreeMap<String, Mark>) -> Result<()> {
        let marked = verdicts.iter().map(|verdict| passport::marked(verdict, marks));
        let marked = marked.collect::<Result<Vec<_>>>()?;
        match marked.as_slice() {
            [one] if self.json => say_json(one),
            all if self.json => say_json(&self.named(all)?),
            all => {
                self.files.iter().zip(verdicts).zip(all).try_for_each(|((path, verdict), one)| {
                    if all.len() > 1 {
                        say(format_args!("{}:", path.display()))?;
                    }
                    print_marked(verdict, one)
                })
            }
        }
    }

    fn print_to(
        &self,
        path: &Path,
        checked: &[CheckedFile],
        marks: &BTreeMap<String, Mark>,
    ) -> Result<()> {
        let names: Vec<_> = self
            .files
            .iter()
            .map(|path| path.file_name().unwrap_or_default().to_string_lossy())
            .collect();
        let marked = checked
            .iter()
            .map(|one| passport::marked(one.verdict(), marks))
            .collect::<Result<Vec<_>>>()?;
        let checks: Vec<Check> = names
            .iter()
            .zip(checked)
            .zip(&marked)
            .map(|((name, file), indicators)| Check { name, file, indicators })
            .collect();
        write_new(path, &document::check_result(&checks, Clock::System.now())?)
    }
}

fn print_marked(verdict: &Verdict, marked: &[MarkedIndicator]) -> Result<()> {
    for line in [&verdict.bytes, &verdict.keys, &verdict.withdrawals] {
        say(line)?;
    }
    for one in marked {
        let mark = one.mark.map_or(words::cli::signing::NOT_MARKED, Mark::label);
        say(words::cli::signing::mark_and_standing(
            mark,
            &one.indicator,
            one.standing,
            one.level,
            &one.text,
        ))?;
    }
    Ok(())
}
