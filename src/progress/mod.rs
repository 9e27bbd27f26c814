//! My progress: readiness of this portfolio, and what the first screen and the framework screen
//! show, each in one call.

mod framework;
mod home;
mod readiness;
mod types;

pub use types::{
    CompetenceView, DomainView, FrameworkView, Home, IndicatorView, MapBox, MapRow, NextStep,
    StageCount,
};
