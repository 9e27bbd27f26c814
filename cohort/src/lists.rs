//! Lists of the employer or college: statements a post needs, statements a course covers, posts of each team.
//! They are CSV tables with a heading; columns are found by name.

use std::path::Path;

use crate::data_set::DataSet;
use crate::facts::Facts;
use crate::fault::{Fault, Result};
use crate::frameworks::Known;

/// The list of statements each post needs.
pub const POSTS: &str = "posts.csv";
/// The list of statements each course covers.
pub const COURSES: &str = "courses.csv";
/// The list of posts of each team.
pub const TEAMS: &str = "teams.csv";

/// A statement that a post needs, or that a course covers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The post or the course.
    pub name: String,
    /// The framework's id.
    pub framework: String,
    /// The indicator.
    pub indicator: String,
    /// Whether it is needed from the first day.
    pub essential: bool,
}

/// The needs of posts, sorted, each statement once.
pub fn post_needs(text: &str, known: &Known) -> Result<Vec<Named>> {
    named(text, "post", known)
}

/// The coverage of courses, sorted, each statement once.
pub fn course_covers(text: &str, known: &Known) -> Result<Vec<Named>> {
    named(text, "course", known)
}

fn named(text: &str, column: &'static str, known: &Known) -> Result<Vec<Named>> {
    let mut all = Vec::new();
    for (line, row) in rows(text, &[column, "indicator", "essential"])? {
        let [name, written, essential] = row.as_slice() else { continue };
        if name.is_empty() {
            return Err(Fault::List { problem: "a name is missing", line });
        }
        let found = known.indicator(written);
        let (framework, indicator) =
            found.ok_or(Fault::List { problem: "there is no such statement", line })?;
        let (name, framework, indicator) =
            (name.clone(), framework.to_owned(), indicator.to_owned());
        let essential = !["no", "false", "0"].contains(&essential.to_lowercase().as_str());
        all.push(Named { name, framework, indicator, essential });
    }
    all.sort();
    all.dedup_by(|a, b| {
        (&a.name, &a.framework, &a.indicator) == (&b.name, &b.framework, &b.indicator)
    });
    Ok(all)
}

/// How many posts each team of a site has, sorted.
pub fn teams(text: &str) -> Result<Vec<(String, String, i64)>> {
    let mut all = Vec::new();
    for (line, row) in rows(text, &["site", "team", "posts"])? {
        let [site, team, posts] = row.as_slice() else { continue };
        let posts = posts.parse().ok().filter(|posts| *posts >= 0);
        let posts =
            posts.ok_or(Fault::List { problem: "the number of posts cannot be read", line })?;
        all.push((site.clone(), team.clone(), posts));
    }
    all.sort();
    all.dedup_by(|a, b| (&a.0, &a.1) == (&b.0, &b.1));
    Ok(all)
}

/// The rows of a table, each with its line number and these columns; a missing column is empty.
fn rows(text: &str, columns: &[&str]) -> Result<Vec<(u64, Vec<String>)>> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let unread = |line| Fault::List { problem: "the table cannot be read", line };
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let heading = reader.headers().map_err(|_| unread(1))?.clone();
    let place = |name: &&str| heading.iter().position(|head| head.eq_ignore_ascii_case(name));
    let places: Vec<Option<usize>> = columns.iter().map(place).collect();
    if places.iter().take(2).any(Option::is_none) {
        return Err(Fault::List { problem: "a column is missing", line: 1 });
    }
    let mut all = Vec::new();
    for (line, row) in (2..).zip(reader.records()) {
        let row = row.map_err(|_| unread(line))?;
        let cell =
            |at: &Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().to_owned();
        all.push((line, places.iter().map(cell).collect()));
    }
    Ok(all)
}

