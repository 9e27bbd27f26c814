//! The kinds of file that hold a framework.

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
            Self::Pack => "a framework of ours",
            Self::Case => "a CASE package",
            Self::Moodle => "a competency framework of Moodle",
            Self::Matrix => "a framework of Mahara",
            Self::Sheet => "a table",
        }
    }
}
