//! The content of each table. Rows are sorted, so that the same facts give the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use crate::data_set::DataSet;
use crate::facts::{Aside, Facts, Followed};
use crate::fault::Result;
use crate::frameworks::{Counted, Known};
use crate::lists;

use super::{Chosen, Table};

/// Every table.
pub fn all(set: &DataSet, known: &Known, chosen: &Chosen, aside: &[Aside]) -> Result<Vec<Table>> {
    let facts = &chosen.facts;
    let needs = lists::post_needs(&set.list(lists::POSTS), known)?;
    let covers = lists::course_covers(&set.list(lists::COURSES), known)?;
    let teams = lists::teams(&set.list(lists::TEAMS))?;
    let named: BTreeSet<&str> =
        facts.iter().flat_map(|one| &one.frameworks).map(|one| one.id.as_str()).collect();
    let used: Vec<&Counted> =
        known.iter().filter(|one| named.contains(one.framework.id.as_str())).collect();
    let mut all = vec![
        people(facts),
        sign_offs(facts),
        standing(facts),
        indicators(&used),
        stage_needs(&used),
    ];
    all.push(
        Table::new("post_needs")
            .text("post", needs.iter().map(|one| one.name.as_str()))
            .text("framework", needs.iter().map(|one| one.framework.as_str()))
            .text("indicator", needs.iter().map(|one| one.indicator.as_str()))
            .truth("essential", needs.iter().map(|one| one.essential)),
    );
    all.push(
        Table::new("course_covers")
            .text("course", covers.iter().map(|one| one.name.as_str()))
            .text("framework", covers.iter().map(|one| one.framework.as_str()))
            .text("indicator", covers.iter().map(|one| one.indicator.as_str())),
    );
    all.push(
        Table::new("teams")
            .text("site", teams.iter().map(|one| one.0.as_str()))
            .text("team", teams.iter().map(|one| one.1.as_str()))
            .big("posts", teams.iter().map(|one| one.2)),
    );
    all.push(
        Table::new("quarantine")
            .text("passport", aside.iter().map(|one| one.passport.as_str()))
            .text("reason", aside.iter().map(|one| one.reason.as_str())),
    );
    Ok(all)
}

/// One row for each person and framework.
fn people(facts: &[Facts]) -> Table {
    let rows: Vec<(&Facts, &Followed)> = facts
        .iter()
        .flat_map(|one| one.frameworks.iter().map(move |followed| (one, followed)))
        .collect();
    let row = || rows.iter().copied();
    Table::new("people")
        .big("person", row().map(|(one, _)| one.person))
        .text("framework", row().map(|(_, followed)| followed.id.as_str()))
        .text("version", row().map(|(_, followed)| followed.version.as_str()))
        .text("policy", row().map(|(_, followed)| followed.policy.as_str()))
        .text("site", row().map(|(one, _)| one.site.as_str()))
        .text("team", row().map(|(one, _)| one.team.as_str()))
        .text("profession", row().map(|(one, _)| one.profession.as_str()))
        .text("post", row().map(|(one, _)| one.post.as_str()))
        .text("purpose", row().map(|(one, _)| one.purpose.as_str()))
        .day("made_on", row().map(|(one, _)| one.made_on))
        .day("consent_until", row().map(|(one, _)| one.until))
        .int("weakest_level", row().map(|(one, _)| one.weakest_level))
}

fn sign_offs(facts: &[Facts]) -> Table {
    let rows: Vec<_> = facts
        .iter()
        .flat_map(|one| one.sign_offs.iter().map(move |row| (one.person, row)))
        .collect();
    let row = || rows.iter().copied();
    Table::new("sign_offs")
        .big("person", row().map(|(person, _)| person))
        .text("framework", row().map(|(_, one)| one.framework.as_str()))
        .text("indicator", row().map(|(_, one)| one.indicator.as_str()))
        .big("signer", row().map(|(_, one)| one.signer))
        .day("signed_on", row().map(|(_, one)| one.on))
        .int("in_month", row().map(|(_, one)| month(one.on)))
        .truth("achieved", row().map(|(_, one)| one.achieved))
        .truth("counts", row().map(|(_, one)| one.counts))
        .day("valid_until", row().map(|(_, one)| one.until))
        .int("level", row().map(|(_, one)| one.level))
}

fn month(day: chrono::NaiveDate) -> i32 {
    use chrono::Datelike;
    day.year() * 100 + i32::try_from(day.month()).unwrap_or(0)
}

/// One row for each person and indicator that needs nothing more.
fn standing(facts: &[Facts]) -> Table {
    let rows: Vec<_> = facts
        .iter()
        .flat_map(|one| one.standing.iter().map(move |row| (one.person, row)))
        .collect();
    let row = || rows.iter().copied();
    Table::new("standing")
        .big("person", row().map(|(person, _)| person))
        .text("framework", row().map(|(_, one)| one.framework.as_str()))
        .text("indicator", row().map(|(_, one)| one.indicator.as_str()))
        .truth("held", row().map(|(_, one)| one.held))
        .int("times", row().map(|(_, one)| one.times))
        .day("valid_from", row().map(|(_, one)| one.from))
        .day("valid_until", row().map(|(_, one)| one.until))
}

fn indicators(used: &[&Counted]) -> Table {
    let mut rows = Vec::new();
    for counted in used {
        for (place, (domain, competence, one)) in (1..).zip(counted.framework.indicators()) {
            rows.push((counted.framework.id.as_str(), one, domain, competence, place));
        }
    }
    let row = || rows.iter();
    Table::new("indicators")
        .text("framework", row().map(|one| one.0))
        .text("indicator", row().map(|one| one.1.id.as_str()))
        .text("stage", row().map(|one| one.1.stage.as_str()))
        .text("domain", row().map(|one| one.2.id.as_str()))
        .text("competence", row().map(|one| one.3.title.as_str()))
        .int("place", row().map(|one| one.4))
}

/// The indicators each stage needs, including those of earlier stages.
fn stage_needs(used: &[&Counted]) -> Table {
    let mut rows: BTreeMap<(&str, usize), Vec<(&str, &str, i32)>> = BTreeMap::new();
    for counted in used {
        for (rank, stage) in counted.framework.stages.iter().enumerate() {
            let needs =
                counted.needs(rank).map(|(one, times)| (stage.id.as_str(), one.id.as_str(), times));
            rows.insert((counted.framework.id.as_str(), rank), needs.collect());
        }
    }
    let rows: Vec<_> =
        rows.iter().flat_map(|(place, needs)| needs.iter().map(move |one| (place, one))).collect();
    let row = || rows.iter().copied();
    Table::new("stage_needs")
        .text("framework", row().map(|(place, _)| place.0))
        .text("stage", row().map(|(_, one)| one.0))
        .int("place", row().map(|(place, _)| i32::try_from(place.1).unwrap_or(0) + 1))
        .text("indicator", row().map(|(_, one)| one.1))
        .int("times", row().map(|(_, one)| one.2))
}
