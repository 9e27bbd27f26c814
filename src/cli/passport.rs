//! `passport` and `verify`.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use clap::Args;
use serde::Serialize;

use super::{ended, read_bytes, read_text, say, say_json};
use crate::bundle::Kind;
use crate::clock::Clock;
use crate::disk;
use crate::document::{self, CheckedPdf};
use crate::error::{Error, Result};
use crate::passport::{self, Include, Mark, Verdict};
use crate::sign_off::{self, AboutKeys, Trust};

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
}

impl Passport {
    pub fn run(self) -> Result<()> {
        let portfolio = super::look_at(&self.portfolio)?;
        let include = match (self.texts, self.files) {
            (_, true) => Include::Files,
            (true, false) => Include::Texts,
            (false, false) => Include::Index,
        };
        let passport = portfolio.passport(include)?;
        disk::write_new(&self.output, |file| {
            portfolio.write_passport(&passport, file).map(|_| ())
        })?;
        say("Written. Anyone can check it with `countersign verify`, or with docs/verify.")
    }
}

/// `verify`.
#[derive(Args)]
pub struct Verify {
    /// Passports, answers, and PDFs with a passport inside
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
        let verdicts = verify_all(&self.files, &trust);
        let intact = verdicts.iter().all(Checked::intact);
        if let Some(marks) = &self.marks {
            let marks = passport::read_marks(&read_text(marks)?)?;
            for verdict in &verdicts {
                print_marks(verdict.verdict(), &marks, self.json)?;
            }
            return Ok(intact);
        }
        match verdicts.as_slice() {
            [one] if self.json => say_json(one)?,
            all if self.json => say_json(&all)?,
            [Checked::Passport(one)] => print(one)?,
            [Checked::Pdf(one)] => super::document::print(one)?,
            all => {
                for (path, one) in self.files.iter().zip(all) {
                    say(format_args!(
                        "{}: {} {} {} {}",
                        path.display(),
                        one.verdict().bytes,
                        one.verdict().keys,
                        one.verdict().withdrawals,
                        one.pages()
                    ))?;
                }
            }
        }
        Ok(intact)
    }
}

/// What a check says of a file: of a PDF also of its pages.
#[derive(Serialize)]
#[serde(untagged)]
enum Checked {
    Passport(Verdict),
    Pdf(CheckedPdf),
}

impl Checked {
    fn verdict(&self) -> &Verdict {
        match self {
            Self::Passport(verdict) => verdict,
            Self::Pdf(pdf) => &pdf.verdict,
        }
    }

    fn intact(&self) -> bool {
        match self {
            Self::Passport(verdict) => verdict.intact,
            Self::Pdf(pdf) => pdf.intact(),
        }
    }

    fn pages(&self) -> &str {
        match self {
            Self::Passport(_) => "",
            Self::Pdf(pdf) => &pdf.pages_sentence,
        }
    }
}

/// The verdict on each file, in the order they were named; every core works on them.
fn verify_all(files: &[PathBuf], trust: &Trust) -> Vec<Checked> {
    let next = AtomicUsize::new(0);
    let verdicts: Vec<Mutex<Option<Checked>>> = files.iter().map(|_| Mutex::new(None)).collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let (Some(path), Some(slot)) = (files.get(at), verdicts.get(at)) else { break };
            let verdict = one(path, trust)
                .unwrap_or_else(|error| Checked::Passport(Verdict::not_intact(&error)));
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(verdict);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(work);
        }
    });
    verdicts
        .into_iter()
        .filter_map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner))
        .collect()
}

/// The verdict on a file, told apart by what it says it is and not by its name.
fn one(path: &Path, trust: &Trust) -> Result<Checked> {
    let open = || File::open(path).map_err(Error::io("Reading the file"));
    let mut start = Vec::new();
    open()?.take(8192).read_to_end(&mut start).map_err(Error::io("Reading the file"))?;
    let now = Clock::System.now();
    if document::is_pdf(&start) {
        return document::check_pdf(&read_bytes(path)?, trust, now).map(Checked::Pdf);
    }
    let answer = start.windows(20).any(|part| part == b"countersign/answer/1");
    let kind = if answer { Kind::Answer } else { Kind::Passport };
    passport::verify(BufReader::with_capacity(1 << 16, open()?), kind, trust, now)
        .map(Checked::Passport)
}

pub(super) fn print(verdict: &Verdict) -> Result<()> {
    for line in [&verdict.bytes, &verdict.keys, &verdict.withdrawals] {
        say(line)?;
    }
    if !verdict.practitioner.is_empty() {
        say(format_args!(
            "\nPractitioner: {} ({})",
            verdict.practitioner, verdict.practitioner_fingerprint
        ))?;
    }
    for record in &verdict.records {
        let standing = match (record.standing, record.replaced) {
            (true, _) => "stands",
            (false, true) => "amended or withdrawn",
            (false, false) => "out of date",
        };
        say(format_args!(
            "{}  {}  {}  {}  {} ({}, level {})",
            record.indicator,
            record.decision.label(),
            record.signed_at.get(..10).unwrap_or_default(),
            standing,
            record.signer.name,
            record.fingerprint,
            record.level,
        ))?;
    }
    Ok(())
}

fn print_marks(
    verdict: &Verdict,
    marks: &std::collections::BTreeMap<String, Mark>,
    json: bool,
) -> Result<()> {
    let marked = passport::marked(verdict, marks)?;
    if json {
        return say_json(&marked);
    }
    for line in [&verdict.bytes, &verdict.keys, &verdict.withdrawals] {
        say(line)?;
    }
    for one in marked {
        let mark = one.mark.map_or("Not marked", Mark::label);
        say(format_args!(
            "{mark:<10}  {}  {} standing, level {}  {}",
            one.indicator, one.standing, one.level, one.text
        ))?;
    }
    Ok(())
}
