//! Statement codes as people read them.

use super::gather::Facts;

impl Facts<'_> {
    /// The code and stage of a statement, such as "2.2, intermediate", without a line break inside.
    pub fn said(&self, indicator: &str) -> String {
        match self.framework.indicator(indicator) {
            Some((_, competence, described)) => {
                self.framework.said(competence, described).replace(' ', "\u{A0}")
            }
            None => indicator.to_owned(),
        }
    }

    /// Codes and stages of several statements, in the order of the framework.
    pub fn said_all<'i>(&self, indicators: impl IntoIterator<Item = &'i str>) -> String {
        let place = |id: &str| self.framework.indicators().position(|(_, _, one)| one.id == id);
        let mut ids: Vec<&str> = indicators.into_iter().collect();
        ids.sort_by_key(|id| place(id).unwrap_or(usize::MAX));
        ids.into_iter().map(|id| self.said(id)).collect::<Vec<_>>().join("; ")
    }
}
