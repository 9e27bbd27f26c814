//! Rules that hold for every portfolio, tried on many made at random.

use chrono::{Days, NaiveDate};
use countersign::framework::{Framework, Policy, bundled, load};
use countersign::readiness::{DatedLink, Decided, Outcome, Readiness, Record, Rested, compute};
use proptest::prelude::*;

fn ahp() -> Framework {
    load(bundled()[0]).unwrap()
}

fn policy() -> Policy {
    Policy::load(Policy::STANDARD).unwrap()
}

/// The first day of the made-up time; days are counted from it.
fn day(after: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(after)
}

fn maybe(after: Option<u64>) -> NaiveDate {
    after.map_or(NaiveDate::MAX, day)
}

fn rested(withdrawn_on: NaiveDate) -> Rested {
    Rested { piece: 0, withdrawn_on, kind: 0 }
}

fn links() -> impl Strategy<Value = Vec<DatedLink>> {
    prop::collection::vec(
        (0..111_usize, 0..60_u64, prop::option::of(0..90_u64)).prop_map(
            |(indicator, from, until)| DatedLink {
                piece: 0,
                indicator,
                from: day(from),
                until: maybe(until),
            },
        ),
        0..120,
    )
}

fn decided() -> impl Strategy<Value = Vec<Decided>> {
    let one = (
        0..111_usize,
        prop::bool::weighted(0.8),
        0..60_u64,
        prop::option::weighted(0.2, 20..90_u64),
        prop::option::weighted(0.2, 0..90_u64),
        prop::collection::vec(prop::option::weighted(0.2, 0..90_u64), 0..3),
    );
    prop::collection::vec(one, 0..300).prop_map(|all| {
        let mut all: Vec<Decided> = all
            .into_iter()
            .map(|(indicator, achieved, on, valid_until, withdrawn_on, rests_on)| Decided {
                number: 0,
                indicator,
                outcome: if achieved { Outcome::Achieved } else { Outcome::Returned },
                on: day(on),
                valid_until: maybe(valid_until),
                withdrawn_on: maybe(withdrawn_on),
                rests_on: rests_on.into_iter().map(|day| rested(maybe(day))).collect(),
                at: 0,
                signer: 0,
            })
            .collect();
        all.sort_by_key(|decided| decided.on);
        for (number, decided) in all.iter_mut().enumerate() {
            decided.number = i64::try_from(number).unwrap();
        }
        all
    })
}

fn records() -> impl Strategy<Value = Record> {
    (links(), links(), decided()).prop_map(|(links, asked, decided)| Record {
        links,
        asked,
        decided,
        ..Record::default()
    })
}

fn signed_off(readiness: &Readiness) -> Vec<u32> {
    readiness.stages.iter().map(|stage| stage.signed_off).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn never_ready_while_anything_is_left(record in records(), on in 0..90_u64) {
        let readiness = compute(&ahp(), &policy(), &record, day(on));
        for stage in &readiness.stages {
            prop_assert_eq!(stage.ready, stage.left.is_empty());
            prop_assert_eq!(stage.signed_off + u32::try_from(stage.left.len()).unwrap(), stage.required);
        }
        let required: Vec<u32> = readiness.stages.iter().map(|stage| stage.required).collect();
        prop_assert_eq!(required, [55, 83, 111]);
        let own = |stage: usize| {
            readiness.stages[stage].domains.iter().map(|domain| domain.required).sum::<u32>()
        };
        prop_assert_eq!([own(0), own(1), own(2)], [55, 55, 55]);
    }

    #[test]
    fn an_achieved_sign_off_never_lowers_readiness(
        record in records(),
        indicator in 0..111_usize,
        on in 0..60_u64,
        asked_about in 0..90_u64,
    ) {
        let before = signed_off(&compute(&ahp(), &policy(), &record, day(asked_about)));
        let mut more = record;
        more.decided.push(Decided {
            number: 9_999,
            indicator,
            outcome: Outcome::Achieved,
            on: day(on),
            valid_until: NaiveDate::MAX,
            withdrawn_on: NaiveDate::MAX,
            rests_on: vec![rested(NaiveDate::MAX)],
            at: 0,
            signer: 0,
        });
        more.decided.sort_by_key(|decided| decided.on);
        let after = signed_off(&compute(&ahp(), &policy(), &more, day(asked_about)));
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(after >= before);
        }
    }

    #[test]
    fn the_order_of_events_on_different_indicators_does_not_matter(
        record in records(),
        on in 0..90_u64,
        seed in any::<u64>(),
    ) {
        let mut shuffled = record.clone();
        shuffled.links.reverse();
        shuffled.asked.reverse();
        // Whole indicators change places; the events of one stay in their order.
        shuffled.decided.sort_by_key(|decided| {
            (decided.indicator as u64).wrapping_mul(seed | 1).rotate_left(17)
        });
        let one = compute(&ahp(), &policy(), &record, day(on));
        let other = compute(&ahp(), &policy(), &shuffled, day(on));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn what_happens_after_a_day_does_not_change_that_day(record in records(), on in 0..60_u64) {
        let whole = compute(&ahp(), &policy(), &record, day(on));
        let mut known = record;
        known.links.retain(|link| link.from <= day(on));
        known.decided.retain(|decided| decided.on <= day(on));
        prop_assert_eq!(whole, compute(&ahp(), &policy(), &known, day(on)));
    }
}
