//! "How is this counted?": the rules in plain sentences, made from the rules themselves.

use chrono::NaiveDate;

use super::{Match, Policy, Route, Routes};
use crate::framework::types::Framework;

impl Policy {
    /// The rules as sentences, each true of the count. `kind_label` names a kind of evidence, and
    /// `on` chooses what is known on that day.
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
        let mut words = vec![format!(
            "A statement counts when a preceptor has signed it off as achieved on at least {}.",
            pieces(self.evidence_needed)
        )];
        if !self.kinds_among.is_empty() {
            words.push(format!("Among the evidence there must be: {}.", kinds(&self.kinds_among)));
        }
        if self.second_look {
            words.push("Two different preceptors must sign it off.".to_owned());
        }
        words.push(
            "It stops counting when the sign-off, or the evidence it needs, is withdrawn."
                .to_owned(),
        );
        words.push(
            "Evidence alone never counts, and your own view of yourself never counts.".to_owned(),
        );
        words.push(match self.valid_months {
            Some(months) => format!("A sign-off counts for {}.", time(months)),
            None => "A sign-off does not run out.".to_owned(),
        });
        if framework.stages.len() > 1 {
            words.push(
                "Stages add up: a stage needs its own statements and those of the stages before it."
                    .to_owned(),
            );
        }
        if framework.stages.len() > 1
            && framework.indicators().any(|(_, _, indicator)| indicator.is_shared())
        {
            words.push(if self.reconfirm_shared {
                "A statement shared by all stages is signed anew for each stage.".to_owned()
            } else {
                "A statement shared by all stages is signed once and counts at each stage."
                    .to_owned()
            });
        }
        for rule in &self.rules {
            let mut says = Vec::new();
            if let Some(needed) = rule.evidence_needed {
                says.push(format!("at least {}", pieces(needed)));
            }
            if let Some(among) = rule.kinds_among.as_ref().filter(|among| !among.is_empty()) {
                says.push(format!("among it {}", kinds(among)));
            }
            match rule.second_look {
                Some(true) => says.push("two different preceptors".to_owned()),
                Some(false) => says.push("one preceptor".to_owned()),
                None => {}
            }
            if let Some(months) = rule.valid_months {
                says.push(format!("a new sign-off every {}", time(months)));
            }
            if !says.is_empty() {
                let names = rule.indicators.join(", ");
                words.push(format!("Its own rule for {names}: {}.", says.join("; ")));
            }
        }
        words.extend(self.routes.iter().map(Routes::words));
        for recommend in &self.recommends {
            words.push(format!(
                "Recommended, not required: {}. {}",
                recommend.title,
                recommend.note(on)
            ));
        }
        words.push(
            "A statement that a preceptor agreed is not part of your role is left out of the count and shown."
                .to_owned(),
        );
        if let Some(months) = self.absence_months {
            words.push(format!(
                "After {} or more away, some statements are proposed to be shown again; your supervisor picks which.",
                time(months)
            ));
        }
        words.extend(self.information.iter().cloned());
        words.iter().map(|sentence| sentence.trim().to_owned()).collect()
    }

    /// The first line above the rules: which they are.
    pub fn name(&self) -> String {
        format!("Counting rules, version {}", self.version)
    }
}

impl Routes {
    /// The routes as one sentence or two.
    pub fn words(&self) -> String {
        let ways: Vec<String> = self.any.iter().map(|route| route.title.clone()).collect();
        let mut words = format!(
            "{} also counts when a preceptor has seen proof of one of these routes: {}.",
            self.indicator,
            either(&ways)
        );
        if let Some(months) = self.start_within_months {
            let begun: Vec<String> = self
                .any
                .iter()
                .filter(|route| route.started_counts)
                .map(|route| route.title.clone())
                .collect();
            if !begun.is_empty() {
                words.push_str(&format!(
                    " It is enough to have begun {} within {} of starting in post.",
                    either(&begun),
                    time(months)
                ));
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
    match count {
        1 => "1 piece of evidence".to_owned(),
        _ => format!("{count} pieces of evidence"),
    }
}

fn time(months: u32) -> String {
    match (months / 12, months % 12) {
        (1, 0) => "1 year".to_owned(),
        (years, 0) => format!("{years} years"),
        _ if months == 1 => "1 month".to_owned(),
        _ => format!("{months} months"),
    }
}

/// "a, b or c".
fn either(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
