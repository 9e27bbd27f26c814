//! The command line.

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use countersign::clock::{self, Clock, printed};

use crate::ask::Asked;
use crate::build::{self, Built};
use crate::data_set::DataSet;
use crate::fault::{Fault, Result};
use crate::frameworks::Known;
use crate::lists::{self, Source};
use crate::take::{Take, take};
use crate::{check, forget, merge, names, questions, report};

/// Passports of many people, counted. It takes only what was shared, and sends nothing anywhere.
#[derive(Parser)]
#[command(name = "countersign-cohort", version)]
struct CommandLine {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Check a folder of passports, take those that were shared, and make the tables anew.
    Take(TakeArgs),
    /// Answer a question; without one, list the questions.
    Ask(AskArgs),
    /// Write a page for a team lead, and one that may be published.
    Report {
        /// The data set
        data_set: PathBuf,
        /// The folder to write into
        #[arg(short)]
        output: PathBuf,
        /// The day: today if not said
        #[arg(long)]
        on: Option<String>,
        /// Your folder of passports, to write people's names on your own page
        #[arg(long, value_name = "PASSPORTS")]
        names: Option<PathBuf>,
    },
    /// Say what a post needs: from a table, from a stage, or as somebody is.
    Post(ListArgs),
    /// Say what a course covers: from a table.
    Course(ListArgs),
    /// Say how many posts each team has: a table with site, team and posts.
    Teams {
        /// The data set
        data_set: PathBuf,
        /// The table (.csv)
        #[arg(long)]
        from: PathBuf,
    },
    /// Write a post as a job description and a person specification.
    Describe {
        /// The post
        post: String,
        /// The data set
        data_set: PathBuf,
    },
    /// Put data sets of the same recipient together.
    Merge {
        /// The data sets
        #[arg(required = true)]
        data_sets: Vec<PathBuf>,
        /// The new one
        #[arg(long)]
        into: PathBuf,
    },
    /// Say whether a data set is whole and may be asked.
    Check {
        /// The data set
        data_set: PathBuf,
    },
    /// Erase one person for good.
    Forget {
        /// The fingerprint of their key
        person: String,
        /// The data set
        data_set: PathBuf,
    },
}

#[derive(Args)]
struct TakeArgs {
    /// The folder of passports
    folder: PathBuf,
    /// The data set
    #[arg(long)]
    into: PathBuf,
    /// For whom they were shared: the name the workers were given
    #[arg(long = "for", value_name = "WHOM")]
    whom: Option<String>,
    /// Take passports without a share, too: their owners agreed on paper
    #[arg(long, requires = "until")]
    consented_on_paper: bool,
    /// The last day they agreed to on paper
    #[arg(long, value_name = "DATE", requires = "consented_on_paper")]
    until: Option<String>,
    /// A trust list you rely on, or a statement about a key
    #[arg(long)]
    trust: Vec<PathBuf>,
    /// A data set that this one will be merged with
    #[arg(long, value_name = "DATA_SET")]
    like: Option<PathBuf>,
}

#[derive(Args)]
struct AskArgs {
    /// The question
    question: Option<String>,
    /// The data set
    data_set: Option<PathBuf>,
    /// The day: today if not said
    #[arg(long)]
    on: Option<String>,
    /// As JSON
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// As CSV
    #[arg(long)]
    csv: bool,
    /// Your folder of passports, to see people's names; the data set keeps none
    #[arg(long, value_name = "PASSPORTS", conflicts_with_all = ["json", "csv"])]
    names: Option<PathBuf>,
}

#[derive(Args)]
struct ListArgs {
    /// Its name
    name: String,
    /// The data set
    data_set: PathBuf,
    /// A table with a column `indicator` (.csv)
    #[arg(long, group = "source")]
    from: Option<PathBuf>,
    /// A stage as it is published: FRAMEWORK/STAGE
    #[arg(long, group = "source")]
    stage: Option<String>,
    /// What the person with this fingerprint holds
    #[arg(long, group = "source", value_name = "FINGERPRINT")]
    like: Option<String>,
}

