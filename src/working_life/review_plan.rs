//! The plan of reviews: a training agreement, its start, and the months after which it is reviewed. A portfolio has one.

use super::agreed::ACCEPTED;
use super::fields::Fields;
use super::noun::{Due, Field, Form, Noun, StandingEntries, no_rule, nothing_to_fill};
use crate::framework::months_after;

/// The code of the reviews that are planned here.
pub(super) const REVIEW: &str = "review";

pub(super) const NOUN: Noun = Noun {
    code: "review-plan",
    part: "reviews",
    fields: &[
        Field::new("start", Form::Day).needed(),
        Field::new("months", Form::Months).needed(),
        Field::new("objectives", Form::Many),
        Field::new("time", Form::Line),
        Field::new("mentor", Form::Person),
        Field::new(ACCEPTED, Form::PastDay).hidden(),
    ],
    day: "start",
    single: true,
    private: false,
    agreed: true,
    fill: nothing_to_fill,
    check: no_rule,
    due: Some(due),
};

/// The planned reviews that were not held. A review that was held settles the planned day nearest to it.
fn due(fields: &Fields, kept: &StandingEntries) -> Vec<Due> {
    let Some(start) = fields.day("start") else { return Vec::new() };
    let months = fields.many("months").iter().filter_map(|month| month.parse().ok());
    let mut planned: Vec<Due> = months
        .filter_map(|nth| Some(Due { on: months_after(start, nth)?, what: "review", nth }))
        .collect();
    for held in kept.of(REVIEW).iter().filter_map(|one| one.day("on")) {
        let away = |due: &Due| (due.on - held).num_days().abs();
        let nearest = planned.iter().enumerate().min_by_key(|(_, due)| away(due));
        // A review before the start belongs to an earlier plan.
        if let Some(place) = nearest.map(|(place, _)| place).filter(|_| held >= start) {
            planned.remove(place);
        }
    }
    planned
}
