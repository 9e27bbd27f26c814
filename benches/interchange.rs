//! What bringing in a log costs, beside logging the same pieces by the core as one.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod beside;

use beside::{line, sample, timed, typical};
use countersign::evidence::{EvidenceInput, Kind, Shows};
use countersign::interchange::{Choices, Source};

/// How many rows the log has.
const ROWS: u32 = 5_000;
const TURNS: u32 = 5;

fn main() {
    println!("Each line: ours, the bare work, the ratio, and the most it may be.\n");
    let day = |row: u32| chrono::NaiveDate::from_ymd_opt(2024, 1, 1 + row % 28).unwrap();
    let text = |row: u32| {
        format!("I helped somebody to the dining room. It was the walk of number {row}.")
    };
    let mut csv = "Date,Title,Type,What happened,Codes\n".to_owned();
    let mut pieces = Vec::new();
    for row in 0..ROWS {
        csv += &format!("{},Walk {row},Reflection,{},2.2/entry; 3.9/entry\n", day(row), text(row));
        let mut input = EvidenceInput::empty(Kind::ReflectiveAccount, day(row));
        input.title = format!("Walk {row}");
        input.text = text(row);
        for indicator in ["2.2/entry", "3.9/entry"] {
            input.shows.push(Shows { indicator: indicator.into(), how: String::new() });
        }
        pieces.push(input);
    }
    let source = Source::of_bytes("log.csv", csv.into_bytes()).unwrap();
    let (mut brought, mut logged) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (_folder, mut portfolio) = sample(10);
        let (took, done) = timed(|| portfolio.bring(&source, &Choices::default()).unwrap());
        assert_eq!(done.added, ROWS as usize);
        brought.push(took);
        let (_folder, mut portfolio) = sample(10);
        let (took, ()) = timed(|| {
            portfolio
                .as_one(|all| pieces.iter().try_for_each(|one| all.log(one).map(drop)))
                .unwrap();
        });
        logged.push(took);
    }
    line(&format!("a log of {ROWS} rows"), typical(brought), typical(logged), 2.0);
}
