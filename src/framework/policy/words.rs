//! "How is this counted?": the rules in plain sentences, made from the rules themselves.

use chrono::NaiveDate;

use super::{Match, Policy, Route, Routes};
use crate::framework::types::Framework;
use crate::words;

impl Policy {
    /// The rules as sentences. `kind_label` names a kind of evidence; `on` is the day whose notes apply.
    pub fn words(
        &self,
        framework: &Framework,
        kind_label: impl Fn(&str) -> String,
        on: NaiveDate,
    ) -> Vec<String> {
        let kinds = |codes: &[String]| {
            let labels: Vec<String> =
                codes.iter().map(|code| kind_label(code).to_lowercase()).collect();
            either(&labels)
        };
        let mut words =
            vec![words::counting::counts_when_signed_off_on(pieces(self.evidence_needed))];
        if !self.kinds_among.is_empty() {
            words.push(words::counting::kinds_there_must_be(kinds(&self.kinds_among)));
        }
        if self.second_look {
            words.push(words::counting::TWO_PRECEPTORS_MUST_SIGN.to_owned());
        }
        words.push(words::counting::STOPS_COUNTING_WHEN_WITHDRAWN.to_owned());
        words.push(words::counting::EVIDENCE_ALONE_NEVER_COUNTS.to_owned());
        words.push(match self.valid_months {
            Some(months) => words::counting::sign_off_counts_for(time(months)),
            None => words::counting::SIGN_OFFS_DO_NOT_RUN_OUT.to_owned(),
        });
        if framework.stages.len() > 1 {
            words.push(words::counting::STAGES_ADD_UP.to_owned());
        }
        if framework.stages.len() > 1
            && framework.indicators().any(|(_, _, indicator)| indicator.is_shared())
        {
            words.push(if self.reconfirm_shared {
                words::counting::SHARED_SIGNED_AT_EACH_STAGE.to_owned()
            } else {
                words::counting::SHARED_SIGNED_ONCE.to_owned()
            });
        }
        for rule in &self.rules {
            let mut says = Vec::new();
            if let Some(needed) = rule.evidence_needed {
                says.push(words::counting::at_least(pieces(needed)));
            }
            if let Some(among) = rule.kinds_among.as_ref().filter(|among| !among.is_empty()) {
                says.push(words::counting::among_it(kinds(among)));
            }
            match rule.second_look {
                Some(true) => says.push(words::counting::TWO_DIFFERENT_PRECEPTORS.to_owned()),
                Some(false) => says.push(words::counting::ONE_PRECEPTOR.to_owned()),
                None => {}
            }
            if let Some(months) = rule.valid_months {
                says.push(words::counting::new_sign_off_every(time(months)));
            }
            if !says.is_empty() {
                let names = rule.indicators.join(", ");
                words.push(words::counting::own_rule_for(&names, says.join("; ")));
            }
        }
        words.extend(self.routes.iter().map(Routes::words));
        for recommend in &self.recommends {
            words.push(words::counting::recommended_not_required(
                &recommend.title,
                recommend.note(on),
            ));
        }
        words.push(words::counting::NOT_PART_OF_ROLE_IS_LEFT_OUT.to_owned());
        if let Some(months) = self.absence_months {
            words.push(words::counting::shown_again_after_time_away(time(months)));
        }
        words.extend(self.information.iter().cloned());
        words.iter().map(|sentence| sentence.trim().to_owned()).collect()
    }

    /// The heading above the rules: their version.
    pub fn name(&self) -> String {
        words::counting::counting_rules_version(&self.version)
    }
}

impl Routes {
    /// The routes as one sentence or two.
    pub fn words(&self) -> String {
        let ways: Vec<String> = self.any.iter().map(|route| route.title.clone()).collect();
        let mut words = words::counting::also_counts_by_routes(&self.indicator, either(&ways));
        if let Some(months) = self.start_within_months {
            let begun: Vec<String> = self
                .any
                .iter()
                .filter(|route| route.started_counts)
                .map(|route| route.title.clone())
                .collect();
            if !begun.is_empty() {
                words
                    .push_str(&words::counting::enough_to_have_begun(either(&begun), time(months)));
            }
        }
        words
    }
}

impl Route {
    /// What the route asks for, part by part.
    pub fn parts(&self) -> Vec<String> {
        self.all
            .iter()
            .map(|part| either(&part.iter().map(Match::words).collect::<Vec<_>>()))
            .collect()
    }
}

fn pieces(count: u32) -> String {
    words::shared::pieces_of_evidence(count)
}

fn time(months: u32) -> String {
    match (months / 12, months % 12) {
        (years, 0) if years > 0 => words::counting::years(years),
        _ => words::counting::months(months),
    }
}

/// "a, b or c".
fn either(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => words::counting::or(first.join(", "), last),
    }
}
