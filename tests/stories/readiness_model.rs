//! A second, naive counting of readiness agrees with the real one on many made-up portfolios.
//!
//! It asks the question of each indicator and day anew, in the plainest way, and shares no code
//! with the core besides the shapes of the facts.

use chrono::{Datelike, Days, NaiveDate};
use countersign::framework::{Framework, Policy, bundled, load};
use countersign::readiness::{
    Agreed, Decided, Held, Link, Progress, Record, Rested, State, Verdict, What, compute,
};
use proptest::prelude::*;

const KINDS: [&str; 3] = ["reflective-account", "direct-observation", "certificate"];

pub fn day(after: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(after)
}

fn maybe(after: Option<u64>) -> NaiveDate {
    after.map_or(NaiveDate::MAX, day)
}

/// The same day so many months later, counted by hand.
pub fn months_by_hand(from: NaiveDate, months: u32) -> NaiveDate {
    let all = from.month0() + months;
    let (year, month) = (from.year() + i32::try_from(all / 12).unwrap(), all % 12 + 1);
    let mut day = from.day();
    loop {
        if let Some(found) = NaiveDate::from_ymd_opt(year, month, day) {
            return found;
        }
        day -= 1;
    }
}

/// Whether a decision counts on a day, read off the rules one by one.
fn naive_good(decided: &Decided, policy: &Policy, code: &str, id: &str, on: NaiveDate) -> bool {
    let rule =
        policy.rules.iter().rev().find(|rule| rule.indicators.iter().any(|n| n == code || n == id));
    let evidence = rule.and_then(|rule| rule.evidence_needed).unwrap_or(policy.evidence_needed);
    let kinds =
        rule.and_then(|rule| rule.kinds_among.clone()).unwrap_or(policy.kinds_among.clone());
    let pieces: Vec<&Rested> =
        decided.rests_on.iter().filter(|one| one.withdrawn_on > on).collect();
    decided.verdict == Verdict::Achieved
        && decided.on <= on
        && decided.withdrawn_on > on
        && on <= decided.valid_until
        && pieces.len() >= evidence as usize
        && (kinds.is_empty() || pieces.iter().any(|one| kinds.iter().any(|kind| kind == one.kind)))
}

fn naive_route(policy: &Policy, record: &Record, id: &str, on: NaiveDate) -> bool {
    for routes in policy.routes.iter().filter(|routes| routes.indicator == id) {
        let last = match (record.started_in_post, routes.start_within_months) {
            (Some(start), Some(months)) => Some(months_by_hand(start, months)),
            _ => None,
        };
        for route in &routes.any {
            let mut whole = true;
            for part in &route.all {
                let mut part_met = false;
                for choice in part {
                    let mut sum = 0;
                    for held in &record.held {
                        let on_record = held.from <= on && on < held.until && held.since <= on;
                        let seen = held.seen_on <= on && on < held.seen_until;
                        let begun =
                            route.started_counts && last.is_some_and(|last| held.since <= last);
                        let far_enough = held.progress != Progress::WorkingTowards || begun;
                        let fits = if choice.kind == "any" {
                            let school = held.kind.code == "gcse" || held.kind.code == "a-level";
                            let skills = held.kind.code.starts_with("functional");
                            held.level > 0
                                && !skills
                                && (held.level > choice.level
                                    || (held.level == choice.level && !school))
                        } else {
                            held.kind.code == choice.kind && held.level >= choice.level
                        };
                        if on_record && seen && far_enough && fits {
                            sum += held.count;
                        }
                    }
                    part_met = part_met || sum >= choice.count;
                }
                whole = whole && part_met;
            }
            if whole {
                return true;
            }
        }
    }
    false
}

