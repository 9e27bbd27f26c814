//! Counting rules in the next version of a framework.

use super::Policy;
use crate::framework::types::Framework;

impl Policy {
    /// The rules for the next version of a framework, and the names in them that no longer exist there. `moved` gives the
    /// new id of an indicator.
    pub fn carried(
        &self,
        old: &Framework,
        new: &Framework,
        moved: impl Fn(&str) -> Option<String>,
    ) -> (Self, Vec<String>) {
        let mut carried = self.clone();
        let mut lost: Vec<String> = Vec::new();
        let target =
            |id: &str| moved(id).or_else(|| new.indicator(id).map(|(_, _, one)| one.id.clone()));
        let mut follow = |name: &String| -> Vec<String> {
            let mut went: Vec<String> = match old.indicator(name) {
                Some(_) => target(name).into_iter().collect(),
                // A competence moves with its statements.
                None => old
                    .indicators()
                    .filter(|(_, _, one)| one.code == *name)
                    .filter_map(|(_, _, one)| target(&one.id))
                    .filter_map(|id| new.indicator(&id).map(|(_, _, one)| one.code.clone()))
                    .collect(),
            };
            went.dedup();
            if went.is_empty() && !lost.contains(name) {
                lost.push(name.clone());
            }
            went
        };
        for rule in &mut carried.rules {
            rule.indicators = rule.indicators.iter().flat_map(&mut follow).collect();
        }
        carried.rules.retain(|rule| !rule.indicators.is_empty());
        carried.routes.retain_mut(|routes| match follow(&routes.indicator).pop() {
            Some(id) => {
                routes.indicator = id;
                true
            }
            None => false,
        });
        let before = carried.refresh.len();
        carried.refresh = carried.refresh.iter().flat_map(&mut follow).collect();
        // An empty list would mean every statement, so a list that lost every name must propose nothing.
        if before > 0 && carried.refresh.is_empty() {
            carried.absence_months = None;
        }
        (carried, lost)
    }
}
