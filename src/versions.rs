//! The one pattern of what is kept in versions: evidence, qualifications and entries of working life. Pure.
//!
//! - Adding keeps version 1. A version that was kept never changes.
//! - Changing keeps the next version; saying what the newest says already keeps none.
//! - Withdrawing keeps every version. What was withdrawn takes no more until it is brought back.
//!
//! Each has its own tables: copies and sealed records hold them (`docs/decisions/0150-entries-in-one-form.md`). What is
//! shared is the rule, so that it cannot come to differ.

/// What becomes of something that is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saving {
    /// This version says it already; nothing is kept.
    Said(u32),
    /// It is kept as this version.
    Next(u32),
}

/// What becomes of a change to something that stands: `newest` is its newest version, which it is and what it says.
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
