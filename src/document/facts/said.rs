//! Codes as people say them.

use super::Facts;

impl Facts<'_> {
    /// A statement as people say it: its number and its stage, such as "2.2, intermediate". One that all stages share is
    /// its number alone. No line ends inside.
    pub fn said(&self, indicator: &str) -> String {
        let Some((_, competence, described)) = self.framework.indicator(indicator) else {
            return indicator.to_owned();
        };
        match self.framework.stage(&described.stage).filter(|_| !described.is_shared()) {
            Some(stage) => {
                let stage = stage.short().to_lowercase().replace(' ', "\u{A0}");
                format!("{},\u{A0}{stage}", competence.code)
            }
            None => competence.code.clone(),
        }
    }

    /// Several statements, in the order of the framework.
    pub fn said_all<'i>(&self, indicators: impl IntoIterator<Item = &'i str>) -> String {
        let place = |id: &str| self.framework.indicators().position(|(_, _, one)| one.id == id);
        let mut ids: Vec<&str> = indicators.into_iter().collect();
        ids.sort_by_key(|id| place(id).unwrap_or(usize::MAX));
        ids.into_iter().map(|id| self.said(id)).collect::<Vec<_>>().join("; ")
    }
}
