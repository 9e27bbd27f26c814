//! The person's own view of each statement, to find where to start. It never counts.

use serde::Serialize;

use super::types::FrameworkView;
use crate::Portfolio;
use crate::codes;
pub use crate::codes::OwnView;
use crate::error::Result;
use crate::store;
use crate::words;

/// The note beside the person's own view, wherever it is shown.
pub const OWN_VIEW: &str = words::counting::OWN_VIEW_NEVER_COUNTS;

/// The own view of one statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct OwnViewOf {
    /// The indicator.
    pub indicator: String,
    /// The view.
    pub view: OwnView,
    /// The view in words.
    pub words: &'static str,
    /// When it was last said.
    pub saved_at: String,
}

/// The own views of all statements, with the note that they never count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct OwnViews {
    /// The note that they never count.
    pub note: &'static str,
    /// The views, least sure first.
    pub views: Vec<OwnViewOf>,
}

/// Everything the page of the own view shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct OwnViewPage {
    /// The statements to look at.
    pub framework: FrameworkView,
    /// The own views so far.
    pub own: OwnViews,
}

impl OwnView {
    /// The words people read.
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotYet => words::shared::NOT_YET,
            Self::WithHelp => words::counting::WITH_HELP,
            Self::OnMyOwn => words::counting::ON_MY_OWN,
            Self::CouldShowOthers => words::counting::COULD_SHOW_OTHERS,
        }
    }

    /// The view with this code.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] with the nearest codes.
    pub fn parse(word: &str) -> Result<Self> {
        codes::parse(word, words::counting::A_VIEW_OF_YOURSELF, "view")
    }
}

impl Portfolio {
    /// Keeps the person's own view of a statement. Readiness does not change.
    ///
    /// # Errors
    /// [`crate::Error::Unknown`] with the nearest indicators.
    pub fn view_myself(&mut self, indicator: &str, view: OwnView) -> Result<()> {
        let number = self.indicator_number(indicator)?;
        let at = self.stamp();
        self.store.write(|db| store::self_assessment::insert(db, number, view, &at))
    }

    /// The statements of the framework followed, and the newest own view of each.
    pub fn own_view_page(&self) -> Result<OwnViewPage> {
        Ok(OwnViewPage { framework: self.framework_view()?, own: self.own_views()? })
    }

    /// The newest own view of each statement, least sure first.
    pub fn own_views(&self) -> Result<OwnViews> {
        let mut views = store::self_assessment::newest(self.store.db())?
            .into_iter()
            .map(|(framework, id, view, saved_at)| OwnViewOf {
                indicator: self.indicator_written(&framework, &id),
                view,
                words: view.label(),
                saved_at,
            })
            .collect::<Vec<_>>();
        views.sort_by_key(|one| one.view);
        Ok(OwnViews { note: OWN_VIEW, views })
    }
}
