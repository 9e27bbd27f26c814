//! How much working life adds: everything My progress shows with 500 supervisions and 200 goals over 5,000 pieces,
//! against the same without them; and the coach against readiness. Each line says the most it may be.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod beside;

use std::collections::BTreeMap;

use beside::{line, sample, shortest};
use countersign::Portfolio;
use countersign::codes::Reader;
use countersign::sign_off::Said;
use countersign::working_life::{EntryInput, noun};

const PIECES: u32 = 5_000;
const SUPERVISIONS: u32 = 500;
const GOALS: u32 = 200;

fn add(portfolio: &mut Portfolio, code: &str, fields: &[(&str, String)]) {
    let said = fields.iter().map(|(name, text)| {
        let said = match *name {
            "agreed" | "shows" => Said::Many(vec![text.clone()]),
            _ => Said::Text(text.clone()),
        };
        ((*name).to_owned(), said)
    });
    let fields: BTreeMap<String, Said> = said.collect();
    let input = EntryInput { fields, ..EntryInput::default() };
    portfolio.add_entry(noun(code).unwrap(), &input).unwrap();
}

fn main() {
    let (_folder, mut portfolio) = sample(PIECES);
    let without = shortest(15, || drop(portfolio.home().unwrap()));
    for number in 0..SUPERVISIONS {
        let day = format!("2026-{:02}-{:02}", 3 + number % 8, 1 + number % 28);
        let about = format!("Talk number {number}: what went well and what comes next");
        let fields = [
            ("on", day),
            ("minutes", "45".to_owned()),
            ("kind", "clinical".to_owned()),
            ("with", "Priya Nair".to_owned()),
            ("about", about),
            ("agreed", format!("Try it once more, number {number}")),
            ("shows", "2.1/all".to_owned()),
        ];
        add(&mut portfolio, "supervision", &fields);
    }
    for number in 0..GOALS {
        let by = format!("2027-{:02}-{:02}", 1 + number % 12, 1 + number % 28);
        let title = format!("Goal number {number}");
        let fields = [("title", title), ("why", "2.3/all".to_owned()), ("by", by)];
        add(&mut portfolio, "goal", &fields);
    }
    let with = shortest(15, || drop(portfolio.home().unwrap()));
    line("My progress with 500 supervisions and 200 goals, against without", with, without, 1.3);
    let readiness = shortest(15, || drop(portfolio.readiness(None).unwrap()));
    let coach = shortest(5, || drop(portfolio.advice(Reader::Panel, None, None).unwrap()));
    line("the coach over 5000 pieces, against readiness", coach, readiness, 2.0);
    let lists = shortest(5, || {
        for noun in countersign::working_life::NOUNS {
            drop(portfolio.entries(noun, "").unwrap());
        }
    });
    println!("every entry as the place lists them: {lists:.1?}");
}
