//! Variations: evidence beyond the forty pieces, put together from sentences by kind, task and
//! place. Each depends only on its own place in the sample.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use super::calendar::{AS_OF, at, day, working_day};
use super::load::{Task, variations};
use super::people::By;
use super::pictures::Picture;
use super::types::{Entry, File, Judged};
use crate::evidence::Kind;
use crate::sign_off::Decision;

/// The first day of a variation.
const FROM: NaiveDate = day(2024, 1, 8);

/// How many days the variations are spread over, up to a week before the sample's day.
const DAYS: u64 = 1036;

/// Numbers that look random and are always the same for a place in the sample.
struct Choice(u64);

impl Choice {
    fn of(place: u32) -> Self {
        Self(u64::from(place).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// The next number below `limit`.
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }

    /// One of a list, which is never empty.
    fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len() as u64) as usize]
    }
}

/// The variation at a place.
pub(super) fn entry(place: u32) -> Entry {
    let mut choice = Choice::of(place);
    let kind = *choice.one(&Kind::ALL);
    let words = variations();
    let task = choice.one(&words.tasks);
    let (setting, around) = choice.one(&words.settings[task.places.0..task.places.1]);
    let happened_on = working_day(FROM + Days::new(choice.below(DAYS)));
    let logged_on = working_day(happened_on + Days::new(choice.below(4)));
    let (hour, minute) = (12 + choice.below(6) as u32, choice.below(60) as u32);

    let opening = choice.one(words.openings(kind));
    let done = choice.one(&task.done);
    let closings = &words.closings;
    let first = choice.below(closings.len() as u64) as usize;
    let second = (first + 1 + choice.below(closings.len() as u64 - 1) as usize) % closings.len();
    let text = format!("{opening} {done} {around} {} {}", closings[first], closings[second]);

    Entry {
        key: key(place),
        happened_on,
        logged_at: at(logged_on, hour, minute),
        kind,
        title: Cow::Owned(format!("{}: {}", task.title, setting.to_lowercase())),
        text: Cow::Owned(text),
        setting,
        details: words.details(kind),
        shows: shows(task, &mut choice),
        files: files(place, &mut choice),
        changed: None,
        withdrawn_on: None,
    }
}

fn key(place: u32) -> Cow<'static, str> {
    Cow::Owned(format!("more-{place:06}"))
}

/// From two to six of the task's indicators, four on average.
fn shows(task: &'static Task, choice: &mut Choice) -> Vec<(&'static str, &'static str)> {
    let count = 2 + choice.below(5) as usize;
    let start = choice.below(task.indicators.len() as u64) as usize;
    let hows = variations().hows.iter().cycle();
    let around = task.indicators.iter().cycle().skip(start).take(count).zip(hows);
    around.map(|(id, how)| (&**id, if choice.below(3) == 0 { how } else { "" })).collect()
}

/// One in forty keeps one of the pictures again.
fn files(place: u32, choice: &mut Choice) -> Vec<File> {
    if place % 40 != 7 {
        return Vec::new();
    }
    vec![match choice.below(4) {
        0 => File::Picture("Frame height diagram.jpg", Picture::WalkingFrame),
        1 => File::Picture("Step cards.jpg", Picture::ExerciseSteps),
        2 => File::Picture("Store shelves.jpg", Picture::EquipmentLabels),
        _ => File::Picture("Goal sheet, blank copy.jpg", Picture::GoalSheet),
    }]
}

/// The decision on the variation at a place: every third has one, when it shows an indicator of
/// those `signed` off already.
pub(super) fn decision(place: u32, signed: &[&str]) -> Option<Judged> {
    if !place.is_multiple_of(3) {
        return None;
    }
    let entry = entry(place);
    let mut choice = Choice::of(place ^ 0x8000_0000);
    let (indicator, _) = entry.shows.into_iter().find(|(id, _)| signed.contains(id))?;
    let later = entry.logged_at.date_naive() + Days::new(3 + choice.below(25));
    let on = working_day(later.min(AS_OF - Days::new(3)));
    Some(Judged {
        pieces: vec![entry.key],
        indicator,
        at: at(on, 18, choice.below(60) as u32),
        by: By::ALL[choice.below(2) as usize],
        decision: Decision::Achieved,
        comment: choice.one::<String>(&variations().comments).as_str(),
    })
}
