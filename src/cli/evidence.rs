//! `log`, `amend`, `withdraw`, `evidence` and `show`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use super::input::{date, read_text};
use super::say::{say, say_json, say_lines};
use crate::clock::printed;
use crate::error::{Error, ErrorCode, Result};
use crate::evidence::{EvidenceInput, EvidenceSummary, Kind, Shows};
use crate::words;

/// The fields of a piece of evidence, as options.
#[derive(Args)]
struct Fields {
    /// The kind: direct-observation, reflective-account, witness-testimony, expert-witness, discussion,
    /// certificate, supervision-record, service-user-feedback, work-product, simulation, prior-learning
    #[arg(long)]
    kind: Option<String>,
    /// The day it happened (YYYY-MM-DD)
    #[arg(long)]
    on: Option<String>,
    /// A short title
    #[arg(long)]
    title: Option<String>,
    /// What happened
    #[arg(long, conflicts_with = "text_file")]
    text: Option<String>,
    /// A file that says what happened
    #[arg(long)]
    text_file: Option<PathBuf>,
    /// Where, in general words
    #[arg(long)]
    setting: Option<String>,
    /// A field of the kind, as FIELD=ANSWER
    #[arg(long, value_name = "FIELD=ANSWER")]
    detail: Vec<String>,
    /// A file to attach
    #[arg(long, value_name = "FILE")]
    attach: Vec<PathBuf>,
    /// An indicator it shows, and how: INDICATOR or INDICATOR=WHY
    #[arg(long, value_name = "INDICATOR[=WHY]")]
    shows: Vec<String>,
}

impl Fields {
    /// Overwrites the fields that were given on the command line.
    fn over(&self, input: &mut EvidenceInput) -> Result<()> {
        if let Some(kind) = &self.kind {
            input.kind = Kind::parse(kind)?;
        }
        if let Some(on) = &self.on {
            input.happened_on = date(on)?;
        }
        if let Some(title) = &self.title {
            input.title.clone_from(title);
        }
        if let Some(text) = &self.text {
            input.text.clone_from(text);
        }
        if let Some(file) = &self.text_file {
            input.text = read_text(file)?;
        }
        if let Some(setting) = &self.setting {
            input.setting.clone_from(setting);
        }
        for detail in &self.detail {
            let (field, answer) = detail.split_once('=').unwrap_or((detail, ""));
            if !input.kind.fields().iter().any(|known| known.id == field) {
                let known = input.kind.fields().iter().map(|known| known.id);
                return Err(Error::Unknown {
                    what: words::cli::evidence::A_FIELD_OF_THIS_KIND,
                    field: "detail",
                    nearest: crate::error::nearest(field, known),
                });
            }
            input.details.insert(field.to_owned(), answer.to_owned());
        }
        if !self.shows.is_empty() {
            input.shows = self
                .shows
                .iter()
                .map(|show| {
                    let (indicator, how) = show.split_once('=').unwrap_or((show, ""));
                    Shows { indicator: indicator.to_owned(), how: how.to_owned() }
                })
                .collect();
        }
        Ok(())
    }
}

/// `log`.
#[derive(Args)]
pub struct Log {
    /// The portfolio's folder
    portfolio: PathBuf,
    #[command(flatten)]
    fields: Fields,
}

impl Log {
    pub fn run(self) -> Result<()> {
        let mut portfolio = super::input::open(&self.portfolio)?;
        let mut input = EvidenceInput::empty(Kind::ReflectiveAccount, portfolio.clock().today());
        self.fields.over(&mut input)?;
        super::privacy::warn_of(&input, &self.fields.attach);
        match portfolio.log_with_files(&input, &self.fields.attach) {
            Ok(id) => say(id),
            Err(error) => {
                if error.code() == ErrorCode::Attachment
                    && let Some(draft) = portfolio.evidence_list("")?.items.first()
                {
                    // The error that made it a draft matters more than whether its id could be printed.
                    let _ = say(words::cli::evidence::draft(&draft.id));
                }
                Err(error)
            }
        }
    }
}

/// `amend`.
#[derive(Args)]
pub struct Amend {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The evidence's id
    evidence: String,
    #[command(flatten)]
    fields: Fields,
}

