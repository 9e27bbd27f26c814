//! What bringing in a log costs, beside logging the same pieces by the core as one.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod beside;

use beside::{line, sample, timed, typical};
use countersign::Portfolio;
use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::interchange::{Choices, Source};

/// How many rows the log has.
const ROWS: u32 = 5_000;
const TURNS: u32 = 5;

/// The rows of a log as a table, and the same pieces as the core takes them.
fn rows(many: u32) -> (Source, Vec<EvidenceInput>) {
    let day = |row: u32| chrono::NaiveDate::from_ymd_opt(2024, 1, 1 + row % 28).unwrap();
    let text = |row: u32| {
        format!("I helped somebody to the dining room. It was the walk of number {row}.")
    };
    let mut csv = "Date,Title,Type,What happened,Codes\n".to_owned();
    let mut pieces = Vec::new();
    for row in 0..many {
        csv += &format!("{},Walk {row},Reflection,{},2.2/entry; 3.9/entry\n", day(row), text(row));
        let mut input = EvidenceInput::empty(Kind::ReflectiveAccount, day(row));
        input.title = format!("Walk {row}");
        input.text = text(row);
        for indicator in ["2.2/entry", "3.9/entry"] {
            input.shows.push(Shows { indicator: indicator.into(), how: String::new() });
        }
        pieces.push(input);
    }
    (Source::of_bytes("log.csv", csv.into_bytes()).unwrap(), pieces)
}

fn bring(portfolio: &mut Portfolio, source: &Source) -> usize {
    portfolio.bring(source, &Choices::default()).unwrap().added
}

fn log(portfolio: &mut Portfolio, pieces: &[EvidenceInput]) {
    portfolio.as_one(|all| pieces.iter().try_for_each(|one| all.log(one).map(drop))).unwrap();
}

/// One of the two once, or neither, for a count of instructions: `interchange count bring|log|none ROWS`.
fn counted(what: &str, many: &str) {
    let (source, pieces) = rows(many.parse().unwrap());
    let (_folder, mut portfolio) = sample(10);
    match what {
        "bring" => drop(bring(&mut portfolio, &source)),
        "log" => log(&mut portfolio, &pieces),
        _ => {}
    }
}

fn main() {
    let told: Vec<String> = std::env::args().collect();
    if let [_, count, what, many, ..] = told.as_slice()
        && count == "count"
    {
        return counted(what, many);
    }
    println!("Each line: ours, the bare work, the ratio, and the most it may be.\n");
    let (source, pieces) = rows(ROWS);
    let (mut brought, mut logged) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (_folder, mut portfolio) = sample(10);
        let (took, added) = timed(|| bring(&mut portfolio, &source));
        assert_eq!(added, ROWS as usize);
        brought.push(took);
        let (_folder, mut portfolio) = sample(10);
        let (took, ()) = timed(|| log(&mut portfolio, &pieces));
        logged.push(took);
    }
    line(&format!("a log of {ROWS} rows"), typical(brought), typical(logged), 2.0);
}
