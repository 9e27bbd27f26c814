//! The rule of versions, shared by evidence, qualifications and entries of working life. Pure.
//!
//! - Adding keeps version 1. A version that was kept never changes.
//! - Changing keeps the next version; saving the newest unchanged keeps none.
//! - Withdrawing keeps every version. What was withdrawn cannot be changed until it is brought back.
//!
//! Each kind has its own tables (`docs/decisions/0150-entries-in-one-form.md`); only the rule is shared.

/// What a save does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saving {
    /// Nothing: this version says the same already.
    Said(u32),
    /// It keeps this version.
    Next(u32),
}

/// What a change does; `newest` is the number of the newest version and what it says.
pub(crate) fn change<S: PartialEq + ?Sized>(newest: (u32, &S), says: &S) -> Saving {
    let (version, said) = newest;
    if said == says { Saving::Said(version) } else { Saving::Next(version + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_the_next_version_and_the_same_again_is_none() {
        assert_eq!(change((3, "walks"), "runs"), Saving::Next(4));
        assert_eq!(change((3, "walks"), "walks"), Saving::Said(3));
    }
}
