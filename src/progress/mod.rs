//! Progress: readiness of this portfolio, and everything that the first screen, the framework screen and the pages below
//! them show, each in one call.

mod agree_page;
mod agreements;
mod choices;
mod coming_up;
mod framework;
mod goals;
mod home;
mod link;
mod offers;
mod over_time;
mod piece;
mod plan;
mod readiness;
mod replace;
mod routes;
mod self_view;
mod sitting;
mod statement;
mod types;
mod waiting;

pub use agree_page::AgreePage;
pub use agreements::{AgreementBoard, AgreementView, RefreshView};
pub use choices::FrameworkChoice;
pub use coming_up::Upcoming;
pub use goals::{GoalFrom, ProposedGoal};
pub use link::LinkPage;
pub use offers::{CareerLevel, CareerMap, ExampleView, StatementRef};
pub use over_time::{ChangeView, OverTime};
pub use piece::{DraftPage, EvidencePage, Fits};
pub use plan::{Plan, PlannedStep};
pub use replace::Replaced;
pub use routes::{QualificationBoard, RecommendView, RouteView};
pub use self_view::{OWN_VIEW, OwnView, OwnViewOf, OwnViewPage, OwnViews};
pub use sitting::{EntryToSign, Sitting};
pub use statement::IndicatorPage;
pub use types::{
    CompetenceView, DomainView, FrameworkName, FrameworkView, Home, IndicatorView, MapBox, MapRow,
    NextStep, StageCount,
};
pub use waiting::{SignOffPage, WaitingEntry, WaitingForSignature};
