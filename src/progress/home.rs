//! Everything the first screen shows, in one call.

use std::collections::HashMap;

use super::types::{Begun, Home, MapBox, MapRow, NextStep, StageCount};
use crate::Portfolio;
use crate::error::Result;
use crate::framework::Framework;
use crate::readiness::{Left, Readiness, Record, State, compute, pace};
use crate::store;
use crate::words;

/// The most next steps the first screen lists.
const STEPS: usize = 5;
/// The most unfinished pieces it names.
const UNFINISHED: usize = 3;
/// The most next steps for one state.
const OF_ONE_SORT: usize = 2;

/// Evidence and person behind an indicator that waits or was returned.
#[derive(Default, Clone)]
struct Behind {
    evidence: String,
    who: String,
    days: u32,
}

impl Portfolio {
    /// Everything the first screen shows.
    pub fn home(&self) -> Result<Home> {
        let framework = self.framework()?;
        let today = self.clock.today();
        let followed = self.followed()?;
        let (record, unlinked) = self.record_and_unlinked(framework, today)?;
        let readiness = compute(framework, &followed.policy, &record, today);
        let stages = stage_counts(framework, &readiness);
        let db = self.store.db();
        let evidence = store::evidence::count(db)?;
        let open = store::request::open(db)?;
        let steps = self.next_steps(framework, &readiness, &open)?;
        let returned = readiness.indicators.iter().filter(|one| one.state == State::NotYet).count();
        Ok(Home {
            first_name: self.owner.name.split(' ').next().unwrap_or_default().to_owned(),
            framework: framework.short_title.clone(),
            stages,
            stage: self.owner.stage.clone(),
            next_steps: steps,
            map: map(framework, &readiness),
            how_counted: self.how_counted()?,
            pace: self.pace_words(&record, &readiness)?,
            start_by: self.start_by_words(&readiness)?,
            waiting: u32::try_from(open.len()).unwrap_or(u32::MAX),
            to_sign: u32::try_from(self.how_many_to_sign()?).unwrap_or(u32::MAX),
            returned: u32::try_from(returned).unwrap_or(u32::MAX),
            evidence,
            begun: self.begun(evidence > 0)?,
            unfinished: self.unfinished(&unlinked, UNFINISHED)?,
            sample: self.owner.sample,
            safety: self.safety_view()?,
            coming_up: self.soon(&readiness)?,
        })
    }

    fn begun(&self, logged: bool) -> Result<Begun> {
        let db = self.store.db();
        Ok(Begun {
            logged,
            linked: logged && store::evidence::is_any_linked(db)?,
            asked: store::request::is_any(db)? || store::sign_off::is_any(db)?,
        })
    }

    /// Where the pace of the last 90 days leads, or empty.
    pub(super) fn pace_words(&self, record: &Record, now: &Readiness) -> Result<String> {
        let followed = self.followed()?;
        let Some(earlier) = now.on.checked_sub_days(chrono::Days::new(90)) else {
            return Ok(String::new());
        };
        let before = compute(&followed.framework, &followed.policy, record, earlier);
        let rank = followed.framework.stage_rank(&self.owner.stage).unwrap_or(0);
        let stages = before.stages.get(rank).zip(now.stages.get(rank));
        let pace = stages.and_then(|(before, now_there)| pace(before, now_there, now.on));
        Ok(pace.map_or_else(String::new, |pace| pace.words))
    }

    /// The last day to begin a qualification for what is left of the stage worked towards, as a sentence, or empty.
    pub(super) fn start_by_words(&self, now: &Readiness) -> Result<String> {
        let framework = self.framework()?;
        let mut of_stage = framework
            .indicators()
            .zip(&now.indicators)
            .filter(|((_, _, indicator), _)| indicator.stage == self.owner.stage);
        let day = of_stage.find_map(|(_, one)| one.qualify?.start_by);
        Ok(day.map_or_else(String::new, |day| {
            words::counting::qualification_start_by(crate::clock::printed(day))
        }))
    }

