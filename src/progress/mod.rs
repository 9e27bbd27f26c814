//! My progress: readiness of this portfolio, and what the first screen and the framework screen
//! show, each in one call.

mod agreements;
mod choices;
mod framework;
mod home;
mod offers;
mod over_time;
mod plan;
mod readiness;
mod record;
mod replace;
mod routes;
mod self_view;
mod statement;
mod types;

pub use agreements::{AgreementBoard, AgreementView, RefreshView};
pub use choices::FrameworkChoice;
pub use offers::{CareerLevel, CareerMap, ExampleView, StatementRef};
pub use over_time::{ChangeView, OverTime};
pub use plan::{Plan, PlannedStep};
pub use replace::Replaced;
pub use routes::{QualificationBoard, RecommendView, RouteView};
pub use self_view::{OWN_VIEW, OwnView, OwnViewOf, OwnViews};
pub use statement::IndicatorPage;
pub use types::{
    CompetenceView, DomainView, FrameworkView, Home, IndicatorView, MapBox, MapRow, NextStep,
    StageCount,
};
