//! Checks that rules can be met, and that every name in them exists.

use super::{Policy, named};
use crate::error::{Error, Result};
use crate::framework::types::Framework;
use crate::words;

fn wrong(place: impl Into<String>, problem: &str) -> Error {
    Error::PolicyInvalid { place: place.into(), problem: problem.to_owned() }
}

impl Policy {
    /// The checks that need no framework.
    pub(super) fn check_alone(&self) -> Result<()> {
        if self.format != "countersign/policy/1" {
            return Err(wrong("format", words::counting::FORMAT_IS_NOT_POLICY_1));
        }
        if self.framework.trim().is_empty() || self.version.trim().is_empty() {
            return Err(wrong("version", words::shared::A_VALUE_IS_EMPTY));
        }
        amount("evidence_needed", self.evidence_needed)?;
        months("valid_months", self.valid_months)?;
        months("absence_months", self.absence_months)?;
        for (r, rule) in self.rules.iter().enumerate() {
            amount(&format!("rules[{r}].evidence_needed"), rule.evidence_needed.unwrap_or(1))?;
            months(&format!("rules[{r}].valid_months"), rule.valid_months)?;
            if rule.indicators.is_empty() {
                return Err(wrong(
                    format!("rules[{r}].indicators"),
                    words::counting::A_RULE_IS_FOR_NO_INDICATOR,
                ));
            }
        }
        for (r, routes) in self.routes.iter().enumerate() {
            let path = format!("routes[{r}]");
            months(&format!("{path}.start_within_months"), routes.start_within_months)?;
            if self.routes.iter().take(r).any(|before| before.indicator == routes.indicator) {
                return Err(wrong(
                    format!("{path}.indicator"),
                    words::shared::AN_INDICATOR_IS_REPEATED,
                ));
            }
            if routes.any.is_empty() {
                return Err(wrong(format!("{path}.any"), words::counting::NO_ROUTE));
            }
            for (a, route) in routes.any.iter().enumerate() {
                let path = format!("{path}.any[{a}]");
                if route.all.is_empty() {
                    return Err(wrong(path, words::counting::A_ROUTE_ASKS_FOR_NOTHING));
                }
                if route.started_counts && routes.start_within_months.is_none() {
                    return Err(wrong(path, words::counting::ROUTE_BEGUN_WITHOUT_TIME));
                }
                for (p, part) in route.all.iter().enumerate() {
                    if !part.iter().any(super::Match::can_be) {
                        return Err(wrong(
                            format!("{path}.all[{p}]"),
                            words::counting::IT_CAN_NEVER_BE_MET,
                        ));
                    }
                    if let Some(m) = part.iter().position(|choice| !choice.can_be()) {
                        let place = format!("{path}.all[{p}][{m}]");
                        return Err(wrong(place, words::counting::THERE_IS_NO_SUCH_QUALIFICATION));
                    }
                }
            }
        }
        for (r, recommend) in self.recommends.iter().enumerate() {
            if let Some(m) = recommend.any.iter().position(|choice| !choice.can_be()) {
                return Err(wrong(
                    format!("recommends[{r}].any[{m}]"),
                    words::counting::THERE_IS_NO_SUCH_QUALIFICATION,
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
            return Err(wrong("framework", words::counting::RULES_FOR_ANOTHER_FRAMEWORK));
        }
        kinds_known("kinds_among", &self.kinds_among, kinds)?;
        for (r, rule) in self.rules.iter().enumerate() {
            let place = format!("rules[{r}].kinds_among");
            kinds_known(&place, rule.kinds_among.as_deref().unwrap_or_default(), kinds)?;
            if let Some(i) = rule.indicators.iter().position(|name| !named(framework, name)) {
                return Err(wrong(
                    format!("rules[{r}].indicators[{i}]"),
                    words::counting::THERE_IS_NO_SUCH_INDICATOR,
                ));
            }
        }
        for (r, routes) in self.routes.iter().enumerate() {
            if framework.indicator(&routes.indicator).is_none() {
                return Err(wrong(
                    format!("routes[{r}].indicator"),
                    words::counting::THERE_IS_NO_SUCH_INDICATOR,
                ));
            }
        }
        if let Some(r) = self.refresh.iter().position(|name| !named(framework, name)) {
            return Err(wrong(
                format!("refresh[{r}]"),
                words::counting::THERE_IS_NO_SUCH_COMPETENCE,
            ));
        }
        Ok(())
    }
}

fn amount(place: &str, needed: u32) -> Result<()> {
    match needed {
        1..=20 => Ok(()),
        0 => Err(wrong(place, words::counting::AT_LEAST_ONE_PIECE_NEEDED)),
        _ => Err(wrong(place, words::counting::MORE_THAN_20_PIECES)),
    }
}

fn months(place: &str, months: Option<u32>) -> Result<()> {
    match months {
        None | Some(1..=600) => Ok(()),
        Some(_) => Err(wrong(place, words::counting::MONTHS_OUT_OF_RANGE)),
    }
}

fn kinds_known(place: &str, asked: &[String], kinds: &[&str]) -> Result<()> {
    match asked.iter().position(|kind| !kinds.contains(&kind.as_str())) {
        Some(k) => Err(wrong(format!("{place}[{k}]"), words::counting::THERE_IS_NO_SUCH_KIND)),
        None => Ok(()),
    }
}
