//! A noun of working life as data: its fields and its own rule.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fields::Fields;
use crate::Portfolio;
use crate::error::Result;

/// A sort of entry.
#[derive(Debug)]
pub struct Noun {
    /// Its code in the store, in sealed bytes and on the command line. It never changes.
    pub code: &'static str,
    /// The part of the place "Working life" that shows it, by its code.
    pub part: &'static str,
    /// The fields of an entry.
    pub fields: &'static [Field],
    /// The field that dates an entry; empty where the day it was saved does.
    pub day: &'static str,
    /// Whether a portfolio has one entry of it, which changes.
    pub single: bool,
    /// Whether it has a part for the owner's eyes only.
    pub private: bool,
    /// Whether whoever supervises is asked to sign it when the computer is handed over.
    pub agreed: bool,
    /// Fills in fields that nobody types; the second argument is the version before.
    pub fill: fn(&mut Fields, Option<&Fields>, &Portfolio) -> Result<()>,
    /// Checks several fields together, or against the rest of the portfolio.
    pub check: fn(&Fields, &Portfolio) -> Result<()>,
    /// The days of an entry to look out for, given all entries; none for a noun without such days.
    pub due: Option<fn(&Fields, &StandingEntries) -> Vec<Due>>,
}

/// A day of an entry to look out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub on: NaiveDate,
    /// What happens then: the code of its words.
    pub what: &'static str,
    /// Its number among several of one entry, which stays the same when the day changes.
    pub nth: u32,
}

impl Due {
    /// The single day of an entry, if it has one.
    pub(super) fn one(on: Option<NaiveDate>, what: &'static str) -> Vec<Self> {
        on.map(|on| Self { on, what, nth: 0 }).into_iter().collect()
    }
}

/// The fields of all entries that are not withdrawn, by the code of their noun.
#[derive(Debug, Default)]
pub struct StandingEntries(pub BTreeMap<&'static str, Vec<Fields>>);

impl StandingEntries {
    /// The fields of the entries of a noun.
    pub fn of(&self, code: &str) -> &[Fields] {
        self.0.get(code).map_or(&[], Vec::as_slice)
    }

    /// Whether an entry of a noun has a later day in a field.
    pub(super) fn has_later(&self, code: &str, field: &str, than: &Fields) -> bool {
        self.of(code).iter().any(|other| other.day(field) > than.day(field))
    }
}

/// A field of an entry.
#[derive(Debug)]
pub struct Field {
    /// Its name: in sealed bytes, as a flag of the command line and in its JSON.
    pub name: &'static str,
    /// What it may say.
    pub form: Form,
    /// Whether an entry cannot be without it.
    pub needed: bool,
    /// Where a form shows it.
    pub place: Place,
}

/// Where a form shows a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In sight.
    Sight,
    /// Behind "More".
    More,
    /// Nowhere: a verb writes it. It is shown with the others.
    Hidden,
    /// Nowhere, and it is not shown either.
    Kept,
}

/// What a field may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One line.
    Line,
    /// One line, with suggestions.
    Offered(&'static [&'static str]),
    /// Several lines of text.
    Text,
    /// Several texts, one line each.
    Many,
    /// A name, not the owner's.
    Person,
    /// A day.
    Day,
    /// A day that is not in the future.
    PastDay,
    /// A number, from and to.
    Number(u32, u32),
    /// Numbers of months, from 1.
    Months,
    /// A word of a closed set.
    Choice(&'static [&'static str]),
    /// Lines with a condition: `TEXT=IF`.
    Conditions,
    /// Indicators.
    Indicators,
    /// Indicators, or ids of trainings.
    RestsOn,
    /// An indicator, or a line.
    Why,
    /// Pieces of evidence, by id.
    Evidence,
}

impl Form {
    /// Whether it may name statements, trainings or evidence by an id.
    pub const fn names(self) -> bool {
        matches!(self, Self::Indicators | Self::RestsOn | Self::Why | Self::Evidence)
    }

    /// Whether it is a day.
    pub const fn is_day(self) -> bool {
        matches!(self, Self::Day | Self::PastDay)
    }
}

impl Field {
    /// A field in sight that may be left empty.
    pub const fn new(name: &'static str, form: Form) -> Self {
        Self { name, form, needed: false, place: Place::Sight }
    }

    /// The field, required.
    pub const fn needed(self) -> Self {
        Self { needed: true, ..self }
    }

    /// The field, behind "More".
    pub const fn more(self) -> Self {
        Self { place: Place::More, ..self }
    }

    /// The field, in no form.
    pub const fn hidden(self) -> Self {
        Self { place: Place::Hidden, ..self }
    }

    /// The field, in no form and never shown.
    pub const fn kept(self) -> Self {
        Self { place: Place::Kept, ..self }
    }

    /// Whether a form shows it.
    pub const fn is_asked(&self) -> bool {
        matches!(self.place, Place::Sight | Place::More)
    }
}

impl Noun {
    /// A field, by name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// The `check` of a noun without a rule.
pub(super) const fn no_rule(_: &Fields, _: &Portfolio) -> Result<()> {
    Ok(())
}

/// The `fill` of a noun that fills in nothing.
pub(super) const fn nothing_to_fill(
    _: &mut Fields,
    _: Option<&Fields>,
    _: &Portfolio,
) -> Result<()> {
    Ok(())
}
