//! My progress: readiness of this portfolio, and what the first screen and the framework screen
//! show, each in one call.

mod framework;
mod home;
mod offers;
mod readiness;
mod record;
mod replace;
mod self_view;
mod types;

pub use offers::{CareerLevel, CareerMap, ExampleView};
pub use replace::Replaced;
pub use self_view::{OWN_VIEW, OwnView, OwnViewOf, OwnViews};
pub use types::{
    CompetenceView, DomainView, FrameworkView, Home, IndicatorView, MapBox, MapRow, NextStep,
    StageCount,
};
