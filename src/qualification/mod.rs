//! Qualifications and experience: what a person holds, works towards, or had agreed as equivalent.
//!
//! An entry is kept in versions that never change. It counts towards a route only once a preceptor
//! has signed that they saw proof of it (the sealed agreement is in `sign_off`).

mod absence;
mod list;
mod note;

pub use absence::RefreshProposal;
pub use list::{QualificationKindView, QualificationView};
pub use note::QualificationInput;
