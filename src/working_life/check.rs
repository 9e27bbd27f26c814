//! Checks an entry before it is kept: each field by its form, then the noun's own rule.

use chrono::NaiveDate;

use super::fields::Fields;
use super::noun::{Field, Form, Noun};
use crate::error::{EntryFault, Error, Result, Why, nearest};
use crate::sign_off::Said;
use crate::{Portfolio, clock, ids, store, text};

/// The most characters of one line.
const LINE: usize = 300;
/// The most characters of a text.
const TEXT: usize = 20_000;
/// The most lines of a field of several.
const MOST: usize = 60;
/// The most months a review may be planned ahead.
const MONTHS: u32 = 60;

/// A checked entry in the form it is kept in, and what it refers to.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub fields: Fields,
    pub indicators: Vec<(&'static str, i64)>,
    pub evidence: Vec<i64>,
}

impl Portfolio {
    /// Checks the fields that a form or a command line gave, and returns them in the form they are kept in. Unknown fields are
    /// left out.
    ///
    /// # Errors
    /// [`Error::Entry`], [`Error::BadDate`], [`Error::Unknown`] (indicator), [`Error::NoSuchEvidence`].
    pub(super) fn checked_entry(&self, noun: &'static Noun, given: &Fields) -> Result<Checked> {
        let mut checked = Checked::default();
        for field in noun.fields {
            let wrong = |why| Error::from(EntryFault::new(noun.code, field.name, why));
            let said = match given.0.get(field.name) {
                Some(given) => self.checked_field(field, given, &wrong, &mut checked)?,
                None => None,
            };
            match said {
                Some(said) => {
                    checked.fields.0.insert(field.name.to_owned(), said);
                }
                None if field.needed => return Err(wrong(Why::Missing)),
                None => {}
            }
        }
        (noun.check)(&checked.fields, self)?;
        Ok(checked)
    }

    /// The checked content of a field; none when it is empty.
    fn checked_field(
        &self,
        field: &'static Field,
        given: &Said,
        wrong: &dyn Fn(Why) -> Error,
        to: &mut Checked,
    ) -> Result<Option<Said>> {
        let one = |limit: usize, text: String| {
            if text.chars().count() > limit {
                return Err(wrong(Why::TooLong(limit)));
            }
            Ok((!text.is_empty()).then_some(text))
        };
        let written = match given {
            Said::Number(number) => number.to_string(),
            Said::Text(text) => text.clone(),
            Said::Many(many) => many.join("\n"),
        };
        let line = || one(LINE, text::line(&written));
        let lines = || -> Result<Vec<String>> {
            let each = match given {
                Said::Many(many) => many.clone(),
                _ => written.lines().map(str::to_owned).collect(),
            };
            let kept = each.iter().map(|line| one(LINE, text::line(line)));
            let kept: Vec<String> = kept.filter_map(Result::transpose).collect::<Result<_>>()?;
            if kept.len() > MOST { Err(wrong(Why::TooMany(MOST))) } else { Ok(kept) }
        };
        let some = |many: Vec<String>| (!many.is_empty()).then_some(Said::Many(many));
        Ok(match field.form {
            Form::Line | Form::Offered(_) => line()?.map(Said::Text),
            Form::Text => one(TEXT, text::lines(&written))?.map(Said::Text),
            Form::Many => some(lines()?),
            Form::Person => {
                let name = one(LINE, text::name(&written))?;
                if name.as_ref().is_some_and(|name| text::look_alike(name, self.practitioner())) {
                    return Err(wrong(Why::OwnName));
                }
                name.map(Said::Text)
            }
            Form::Day | Form::PastDay => {
                let Some(line) = line()? else { return Ok(None) };
                let day: NaiveDate = clock::day(&line).ok_or(Error::BadDate)?;
                if field.form == Form::PastDay && day > self.clock().today() {
                    return Err(wrong(Why::InFuture));
                }
                Some(Said::Text(line))
            }
            Form::Number(least, most) => {
                let Some(line) = line()? else { return Ok(None) };
                let number =
                    line.parse::<u32>().ok().filter(|number| (least..=most).contains(number));
                Some(Said::Number(number.ok_or_else(|| wrong(Why::NotBetween(least, most)))?))
            }
            Form::Months => {
                let mut months = Vec::new();
                for each in written.split([',', '\n', ' ']).filter(|each| !each.is_empty()) {
                    let month =
                        each.parse::<u32>().ok().filter(|month| (1..=MONTHS).contains(month));
                    months.push(month.ok_or_else(|| wrong(Why::NotBetween(1, MONTHS)))?);
                }
                months.sort_unstable();
                months.dedup();
                some(months.iter().map(u32::to_string).collect())
            }
            Form::Choice(codes) => {
                let Some(line) = line()? else { return Ok(None) };
                if !codes.contains(&line.as_str()) {
                    return Err(wrong(Why::NotAChoice(nearest(&line, codes.iter().copied()))));
                }
                Some(Said::Text(line))
            }
            Form::Conditions => {
                let mut kept = Vec::new();
                for each in lines()? {
                    let (what, when) = each.split_once('=').unwrap_or((&each, ""));
                    let (what, when) = (what.trim(), when.trim());
                    if what.is_empty() || when.is_empty() {
                        return Err(wrong(Why::NoCondition));
                    }
                    kept.push(format!("{what}={when}"));
                }
                some(kept)
            }
            Form::Indicators => some(self.named_in(field, lines()?, to, false, wrong)?),
            Form::RestsOn => some(self.named_in(field, lines()?, to, true, wrong)?),
            Form::Why => match line()? {
                Some(line) => Some(Said::Text(match self.indicator_number(&line) {
                    Ok(number) => {
                        to.indicators.push((field.name, number));
                        self.written(&line)
                    }
                    Err(_) => line,
                })),
                None => None,
            },
            Form::Evidence => {
                let ids = once(lines()?);
                for id in &ids {
                    let number = store::evidence::number(self.store.db(), id)?;
                    to.evidence.push(number.ok_or(Error::NoSuchEvidence)?);
                }
                some(ids)
            }
        })
    }

    /// Checks indicators, and ids of trainings where allowed; returns each once in its written form.
    fn named_in(
        &self,
        field: &'static Field,
        given: Vec<String>,
        to: &mut Checked,
        trainings: bool,
        wrong: &dyn Fn(Why) -> Error,
    ) -> Result<Vec<String>> {
        let mut named = Vec::new();
        for each in given {
            if trainings && ids::is_id(&each) {
                let found = store::entry::newest(self.store.db(), &each)?;
                let there = found.is_some_and(|row| {
                    row.noun == super::training::NOUN.code && row.withdrawn_at.is_empty()
                });
                if !there {
                    return Err(wrong(Why::RestsOnNothing));
                }
                named.push(each);
                continue;
            }
            to.indicators.push((field.name, self.indicator_number(&each)?));
            named.push(self.written(&each));
        }
        Ok(once(named))
    }

    fn written(&self, given: &str) -> String {
        let (framework, id) = self.split_written(given);
        self.indicator_written(framework, id)
    }
}

/// Each of several texts once, in their order.
fn once(given: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(given.len());
    for each in given {
        if !kept.contains(&each) {
            kept.push(each);
        }
    }
    kept
}
