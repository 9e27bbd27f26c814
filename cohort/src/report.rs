//! `report`: a page for a team lead, and one that may be published. Each is a single HTML file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use countersign::clock::printed;
use serde_json::Value;

use crate::ask::Asked;
use crate::data_set::{DataSet, write_whole};
use crate::fault::{Fault, Result};
use crate::frameworks::Known;
use crate::names;
use crate::page::Page;
use crate::published;
use crate::questions::{self, Question};
use crate::rows::Rows;

/// Writes both pages. Names are only on the team lead's page, and only on request.
pub fn write(
    set: &DataSet,
    folder: &Path,
    asked: &Asked,
    names: &BTreeMap<String, String>,
) -> Result<()> {
    let known = Known::bundled()?;
    let team = team(set, asked, &known, names)?;
    let published = publishable(set, asked, &known)?;
    fs::create_dir_all(folder)?;
    write_whole(&folder.join("team.html"), team.as_bytes())?;
    write_whole(&folder.join("published.html"), published.as_bytes())
}

/// The numbers of posts and of people who shared.
pub fn sharing(asked: &Asked) -> Result<(i64, i64)> {
    let rows = asked.rows(question("sharing")?)?;
    let sum = |column| {
        rows.rows.iter().filter_map(|row| rows.cell(row, column).parse::<i64>().ok()).sum()
    };
    Ok((sum("posts"), sum("shared")))
}

/// The first sentence of every page and answer: how many of how many people shared.
pub fn shared_words(posts: i64, shared: i64) -> String {
    let many = if posts >= shared && posts > 0 {
        format!("{shared} of {posts} posts shared.")
    } else {
        format!("{shared} people shared.")
    };
    format!("{many} Who did not share is not known, and not missing.")
}

fn question(name: &str) -> Result<&'static Question> {
    questions::named(name).ok_or(Fault::Damaged)
}

fn team(
    set: &DataSet,
    asked: &Asked,
    known: &Known,
    names: &BTreeMap<String, String>,
) -> Result<String> {
    let (posts, shared) = sharing(asked)?;
    let mut page = Page::new("What the team can do", &set.about.whom);
    page.paragraph(&shared_words(posts, shared));
    page.paragraph(&format!(
        "How it stands on {}. It says nothing about how good anybody is, and it stays with you.",
        printed(asked.on)
    ));
    matrix(&mut page, asked, known)?;
    for name in ["one-away", "training-needs", "thin", "falling-due", "stages", "signers"] {
        let question = question(name)?;
        let mut rows = asked.rows(question)?;
        names::put(&mut rows, names);
        page.heading(question.title);
        page.paragraph(question.about);
        page.table(question.title, &said(&rows, known));
    }
    Ok(page.html())
}

/// A table for each team: a row for each statement, with the number of holders as a word and a colour.
fn matrix(page: &mut Page, asked: &Asked, known: &Known) -> Result<()> {
    let question = question("matrix")?;
    let rows = asked.rows(question)?;
    page.heading(question.title);
    page.paragraph(question.about);
    let mut teams: BTreeMap<(String, String), Vec<Vec<String>>> = BTreeMap::new();
    for row in &rows.rows {
        let place = (rows.cell(row, "site").to_owned(), rows.cell(row, "team").to_owned());
        let held = match rows.cell(row, "holders") {
            "0" => "nobody".to_owned(),
            "1" => "1, only one".to_owned(),
            many => many.to_owned(),
        };
        let statement = statement(known, rows.cell(row, "framework"), rows.cell(row, "indicator"));
        teams.entry(place).or_default().push(vec![
            statement,
            held,
            rows.cell(row, "people").to_owned(),
        ]);
    }
    for ((site, team), rows) in teams {
        let name =
            [site, team].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ");
        let name = if name.is_empty() { "No team said".to_owned() } else { name };
        page.heading_of(&name);
        let columns = ["Statement", "Held by", "Of"].map(str::to_owned).to_vec();
        let numbers = vec![false, false, true];
        page.table(&name, &Rows { columns, numbers, rows });
    }
    Ok(())
}

/// A statement in words: its number, stage and title.
fn statement(known: &Known, framework: &str, indicator: &str) -> String {
    let found =
        known.get(framework).and_then(|one| Some((one, one.framework.indicator(indicator)?)));
    found.map_or_else(
        || indicator.to_owned(),
        |(one, (_, competence, indicator))| one.framework.name_of(competence, indicator),
    )
}

/// Replaces ids of statements, stages and columns by words.
fn said(rows: &Rows, known: &Known) -> Rows {
    let heading = |name: &str| match name {
        "indicator" => "Statement".to_owned(),
        "person" => "Person".to_owned(),
        "first_day" => "First day".to_owned(),
        "sign_offs" => "Sign-offs".to_owned(),
        "most" => "Most by one".to_owned(),
        "lacking" => "Do not hold it yet".to_owned(),
        other => {
            let mut letters = other.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        }
    };
    let cell = |row: &[String], name: &str, cell: &str| {
        let framework = rows.cell(row, "framework");
        let counted = known.get(framework);
        match name {
            "indicator" => statement(known, framework, cell),
            "framework" => {
                counted.map_or_else(|| cell.to_owned(), |one| one.framework.short().to_owned())
            }
            "stage" => counted
                .and_then(|one| one.framework.stage(cell))
                .map_or_else(|| cell.to_owned(), |stage| stage.short().to_owned()),
            "first_day" => cell.parse().map_or_else(|_| cell.to_owned(), printed),
            _ => cell.to_owned(),
        }
    };
    Rows {
        columns: rows.columns.iter().map(|name| heading(name)).collect(),
        numbers: rows
            .columns
            .iter()
            .zip(&rows.numbers)
            .map(|(name, number)| *number && name != "person")
            .collect(),
        rows: rows
            .rows
            .iter()
            .map(|row| {
                rows.columns.iter().zip(row).map(|(name, one)| cell(row, name, one)).collect()
            })
            .collect(),
    }
}

fn publishable(set: &DataSet, asked: &Asked, known: &Known) -> Result<String> {
    let edition = published::edition(set, asked)?;
    let texts = |of: &Value| -> Vec<String> {
        of.as_array()
            .into_iter()
            .flatten()
            .map(|one| one.as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let columns = texts(edition.get("columns").unwrap_or(&Value::Null));
    let rows =
        edition.get("rows").and_then(Value::as_array).into_iter().flatten().map(texts).collect();
    let numbers = vec![false; columns.len()];
    let question = question("published")?;
    let mut page = Page::new("How many are ready", &set.about.whom);
    page.paragraph(&format!(
        "As it stood on {}. One edition is made in a quarter of a year.",
        printed(asked.edition_on)
    ));
    page.paragraph(question.about);
    page.paragraph("A star stands for 1 to 7. \u{201c}Withheld\u{201d} stands for a group that is too small to be told.");
    page.table(question.title, &said(&Rows { columns, numbers, rows }, known));
    Ok(page.html())
}
