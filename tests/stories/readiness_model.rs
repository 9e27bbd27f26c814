//! The naive counting of `readiness_naive` agrees with the real one on many made-up records.
//!
//! Few statements and few pieces, so that everything meets everything.

use chrono::NaiveDate;
use countersign::framework::{Competence, Domain, Framework, Indicator, Policy, bundled, load};
use countersign::readiness::{
    Agreed, By, DatedLink, Decided, Held, Outcome, Progress, Record, Rested, State, What, compute,
    standings,
};
use proptest::prelude::*;

use crate::readiness_naive::{Asked, Expected, Word, day, maybe};

const KINDS: [&str; 3] = ["reflective-account", "direct-observation", "certificate"];
/// The statements that anything happens to: with routes and without, of one stage and of all.
const STATEMENTS: [&str; 8] = [
    "1.1/entry",
    "1.1/intermediate",
    "1.2/assistant-practitioner",
    "2.1/all",
    "2.5/entry",
    "3.9/entry",
    "5.1/all",
    "3.2/all",
];
const PIECES: usize = 6;

/// What one stage comes to: needed, signed off, what is left with why, and each domain's needed and signed off.
type Counted = (u32, u32, Vec<(String, State)>, Vec<(u32, u32)>);

/// Every stage, counted one statement after the other.
fn naive(framework: &Framework, policy: &Policy, all: &[Expected]) -> Vec<Counted> {
    let count = |rank: usize| {
        let mut counts = (0, 0, Vec::new(), vec![(0, 0); framework.domains.len()]);
        for (place, (domain, _, indicator)) in framework.indicators().enumerate() {
            let expected = &all[place];
            if expected.state == State::NotMyRole {
                continue;
            }
            let of = framework.stages.iter().position(|stage| stage.id == indicator.stage);
            let needed =
                if policy.reconfirm_shared && indicator.stage == "all" { rank + 1 } else { 1 };
            let signed = expected.times >= needed;
            if indicator.stage == "all" || of == Some(rank) {
                let at = framework.domains.iter().position(|one| one.id == domain.id).unwrap();
                counts.3[at].0 += 1;
                counts.3[at].1 += u32::from(signed);
            }
            if of.unwrap_or(0) > rank {
                continue;
            }
            counts.0 += 1;
            if signed {
                counts.1 += 1;
            } else {
                let more = expected.times > 0;
                let why = if more { State::Requirement } else { expected.state };
                counts.2.push((indicator.id.clone(), why));
            }
        }
        counts
    };
    (0..framework.stages.len()).map(count).collect()
}

fn place(framework: &Framework, statement: usize) -> usize {
    let id = STATEMENTS[statement];
    framework.indicators().position(|(_, _, one)| one.id == id).unwrap()
}

/// A decision: statement, achieved, day, moment of the day, signer, last day, day taken back, pieces with kinds.
type Made = (usize, bool, u64, i64, u32, Option<u64>, Option<u64>, Vec<(usize, u8)>);

fn made() -> impl Strategy<Value = Made> {
    (
        0..STATEMENTS.len(),
        prop::bool::weighted(0.7),
        0..200_u64,
        0..3_i64,
        0..3_u32,
        prop::option::weighted(0.3, 0..300_u64),
        prop::option::weighted(0.25, 0..300_u64),
        prop::collection::vec((0..PIECES, 0..3_u8), 1..4),
    )
}

fn agreed() -> impl Strategy<Value = (usize, usize, u64, i64, Option<u64>)> {
    let ended = prop::option::weighted(0.3, 0..300_u64);
    (0..STATEMENTS.len(), 0..3_usize, 0..250_u64, 0..3_i64, ended)
}

fn held() -> impl Strategy<Value = Held> {
    (
        (0..14_usize, 0..8_u8, 1..6_u32, 0..3_usize),
        (0..250_u64, 0..200_u64, prop::option::weighted(0.2, 0..300_u64)),
        (prop::option::weighted(0.7, 0..250_u64), prop::option::weighted(0.1, 0..300_u64)),
    )
        .prop_map(|((kind, level, count, progress), (since, from, until), (seen, unseen))| {
            let kind = &countersign::framework::QUALIFICATION_KINDS[kind];
            Held {
                kind,
                level: level.clamp(kind.levels.0, kind.levels.1),
                count: if kind.several { count } else { 1 },
                progress: [Progress::Held, Progress::WorkingTowards, Progress::Equivalent]
                    [progress],
                since: day(since),
                from: day(from),
                until: maybe(until),
                seen_on: maybe(seen),
                seen_until: maybe(unseen),
            }
        })
}

