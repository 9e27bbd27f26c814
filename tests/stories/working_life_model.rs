//! Which delegation is in force on a day, held to a diary that is kept day by day and knows nothing of spans.

use chrono::{Days, NaiveDate};
use countersign::sign_off::{Said, ToAgree};
use countersign::working_life::{EntryInput, noun};
use proptest::prelude::*;

use crate::people::{amina, noon, priya};

const DAYS: u64 = 24;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 3).unwrap().checked_add_days(Days::new(number)).unwrap()
}

/// Something that happens to the one delegation.
#[derive(Debug, Clone)]
enum Happens {
    /// Other terms: from when, and the last day.
    Changed(u64, Option<u64>),
    Signed,
    SignatureEnded,
    Ended(u64),
    Undone,
    Withdrawn,
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        2 => (0..DAYS, prop::option::of(0..DAYS)).prop_map(|(from, last)| Happens::Changed(from, last)),
        4 => Just(Happens::Signed),
        1 => Just(Happens::SignatureEnded),
        1 => (0..DAYS).prop_map(Happens::Ended),
        1 => Just(Happens::Undone),
        1 => Just(Happens::Withdrawn),
    ]
}

fn terms(from: u64, last: Option<u64>) -> EntryInput {
    let mut fields = std::collections::BTreeMap::new();
    let mut say = |field: &str, text: String| fields.insert(field.to_owned(), Said::Text(text));
    say("task", "Walk with people".into());
    say("by", "Priya Nair".into());
    say("level", "nearby".into());
    say("from", day(from).to_string());
    if let Some(last) = last.filter(|last| *last >= from) {
        say("review-by", day(last).to_string());
    }
    EntryInput { fields, ..EntryInput::default() }
}

/// What the diary says at the end of a day.
#[derive(Clone)]
struct Page {
    from: u64,
    last: Option<u64>,
    signed: bool,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_delegation_is_in_force_on_the_days_the_diary_says(
        first in (0..DAYS, prop::option::of(0..DAYS)),
        diary in prop::collection::vec((0..DAYS, happens()), 0..9),
    ) {
        let mut diary = diary;
        diary.sort_by_key(|(on, _)| *on);
        let mut amina = amina();
        let delegation = noun("delegation").unwrap();
        amina.portfolio.clock().set(noon(&day(0).to_string()));
        let id = amina.portfolio.add_entry(delegation, &terms(first.0, first.1)).unwrap();
        let kept = |from: u64, last: Option<u64>| last.filter(|last| *last >= from);
        let mut now = Page { from: first.0, last: kept(first.0, first.1), signed: false };
        let mut pages = vec![now.clone(); usize::try_from(DAYS).unwrap()];
        let (mut ended, mut gone): (Option<u64>, Option<u64>) = (None, None);
        let mut agreements: Vec<String> = Vec::new();
        for (on, what) in diary {
            if gone.is_some() {
                break;
            }
            amina.portfolio.clock().set(noon(&day(on).to_string()));
            match what {
                Happens::Changed(from, last) => {
                    let (from, last) = (from, kept(from, last));
                    if ended.is_none() && (from, last) != (now.from, now.last) {
                        amina.portfolio.change_entry(&id, &terms(from, last)).unwrap();
                        now = Page { from, last, signed: false };
                        agreements.clear();
                    }
                }
                Happens::Signed if ended.is_none() => {
                    let to = ToAgree::entry(&id);
                    agreements.push(amina.portfolio.agree(&priya(), &to).unwrap().id);
                    now.signed = true;
                }
                Happens::SignatureEnded => {
                    for agreement in agreements.drain(..) {
                        amina.portfolio.agree(&priya(), &ToAgree::end(&agreement, "")).unwrap();
                    }
                    now.signed = false;
                }
                Happens::Ended(last) if ended.is_none() && last >= now.from => {
                    amina.portfolio.end_delegation(&id, day(last)).unwrap();
                    ended = Some(last);
                }
                Happens::Undone if ended.is_some() => {
                    amina.portfolio.undo_entry(&id).unwrap();
                    ended = None;
                }
                Happens::Withdrawn => {
                    amina.portfolio.withdraw_entry(&id).unwrap();
                    gone = Some(on);
                }
                _ => {}
            }
            for page in pages.iter_mut().skip(usize::try_from(on).unwrap()) {
                *page = now.clone();
            }
        }
        for (number, page) in (0..DAYS).zip(&pages) {
            let expected = page.signed
                && number >= page.from
                && page.last.is_none_or(|last| number <= last)
                && ended.is_none_or(|ended| number < ended)
                && gone.is_none_or(|gone| number < gone);
            let found = amina.portfolio.delegations_in_force(day(number)).unwrap();
            prop_assert_eq!(found.len(), usize::from(expected), "on {}", day(number));
            if let Some(one) = found.first() {
                prop_assert_eq!(one.until, page.last.map(day));
                prop_assert_eq!(&one.signed.by, "Priya Nair");
            }
        }
    }
}
