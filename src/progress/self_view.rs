//! The person's own view, to find where to start. Nothing that counts reads it.

use serde::{Deserialize, Serialize};

use super::types::FrameworkView;
use crate::Portfolio;
use crate::error::{Error, Result, nearest};
use crate::store;

/// The words that stand beside the person's own view, wherever it is shown.
pub const OWN_VIEW: &str = "This is your own view. It helps you to find where to start. It never counts towards readiness.";

/// How the person sees themselves at one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[serde(rename_all = "kebab-case")]
pub enum OwnView {
    /// Not yet.
    NotYet,
    /// With help.
    WithHelp,
    /// On my own.
    OnMyOwn,
    /// Could show others.
    CouldShowOthers,
}

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

/// Every own view, with the words that stand beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct OwnViews {
    /// That it never counts.
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
    /// What was said of them before.
    pub own: OwnViews,
}

impl OwnView {
    /// Every view, least sure first.
    pub const ALL: [Self; 4] = [Self::NotYet, Self::WithHelp, Self::OnMyOwn, Self::CouldShowOthers];

    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::WithHelp => "with-help",
            Self::OnMyOwn => "on-my-own",
            Self::CouldShowOthers => "could-show-others",
        }
    }

    /// The words people read.
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotYet => "Not yet",
            Self::WithHelp => "With help",
            Self::OnMyOwn => "On my own",
            Self::CouldShowOthers => "Could show others",
        }
    }

    /// The view with this code.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest codes.
    pub fn parse(word: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|view| view.code() == word).ok_or_else(|| Error::Unknown {
            what: "a view of yourself",
            field: "view",
            nearest: nearest(word, Self::ALL.iter().map(|view| view.code())),
        })
    }
}

impl Portfolio {
    /// Says how the person sees themselves at a statement. Readiness stays as it is.
    ///
    /// # Errors
    /// [`Error::Unknown`] with the nearest indicators.
    pub fn view_myself(&mut self, indicator: &str, view: OwnView) -> Result<()> {
        let number = self.indicator_number(indicator)?;
        let at = self.stamp();
        self.store.write(|db| store::self_assessment::insert(db, number, view.code(), &at))
    }

    /// The statements of the framework followed, and the newest own view of each.
    pub fn own_view_page(&self) -> Result<OwnViewPage> {
        Ok(OwnViewPage { framework: self.framework_view()?, own: self.own_views()? })
    }

    /// The newest own view of each statement, least sure first.
    pub fn own_views(&self) -> Result<OwnViews> {
        let mut views = store::self_assessment::newest(self.store.db())?
            .into_iter()
            .map(|(framework, id, view, saved_at)| {
                let view = OwnView::parse(&view)?;
                Ok(OwnViewOf {
                    indicator: self.indicator_written(&framework, &id),
                    view,
                    words: view.label(),
                    saved_at,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        views.sort_by_key(|one| one.view);
        Ok(OwnViews { note: OWN_VIEW, views })
    }
}
