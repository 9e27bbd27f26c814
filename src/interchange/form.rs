//! The kinds of file that hold a framework.

crate::codes::codes! {
    /// A kind of file that holds a framework.
    FrameworkForm {
        /// Our own pack.
        Pack = "pack",
        /// A CASE package.
        Case = "case",
    }
}

impl FrameworkForm {
    /// What a person calls it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pack => "a framework of ours",
            Self::Case => "a CASE package",
        }
    }
}
