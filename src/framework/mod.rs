//! Frameworks: published, versioned standards, loaded from a pack of plain data.
//!
//! A pack is a JSON file (`schema/framework.schema.json`). Nothing in the code knows a particular
//! framework: a second one is a second file. This room does no input or output; it reads text it
//! is given and says where the text is wrong.

mod crosswalk;
mod examples;
mod load;
mod policy;
mod types;
mod wording;

pub use crosswalk::{Crosswalk, CrosswalkGroup};
pub use examples::{Activity, Examples, Profession};
pub(crate) use load::{FORMAT, LIMIT, check};
pub use load::{Start, StartStage, bundled, bundled_as, load, starts};
pub use policy::{
    Match, Needs, Note, Policy, QUALIFICATION_KINDS, QualificationKind, Recommend, Route, Routes,
    Rule, months_after,
};
pub use types::{Competence, Domain, Framework, Indicator, Publication, Stage};
pub use wording::{WordingRow, read_wording};