    /// The first few statements that are left, the nearest to being done first.
    fn next_steps(
        &self,
        framework: &Framework,
        readiness: &Readiness,
        open: &[store::request::OpenRow],
    ) -> Result<Vec<NextStep>> {
        let Some(stage) = readiness.stages.iter().find(|stage| stage.id == self.owner.stage) else {
            return Ok(Vec::new());
        };
        let written = self.written_indicators()?;
        let today = self.clock.today();
        let mut behind: HashMap<String, Behind> = HashMap::new();
        for row in open {
            let days = (today - store::readiness::day(&row.asked_at)).num_days();
            behind.insert(
                written.get(&row.indicator).cloned().unwrap_or_default(),
                Behind {
                    evidence: row.evidence_id.clone(),
                    who: row.to_name.clone(),
                    days: u32::try_from(days).unwrap_or(0),
                },
            );
        }
        let mut steps = Vec::new();
        for state in State::ORDER {
            let left: Vec<&Left> = stage.left.iter().filter(|left| left.reason == state).collect();
            let listed = left.len().min(OF_ONE_SORT);
            let more = u32::try_from(left.len() - listed).unwrap_or(u32::MAX);
            for (place, one) in left.into_iter().take(listed).enumerate() {
                let indicator = one.indicator.as_str();
                let behind = match behind.get(indicator) {
                    Some(behind) => behind.clone(),
                    None => self.returned_by(framework, readiness, indicator)?,
                };
                steps.push(NextStep {
                    state,
                    indicator: indicator.to_owned(),
                    title: framework
                        .indicator(indicator)
                        .map_or_else(String::new, |found| framework.name_of(found.1, found.2)),
                    evidence: behind.evidence,
                    who: behind.who,
                    days: behind.days,
                    qualify: one.qualify,
                    more: if place + 1 == listed { more } else { 0 },
                });
            }
        }
        steps.truncate(STEPS);
        Ok(steps)
    }

    /// Who decided last on an indicator, and on which evidence.
    fn returned_by(
        &self,
        framework: &Framework,
        readiness: &Readiness,
        indicator: &str,
    ) -> Result<Behind> {
        let number = framework
            .indicators()
            .zip(&readiness.indicators)
            .find(|((_, _, known), _)| known.id == indicator)
            .and_then(|(_, one)| one.decided_by);
        let Some(number) = number else { return Ok(Behind::default()) };
        let Some(row) = store::sign_off::decision(self.store.db(), number)? else {
            return Ok(Behind::default());
        };
        let signed = self.sign_off(&row)?;
        Ok(Behind {
            evidence: signed.evidence.into_iter().next().map(|one| one.id).unwrap_or_default(),
            who: signed.signer.name,
            days: 0,
        })
    }
}

/// Each stage with its titles and counts.
pub(super) fn stage_counts(framework: &Framework, readiness: &Readiness) -> Vec<StageCount> {
    framework
        .stages
        .iter()
        .zip(&readiness.stages)
        .map(|(stage, count)| StageCount {
            id: stage.id.clone(),
            title: stage.title.clone(),
            short_title: stage.short().to_owned(),
            required: count.required,
            signed_off: count.signed_off,
            ready: count.ready,
        })
        .collect()
}

fn map(framework: &Framework, readiness: &Readiness) -> Vec<MapRow> {
    framework
        .domains
        .iter()
        .enumerate()
        .map(|(place, domain)| MapRow {
            id: domain.id.clone(),
            title: domain.short().to_owned(),
            boxes: readiness
                .stages
                .iter()
                .filter_map(|stage| {
                    let count = stage.domains.get(place)?;
                    Some(MapBox {
                        stage: stage.id.clone(),
                        required: count.required,
                        signed_off: count.signed_off,
                    })
                })
                .collect(),
        })
        .collect()
}