/// Runs the command line; returns whether all is well.
pub fn run() -> Result<bool> {
    let clock = Clock::System;
    match CommandLine::parse().verb {
        Verb::Take(args) => taken(args, &clock),
        Verb::Ask(args) => asked(&args, &clock),
        Verb::Report { data_set, output, on, names } => {
            let set = DataSet::open(&data_set)?;
            let names = names.map(|folder| names::of(&set, &folder, &clock)).transpose()?;
            let asked = Asked::on(&set, on.as_deref().map(day).transpose()?, &clock)?;
            report::write(&set, &output, &asked, &names.unwrap_or_default())?;
            say("Written: team.html stays with you, published.html may leave.")
        }
        Verb::Post(args) => listed(lists::POSTS, &args, &clock),
        Verb::Course(args) => listed(lists::COURSES, &args, &clock),
        Verb::Teams { data_set, from } => {
            let set = DataSet::open(&data_set)?;
            let text = countersign::text_of_file(&std::fs::read(from)?).ok_or(Fault::Damaged)?;
            lists::teams(&text)?;
            set.keep_list(lists::TEAMS, &text)?;
            built(&build::build(&set, &Known::bundled()?, &clock)?)
        }
        Verb::Describe { post, data_set } => {
            let set = DataSet::open(&data_set)?;
            say(lists::description(&set, &post, &Known::bundled()?)?.trim_end())
        }
        Verb::Merge { data_sets, into } => built(&merge::merge(&data_sets, &into, &clock)?),
        Verb::Check { data_set } => {
            let (said, well) = check::check(&DataSet::open(&data_set)?, &clock)?;
            said.iter().try_for_each(|line| say(line).map(drop))?;
            Ok(well)
        }
        Verb::Forget { person, data_set } => {
            let done = forget::forget(&DataSet::open(&data_set)?, &person, &clock)?;
            say("Erased here. Delete their passport in your own folders, too.")?;
            built(&done)
        }
    }
}

fn taken(args: TakeArgs, clock: &Clock) -> Result<bool> {
    let until = args.until.as_deref().map(day).transpose()?;
    if args.consented_on_paper && until.is_none() {
        return Err(Fault::UntilWhen);
    }
    let what = Take {
        from: args.folder,
        into: args.into,
        whom: args.whom,
        on_paper: until,
        trust: args.trust,
        like: args.like,
    };
    let taken = take(&what, clock)?;
    for (name, reason) in &taken.aside {
        say(&format!("Put aside: {}  {reason}", name.escape_debug()))?;
    }
    say(&format!("Taken: {}. Put aside: {}.", taken.taken, taken.aside.len()))?;
    built(&taken.built)
}

fn asked(args: &AskArgs, clock: &Clock) -> Result<bool> {
    let (Some(name), Some(folder)) = (&args.question, &args.data_set) else {
        return questions::ALL
            .iter()
            .try_fold(true, |_, one| say(&format!("{:<16}{}", one.name, one.about)));
    };
    let names = || questions::ALL.map(|one| one.name).join(", ");
    let question = questions::named(name).ok_or_else(|| Fault::NoSuchQuestion(names()))?;
    let set = DataSet::open(folder)?;
    let asked = Asked::on(&set, args.on.as_deref().map(day).transpose()?, clock)?;
    let (posts, shared) = report::sharing(&asked)?;
    if question.name == "published" {
        let edition = crate::published::edition(&set, &asked)?;
        return say(&serde_json::to_string_pretty(&edition)?);
    }
    let mut rows = asked.rows(question)?;
    if let Some(folder) = &args.names {
        names::put(&mut rows, &names::of(&set, folder, clock)?);
    }
    if args.json {
        let mut answer = rows.json();
        if let Some(of) = answer.as_object_mut() {
            of.insert("question".to_owned(), question.name.into());
            of.insert("on".to_owned(), asked.on.to_string().into());
            of.insert("posts".to_owned(), posts.into());
            of.insert("shared".to_owned(), shared.into());
        }
        return say(&serde_json::to_string(&answer)?);
    }
    if args.csv {
        return say(rows.csv().trim_end());
    }
    say(&report::shared_words(posts, shared))?;
    say(&format!("{} On {}.\n", question.about, printed(asked.on)))?;
    say(rows.text().trim_end())
}

fn listed(list: &str, args: &ListArgs, clock: &Clock) -> Result<bool> {
    let set = DataSet::open(&args.data_set)?;
    let known = Known::bundled()?;
    let from = match (&args.from, &args.stage, &args.like) {
        (Some(path), ..) => Source::File(path),
        (_, Some(stage), _) => Source::Stage(stage),
        (.., Some(person)) => Source::Like(person),
        _ => return Err(Fault::NoSuch("source: say --from, --stage or --like")),
    };
    lists::say(&set, list, &args.name, &from, &known)?;
    built(&build::build(&set, &known, clock)?)
}

fn built(built: &Built) -> Result<bool> {
    let mut words = format!("People who are counted: {}.", built.people);
    if built.replaced > 0 {
        words.push_str(&format!(" Replaced by a newer passport: {}.", built.replaced));
    }
    if built.left > 0 {
        words.push_str(&format!(" Not counted any more: {}.", built.left));
    }
    say(&words)
}

fn day(written: &str) -> Result<NaiveDate> {
    clock::day(written).ok_or(Fault::NotADay)
}

fn say(line: &str) -> Result<bool> {
    writeln!(std::io::stdout(), "{line}")?;
    Ok(true)
}
