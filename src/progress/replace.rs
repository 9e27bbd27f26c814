//! Replaces the version of a framework, or its counting rules, while evidence exists.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;

use crate::Portfolio;
use crate::error::{Error, Result};
use crate::evidence::Kind;
use crate::framework::{self, Policy};
use crate::store;
use crate::store::framework::FrameworkRow;
use crate::words;

/// A map from the indicators of one version of a framework to those of the next.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionMap {
    /// The form of the file: `countersign/framework-map/1`.
    format: String,
    framework: String,
    from: String,
    to: String,
    moves: Vec<Move>,
}

/// The move of one indicator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Move {
    from: String,
    to: String,
    /// Whether the statement means the same, so that sign-offs move too.
    #[serde(default)]
    same: bool,
}

/// What a replacement did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// How many indicators moved.
    pub moved: usize,
    /// How many stayed as they are.
    pub unchanged: usize,
    /// The ids under which indicators without a target are kept, with their evidence and records.
    pub without_target: Vec<String>,
    /// The version of the counting rules, which stay as they were.
    pub rules: String,
    /// Names in the counting rules that the new version does not have: rules for these alone ended.
    pub rules_lost: Vec<String>,
}

impl Portfolio {
    /// Replaces a framework by a newer version, moving links by an explicit map.
    ///
    /// An indicator with the same id and text stays. One that the map names moves: its links always, its sign-offs only
    /// when the map says that the meaning is the same. One without a target is kept and listed. The counting rules follow the
    /// same map; names they lose are listed.
    ///
    /// # Errors
    /// [`Error::FrameworkInvalid`] with where the pack or the map is wrong; nothing changed then.
    pub fn replace_framework(&mut self, pack: &str, map: &str) -> Result<Replaced> {
        let wrong = |place: String, problem: &str| Error::FrameworkInvalid {
            place,
            problem: problem.to_owned(),
        };
        let new = framework::load(pack)?;
        let map: VersionMap = serde_json::from_str(map).map_err(|error| {
            let place = words::counting::line_of_the_map(error.line());
            wrong(place, words::shared::FIELD_MISSING_OR_UNKNOWN)
        })?;
        let old = self.framework_of(&new.id)?;
        let header = [
            (map.format.as_str(), "countersign/framework-map/1", "format"),
            (&map.framework, &new.id, "framework"),
            (&map.from, &old.version, "from"),
            (&map.to, &new.version, "to"),
        ];
        for (found, expected, field) in header {
            if found != expected {
                return Err(wrong(
                    words::counting::of_the_map(field),
                    words::counting::MAP_FOR_ANOTHER_VERSION,
                ));
            }
        }
        if old.version == new.version {
            return Err(wrong("version".to_owned(), words::counting::VERSION_ALREADY_THERE));
        }
        let mut targets: BTreeMap<&str, &Move> = BTreeMap::new();
        for (m, one) in map.moves.iter().enumerate() {
            let known = old.indicator(&one.from).is_some() && new.indicator(&one.to).is_some();
            if !known || targets.insert(&one.from, one).is_some() {
                return Err(wrong(
                    format!("moves[{m}]"),
                    words::counting::MAP_INDICATOR_UNKNOWN_OR_REPEATED,
                ));
            }
        }
        let stays: HashSet<&str> = old
            .indicators()
            .map(|(_, _, before)| before)
            .filter(|before| !targets.contains_key(before.id.as_str()))
            .filter(|before| new.indicator(&before.id).is_some_and(|now| now.2.text == before.text))
            .map(|before| before.id.as_str())
            .collect();
        let stage_gone = new.stage(&self.owner.stage).is_none() && self.owner.framework == new.id;
        if stage_gone {
            return Err(wrong(
                "stages".to_owned(),
                words::counting::STAGE_WORKED_TOWARDS_NOT_IN_IT,
            ));
        }
        let before = self.known(&new.id)?;
        let moved = |id: &str| targets.get(id).map(|one| one.to.clone());
        let (rules, rules_lost) = before.policy.carried(&old, &new, moved);
        // Rules that did not change keep their exact bytes, because records name their digest.
        let policy = if rules == before.policy {
            before.row.policy.clone()
        } else {
            serde_json::to_string_pretty(&rules).map_err(|_| Error::Damaged)?
        };
        let row = FrameworkRow {
            id: new.id.clone(),
            version: new.version.clone(),
            digest: crate::digest::digest(pack.as_bytes()),
            pack: pack.to_owned(),
            policy,
        };
        checked(&row.policy, &new)?;
        let at = self.stamp();
        let old_ids: Vec<String> = old.indicators().map(|(_, _, one)| one.id.clone()).collect();
        let new_ids: Vec<String> = new.indicators().map(|(_, _, one)| one.id.clone()).collect();
        let mut done = Replaced {
            moved: 0,
            unchanged: stays.len(),
            without_target: Vec::new(),
            rules: rules.version,
            rules_lost,
        };
        self.store.write(|db| {
            store::framework::keep_before(db, &new.id, &at)?;
            let mut numbers = BTreeMap::new();
            for id in old_ids.iter().filter(|id| !stays.contains(id.as_str())) {
                let number =
                    store::framework::indicator_number(db, &new.id, id)?.ok_or(Error::Damaged)?;
                // The old statement keeps its evidence and records, under an id with the old version.
                let kept = format!("{id}@{}", old.version);
                store::framework::rename_indicator(db, number, &kept)?;
                numbers.insert(id.as_str(), number);
                if !targets.contains_key(id.as_str()) {
                    done.without_target.push(kept);
                }
            }
            for id in new_ids.iter().filter(|id| !stays.contains(id.as_str())) {
                store::framework::insert_indicator(db, &new.id, id)?;
            }
            for (from, one) in &targets {
                let to = store::framework::indicator_number(db, &new.id, &one.to)?;
                let (Some(from), Some(to)) = (numbers.get(from), to) else {
                    return Err(Error::Damaged);
                };
                store::framework::move_indicator(db, *from, to, one.same)?;
                done.moved += 1;
            }
            store::framework::replace(db, &row, &at)
        })?;
        self.read_anew();
        Ok(done)
    }

    /// Replaces the counting rules of a framework (of the one followed for an empty id). Records
    /// signed before keep the version they were signed under.
    ///
    /// # Errors
    /// [`Error::PolicyInvalid`] with where; nothing changed then.
    pub fn set_policy(&mut self, framework: &str, policy: &str) -> Result<()> {
        let id =
            if framework.is_empty() { self.owner.framework.clone() } else { framework.to_owned() };
        let known = self.framework_of(&id)?;
        checked(policy, &known)?;
        self.store.write(|db| store::framework::set_policy(db, &id, policy))?;
        self.read_anew();
        Ok(())
    }
}

/// Reads rules and checks them against the framework.
fn checked(policy: &str, framework: &framework::Framework) -> Result<()> {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    Policy::load(policy)?.check(framework, &kinds)
}