/// (left out, how many times confirmed) for one indicator.
fn naive_one(
    framework: &Framework,
    policy: &Policy,
    record: &Record,
    place: usize,
    on: NaiveDate,
) -> (bool, usize) {
    let (_, _, indicator) = framework.indicators().nth(place).unwrap();
    let agreed = |what: What| {
        let mut newest: Option<&Agreed> = None;
        for one in &record.agreed {
            let stands =
                one.indicator == place && one.what == what && one.on <= on && on < one.ended_on;
            if stands && newest.is_none_or(|known| (one.at, one.number) > (known.at, known.number))
            {
                newest = Some(one);
            }
        }
        newest
    };
    if agreed(What::NotMyRole).is_some() {
        return (true, 0);
    }
    let after = agreed(What::ShowAgain).map_or(i64::MIN, |one| one.at);
    let rule =
        policy.rules.iter().rev().find(|rule| {
            rule.indicators.iter().any(|n| *n == indicator.code || *n == indicator.id)
        });
    let two = rule.and_then(|rule| rule.second_look).unwrap_or(policy.second_look);
    let good: Vec<&Decided> = record
        .decided
        .iter()
        .filter(|one| one.indicator == place && one.at > after)
        .filter(|one| naive_good(one, policy, &indicator.code, &indicator.id, on))
        .collect();
    let people: std::collections::BTreeSet<u32> = good.iter().map(|one| one.signer).collect();
    let times = match (two, people.len()) {
        (false, _) => good.len(),
        (true, 0 | 1) => 0,
        (true, _) => good.len() / 2,
    };
    if times > 0 {
        return (false, times);
    }
    if agreed(What::PriorLearning).is_some_and(|one| one.at > after) {
        return (false, usize::MAX);
    }
    (false, if naive_route(policy, record, &indicator.id, on) { usize::MAX } else { 0 })
}

/// Why an indicator that does not count is left, asked in the order the rules name the reasons.
fn naive_reason(
    framework: &Framework,
    policy: &Policy,
    record: &Record,
    place: usize,
    on: NaiveDate,
) -> State {
    let (_, _, indicator) = framework.indicators().nth(place).unwrap();
    let (code, id) = (&indicator.code, &indicator.id);
    if record.asked.iter().any(|one| one.indicator == place && one.from <= on && on < one.until) {
        return State::Waiting;
    }
    let mut again: Option<&Agreed> = None;
    for one in &record.agreed {
        let stands = one.indicator == place && one.what == What::ShowAgain;
        if stands && one.on <= on && on < one.ended_on {
            let later = again.is_none_or(|known| (one.at, one.number) > (known.at, known.number));
            again = if later { Some(one) } else { again };
        }
    }
    let decisions: Vec<&Decided> =
        record.decided.iter().filter(|one| one.indicator == place && one.on <= on).collect();
    if let Some(newest) = decisions.last() {
        if let Some(again) = again {
            let had = decisions
                .iter()
                .any(|one| one.at <= again.at && naive_good(one, policy, code, id, again.on));
            if newest.at <= again.at && had {
                return State::Refresh;
            }
        }
        // On the first of days nothing was withdrawn yet.
        let mut whole = (*newest).clone();
        whole.on = NaiveDate::MIN;
        let was_enough = naive_good(&whole, policy, code, id, NaiveDate::MIN);
        return match newest.verdict {
            Verdict::Returned => State::NotYet,
            Verdict::Achieved if newest.withdrawn_on <= on => State::Withdrawn,
            Verdict::Achieved if newest.valid_until < on => State::Expired,
            Verdict::Achieved if naive_good(newest, policy, code, id, on) => State::Requirement,
            Verdict::Achieved if was_enough => State::Withdrawn,
            Verdict::Achieved => State::Requirement,
        };
    }
    let prior = record.agreed.iter().any(|one| {
        let stands = one.indicator == place && one.what == What::PriorLearning;
        stands && one.on <= on && on < one.ended_on
    });
    if prior && again.is_some() {
        return State::Refresh;
    }
    if naive_towards(policy, record, id, on) {
        return State::Requirement;
    }
    let linked =
        record.links.iter().any(|one| one.indicator == place && one.from <= on && on < one.until);
    if linked { State::NotAsked } else { State::NoEvidence }
}

/// Whether anything on record goes towards a route of an indicator.
fn naive_towards(policy: &Policy, record: &Record, id: &str, on: NaiveDate) -> bool {
    let routes = policy.routes.iter().filter(|routes| routes.indicator == id);
    let mut choices = routes.flat_map(|one| &one.any).flat_map(|one| &one.all).flatten();
    choices.any(|choice| {
        let mut sum = 0;
        for held in &record.held {
            let school = held.kind.several && held.level <= choice.level;
            let whole = !school && !held.kind.code.starts_with("functional") && held.level > 0;
            let of_kind = if choice.kind == "any" { whole } else { held.kind.code == choice.kind };
            let there = held.from <= on && on < held.until && held.since <= on;
            sum += if of_kind && there && held.level >= choice.level { held.count } else { 0 };
        }
        sum >= choice.count
    })
}

/// What one stage comes to: needed, signed off, and what is left with why.
type Counted = (u32, u32, Vec<(String, State)>);

