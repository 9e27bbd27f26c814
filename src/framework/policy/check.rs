//! Whether rules can be met, and name only what there is.

use super::{Policy, named};
use crate::error::{Error, Result};
use crate::framework::types::Framework;

fn wrong(place: impl Into<String>, problem: &str) -> Error {
    Error::PolicyInvalid { place: place.into(), problem: problem.to_owned() }
}

impl Policy {
    /// What can be told from the rules alone.
    pub(super) fn check_alone(&self) -> Result<()> {
        if self.format != "countersign/policy/1" {
            return Err(wrong("format", "the format is not countersign/policy/1"));
        }
        if self.framework.trim().is_empty() || self.version.trim().is_empty() {
            return Err(wrong("version", "a value is empty"));
        }
        amount("evidence_needed", self.evidence_needed)?;
        months("valid_months", self.valid_months)?;
        months("absence_months", self.absence_months)?;
        for (r, rule) in self.rules.iter().enumerate() {
            amount(&format!("rules[{r}].evidence_needed"), rule.evidence_needed.unwrap_or(1))?;
            months(&format!("rules[{r}].valid_months"), rule.valid_months)?;
            if rule.indicators.is_empty() {
                return Err(wrong(format!("rules[{r}].indicators"), "a rule is for no indicator"));
            }
        }
        for (r, routes) in self.routes.iter().enumerate() {
            let path = format!("routes[{r}]");
            months(&format!("{path}.start_within_months"), routes.start_within_months)?;
            if self.routes.iter().take(r).any(|before| before.indicator == routes.indicator) {
                return Err(wrong(format!("{path}.indicator"), "an indicator is repeated"));
            }
            if routes.any.is_empty() {
                return Err(wrong(format!("{path}.any"), "there is no route, so it is never met"));
            }
            for (a, route) in routes.any.iter().enumerate() {
                let path = format!("{path}.any[{a}]");
                if route.all.is_empty() {
                    return Err(wrong(path, "a route asks for nothing"));
                }
                if route.started_counts && routes.start_within_months.is_none() {
                    return Err(wrong(path, "a route can be begun, and no time is given for it"));
                }
                for (p, part) in route.all.iter().enumerate() {
                    if !part.iter().any(super::Match::can_be) {
                        return Err(wrong(format!("{path}.all[{p}]"), "it can never be met"));
                    }
                    if let Some(m) = part.iter().position(|choice| !choice.can_be()) {
                        let place = format!("{path}.all[{p}][{m}]");
                        return Err(wrong(place, "there is no such qualification"));
                    }
                }
            }
        }
        for (r, recommend) in self.recommends.iter().enumerate() {
            if let Some(m) = recommend.any.iter().position(|choice| !choice.can_be()) {
                return Err(wrong(
                    format!("recommends[{r}].any[{m}]"),
                    "there is no such qualification",
                ));
            }
        }
        Ok(())
    }

    /// Checks the rules against the framework they are for and the kinds of evidence there are.
    ///
    /// # Errors
    /// [`Error::PolicyInvalid`] with the field that names what there is not.
    pub fn check(&self, framework: &Framework, kinds: &[&str]) -> Result<()> {
        if self.framework != "any" && self.framework != framework.id {
            return Err(wrong("framework", "the rules are for another framework"));
        }
        kinds_known("kinds_among", &self.kinds_among, kinds)?;
        for (r, rule) in self.rules.iter().enumerate() {
            let place = format!("rules[{r}].kinds_among");
            kinds_known(&place, rule.kinds_among.as_deref().unwrap_or_default(), kinds)?;
            if let Some(i) = rule.indicators.iter().position(|name| !named(framework, name)) {
                return Err(wrong(
                    format!("rules[{r}].indicators[{i}]"),
                    "there is no such indicator",
                ));
            }
        }
        for (r, routes) in self.routes.iter().enumerate() {
            if framework.indicator(&routes.indicator).is_none() {
                return Err(wrong(format!("routes[{r}].indicator"), "there is no such indicator"));
            }
        }
        if let Some(r) = self.refresh.iter().position(|name| !named(framework, name)) {
            return Err(wrong(format!("refresh[{r}]"), "there is no such competence"));
        }
        Ok(())
    }
}

fn amount(place: &str, needed: u32) -> Result<()> {
    match needed {
        1..=20 => Ok(()),
        0 => Err(wrong(place, "at least one piece of evidence is needed")),
        _ => Err(wrong(place, "more than 20 pieces of evidence can hardly be met")),
    }
}

fn months(place: &str, months: Option<u32>) -> Result<()> {
    match months {
        None | Some(1..=600) => Ok(()),
        Some(_) => Err(wrong(place, "the number of months is not between 1 and 600")),
    }
}

fn kinds_known(place: &str, asked: &[String], kinds: &[&str]) -> Result<()> {
    match asked.iter().position(|kind| !kinds.contains(&kind.as_str())) {
        Some(k) => Err(wrong(format!("{place}[{k}]"), "there is no such kind of evidence")),
        None => Ok(()),
    }
}
