//! The frameworks known to a data set, each with its counting rules.

use std::collections::BTreeMap;

use countersign::framework::{Framework, Indicator, Policy, bundled, load};

use crate::fault::Result;

/// A framework and its rules.
pub struct Counted {
    /// The framework.
    pub framework: Framework,
    /// The rules.
    pub policy: Policy,
}

/// Every framework by its id.
pub struct Known(BTreeMap<String, Counted>);

impl Known {
    /// The frameworks that come with Countersign.
    pub fn bundled() -> Result<Self> {
        let mut known = BTreeMap::new();
        for pack in bundled() {
            let framework = load(pack)?;
            let policy = Policy::load(Policy::bundled(&framework.id))?;
            known.insert(framework.id.clone(), Counted { framework, policy });
        }
        Ok(Self(known))
    }

    /// The framework with this id.
    pub fn get(&self, id: &str) -> Option<&Counted> {
        self.0.get(id)
    }

    /// All frameworks, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Counted> {
        self.0.values()
    }

    /// Finds a framework and indicator: `FRAMEWORK:2.5/entry`, or `2.5/entry` if only one framework has it.
    pub fn indicator(&self, written: &str) -> Option<(&str, &str)> {
        let (framework, id) = written.split_once(':').unwrap_or(("", written));
        let mut found =
            self.0.values().filter(|one| framework.is_empty() || one.framework.id == framework);
        found.find_map(|one| {
            let (_, _, indicator) = one.framework.indicator(id)?;
            Some((one.framework.id.as_str(), indicator.id.as_str()))
        })
    }
}

impl Counted {
    /// The indicators a stage needs, including earlier stages, and how many times each.
    pub fn needs(&self, rank: usize) -> impl Iterator<Item = (&Indicator, i32)> {
        self.framework.indicators().filter_map(move |(_, _, one)| {
            if self.framework.first_needed(one) > rank {
                return None;
            }
            let again = self.policy.reconfirm_shared && one.is_shared();
            Some((one, if again { i32::try_from(rank).unwrap_or(0) + 1 } else { 1 }))
        })
    }
}