/// When each piece was withdrawn, and the record.
fn record(framework: &Framework) -> impl Strategy<Value = (Vec<NaiveDate>, Record)> {
    let places: Vec<usize> = (0..STATEMENTS.len()).map(|one| place(framework, one)).collect();
    let spans = || {
        let ended = prop::option::weighted(0.4, 0..300_u64);
        prop::collection::vec((0..PIECES, 0..STATEMENTS.len(), 0..200_u64, ended), 0..14)
    };
    (
        prop::collection::vec(prop::option::weighted(0.3, 0..300_u64), PIECES),
        (spans(), spans()),
        prop::collection::vec(made(), 0..30),
        prop::collection::vec(agreed(), 0..8),
        prop::collection::vec(held(), 0..6),
        prop::option::weighted(0.8, 0..200_u64),
    )
        .prop_map(move |(gone, (links, asked), decided, agreed, held, start)| {
            let gone: Vec<NaiveDate> = gone.into_iter().map(maybe).collect();
            let moment = |on: u64, hour: i64| i64::try_from(on).unwrap() * 86_400 + hour;
            let span = |until: fn(NaiveDate, NaiveDate) -> NaiveDate| {
                let (gone, places) = (&gone, &places);
                move |(piece, statement, from, ended): (usize, usize, u64, Option<u64>)| DatedLink {
                    piece: i64::try_from(piece).unwrap(),
                    indicator: places[statement],
                    from: day(from),
                    until: until(gone[piece], maybe(ended)),
                }
            };
            let decided = decided.into_iter().enumerate().map(|(number, one)| {
                let (statement, achieved, on, hour, signer, valid, taken, mut rests) = one;
                rests.sort_unstable();
                rests.dedup_by_key(|(piece, _)| *piece);
                Decided {
                    number: i64::try_from(number).unwrap(),
                    indicator: places[statement],
                    outcome: if achieved { Outcome::Achieved } else { Outcome::Returned },
                    on: day(on),
                    at: moment(on, hour),
                    signer,
                    valid_until: maybe(valid),
                    withdrawn_on: maybe(taken),
                    rests_on: rests
                        .into_iter()
                        .map(|(piece, kind)| Rested {
                            piece: i64::try_from(piece).unwrap(),
                            withdrawn_on: gone[piece],
                            kind,
                        })
                        .collect(),
                }
            });
            let agreed = agreed.into_iter().enumerate().map(|(number, one)| {
                let (statement, what, on, hour, ended) = one;
                Agreed {
                    number: i64::try_from(number).unwrap(),
                    indicator: places[statement],
                    what: [What::NotMyRole, What::ShowAgain, What::PriorLearning][what],
                    on: day(on),
                    at: moment(on, hour),
                    ended_on: maybe(ended),
                }
            });
            let record = Record {
                links: links.into_iter().map(span(|gone, _| gone)).collect(),
                asked: asked.into_iter().map(span(Ord::min)).collect(),
                decided: decided.collect(),
                agreed: agreed.collect(),
                held,
                kinds: KINDS.map(str::to_owned).to_vec(),
                started_in_post: start.map(day),
            };
            (gone, record)
        })
}

/// Rules that differ in everything rules can differ in; the published ones among them.
fn policies() -> Vec<Policy> {
    let published = Policy::bundled("ahp-support-worker");
    let mut strict = Policy::load(published).unwrap();
    strict.evidence_needed = 2;
    strict.kinds_among = vec!["direct-observation".to_owned()];
    strict.reconfirm_shared = true;
    let own = r#"{"format":"countersign/policy/1","framework":"any","version":"t","evidence_needed":1,
        "second_look":true,
        "rules":[{"indicators":["2.5","3.9/entry"],"evidence_needed":3,"second_look":false},
                 {"indicators":["5.1"],"kinds_among":["certificate"]}]}"#;
    vec![Policy::load(published).unwrap(), strict, Policy::load(own).unwrap()]
}

#[test]
fn a_naive_counting_agrees_on_ten_thousand_records() {
    let framework = load(bundled()[0]).unwrap();
    let policies = policies();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 10_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let moved: Vec<usize> = (0..STATEMENTS.len()).map(|one| place(&framework, one)).collect();
    let asked = (record(&framework), 0..policies.len(), 0..320_u64);
    runner
        .run(&asked, |((gone, record), policy, on)| {
            let (policy, on) = (&policies[policy], day(on));
            let readiness = compute(&framework, policy, &record, on);
            let ask =
                |place: usize| Asked { framework: &framework, policy, record: &record, place, on };
            // Nothing ever happens to the others, unless a qualification can meet them.
            let routed = |id: &str| policy.routes.iter().any(|one| one.indicator == id);
            let expect = |(place, (_, _, one)): (usize, (&Domain, &Competence, &Indicator))| {
                if moved.contains(&place) || routed(&one.id) {
                    return ask(place).statement();
                }
                Expected::of(State::NoEvidence, By::Nothing, None)
            };
            let expected: Vec<Expected> = framework.indicators().enumerate().map(expect).collect();
            for (one, expected) in readiness.indicators.iter().zip(&expected) {
                let real = Expected {
                    state: one.state,
                    by: one.by,
                    day: one.day,
                    until: one.until,
                    decided_by: one.decided_by,
                    times: if one.confirmed == u32::MAX {
                        usize::MAX
                    } else {
                        one.confirmed as usize
                    },
                };
                prop_assert_eq!(&real, expected);
            }
            let real: Vec<Counted> = readiness
                .stages
                .iter()
                .map(|stage| {
                    let left = stage.left.iter().map(|left| (left.indicator.clone(), left.reason));
                    let domains = stage.domains.iter().map(|one| (one.required, one.signed_off));
                    (stage.required, stage.signed_off, left.collect(), domains.collect())
                })
                .collect();
            prop_assert_eq!(real, naive(&framework, policy, &expected));
            let real = standings(&framework, policy, &record, on);
            for place in &moved {
                for (piece, gone) in (0..).zip(&gone) {
                    if let Some(standing) = real.piece(piece, *place) {
                        prop_assert_eq!(standing.state, ask(*place).piece(piece, *gone));
                    }
                }
                for (one, word) in ask(*place).words() {
                    let said = match word {
                        Word::TakenBack | Word::Silent | Word::WithoutItsEvidence => {
                            State::Withdrawn
                        }
                        Word::NotMyRole => State::NotMyRole,
                        Word::AsksForMore => State::NotYet,
                        Word::ShowAgain => State::Refresh,
                        Word::OutOfDate => State::Expired,
                        Word::TooLittle => State::Requirement,
                        Word::Counts => State::SignedOff,
                    };
                    prop_assert_eq!(real.decisions.get(&one.number), Some(&said));
                }
            }
            Ok(())
        })
        .unwrap();
}