impl Amend {
    pub fn run(self) -> Result<()> {
        let mut portfolio = super::input::open(&self.portfolio)?;
        let mut draft = portfolio.edit_draft(&self.evidence)?;
        self.fields.over(&mut draft.input)?;
        for file in &self.fields.attach {
            draft.input.files.push(portfolio.attach_file(file)?.into());
        }
        let version = portfolio.amend(&self.evidence, &draft.input)?;
        say(words::cli::evidence::saved_as_version(version))
    }
}

/// `withdraw`.
#[derive(Args)]
pub struct Withdraw {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The evidence's id
    evidence: String,
}

impl Withdraw {
    pub fn run(self) -> Result<()> {
        super::input::open(&self.portfolio)?.withdraw(&self.evidence)?;
        say(words::cli::evidence::EVIDENCE_WITHDRAWN)
    }
}

/// `evidence`.
#[derive(Args)]
pub struct List {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// Only what holds all these words
    #[arg(long, default_value = "")]
    search: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl List {
    pub fn run(self) -> Result<()> {
        let list = super::input::look_at(&self.portfolio)?.evidence_list(&self.search)?;
        if self.json {
            return say_json(&list.items.iter().map(listed).collect::<Vec<_>>());
        }
        for item in &list.items {
            let indicators: Vec<&str> =
                item.indicators.iter().map(|link| link.id.as_str()).collect();
            let mark = match (item.withdrawn, item.draft) {
                (true, _) => words::cli::evidence::IS_WITHDRAWN,
                (_, true) => words::cli::evidence::IS_DRAFT,
                _ => "",
            };
            let happened_on = printed(item.happened_on);
            say(format_args!("{}  {happened_on}  {}{mark}", item.id, item.title))?;
            say(format_args!("    {}: {}", item.kind.label(), indicators.join(", ")))?;
        }
        say(words::shared::found(list.total))
    }
}

fn listed(item: &EvidenceSummary) -> Value {
    json!({
        "id": item.id,
        "title": item.title,
        "kind": item.kind,
        "date": item.happened_on,
        "version": item.version,
        "draft": item.draft,
        "withdrawn": item.withdrawn,
        "files": item.files,
        "indicators": item.indicators,
    })
}

/// `show`.
#[derive(Args)]
pub struct Show {
    /// The portfolio's folder
    portfolio: PathBuf,
    /// The evidence's id
    evidence: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Show {
    pub fn run(self) -> Result<()> {
        let portfolio = super::input::look_at(&self.portfolio)?;
        let evidence = portfolio.evidence(&self.evidence)?;
        let sign_offs = match evidence.summary.version {
            0 => Vec::new(),
            _ => portfolio.sign_offs_on(&self.evidence)?,
        };
        if self.json {
            let mut value = listed(&evidence.summary);
            let more = json!({
                "text": evidence.text,
                "setting": evidence.setting,
                "details": evidence.details,
                "shows": evidence.shows,
                "attachments": evidence.files,
                "saved_at": evidence.saved_at,
                "sign_offs": sign_offs,
            });
            if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
                value.extend(more);
            }
            return say_json(&value);
        }
        let summary = &evidence.summary;
        say(&summary.title)?;
        say(words::cli::evidence::version(
            summary.kind.label(),
            printed(summary.happened_on),
            summary.version,
        ))?;
        for text in [&evidence.setting, &evidence.text] {
            if !text.is_empty() {
                say("")?;
                say_lines("", text)?;
            }
        }
        say("")?;
        for show in &evidence.shows {
            let state = summary.indicators.iter().find(|link| link.id == show.indicator);
            let state = state.map_or("", |link| link.state.label());
            say(format_args!("{}  {state}  {}", show.indicator, show.how))?;
        }
        for file in &evidence.files {
            let size = words::shared::bytes(file.size as usize);
            say(words::cli::evidence::file(&file.name, &file.media_type, &size))?;
            if file.media_type.starts_with("image/") {
                say(format_args!("    {}", words::shown(&file.description)))?;
            }
        }
        for sign_off in sign_offs {
            say(words::cli::evidence::decision_by(
                &sign_off.indicator,
                sign_off.decision.label(),
                &sign_off.signer.name,
                &sign_off.signer.regulator,
                &sign_off.signer.number,
                &sign_off.comment,
            ))?;
        }
        Ok(())
    }
}
