//! The rule that says which safety copies are kept. Pure.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDateTime};

/// How many of the newest copies are kept.
pub const RECENT: usize = 12;
/// For how many weeks the last copy is kept.
pub const WEEKLY: usize = 10;
/// For how many months the last copy is kept.
pub const MONTHLY: usize = 9;

/// The copies to keep: the newest 12, the last of each of the newest 10 weeks that have one, and the last of each of the
/// newest 9 months that have one. Copies dated in the future are counted apart, so that a wrong clock, now or then, makes
/// no copy push out another.
pub fn stay(all: &[NaiveDateTime], now: NaiveDateTime) -> BTreeSet<NaiveDateTime> {
    let (ahead, past): (Vec<_>, Vec<_>) = all.iter().partition(|at| **at > now);
    let mut stay = stay_of(&past);
    stay.extend(stay_of(&ahead));
    stay
}

fn stay_of(all: &[NaiveDateTime]) -> BTreeSet<NaiveDateTime> {
    let newest_first: BTreeSet<NaiveDateTime> = all.iter().copied().collect();
    let newest_first: Vec<NaiveDateTime> = newest_first.into_iter().rev().collect();
    let mut stay: BTreeSet<_> = newest_first.iter().take(RECENT).copied().collect();
    stay.extend(last_of_each(&newest_first, WEEKLY, |at| {
        (at.iso_week().year(), at.iso_week().week())
    }));
    stay.extend(last_of_each(&newest_first, MONTHLY, |at| (at.year(), at.month())));
    stay
}

fn last_of_each(
    newest_first: &[NaiveDateTime],
    most: usize,
    part: impl Fn(&NaiveDateTime) -> (i32, u32),
) -> Vec<NaiveDateTime> {
    let mut seen = Vec::new();
    let mut last = Vec::new();
    for at in newest_first {
        if seen.len() == most {
            break;
        }
        if !seen.contains(&part(at)) {
            seen.push(part(at));
            last.push(*at);
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        format!("{text}:00").parse().unwrap()
    }

    fn now() -> NaiveDateTime {
        at("2027-01-01T00:00")
    }

    fn daily(days: u64) -> Vec<NaiveDateTime> {
        (0..days).map(|day| at("2025-01-01T18:00") + Days::new(day)).collect()
    }

    #[test]
    fn what_stays_of_so_many_days_with_a_copy_each() {
        // Copies made, copies kept, the oldest copy kept.
        let table = [
            (0, 0, None),
            (1, 1, Some("2025-01-01T18:00")),
            (12, 12, Some("2025-01-01T18:00")),
            (13, 12, Some("2025-01-02T18:00")),
            (31, 15, Some("2025-01-05T18:00")),
            // 12 days, 7 more ends of weeks, 7 more ends of months: 30 November is both.
            (365, 26, Some("2025-04-30T18:00")),
        ];
        for (days, many, oldest) in table {
            let stay = stay(&daily(days), now());
            assert_eq!(stay.len(), many, "{days} days: {stay:?}");
            assert_eq!(stay.first().copied(), oldest.map(at), "{days} days");
        }
    }

    #[test]
    fn the_newest_always_stays_and_a_second_turn_takes_nothing_more() {
        for days in 0..400 {
            let all = daily(days);
            let once: Vec<_> = stay(&all, now()).into_iter().collect();
            assert_eq!(once.last(), all.last());
            assert_eq!(stay(&once, now()).into_iter().collect::<Vec<_>>(), once);
            assert!(once.len() <= RECENT + WEEKLY + MONTHLY);
        }
    }

    #[test]
    fn a_clock_set_far_ahead_for_one_copy_does_not_cost_the_others() {
        let mut all = daily(12);
        all.push(at("2099-01-01T00:00"));
        assert_eq!(stay(&all, now()).len(), 13);
    }

    #[test]
    fn a_clock_set_far_back_does_not_cost_those_made_before() {
        let before = daily(365);
        let kept = stay(&before, now());
        let mut all: Vec<_> = kept.iter().copied().collect();
        // The clock's battery is empty: it is the year 2000 again, for longer than copies are kept.
        all.extend((0..40).map(|day| at("2000-01-01T18:00") + Days::new(day)));
        assert!(stay(&all, at("2000-02-09T18:00")).is_superset(&kept));
    }
}