/// Every stage, counted one indicator after the other.
fn naive(framework: &Framework, policy: &Policy, record: &Record, on: NaiveDate) -> Vec<Counted> {
    let all: Vec<(bool, usize)> = (0..framework.indicators().count())
        .map(|place| naive_one(framework, policy, record, place, on))
        .collect();
    (0..framework.stages.len())
        .map(|rank| {
            let mut counts = (0, 0, Vec::new());
            for (place, (_, _, indicator)) in framework.indicators().enumerate() {
                let (out, times) = all[place];
                let at = framework.stages.iter().position(|stage| stage.id == indicator.stage);
                if out || at.unwrap_or(0) > rank {
                    continue;
                }
                let again = policy.reconfirm_shared && indicator.stage == "all";
                let needed = if again { rank + 1 } else { 1 };
                counts.0 += 1;
                if times >= needed {
                    counts.1 += 1;
                } else if times > 0 {
                    counts.2.push((indicator.id.clone(), State::Requirement));
                } else {
                    let why = naive_reason(framework, policy, record, place, on);
                    counts.2.push((indicator.id.clone(), why));
                }
            }
            counts
        })
        .collect()
}

fn decided() -> impl Strategy<Value = Decided> {
    (
        (0..111_usize, prop::bool::weighted(0.85), 0..200_u64, 0..3_u32),
        prop::option::weighted(0.3, 0..300_u64),
        prop::option::weighted(0.15, 0..300_u64),
        prop::collection::vec((prop::option::weighted(0.2, 0..300_u64), 0..3_usize), 1..4),
    )
        .prop_map(|((indicator, achieved, on, signer), valid, withdrawn, rests)| Decided {
            number: 0,
            indicator,
            verdict: if achieved { Verdict::Achieved } else { Verdict::Returned },
            on: day(on),
            at: i64::try_from(on).unwrap() * 86_400 + i64::from(signer),
            signer,
            valid_until: maybe(valid),
            withdrawn_on: maybe(withdrawn),
            rests_on: rests
                .into_iter()
                .map(|(out, kind)| Rested { withdrawn_on: maybe(out), kind: KINDS[kind] })
                .collect(),
        })
}

fn agreed() -> impl Strategy<Value = Agreed> {
    (0..111_usize, 0..3_usize, 0..250_u64, prop::option::weighted(0.3, 0..300_u64)).prop_map(
        |(indicator, what, on, ended)| Agreed {
            number: 0,
            indicator,
            what: [What::NotMyRole, What::ShowAgain, What::PriorLearning][what],
            on: day(on),
            at: i64::try_from(on).unwrap() * 86_400 + 1,
            ended_on: maybe(ended),
        },
    )
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

fn record() -> impl Strategy<Value = Record> {
    let spans = || {
        let span = (0..111_usize, 0..200_u64, prop::option::weighted(0.4, 0..300_u64));
        let span = span.prop_map(|(indicator, from, until)| Link {
            indicator,
            from: day(from),
            until: maybe(until),
        });
        prop::collection::vec(span, 0..20)
    };
    (
        (spans(), spans()),
        prop::collection::vec(decided(), 0..60),
        prop::collection::vec(agreed(), 0..12),
        prop::collection::vec(held(), 0..6),
        prop::option::weighted(0.8, 0..200_u64),
    )
        .prop_map(|((links, asked), mut decided, mut agreed, held, start)| {
            decided.sort_by_key(|one| one.at);
            for (number, one) in decided.iter_mut().enumerate() {
                one.number = i64::try_from(number).unwrap();
            }
            for (number, one) in agreed.iter_mut().enumerate() {
                one.number = i64::try_from(number).unwrap();
            }
            Record { links, asked, decided, agreed, held, started_in_post: start.map(day) }
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
fn a_naive_counting_agrees_on_ten_thousand_portfolios() {
    let framework = load(bundled()[0]).unwrap();
    let policies = policies();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 10_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner
        .run(&(record(), 0..3_usize, 0..320_u64), |(record, policy, on)| {
            let policy = &policies[policy];
            let readiness = compute(&framework, policy, &record, day(on));
            let real: Vec<Counted> = readiness
                .stages
                .iter()
                .map(|stage| {
                    let left = stage.left.iter().map(|left| (left.indicator.clone(), left.reason));
                    (stage.required, stage.signed_off, left.collect())
                })
                .collect();
            prop_assert_eq!(real, naive(&framework, policy, &record, day(on)));
            Ok(())
        })
        .unwrap();
}
