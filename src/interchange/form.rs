//! The kinds of file that hold a framework.

use crate::words;

crate::codes::codes! {
    /// A kind of file that holds a framework.
    FrameworkForm {
        /// Our own pack.
        Pack = "pack",
        /// A CASE package.
        Case = "case",
        /// Moodle's table of competencies.
        Moodle = "moodle",
        /// Mahara's SmartEvidence.
        Matrix = "matrix",
        /// A plain table.
        Sheet = "sheet",
    }
}

impl FrameworkForm {
    /// What a person calls it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pack => words::brought::A_FRAMEWORK_OF_OURS,
            Self::Case => words::brought::A_CASE_PACKAGE,
            Self::Moodle => words::brought::A_COMPETENCY_FRAMEWORK_OF_MOODLE,
            Self::Matrix => words::brought::A_FRAMEWORK_OF_MAHARA,
            Self::Sheet => words::shared::A_TABLE,
        }
    }
}
