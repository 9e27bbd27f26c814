//! What a person says of themselves.

super::codes! {
    /// How far a qualification is.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    QualificationProgress {
        /// It is held.
        Held = "held",
        /// It was begun and is not finished.
        WorkingTowards = "working-towards",
        /// Agreed as equivalent to another qualification.
        Equivalent = "equivalent",
    }
}

super::codes! {
    /// How the person sees themselves at one statement.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    OwnView {
        /// Not yet.
        NotYet = "not-yet",
        /// With help.
        WithHelp = "with-help",
        /// On my own.
        OnMyOwn = "on-my-own",
        /// Could show others.
        CouldShowOthers = "could-show-others",
    }
}

super::codes! {
    /// Who will read a document.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    Reader {
        /// A panel that looks at many portfolios.
        Panel = "panel",
        /// A new employer.
        Employer = "employer",
        /// An appraiser.
        Appraisal = "appraisal",
    }
}

super::codes! {
    /// What a passport is shared for.
    #[cfg_attr(test, derive(ts_rs::TS), ts(export, rename_all = "kebab-case"))]
    Purpose {
        /// To plan teams and posts.
        Planning = "planning",
        /// To plan training and courses.
        Training = "training",
        /// For one post.
        Post = "post",
    }
}

super::codes! {
    /// Whether a share gives a permission or takes it back.
    ShareKind {
        /// It allows somebody to count a passport.
        Given = "given",
        /// It takes back what was given to them.
        TakenBack = "taken-back",
    }
}
