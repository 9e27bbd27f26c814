//! My progress: what the first screen and the framework screen show, each in one call.

mod types;

pub use types::{
    CompetenceView, DomainView, FrameworkView, Home, IndicatorView, MapBox, MapRow, NextStep,
    StageCount,
};