/// Where the statements of a post come from.
pub enum Source<'a> {
    /// A table with a column `indicator` and an optional column `essential`.
    File(&'a Path),
    /// A stage as it is published: `FRAMEWORK/STAGE`.
    Stage(&'a str),
    /// What a person in the data set holds, by fingerprint.
    Like(&'a str),
}

/// Sets what a post needs or a course covers, replacing earlier values.
pub fn say(set: &DataSet, list: &str, name: &str, from: &Source, known: &Known) -> Result<()> {
    let column = if list == POSTS { "post" } else { "course" };
    let mut all: Vec<Named> = named(&set.list(list), column, known)?;
    all.retain(|one| one.name != name);
    all.extend(statements(set, name, from, known)?);
    all.sort();
    let mut text = format!("{column},indicator,essential\n");
    for one in &all {
        let essential = if one.essential { "yes" } else { "no" };
        let name = one.name.replace('"', "\"\"");
        text.push_str(&format!("\"{name}\",{}:{},{essential}\n", one.framework, one.indicator));
    }
    set.keep_list(list, &text)
}

fn statements(set: &DataSet, name: &str, from: &Source, known: &Known) -> Result<Vec<Named>> {
    let one = |framework: &str, indicator: &str| Named {
        name: name.to_owned(),
        framework: framework.to_owned(),
        indicator: indicator.to_owned(),
        essential: true,
    };
    match from {
        Source::File(path) => {
            let text = std::fs::read(path)?;
            let text = countersign::text_of_file(&text)
                .ok_or(Fault::List { problem: "it is not a table of text", line: 1 })?;
            let mut all = Vec::new();
            for (line, row) in rows(&text, &["indicator", "indicator", "essential"])? {
                let [written, _, essential] = row.as_slice() else { continue };
                let found = known.indicator(written);
                let (framework, id) =
                    found.ok_or(Fault::List { problem: "there is no such statement", line })?;
                all.push(Named {
                    essential: !essential.eq_ignore_ascii_case("no"),
                    ..one(framework, id)
                });
            }
            Ok(all)
        }
        Source::Stage(written) => {
            let (id, stage) = written.split_once('/').ok_or(Fault::NoSuch("stage"))?;
            let counted = known.get(id).ok_or(Fault::NoSuch("stage"))?;
            let rank = counted.framework.stage_rank(stage).ok_or(Fault::NoSuch("stage"))?;
            Ok(counted.needs(rank).map(|(needed, _)| one(id, &needed.id)).collect())
        }
        Source::Like(fingerprint) => {
            let person = set.hashed(fingerprint);
            let mut facts: Vec<Facts> = set.facts()?;
            facts.retain(|facts| facts.person == person);
            let newest =
                facts.into_iter().max_by_key(|facts| facts.shared_at).ok_or(Fault::NoSuchPerson)?;
            let held = newest.standing.iter().filter(|standing| standing.held);
            Ok(held.map(|standing| one(&standing.framework, &standing.indicator)).collect())
        }
    }
}

/// A post as text: a job description and a person specification.
pub fn description(set: &DataSet, post: &str, known: &Known) -> Result<String> {
    let needs = post_needs(&set.list(POSTS), known)?;
    let of: Vec<&Named> = needs.iter().filter(|one| one.name == post).collect();
    if of.is_empty() {
        return Err(Fault::NoSuch("post"));
    }
    let mut text = format!("{post}\n\nJob description\n\nIn this post you show that:\n");
    let words = |one: &Named| {
        let counted = known.get(&one.framework)?;
        let (_, competence, indicator) = counted.framework.indicator(&one.indicator)?;
        Some(format!("- {} ({})\n", indicator.text, counted.framework.said(competence, indicator)))
    };
    text.extend(of.iter().filter_map(|one| words(one)));
    text.push_str("\nPerson specification\n\nEssential, from the first day:\n");
    text.extend(of.iter().filter(|one| one.essential).filter_map(|one| words(one)));
    text.push_str("\nCan be learned in the post:\n");
    text.extend(of.iter().filter(|one| !one.essential).filter_map(|one| words(one)));
    text.push_str(
        "\nThe statements are in plain words; each number leads to the published text.\n",
    );
    Ok(text)
}
